"""A second program hands the right to come to the front to the window that is open."""

import os
from types import SimpleNamespace

import pytest

from recruiterdesk.machine.foreground import give_foreground, take_foreground


def test_on_wayland_the_token_goes_from_one_environment_to_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "gnome-shell/recruiterdesk/1-2")
    given = give_foreground()
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN")
    take_foreground(given)
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "gnome-shell/recruiterdesk/1-2"
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN")


@pytest.mark.parametrize("token", ["", "a\nb", "a" * 513])
def test_what_is_no_token_is_neither_given_nor_taken(monkeypatch: pytest.MonkeyPatch, token: str) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", token)
    assert give_foreground() == ""
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN")
    take_foreground(token)
    assert "XDG_ACTIVATION_TOKEN" not in os.environ


def test_on_windows_whoever_comes_next_may_take_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    allowed: list[int] = []
    libraries = SimpleNamespace(user32=SimpleNamespace(AllowSetForegroundWindow=allowed.append))
    assert give_foreground(libraries) == ""
    assert allowed == [-1]
