"""The sound profile that the tests of damage copy."""

import pytest
from damaged_desk import make_profile, rows_by_page
from rescue_check import SoundProfile


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> SoundProfile:
    """Return one profile for all of them; nobody writes to it."""
    folder = tmp_path_factory.mktemp("sound") / "profile"
    made = make_profile(folder)
    return SoundProfile(folder, made, rows_by_page(folder))
