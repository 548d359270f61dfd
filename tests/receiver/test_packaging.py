"""The unit of systemd and the container recipe: what they promise is in them, and what they start starts."""

import re
import shlex
import shutil
import stat
import subprocess
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest
from served_receiver import KEY_TEXT, SECRET, ServedReceiver, environment

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging" / "receiver"
UNIT = PACKAGING / "recruiterdesk-receiver.service"
CONTAINER = PACKAGING / "Containerfile"
LOCK = PACKAGING / "requirements.lock"
# Distributions that the receiver needs at run time, with what they need themselves → what is imported of them.
NEEDED = {
    "alembic": "alembic",
    "anyio": "anyio",
    "cffi": "_cffi_backend cffi",
    "click": "click",
    "cryptography": "cryptography",
    "h11": "h11",
    "idna": "idna",
    "mako": "mako",
    "markupsafe": "markupsafe",
    "msgspec": "msgspec",
    "platformdirs": "platformdirs",
    "prometheus-client": "prometheus_client",
    "psycopg": "psycopg",
    "psycopg-binary": "psycopg_binary",
    "pycparser": "pycparser",
    "sqlalchemy": "sqlalchemy",
    "starlette": "starlette",
    "typing-extensions": "typing_extensions",
    "uvicorn": "uvicorn",
}
# Loaded by Python before anything else: nothing outside the standard library, the receiver's own libraries and the program is found.
_ONLY = """
import sys
_known = set(sys.stdlib_module_names) | set({known!r})
class _Only:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in _known and not name.startswith("_sysconfigdata"):
            raise ModuleNotFoundError("not in the container: " + name, name=name)
sys.meta_path.insert(0, _Only())
"""


def unit() -> dict[str, list[str]]:
    """Return the service's settings; one that is said twice has two values."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in UNIT.read_text(encoding="utf-8").splitlines():
        if line and line[0] not in "#;[":
            name, _, value = line.partition("=")
            found[name].append(value)
    return found


def instructions() -> list[tuple[str, str]]:
    """Return the container's instructions in order."""
    text = re.sub(r"\\\n\s*", " ", CONTAINER.read_text(encoding="utf-8"))
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(line.split(" ", 1)[0], line.split(" ", 1)[1]) for line in lines]


def locked(file: Path) -> dict[str, str]:
    """Return each distribution of a lock with its whole entry."""
    entries = re.split(
        r"\n(?=[a-z0-9])", "\n" + "\n".join(line for line in file.read_text().splitlines() if not line.lstrip().startswith("#"))
    )
    return {re.split(r"[=\[ ]", entry.strip())[0]: entry.strip() for entry in entries if entry.strip()}


def receivers_lock() -> str:
    """Return what stands in the receiver's lock: `python tests/receiver/test_packaging.py` prints it."""
    everything = locked(ROOT / "requirements.lock")
    head = "# The receiver's part of requirements.lock; tests/receiver/test_packaging.py prints it and holds the two together.\n"
    return head + "".join(f"{everything[name]}\n" for name in sorted(NEEDED))


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("DynamicUser", "yes"),
        ("StateDirectory", "recruiterdesk-receiver"),
        ("UMask", "0077"),
        ("NoNewPrivileges", "yes"),
        ("CapabilityBoundingSet", ""),
        ("ProtectSystem", "strict"),
        ("ProtectHome", "yes"),
        ("PrivateTmp", "yes"),
        ("PrivateDevices", "yes"),
        ("MemoryDenyWriteExecute", "yes"),
        ("IPAddressDeny", "any"),
        ("IPAddressAllow", "localhost"),
        ("SocketBindDeny", "any"),
        ("SocketBindAllow", "tcp:8787"),
    ],
)
def test_the_unit_gives_the_service_no_more_than_it_needs(setting: str, value: str) -> None:
    assert unit()[setting] == [value]


def test_the_unit_waits_longer_for_the_end_than_the_program_does_and_holds_no_secret() -> None:
    assert int(unit()["TimeoutStopSec"][0]) > 30
    assert {line.partition(":")[0] for line in unit()["LoadCredential"]} == {"secret", "key"}
    assert "Environment" not in unit(), "secrets do not stand in a unit, which everybody may read"


def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("there is no systemd here; the other tests read the unit all the same")
    copy = tmp_path / UNIT.name
    copy.write_text(UNIT.read_text(encoding="utf-8").replace("/usr/local/bin/recruiterdesk", "/bin/true"), encoding="utf-8")
    checked = subprocess.run([program, "verify", "--man=no", str(copy)], capture_output=True, text=True, check=False)
    told = [line for line in checked.stderr.splitlines() if UNIT.name in line]
    assert (checked.returncode, told) == (0, [])


def test_the_units_own_line_starts_a_receiver(tmp_path: Path) -> None:
    credentials, state = tmp_path / "credentials", tmp_path / "state"
    for folder in (credentials, state):
        folder.mkdir(mode=0o700)
    (credentials / "secret").write_text(f"{SECRET}\n")
    (credentials / "key").write_text(f"{KEY_TEXT}\n")
    (line,) = unit()["ExecStart"]
    filled = line.replace("${STATE_DIRECTORY}", str(state)).replace("${CREDENTIALS_DIRECTORY}", str(credentials))
    program, *words = shlex.split(filled)
    assert program == "/usr/local/bin/recruiterdesk"
    assert "8787" in words
    words[words.index("8787")] = "0"  # another test, or a receiver of this machine, may have it
    receiver = ServedReceiver(command=[sys.executable, "-m", "recruiterdesk", *words], given=environment(tmp_path / "nowhere"))
    try:
        assert receiver.deliver() == 1
    finally:
        assert receiver.stop() == 0
    (database,) = state.rglob("*.db")
    assert stat.S_IMODE(database.stat().st_mode) == 0o600
    assert not list(state.rglob("*.key")), "the key is the credential alone"
    assert not (tmp_path / "nowhere").exists()


def test_the_container_is_a_public_image_with_a_user_without_rights() -> None:
    found = instructions()
    assert {value.split()[0] for name, value in found if name == "FROM"} == {"docker.io/library/python:3.11-slim-bookworm"}
    users = [value for name, value in found if name == "USER"]
    assert re.fullmatch(r"[1-9][0-9]{3,}:[1-9][0-9]{3,}", users[-1])
    names = [name for name, _ in found]
    assert "ADD" not in names
    assert names.index("USER") < names.index("ENTRYPOINT")
    assert ("VOLUME", "/data") in found
    assert not re.search(r"(SECRET|KEY|TOKEN|PASSWORD)\w*=", CONTAINER.read_text(encoding="utf-8"))
    assert "--require-hashes" in next(value for name, value in found if name == "RUN")


def test_the_containers_lock_is_a_part_of_the_projects() -> None:
    assert LOCK.read_text(encoding="utf-8") == receivers_lock()
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    receivers = wanted[next(index for index, one in enumerate(wanted) if one.startswith("starlette")) :]
    named = {re.split(r"[\[<>=;]", one)[0] for one in receivers} & {
        "starlette",
        "uvicorn",
        "sqlalchemy",
        "alembic",
        "psycopg",
        "cryptography",
    }
    assert named <= NEEDED.keys()


def test_what_the_container_holds_is_enough_to_serve(tmp_path: Path) -> None:
    root = tmp_path / "root"
    for name, value in instructions():
        if name == "COPY" and "--from" not in value:
            *sources, target = value.split()
            for source in sources:
                at, place = ROOT / source, root / target.lstrip("/")
                if at.is_dir():
                    shutil.copytree(at, place, ignore=shutil.ignore_patterns("__pycache__"))
                else:
                    place = place / at.name if target.endswith("/") else place
                    place.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(at, place)
    program = root / "opt/program"
    known = sorted({module for modules in NEEDED.values() for module in modules.split()} | {"recruiterdesk", "sitecustomize"})
    (program / "sitecustomize.py").write_text(_ONLY.format(known=known))
    (entry,) = [value for name, value in instructions() if name == "ENTRYPOINT"]
    words = [word.strip().strip('"') for word in entry.strip("[]").split(",")]
    assert words[0] == "/opt/receiver/bin/python"
    words[words.index("8787")] = "0"
    words[words.index("0.0.0.0")] = "127.0.0.1"
    set_so = {
        **environment(tmp_path / "data", RECRUITERDESK_RECEIVER_SECRET=SECRET),
        "PYTHONPATH": str(program),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    receiver = ServedReceiver(command=[sys.executable, "-P", *words[1:]], given=set_so, folder=root)
    try:
        assert receiver.deliver(cv=b"%PDF-1.7 in a container") == 1
    finally:
        assert receiver.stop() == 0
    assert "Traceback" not in receiver.log


if __name__ == "__main__":
    sys.stdout.write(receivers_lock())
