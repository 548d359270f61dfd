"""The demo's surroundings: a stand-in on loopback and a throw-away profile, both gone at the end."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from recruiterdesk.bootstrap.open_desk import Parts
from recruiterdesk.demo.stand_in import HomerunStandIn
from recruiterdesk.domain.errors import Locked
from recruiterdesk.machine.folders import Profile
from recruiterdesk.machine.logs import no_core_dumps, set_up_logs
from recruiterdesk.vault.throwaway_vault import ThrowawayVault
from recruiterdesk.vault.vault import Vault

ACCOUNT = "Vermeer Digitaal"
APPLICANTS = 120

# Ten times the real limit: the demo shows what the program does, not how long a provider makes one wait.
REQUESTS_PER_MINUTE = 600
_QUIET_SECONDS = 2


@dataclass(frozen=True, kw_only=True)
class DemoWorld:
    """What a demo runs in. `remark` says in words what is not as it would be for real; empty where nothing is."""

    stand_in: HomerunStandIn
    profile: Profile
    parts: Parts
    seed: int
    remark: str
    limit: int

    @property
    def settings(self) -> dict[str, str]:
        """Return the account's settings that fit the stand-in."""
        return {"requests_per_minute": str(self.limit), "quiet_window": str(_QUIET_SECONDS)}

    @property
    def api_key(self) -> str:
        """Return the key that may do everything."""
        return self.stand_in.keys["full"]


@contextmanager
def demo_world(*, seed: int = 1, applicants: int | None = None, limit: int = REQUESTS_PER_MINUTE) -> Iterator[DemoWorld]:
    """Start the stand-in, which takes `limit` requests a minute, and make the profile; at the end nothing is left of either.

    In the keyring neither.
    """
    folder = Path(tempfile.mkdtemp(prefix="recruiterdesk-demo-"))
    vault: Vault | ThrowawayVault = Vault(folder)
    remark = ""
    try:
        vault.check()
    except Locked as trouble:
        vault = ThrowawayVault()
        remark = f"Keys of this demo are kept in memory only. For real accounts: {trouble.message}"
    try:
        profile = Profile(folder)
        set_up_logs(profile.log_folder)
        no_core_dumps()
        with HomerunStandIn(seed=seed, applicants=APPLICANTS if applicants is None else applicants, limit=limit) as stand_in:
            yield DemoWorld(stand_in=stand_in, profile=profile, parts=Parts(vault=vault), seed=seed, remark=remark, limit=limit)
    finally:
        vault.wipe()
        shutil.rmtree(folder, ignore_errors=True)
