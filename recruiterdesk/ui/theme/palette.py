"""The QPalette of a theme, as the table in the design has it."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QPalette

_Role = QPalette.ColorRole
_ROLES: dict[QPalette.ColorRole, str] = {
    _Role.Window: "bg.window",
    _Role.WindowText: "text",
    _Role.Text: "text",
    _Role.ButtonText: "text",
    _Role.Base: "bg.surface",
    _Role.AlternateBase: "bg.surface",
    _Role.Button: "bg.surface",
    _Role.PlaceholderText: "text.3",
    _Role.Mid: "line.strong",
    _Role.Dark: "line.control",
    _Role.Shadow: "line.control",
    _Role.Light: "bg.raised",
    _Role.Midlight: "line",
    _Role.Highlight: "bg.selected",
    _Role.HighlightedText: "text",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.ToolTipBase: "bg.tooltip",
    _Role.ToolTipText: "text.on.tooltip",
    _Role.BrightText: "danger",
}
_DISABLED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText, _Role.PlaceholderText)


def make_palette(color: Callable[[str], QColor]) -> QPalette:
    """Fill the three groups from the roles that `color` looks up."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, color(token))
    palette.setColor(QPalette.ColorGroup.Inactive, _Role.Highlight, color("bg.selected.inactive"))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, color("text.disabled"))
    return palette
