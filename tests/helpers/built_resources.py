"""Builds the generated modules when it is imported: tests of the window import it before anything that needs them."""

import importlib.util
from pathlib import Path

_spec = importlib.util.spec_from_file_location("build_resources", Path(__file__).resolve().parents[2] / "packaging" / "build_resources.py")
assert _spec is not None
assert _spec.loader is not None
_build_resources = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_build_resources)
_build_resources.build()
