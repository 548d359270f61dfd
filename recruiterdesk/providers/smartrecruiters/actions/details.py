"""An application's source, properties, files, consent and onboarding (contract sheet, 8 and 9)."""

from recruiterdesk.domain.errors import Invalid, PermissionMissing
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, counted, gone, shown
from recruiterdesk.providers.smartrecruiters.bodies.candidate import source_body
from recruiterdesk.providers.smartrecruiters.bodies.values import Body, property_value
from recruiterdesk.providers.smartrecruiters.echo import must
from recruiterdesk.providers.smartrecruiters.uploads import file_body

_CHOICES = {"SINGLE_SELECT", "MULTI_SELECT"}
_ACCEPTED = 202
_FORBIDDEN = 403


async def _set_source(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.candidates.set_source(*deed.application, source_body(deed.text("source")), first_byte)
    return Receipt()


async def _source_unseen(_deed: Deed) -> Seen:
    return Seen(None, Sentence("SmartRecruiters shows only the name of a source, so this shows nothing either way."))


async def _set_property(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    property_id, value = await _wished_property(deed)
    entry: Body = {"id": property_id} if value is None else {"id": property_id, "value": value}
    await deed.families.candidates.set_properties(*deed.application, [entry], first_byte)
    return Receipt()


async def _has_property(deed: Deed) -> Seen:
    property_id, wished = await _wished_property(deed)
    listing = await deed.families.candidates.properties(*deed.application)
    there = next((each.at("value") for each in listing.whole() if each.text("id") == property_id), None)
    return shown(is_so=_plain(there) == _plain(wished))


async def _wished_property(deed: Deed) -> tuple[str, object]:
    """Return the property's id, and the value as its type takes it; None to reset it."""
    property_id = deed.text("property") or (deed.act.line or "")
    if not property_id:
        raise Invalid("Choose a property first.", fields={"property": ["is missing"]})
    text = deed.text("value")
    if not text:
        return property_id, None
    kind = (await deed.families.configuration.candidate_property(property_id)).text("type")
    known: dict[str, str] = {}
    if kind in _CHOICES:
        listing = await deed.families.configuration.candidate_property_values(property_id)
        known = {each.text("label").casefold(): each.text("id") for each in listing.records}
    return property_id, property_value(kind, text, known)


def _plain(value: object) -> object:  # noqa: PLR0911 -- one line for each kind of value
    """Make values comparable: a choice may come back as an object with its id, a number as text, a moment in another form."""
    match value:
        case {"id": inner}:
            return _plain(inner)
        case {"code": code, "value": amount}:
            return str(code), float(amount)
        case list():
            return sorted(str(_plain(each)) for each in value)
        case bool() | None:
            return value
        case int() | float():
            return float(value)
        case str() if value.endswith(("Z", "+0000")):
            return value[:10]
        case _:
            return value


async def _add_cover_letter(deed: Deed, files: Files, first_byte: FirstByte) -> Receipt:
    if deed.act.file is None:
        raise Invalid("This needs a file with the letter. Choose one.", fields={"file": ["is missing"]})
    body = await file_body(deed.act.file, files, {"attachmentType": "COVER_LETTER"}, deed.max_file_bytes)
    return deed.made(await deed.families.candidates.attach(*deed.application, body, first_byte))


async def _count_cover_letters(deed: Deed) -> Seen:
    """Count letters of this name; their content is not compared, since a letter of the same name is hardly another one."""
    name = deed.act.file.name if deed.act.file is not None else ""
    listing = await deed.families.candidates.attachments(*deed.application)
    return counted(sum((each.text("type"), each.text("name")) == ("COVER_LETTER", name) for each in listing.whole()))


async def _delete_attachment(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.candidates.delete_attachment(deed.line(), first_byte)
    return Receipt()


async def _is_attachment_gone(deed: Deed) -> Seen:
    listing = await deed.families.candidates.attachments(*deed.application)
    return gone(is_gone=all(each.text("id") != deed.line() for each in listing.whole()))


async def _request_consent(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    """Ask for consent. The answer is 201 even when it was refused: what counts is the status of its one result."""
    answer = await deed.families.candidates.request_consent(deed.application[0], first_byte)
    results = deed.echo(answer).records("results")
    status = results[0].whole("status") if results else None
    if status == _FORBIDDEN:
        raise Invalid("SmartRecruiters did not ask: your company has no privacy policy set up there. Set one up first.", status=_FORBIDDEN)
    must(status == _ACCEPTED, answer, deed.voice)
    return Receipt()


async def _is_asked(deed: Deed) -> Seen:
    """Compare with the moment of the last request is not possible before it is sent, so a pending one counts as asked."""
    consents = await deed.families.candidates.consents(deed.application[0])
    return shown(is_so=bool(consents.text("recentPendingRequestCreatedOn")))


async def _set_onboarding(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.candidates.set_onboarding(*deed.application, deed.text("status"), first_byte)
    return Receipt()


async def _has_onboarding(deed: Deed) -> Seen:
    try:
        found = await deed.families.candidates.onboarding(*deed.application)
    except PermissionMissing:
        return Seen(None, Sentence("SmartRecruiters does not show the onboarding status to this key."))
    return shown(is_so=found.text("onboardingStatus") == deed.text("status"))


ACTIONS = {
    "set_source": Action(_set_source, _source_unseen),
    "set_property": Action(_set_property, _has_property),
    "add_cover_letter": Action(_add_cover_letter, _count_cover_letters),
    "delete_attachment": Action(_delete_attachment, _is_attachment_gone),
    "request_consent": Action(_request_consent, _is_asked),
    "set_onboarding": Action(_set_onboarding, _has_onboarding),
}
