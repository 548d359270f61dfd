"""An inbox of a running receiver, and a laptop that reads it."""

from dataclasses import dataclass
from typing import Any

import httpx
from served_receiver import ServedReceiver

from recruiterdesk.receiver.database import ReceiverDatabase


@dataclass
class Running:
    """The program that runs, and its database seen from beside it."""

    receiver: ServedReceiver
    database: ReceiverDatabase


@dataclass
class Inbox:
    """An inbox, and a laptop that reads it over HTTP."""

    name: str
    receiver: ServedReceiver
    database: ReceiverDatabase
    laptop: httpx.Client

    @property
    def at(self) -> str:
        return f"/v1/inboxes/{self.name}"

    def deliver(self, number: int = 1, *, cv: bytes | None = None, **members: Any) -> int:
        return self.receiver.deliver(inbox=self.name, number=number, cv=cv, **members)
