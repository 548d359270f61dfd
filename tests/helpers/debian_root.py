"""A fresh Debian in a folder: programs run in it as in a machine of their own, with its files and none of ours.

It is made by debootstrap from the mirrors that this machine's apt has, once a day, and unpacked for each use. Only root can make and enter
one; where something for it is missing, `why_not` says what.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

SUITE = "bookworm"
USER, USER_ID = "recruiter", 1000
_KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
_PATIENCE = 600.0  # seconds

# Of its own: the list of processes and a /dev with a memory file system. What runs in it ends with the shell that entered.
_ENTER = """
mount -t proc proc "$1/proc"
mount -t tmpfs tmpfs "$1/dev"
for one in null zero full random urandom tty; do touch "$1/dev/$one"; mount --bind "/dev/$one" "$1/dev/$one"; done
mkdir "$1/dev/shm" "$1/dev/pts"
mount -t tmpfs tmpfs "$1/dev/shm"
chmod 1777 "$1/dev/shm"
ln -s /proc/self/fd "$1/dev/fd"
root=$1 user=$2
shift 2
exec chroot --userspec="$user" "$root" "$@"
"""


def why_not() -> str:
    """Return why there can be no fresh Debian here; empty where there can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "only root can make a fresh Debian"
    missing = [name for name in ("debootstrap", "unshare", "chroot", "dpkg-deb", "apt-get") if shutil.which(name) is None]
    if missing:
        return f"{', '.join(missing)} missing; `make setup` installs debootstrap"
    tried = subprocess.run(["unshare", "--mount", "--pid", "--fork", "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "this machine lets nobody mount anything"


@dataclass(frozen=True)
class DebianRoot:
    """A Debian in `folder`."""

    folder: Path

    def start(self, *words: str, user: str = USER, variables: dict[str, str] | None = None) -> "subprocess.Popen[str]":
        """Start a program in it, with its own variables alone."""
        home = "/root" if user == "root" else f"/home/{user}"
        plain = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": home,
            "LC_ALL": "C.UTF-8",
            "TMPDIR": "/tmp",
        }
        command = ["unshare", "--mount", "--pid", "--fork", "sh", "-ec", _ENTER, "enter", str(self.folder), user, *words]
        return subprocess.Popen(
            command,
            env={**plain, **(variables or {})},
            text=True,
            start_new_session=True,  # what is ended is the group: its first program forgets that it should die with its parent
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def run(
        self, *words: str, user: str = USER, variables: dict[str, str] | None = None, given: str = "", patience: float = _PATIENCE
    ) -> "subprocess.CompletedProcess[str]":
        """Run a program to its end; return its exit status and what it said."""
        process = self.start(*words, user=user, variables=variables)
        try:
            out, said = process.communicate(given, timeout=patience)
        finally:
            end(process)
        return subprocess.CompletedProcess(words, process.returncode, out, said)

    def must(self, *words: str, user: str = "root", variables: dict[str, str] | None = None, patience: float = _PATIENCE) -> str:
        """Run a program that has to go well, as root unless told otherwise; return what it answered."""
        done = self.run(*words, user=user, variables=variables, patience=patience)
        assert done.returncode == 0, f"{words} ended with {done.returncode}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
        return done.stdout

    def apt(self, *words: str) -> str:
        """Let apt do something, without questions and without what is only recommended."""
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        return self.must("apt-get", "--yes", "--quiet", "--no-install-recommends", *words, variables=quiet)

    def files(self) -> set[str]:
        """Return every path in it, but those of processes and devices and of what apt and its like keep for themselves."""
        left_out = {"proc", "dev", "sys", "tmp", "var/cache", "var/log", "var/lib/apt", "var/lib/dpkg", "var/tmp", "run"}
        found = set()
        for folder, folders, names in os.walk(self.folder):
            place = os.path.relpath(folder, self.folder)
            folders[:] = [name for name in folders if os.path.normpath(f"{place}/{name}") not in left_out]
            found |= {os.path.normpath(f"{place}/{name}") for name in (*folders, *names)}
        return found


def end(process: "subprocess.Popen[str]") -> None:
    """End a program that was started in a root, with all that it started."""
    if process.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def fresh_root(folder: Path) -> DebianRoot:
    """Unpack today's bare Debian into `folder`, with a user, and with apt pointed where this machine's points."""
    bare = _bare()
    folder.mkdir(parents=True)
    subprocess.run(["tar", "--extract", "--file", str(bare), "--directory", str(folder), "--numeric-owner"], check=True)
    root = DebianRoot(folder)
    shutil.copyfile("/etc/resolv.conf", folder / "etc/resolv.conf")
    (folder / "etc/apt/sources.list").write_text(_sources(), "utf-8")
    settings = subprocess.run(["apt-config", "dump", "Acquire"], capture_output=True, text=True, check=True).stdout
    (folder / "etc/apt/apt.conf.d/90machine").write_text(settings, "utf-8")
    certificates = Path("/etc/ssl/certs/ca-certificates.crt")
    if certificates.exists():
        (folder / "etc/ssl/certs").mkdir(parents=True, exist_ok=True)
        shutil.copyfile(certificates, folder / "etc/ssl/certs/ca-certificates.crt")
    (folder / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n", "utf-8")  # nothing is started by its installation
    (folder / "usr/sbin/policy-rc.d").chmod(0o755)
    root.must("useradd", "--create-home", "--uid", str(USER_ID), USER)
    root.apt("update")
    return root


def _bare() -> Path:
    """Return an archive of a bare Debian, made today."""
    made = Path(tempfile.gettempdir()) / f"recruiterdesk-debian-{SUITE}-{os.getuid()}-{datetime.now(UTC):%Y%m%d}.tar"
    if made.exists():
        return made
    mirror = next(line.split("|")[0] for line in _targets() if line.split("|")[1] == SUITE and line.split("|")[2] == "main")
    with tempfile.TemporaryDirectory(prefix="recruiterdesk-debian-") as place:
        folder = Path(place) / "root"
        began = time.monotonic()
        command = ["debootstrap", "--variant=minbase", f"--keyring={_KEYRING}", SUITE, str(folder), mirror]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=900)
        assert done.returncode == 0, f"debootstrap after {time.monotonic() - began:.0f} s: {done.stdout[-2000:]}{done.stderr[-2000:]}"
        part = made.with_suffix(".part")
        pack = ("tar", "--create", "--file", str(part), "--directory", str(folder), "--numeric-owner")
        subprocess.run([*pack, "--exclude=./var/cache/apt/archives/*.deb", "."], check=True)
        part.rename(made)
    return made


def _targets() -> list[str]:
    """Return where this machine's apt has Debian from, as `address|release|component`."""
    wanted = ["apt-get", "indextargets", "--format", "$(REPO_URI)|$(RELEASE)|$(COMPONENT)|$(ORIGIN)", "Created-By: Packages"]
    lines = subprocess.run(wanted, capture_output=True, text=True, check=True).stdout.splitlines()
    return [line.rpartition("|")[0] for line in lines if line.endswith("|Debian")]


def _sources() -> str:
    parts = [line.split("|") for line in _targets()]
    ours = [(address, release, component) for address, release, component in parts if release.startswith(SUITE)]
    return "".join(f"deb [signed-by={_KEYRING}] {address} {release} {component}\n" for address, release, component in ours)
