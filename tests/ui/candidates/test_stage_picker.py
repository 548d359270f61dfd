"""Where the stage menu stands when it opens, and which picture each stage has."""

from made_up_desk.desk import MadeUpDesk
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.funnel import Funnel, Pipeline
from recruiterdesk.ui.candidates.stage_picker import StagePicker
from recruiterdesk.ui.theme.theme import Theme


def test_the_menu_opens_on_the_next_stage(theme: Theme) -> None:
    window = QWidget()
    picker = StagePicker(theme, window)
    picker.show_stages(Pipeline(("Nieuw", "Cv bekijken", "Gesprek")), "Cv bekijken", next_stage="Gesprek", can_go_elsewhere=True)
    assert picker._rows.said() == "Gesprek"
    picker.show_stages(Pipeline(("Nieuw", "Cv bekijken", "Gesprek")), "Gesprek", next_stage=None, can_go_elsewhere=True)
    assert picker._rows.said() == "Nieuw"
    window.deleteLater()


def test_a_stage_has_the_picture_of_the_place_that_the_user_chose_also_in_another_vacancy(theme: Theme) -> None:
    window = QWidget()
    picker = StagePicker(theme, window)
    own = Pipeline(("Nieuw", "Contractvoorstel"), {"Contractvoorstel": Funnel.REJECTED, "Belafspraak": Funnel.HIRED})
    picker.show_stages(own, "Nieuw", next_stage=None, can_go_elsewhere=True)
    assert [entry.funnel for entry in picker._rows.entries] == ["new", "rejected", ""]
    picker.show_vacancies([MadeUpDesk(count=1).vacancies.rows_by_id[1]])
    picker._choose(0)
    shown = {entry.text: entry.funnel for entry in picker._rows.entries}
    assert (shown["Contractvoorstel"], shown["Belafspraak"], shown["1e gesprek"]) == ("rejected", "hired", "interview")
    window.deleteLater()


def test_the_stages_where_a_and_r_lead_carry_their_keys_but_not_where_somebody_is_already(theme: Theme) -> None:
    window = QWidget()
    picker = StagePicker(theme, window)
    own = Pipeline(("Nieuw", "Gesprek", "Afgewezen", "Archief"), {"Archief": Funnel.REJECTED})

    def keys() -> list[str]:
        return [entry.key for entry in picker._rows.entries]

    picker.show_stages(own, "Nieuw", next_stage="Gesprek", can_go_elsewhere=False)
    assert keys() == ["", "A", "", "R"]
    picker.show_stages(own, "Archief", next_stage=None, can_go_elsewhere=False)
    assert keys() == ["", "", "", ""]
    picker.show_stages(own, None, next_stage=None, can_go_elsewhere=False)  # several, who may be in several pipelines
    assert keys() == ["", "", "", ""]
    picker.show_stages(own, "Gesprek", next_stage=None, can_go_elsewhere=False)
    assert picker._rows.said() == "Nieuw"  # never opens on the one that rejects
    window.deleteLater()
