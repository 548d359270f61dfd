"""Moves between stages: those that a vacancy really has, and those that are kept on this computer only."""

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.errors import Invalid, Unsupported
from recruiterdesk.store.transaction import Writer


def check_stage(stage: str, stages: tuple[str, ...], vacancy: str) -> None:
    """Raise Invalid for a stage that a vacancy does not have."""
    if not stages:
        raise Invalid('The stages of "{vacancy}" are not known yet. Sync first.', vacancy=vacancy, fields={"stage": ["is not known yet"]})
    if stage not in stages:
        raise Invalid(
            '"{vacancy}" has no stage "{stage}". It has: {stages}.',
            vacancy=vacancy,
            stage=stage,
            stages=", ".join(stages),
            fields={"stage": ["is no stage of this vacancy"]},
        )


def move_here(writer: Writer, row: ApplicationRow, stage: str, stages: tuple[str, ...], *, is_elsewhere: bool) -> None:
    """Move somebody between stages that are kept on this computer; raises Unsupported and Invalid."""
    if is_elsewhere:
        raise Unsupported("{account} cannot move anybody to another vacancy. Only the stage is kept here.", account=row.account)
    if stage not in stages:
        raise Invalid(
            '{account} has no stage "{stage}" on this computer. It has: {stages}.',
            account=row.account,
            stage=stage,
            stages=", ".join(stages),
            fields={"stage": ["is no stage of this account"]},
        )
    if stage == row.stage:
        raise Invalid('{name} is in "{stage}" already. Choose another stage.', name=row.name, stage=stage)
    writer.local_stages.move(row.id, stage, stages)
