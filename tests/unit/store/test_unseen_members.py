"""A list that shows less than a single reading takes nothing away, and the two readings in turn change nothing."""

from datetime import datetime, timedelta

import msgspec
from made_up_store import START, Desk, a_detail, a_vacancy, an_application

from recruiterdesk.domain.application import SEEN_LATER, Person
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sync_report import Counts
from recruiterdesk.domain.vacancy import Vacancy, VacancyInsight

MINUTE = timedelta(minutes=1)


def test_what_a_list_cannot_show_stays_as_it_was_read_one_by_one(desk: Desk) -> None:
    listed = msgspec.structs.replace(
        an_application("ap_1", "Sanne", "de Vries"),
        stage=None,
        unseen=("stage", "phone", "is_disqualified", "disqualification_reason", "url"),
    )
    (id_,) = desk.take(listed)
    person = msgspec.structs.replace(listed.person, phone="06 12345678")
    read = msgspec.structs.replace(
        listed, person=person, stage="Interview", is_disqualified=True, disqualification_reason="Too far", url="https://x", unseen=()
    )
    desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, a_detail(read), START + MINUTE))
    news: list[object] = []
    desk.store.subscribe(news.append)
    counts = desk.store.write_now(lambda w: w.applications.upsert(desk.account, [listed], START + 2 * MINUTE))
    view = desk.store.read_now(lambda r: r.applications.view(id_))
    assert (counts.changed, news) == (0, [])
    assert (view.row.phone, view.row.stage, view.row.url) == ("06 12345678", "Interview", "https://x")
    assert (view.row.is_disqualified, view.disqualification_reason) == (True, "Too far")


def test_what_a_list_does_show_still_changes(desk: Desk) -> None:
    listed = msgspec.structs.replace(an_application("ap_1", "Sanne", "de Vries"), unseen=("phone",))
    desk.take(listed)
    desk.take(msgspec.structs.replace(listed, person=Person(first_name="Sanne", last_name="Bakker")), at=START + MINUTE)
    row = desk.store.read_now(lambda r: r.applications.rows(r.applications.ids(ApplicationQuery())))[0]
    assert row.name == "Sanne Bakker"


def test_every_member_that_may_be_unseen_is_kept(desk: Desk) -> None:
    full = an_application("ap_1", stage="Interview", is_disqualified=True, disqualification_reason="r", url="https://x")
    full = msgspec.structs.replace(
        full,
        hired_at=START,
        first_reply_at=START,
        rating=4.5,
        person=msgspec.structs.replace(full.person, phone="06 12345678", city="Breda", country="NL"),
    )
    (id_,) = desk.take(full)
    before = desk.store.read_now(lambda r: r.applications.view(id_))
    bare = msgspec.structs.replace(
        full,
        stage=None,
        is_disqualified=False,
        disqualification_reason=None,
        url=None,
        hired_at=None,
        first_reply_at=None,
        rating=None,
        person=msgspec.structs.replace(full.person, phone=None, city=None, country=None),
        unseen=tuple(SEEN_LATER),
    )
    desk.take(bare, at=START + MINUTE)
    after = desk.store.read_now(lambda r: r.applications.view(id_))
    assert (after.person, after.row.stage, after.row.hired_at, after.row.url) == (before.person, "Interview", START, "https://x")
    assert (after.first_reply_at, after.disqualification_reason, after.row.rating) == (START, "r", 4.5)


def test_a_vacancy_keeps_the_text_that_its_list_does_not_have(desk: Desk) -> None:
    listed = msgspec.structs.replace(a_vacancy("job_7"), description="", type=None, url=None, unseen=("description", "type", "url"))
    read = msgspec.structs.replace(listed, description="<p>Work</p>", type="Full-time", url="https://x", unseen=())

    def take(one: Vacancy, minutes: int) -> Counts:
        return desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [one], START + minutes * MINUTE))

    counts = [take(one, minutes) for minutes, one in enumerate((listed, read, listed))]
    assert [(each.added, each.changed) for each in counts] == [(1, 0), (0, 1), (0, 0)]
    id_ = desk.store.read_now(lambda r: r.vacancies.by_ref(desk.account, "job_7"))
    detail = desk.store.read_now(lambda r: r.vacancies.view(id_))
    assert (detail.description, detail.row.type, detail.row.url) == ("<p>Work</p>", "Full-time", "https://x")


def test_the_figures_of_a_vacancy_are_kept_with_their_age_and_are_no_change_of_it(desk: Desk) -> None:
    first = VacancyInsight(clicks=3, cost=1.5, cpc=0.5, applications=None)
    plain = a_vacancy("job_7")

    def take(one: Vacancy, minutes: int) -> tuple[int, int]:
        counts = desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [one], START + minutes * MINUTE))
        return counts.added, counts.changed

    assert take(plain, 0) == (1, 0)
    id_ = desk.store.read_now(lambda r: r.vacancies.by_ref(desk.account, "job_7"))

    def kept() -> tuple[VacancyInsight | None, datetime | None]:
        view = desk.store.read_now(lambda r: r.vacancies.view(id_))
        return view.insight, view.insight_at

    assert kept() == (None, None)
    news: list[set[int]] = []
    desk.store.subscribe(lambda changes: news.append(set(changes.vacancies)))
    assert take(msgspec.structs.replace(plain, insight=first), 1) == (0, 0)
    assert kept() == (first, START + MINUTE)
    assert news == [{id_}]  # so that an open window shows them
    assert take(msgspec.structs.replace(plain, insight=first), 2) == (0, 0)
    assert kept() == (first, START + 2 * MINUTE)
    assert take(plain, 3) == (0, 0)  # a reading without figures takes none away
    assert kept() == (first, START + 2 * MINUTE)
    assert take(msgspec.structs.replace(plain, insight=VacancyInsight(clicks=9)), 2) == (0, 0)  # nor does one that began earlier
    assert kept() == (first, START + 2 * MINUTE)
    assert len(news) == 1
    desk.store.write_now(lambda w: w.vacancies.remove([id_]))
    assert desk.store.integrity() == []
