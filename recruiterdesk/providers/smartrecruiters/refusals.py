"""What SmartRecruiters' error bodies say, in any of their five shapes (contract sheet, 5), and what the user does about each known word."""

from typing import Any, Final

import msgspec

from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.http.errors_by_remedy import Refusal
from recruiterdesk.provider_api.http.forgiving_json import NotJson, read_object
from recruiterdesk.providers.smartrecruiters.remedies import ADVICE, REMEDIES

_LONGEST: Final = 500


def read_refusal(body: bytes) -> Refusal:
    """Read an error body. An empty one is SmartRecruiters' own for many statuses, so it counts as its shape."""
    if not body.strip():
        return Refusal(is_shaped=True)
    try:
        found = read_object(body)
    except NotJson:
        return Refusal()
    details = [each for each in _listed(found.get("errors")) if isinstance(each, dict)]
    codes = tuple(dict.fromkeys(code for each in (found, *details) if (code := _text(each.get("code")))))
    if isinstance(found.get("error"), str):  # OAuth's own shape: the word matters more than its description
        description = _text(found.get("error_description"))
        message = f"{found['error']}: {description}" if description else found["error"]
        return Refusal(is_shaped=True, message=message[:_LONGEST], codes=(found["error"],))
    messages = [text for each in (found, *details) if (text := _text(each.get("message")))]
    fields: dict[str, list[str]] = {}
    for each in details:
        place = _text(each.get("dataPath")).lstrip("./")
        if place:
            fields.setdefault(place, []).append(_text(each.get("message")))
    message = (messages[-1] if messages else ", ".join(codes))[:_LONGEST]
    remedy = next((REMEDIES[code] for code in codes if code in REMEDIES), None)
    advice = next((ADVICE[code] for code in codes if code in ADVICE), None)
    return Refusal(
        is_shaped=bool(codes or messages or fields or "errors" in found),
        message=message,
        fields=fields,
        codes=codes,
        remedy=remedy or (Sentence(advice.template, {"message": message}) if advice is not None else None),
        is_of_record=remedy is not None,
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    """Return any value as a text for people; a flag such as `"error": true` says nothing."""
    if value is None or isinstance(value, bool):
        return ""
    return value[:_LONGEST] if isinstance(value, str) else msgspec.json.encode(value).decode()[:_LONGEST]
