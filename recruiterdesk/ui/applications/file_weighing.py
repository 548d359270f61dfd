"""Judges files over an applicant's row or page: what the account may take, and what its provider would refuse."""

from collections.abc import Callable, Sequence
from pathlib import Path

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capability
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.upload_rules import refuse_upload
from recruiterdesk.ui.applications.page import ApplicationsPage
from recruiterdesk.ui.applications.words import tr
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.candidates.stages import why_not
from recruiterdesk.ui.tables.file_sizes import FileSizes
from recruiterdesk.ui.tables.words import counted
from recruiterdesk.ui.widgets.drop_target import DropVerdict


class FileWeighing:
    """One per applicants page, whose table asks it."""

    def __init__(self, desk: Desk, runner: TaskRunner, page: ApplicationsPage, account_of: Callable[[int], Account | None]) -> None:
        """Judge for the table of `page`."""
        self._desk, self._page, self._account_of = desk, page, account_of
        self._sizes = FileSizes(runner, page, page.table.drops.weigh_again)
        page.table.drops.set_judge(self.weigh)

    def weigh(self, number: int, paths: Sequence[Path]) -> DropVerdict:
        """Judge files over an applicant's row by the account's capabilities and its provider's limits."""
        row = self._page.model.record(number)
        account = self._account_of(row.account_id) if row is not None else None
        if row is None or account is None:
            return DropVerdict(tr("Wait until this row is read."), is_refused=True)
        if reason := why_not(account, Capability.UPLOAD_DOCUMENT):
            return DropVerdict(reason, is_refused=True)
        profile = self._desk.accounts.profile_of(account)
        refusals = [
            refusal
            for path, size in zip(paths, self._sizes.known(paths), strict=True)
            if size is not None and (refusal := refuse_upload(profile, "resume", path.name, size)) is not None
        ]
        if refusals and len(refusals) == len(paths):
            return DropVerdict(say(refusals[0]), is_refused=True)
        if refusals:
            good = len(paths) - len(refusals)
            return DropVerdict(tr("{n} of {m} can be added. {reason}").format(n=good, m=len(paths), reason=say(refusals[0])))
        return DropVerdict(counted(len(paths), tr("Add 1 file to {name}"), tr("Add {n} files to {name}")).replace("{name}", row.name))
