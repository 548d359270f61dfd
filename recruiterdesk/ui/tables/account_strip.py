"""The strip of accounts over a list: all, then each account with its count and how it stands."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.ui.tables import completeness, words
from recruiterdesk.ui.widgets.segments import SegmentText


def segments_of(accounts: Sequence[Account], counts: Mapping[int, int], profiles: Mapping[int, ProviderProfile]) -> list[SegmentText]:
    """Return the segments; their ids are "" for all and else the account's id. `counts` and `profiles` are by account id."""
    segments = [SegmentText(id="", text=_tr("All"), count=words.number(sum(counts.values())))]
    for account in accounts:
        profile = profiles[account.id]
        word = completeness.word_of(account)
        is_alone = sum(other.provider == account.provider for other in accounts) == 1
        segments.append(
            SegmentText(
                id=str(account.id),
                # Two accounts at one provider have the same badge: then the name tells them apart.
                text="" if is_alone else account.name,
                badge=profile.badge,
                count=words.number(counts.get(account.id, 0)),
                remark=word.word,
                remark_role=word.role,
                name=f"{profile.name}, {account.name}",
            )
        )
    return segments


def _tr(text: str) -> str:
    return QCoreApplication.translate("AccountStrip", text)
