"""What can be done with somebody's stage, and why not: read from the vacancy's real pipeline and the account's capabilities."""

import msgspec
from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.funnel import Funnel, Pipeline
from recruiterdesk.ui.bridge.ability import is_here_only
from recruiterdesk.ui.bridge.say import say

_OUT = frozenset({Funnel.REJECTED, Funnel.WITHDRAWN})


class Step(msgspec.Struct, frozen=True):
    """A move that a key or a button would make; without a stage, `reason` says why there is none and what to do instead."""

    stage: str | None
    reason: str = ""

    def __bool__(self) -> bool:
        return self.stage is not None


class Place(msgspec.Struct, frozen=True):
    """Where somebody stands: 1-based position among the steps that lead to a hire, and how many there are; 0 where unknown or out."""

    position: int
    count: int


def way_of(pipeline: Pipeline) -> list[str]:
    """Return the stages that lead to a hire, in order."""
    return [stage for stage in pipeline.stages if pipeline.step_of(stage) not in _OUT]


def place_of(pipeline: Pipeline, stage: str | None) -> Place:
    """Return where `stage` is on the way."""
    way = way_of(pipeline)
    return Place(way.index(stage) + 1 if stage in way else 0, len(way))


def next_step(row: ApplicationRow, pipeline: Pipeline, account: Account | None) -> Step:
    """Return the next stage on the way, by its native name."""
    if refusal := why_no_move(row, pipeline, account):
        return Step(None, refusal)
    way = way_of(pipeline)
    if not row.stage and way and is_here_only(account, Capability.MOVE_STAGE):
        return Step(way[0])  # just arrived where the provider knows no stages
    if row.stage not in way:
        return Step(None, _tr("This person left the procedure. Choose a stage to take them back."))
    after = way.index(row.stage) + 1
    if after == len(way):
        return Step(None, _tr("“{stage}” is the last stage.").format(stage=row.stage))
    return Step(way[after])


def reject_step(row: ApplicationRow, pipeline: Pipeline, account: Account | None) -> Step:
    """Return the stage that rejects, one that the user put there first. A provider whose API cannot disqualify has no other way."""
    if refusal := why_no_move(row, pipeline, account):
        return Step(None, refusal)
    rejecting = pipeline.first(Funnel.REJECTED)
    if rejecting is None and is_here_only(account, Capability.MOVE_STAGE):
        return Step(
            None,
            _tr(
                "None of this account's stages rejects. Put one at Rejected under “Stages and funnel” in the account's menu, "
                "or add one named “Rejected” in the account's settings."
            ),
        )
    if rejecting is None:
        return Step(
            None,
            _tr(
                "This vacancy has no stage that rejects, and the provider disqualifies only in its own window. "
                "Open the person there, or put a stage at Rejected under “Stages and funnel” in the account's menu."
            ),
        )
    if row.stage == rejecting:
        return Step(None, _tr("Already in “{stage}”.").format(stage=rejecting))
    return Step(rejecting)


def why_no_move(row: ApplicationRow, pipeline: Pipeline, account: Account | None) -> str:
    """Return why this person cannot be moved at all, "" where moving works."""
    if reason := why_not(account, Capability.MOVE_STAGE):
        return reason
    if row.vacancy_id is None and not is_here_only(account, Capability.MOVE_STAGE):
        return _tr("This person is in no vacancy, so there are no stages. Choose a vacancy first.")
    if not pipeline.stages:
        return _tr("The stages of this vacancy are not known yet. They come with the next sync.")
    return ""


def why_not(account: Account | None, capability: Capability) -> str:
    """Return the account's reason against a capability, "" where it can."""
    state = account.capabilities.get(capability) if account is not None else None
    if state is None or state.state is not Ability.NO:
        return ""
    return say(state.reason)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Stages", text)
