"""Messages: notes on candidates, which mail whoever is mentioned (section 10)."""

import re
from typing import Annotated, Any

import msgspec

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route, Strict
from recruiterdesk.demo.smartrecruiters.moments import now, offset
from recruiterdesk.demo.smartrecruiters.pages import Limit, page
from recruiterdesk.demo.smartrecruiters.problem import Family, Problem, not_found
from recruiterdesk.demo.smartrecruiters.world import World

Uuid = Annotated[str, msgspec.Meta(pattern="^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")]
MOST_RECIPIENTS = 100
_USER = re.compile(r"@\[USER:([^\]]*)\]")
_CANDIDATE = re.compile(r"#\[CANDIDATE:([^\]]*)\]")


class ShareWith(Strict):
    """Who may read a note; nobody else than the author where it is left out."""

    users: list[str] = msgspec.field(default_factory=list)
    hiring_team_of: list[str] = msgspec.field(default_factory=list)
    everyone: bool = False
    open_note: bool = False


class Share(Strict):
    """A note as POST takes it."""

    content: Annotated[str, msgspec.Meta(min_length=1, max_length=10_000)]
    correlation_id: str | None = None
    share_with: ShareWith = msgspec.field(default_factory=ShareWith)


class MessagesQuery(Strict):
    """GET /messages."""

    candidate_id: Uuid
    job_id: Uuid | None = None
    page_id: str | None = None
    limit: Limit = 10


class Messages:
    """The endpoints of messages."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        return [
            Route(method="POST", path="/messages/shares", handler=self.share, scopes=("messages_write",), body=Share),
            Route(method="DELETE", path="/messages/shares/{}", handler=self.delete, scopes=("messages_manage",)),
            # Its 400 names no schema.
            Route(
                method="GET",
                path="/messages",
                handler=self.list_all,
                scopes=("messages_read",),
                query=MessagesQuery,
                query_family=Family.EMPTY,
            ),
        ]

    def share(self, asked: Asked) -> Answer:
        """POST /messages/shares: 201 with the id, the only place where it is ever told; mails everybody who is mentioned."""
        given = asked.body(Share)
        with_whom, user = given.share_with, asked.credential.user
        if with_whom.everyone and with_whom.open_note:
            raise Problem(400, "INVALID_VISIBILITY_OPTIONS")
        if any(job_id not in self._world.jobs for job_id in with_whom.hiring_team_of):
            raise Problem(400, "JOB_NOT_FOUND")
        candidates, mentioned = _CANDIDATE.findall(given.content), _USER.findall(given.content)
        for candidate_id in candidates:
            candidate = self._world.candidates.get(candidate_id)
            if candidate is None or not self._world.sees_candidate(user, candidate):
                raise Problem(400, "NO_ACCESS_TO_CANDIDATE")
        if any(other not in self._world.users for other in mentioned):
            raise Problem(400, "MENTIONED_USERS_NOT_FOUND")
        if any(other not in self._world.users for other in with_whom.users):
            raise Problem(400, "SHARED_WITH_USERS_NOT_FOUND")
        if len({*mentioned, *with_whom.users}) > MOST_RECIPIENTS:
            raise Problem(400, "TOO_MANY_RECIPIENTS")
        message: dict[str, Any] = {
            "id": self._world.new_hex(),
            "content": given.content,
            "createdOn": now(),
            "visibility": _visibility(with_whom, mentioned),
            "authorId": user,
            "candidates": candidates,
        }
        with self._world.lock:
            self._world.messages[message["id"]] = message
            for other in dict.fromkeys(mentioned):
                self._world.mails.append({"to": self._world.users[other].fields["email"], "about": message["id"]})
        for candidate_id in candidates or [""]:
            content = {"id": message["id"], "content": given.content, "visibility": message["visibility"]}
            self._ledger.apply("note", candidate_id, content | {"correlationId": given.correlation_id})
        return Answer(201, {"id": message["id"], "shareRequired": False})

    def list_all(self, asked: Asked) -> Answer:
        """GET /messages: administrators only; a bare array without ids, the next page in the Link header only."""
        asked.credential.require_admin()
        query = asked.query(MessagesQuery)
        candidate = self._world.candidate(query.candidate_id, asked.credential.user)
        found = sorted(
            (message for message in self._world.messages.values() if candidate.id in message["candidates"]),
            key=lambda message: (message["createdOn"], message["id"]),
        )
        if query.job_id is not None and query.job_id not in candidate.applications:
            found = []
        applications = [{"candidateId": candidate.id, "jobId": job_id} for job_id in candidate.applications]
        shown = page(found, _key, asked.incoming, cursor=query.page_id, limit=query.limit)
        body: list[dict[str, Any]] = [
            {
                "content": message["content"],
                "createdOn": offset(message["createdOn"]),
                "visibility": message["visibility"],
                "authorId": message["authorId"],
                "context": {"applications": applications},
            }
            for message in shown.items
        ]
        return Answer(200, body, shown.headers)

    def delete(self, asked: Asked) -> Answer:
        """DELETE /messages/shares/{id}: 204; only of one's own, unless one is an administrator."""
        with self._world.lock:
            message = self._world.messages.get(asked.ids[0])
            if message is None:
                raise not_found("MESSAGE")
            if message["authorId"] != asked.credential.user and not asked.credential.is_admin:
                raise Problem(403, "PERMISSION_DENIED")
            del self._world.messages[asked.ids[0]]
        self._ledger.apply("delete_note", next(iter(message["candidates"]), ""), {"id": asked.ids[0]})
        return Answer(204)


def _key(message: dict[str, Any]) -> str:
    return f"{message['createdOn'].isoformat()} {message['id']}"


def _visibility(with_whom: ShareWith, mentioned: list[str]) -> str:
    if with_whom.everyone:
        return "EVERYONE"
    if with_whom.open_note:
        return "OPEN"
    return "DIRECT" if with_whom.users or with_whom.hiring_team_of or mentioned else "PRIVATE"
