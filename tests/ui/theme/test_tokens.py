"""The tokens keep their promises: every role in every theme, and contrast that can be read."""

import pytest

from recruiterdesk.ui.generated.tokens import COLOR, TYPE

THEMES = ("light", "dark", "contrast")
ON_SURFACES = ("bg.surface", "bg.window", "bg.sunken", "bg.raised", "bg.selected", "bg.selected.inactive", "bg.hover")
TEXT_PAIRS = [
    *[(text, ground) for text in ("text", "text.2", "text.3") for ground in ON_SURFACES],
    *[(text, "bg.surface") for text in ("accent", "danger", "warning", "success", "info")],
    *[(f"stage.{stage}", "bg.surface") for stage in ("new", "review", "interview", "offer", "hired", "closed")],
    *[(kind, f"{kind}.soft") for kind in ("danger", "warning", "success", "info")],
    *[("text", f"{kind}.soft") for kind in ("danger", "warning", "success", "info", "accent")],
    *[("text.2", f"{kind}.soft") for kind in ("danger", "warning", "info")],
    ("accent.on", "accent"),
    ("accent.on", "accent.hover"),
    ("accent.on", "accent.pressed"),
    ("danger.on", "danger"),
    ("danger.on", "danger.hover"),
    ("mark.text", "mark"),
    ("text.on.tooltip", "bg.tooltip"),
]
EDGE_PAIRS = [("line.control", "bg.surface"), ("focus", "bg.surface"), ("focus", "bg.raised"), ("text.disabled", "bg.surface")]


def luminance(color: str) -> float:
    channels = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_role_exists_in_all_three_themes() -> None:
    assert set(COLOR) == set(THEMES)
    assert set(COLOR["light"]) == set(COLOR["dark"]) == set(COLOR["contrast"])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read_on_its_ground(theme: str, text: str, ground: str) -> None:
    assert contrast(COLOR[theme][text], COLOR[theme][ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_and_focus_can_be_seen(theme: str, edge: str, ground: str) -> None:
    assert contrast(COLOR[theme][edge], COLOR[theme][ground]) >= 3


def test_no_text_is_smaller_than_eleven_pixels() -> None:
    assert min(size for size, _line, _weight in TYPE.values()) >= 11
