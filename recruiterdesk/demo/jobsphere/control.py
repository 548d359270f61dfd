"""What can be asked of this stand-in besides what `loopback.control` lists.

| request | what it does |
|---|---|
| GET /state | also how many jobs and applications there are |
| POST /churn | `{"seed": 1, "rate": 0.5}`: changes between requests from now on; a rate of 0 ends it |
| POST /settings | `{"retry_after": false, "tells_limit": false, "order": "random", "tells_id": false, "refusal": "empty"}`, any of them |
"""

from typing import Literal

import msgspec

from recruiterdesk.demo.jobsphere.stand_in import JobSphereStandIn
from recruiterdesk.demo.loopback import control


class _Settings(msgspec.Struct, forbid_unknown_fields=True):
    retry_after: bool | None = None
    tells_limit: bool | None = None
    tells_id: bool | None = None
    order: Literal["newest", "oldest", "random"] | None = None
    refusal: Literal["object", "string", "plain", "list", "map", "other", "empty"] | None = None


class Control(control.Control):
    """The control port of JobSphere's stand-in."""

    def __init__(self, stand_in: JobSphereStandIn, port: int = 0) -> None:
        world = stand_in.world
        super().__init__(
            stand_in,
            port,
            state=lambda: {"jobs": len(world.jobs), "applications": len(world.applications)},
            routes=[control.churning(stand_in.churn), control.settings(_Settings, stand_in.api, stand_in.endpoints, world)],
        )
