"""A session of the tests' own: a private home, no display, and a real Secret Service behind a private bus.

Nothing of the person who runs the tests is inherited: not the home, not the session bus (so not the keyring), not the
screen, not proxies or certificate bundles.
"""

import atexit
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

INHERITED = (
    *("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"),
    *("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "GNOME_KEYRING_CONTROL", "PYTHON_KEYRING_BACKEND"),
    *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "all_proxy", "no_proxy"),
    *("SSL_CERT_FILE", "SSL_CERT_DIR", "RECRUITERDESK_PROFILE"),
    "PYTHONDONTWRITEBYTECODE",  # an installed program has its bytecode beside it; without, every start of it compiles it anew
)

# The keyring is started by hand, since a bus that starts it finds it locked and without a screen to ask on. It goes into the background
# before it has its name on the bus, so the name is waited for: whoever asks earlier has a second, locked one started by the bus.
UNLOCKED_KEYRING = """
printf '%s' made-up | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 || exit 9
has_name='dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner'
left=600
until $has_name string:org.freedesktop.secrets 2>/dev/null | grep -q true; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || exit 9
    sleep 0.05
done
"""

# The bus ends with this shell, and the shell with the pipe from the tests: nothing is left, even after kill -9.
_SESSION = f"""
{UNLOCKED_KEYRING}
echo "$DBUS_SESSION_BUS_ADDRESS"
exec cat
"""

_bus_address: str | None = None


def isolate() -> None:
    """Give this process, and those it starts, a private home and nothing of the caller's session."""
    for name in INHERITED:
        os.environ.pop(name, None)
    home = Path(tempfile.mkdtemp(prefix="recruiterdesk-tests-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ["HOME"] = os.environ["USERPROFILE"] = str(home)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    os.environ["LC_ALL"] = "C.UTF-8"


def secret_service() -> str:
    """Return the address of the private bus with an unlocked gnome-keyring, started at the first call.

    Raises RuntimeError with the remedy where it cannot be had.
    """
    global _bus_address  # noqa: PLW0603 -- one session for the whole run
    if _bus_address is not None:
        return _bus_address
    for program in ("dbus-run-session", "dbus-send", "gnome-keyring-daemon"):
        if shutil.which(program) is None:
            raise RuntimeError(f"{program} is missing; `make setup` installs it")
    environment = {name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
    session = subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", _SESSION],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        text=True,
    )
    assert session.stdin is not None
    assert session.stdout is not None
    atexit.register(_end, session)
    address = session.stdout.readline().strip()
    if not address:
        raise RuntimeError("dbus-run-session or gnome-keyring-daemon did not start")
    _bus_address = address
    return address


def _end(session: "subprocess.Popen[str]") -> None:
    assert session.stdin is not None
    session.stdin.close()
    try:
        session.wait(5)
    except subprocess.TimeoutExpired:
        session.kill()
