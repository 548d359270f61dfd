"""The tour's end: palette, keys, settings, a wide window, and everything twice as large."""

from functools import partial

from recruiterdesk.bootstrap.demo_window.hand import expect
from recruiterdesk.bootstrap.demo_window.tour import Facts, Step, Tour
from recruiterdesk.bootstrap.demo_window.trouble import LAST_STEPS
from recruiterdesk.ui.main_window.key_sheet import KeySheet
from recruiterdesk.ui.settings.preferences import DENSITY, ZOOMS
from recruiterdesk.ui.settings.sheet import SettingsSheet

_LARGEST = 2.0


async def palette(tour: Tour) -> Facts:
    """Find somebody by the palette and go there."""
    hand, screens = tour.hand, tour.shown.screens
    await tour.go_to_all()
    await hand.press("Ctrl+K")
    await hand.until(lambda: screens.palette is not None and screens.palette.isVisible(), "Ctrl+K opens no palette")
    await hand.settle(0.3)
    await tour.camera.take("palette")
    someone = next(one for one in tour.world.stand_in.world.listed() if one.person["email"] and one.vacancy_id)
    name = str(someone.person["last_name"]).split()[-1]
    await hand.write(name)
    found = screens.palette
    await hand.until(lambda: found is not None and any(group.rows for group in found.groups), "the palette finds nobody")
    await hand.settle(0.4)
    await tour.camera.take("palette-search")
    groups = len(found.groups) if found is not None else 0
    await hand.press("Return")
    await hand.until(lambda: screens.palette is not None and not screens.palette.isVisible(), "Enter does not choose")
    await hand.until(lambda: screens.applicants.pane.view is not None, "the chosen person is not shown")
    return {"groups": groups}


async def keys(tour: Tour) -> Facts:
    """See all keys."""
    await tour.go_to_all()
    await tour.hand.press("?")
    await tour.hand.until(lambda: tour.hand.find(KeySheet), "? shows no keys")
    await tour.camera.take("keys")
    await tour.hand.press("Esc")
    await tour.hand.until(lambda: tour.hand.find(KeySheet) is None, "Esc does not close the keys")
    return {}


async def settings(tour: Tour) -> Facts:
    """Open the settings, change one, and see it work at once."""
    await tour.go_to_all()
    await tour.hand.press("Ctrl+,")
    await tour.hand.until(lambda: tour.hand.find(SettingsSheet), "the settings do not open")
    sheet = tour.hand.the(SettingsSheet)
    await tour.camera.take("settings")
    sheet.pickers[DENSITY].setFocus()
    await tour.hand.press("Down")
    await tour.hand.until(lambda: tour.program.theme.density == "roomy", "the rows do not get higher")
    await tour.hand.press("Esc")
    await tour.hand.settle(0.2)
    await tour.camera.take("roomy-rows")
    kept = await tour.desk.settings.get(DENSITY)
    await tour.hand.press("Ctrl+,")
    await tour.hand.until(lambda: tour.hand.find(SettingsSheet), "the settings do not open again")
    tour.hand.the(SettingsSheet).pickers[DENSITY].setFocus()
    await tour.hand.press("Up", "Esc")
    await tour.hand.until(lambda: tour.program.theme.density == "normal", "the rows do not get lower")
    return {"kept": str(kept)}


async def sizes(tour: Tour) -> Facts:
    """Make the window wide, then everything in it twice as large."""
    await tour.go("G", "N")
    tour.shown.screens.applicants.page.table.setFocus()
    await tour.hand.press("Home")
    tour.window.resize(1920, 1080)
    await tour.hand.settle(0.5)
    await tour.camera.take("wide-1920")
    for zoom in ZOOMS[ZOOMS.index(100) + 1 :]:
        await tour.hand.press("Ctrl++")
        await tour.hand.until(partial(_is_zoomed, tour, zoom), f"Ctrl++ does not go to {zoom} %")
    expect(tour.program.theme.zoom == _LARGEST, "the largest text is not twice as large")
    await tour.hand.settle(0.3)
    await tour.camera.take("at-200-percent")
    await tour.hand.press("Ctrl+0")
    await tour.hand.until(lambda: tour.program.theme.zoom == 1.0, "Ctrl+0 does not go back")
    tour.window.resize(1366, 768)
    await tour.hand.settle(0.2)
    return {"zoom": f"{_LARGEST:.0%}"}


def _is_zoomed(tour: Tour, percent: int) -> bool:
    return round(tour.program.theme.zoom * 100) == percent


STEPS = (
    Step("palette", "The palette", palette),
    Step("keys", "All keys", keys),
    Step("settings", "The settings", settings),
    Step("sizes", "A wide window, and everything twice as large", sizes),
    *LAST_STEPS,
)
