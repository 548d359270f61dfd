"""What the tests of updates in the window share: a channel on this computer, a program built for it, and a look of one's own."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from release_bench import Publisher, publisher
from update_session import Outside, Session

from recruiterdesk.bootstrap.open_desk import Parts
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.domain.clock import Clock
from recruiterdesk.machine.folders import Profile
from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.vault.throwaway_vault import ThrowawayVault


@pytest.fixture
def drive(aloop: asyncio.AbstractEventLoop) -> Callable[[Coroutine[Any, Any, Any]], Any]:
    return aloop.run_until_complete


@pytest.fixture
def published(aloop: asyncio.AbstractEventLoop) -> Iterator[Publisher]:
    opened = publisher()
    yield aloop.run_until_complete(opened.__aenter__())
    aloop.run_until_complete(opened.__aexit__(None, None, None))


@pytest.fixture
def start(
    theme: Theme, aloop: asyncio.AbstractEventLoop, qapp: QApplication, tmp_path: Path, published: Publisher
) -> Iterator[Callable[..., Session]]:
    vault = ThrowawayVault()

    def start(clock: Clock | None = None, *, has_channel: bool = True) -> Session:
        parts = Parts(vault=vault, clock=clock, channel=published.channel if has_channel else None)
        return Session(WindowProgram(qapp, Profile(tmp_path / "profile"), parts), aloop)

    yield start
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme._restyle()


@pytest.fixture
def outside() -> Iterator[Outside]:
    made = Outside()
    for scheme in ("https", "file"):
        QDesktopServices.setUrlHandler(scheme, made, "open")  # type: ignore[arg-type]  # PySide wants a str, its stubs say bytes
    yield made
    for scheme in ("https", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def look(qapp: QApplication, theme: Theme) -> Iterator[tuple[Theme, WindowLanguage]]:
    """A theme and a language of one's own, put back afterwards."""
    before = QLocale()
    own, language = Theme(mode="light"), WindowLanguage(qapp)
    own.install(qapp)
    yield own, language
    language.use("en")
    QLocale.setDefault(before)
    own.deleteLater()
    theme._restyle()
