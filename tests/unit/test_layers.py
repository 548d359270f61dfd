"""Every rule about who may import whom can fail: one violation per contract, planted in a copy of the package."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONFIGURATION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
CONTRACTS: list[str] = [contract["name"] for contract in CONFIGURATION["contracts"]]

# Contract → files to plant with what they hold. Names are unique, so that a report can be traced to its plant.
PLANTED: dict[str, dict[str, str]] = {
    "Layers point downwards": {"domain/planted_upward.py": "import recruiterdesk.services"},
    "Providers are wired only by the catalog": {"bootstrap/planted_wiring.py": "import recruiterdesk.providers.planted_wired"},
    "Providers do not know each other": {"providers/planted_left.py": "import recruiterdesk.providers.planted_right"},
    "A provider reaches only the provider API and the domain": {"providers/planted_reach.py": "import recruiterdesk.store"},
    "Qt stays in ui and bootstrap": {"services/planted_qt.py": "import PySide6.QtCore"},
    "The window and the command line talk to services and the domain only": {"cli/planted_shortcut.py": "import recruiterdesk.store"},
    "Stand-ins know the domain only": {"demo/planted_client.py": "import recruiterdesk.provider_api"},
    "Only the store opens the database": {"sync/planted_sql.py": "import apsw"},
    "HTTP is spoken only by providers": {"services/planted_http.py": "import httpx"},
    "Sync never sees a key": {"sync/planted_key.py": "import recruiterdesk.vault"},
    "Only the vault speaks to the keyring": {"services/planted_keyring.py": "import keyring"},
    "The receiver is started only by bootstrap": {"cli/planted_start.py": "import recruiterdesk.receiver"},
    "The receiver knows the domain only": {"receiver/planted_key_reach.py": "import recruiterdesk.vault"},
    "Only the receiver speaks SQLAlchemy": {"services/planted_alchemy.py": "import sqlalchemy"},
    "No sibling cycles": {
        "machine/planted_a.py": "import recruiterdesk.machine.planted_b",
        "machine/planted_b.py": "import recruiterdesk.machine.planted_a",
    },
}
ALSO_NEEDED = ("providers/planted_wired.py", "providers/planted_right.py")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Plant everything at once, lint once; return what was said about each broken contract."""
    place = tmp_path_factory.mktemp("planted")
    package = place / "recruiterdesk"
    shutil.copytree(ROOT / "recruiterdesk", package, ignore=shutil.ignore_patterns("__pycache__", "generated"))
    shutil.copy(ROOT / "pyproject.toml", place)
    for files in PLANTED.values():
        for name, content in files.items():
            (package / name).write_text(f'"""Planted."""\n\n{content}\n', encoding="utf-8")
    for name in ALSO_NEEDED:
        (package / name).write_text('"""Planted."""\n', encoding="utf-8")
    script = "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-P", "-c", script, "--no-cache", "--no-logo"], cwd=place, capture_output=True, text=True, check=False, timeout=60
    )
    assert "Broken contracts" in done.stdout, done.stdout + done.stderr
    said = done.stdout.split("Broken contracts", 1)[1]
    heads = "|".join(re.escape(name) for name in CONTRACTS)
    parts = re.split(rf"^({heads})\n-+\n", said, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("contract", CONTRACTS)
def test_a_planted_violation_breaks_its_contract(contract: str, reports: dict[str, str]) -> None:
    plants = [name.replace("/", ".").removesuffix(".py") for name in PLANTED[contract]]
    assert contract in reports, f"{contract} was kept although it was broken on purpose"
    for plant in plants:
        assert plant.rsplit(".", 1)[1] in reports[contract]


def test_no_plant_is_left_for_a_contract_that_is_gone() -> None:
    assert set(PLANTED) == set(CONTRACTS)
