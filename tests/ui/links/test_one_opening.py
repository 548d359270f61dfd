"""One opening in several places: vacancies that the user says are one, with the counts over all of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from screen_bed import ScreenBed

from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.detail import VacancyPane
from recruiterdesk.ui.vacancies.screen import VacanciesScreen
from recruiterdesk.ui.vacancies.step_counts import StepCounts
from recruiterdesk.ui.widgets.plain_text import as_tip


@pytest.fixture
def screen(bed: ScreenBed) -> VacanciesScreen:
    """The vacancies' screen with its list."""
    bed.screens.open("vacancies")
    bed.rest()
    return bed.screens.vacancies


def command(screen: VacanciesScreen, name: str) -> Command:
    return next(command for command in screen.page.commands if command.id == name)


def stand_on(bed: ScreenBed, screen: VacanciesScreen, number: int) -> VacancyPane:
    screen.page.table.select_id(number)
    bed.rest()
    return screen.page.detail


def test_a_vacancy_by_itself_has_no_twins_and_nothing_to_part(bed: ScreenBed, screen: VacanciesScreen) -> None:
    detail = stand_on(bed, screen, 1)
    assert detail.twins.isHidden()
    assert command(screen, "do.part").reason() == "Select a vacancy that is one opening with others."
    assert command(screen, "do.link").reason() == "Select exactly two vacancies."


def test_two_that_are_selected_are_said_to_be_one_opening(bed: ScreenBed, screen: VacanciesScreen) -> None:
    stand_on(bed, screen, 1)
    screen.page.table.step(1, extend=True)
    bed.rest()
    one, other = screen.page.table.selected_ids()
    assert command(screen, "do.link").reason() == ""
    command(screen, "do.link").run()
    bed.wait()
    assert ("link_vacancies", one, other) in bed.desk.calls
    assert bed.told[-1].lead == "They are one opening from now on, on this computer."
    assert bed.told[-1].undo == "what you said of these two"


def test_ctrl_z_on_the_vacancies_page_takes_the_linking_back_and_the_detail_shows_it(bed: ScreenBed, screen: VacanciesScreen) -> None:
    bed.drive(bed.desk.links.link_vacancies(1, 2))
    detail = stand_on(bed, screen, 1)
    screen.opening.linking.link_vacancies(1, 3)
    bed.rest()
    assert detail.twins.said[0].count("Also at") == 2
    bed.press("Ctrl+Z", screen.page.table)
    bed.rest()
    assert bed.desk.calls[-1] == ("put_vacancies_back", ((1, 2), (3,)))
    assert bed.told[-1].lead == "Taken back: what you said of these two"
    assert detail.twins.said[0] == "Also at: Data engineer, Amsterdam, in Noordzee Groep"


def test_what_was_queued_after_the_linking_is_taken_back_before_it(bed: ScreenBed, screen: VacanciesScreen) -> None:
    stand_on(bed, screen, 1)
    screen.opening.linking.link_vacancies(1, 3)
    bed.rest()
    bed.screens.applicants.acting.advance([2])
    bed.wait()
    bed.press("Ctrl+Z", screen.page.table)
    assert ("undo",) in bed.desk.calls
    assert bed.desk.links.openings == [{1, 3}]


def test_the_detail_names_the_twin_with_its_account_and_counts_over_both(bed: ScreenBed, screen: VacanciesScreen) -> None:
    bed.drive(bed.desk.links.link_vacancies(1, 2))
    detail = stand_on(bed, screen, 1)
    names, counts = detail.twins.said
    assert names == "Also at: Data engineer, Amsterdam, in Noordzee Groep"
    both = sum(bed.desk.vacancies.rows_by_id[number].funnel.get("new", 0) for number in (1, 2))
    assert counts.startswith(f"Over all of them: New\u00a0{both}, Screening\u00a0")
    assert not detail.twins.isHidden()
    assert stand_on(bed, screen, 3).twins.isHidden()


def test_it_is_taken_out_of_its_opening_by_the_button(bed: ScreenBed, screen: VacanciesScreen) -> None:
    bed.drive(bed.desk.links.link_vacancies(1, 2))
    detail = stand_on(bed, screen, 2)
    assert command(screen, "do.part").reason() == ""
    QTest.mouseClick(detail.twins.part, Qt.MouseButton.LeftButton)
    bed.rest()
    assert ("part_vacancy", 2) in bed.desk.calls
    assert detail.twins.isHidden()
    assert bed.told[-1].undo == "what you said of this vacancy"
    bed.screens.undo()  # as the toast's button asks for
    bed.rest()
    assert not detail.twins.isHidden()
    assert bed.told[-1].lead == "Taken back: what you said of this vacancy"


def test_the_counts_take_as_many_lines_as_they_need_and_say_what_their_glyphs_mean(theme: Theme) -> None:
    counts = StepCounts(theme)
    counts.show_counts(tuple((step, 12_345) for step in Funnel), "New 12,345 and so on")
    wide, narrow = counts.boxes(2000), counts.boxes(200)
    assert len({box.y() for box in wide}) == 1
    assert all(box.right() < 200 for box in narrow)
    assert not [1 for box in narrow for other in narrow if box is not other and box.intersects(other)]
    assert counts.heightForWidth(200) > counts.heightForWidth(2000)
    assert (counts.accessibleName(), counts.toolTip()) == ("New 12,345 and so on", as_tip("New 12,345 and so on"))
    counts.deleteLater()


def test_a_twin_less_is_a_line_less_and_the_box_says_all_to_a_screen_reader(bed: ScreenBed, screen: VacanciesScreen) -> None:
    bed.drive(bed.desk.links.link_vacancies(1, 2))
    bed.drive(bed.desk.links.link_vacancies(1, 3))
    twins = stand_on(bed, screen, 1).twins
    assert [line.isHidden() for line in twins._lines] == [False, False]
    bed.drive(bed.desk.links.part_vacancy(3))
    bed.rest()
    assert [line.isHidden() for line in twins._lines] == [False, True]
    assert twins.accessibleName() == ". ".join(twins.said)
