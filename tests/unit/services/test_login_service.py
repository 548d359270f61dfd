"""What starts at login is this profile's window, by name where a start without a name would open another one."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.services import login_service
from recruiterdesk.services.login_service import LoginService


class NotedEntry:
    """Remembers the command; `is_refusing` stands for a place that cannot be written."""

    def __init__(self) -> None:
        self.command: list[str] | None = None
        self.is_refusing = False

    def is_on(self) -> bool:
        return self.command is not None

    def switch_on(self, command: Sequence[str]) -> None:
        if self.is_refusing:
            raise StorageTrouble("Not here.")
        self.command = list(command)

    def switch_off(self) -> None:
        self.command = None


def own_command(arguments: Sequence[str]) -> list[str]:
    return ["/opt/recruiterdesk/recruiterdesk", *arguments]


@pytest.fixture
def usual(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(login_service, "platform_profile", lambda: tmp_path / "usual")
    monkeypatch.setattr(login_service, "at_start", lambda: (tmp_path / "usual", False))
    return tmp_path / "usual"


async def test_the_usual_profile_is_started_without_a_name(usual: Path) -> None:
    entry = NotedEntry()
    service = LoginService(usual, own_command, entry=entry)
    assert await service.is_on() is False
    await service.set(is_on=True)
    assert entry.command == ["/opt/recruiterdesk/recruiterdesk"]
    assert await service.is_on() is True
    await service.set(is_on=False)
    assert entry.command is None


@pytest.mark.parametrize("choice", [("other", False), ("usual", True)])
async def test_it_is_named_where_a_start_would_open_another_or_ask(
    usual: Path, monkeypatch: pytest.MonkeyPatch, choice: tuple[str, bool]
) -> None:
    monkeypatch.setattr(login_service, "at_start", lambda: (usual.parent / choice[0], choice[1]))
    entry = NotedEntry()
    await LoginService(usual, own_command, entry=entry).set(is_on=True)
    assert entry.command == ["/opt/recruiterdesk/recruiterdesk", "--profile", str(usual)]


async def test_another_profile_is_always_named(usual: Path) -> None:
    entry = NotedEntry()
    await LoginService(usual.parent / "My desk 50%", own_command, entry=entry).set(is_on=True)
    assert entry.command == ["/opt/recruiterdesk/recruiterdesk", "--profile", str(usual.parent / "My desk 50%")]


async def test_a_profile_that_no_later_login_can_open_is_not_offered(usual: Path) -> None:
    assert await LoginService(usual, own_command, is_lasting=False, entry=NotedEntry()).is_on() is None


async def test_a_refusal_is_told(usual: Path) -> None:
    entry = NotedEntry()
    entry.is_refusing = True
    with pytest.raises(StorageTrouble):
        await LoginService(usual, own_command, entry=entry).set(is_on=True)
