"""Pigeonpost's server, made of the parts that every stand-in is made of."""

from typing import Any, Self
from urllib.parse import parse_qs

import msgspec

from recruiterdesk.demo.loopback.faults import Faults
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer, Incoming, Origin
from recruiterdesk.demo.loopback.serving import LoopbackServer
from recruiterdesk.demo.loopback.spoil import Shape

RING = "NL-2026-001"
LOFTS = [{"id": "loft_a", "name": "Dom", "pigeons": 12}, {"id": "loft_b", "name": "Erasmus", "pigeons": 7}]


class PigeonpostServer(Origin):
    """Five openings on two pages, two lofts, and every pigeon that was released."""

    def __init__(self) -> None:
        super().__init__(
            Ledger(), Faults(), Shape(refusal=lambda _status, message: {"coo": message}, items="openings"), key_header="x-ring"
        )
        self.openings = [{"ring": f"op_{number}", "call": f"Opening {number}", "text": f"Text {number}"} for number in range(1, 6)]
        self.flights: dict[str, list[dict[str, Any]]] = {opening["ring"]: [] for opening in self.openings}
        self._server = LoopbackServer([(self, 0)])
        self.cut = self._server.cut

    @property
    def base_url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self._server.ports[0]}/v9"

    async def answer(self, incoming: Incoming) -> Answer:
        """Answer one request."""
        if incoming.headers.get("x-ring") != RING:
            return Answer(401, {"coo": "unknown ring"})
        body = self._found(incoming)
        return Answer(404, {"coo": "no such place"}) if body is None else Answer(200, body)

    def start(self) -> None:
        """Begin to answer."""
        self._server.start()

    def stop(self) -> None:
        """Close every connection."""
        self._server.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _found(self, incoming: Incoming) -> Any:
        query = {name: values[0] for name, values in parse_qs(incoming.query).items()}
        match incoming.method, incoming.path.removeprefix("/v9/").split("/"):
            case "GET", ["lofts"]:
                return {"lofts": LOFTS}
            case "GET", ["openings"]:
                start = 3 * (int(query["page"]) - 1)
                return {"openings": self.openings[start : start + 3], "pages": 2, "total": len(self.openings)}
            case "GET", ["openings", ring] if ring in self.flights:
                return next(opening for opening in self.openings if opening["ring"] == ring)
            case "GET", ["openings", ring, "flights"] if ring in self.flights:
                return {"flights": [each for each in self.flights[ring] if query.get("loft") in {None, each["loft"]}]}
            case "POST", ["openings", ring, "flights"] if ring in self.flights:
                body = msgspec.json.decode(incoming.body)
                self.flights[ring].append({"loft": body["loft"], "message": body["message"], "has_landed": False})
                self.ledger.apply("release", ring, body)
                return {}
        return None
