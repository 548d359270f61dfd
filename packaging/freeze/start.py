"""Where the installed program begins: PyInstaller starts this in place of `python -m recruiterdesk`."""

import os
import sys

if sys.platform.startswith("linux"):
    # The loader of the bundle points at the bundle's libraries, which is over once this process has begun. A browser or a file manager that
    # the program opens would load them too, in place of its own.
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before

from recruiterdesk.__main__ import main

main()
