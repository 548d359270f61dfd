"""Two receivers on different databases, asked the same."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from served_receiver import given, receive, served, told

from receiver_stress.mixed_requests import Asked, mixed_requests

_SEED = 20261122
_ERASURES = 4


@dataclass
class Compared:
    """What was answered: how often each status, and the requests whose answers differ."""

    requests: int
    statuses: Counter[int] = field(default_factory=Counter)
    differing: list[str] = field(default_factory=list)


def compare(folder: Path, addresses: tuple[str, str], *, requests: int) -> Compared:
    """Ask both receivers so much, with some erasures among it, and lay the answers side by side."""
    surroundings, run = given(folder), Compared(requests)
    every = max(1, requests // _ERASURES)
    tokens = [[_added_laptop(name, address, surroundings) for name in ("one", "two")] for address in addresses]
    with served("--database", addresses[0], given=surroundings) as first, served("--database", addresses[1], given=surroundings) as second:
        asked = [Asked(receiver, own) for receiver, own in zip((first, second), tokens, strict=True)]
        for place, request in enumerate(mixed_requests(requests, _SEED)):
            one, other = (each.ask(request) for each in asked)
            run.statuses[one[0]] += 1
            if one != other:
                run.differing.append(f"request {place}, {request.method} {request.path}: {one} and {other}")
            if place % every == every - 1:
                _erase(asked, addresses, surroundings, number=place // every)
        for each in asked:
            each.client.close()
    return run


def _added_laptop(name: str, address: str, surroundings: dict[str, str]) -> str:
    token: str = told("laptop", "add", name, "--database", address, given=surroundings)["token"]
    return token


def _erase(asked: list[Asked], addresses: tuple[str, str], surroundings: dict[str, str], number: int) -> None:
    """Erase an application from both."""
    for one, address in zip(asked, addresses, strict=True):
        ended = receive("erase", "--database", address, "--inbox", "main", "--id", str(one.ids[number]), "--yes", given=surroundings)
        assert ended.returncode == 0, ended.stderr
