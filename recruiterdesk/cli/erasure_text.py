"""What became of an erased person, in words: each outcome once per account, and under it what somebody goes on with."""

from recruiterdesk.cli.outcome import counted
from recruiterdesk.cli.plain_table import plain
from recruiterdesk.services.erasure_service import ErasedPlace, ErasureReceipt

_Said = tuple[str, str, str, str]  # account, provider, state, message


def erasure_text(receipt: ErasureReceipt) -> str:
    """Say how many applicants are gone, and for each account what its provider did, in the order in which it was asked.

    A person may have applied several times; what came out alike is one line. Links to delete by hand and outbox entries that have yet to
    be sent, or were refused, stand each on a line of their own below it, so none is lost.
    """
    alike: dict[_Said, dict[str, None]] = {}
    for place in receipt.providers:
        to_do = alike.setdefault((place.account, place.provider, place.state, place.message), {})
        to_do.update(dict.fromkeys(_to_do(place)))
    lines = [f"{counted(receipt.applicants, 'applicant is', 'applicants are')} gone from this computer."]
    for (account, _, _, message), to_do in alike.items():
        lines.append(f"{plain(account)}: {plain(message)}")
        lines += [f"  {line}" for line in to_do]
    return "\n".join(lines)


def _to_do(place: ErasedPlace) -> list[str]:
    link = [] if place.link is None else [f"Link: {plain(place.link)}"]
    is_over = place.outbox is None or place.state == "deleted"
    return link if is_over else [*link, f"Outbox: {place.outbox}"]
