"""What faults must know of JobSphere's answers."""

from recruiterdesk.demo.jobsphere import payloads
from recruiterdesk.demo.jobsphere.problem import Problem
from recruiterdesk.demo.loopback.spoil import Shape

SHAPE = Shape(
    refusal=lambda status, message: Problem(status, message).body(),
    meta="pagination",
    endless={"total_pages": 10**9, "total_items": 10**11},
    mangle=payloads.mangle,
)
