"""Notes on a candidate with a choice of who sees them, and deleting one's own (contract sheet, 10)."""

import re
import unicodedata

from recruiterdesk.domain.errors import NotFound, PermissionMissing
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen
from recruiterdesk.providers.smartrecruiters.bodies.note import note_body, visible_to
from recruiterdesk.providers.smartrecruiters.client_calls import ListCutError
from recruiterdesk.providers.smartrecruiters.families import Families

_MOST_PAGES = 100  # of 100 notes each
_TAGS = re.compile(r"[#@]\[(?:CANDIDATE|USER):[^\]]*\]")


async def _share(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    candidate_id, job_id = deed.application
    visibility = visible_to(deed.text("visibility"), job_id, deed.texts("users"))
    body = note_body(deed.text("text"), candidate_id, visibility, deed.texts("mentions"))
    return deed.made(await deed.families.messages.share(body, first_byte))


async def _look(deed: Deed) -> Seen:
    return await look_for_note(deed.families, deed.application[0], deed.text("text"))


async def look_for_note(families: Families, candidate_id: str, text: str) -> Seen:
    """Count notes with this text, where the key may read notes: only those of administrators may."""
    wished, count, page = plain_note(text), 0, None
    for _number in range(_MOST_PAGES):
        try:
            listing = await families.messages.messages(candidate_id, page=page)
        except PermissionMissing:
            return Seen(None, Sentence("Only administrators may read notes at SmartRecruiters, so this shows nothing either way."))
        count += sum(plain_note(message.text("content")) == wished for message in listing.records)
        page = listing.next
        if page is None:
            break
    else:
        raise ListCutError
    return Seen(
        count,
        Sentence.of(
            "SmartRecruiters shows 1 note with this text." if count == 1 else "SmartRecruiters shows {count} notes with this text.",
            count=count,
        ),
    )


def plain_note(text: str) -> str:
    """Return a note as it is compared: without whom it mentions and what it is attached to, in composed letters and single blanks."""
    return " ".join(unicodedata.normalize("NFC", _TAGS.sub("", text)).split())


async def _delete(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    try:
        await deed.families.messages.delete_share(deed.text("note"), first_byte)
    except NotFound as error:
        raise NotFound(
            "SmartRecruiters has no note with this id, or not any more. Read the table again and choose another one.", status=error.status
        ) from error
    return Receipt()


async def _unseen(_deed: Deed) -> Seen:
    return Seen(None, Sentence("SmartRecruiters shows notes without their ids, so this shows nothing either way."))


ACTIONS = {
    "share_note": Action(_share, _look),
    "delete_note": Action(_delete, _unseen),
}
