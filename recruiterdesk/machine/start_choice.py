"""What a start does where no profile is named, as it is written down in `at-start.json`."""

from pathlib import Path

import msgspec


class StartChoice(msgspec.Struct, frozen=True, kw_only=True):
    """What a start does where no profile is named: open `folder` ("" for the system's usual one), after asking where it `asks`."""

    folder: str = ""
    asks: bool = False


def start_choice(content: bytes) -> StartChoice:
    """Return what `at-start.json` says; whatever is not understood says nothing."""
    try:
        found = msgspec.json.decode(content, type=StartChoice)
    except msgspec.DecodeError:
        return StartChoice()
    return found if not found.folder or is_folder_name(found.folder) else msgspec.structs.replace(found, folder="")


def is_folder_name(name: str) -> bool:
    """Tell whether a text can be the name of a folder from the root on."""
    return "\0" not in name and Path(name).is_absolute()
