"""What can be done with a stage, and why not."""

import msgspec
import pytest
from made_up_desk.desk import MadeUpDesk
from made_up_desk.people import STAGES

from recruiterdesk.domain.funnel import Funnel, Pipeline
from recruiterdesk.ui.candidates.stages import Place, next_step, place_of, reject_step, way_of

ALL = Pipeline((*STAGES, "Afgewezen"))


@pytest.mark.parametrize(("stage", "after"), [("Nieuw", "Cv bekijken"), ("Belafspraak", "1e gesprek"), ("Contractvoorstel", "Aangenomen")])
def test_the_next_step_is_the_next_stage_of_the_pipeline_by_its_own_name(stage: str, after: str) -> None:
    desk = MadeUpDesk(count=1)
    row = msgspec.structs.replace(desk.rows_by_id[1], stage=stage)
    assert next_step(row, ALL, desk.account_list[0]).stage == after


def test_a_rejecting_stage_is_never_the_next_step() -> None:
    desk = MadeUpDesk(count=1)
    stages = Pipeline(("Nieuw", "Afgewezen", "Gesprek"))
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
    assert place_of(ALL, "Belafspraak") == Place(3, 6)
    assert place_of(ALL, "Afgewezen").position == 0


# A pipeline whose names say the opposite of what its users do in it.
MISLEADING = ("Nieuw", "Contract", "Afgewezen offertes", "Archief")
CHOSEN = {"Contract": Funnel.REJECTED, "Afgewezen offertes": Funnel.HIRED}


def test_a_stage_that_the_user_put_at_rejected_rejects_whatever_its_name() -> None:
    desk = MadeUpDesk(count=1)
    row, account = msgspec.structs.replace(desk.rows_by_id[1], stage="Nieuw"), desk.account_list[0]
    assert reject_step(row, Pipeline(MISLEADING), account).stage == "Afgewezen offertes"
    assert reject_step(row, Pipeline(MISLEADING, CHOSEN), account).stage == "Contract"
    assert "Already in" in reject_step(msgspec.structs.replace(row, stage="Contract"), Pipeline(MISLEADING, CHOSEN), account).reason


def test_a_stage_that_the_user_put_at_rejected_goes_before_one_whose_name_says_so() -> None:
    desk = MadeUpDesk(count=1)
    own = Pipeline(("Nieuw", "Afgewezen", "Archief"), {"Archief": Funnel.REJECTED})
    assert reject_step(desk.rows_by_id[1], own, desk.account_list[0]).stage == "Archief"


def test_a_stage_that_the_user_put_at_hired_is_on_the_way_and_is_advanced_to() -> None:
    desk = MadeUpDesk(count=1)
    row, account = msgspec.structs.replace(desk.rows_by_id[1], stage="Nieuw"), desk.account_list[0]
    chosen = Pipeline(MISLEADING, CHOSEN)
    assert way_of(chosen) == ["Nieuw", "Afgewezen offertes", "Archief"]
    assert (place_of(chosen, "Afgewezen offertes"), place_of(chosen, "Contract")) == (Place(2, 3), Place(0, 3))
    assert next_step(row, chosen, account).stage == "Afgewezen offertes"
    assert next_step(row, Pipeline(MISLEADING), account).stage == "Contract"


def test_whom_the_user_says_to_have_left_is_not_advanced() -> None:
    desk = MadeUpDesk(count=1)
    row = msgspec.structs.replace(desk.rows_by_id[1], stage="Archief")
    step = next_step(row, Pipeline(MISLEADING, {"Archief": Funnel.WITHDRAWN}), desk.account_list[0])
    assert "left the procedure" in step.reason


def test_where_nothing_rejects_it_is_said_that_a_stage_can_be_put_there() -> None:
    desk = MadeUpDesk(count=2, has_board=True)
    board = desk.account_list[1]
    stages = Pipeline(("Nieuw", "Gesprek"))
    for account in desk.account_list:
        row = msgspec.structs.replace(desk.rows_by_id[1], account_id=account.id, provider=account.provider)
        assert "Stages and funnel" in reject_step(row, stages, account).reason
    assert "None of this account's stages rejects" in reject_step(desk.rows_by_id[1], stages, board).reason


def test_whoever_just_arrived_where_stages_are_kept_here_advances_into_the_first_one() -> None:
    desk = MadeUpDesk(count=2, has_board=True)
    elsewhere, board = desk.account_list
    arrived = msgspec.structs.replace(desk.rows_by_id[1], stage=None)
    assert next_step(arrived, ALL, board).stage == STAGES[0]
    assert next_step(arrived, ALL, elsewhere).stage is None
