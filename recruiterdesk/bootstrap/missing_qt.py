"""What to say where the window's libraries are missing on this computer."""

NO_QT = (
    "The window needs a library that is missing: {library}. On Debian: apt install libgl1 libegl1 libxkbcommon0 libfontconfig1 "
    "libdbus-1-3 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0. The command line works without."
)


def library_of(missing: ImportError) -> str:
    """Return which library an import did not find."""
    return (missing.msg or missing.name or "unknown").splitlines()[0]
