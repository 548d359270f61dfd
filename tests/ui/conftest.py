"""What tests of the window get: built resources, a theme, and a guard that Qt's warnings and left-over windows fail the test."""

import asyncio
import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import built_resources  # noqa: F401 -- the generated modules must be there before the program is imported
import pytest
import qasync
from PySide6.QtWidgets import QApplication

from recruiterdesk.bootstrap.open_desk import Parts, build_desk
from recruiterdesk.machine.folders import Profile
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

# Qt warnings that say nothing about us, each with its reason.
_HARMLESS = (
    "This plugin does not support propagateSizeHints",  # the offscreen platform has no window manager
    "This plugin does not support raise",  # the same
    "This plugin does not support grabbing the keyboard",  # nor does it open menus as a desktop does
)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme on the application; a test that changes it puts it back."""
    theme = Theme(mode="light")
    theme.install(qapp)
    qapp.setQuitOnLastWindowClosed(False)
    yield theme
    qapp.setStyleSheet("")


@pytest.fixture(autouse=True)
def _no_qt_warnings(qtlog: Any, qapp: QApplication) -> Iterator[None]:
    """Fail on Qt warnings and on top-level widgets that are still there after the test."""
    before = {id(widget) for widget in QApplication.topLevelWidgets()}
    yield
    warnings = [record.message for record in qtlog.records if record.log_type_name in {"WARNING", "CRITICAL", "FATAL"}]
    unexpected = [message for message in warnings if not any(known in (message or "") for known in _HARMLESS)]
    assert not unexpected, f"Qt warned: {unexpected}"
    left = [widget for widget in QApplication.topLevelWidgets() if id(widget) not in before and widget.isVisible()]
    assert not left, f"still shown after the test: {left}"


@pytest.fixture(scope="session", autouse=True)
def _garbage_stays_on_this_thread(qapp: QApplication) -> Iterator[None]:
    """Keep other threads from collecting Qt objects, as the program does."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture(autouse=True)
def _collected_after_each_test(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Let what a test leaves in cycles go here, and not in the middle of a later test."""
    yield
    if {"qtbot", "aloop", "theme"} & set(request.fixturenames):
        gc.collect()
    gc.disable()  # a program that was run in the test switches it on again at its end


@pytest.fixture
def aloop(qapp: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    """A qasync loop that the test drives with run_until_complete; what is left running at the end is cancelled."""
    loop = qasync.QEventLoop(qapp)
    asyncio.set_event_loop(loop)
    yield loop
    pending = asyncio.all_tasks(loop)
    for task in pending:
        task.cancel()
    if pending:
        loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
    asyncio.set_event_loop(None)


@pytest.fixture
def desk(aloop: asyncio.AbstractEventLoop, tmp_path: Path) -> Iterator[Desk]:
    """A real, empty desk with a store of its own and keys in memory, on the test's loop."""
    opened = aloop.run_until_complete(build_desk(Profile(tmp_path / "profile"), Parts(vault=ThrowawayVault())))
    yield opened
    aloop.run_until_complete(opened.aclose())
