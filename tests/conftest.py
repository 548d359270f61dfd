"""What every test gets: no display, PySide6 for the loop, a private home, and a real keyring where it is marked."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from logging_state import LoggingState
from private_session import isolate, secret_service

# How quickly examples are made and tried is the machine's affair: figures are the benchmarks'.
settings.register_profile("recruiterdesk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("recruiterdesk")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")
isolate()

_LOGGING = pytest.StashKey[LoggingState]()

# What only Linux has a whole file or folder of; single tests say it themselves.
_OF_LINUX = {
    "packaging/test_debian_package.py": "Debian's packages are installed on Debian",
    "receiver": "the receiver is a server: its tests fork, look into /proc and start Debian's PostgreSQL",
    "unit/vault/test_bus_wire.py": "the Secret Service is a thing of Linux",
    "unit/vault/test_faulty_keyrings.py": "the Secret Service is a thing of Linux",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip on other systems what only Linux has."""
    here = Path(__file__).parent
    missing = {} if sys.platform == "linux" else _OF_LINUX
    for item in items if missing else ():
        place = item.path.relative_to(here)
        for name, reason in missing.items():
            if place.is_relative_to(name):
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Put a test marked `secret_service` on the private bus, before its fixtures are made; others find no bus at all."""
    item.stash[_LOGGING] = LoggingState.now()
    if item.get_closest_marker("secret_service") is None:
        return
    if not sys.platform.startswith("linux"):
        pytest.skip("the Secret Service is a thing of Linux")
    try:
        address = secret_service()
    except RuntimeError as trouble:
        pytest.fail(f"This test needs a Secret Service: {trouble}.", pytrace=False)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = address


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Take the test off the private bus again, and log as before it: the next test of this worker may wait for a line."""
    os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
    if _LOGGING in item.stash:
        item.stash[_LOGGING].restore()
