"""What can be asked of this stand-in besides what `loopback.control` lists.

| request | what it does |
|---|---|
| GET /ledger | also `leaks`, where credentials were seen that should not have been, and `mails`, those that went out |
| GET /state | also how many candidates and jobs there are |
| POST /churn | `{"seed": 1, "rate": 0.5}`: changes between requests from now on; a rate of 0 ends it |
| POST /hide | `{"job": "…", "key": "full"}`: takes away the access of a key's user to a job |
| POST /expire | `{"key": "full"}`: withdraws an API key; without a key, all OAuth tokens |
| POST /settings | `{"agrees": false, "latency": 0.5, "token_seconds": 5, "limit": 10, "concurrency": 8}`, any of them |
"""

import msgspec

from recruiterdesk.demo.loopback import control
from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn


class _Hide(msgspec.Struct, forbid_unknown_fields=True):
    job: str
    key: str = "full"


class _Expire(msgspec.Struct, forbid_unknown_fields=True):
    key: str | None = None


class _Settings(msgspec.Struct, forbid_unknown_fields=True):
    agrees: bool | None = None
    latency: float | None = None
    token_seconds: float | None = None
    limit: int | None = None
    concurrency: int | None = None


class Control(control.Control):
    """The control port of SmartRecruiters' stand-in."""

    def __init__(self, stand_in: SmartRecruitersStandIn, port: int = 0) -> None:
        world = stand_in.world

        def expire(asked: _Expire) -> None:
            if asked.key is None:
                stand_in.oauth.revoke()
            else:
                stand_in.expire(asked.key)

        super().__init__(
            stand_in,
            port,
            state=lambda: {"candidates": len(world.candidates), "jobs": len(world.jobs)},
            ledger=lambda: {"leaks": stand_in.ledger.leaks, "mails": world.mails},
            routes=[
                control.churning(stand_in.churn),
                control.order("/hide", _Hide, lambda asked: stand_in.hide(asked.job, asked.key)),
                control.order("/expire", _Expire, expire),
                control.settings(_Settings, stand_in.oauth, stand_in.api, stand_in.policy),
            ],
        )
