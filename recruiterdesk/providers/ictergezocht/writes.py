"""The desk's writes as ICTerGezocht.nl's calls, and whether each answer confirms what was sent (contract sheet, endpoints 1 to 3)."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from recruiterdesk.domain.errors import DeskError, Invalid, NotFound, Unsupported
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.domain.write import DeleteRecord, EditRecord, PostVacancy
from recruiterdesk.provider_api.contract import OutgoingWrite, Receipt
from recruiterdesk.provider_api.http.call import Answer, FirstByte
from recruiterdesk.provider_api.http.errors_by_remedy import about_another, unclear
from recruiterdesk.provider_api.http.forgiving_json import NotJson, read_object
from recruiterdesk.providers.ictergezocht import mapping
from recruiterdesk.providers.ictergezocht.assumptions import REFERENCE_PREFIX
from recruiterdesk.providers.ictergezocht.client import ICTerGezochtClient
from recruiterdesk.providers.ictergezocht.fields import body_with
from recruiterdesk.providers.ictergezocht.insights import Insights
from recruiterdesk.providers.ictergezocht.wire import WireEcho, read_echo


class ICTerGezochtWrites:
    """Sends one write in one attempt. `is_html` and `ids_as_text` are the account's answers to what the document leaves open."""

    def __init__(self, client: ICTerGezochtClient, insights: Insights, *, is_html: bool = False, ids_as_text: bool = False) -> None:
        self._client = client
        self._insights = insights
        self._is_html = is_html
        self._ids_as_text = ids_as_text

    async def send(self, outgoing: OutgoingWrite, on_first_byte: Callable[[], None]) -> Receipt:
        """Make the attempt; raises as `SendsWrites.send` promises."""
        first_byte = FirstByte(on_first_byte)
        if outgoing.target_table == "vacancy":
            match outgoing.write:
                case PostVacancy() as post:
                    return await self._post(outgoing, post, first_byte)
                case EditRecord() as edit:
                    return await self._edit(_target(outgoing), held_body(outgoing), edit, first_byte)
                case DeleteRecord():
                    return await self._delete(_target(outgoing), first_byte)
        raise Unsupported(
            "ICTerGezocht.nl's API takes vacancies and nothing else. Notes and stages of its applicants are kept on this computer."
        )

    def receipt_of(self, outgoing: OutgoingWrite, seen: Sighting) -> Receipt:
        """Return the receipt of a write that was found in the insights: of a new vacancy with all that was sent, to change it later."""
        if not isinstance(outgoing.write, PostVacancy) or seen.remote_id is None or not seen.remote_id.isdigit():
            return Receipt(remote_id=seen.remote_id)
        body = self._body_to_post(outgoing.id, outgoing.write)
        known = self._insights.last_seen(seen.remote_id)
        return _receipt(WireEcho(vacancy_id=int(seen.remote_id)), body, msgspec.json.encode(body), known)

    def _body_to_post(self, entry_id: str, post: PostVacancy) -> dict[str, Any]:
        body = body_with({}, post.content, is_html=self._is_html, ids_as_text=self._ids_as_text)
        body["referenceNumber"] = reference_of(entry_id, post)
        return body

    async def _post(self, outgoing: OutgoingWrite, post: PostVacancy, first_byte: FirstByte) -> Receipt:
        body = self._body_to_post(outgoing.id, post)
        content = msgspec.json.encode(body)
        there = self._insights.take_counted(body["referenceNumber"])
        if there and post.content.get("reference_number"):
            raise Invalid(
                "ICTerGezocht.nl already shows a vacancy with the reference {reference}. Give this one another reference; if it is the "
                "same one, cancel this.",
                fields={"reference_number": ["is in use already"]},
                reference=body["referenceNumber"],
            )
        if there:  # the reference is made of this very entry: an earlier attempt arrived, and showed only now
            receipt = _receipt(WireEcho(vacancy_id=there[0].vacancy_id), body, content, self._insights.last_seen(str(there[0].vacancy_id)))
            note = Sentence("An earlier attempt had arrived after all, so it was not sent again.")
            return msgspec.structs.replace(receipt, note=note)
        try:
            answer = await self._client.create_vacancy(content, first_byte)
        except NotFound as error:  # no vacancy was named: its document says that such an endpoint does not exist
            raise NotFound(
                "ICTerGezocht.nl takes no new vacancies at this account's address, so this one was not posted. Check the address; if it is "
                "right, tell us, and post the vacancy on its site.",
                account=error.account,
                status=error.status,
            ) from error
        return self._confirmed(answer, body, content, None, None)

    async def _edit(self, target: str, held: Mapping[str, Any], write: EditRecord, first_byte: FirstByte) -> Receipt:
        body = body_with(held, write.fields, is_html=self._is_html, ids_as_text=self._ids_as_text)
        content = msgspec.json.encode(body)
        known = await self._known(target)
        answer = await self._client.change_vacancy(target, content, first_byte)
        return self._confirmed(answer, body, content, target, known)

    async def _delete(self, target: str, first_byte: FirstByte) -> Receipt:
        """Delete it. What an unknown id is answered is not stated: after a 400 the insights tell whether it is there at all."""
        try:
            await self._client.delete_vacancy(target, first_byte)
        except Invalid as refused:
            try:
                is_there = await self._insights.find(target) is not None
            except DeskError:
                raise refused from None
            if is_there:
                raise
            raise NotFound(
                "This vacancy is no longer at ICTerGezocht.nl. Post it anew, or cancel this item.",
                account=refused.account,
                status=refused.status,
            ) from refused
        return Receipt(remote_id=target)

    async def _known(self, target: str) -> Vacancy | None:
        """Return what is known of a vacancy beside its text; looked for before anything is sent, and done without where it is not found."""
        if self._insights.last_seen(target) is None:
            try:
                await self._insights.find(target)
            except DeskError:
                return None
        return self._insights.last_seen(target)

    def _confirmed(self, answer: Answer, body: Mapping[str, Any], content: bytes, target: str | None, known: Vacancy | None) -> Receipt:
        """Return the receipt of an answer that names the vacancy; raises OutcomeUnknown for any other (reliability.md C52)."""
        voice = self._client.http.voice
        try:
            echo = read_echo(answer.body)
        except NotJson:
            raise unclear(voice, answer.status) from None
        if echo.vacancy_id is None:
            raise unclear(voice, answer.status)
        if target is not None and str(echo.vacancy_id) != target:
            raise about_another(voice, answer.status)
        return _receipt(echo, body, content, known)


def _receipt(echo: WireEcho, body: Mapping[str, Any], content: bytes, known: Vacancy | None) -> Receipt:
    return Receipt(remote_id=str(echo.vacancy_id), vacancy=mapping.to_sent_vacancy(echo, body, content, known))


def reference_of(entry_id: str, post: PostVacancy) -> str:
    """Return the reference under which a new vacancy goes out."""
    given = str(post.content.get("reference_number") or "").strip()
    return given or f"{REFERENCE_PREFIX}{entry_id}"


def held_body(outgoing: OutgoingWrite) -> dict[str, Any]:
    """Return all that was sent of a vacancy before; raises Unsupported where nothing usable is kept."""
    try:
        held = read_object(outgoing.body or b"")
    except NotJson:
        held = {}
    if not held:
        raise Unsupported(
            "ICTerGezocht.nl takes only whole vacancies and shows none of them again, and this one was not posted from here. Change it on "
            "its site, or post it anew from here and delete the old one."
        )
    return held


def _target(outgoing: OutgoingWrite) -> str:
    if outgoing.target_remote_id is None:
        raise Invalid("This vacancy is not at ICTerGezocht.nl yet, so there is nothing to change. Send it first.")
    return outgoing.target_remote_id
