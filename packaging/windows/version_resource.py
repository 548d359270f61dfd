"""The version that Windows shows of the program's files, made from `recruiterdesk.__version__`.

The text is what PyInstaller reads for its EXE's `version`. It was read here by PyInstaller's own rule, not shown by Windows.
"""

import re

COMPANY = "The recruiterdesk founders"
DESCRIPTION = "recruiterdesk"
_LARGEST = 0xFFFF
_ENGLISH_UNICODE = "040904B0"  # the language and the code page of the texts, which `Translation` tells once more as numbers


def file_version(version: str) -> tuple[int, int, int, int]:
    """Return a version as Windows counts: four numbers up to 65535; 1.2.0rc1 counts as 1.2.0. Raises ValueError for no version."""
    found = re.match(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\.(\d+))?(?![\d.])", version)
    if found is None:
        raise ValueError(f"{version} is no version.")
    first, second, third, fourth = (int(part or 0) for part in found.groups())
    if max(first, second, third, fourth) > _LARGEST:
        raise ValueError(f"{version} has a number that Windows cannot hold.")
    return first, second, third, fourth


def dotted(version: str) -> str:
    """Return the four numbers with dots, as the installer wants them."""
    return ".".join(map(str, file_version(version)))


def version_resource(version: str, program: str = "recruiterdesk") -> str:
    """Return the text for PyInstaller: of the program whose file is `program`.exe."""
    numbers = file_version(version)
    texts = {
        "CompanyName": COMPANY,
        "FileDescription": DESCRIPTION,
        "FileVersion": dotted(version),
        "InternalName": program,
        "LegalCopyright": f"© {COMPANY}. MIT licence.",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "recruiterdesk",
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0),\n"
        "  kids=[\n"
        f"    StringFileInfo([StringTable({_ENGLISH_UNICODE!r}, [{strings}])]),\n"
        "    VarFileInfo([VarStruct('Translation', [0x0409, 0x04B0])]),\n"
        "  ],\n"
        ")\n"
    )
