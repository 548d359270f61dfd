"""Where candidates come from, and whether a request may say so."""

from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.problem import Problem


def check_source(source: dict[str, str], *, on_job: bool) -> None:
    """Raise the refusal of POST /candidates or, on a job, of POST /jobs/{jobId}/candidates."""
    kind = source["sourceTypeId"]
    if kind not in catalogue.SOURCES:
        raise Problem(404, "SOURCE_TYPE_NOT_FOUND")
    subs = catalogue.SOURCES[kind]
    sub = source.get("sourceSubTypeId")
    if sub is None:
        if len(subs) > 1:
            raise Problem(400, "SUBTYPE_REQUIRED")
        sub = source["sourceSubTypeId"] = next(iter(subs))
    if source["sourceId"] not in subs.get(sub, {}):
        raise Problem(400, "INVALID_SOURCE_ID" if on_job else "SOURCE_NOT_FOUND")
