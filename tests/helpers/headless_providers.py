"""What the journeys of the providers on the command line share, and which of their tests shows what.

`python tests/helpers/headless_providers.py` prints the table of capabilities, providers and tests as Markdown.
"""

import importlib.util
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from headless_desk import FAST, HeadlessDesk

from recruiterdesk.bootstrap.provider_catalog import ProviderCatalog
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.provider_profile import ProviderProfile

PROVIDERS = ("smartrecruiters", "recruitsome", "jobsphere", "ictergezocht")
PDF = b"%PDF-1.7\n" + b"made up " * 100
_JOURNEYS = Path(__file__).resolve().parents[1] / "journeys"

ShownBy = Mapping[Capability, Callable[..., object]]


class StandIn(Protocol):
    """What all stand-ins have."""

    ledger: Ledger

    def start(self) -> None:
        """Go online."""

    def stop(self) -> None:
        """Go offline."""

    @property
    def base_url(self) -> str:
        """Where it answers."""


def profile_named(provider: str) -> ProviderProfile:
    """Return a provider's profile as the program has it."""
    return ProviderCatalog().factory(provider).profile


def add_account(desk: HeadlessDesk, provider: str, name: str, there: StandIn, secrets: dict[str, str], *more: str) -> Any:
    """Connect an account, its secrets on standard input."""
    words = ("account", "add", provider, "--name", name, "--base-url", there.base_url, *FAST, *more)
    return desk.json("account", *words, stdin=json.dumps(secrets).encode())


def set_words(fields: Mapping[str, str]) -> tuple[str, ...]:
    """Return `--set NAME=VALUE` for every field."""
    return tuple(word for name, value in fields.items() for word in ("--set", f"{name}={value}"))


def one_by_one(calls: Sequence[Callable[[], Any]]) -> list[Any]:
    """Run commands, each a process of its own, and return what they gave in the order of the calls.

    One after the other: several at once on one profile is a matter of the store's own tests.
    """
    return [call() for call in calls]


def queued(desk: HeadlessDesk, *words: str) -> str:
    """Run a command that queues a write; return the write's id."""
    item = desk.json("outbox item", *words)
    assert item["state"] == "queued", item
    return str(item["id"])


def send(desk: HeadlessDesk, *ids: str) -> dict[str, Any]:
    """Send with `--wait` and assert that these writes, each named once, were sent; return them by id."""
    items: dict[str, Any] = {one["id"]: one for one in desk.json("outbox", "outbox", "send", "--wait")["items"]}
    assert {id_: (items[id_]["state"], items[id_]["error"]) for id_ in ids} == dict.fromkeys(ids, ("sent", None))
    return {id_: items[id_] for id_ in ids}


def stay_queued(desk: HeadlessDesk, there: StandIn, queue: Callable[[], Sequence[str]]) -> dict[str, Any]:
    """Queue while the provider is off, try to send, let it come back, send; return what was sent by id.

    Asserts that nothing was lost, that being off is told as such (status 4), and that nothing arrived while it was.
    """
    there.stop()
    try:
        before = len(there.ledger.applied)
        ids = queue()
        waiting = desk.json("outbox", "outbox", "send", status=4)["items"]
        assert {one["id"]: one["state"] for one in waiting if one["id"] in ids} == dict.fromkeys(ids, "queued")
        assert len(there.ledger.applied) == before
    finally:
        there.start()
    return send(desk, *ids)


def assert_refused_with_its_reason(desk: HeadlessDesk, account: str, capability: Capability, *words: str) -> None:
    """Assert that a command ends with status 1 and kind `unsupported`, and tells the account's own reason."""
    reason = desk.json("capabilities", "capabilities", account)["capabilities"][capability]["reason"]
    assert reason
    found = desk.refusal("unsupported", 1, *words)
    assert (found["message"], found["account"]) == (reason, account)


def assert_all_refused(desk: HeadlessDesk, account: str, refused: Sequence[tuple[str, ...]]) -> None:
    """Assert it of several, each a capability and the words of its command."""
    one_by_one([partial(assert_refused_with_its_reason, desk, account, Capability(one[0]), *one[1:]) for one in refused])


def assert_reasons(desk: HeadlessDesk, account: str, provider: str) -> None:
    """Assert that the account's capabilities are the profile's, and that everything but a yes has a reason of a sentence.

    What no question to the provider shows of a key is unverified instead of yes.
    """
    told = desk.json("capabilities", "capabilities", account)["capabilities"]
    meant = profile_named(provider).capabilities
    for name, one in told.items():
        assert one["state"] in {meant[Capability(name)].state.value, "unverified" if meant[Capability(name)].state is Ability.YES else ""}
        if one["state"] != "yes":
            assert one["reason"].endswith(".") or one["state"] == "local", name
            assert len(one["reason"]) > 10, name


def findings(provider: str, shown_by: ShownBy, module: object) -> list[str]:
    """Return what is wrong with the table of a journey: capabilities that no test shows, and tests that are none."""
    meant = profile_named(provider).capabilities
    wrong = [f"{name.value} ({state.state.value}) has no test" for name, state in meant.items() if name not in shown_by]
    for name, test in shown_by.items():
        if not test.__name__.startswith("test_") or getattr(module, test.__name__, None) is not test:
            wrong.append(f"{name.value} names {test.__name__}, which is no test of its file")
    # A yes is shown by doing it; only what cannot be done is shown by its reason.
    wrong += [
        f"{name.value} can be done, and {test.__name__} only asks why not"
        for name, test in shown_by.items()
        if meant[name].state is Ability.YES and test.__name__.endswith("_says_why")
    ]
    return wrong


def journey(provider: str) -> Any:
    """Import the journey of a provider."""
    name = f"test_headless_{provider}"
    spec = importlib.util.spec_from_file_location(name, _JOURNEYS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def markdown() -> str:
    """Return the table: a line for each capability, a column for each provider, with the state and the test that shows it."""
    shown = {provider: journey(provider).SHOWN_BY for provider in PROVIDERS}
    profiles = {provider: profile_named(provider) for provider in PROVIDERS}
    lines = [f"| capability | {' | '.join(profile.name for profile in profiles.values())} |", "|---" * (len(PROVIDERS) + 1) + "|"]
    for name in Capability:
        cells = [f"{profiles[one].capabilities[name].state.value}: `{shown[one][name].__name__}`" for one in PROVIDERS]
        lines.append(f"| {name.value} | {' | '.join(cells)} |")
    told = [f"{profile.name}: {len(profile.tables)} tables, {len(profile.actions)} actions." for profile in profiles.values()]
    return "\n".join([*lines, "", *told, "The tests are in `tests/journeys/test_headless_<provider>.py`.", ""])


if __name__ == "__main__":
    sys.stdout.write(markdown())
