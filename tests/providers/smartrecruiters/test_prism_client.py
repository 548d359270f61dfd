"""SmartRecruiters' client modules against the vendor's own document, played by Stoplight Prism: every request is one that it knows.

Skipped, with the reason, where Node or the document is not at hand; the document is not part of the project.
"""

import contextlib
import inspect
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import pytest
from prism import document, prism, violation

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.provider_api.http.credentials import FixedCredentials
from recruiterdesk.provider_api.http.multipart import MultipartBody
from recruiterdesk.providers.smartrecruiters.bodies.application_form import apply_body
from recruiterdesk.providers.smartrecruiters.bodies.candidate import candidate_changes, candidate_input, source_body, status_body
from recruiterdesk.providers.smartrecruiters.bodies.interview import slot_body
from recruiterdesk.providers.smartrecruiters.bodies.job import ad_body, job_input, job_patch, position_body, publication_body
from recruiterdesk.providers.smartrecruiters.bodies.note import note_body, visible_to
from recruiterdesk.providers.smartrecruiters.bodies.user import user_input, user_patch
from recruiterdesk.providers.smartrecruiters.bodies.values import line_id, property_value
from recruiterdesk.providers.smartrecruiters.client_calls import Calls
from recruiterdesk.providers.smartrecruiters.families import Families
from recruiterdesk.providers.smartrecruiters.manifest import PROFILE
from recruiterdesk.providers.smartrecruiters.provider import SmartRecruitersConnection
from recruiterdesk.providers.smartrecruiters.record import Record

pytestmark = pytest.mark.slow

CANDIDATE = "2d5c9b1e-0f0a-4c8e-9a2b-7d3f5b1c9e01"
JOB = "8f14e45f-ceea-467f-a9d8-3b1c2d4e5f60"
OTHER = "c9f0f895-fb98-4ab9-8f5c-2d3e4f5a6b7c"
USER = "5f1d7a8be4b0c1a2d3e4f5a6"
SOURCE = line_id("JOB_BOARD", "", "linkedin")

PERSON: dict[str, object] = {
    "first_name": "Aylin",
    "last_name": "de Vries",
    "email": "aylin@example.org",
    "phone_number": "+31 6 12345678",
    "city": "Utrecht",
    "country": "nl",
    "linkedin": "https://www.linkedin.com/in/aylin",
    "tags": ["python", "remote"],
    "education": "Universiteit Utrecht; MSc; Informatica; 2013-09-01; 2015-07-01",
    "experience": "Developer; Voorbeeld BV; 2019-09-01",
    "internal": False,
    "source": SOURCE,
}
VACANCY: dict[str, object] = {
    "title": "Backend developer",
    "city": "Utrecht",
    "country_code": "NL",
    "remote": True,
    "industry": "information_technology",
    "function": "engineering",
    "experience_level": "mid_senior_level",
    "type_of_employment": "permanent",
    "department": "123",
    "ref_number": "REF-1",
    "target_hiring_date": "2026-12-01",
    "salary_min": "4000",
    "salary_max": "5500.50",
    "salary_currency": "eur",
    "job_description": "<p>Build things.</p>",
    "videos": ["https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
    "properties": ["a=b"],
    "template": False,
}
SLOT: dict[str, object] = {
    "starts": "2026-12-01T09:00:00Z",
    "ends": "2026-12-01T10:00:00Z",
    "interviewers": [USER],
    "interview_type": "Technical",
    "slot_title": "First talk",
    "place": "Room 1",
}
WORKER: dict[str, object] = {"first_name": "Noor", "last_name": "Bos", "email": "noor@example.org", "role": "STANDARD", "language": "nl"}
POSITION: dict[str, object] = {
    "type": "NEW",
    "open_date": "2026-11-22",
    "start_date": "2027-01-01",
    "position_id": "P-1",
    "incumbent": "Jan",
}


async def _file() -> AsyncIterator[bytes]:
    yield b"%PDF-1.4 made up"


def _form(**parts: str) -> MultipartBody:
    return MultipartBody(
        parts=parts, file_part="file", file_name="CV Aylin.pdf", file_kind="application/pdf", file_bytes=16, chunks=_file()
    )


def _there() -> Record:
    return Record({"location": {"city": "Delft", "countryCode": "nl"}, "web": {"skype": "a"}, "title": "x", "refNumber": "1"})


# Every public method, with arguments as the desk gives them.
STEPS: dict[str, Callable[[Families], Any]] = {
    "jobs.find_jobs": lambda f: f.jobs.find_jobs("developer", "cursor"),
    "jobs.read_job": lambda f: f.jobs.read_job(JOB),
    "jobs.create_job": lambda f: f.jobs.create_job(job_input(VACANCY), FirstByte()),
    "jobs.patch_job": lambda f: f.jobs.patch_job(JOB, job_patch({**VACANCY, "ref_number": None}, _there()), FirstByte()),
    "jobs.set_status": lambda f: f.jobs.set_status(JOB, "ON_HOLD", FirstByte()),
    "jobs.ask_headcount": lambda f: f.jobs.ask_headcount(
        JOB, {"salaryRange": {"min": 4000, "max": 5500.5, "currency": "EUR"}}, FirstByte()
    ),
    "jobs.latest_approval": lambda f: f.jobs.latest_approval(JOB),
    "jobs.status_history": lambda f: f.jobs.status_history(JOB),
    "jobs.publish": lambda f: f.jobs.publish(JOB, publication_body({"aggregators": False, "visibility": "INTERNAL"}), FirstByte()),
    "jobs.unpublish": lambda f: f.jobs.unpublish(JOB, FirstByte()),
    "jobs.publications": lambda f: f.jobs.publications(JOB, active_only=True),
    "jobs.ads": lambda f: f.jobs.ads(JOB),
    "jobs.read_ad": lambda f: f.jobs.read_ad(JOB, "ad1"),
    "jobs.add_ad": lambda f: f.jobs.add_ad(
        JOB, ad_body({"title": "Ontwikkelaar", "language": "nl", "qualifications": "<p>A</p>"}, Record()), FirstByte()
    ),
    "jobs.replace_ad": lambda f: f.jobs.replace_ad(JOB, "ad1", ad_body({"title": "Ontwikkelaar"}, Record()), FirstByte()),
    "jobs.publish_ad": lambda f: f.jobs.publish_ad(JOB, "ad1", publication_body({}), FirstByte()),
    "jobs.ad_postings": lambda f: f.jobs.ad_postings(JOB, "ad1", active_only=True),
    "jobs.unpublish_ad": lambda f: f.jobs.unpublish_ad(JOB, "ad1", FirstByte()),
    "jobs.team": lambda f: f.jobs.team(JOB),
    "jobs.add_member": lambda f: f.jobs.add_member(JOB, USER, "RECRUITER", FirstByte()),
    "jobs.remove_member": lambda f: f.jobs.remove_member(JOB, USER, FirstByte()),
    "jobs.read_note": lambda f: f.jobs.read_note(JOB),
    "jobs.write_note": lambda f: f.jobs.write_note(JOB, "A note", FirstByte()),
    "jobs.positions": lambda f: f.jobs.positions(JOB),
    "jobs.read_position": lambda f: f.jobs.read_position(JOB, "p1"),
    "jobs.add_position": lambda f: f.jobs.add_position(JOB, position_body(POSITION), FirstByte()),
    "jobs.replace_position": lambda f: f.jobs.replace_position(JOB, "p1", position_body(POSITION), FirstByte()),
    "jobs.delete_position": lambda f: f.jobs.delete_position(JOB, "p1", FirstByte()),
    "candidates.find_candidates": lambda f: f.candidates.find_candidates('"aylin@example.org"', JOB, "cursor"),
    "candidates.read_candidate": lambda f: f.candidates.read_candidate(CANDIDATE),
    "candidates.read_application": lambda f: f.candidates.read_application(CANDIDATE, JOB),
    "candidates.remove_application": lambda f: f.candidates.remove_application(CANDIDATE, JOB, FirstByte()),
    "candidates.create_candidate": lambda f: f.candidates.create_candidate(candidate_input(PERSON), FirstByte()),
    "candidates.create_on_job": lambda f: f.candidates.create_on_job(JOB, candidate_input(PERSON), FirstByte()),
    "candidates.create_from_cv": lambda f: f.candidates.create_from_cv(JOB, _form(internal="false"), FirstByte()),
    "candidates.update_candidate": lambda f: f.candidates.update_candidate(
        CANDIDATE, candidate_changes({**PERSON, "region": "Zuid-Holland"}, _there()), FirstByte()
    ),
    "candidates.delete_candidate": lambda f: f.candidates.delete_candidate(CANDIDATE, FirstByte()),
    "candidates.set_status": lambda f: f.candidates.set_status(
        CANDIDATE, JOB, status_body("REJECTED", "", "2026-12-01T09:00:00.000Z", OTHER), FirstByte()
    ),
    "candidates.status_history": lambda f: f.candidates.status_history(CANDIDATE, JOB),
    "candidates.tags": lambda f: f.candidates.tags(CANDIDATE),
    "candidates.add_tags": lambda f: f.candidates.add_tags(CANDIDATE, ["python"], FirstByte()),
    "candidates.replace_tags": lambda f: f.candidates.replace_tags(CANDIDATE, ["python"], FirstByte()),
    "candidates.clear_tags": lambda f: f.candidates.clear_tags(CANDIDATE, FirstByte()),
    "candidates.set_source": lambda f: f.candidates.set_source(CANDIDATE, JOB, source_body(SOURCE), FirstByte()),
    "candidates.attachments": lambda f: f.candidates.attachments(CANDIDATE, JOB),
    "candidates.attach": lambda f: f.candidates.attach(CANDIDATE, JOB, _form(attachmentType="RESUME"), FirstByte()),
    "candidates.delete_attachment": lambda f: f.candidates.delete_attachment("a1", FirstByte()),
    "candidates.properties": lambda f: f.candidates.properties(CANDIDATE, JOB, "PROFILE"),
    "candidates.set_properties": lambda f: f.candidates.set_properties(
        CANDIDATE, JOB, [{"id": OTHER, "value": property_value("CURRENCY", "1000 EUR", {})}, {"id": JOB}], FirstByte()
    ),
    "candidates.screening_answers": lambda f: f.candidates.screening_answers(CANDIDATE, JOB),
    "candidates.onboarding": lambda f: f.candidates.onboarding(CANDIDATE, JOB),
    "candidates.set_onboarding": lambda f: f.candidates.set_onboarding(CANDIDATE, JOB, "READY_TO_ONBOARD", FirstByte()),
    "offers.offers": lambda f: f.offers.offers(CANDIDATE, JOB),
    "offers.documents": lambda f: f.offers.documents(OTHER),
    "offers.download_document": lambda f: _all(f.offers.download_document(OTHER, CANDIDATE)),
    "candidates.consent": lambda f: f.candidates.consent(CANDIDATE),
    "candidates.consents": lambda f: f.candidates.consents(CANDIDATE),
    "candidates.request_consent": lambda f: f.candidates.request_consent(CANDIDATE, FirstByte()),
    "messages.share": lambda f: f.messages.share(
        note_body("Called her", CANDIDATE, visible_to("hiring_team", JOB, ()), [USER]), FirstByte()
    ),
    "messages.delete_share": lambda f: f.messages.delete_share("m1", FirstByte()),
    "messages.messages": lambda f: f.messages.messages(CANDIDATE, JOB, "cursor"),
    "interviews.interviews": lambda f: f.interviews.interviews(OTHER),
    "interviews.read_interview": lambda f: f.interviews.read_interview(OTHER),
    "interviews.create_interview": lambda f: f.interviews.create_interview(
        {
            "candidate": {"id": CANDIDATE},
            "jobId": JOB,
            "organizerId": USER,
            "timezone": "Europe/Amsterdam",
            "timeslots": [slot_body(SLOT, Record())],
            "location": "Utrecht",
        },
        FirstByte(),
    ),
    "interviews.change_interview": lambda f: f.interviews.change_interview(OTHER, {"location": "Delft"}, FirstByte()),
    "interviews.delete_interview": lambda f: f.interviews.delete_interview(OTHER, FirstByte()),
    "interviews.add_timeslot": lambda f: f.interviews.add_timeslot(OTHER, slot_body(SLOT, Record()), FirstByte()),
    "interviews.read_timeslot": lambda f: f.interviews.read_timeslot(OTHER, JOB),
    "interviews.change_timeslot": lambda f: f.interviews.change_timeslot(OTHER, JOB, slot_body(SLOT, Record()), FirstByte()),
    "interviews.delete_timeslot": lambda f: f.interviews.delete_timeslot(OTHER, JOB, FirstByte()),
    "interviews.set_interviewer_status": lambda f: f.interviews.set_interviewer_status(OTHER, JOB, USER, "accepted", FirstByte()),
    "interviews.set_candidate_status": lambda f: f.interviews.set_candidate_status(OTHER, JOB, "declined", FirstByte()),
    "interviews.set_no_show": lambda f: f.interviews.set_no_show(OTHER, OTHER, is_no_show=True, first_byte=FirstByte()),
    "interviews.interview_types": lambda f: f.interviews.interview_types(),
    "reviews.reviews": lambda f: f.reviews.reviews(CANDIDATE, JOB),
    "reviews.read_review": lambda f: f.reviews.read_review(OTHER),
    "reviews.create_review": lambda f: f.reviews.create_review(
        {"candidateId": CANDIDATE, "jobId": JOB, "overallRating": 4, "comment": "Good"}, FirstByte()
    ),
    "reviews.change_review": lambda f: f.reviews.change_review(OTHER, {"reviewerId": USER, "overallRating": 3}, FirstByte()),
    "reviews.delete_review": lambda f: f.reviews.delete_review(OTHER, USER, FirstByte()),
    "users.users": lambda f: f.users.users("aylin", "2026-11-01T00:00:00.000Z", "cursor"),
    "users.read_user": lambda f: f.users.read_user(USER),
    "users.me": lambda f: f.users.me(),
    "users.system_roles": lambda f: f.users.system_roles(),
    "users.access_groups": lambda f: f.users.access_groups(),
    "users.create_user": lambda f: f.users.create_user(user_input(WORKER), FirstByte()),
    "users.patch_user": lambda f: f.users.patch_user(USER, user_patch(WORKER), FirstByte()),
    "users.activate": lambda f: f.users.activate(USER, FirstByte()),
    "users.deactivate": lambda f: f.users.deactivate(USER, FirstByte()),
    "users.mail_activation": lambda f: f.users.mail_activation(USER, FirstByte()),
    "users.mail_password": lambda f: f.users.mail_password(USER, FirstByte()),
    "users.join_group": lambda f: f.users.join_group("ag-1", USER, FirstByte()),
    "users.leave_group": lambda f: f.users.leave_group("ag-1", USER, FirstByte()),
    "configuration.company": lambda f: f.configuration.company(),
    "configuration.departments": lambda f: f.configuration.departments(),
    "configuration.add_department": lambda f: f.configuration.add_department({"label": "Sales", "description": "Sells"}, FirstByte()),
    "configuration.hiring_processes": lambda f: f.configuration.hiring_processes(),
    "configuration.rejection_reasons": lambda f: f.configuration.rejection_reasons(),
    "configuration.withdrawal_reasons": lambda f: f.configuration.withdrawal_reasons(),
    "configuration.sources": lambda f: f.configuration.sources(),
    "configuration.source_values": lambda f: f.configuration.source_values("JOB_BOARD", "sub", "100"),
    "configuration.candidate_properties": lambda f: f.configuration.candidate_properties(),
    "configuration.candidate_property": lambda f: f.configuration.candidate_property(OTHER),
    "configuration.candidate_property_values": lambda f: f.configuration.candidate_property_values(OTHER),
    "configuration.add_candidate_value": lambda f: f.configuration.add_candidate_value(OTHER, {"id": "a-1", "label": "A"}, FirstByte()),
    "configuration.rename_candidate_value": lambda f: f.configuration.rename_candidate_value(OTHER, "a-1", "B", FirstByte()),
    "configuration.delete_candidate_value": lambda f: f.configuration.delete_candidate_value(OTHER, "a-1", FirstByte()),
    "configuration.job_properties": lambda f: f.configuration.job_properties(),
    "configuration.job_property_values": lambda f: f.configuration.job_property_values(OTHER, "cursor"),
    "configuration.offer_properties": lambda f: f.configuration.offer_properties(),
    "configuration.industries": lambda f: f.configuration.industries(),
    "configuration.functions": lambda f: f.configuration.functions(),
    "configuration.employment_types": lambda f: f.configuration.employment_types(),
    "reports.reports": lambda f: f.reports.reports("cursor"),
    "reports.files": lambda f: f.reports.files("r1", "cursor"),
    "reports.generate": lambda f: f.reports.generate("r1", FirstByte()),
    "reports.read_file": lambda f: f.reports.read_file("f1"),
    "reports.download_file": lambda f: _all(f.reports.download_file("f1", most=1_000_000)),
    "reports.recent_file": lambda f: f.reports.recent_file("r1"),
    "reports.recent_data": lambda f: f.reports.recent_data("r1", '"abc"'),
    "apply.form": lambda f: f.apply.form(OTHER),
    "apply.apply": lambda f: f.apply.apply(
        OTHER,
        apply_body(
            {**PERSON, "message": "Hello", "consent": True},  # without answers: the merge laid the Candidate API's list over their map
            Record({"fileName": "cv.pdf", "mimeType": "application/pdf", "fileContent": "JVBERg=="}),
        ),
        FirstByte(),
    ),
    "apply.status": lambda f: f.apply.status(OTHER, CANDIDATE),
    "postings.postings": lambda f: f.postings.postings("Voorbeeld", (("q", "developer"), ("destination", "PUBLIC")), "100"),
    "postings.read_posting": lambda f: f.postings.read_posting("Voorbeeld", "743999"),
    "postings.departments": lambda f: f.postings.departments("Voorbeeld"),
}
# Documented elsewhere or later, so that the document of April 2024 answers 404 or 405 (contract sheet, 14 and 16).
UNKNOWN_TO_THE_DOCUMENT = {
    "candidates.remove_application",
    "interviews.set_no_show",
    "configuration.industries",
    "configuration.functions",
    "configuration.employment_types",
}


async def _all(pieces: AsyncIterator[bytes]) -> list[bytes]:
    return [piece async for piece in pieces]


class Witness(httpx.AsyncBaseTransport):
    """Passes requests on to Prism and keeps what it says about them."""

    def __init__(self) -> None:
        self._inner = httpx.AsyncHTTPTransport(trust_env=False)
        self.verdicts: list[str] = []
        self.asked: list[str] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self._inner.handle_async_request(request)
        whole = httpx.Response(response.status_code, headers=_plain(response.headers), content=await response.aread())
        self.asked.append(f"{request.method} {request.url.path}")
        said = violation(whole)
        if said is not None:
            self.verdicts.append(f"{self.asked[-1]}: {said[:400]}")
        return httpx.Response(response.status_code, headers=_plain(response.headers), stream=_Whole(whole.content))

    async def aclose(self) -> None:
        await self._inner.aclose()


class _Whole(httpx.AsyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._body


def _plain(headers: httpx.Headers) -> list[tuple[str, str]]:
    return [(name, value) for name, value in headers.multi_items() if name not in {"content-encoding", "transfer-encoding"}]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with prism("mock", str(document("smartrecruiters-prism.yaml"))) as found:
        yield found


@contextlib.asynccontextmanager
async def connected(address: str) -> AsyncIterator[tuple[Families, Witness]]:
    witness = Witness()
    account = Account(id=1, name="Prism", provider="smartrecruiters", base_url=address, settings={"requests_per_second": "1000"})
    credentials = FixedCredentials({"X-SmartToken": "0123456789abcdef0123456789abcdef"})
    connection = SmartRecruitersConnection(account, credentials, PROFILE, base_url=httpx.URL(address), inner=witness)
    try:
        yield Families.over(connection.client), witness
    finally:
        await connection.aclose()


def public_methods() -> set[str]:
    """Name every method of the client modules that makes a call."""
    found = set()
    for family, kind in Families.__annotations__.items():
        if isinstance(kind, type) and issubclass(kind, Calls):
            found |= {f"{family}.{name}" for name, each in vars(kind).items() if not name.startswith("_") and inspect.isfunction(each)}
    return found


def test_every_method_is_tried() -> None:
    assert public_methods() == set(STEPS)


async def test_every_request_of_the_client_modules_is_one_that_the_document_knows(address: str) -> None:
    refused: dict[str, list[str]] = {}
    async with connected(address) as (families, witness):
        for name, step in STEPS.items():
            witness.verdicts.clear()
            with contextlib.suppress(DeskError):  # a sample answer may be odd; what counts is the verdict on the request
                await step(families)
            if witness.verdicts:
                refused[name] = list(witness.verdicts)
    assert len(witness.asked) >= len(STEPS)
    assert {name: said for name, said in refused.items() if name not in UNKNOWN_TO_THE_DOCUMENT} == {}
    assert set(refused) == UNKNOWN_TO_THE_DOCUMENT  # or a false alarm is one no more


async def test_prism_does_refuse_what_is_wrong(address: str) -> None:
    async with connected(address) as (families, witness):
        for wrong in (
            lambda: families.candidates.set_status(CANDIDATE, JOB, {"status": "OFFER"}, FirstByte()),
            lambda: families.jobs.publish(JOB, {"visibility": "PRIVATE"}, FirstByte()),
            lambda: families.interviews.interviews("123"),
        ):
            witness.verdicts.clear()
            with contextlib.suppress(DeskError):  # whatever the client makes of it, the witness has seen the verdict
                await wrong()
            assert witness.verdicts
