"""The body of the Application API, which spells some members otherwise than the Candidate API (contract sheet, 15)."""

import re
from collections.abc import Mapping

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.providers.smartrecruiters.bodies.candidate import candidate_input
from recruiterdesk.providers.smartrecruiters.bodies.values import Body, is_set, lines
from recruiterdesk.providers.smartrecruiters.record import Record

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST_MESSAGE = 4_000


def apply_body(fields: Mapping[str, object], resume: Record | None) -> Body:
    """Return an application as the form would send it; raises Invalid."""
    body = candidate_input(fields)
    web = body.pop("web", None)
    if isinstance(web, dict):
        body["web"] = {("linkedIn" if name == "linkedin" else name): value for name, value in web.items()}
    for job in body.get("experience", ()):  # type: ignore[attr-defined]  # candidate_input makes it a list
        if any(name in job and not _DAY.fullmatch(job[name]) for name in ("startDate", "endDate")) or "startDate" not in job:
            raise Invalid("The application form wants whole dates for jobs, like 2019-09-01.", fields={"experience": ["lacks whole dates"]})
    message = fields.get("message")
    if isinstance(message, str) and message.strip():
        if len(message) > _LONGEST_MESSAGE:
            raise Invalid(
                "The message is longer than {limit} characters. Shorten it.", limit=_LONGEST_MESSAGE, fields={"message": ["is too long"]}
            )
        body["messageToHiringManager"] = message.strip()
    answers = _answers(lines(fields.get("answers")))
    if answers:
        body["answers"] = answers
    if "consent" in fields:
        body["consent"] = is_set(fields["consent"])
    if resume is not None:
        body["resume"] = dict(resume.plain)
    return body


def _answers(pairs: list[str]) -> list[Body]:
    """Gather `question/field=answer` by question; the same field twice has two values."""
    gathered: dict[str, dict[str, list[str]]] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        question, slash, field = name.partition("/")
        if not sign or not slash or not question.strip() or not field.strip():
            raise Invalid('"{pair}" is no answer. Write each as question/field=answer.', pair=pair, fields={"answers": ["lacks a field"]})
        gathered.setdefault(question.strip(), {}).setdefault(field.strip(), []).append(value.strip())
    return [{"id": question, "records": [{"fields": fields}]} for question, fields in gathered.items()]
