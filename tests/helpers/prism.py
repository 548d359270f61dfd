"""Stoplight Prism with a vendor's own OpenAPI document, as a judge of requests and replies; skips where it cannot be had.

Prism comes from the npm registry into a cache folder of the tests; it is no dependency of the program. How to read its verdicts is
told in ../shared/providers/openapi/PRISM.md.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

VERSION = "5.14.2"
DOCUMENTS = Path(__file__).resolve().parents[3] / "shared" / "providers" / "openapi"
_CACHE = Path(tempfile.gettempdir()) / f"recruiterdesk-tests-prism-{VERSION}"
_START_SECONDS = 60


def document(name: str) -> Path:
    """Return a vendor's document, or skip the test with the reason."""
    path = DOCUMENTS / name
    if not path.exists():
        pytest.skip(f"the vendor's document {name} is not beside the project")
    return path


def program() -> Path:
    """Return the Prism program, installed on the first use, or skip the test with the reason."""
    found = _CACHE / "node_modules" / ".bin" / "prism"
    if found.exists():
        return found
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("there is no npm here, so Prism cannot be had")
    # In a folder of its own that becomes the cache at once: several processes of tests may want it at the same time.
    with tempfile.TemporaryDirectory(prefix=f"{_CACHE.name}-", dir=_CACHE.parent) as folder:
        command = [npm, "install", "--no-save", "--silent", "--no-audit", "--no-fund", f"@stoplight/prism-cli@{VERSION}"]
        made = Path(folder) / "made"
        made.mkdir()
        done = subprocess.run(command, cwd=made, capture_output=True, text=True, timeout=110, check=False)
        if done.returncode == 0 and (made / found.relative_to(_CACHE)).exists():
            if not found.exists():
                shutil.rmtree(_CACHE, ignore_errors=True)  # what an interrupted installation left
            with contextlib.suppress(OSError):  # another process was faster
                made.rename(_CACHE)
    if not found.exists():
        pytest.skip("Prism could not be installed from the npm registry")
    return found


@contextlib.contextmanager
def prism(*arguments: str) -> Iterator[str]:
    """Run `prism ARGUMENTS` on a free port of loopback; give its address."""
    executable = program()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if name != "NODE_ENV"}
    command = [str(executable), arguments[0], "--errors", "-h", "127.0.0.1", "-p", str(port), *arguments[1:]]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment) as process:
        try:
            _wait_for(process, port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def violation(answer: httpx.Response) -> str | None:
    """Return what Prism holds against an exchange, or None when it is good."""
    said: str = answer.headers.get("sl-violations", "")
    if '"Error"' in said:
        return said
    return answer.text if answer.headers.get("content-type", "").startswith("application/problem+json") else None


def _wait_for(process: "subprocess.Popen[bytes]", port: int) -> None:
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.2):
            return
        time.sleep(0.1)
    pytest.skip("Prism did not start")
