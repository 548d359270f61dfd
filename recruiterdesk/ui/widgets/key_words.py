"""How keys are written for people: one way, on buttons, in menus, in the palette and in the sheet of keys."""

import re

from PySide6.QtCore import QCoreApplication

_JOINT = re.compile(r"(?<=\S)\+(?=\S)")  # not the key + itself


def printed(key: str) -> str:
    """Return a key as it is printed: "Ctrl Z", not "Ctrl+Z"; "G then O" in the user's language. What is printed already stays as it is."""
    first, then, second = key.partition(" then ")
    if then:
        return QCoreApplication.translate("Keys", "{first} then {second}").format(first=printed(first), second=printed(second))
    if key == "Space":
        return QCoreApplication.translate("Keys", "Space")
    return _JOINT.sub(" ", key)
