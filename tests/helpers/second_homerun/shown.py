"""How the second Homerun writes its records down."""

from __future__ import annotations

import time
import uuid
from typing import TYPE_CHECKING

from second_homerun.world import DETAILS, Json, World

if TYPE_CHECKING:
    import random

    from second_homerun.choices import Choices

VACANCY_INCLUDES = {"location", "department", "stages", "total_candidate_count", "page_content"}


class Shown:
    """How records are written down for a client, as the choices have it; files are shown as signed links on the other origin."""

    def __init__(self, world: World, choices: Choices, chance: random.Random) -> None:
        """Nothing with a file can be shown before `files_url` is set."""
        self._world, self._choices, self._chance = world, choices, chance
        self.files_url = ""

    def _pared(self, value: Json) -> Json:
        if isinstance(value, dict):
            return {key: self._pared(item) for key, item in value.items() if self._choices.says_null or item is not None}
        return [self._pared(item) for item in value] if isinstance(value, list) else value

    def short(self, application: Json, includes: set[str], *, is_detail: bool = False) -> Json:
        """Return the JobApplication of a list, or with the stage and the notes of a detail."""
        shown = {key: value for key, value in application.items() if key not in {*DETAILS, "files", "custom_data"}}
        if not is_detail and "stage" not in includes:
            shown["stage"] = None
        notes = list(application["notes"])
        self._chance.shuffle(notes)
        shown["notes"] = notes if "notes" in includes else None
        for name, key in (("sources", "sources"), ("disqualificationReason", "disqualification_reason")):
            shown[key] = application[key] if name in includes else None
        shown["question_answers"] = None
        if "questionAnswers" in includes:
            shown["question_answers"] = [
                {**one, "answer": self.file(one["answer"])} if one["original_question_type"] == "file" else one
                for one in application["question_answers"]
            ]
        if "vacancy" in includes and application["vacancy_id"]:
            shown["vacancy"] = self.vacancy(self._world.vacancies[application["vacancy_id"]], set())
        return self._pared(shown)

    def detailed(self, application: Json, includes: set[str]) -> Json:
        """Return the JobApplicationDetails."""
        shown = self.short(application, includes, is_detail=True)
        more = {key: application[key] for key in (*DETAILS, "custom_data")}
        more["files"] = [self.file(file) for file in application["files"]] or None
        return {**shown, **self._pared(more)}

    def file(self, file: Json) -> Json:
        """Return one file with a link to it."""
        return {"name": file["name"], "type": file["type"], "temporary_download_url": self.link(file["content"], file["name"])}

    def vacancy(self, vacancy: Json, includes: set[str]) -> Json:
        """Return a Vacancy with what was asked for."""
        shown = {key: value for key, value in vacancy.items() if key not in VACANCY_INCLUDES or key in includes}
        if "total_candidate_count" in includes:
            shown["total_candidate_count"] = sum(one["vacancy_id"] == vacancy["id"] for one in self._world.applications.values())
        return self._pared(shown)

    def link(self, content: bytes, name: str) -> str:
        """Return a signed link on the other origin."""
        token = uuid.UUID(int=self._chance.getrandbits(128)).hex
        self._world.blobs[token] = (content, name, time.monotonic() + self._choices.link_seconds)
        assert self.files_url
        return f"{self.files_url}/signed/{token}/{len(name)}?signature={token[:12]}&expires=300"
