"""Attachments of applications, and candidates made of a CV (section 8)."""

import hashlib
from pathlib import PurePosixPath
from urllib.parse import quote

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route, Upload, file_part
from recruiterdesk.demo.smartrecruiters.candidate_payloads import details
from recruiterdesk.demo.smartrecruiters.candidates import NOWHERE, add_candidate
from recruiterdesk.demo.smartrecruiters.job_payloads import action
from recruiterdesk.demo.smartrecruiters.making import add_file
from recruiterdesk.demo.smartrecruiters.problem import Problem, invalid
from recruiterdesk.demo.smartrecruiters.sources import check_source
from recruiterdesk.demo.smartrecruiters.world import Application, Candidate, StoredFile, World

TYPES = frozenset({"GENERIC_FILE", "RESUME", "COVER_LETTER"})
MOST_FILES = 20  # no document tells how many an application may have, only that there is a limit
_SUFFIXES = frozenset(
    {
        *("eml", "ics", "msg", "vcf", "psd", "ai", "pages", "doc", "docx", "dot", "dotx", "pdf", "abw", "odt", "oxps", "rtf", "txt", "wps"),
        *("pps", "ppsx", "ppt", "pptx", "pub", "xls", "xlsm", "xlsx", "csv", "ods"),
        *("bmp", "gif", "jfif", "jpg", "jpeg", "png", "tif", "mov", "mp3", "mp4", "m4a", "wav"),
    }
)
_CV_SUFFIXES = frozenset({"doc", "docx", "rtf", "odt", "txt", "pdf"})
_SOURCE = frozenset({"sourceTypeId", "sourceSubTypeId", "sourceId"})


class Files:
    """The endpoints of attachments and CVs."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        make, path = ("candidates_create",), "/candidates/{}/jobs/{}/attachments"
        upload, cv = frozenset({"file", "attachmentType"}), _SOURCE | {"file", "internal"}
        return [
            Route(method="GET", path=path, handler=self.list_all, scopes=("candidates_read",), no_access=403),
            Route(method="POST", path=path, handler=self.upload, scopes=make, form=upload, no_access=403),
            Route(method="GET", path="/candidates/attachments/{}", handler=self.download, scopes=("candidates_read",)),
            Route(method="DELETE", path="/candidates/attachments/{}", handler=self.delete, scopes=("candidates_manage",)),
            Route(method="POST", path="/candidates/cv", handler=self.from_cv, scopes=make, form=cv),
            Route(method="POST", path="/jobs/{}/candidates/cv", handler=self.from_cv, scopes=make, form=cv),
        ]

    def list_all(self, asked: Asked) -> Answer:
        """GET …/attachments."""
        _, application = self._world.application(asked.ids[0], asked.ids[1], asked.credential.user)
        content = [self._payload(file) for file in application.files.values()]
        return Answer(200, {"totalFound": len(content), "content": content})

    def upload(self, asked: Asked) -> Answer:
        """POST …/attachments: parts `attachmentType` and `file`; 201 with the item."""
        kind = asked.form.get("attachmentType")
        if not isinstance(kind, str) or kind not in TYPES:
            raise invalid("attachmentType is missing or none of the documented ones")
        part = file_part(asked)
        with self._world.lock:
            candidate, application = self._world.application(asked.ids[0], asked.ids[1], asked.credential.user)
            if _suffix(part) not in _SUFFIXES or not part.content:
                raise Problem(400, "INVALID_FILE")
            # The same file twice: same name and same bytes.
            if any(file.name == part.name and file.read() == part.content for file in application.files.values()):
                raise Problem(400, "FILE_ALREADY_EXIST")
            if len(application.files) >= MOST_FILES:
                raise Problem(422, "ATTACHMENT_LIMIT_EXCEEDED")
            file = add_file(self._world, application, part.name, kind, part.content_type, content=part.content)
            self._world.touch(candidate, application.job_id)
        sha256 = hashlib.sha256(part.content).hexdigest()
        self._ledger.apply("file", candidate.id, {"jobId": application.job_id, "name": part.name, "type": kind, "sha256": sha256})
        return Answer(201, self._payload(file))

    def download(self, asked: Asked) -> Answer:
        """GET /candidates/attachments/{id}: the bytes; 403 for what the virus scan stopped."""
        _, _, file = self._find(asked)
        if file.is_bad:
            raise Problem(403, "MALWARE_DETECTED")
        headers = {"content-type": file.content_type, "content-disposition": f"attachment; filename*=UTF-8''{quote(file.name)}"}
        return Answer(200, None, headers, file.read())

    def delete(self, asked: Asked) -> Answer:
        """DELETE /candidates/attachments/{id}: 204."""
        with self._world.lock:
            candidate, application, file = self._find(asked)
            del application.files[file.id]
            self._world.touch(candidate, application.job_id)
        self._ledger.apply("delete_file", candidate.id, {"id": file.id, "name": file.name})
        return Answer(204)

    def from_cv(self, asked: Asked) -> Answer:
        """POST /candidates/cv and /jobs/{jobId}/candidates/cv: 201; the stand-in reads name and address of plain text only."""
        job_id = asked.ids[0] if asked.ids else None
        if job_id is not None:
            self._world.job(job_id, asked.credential.user)
        part = file_part(asked)
        source = {name: str(value) for name, value in asked.form.items() if name in _SOURCE}
        internal = asked.form.get("internal", "false")
        if internal not in {"true", "false"} or (source and not {"sourceTypeId", "sourceId"} <= set(source)):
            raise invalid("internal is true or false; sourceTypeId and sourceId go together")
        if source:
            check_source(source, on_job=job_id is not None)
        fields = _read_cv(part)
        with self._world.lock:
            candidate = add_candidate(
                self._world, {**fields, "internal": internal == "true"}, job_id, asked.credential.user, source or NOWHERE
            )
            if job_id is not None:
                add_file(self._world, candidate.applications[job_id], part.name, "RESUME", part.content_type, content=part.content)
        sha256 = hashlib.sha256(part.content).hexdigest()
        self._ledger.apply("create_candidate", candidate.id, {"jobId": job_id, "cv": part.name, "sha256": sha256})
        return Answer(201, details(candidate, self._world))

    def _find(self, asked: Asked) -> tuple[Candidate, Application, StoredFile]:
        for candidate in self._world.candidates.values():
            for application in candidate.applications.values():
                file = application.files.get(asked.ids[0])
                if file is not None:
                    if not self._world.sees(asked.credential.user, application.job_id):
                        raise Problem(403, "PERMISSION_DENIED")
                    return candidate, application, file
        raise Problem(404, "FILE_NOT_FOUND")

    def _payload(self, file: StoredFile) -> dict[str, object]:
        url = f"{self._world.root}/candidates/attachments/{file.id}"
        actions = {"download": action(url), "remove": action(url, "DELETE")}
        return {"id": file.id, "name": file.name, "type": file.type, "contentType": file.content_type, "actions": actions}


def _suffix(part: Upload) -> str:
    return PurePosixPath(part.name).suffix.removeprefix(".").lower()


def _read_cv(part: Upload) -> dict[str, object]:
    """Return what a CV tells: its first line is the name, the first word with an @ the address; of a PDF or DOCX, the file's name is."""
    if _suffix(part) not in _CV_SUFFIXES or not part.content:
        raise Problem(400, "UNPARSABLE_RESUME")
    if _suffix(part) != "txt":
        words = PurePosixPath(part.name).stem.replace("-", "_").split("_")
        first, last = (words[-1], words[-2]) if len(words) > 1 else ("Onbekend", words[0])
        digest = hashlib.sha256(part.content).hexdigest()[:8]
        return {"firstName": first, "lastName": last, "email": f"cv.{digest}@example.com"}
    lines = part.content.decode("utf-8", "replace").split("\n")
    name = lines[0].split(maxsplit=1)
    email = next((word for line in lines for word in line.split() if "@" in word), None)
    if len(name) < 2 or email is None:  # noqa: PLR2004 -- a first and a last name
        raise Problem(400, "INCOMPLETE_RESUME")
    return {"firstName": name[0], "lastName": name[1].strip(), "email": email}
