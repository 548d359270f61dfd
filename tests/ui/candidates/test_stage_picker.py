"""Where the stage menu stands when it opens."""

from PySide6.QtWidgets import QWidget

from recruiterdesk.ui.candidates.stage_picker import StagePicker
from recruiterdesk.ui.theme.theme import Theme


def test_the_menu_opens_on_the_next_stage(theme: Theme) -> None:
    window = QWidget()
    picker = StagePicker(theme, window)
    picker.show_stages(("Nieuw", "Cv bekijken", "Gesprek"), "Cv bekijken", next_stage="Gesprek", can_go_elsewhere=True)
    assert picker._rows.said() == "Gesprek"
    picker.show_stages(("Nieuw", "Cv bekijken", "Gesprek"), "Gesprek", next_stage=None, can_go_elsewhere=True)
    assert picker._rows.said() == "Nieuw"
    window.deleteLater()
