"""What can be done with a stage, and why not."""

import msgspec
import pytest
from made_up_desk.desk import MadeUpDesk
from made_up_desk.people import STAGES

from recruiterdesk.ui.candidates.stages import next_step, place_of, reject_step, way_of

ALL = (*STAGES, "Afgewezen")


@pytest.mark.parametrize(("stage", "after"), [("Nieuw", "Cv bekijken"), ("Belafspraak", "1e gesprek"), ("Contractvoorstel", "Aangenomen")])
def test_the_next_step_is_the_next_stage_of_the_pipeline_by_its_own_name(stage: str, after: str) -> None:
    desk = MadeUpDesk(count=1)
    row = msgspec.structs.replace(desk.rows_by_id[1], stage=stage)
    assert next_step(row, ALL, desk.account_list[0]).stage == after


def test_a_rejecting_stage_is_never_the_next_step() -> None:
    desk = MadeUpDesk(count=1)
    stages = ("Nieuw", "Afgewezen", "Gesprek")
    assert next_step(desk.rows_by_id[1], stages, desk.account_list[0]).stage == "Gesprek"
    assert way_of(stages) == ["Nieuw", "Gesprek"]


@pytest.mark.parametrize(
    ("changes", "word"),
    [({"stage": "Aangenomen"}, "last stage"), ({"stage": "Afgewezen"}, "left the procedure"), ({"vacancy_id": None}, "no vacancy")],
)
def test_without_a_next_step_it_is_said_why(changes: dict[str, object], word: str) -> None:
    desk = MadeUpDesk(count=1)
    step = next_step(msgspec.structs.replace(desk.rows_by_id[1], **changes), ALL, desk.account_list[0])
    assert not step
    assert word in step.reason


def test_who_is_rejected_already_cannot_be_rejected_again() -> None:
    desk = MadeUpDesk(count=1)
    step = reject_step(msgspec.structs.replace(desk.rows_by_id[1], stage="Afgewezen"), ALL, desk.account_list[0])
    assert "Already in" in step.reason


def test_the_track_counts_the_steps_to_a_hire() -> None:
    assert place_of(ALL, "Belafspraak") == place_of(ALL, "Belafspraak")
    assert (place_of(ALL, "Belafspraak").position, place_of(ALL, "Belafspraak").count) == (3, 6)
    assert place_of(ALL, "Afgewezen").position == 0
