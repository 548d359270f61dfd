"""The desk's writes as JobSphere's calls, and whether each answer really confirms what was sent (contract sheet, endpoints 3 and 4)."""

from collections.abc import Callable, Mapping

from recruiterdesk.domain.application import Person
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Invalid, NotFound, PermissionMissing, Unsupported
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import (
    Act,
    AddNote,
    CreateApplication,
    DeleteRecord,
    EditRecord,
    MoveStage,
    PostVacancy,
    UploadDocument,
)
from recruiterdesk.provider_api.contract import OutgoingWrite, Receipt
from recruiterdesk.provider_api.http.call import Answer, FirstByte
from recruiterdesk.provider_api.http.errors_by_remedy import about_another, unclear
from recruiterdesk.provider_api.http.forgiving_json import NotJson, read_object
from recruiterdesk.provider_api.outside_values import clean
from recruiterdesk.providers.jobsphere import mapping
from recruiterdesk.providers.jobsphere.assumptions import MADE_UP_ID, READ_WRITE
from recruiterdesk.providers.jobsphere.client import JobSphereClient
from recruiterdesk.providers.jobsphere.manifest import (
    APPLY,
    NO_CHANGES,
    NO_COMPANY_TO_CREATE,
    NO_FILES,
    NO_JOB,
    NO_WITHDRAWAL,
    NOTES_HERE,
    SENT_IS_SENT,
    STAGES_HERE,
)
from recruiterdesk.providers.jobsphere.wire import WireJob, WireMade, read_one

_KEPT_HERE = Sentence("JobSphere does not show applications again. This one stays here as it was sent, with stages and notes of your own.")
_NO_ID = Sentence("JobSphere took the job without telling its id. It stands among your vacancies once the board shows it.")


class JobSphereWrites:
    """Sends one write in one attempt. `company_id` is "" where it is not known."""

    def __init__(self, client: JobSphereClient, company_id: str, clock: Clock) -> None:
        self._client = client
        self._company_id = company_id
        self._clock = clock

    async def send(self, outgoing: OutgoingWrite, on_first_byte: Callable[[], None]) -> Receipt:
        """Make the attempt; raises as `SendsWrites.send` promises."""
        first_byte = FirstByte(on_first_byte)
        match outgoing.write:
            case PostVacancy() as post:
                return await self._post(post, first_byte)
            case CreateApplication() as apply:
                job_id = apply.vacancy_remote_id or str(apply.fields.get("job_id") or "").strip()
                return await self._apply(outgoing.id, job_id, apply.fields, first_byte)
            case Act(name=name) as act if name == APPLY:
                return await self._apply(outgoing.id, act.line or "", act.fields, first_byte)
            case _:
                raise Unsupported(_refusal_of(outgoing))

    async def _post(self, write: PostVacancy, first_byte: FirstByte) -> Receipt:
        if not self._company_id:
            raise Invalid(NO_COMPANY_TO_CREATE)
        body = job_body(write, self._company_id)
        try:
            answer = await self._client.create_job(body, first_byte)
        except NotFound as error:  # no record was named, so the call itself is not there: its path is an assumption
            raise NotFound(
                "JobSphere takes no new jobs at this account's address, so this one was not created. Check the address; if it is right, "
                "tell us, and create the job in JobSphere itself.",
                account=error.account,
                status=error.status,
            ) from error
        except PermissionMissing as missing:
            raise self._may_not(
                "JobSphere does not let this key create jobs. It needs a Read/Write key and a company that is verified as an employer; "
                "which of the two is missing, JobSphere does not say. Nothing is lost: paste such a key, or check this account again "
                "once the company is verified.",
                missing,
            ) from missing
        made, _told = self._made(answer)
        is_ours = (made.title is None or mapping.normalised(made.title) == mapping.normalised(str(body.get("title", "")))) and (
            made.company_id in {None, self._company_id}
        )
        self._must(is_ours, answer)
        remote_id = clean(made.id).strip()
        if not remote_id:
            return Receipt(note=_NO_ID)
        return Receipt(remote_id=remote_id, vacancy=mapping.to_vacancy(*self._told_job(answer, body)))

    def _told_job(self, answer: Answer, body: Mapping[str, object]) -> tuple[WireJob, bytes]:
        """Return the created job: what was sent, and what the answer tells of it besides."""
        told, raw = read_one(answer.body, WireJob)
        tags = body.get("tags")
        sent = WireJob(
            title=str(body.get("title", "")),
            location=str(body.get("location", "")),
            description=str(body.get("description", "")),
            skills=[str(tag) for tag in tags] if isinstance(tags, list) else None,
        )
        return mapping.with_detail(sent, told), raw

    async def _apply(self, intent: str, job_id: str, fields: Mapping[str, object], first_byte: FirstByte) -> Receipt:
        body = application_body(job_id, fields)
        try:
            answer = await self._client.submit_application(body, first_byte)
        except NotFound as error:
            raise NotFound(
                "This job is no longer at JobSphere, so the application was not taken. Choose another job.",
                account=error.account,
                status=error.status,
            ) from error
        except PermissionMissing as missing:
            raise self._may_not(
                "JobSphere does not let this key submit applications. Make a Read/Write key in your JobSphere dashboard and paste it here; "
                "nothing is lost.",
                missing,
            ) from missing
        made, told = self._made(answer)
        email = str(body["candidate_email"])
        self._must(made.job_id in {None, job_id} and _is_same(made.candidate_email, email), answer)
        remote_id = clean(made.id).strip() or f"{MADE_UP_ID}{intent}"
        person = Person(first_name=_text(fields, "first_name"), last_name=_text(fields, "last_name"), email=email)
        detail = mapping.sent_application(remote_id, body, person, self._clock.now(), told)
        return Receipt(remote_id=remote_id, application=detail.application, detail=detail, note=_KEPT_HERE)

    def _made(self, answer: Answer) -> tuple[WireMade, dict[str, object]]:
        """Read the answer to a POST, and all its members; raises OutcomeUnknown for one that does not say yes."""
        voice = self._client.http.voice
        if not answer.body.strip():
            return WireMade(), {}
        try:
            made, raw = read_one(answer.body, WireMade)
        except NotJson:
            raise unclear(voice, answer.status) from None
        if (made.error or made.errors) and not made.id:
            raise unclear(voice, answer.status)
        return made, read_object(raw)

    def _must(self, is_ours: bool, answer: Answer) -> None:
        """Raise OutcomeUnknown unless the answer is about what we sent (reliability.md C52)."""
        if not is_ours:
            raise about_another(self._client.http.voice, answer.status)

    def _may_not(self, sentence: str, missing: PermissionMissing) -> PermissionMissing:
        error = PermissionMissing(sentence, account=missing.account, status=missing.status)
        error.scope = READ_WRITE
        return error


def job_body(write: PostVacancy, company_id: str) -> dict[str, object]:
    """Return a new job as JobSphere takes it: its fields, and the company, which the account knows."""
    body = {name: value for name, value in write.content.items() if value not in (None, "", [])}
    tags = body.get("tags")
    if isinstance(tags, str):
        body["tags"] = [part.strip() for part in tags.split(",") if part.strip()]
    return {**body, "company_id": company_id}


def application_body(job_id: str, fields: Mapping[str, object]) -> dict[str, object]:
    """Return an application as JobSphere takes it; raises Invalid without a job or for a link that would show a CV to anybody."""
    if not job_id:
        raise Invalid(NO_JOB, fields={"job_id": ["is missing"]})
    link = _text(fields, "resume_url")
    if link and not link.lower().startswith("https://"):
        raise Invalid(
            "A CV is shown to nobody on the way only behind a link that begins with https. Give another link.",
            fields={"resume_url": ["does not begin with https://"]},
        )
    body: dict[str, object] = {"job_id": job_id, "candidate_email": _text(fields, "email")}
    for name in ("resume_url", "cover_letter", "source"):
        if text := _text(fields, name):
            body[name] = text
    return body


def _refusal_of(outgoing: OutgoingWrite) -> Sentence:
    is_vacancy = outgoing.target_table == "vacancy"
    match outgoing.write:
        case MoveStage():
            return STAGES_HERE
        case AddNote():
            return NOTES_HERE
        case UploadDocument():
            return NO_FILES
        case EditRecord():
            return NO_CHANGES if is_vacancy else SENT_IS_SENT
        case DeleteRecord():
            return NO_WITHDRAWAL if is_vacancy else SENT_IS_SENT
        case _:
            return Sentence("JobSphere's API cannot do this. Do it in JobSphere itself.")


def _text(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    return value.strip() if isinstance(value, str) else ""


def _is_same(told: str | None, sent: str) -> bool:
    return told is None or mapping.normalised(told) == mapping.normalised(sent)
