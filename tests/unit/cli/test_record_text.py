"""What people read of one applicant and one vacancy: everything that is known, and first of all whether they may be called."""

from datetime import UTC, datetime
from typing import Any

from recruiterdesk.cli.record_text import Opening, applicant_text, vacancy_text
from recruiterdesk.domain.application import ApplicationRow, ApplicationView, HistoryRow, Person, SeenBefore
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.vacancy import VacancyDetail, VacancyInsight, VacancyPhase, VacancyRow

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def row(**known: Any) -> ApplicationRow:
    usual: dict[str, Any] = dict.fromkeys(ApplicationRow.__struct_fields__)
    usual |= {"id": 1, "account_id": 1, "account": "Bureau", "provider": "recruitsome", "remote_id": "7021", "name": "Anaïs Osei"}
    usual |= {"first_name": "Anaïs", "last_name": "Osei", "email": "anais@example.org", "phone": "+31612345678", "status": "do_not_contact"}
    usual |= {"funnel": Funnel.NEW, "is_disqualified": False, "sources": (), "is_new": False, "is_unread": False, "seen_before": 0}
    return ApplicationRow(**{**usual, "pending": (), "is_local": False, "may_be_contacted": True, **known})


def view(of: ApplicationRow, **known: Any) -> ApplicationView:
    usual: dict[str, Any] = dict.fromkeys(ApplicationView.__struct_fields__)
    usual |= {"row": of, "person": Person(first_name="Anaïs", last_name="Osei"), "notes": (), "notes_state": "never", "documents": ()}
    usual |= {"answers": (), "history": (), "fields": {}, "seen_before": (), "stages": (), "chosen": {}}
    return ApplicationView(**{**usual, **known})


def test_whoever_must_not_be_contacted_is_shown_with_that_above_all() -> None:
    told = applicant_text(view(row(may_be_contacted=False)))
    assert told.splitlines()[0] == "Do not write to or call this person: the provider says so."
    assert "do_not_contact" in told
    assert "Do not write" not in applicant_text(view(row()))
    elsewhere = applicant_text(view(row()), ["Bureau/7021"])
    assert elsewhere.splitlines()[0] == "The same person must not be written to or called, says the provider of Bureau/7021."


def test_an_applicant_is_told_with_the_provider_s_own_fields_and_where_the_person_was_seen_before() -> None:
    seen = (
        SeenBefore(2, "Board/app_1", "email", "Frontend Engineer", "Rejected", AT),
        SeenBefore(4, "Board/app_2", "linked", None, None, None),
        SeenBefore(3, "Site/9", "birth", None, None, None, is_certain=False),
    )
    history = (HistoryRow(at=AT, what="stage", before="New", after="Interview", by="you"),)
    told = applicant_text(view(row(), fields={"resume_url": "https://x.nl/cv.pdf"}, seen_before=seen, history=history))
    assert "Fields\n  resume_url: https://x.nl/cv.pdf" in told
    assert "  Board/app_1 (by email): Frontend Engineer, Rejected, 2026-11-22T09:30:00Z" in told
    assert "  Board/app_2 (you linked them)" in told
    assert "  Site/9 (maybe, by birth)" in told
    assert "  2026-11-22T09:30:00Z  stage: New to Interview, by you" in told


def test_a_vacancy_is_told_with_its_figures_and_its_text_without_control_characters() -> None:
    usual: dict[str, Any] = dict.fromkeys(VacancyRow.__struct_fields__)
    usual |= {"id": 1, "account_id": 1, "account": "Site", "provider": "ictergezocht", "remote_id": "481001", "title": "Beheerder"}
    of = VacancyRow(**{**usual, "status": "1", "phase": VacancyPhase.UNKNOWN, "stages": (), "funnel": {}, "new": 0, "pending": ()})
    known: dict[str, Any] = dict.fromkeys(VacancyDetail.__struct_fields__)
    known |= {"row": of, "page_content": "", "stage_counts": (), "disqualified": 0, "chosen": {}, "insight_at": AT}
    told = vacancy_text(
        VacancyDetail(**{**known, "description": "First\x1b[2J\nSecond", "insight": VacancyInsight(clicks=12, cost=7.5)}),
        Opening(["Board/job_1"], {"new": 2}),
        {"salary": "3000", "title": "Beheerder"},
    )
    lines = {line.partition("  ")[0]: line.rpartition("  ")[2] for line in told.splitlines()}
    assert (lines["Clicks"], lines["Cost (EUR)"], lines["Applications"]) == ("12", "7.5", "-")
    assert (lines["Same opening"], lines["Funnel"]) == ("Board/job_1", "new 2")
    assert "Sent from here\n  salary: 3000\n\nFirst" in told
    assert told.endswith("First[2J\nSecond")
