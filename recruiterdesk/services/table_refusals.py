"""When a table that the key may not see proves that the key may not do a thing at all.

Several tables may need one capability and yet a scope each, and a table of one applicant may be refused for that one alone. So a capability
is withdrawn once every table of it that stands by itself was refused, with none of it read in between; and never one that syncs and
sendings use, which prove it themselves.
"""

from typing import Final

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import ProviderProfile, TableSpec

FEWEST_TARGETS: Final = 2  # refused before a table is, where no missing scope is named
_PROVEN_ELSEWHERE: Final = frozenset(
    {
        Capability.LIST_VACANCIES,
        Capability.READ_VACANCY,
        Capability.CREATE_VACANCY,
        Capability.UPDATE_VACANCY,
        Capability.DELETE_VACANCY,
        Capability.LIST_APPLICANTS,
        Capability.READ_APPLICANT,
        Capability.CREATE_APPLICANT,
        Capability.UPDATE_APPLICANT,
        Capability.DELETE_APPLICANT,
        Capability.MOVE_STAGE,
        Capability.READ_NOTES,
        Capability.ADD_NOTE,
        Capability.LIST_DOCUMENTS,
        Capability.DOWNLOAD_DOCUMENT,
        Capability.UPLOAD_DOCUMENT,
        Capability.UPLOAD_PHOTO,
    }
)


class TableRefusals:
    """Counts refusals of this run of the program, per account and capability."""

    def __init__(self) -> None:
        """Start with none."""
        self._targets: dict[tuple[int, Capability], dict[str, set[str]]] = {}
        self._tables: dict[tuple[int, Capability], set[str]] = {}

    def has_read(self, account: Account, spec: TableSpec) -> None:
        """Note that a table could be read: the key may do it after all."""
        self._targets.pop((account.id, spec.capability), None)
        self._tables.pop((account.id, spec.capability), None)

    def proves(self, account: Account, profile: ProviderProfile, spec: TableSpec, target: str | None, *, is_scope_named: bool) -> bool:
        """Take a refusal and return whether it proves that the key may not do it at all."""
        if spec.capability in _PROVEN_ELSEWHERE:
            return False
        about = (account.id, spec.capability)
        targets = self._targets.setdefault(about, {}).setdefault(spec.name, set())
        targets.add(target or "")
        if target is None or is_scope_named or len(targets) >= FEWEST_TARGETS:
            self._tables.setdefault(about, set()).add(spec.name)
        of_it = [one for one in profile.tables if one.capability is spec.capability]
        entrances = {one.name for one in of_it if one.on == "account"} or {one.name for one in of_it}
        return entrances <= self._tables.get(about, set())
