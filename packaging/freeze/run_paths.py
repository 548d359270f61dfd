"""Takes the builder's own folders out of what the bundle's libraries search for other libraries.

A Python that was built by hand has its folder written into each of its modules. On a user's machine that folder is somebody else's, or
nobody's; the libraries lie in the bundle.
"""

import os
import sys
from pathlib import Path

_ELF = b"\x7fELF"


def forget_builders_folder(bundle: Path, builders: str = sys.base_prefix) -> list[Path]:
    """Let every library that searches the builder's Python search the bundle; return which those were. The files keep their length."""
    before = f"{builders}/lib".encode() + b"\0"
    changed = []
    for path in sorted(bundle.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        data = path.read_bytes()
        if not data.startswith(_ELF) or before not in data:
            continue
        up = os.path.relpath(bundle / "library", path.parent)
        after = b"$ORIGIN" if up == "." else f"$ORIGIN/{up}".encode()
        if len(after) >= len(before):
            raise ValueError(f"{path.name} has no room for where its libraries are.")
        path.write_bytes(data.replace(before, after.ljust(len(before), b"\0")))
        changed.append(path)
    return changed
