"""What can be asked of this stand-in besides what `loopback.control` lists.

| request | what it does |
|---|---|
| GET /ledger | also `leaks`, where the key was seen that should not have been |
| GET /state | also how many people and vacancies there are |
| POST /download-faults | as POST /faults, for the temporary links |
| POST /churn | `{"seed": 1, "rate": 0.5}`: changes between requests from now on; a rate of 0 ends it |
| POST /settings | `{"link_lifetime": 1.0, "retry_after": false, "order": "random"}`, any of them |
"""

from typing import Literal

import msgspec

from recruiterdesk.demo.homerun.stand_in import HomerunStandIn
from recruiterdesk.demo.loopback import control


class _Settings(msgspec.Struct, forbid_unknown_fields=True):
    lifetime: float | None = msgspec.field(default=None, name="link_lifetime")
    retry_after: bool | None = None
    order: Literal["newest", "oldest", "random"] | None = None


class Control(control.Control):
    """The control port of Homerun's stand-in."""

    def __init__(self, stand_in: HomerunStandIn, port: int = 0) -> None:
        world, downloads = stand_in.world, stand_in.downloads
        super().__init__(
            stand_in,
            port,
            state=lambda: {"applications": len(world.applications), "vacancies": len(world.vacancies)},
            ledger=lambda: {"leaks": stand_in.ledger.leaks},
            faults={"/download-faults": downloads.faults},
            routes=[control.churning(stand_in.churn), control.settings(_Settings, downloads, stand_in.api, world)],
        )
