"""What clients write to the second Homerun: applicants, moves, notes and files."""

from __future__ import annotations

import re
from datetime import date
from email.parser import BytesParser
from email.policy import HTTP
from typing import TYPE_CHECKING

from second_homerun.refusal import Refusal, invalid
from second_homerun.world import DETAILS, PERSONAL, Json, moment

if TYPE_CHECKING:
    from second_homerun.endpoints import Call


URLS = ("photo", "facebook", "twitter", "linkedin", "github", "website")
WRITABLE = {*PERSONAL, *DETAILS, "vacancy_id", "sourced", "custom_data"}
IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8")


class Writing:
    """What one request changes; anything that the documents do not allow is refused, and complained about."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def _checked(self, sent: Json, known: set[str]) -> None:
        for name, value in sent.items():
            if name not in known:
                self._call.complain(f"the body has a {name}")
                raise invalid(name)
            if name in {*PERSONAL, *DETAILS} and value is not None and not isinstance(value, str):
                raise invalid(name)
            if name == "sourced" and not isinstance(value, bool):
                raise invalid(name)
            if name == "custom_data" and not isinstance(value, dict):
                raise invalid(name)
            if name in URLS and value and not re.match(r"https?://[^\s/]+", value):
                raise invalid(name)
        if "email" in sent and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", sent["email"] or ""):
            raise invalid("email")
        if sent.get("date_of_birth"):
            try:
                date.fromisoformat(sent["date_of_birth"])
            except ValueError:
                raise invalid("date_of_birth") from None

    def create(self, sent: Json) -> Json:
        """Add an applicant."""
        server = self._call.server
        self._checked(sent, WRITABLE | {"sources"})
        for name in ("first_name", "last_name", "email"):
            if not sent.get(name):
                raise invalid(name)
        if any(not isinstance(one, str) for one in sent.get("sources") or []):
            self._call.complain("sources are strings when written")
            raise invalid("sources")
        vacancy = None
        if sent.get("vacancy_id") is not None:
            vacancy = server.world.vacancies.get(sent["vacancy_id"])
            if vacancy is None or vacancy["status"] not in {"public", "private"}:
                raise invalid("vacancy_id")
        made = server.world.applications[server.make_applicant()]
        made.update(
            vacancy_id=vacancy["id"] if vacancy else None,
            stage=dict(vacancy["stages"][0]) if vacancy else None,
            created_at=moment(0),
            sources=[{"name": one} for one in sent.get("sources") or []] or None,
            personal_info=dict.fromkeys(PERSONAL),
            files=[],
            question_answers=[],
            disqualified=False,
            rating=None,
            disqualification_reason=None,
            sourced=sent.get("sourced", False),
            custom_data=sent.get("custom_data"),
        )
        self._fill(made, sent)
        return made

    def _fill(self, application: Json, sent: Json) -> None:
        for name in PERSONAL:
            if name in sent:
                application["personal_info"][name] = sent[name]
        for name in (*DETAILS, "sourced"):
            if name in sent:
                application[name] = sent[name]

    def change(self, application: Json, sent: Json) -> None:
        """Change an applicant, or move one."""
        server = self._call.server
        self._checked(sent, WRITABLE | {"stage"})
        vacancy_id = sent.get("vacancy_id", application["vacancy_id"])
        if "vacancy_id" in sent and sent["vacancy_id"] is None:
            self._call.complain("vacancy_id is null: the person leaves the vacancy")
        vacancy = server.world.vacancies.get(vacancy_id) if vacancy_id else None
        if vacancy_id and vacancy is None:
            raise Refusal(404)
        stage = application["stage"]
        if "stage" in sent:
            if not isinstance(sent["stage"], dict) or set(sent["stage"]) != {"name"}:
                self._call.complain("stage is an object with a name")
                raise invalid("stage")
            if vacancy is None or sent["stage"] not in vacancy["stages"]:
                raise Refusal(404)
            stage = dict(sent["stage"])
        elif vacancy_id != application["vacancy_id"]:
            stage = dict(vacancy["stages"][0]) if vacancy else None
        self._fill(application, sent)
        application.update(vacancy_id=vacancy_id, stage=stage)
        if "custom_data" in sent:
            application["custom_data"] = {**(application["custom_data"] or {}), **sent["custom_data"]}

    def note(self, application: Json, sent: Json) -> Json:
        """Add a note."""
        for name in sent:
            if name not in {"note", "display_name", "is_sensitive"}:
                self._call.complain(f"a note has no {name}")
                raise invalid(name)
        for name in ("note", "display_name"):
            if not isinstance(sent.get(name), str) or not sent[name].strip():
                raise invalid(name)
        text = sent["note"]
        if self._call.server.choices.trims_notes:
            text = text.strip().replace("\r\n", "\n").replace("\n", "\r\n")
        now = moment(0)
        made = {
            "display_name": sent["display_name"],
            "is_sensitive": bool(sent.get("is_sensitive")),
            "note": text,
            "created_at": now,
            "updated_at": now,
        }
        application["notes"].append(made)
        return made

    def upload(self, application: Json, *, is_photo: bool) -> Json:
        """Add a file, or put a photo in the place of the one before."""
        server = self._call.server
        kind = self._call.headers.get("Content-Type") or ""
        if not kind.startswith("multipart/form-data"):
            self._call.complain("an upload is multipart/form-data")
            raise invalid("file")
        message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + self._call.body)
        parts = {part.get_param("name", header="content-disposition"): part for part in message.iter_parts()}
        if set(parts) != ({"file"} if is_photo else {"file", "type"}):
            self._call.complain(f"the parts are {sorted(map(str, parts))}")
            raise invalid("file")
        content = parts["file"].get_payload(decode=True) or b""
        assert isinstance(content, bytes)
        name = parts["file"].get_filename()
        if not name or len(content) > (5_000_000 if is_photo else 25_000_000):
            raise invalid("file")
        if is_photo:
            if not content.startswith(IMAGES):
                raise invalid("file")
            application["personal_info"]["photo"] = server.shown.link(content, name)
            return server.shown.short(application, set())
        chosen = str(parts["type"].get_payload())
        if chosen not in {"resume", "assignment"}:
            self._call.complain(f"the type is {chosen}")
            raise invalid("type")
        made = {"name": name, "type": chosen, "content": content}
        application["files"].append(made)
        return server.shown.file(made)
