"""What can be asked of this stand-in besides what `loopback.control` lists.

| request | what it does |
|---|---|
| GET /ledger | also `acted`, who acted for whom |
| GET /state | also how many vacancies and clicks there are |
| POST /settings | any members of `Paging`, and `{"retry_after": true, "unknown_id": 400, "is_unique": false, "insight_lag": 60}` |
"""

from typing import Any, Literal

import msgspec

from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.demo.loopback import control


class _Settings(msgspec.Struct, forbid_unknown_fields=True):
    origin: str | None = None
    empty_rel: Literal["object", "list", "null", "missing"] | None = None
    count_is: Literal["total", "page"] | None = None
    repeats: bool | None = None
    retry_after: bool | None = None
    unknown_id: Literal[400, 404] | None = None
    is_unique: bool | None = None
    insight_lag: float | None = None


class Control(control.Control):
    """The control port of ICTerGezocht.nl's stand-in."""

    def __init__(self, stand_in: ICTerGezochtStandIn, port: int = 0) -> None:
        def state() -> dict[str, Any]:
            vacancies = stand_in.world.vacancies
            return {"vacancies": len(vacancies), "clicks": sum(len(vacancy.clicks) for vacancy in vacancies.values())}

        super().__init__(
            stand_in,
            port,
            state=state,
            ledger=lambda: {"acted": stand_in.acted},
            routes=[control.settings(_Settings, stand_in.paging, stand_in.api, stand_in.endpoints)],
        )
