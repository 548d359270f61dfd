"""The vacancies' screen."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from made_up_desk.people import NOW
from PySide6.QtCore import QMargins
from pytestqt.qtbot import QtBot
from screen_bed import ScreenBed

from recruiterdesk.domain.funnel import Funnel, Pipeline
from recruiterdesk.domain.query import VacancySort
from recruiterdesk.domain.vacancy import VacancyInsight, VacancyPhase
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import status_said
from recruiterdesk.ui.vacancies.description import plain_text
from recruiterdesk.ui.vacancies.detail import VacancyPane
from recruiterdesk.ui.vacancies.taking import why_no_cvs


def _open(bed: ScreenBed) -> None:
    bed.screens.open("vacancies")
    bed.wait()


def test_it_lists_what_is_newest_first_and_shows_each_stage_of_the_one_selected(bed: ScreenBed) -> None:
    _open(bed)
    page = bed.screens.vacancies.page
    assert page.model.rowCount() == 8
    assert page.detail.shown_id == page.model.ids[0]
    assert page.detail._bars._rows[0][0] == "Nieuw"


def test_every_bar_has_a_name_and_the_disqualified_one_of_their_own(bed: ScreenBed) -> None:
    _open(bed)
    bars = bed.screens.vacancies.page.detail._bars
    bars.show_counts((("Nieuw", 3), ("", 1)), 2)
    assert bars.accessibleName() == "Nieuw 3, No stage 1, Disqualified 2"
    bars.show_counts((("Nieuw", 3),), 0, Pipeline(("Nieuw",), {"Nieuw": Funnel.OFFER}))
    assert [funnel for _, funnel, _ in bars._rows] == [Funnel.OFFER]  # where the user put it, not where its name suggests
    bars.show_counts((("Nieuw", 3),), 0)
    assert bars.accessibleName() == "Nieuw 3"


def test_what_the_provider_counts_is_said_in_one_line_with_its_age_and_nowhere_else(bed: ScreenBed) -> None:
    _open(bed)
    pane = bed.screens.vacancies.page.detail
    assert pane.shown_id is not None
    view = bed.drive(bed.desk.vacancies.view(pane.shown_id))
    assert pane.insight.isHidden()
    at = NOW - timedelta(hours=1)
    figures = VacancyInsight(clicks=1212, cost=95.4, cpc=0.45, applications=1)
    pane.show_view(msgspec.structs.replace(view, insight=figures, insight_at=at))
    assert pane.insight.isVisible()
    said = f"1,212 clicks, 1 application, €95.40 spent, €0.45 a click, read {words.when(at, NOW)}"
    assert pane.insight.text() == pane.insight.accessibleName() == said
    pane.show_view(msgspec.structs.replace(view, insight=VacancyInsight(clicks=1), insight_at=at))
    assert pane.insight.text() == f"1 click, read {words.when(at, NOW)}"
    pane.show_view(view)
    assert pane.insight.isHidden()


def test_where_nobody_is_in_a_stage_the_pane_says_so_instead_of_nothing(bed: ScreenBed) -> None:
    _open(bed)
    detail = bed.screens.vacancies.page.detail
    number = detail.shown_id
    assert number is not None
    view = bed.drive(bed.desk.vacancies.view(number))
    assert not detail._nobody.isVisible()
    detail.show_view(msgspec.structs.replace(view, stage_counts=(), disqualified=0))
    assert detail._nobody.isVisible()
    detail.show_view(view)
    assert not detail._nobody.isVisible()


def test_a_move_by_the_user_counts_the_stages_of_the_list_anew(bed: ScreenBed) -> None:
    _open(bed)
    pause = bed.screens.vacancies.listing.pause
    pause.stop()
    bed.desk.tell(applications=(3,), cause="sync")
    assert not pause.isActive()
    bed.desk.tell(applications=(3,), cause="user")
    assert pause.isActive()
    bed.wait()


def test_a_code_for_a_status_is_said_in_words_and_a_providers_own_word_stays(bed: ScreenBed) -> None:
    (row,) = bed.drive(bed.desk.vacancies.rows([1]))
    assert status_said(msgspec.structs.replace(row, status="public")) == "Public"
    assert status_said(msgspec.structs.replace(row, status="On hold")) == "On hold"
    assert status_said(msgspec.structs.replace(row, status="ON_HOLD")) == "On hold"
    assert status_said(msgspec.structs.replace(row, status="1")) == ""


def test_enter_shows_the_applicants_of_the_vacancy(bed: ScreenBed) -> None:
    _open(bed)
    bed.screens.vacancies.page.table.select_id(2)
    bed.press("Enter", bed.screens.vacancies.page.table)
    assert bed.screens.applicants.page.frame.head.title == "Data engineer, Amsterdam"
    assert {bed.desk.rows_by_id[number].vacancy_id for number in bed.model.ids} == {2}


def test_sorting_by_a_word_rises_and_by_a_number_falls(bed: ScreenBed) -> None:
    _open(bed)
    screen = bed.screens.vacancies
    screen.page.table.columns.sort_wanted.emit("vacancy")
    assert (screen.listing.question.sort, screen.listing.question.is_descending) == (VacancySort.TITLE, False)
    screen.page.table.columns.sort_wanted.emit("age")
    assert (screen.listing.question.sort, screen.listing.question.is_descending) == (VacancySort.CREATED, True)


def test_the_filter_narrows_and_nothing_says_so(bed: ScreenBed) -> None:
    _open(bed)
    page = bed.screens.vacancies.page
    page.frame.filter.setText("python")
    bed.wait()
    assert page.model.rowCount() == 1
    page.frame.filter.setText("zzz")
    bed.wait()
    assert "No vacancy matches" in page.frame.empty.accessibleName()


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Hallo</p><p>daar</p>", "Hallo\n\ndaar"),
        ("<ul><li>een</li><li>twee</li></ul>", "• een\n• twee"),
        ('<img src="file:///etc/passwd">tekst<script>alert(1)</script>', "tekst"),
        ("gewoon & zonder", "gewoon & zonder"),
        ("a &lt;b&gt; <b>c</b>", "a <b> c"),
    ],
)
def test_a_description_becomes_plain_text_and_nothing_of_it_is_interpreted(source: str, text: str) -> None:
    assert plain_text(source) == text


def test_a_file_that_is_no_cv_is_refused_while_it_hovers_and_a_draft_says_so_in_the_windows_words(bed: ScreenBed) -> None:
    _open(bed)
    screen = bed.screens.vacancies
    verdict = screen.cvs.weigh(1, (Path("Portfolio.zip"),))
    assert verdict.is_refused
    assert verdict.sentence == "Left out: a ZIP is not a CV"
    row = screen.page.model.record(1)
    assert row is not None
    account = screen.listing.accounts[row.account_id]
    draft = msgspec.structs.replace(row, title="Docent", status="concept", phase=VacancyPhase.DRAFT)
    assert why_no_cvs(draft, account, bed.desk.accounts.profile_of(account)) == "“Docent” is a draft: it takes no applicants yet."


def test_a_larger_text_gives_the_pane_the_room_that_it_would_have_been_built_with(theme: Theme, qtbot: QtBot) -> None:
    def room_of(pane: VacancyPane) -> list[tuple[QMargins, int]]:
        head = pane._head_column, pane._top, pane._about, pane._reaches, pane._acts, pane._adds
        below = pane._stages, pane._elsewhere, *(area.column for area in pane._areas)
        twins = pane.twins._column, pane.twins._inner, pane.twins._list, pane.twins._over_all
        return [(layout.contentsMargins(), layout.spacing()) for layout in (*head, *below, *twins)]

    grown = VacancyPane(theme, lambda: NOW)
    qtbot.addWidget(grown)
    before = room_of(grown)
    try:
        theme.set_zoom(2.0)
        made_large = VacancyPane(theme, lambda: NOW)
        qtbot.addWidget(made_large)
        assert room_of(grown) != before
        assert room_of(grown) == room_of(made_large)
    finally:
        theme.set_zoom(1.0)
