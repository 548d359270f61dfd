"""Where the installed program begins: PyInstaller starts this in place of `python -m recruiterdesk`."""

import os
import sys

# How this process was loaded is its own affair: where the program starts itself anew, for the demo or a receiver, it is loaded in full.
for name in [name for name in os.environ if name.startswith("_PYI_")]:
    del os.environ[name]
if sys.platform.startswith("linux"):
    # The loader of the bundle points at the bundle's libraries, which is over once this process has begun. A browser or a file manager that
    # the program opens would load them too, in place of its own.
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before

from recruiterdesk.__main__ import main  # noqa: E402 -- what it starts and opens must find the surroundings as they were

main()
