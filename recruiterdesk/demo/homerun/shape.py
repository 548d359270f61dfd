"""What faults must know of Homerun's answers."""

from recruiterdesk.demo.homerun import payloads
from recruiterdesk.demo.homerun.problem import Problem
from recruiterdesk.demo.loopback.spoil import Shape

SHAPE = Shape(
    refusal=lambda status, message: Problem(status, message).body(),
    endless={"last_page": 10**9, "total": 10**11},
    mangle=payloads.mangle,
)
