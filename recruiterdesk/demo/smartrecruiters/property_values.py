"""The values of candidate properties that are a choice: read, added, renamed, deleted (section 14)."""

from typing import Annotated

import msgspec

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route, Strict
from recruiterdesk.demo.smartrecruiters.problem import Problem, not_found
from recruiterdesk.demo.smartrecruiters.world import World

MOST_VALUES = 1_000  # the document names a limit and not how high it is
Label = Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]


class NewValue(Strict):
    """A value as POST takes it."""

    id: Annotated[str, msgspec.Meta(min_length=1, max_length=36, pattern="^[A-Za-z0-9-]+$")]
    label: Label


class ValueLabel(Strict):
    """A value as PUT takes it."""

    label: Label


class PropertyValues:
    """The endpoints of the values. A value that somebody has goes away from them, too."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        see, manage = ("configuration_read",), ("configuration_manage",)
        values = "/configuration/candidate-properties/{}/values"
        one = f"{values}/{{}}"
        return [
            Route(method="GET", path=values, handler=self.list_all, scopes=see),
            Route(method="POST", path=values, handler=self.add, scopes=manage, body=NewValue),
            Route(method="GET", path=one, handler=self.read, scopes=see),
            Route(method="PUT", path=one, handler=self.rename, scopes=manage, body=ValueLabel),
            Route(method="DELETE", path=one, handler=self.delete, scopes=manage),
        ]

    def list_all(self, asked: Asked) -> Answer:
        """GET …/values; 400 for a field that is no choice."""
        found = self._choices(asked)
        return Answer(200, {"totalFound": len(found), "content": [catalogue.labelled(found, key) for key in found]})

    def read(self, asked: Asked) -> Answer:
        """GET …/values/{valueId}."""
        return Answer(200, catalogue.labelled(self._one(asked), asked.ids[1]))

    def add(self, asked: Asked) -> Answer:
        """POST …/values: 201; 409 for an id or a label that is there, 400 with too many."""
        given = asked.body(NewValue)
        with self._world.lock:
            found = self._choices(asked)
            if given.id in found:
                raise Problem(409, "CANDIDATE_PROPERTY_VALUE_ID_ALREADY_EXISTS")
            self._check_label(found, given.label)
            if len(found) >= MOST_VALUES:
                raise Problem(400, "CANDIDATE_PROPERTY_VALUES_LIMIT_EXCEEDED")
            found[given.id] = given.label
        self._ledger.apply("add_value", asked.ids[0], {"id": given.id, "label": given.label})
        return Answer(201, catalogue.labelled(found, given.id))

    def rename(self, asked: Asked) -> Answer:
        """PUT …/values/{valueId}: 201."""
        label = asked.body(ValueLabel).label
        with self._world.lock:
            found = self._one(asked)
            if found[asked.ids[1]] != label:
                self._check_label(found, label)
            found[asked.ids[1]] = label
        self._ledger.apply("rename_value", asked.ids[0], {"id": asked.ids[1], "label": label})
        return Answer(201, catalogue.labelled(found, asked.ids[1]))

    def delete(self, asked: Asked) -> Answer:
        """DELETE …/values/{valueId}: 204; 400 for the last one."""
        key, value = asked.ids
        with self._world.lock:
            found = self._one(asked)
            if len(found) == 1:
                raise Problem(400, "CANDIDATE_PROPERTY_LAST_VALUE")
            del found[value]
            for candidate in self._world.candidates.values():
                for application in candidate.applications.values():
                    if application.properties.get(key) == value:
                        del application.properties[key]
        self._ledger.apply("delete_value", key, {"id": value})
        return Answer(204)

    def _choices(self, asked: Asked) -> dict[str, str]:
        if asked.ids[0] not in catalogue.CANDIDATE_PROPERTIES:
            raise not_found("CANDIDATE_PROPERTY")
        if asked.ids[0] not in self._world.choices:
            raise Problem(400, "CANDIDATE_PROPERTY_NOT_SINGLE_SELECT")
        return self._world.choices[asked.ids[0]]

    def _one(self, asked: Asked) -> dict[str, str]:
        found = self._choices(asked)
        if asked.ids[1] not in found:
            raise not_found("VALUE")
        return found

    @staticmethod
    def _check_label(found: dict[str, str], label: str) -> None:
        if label in found.values():
            raise Problem(409, "CANDIDATE_PROPERTY_VALUE_LABEL_ALREADY_EXISTS")
