"""A newer version in the window: nothing without agreement, told once and calmly, looked for at once where somebody asks."""

from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hand_clock import StepClock
from loopback_server import reply
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from release_bench import INSTALLER, PAGE, Publisher, a_file, a_statement, signed
from stand_in import homerun_stand_in
from update_session import Outside, Session
from waiting import until

from recruiterdesk import __version__
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.services.update_service import AGREED
from recruiterdesk.ui.main_window.desk_window import DeskWindow
from recruiterdesk.ui.settings.preferences import UPDATES
from recruiterdesk.ui.settings.sheet import SettingsSheet
from recruiterdesk.ui.updates.sheet import UpdateSheet
from recruiterdesk.ui.widgets.choices import Tick
from recruiterdesk.ui.widgets.key_button import KeyButton

Drive = Callable[[Coroutine[Any, Any, Any]], Any]
Start = Callable[..., Session]
HOUR = 3600.0


async def connected(shown: DeskWindow, base_url: str, key: str) -> None:
    await shown._desk.accounts.add("homerun", "Vermeer Digitaal", base_url, {"api_key": key}, {"requests_per_minute": "6000"})
    await shown._desk.sync.run()
    await until(lambda: shown.screens.applicants.page.model.rowCount() > 0)


@contextmanager
def homerun() -> Iterator[Callable[[DeskWindow], Coroutine[Any, Any, None]]]:
    with homerun_stand_in(applicants=3, limit=6000) as stand_in:
        yield lambda shown: connected(shown, stand_in.base_url, stand_in.keys["full"])


def button(shown: DeskWindow, text: str) -> KeyButton:
    found = [each for box in shown.screens.notice_boxes for each in box.findChildren(KeyButton) if each.text() == text and each.isVisible()]
    assert len(found) == 1
    return found[0]


async def found_before(start: Start, connect: Callable[[DeskWindow], Coroutine[Any, Any, None]]) -> None:
    """Let a session end that agreed and found a newer version, so that the next one has it to tell."""
    session = start()
    shown = await session.shown()
    await connect(shown)
    await shown._desk.settings.set(AGREED, True)
    await shown._desk.updates.look()
    await session.close()


# --- agreement ---


def test_first_run_start_and_days_of_use_send_not_a_byte(start: Start, drive: Drive, published: Publisher) -> None:
    async def story() -> None:
        for _ in range(2):
            await a_long_session(start)
        assert (published.server.connections, published.server.received) == (0, 0)

    drive(story())


async def a_long_session(start: Start) -> None:
    """Open the settings, work for a day and, by a clock that jumps, for a season, and close."""
    clock = StepClock()
    session = start(clock)
    shown = await session.shown()
    await until(lambda: any(at > clock.monotonic() + 30 for at, _ in clock._sleepers))
    shown.settings.open()
    await until(lambda: shown.window.findChildren(SettingsSheet))
    shown.window.findChildren(SettingsSheet)[0].reject()
    for _hour in range(26):
        await clock.let_pass(HOUR)
    clock.jump(90 * 24 * HOUR)
    for _hour in range(3):
        await clock.let_pass(HOUR)
    await session.close()


def test_the_tick_is_off_at_first_and_agreeing_lets_it_ask_within_an_hour(start: Start, drive: Drive, published: Publisher) -> None:
    async def story() -> None:
        clock = StepClock()
        session = start(clock)
        shown = await session.shown()
        tick = await the_tick(shown)
        assert not tick.isChecked()
        assert not tick.refusal
        QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
        await until(tick.isChecked)
        shown.window.findChildren(SettingsSheet)[0].reject()
        await until(lambda: clock._sleepers)
        while not await shown._desk.updates.is_agreed():
            await clock.settle()
        assert published.server.connections == 0
        for _ in range(2):  # what sleeps already may wake up before it was agreed
            await clock.let_pass(HOUR)
        await until(lambda: published.server.heard)
        for _ in range(12):
            await clock.let_pass(HOUR)
        assert len(published.server.heard) == 1
        await session.close()

    drive(story())


async def the_tick(shown: DeskWindow) -> Tick:
    shown.settings.open()
    await until(lambda: shown.window.findChildren(SettingsSheet))
    return next(tick for tick in shown.window.findChildren(Tick) if tick.text() == "Look once a day for a newer version")


def test_a_copy_without_an_address_refuses_the_tick_and_says_why(start: Start, drive: Drive) -> None:
    async def story() -> None:
        session = start(has_channel=False)
        shown = await session.shown()
        tick = await the_tick(shown)
        assert "not built with an address for updates" in tick.refusal
        assert "not built with an address for updates" in tick.accessibleDescription()
        QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
        assert not tick.isChecked()
        QTest.keyClick(tick, Qt.Key.Key_Space)
        assert not tick.isChecked()
        tick.toggle()  # as a screen reader does
        assert not tick.isChecked()
        assert await shown._desk.settings.get(AGREED) is None
        await session.close()

    drive(story())


def test_the_tick_is_the_services_setting() -> None:
    assert UPDATES == AGREED


# --- told once ---


def test_a_newer_version_is_told_once_and_later_takes_it_away(start: Start, drive: Drive, published: Publisher, outside: Outside) -> None:
    async def story() -> None:
        with homerun() as connect:
            await found_before(start, connect)
            asked = len(published.server.heard)
            session = start()
            shown = await session.shown()
            await until(session.offers)
            assert session.offers() == ["recruiterdesk 0.2.0 is there."]
            assert not shown.window.has_open_sheet()
            button(shown, "Later").click()
            assert session.offers() == []
            await session.close()
            session = start()  # the same version in the next session
            shown = await session.shown()
            assert await shown._desk.updates._untold() is None
            await session.close()
            assert outside.opened == []
            assert len(published.server.heard) == asked

    drive(story())


def test_what_is_new_opens_the_page_in_the_browser_and_nothing_else(start: Start, drive: Drive, outside: Outside) -> None:
    async def story() -> None:
        with homerun() as connect:
            await found_before(start, connect)
            session = start()
            shown = await session.shown()
            await until(session.offers)
            assert outside.opened == []
            button(shown, "What is new").click()
            assert outside.opened == [PAGE]
            assert session.offers() == []
            await session.close()

    drive(story())


def test_it_is_never_told_while_something_waits_in_the_outbox(start: Start, drive: Drive) -> None:
    async def story() -> None:
        with homerun() as connect:
            await found_before(start, connect)
            session = start()
            shown = await session.shown()
            person = (await shown._desk.applicants.ids(ApplicationQuery()))[0]
            await shown._desk.writes.note(person, "Call back", hold_seconds=3600)
            shown.main.refresh()
            await until(lambda: shown._desk.updates and shown.updates._offer is not None)
            assert session.offers() == []
            assert (await shown._desk.updates._untold()) is not None
            await session.close()

            session = start()  # the next session, with the same change still waiting
            shown = await session.shown()
            await until(lambda: shown.updates._offer is not None)
            await until(lambda: shown.main._entries)
            assert session.offers() == []
            (entry,) = await shown._desk.outbox.list()
            await shown._desk.outbox.cancel(entry.id)
            await until(session.offers)  # it was waited for
            await shown._desk.writes.note(person, "Once more", hold_seconds=3600)
            await until(lambda: not session.offers())
            await session.close()

    drive(story())


# --- asked for ---


def look_by_menu(shown: DeskWindow) -> UpdateSheet:
    (entry,) = [each for each in shown._menus.entries() if each.menu == "help" and each.text == "Look for a new version …"]
    entry.run()
    assert shown.updates.sheet is not None
    return shown.updates.sheet


async def looked(start: Start, **options: Any) -> tuple[Session, DeskWindow, UpdateSheet]:
    session = start(**options)
    shown = await session.shown()
    sheet = look_by_menu(shown)
    await until(lambda: sheet._lead.text() != "Asking for the newest version …")
    return session, shown, sheet


def buttons(sheet: UpdateSheet) -> list[str]:
    return [each.text() for each in sheet.findChildren(KeyButton) if each.isVisible()]


def test_asking_finds_a_newer_version_without_agreeing_to_more(start: Start, drive: Drive, published: Publisher, outside: Outside) -> None:
    async def story() -> None:
        session, shown, sheet = await looked(start)
        assert sheet._lead.text() == "recruiterdesk 0.2.0 is there."
        assert f"You have {__version__}." in sheet._text.text()
        assert buttons(sheet) == ["Close", "What is new", "Save the installer …"]
        assert not sheet._warning.isVisible()
        sheet.page_button.click()
        assert outside.opened == [PAGE]
        assert len(published.server.heard) == 1
        assert not await shown._desk.updates.is_agreed()
        await shown._desk.settings.set(AGREED, True)
        assert await shown._desk.updates._untold() is None  # it was told now
        await session.close()

    drive(story())


def test_asking_tells_that_this_is_the_newest_and_what_the_palette_has_does_the_same(
    start: Start, drive: Drive, published: Publisher
) -> None:
    async def story() -> None:
        published.says(signed(a_statement(__version__)))
        session, shown, sheet = await looked(start)
        assert sheet._lead.text() == "This is the newest version."
        assert buttons(sheet) == ["Close"]
        sheet.reject()
        (command,) = [each for each in shown._menus.commands() if each.id == "window.updates"]
        command.run()
        assert shown.updates.sheet is not None
        await session.close()

    drive(story())


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (reply(200, b"tampered"), "not signed"),
        (reply(200, signed(a_statement(expires="2026-11-21"))), "Check this computer's date"),
        (reply(302, Location="https://elsewhere.example/"), "not followed"),
        (reply(503), "Try again later"),
    ],
)
def test_asking_says_why_it_is_not_known(start: Start, drive: Drive, published: Publisher, answer: bytes, why: str) -> None:
    async def story() -> None:
        published.answer = answer
        session, _shown, sheet = await looked(start)
        assert sheet._lead.text() == "It is not known whether there is a newer version."
        assert why in sheet._text.text()
        assert buttons(sheet) == ["Close"]
        await session.close()

    drive(story())


def test_a_copy_without_an_address_says_so_when_it_is_asked(start: Start, drive: Drive, published: Publisher) -> None:
    async def story() -> None:
        session, _shown, sheet = await looked(start, has_channel=False)
        assert sheet._text.text().startswith("This copy was not built with an address for updates.")
        assert published.server.connections == 0
        await session.close()

    drive(story())


def test_with_changes_that_wait_it_answers_and_says_to_send_them_first(start: Start, drive: Drive) -> None:
    async def story() -> None:
        with homerun() as connect:
            session = start()
            shown = await session.shown()
            await connect(shown)
            person = (await shown._desk.applicants.ids(ApplicationQuery()))[0]
            for text in ("One", "Two"):
                await shown._desk.writes.note(person, text, hold_seconds=3600)
            sheet = look_by_menu(shown)
            await until(sheet._warning.isVisible)
            assert sheet._lead.text() == "recruiterdesk 0.2.0 is there."
            assert sheet._waits.text() == "2 changes are still in the outbox. Send them before you install."
            await session.close()

    drive(story())


# --- the installer ---


def test_the_installer_is_saved_where_the_user_says_and_shown_there(start: Start, drive: Drive, outside: Outside, tmp_path: Path) -> None:
    async def story() -> None:
        session, shown, sheet = await looked(start)
        sheet.save_button.click()
        assert shown.updates._dialog is not None
        shown.updates._dialog.fileSelected.emit(str(tmp_path / "Downloads"))
        shown.updates._dialog.reject()
        await until(sheet.folder_button.isVisible)
        assert (tmp_path / "Downloads" / a_file()["name"]).read_bytes() == INSTALLER
        assert sheet._lead.text() == f"{a_file()['name']} is saved."
        sheet.folder_button.click()
        assert outside.opened == [(tmp_path / "Downloads").as_uri()]
        await session.close()

    drive(story())


def test_a_tampered_installer_is_refused_in_words_and_can_be_tried_again(
    start: Start, drive: Drive, published: Publisher, tmp_path: Path
) -> None:
    async def story() -> None:
        published.file = reply(200, INSTALLER[:-1] + b"!")
        session, shown, sheet = await looked(start)
        shown.updates.save_to(str(tmp_path / "Downloads"))
        assert sheet.save_button.refusal
        await until(lambda: sheet._lead.text() == "The installer was not saved.")
        assert "thrown away" in sheet._text.text()
        assert list((tmp_path / "Downloads").iterdir()) == []
        published.file = reply(200, INSTALLER)
        assert not sheet.save_button.refusal
        shown.updates.save_to(str(tmp_path / "Downloads"))
        await until(sheet.folder_button.isVisible)
        await session.close()

    drive(story())


def test_closing_the_sheet_stops_the_saving(start: Start, drive: Drive, published: Publisher, tmp_path: Path) -> None:
    async def story() -> None:
        published.file = reply(200, INSTALLER)[:-1000]  # it never ends
        session, shown, sheet = await looked(start)
        shown.updates.save_to(str(tmp_path / "Downloads"))
        await until(lambda: list((tmp_path / "Downloads").glob(".*.part")))
        sheet.reject()
        await until(lambda: not list((tmp_path / "Downloads").iterdir()))
        await session.close()

    drive(story())
