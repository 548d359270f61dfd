"""RecruitSome's error shape `{"message", "errors"}`, and its two kinds of 403 (contract sheet, Errors)."""

from typing import Any, Final

from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.http.errors_by_remedy import Refusal
from recruiterdesk.provider_api.http.forgiving_json import NotJson, read_object
from recruiterdesk.providers.recruitsome.assumptions import SCOPE_CODE

NOT_ENABLED: Final = Sentence(
    "The API is not switched on for this company at RecruitSome. Ask whoever manages RecruitSome there, or RecruitSome itself; nothing "
    "here is lost."
)


def read_refusal(body: bytes) -> Refusal:
    """Read an error body. `errors` is likely missing outside 422; fields lose the `candidate.` before them, as the form names them so."""
    is_missing_scope = SCOPE_CODE in body
    if_forbidden = None if is_missing_scope else NOT_ENABLED
    try:
        found = read_object(body)
    except NotJson:
        return Refusal(if_forbidden=if_forbidden)
    message, errors = found.get("message"), found.get("errors")
    return Refusal(
        # The code is RecruitSome's own word, whatever member holds it and whatever else is missing.
        is_shaped=is_missing_scope or isinstance(message, str) or isinstance(errors, dict),
        message=message[:500] if isinstance(message, str) else "",
        fields={_field(name): _texts(texts) for name, texts in errors.items()} if isinstance(errors, dict) else {},
        if_forbidden=if_forbidden,
    )


def _field(name: str) -> str:
    return name[:200].removeprefix("candidate.")


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text[:500] for text in values if isinstance(text, str)]
