"""What SmartRecruiters' error bodies say, in any of their five shapes (contract sheet, 5), and what the user does about each known word."""

from typing import Any, Final

import msgspec

from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.http.errors_by_remedy import Refusal
from recruiterdesk.provider_api.http.forgiving_json import NotJson, read_object

_LONGEST: Final = 500
_NO_SUCH_REASON: Final = Sentence("SmartRecruiters does not know this reason, or it does not go with this stage. Choose another one.")
_NO_SUCH_SOURCE: Final = Sentence("SmartRecruiters does not know this source. Choose one from the list of sources.")
_NO_ACCESS: Final = Sentence("The user whose key this is has no access to this in SmartRecruiters. Ask there for access, then try again.")
_NO_SUCH_VALUE: Final = Sentence("SmartRecruiters does not take this value. Choose another one from its list.")
_UNREADABLE_CV: Final = Sentence("SmartRecruiters could not read a name and an e-mail address in this CV. Fill them in by hand.")

# What each documented word means for the user. Each of them is about the record or content that was sent, and final.
REMEDIES: Final[dict[str, Sentence]] = {
    "REQUIRED_SUB_STATUS_OMITTED": Sentence("A step before this one must be gone through first. Move to that step, then on."),
    "NO_REASON_SUPPORT_FOR_STATUS": Sentence("A reason goes only with a rejection or a withdrawal. Leave it out."),
    "REASON_NOT_FOUND": _NO_SUCH_REASON,
    "SOURCE_NOT_FOUND": _NO_SUCH_SOURCE,
    "SOURCE_TYPE_NOT_FOUND": _NO_SUCH_SOURCE,
    "INVALID_SOURCE": _NO_SUCH_SOURCE,
    "INVALID_SOURCE_ID": _NO_SUCH_SOURCE,
    "INVALID_SOURCE_TYPE": _NO_SUCH_SOURCE,
    "SUBTYPE_REQUIRED": Sentence("This source has subtypes, and one of them has to be named. Choose it."),
    "CANDIDATE_DATA_CONFLICT": Sentence("Somebody else there has this e-mail address and last name. Look at both, then change one."),
    "REF_NUMBER_ALREADY_EXISTS": Sentence("Another vacancy has this number. Choose another number."),
    "UNPARSABLE_RESUME": _UNREADABLE_CV,
    "INCOMPLETE_RESUME": _UNREADABLE_CV,
    "FILE_ALREADY_EXIST": Sentence("A file with this name and content is there already. Nothing was added."),
    "INVALID_FILE": Sentence("SmartRecruiters does not take this file. Save it in another format, such as PDF, and add it again."),
    "ATTACHMENT_LIMIT_EXCEEDED": Sentence("This applicant has as many files as SmartRecruiters allows. Delete one there first."),
    "MALWARE_DETECTED": Sentence("SmartRecruiters found malware in this file and does not give it out."),
    "PUBLISHED_JOB_AD_LIMIT_REACHED": Sentence("As many vacancies are published as the contract allows. Unpublish another one first."),
    "NOT_AUTHORIZED_TO_PUBLISH_JOB": Sentence("This vacancy may not be published by this user, or its approval is still open."),
    "JOB_NOT_POSTED": Sentence("The vacancy's own advertisement has to be published first."),
    "UNAUTHORIZED_TO_ACCESS_JOB": _NO_ACCESS,
    "NO_ACCESS_TO_CANDIDATE": _NO_ACCESS,
    "PERMISSION_DENIED": _NO_ACCESS,
    "COUNTRY_NOT_FOUND": _NO_SUCH_VALUE,
    "REGION_NOT_FOUND": _NO_SUCH_VALUE,
    "CURRENCY_NOT_FOUND": _NO_SUCH_VALUE,
    "VALUE_NOT_FOUND": _NO_SUCH_VALUE,
    "USER_NOT_FOUND": Sentence("This user is not there any more. Choose another one."),
    "INVALID_TEXT_FORMAT": Sentence("This text holds characters that SmartRecruiters does not take. Take them out."),
    "INVALID_VISIBILITY_OPTIONS": Sentence("A note is either open or for everybody, not both. Choose one."),
    "MENTIONED_USERS_NOT_FOUND": Sentence("Somebody named in this note is not there any more. Take the name out."),
    "SHARED_WITH_USERS_NOT_FOUND": Sentence("Somebody this note is for is not there any more. Choose others."),
    "TOO_MANY_RECIPIENTS": Sentence("A note goes to 100 people at most. Choose fewer."),
    "INVALID_HIRING_TEAM_STATE": Sentence("A vacancy needs somebody on its team: the last one cannot be taken away."),
    "CANNOT_ADD_MORE_TIMESLOTS": Sentence("An interview has 50 time slots at most."),
    "CANNOT_DELETE_LAST_TIMESLOT": Sentence("An interview needs a time slot: delete the interview instead."),
    "END_DATE_BEFORE_START_DATE": Sentence("The end is before the beginning. Change one of them."),
    "INVALID_TIMEZONE": Sentence("SmartRecruiters does not know this time zone. Write it like Europe/Amsterdam."),
    "CANNOT_START_APPROVAL_PROCESS": Sentence("SmartRecruiters cannot ask for approval now: one may be open already. Look there."),
    "INVALID_SALARY_RANGE": Sentence("SmartRecruiters does not take this salary. Name its lower and upper end and the currency."),
    "APPROVAL_PROCESS_NOT_ENABLED": Sentence("Your company has no approvals set up in SmartRecruiters, so none can be asked for."),
    "CANDIDATE_PROPERTY_NOT_SINGLE_SELECT": Sentence("This property is no choice, so it has no values. Choose another one."),
    "CANDIDATE_PROPERTY_VALUE_ID_ALREADY_EXISTS": Sentence("A value with this short name is there already. Choose another short name."),
    "CANDIDATE_PROPERTY_VALUE_LABEL_ALREADY_EXISTS": Sentence("A value of this name is there already."),
    "CANDIDATE_PROPERTY_LAST_VALUE": Sentence("A choice needs a value: the last one cannot be deleted."),
    "CANDIDATE_PROPERTY_LIBRARY_READONLY_RESTRICTION": Sentence("This value comes from SmartRecruiters itself and cannot be changed."),
    "INVALID_USER_NAME": Sentence("SmartRecruiters does not take this name. Take out blanks at its ends and signs that are no letters."),
    "LANGUAGE_DISABLED": Sentence("Your contract with SmartRecruiters does not have this language. Choose another one."),
    "DEPARTMENT_LABEL_NOT_UNIQUE": Sentence("There is a department of this name already."),
}
NOT_IN_SCOPE: Final = "OAuthPermissionsException"  # the token lacks a scope: it is good, and may not do this


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
    remedy = next((REMEDIES[code] for code in codes if code in REMEDIES), None)
    return Refusal(
        is_shaped=bool(codes or messages or fields or "errors" in found),
        message=(messages[-1] if messages else ", ".join(codes))[:_LONGEST],
        fields=fields,
        codes=codes,
        remedy=remedy,
        is_of_record=remedy is not None,
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    """Return any value as a text for people; a flag such as `"error": true` says nothing."""
    if value is None or isinstance(value, bool):
        return ""
    return value[:_LONGEST] if isinstance(value, str) else msgspec.json.encode(value).decode()[:_LONGEST]
