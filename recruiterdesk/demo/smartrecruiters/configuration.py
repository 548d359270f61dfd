"""What the company has set up (section 14), and the vendor's common lists, which need no credentials."""

import uuid
from collections.abc import Callable
from typing import Annotated, Any

import msgspec
from msgspec import UNSET, UnsetType

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route, Strict
from recruiterdesk.demo.smartrecruiters.job_payloads import action
from recruiterdesk.demo.smartrecruiters.pages import Limit, Offset, page
from recruiterdesk.demo.smartrecruiters.problem import Problem, invalid, not_found
from recruiterdesk.demo.smartrecruiters.world import World

_READ = ("configuration_read",)
_COMMON = {
    "industries": catalogue.INDUSTRIES,
    "functions": catalogue.FUNCTIONS,
    "levels": catalogue.LEVELS,
    "typesOfEmployment": catalogue.EMPLOYMENT,
}
_SOURCE_IDS = {
    str(uuid.uuid5(uuid.NAMESPACE_URL, f"{kind}/{sub}/{key}")): (kind, sub, key)
    for kind, subs in catalogue.SOURCES.items()
    for sub, values in subs.items()
    for key in values
}


class ValuesQuery(Strict):
    """GET /configuration/sources/{sourceType}/values."""

    source_sub_type: str | None = None
    limit: Limit = 100
    offset: Offset = 0


class ValueQuery(Strict):
    """GET /configuration/sources/{sourceType}/values/{id}."""

    source_sub_type: str | None = None


class PropertyValuesQuery(Strict, rename=None):
    """GET /configuration/job-properties/{id}/values; the one list whose cursor has an underscore, beside a size that has none."""

    page_id: str | None = None
    pageSize: Annotated[int, msgspec.Meta(ge=1, le=20_000)] = 20_000  # noqa: N815 -- the document's own name


class Department(Strict):
    """A department as POST takes it."""

    label: Annotated[str, msgspec.Meta(min_length=1)]
    id: str | UnsetType = UNSET
    description: str | UnsetType = UNSET


class Configuration:
    """The endpoints of the configuration."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        base = "/configuration"
        plain: dict[str, Callable[[Asked], Answer]] = {
            "/departments": self.departments,
            "/departments/{}": self.department,
            "/hiring-processes": self.processes,
            "/hiring-processes/{}": self.process,
            "/rejection-reasons": lambda _asked: _list(catalogue.REJECTIONS),
            "/withdrawal-reasons": lambda _asked: _list(catalogue.WITHDRAWALS),
            "/sources": self.sources,
            "/sources/{}": self.source,
            "/candidate-properties": self.candidate_properties,
            "/candidate-properties/{}": self.candidate_property,
            "/job-properties": self.job_properties,
            "/job-properties/{}": self.job_property,
            "/offer-properties": self.offer_properties,
        }
        values, of_job = f"{base}/sources/{{}}/values", f"{base}/job-properties/{{}}/values"
        return [
            Route(method="GET", path=f"{base}/company", handler=self.company, scopes=("company_read", "configuration_read")),
            *(Route(method="GET", path=base + path, handler=handler, scopes=_READ) for path, handler in plain.items()),
            Route(
                method="POST", path=f"{base}/departments", handler=self.add_department, scopes=("configuration_manage",), body=Department
            ),
            Route(method="GET", path=values, handler=self.source_values, scopes=_READ, query=ValuesQuery),
            Route(method="GET", path=f"{values}/{{}}", handler=self.source_value, scopes=_READ, query=ValueQuery),
            Route(method="GET", path=of_job, handler=self.job_values, scopes=_READ, query=PropertyValuesQuery),
            *(Route(method="GET", path=f"/v1/{name}", handler=_common(table), public=True) for name, table in _COMMON.items()),
        ]

    def company(self, _asked: Asked) -> Answer:
        """GET /configuration/company."""
        place = {"country": "Netherlands", "countryCode": "nl", "region": "Utrecht", "regionCode": "UT", "city": "Utrecht"}
        body = {
            "identifier": catalogue.COMPANY,
            "name": catalogue.COMPANY_NAME,
            "location": place,
            "website": "https://noorderlicht.example",
            "industry": catalogue.labelled(catalogue.INDUSTRIES, "insurance"),
            "logo": "https://noorderlicht.example/logo.png",
        }
        return Answer(200, body)

    def departments(self, _asked: Asked) -> Answer:
        """GET /configuration/departments."""
        found = list(self._world.departments.values())
        return Answer(200, {"totalFound": len(found), "content": found})

    def department(self, asked: Asked) -> Answer:
        """GET /configuration/departments/{id}."""
        return Answer(200, _found(self._world.departments, asked.ids[0], "DEPARTMENT"))

    def add_department(self, asked: Asked) -> Answer:
        """POST /configuration/departments: 201."""
        given = asked.body(Department)
        with self._world.lock:
            if any(given.label.casefold() == other["label"].casefold() for other in self._world.departments.values()):
                raise Problem(400, "DEPARTMENT_LABEL_NOT_UNIQUE")
            key = given.id or f"{314_200 + len(self._world.departments)}"
            department = {"id": key, "label": given.label, "description": given.description or ""}
            self._world.departments[key] = department
        self._ledger.apply("create_department", key, department)
        return Answer(201, department)

    def processes(self, _asked: Asked) -> Answer:
        """GET /configuration/hiring-processes."""
        return Answer(200, {"totalFound": len(catalogue.PROCESSES), "content": [_process(process) for process in catalogue.PROCESSES]})

    def process(self, asked: Asked) -> Answer:
        """GET /configuration/hiring-processes/{id}."""
        return Answer(200, _process(_found({process.id: process for process in catalogue.PROCESSES}, asked.ids[0], "HIRING_PROCESS")))

    def sources(self, _asked: Asked) -> Answer:
        """GET /configuration/sources."""
        content = [
            {
                "id": kind,
                "label": catalogue.SOURCE_LABELS[kind],
                "subtypes": [{"id": sub} for sub in subs],
                "actions": {"values": action(f"{self._world.root}/configuration/sources/{kind}/values")},
            }
            for kind, subs in catalogue.SOURCES.items()
        ]
        return Answer(200, {"totalFound": len(content), "content": content})

    def source(self, asked: Asked) -> Answer:
        """GET /configuration/sources/{sourceIdentifier}: the identifier of a job application."""
        kind, sub, key = _found(_SOURCE_IDS, asked.ids[0], "SOURCE")
        return Answer(200, {"label": catalogue.SOURCES[kind][sub][key], "subType": {"id": sub}, "type": {"id": kind}})

    def source_values(self, asked: Asked) -> Answer:
        """GET /configuration/sources/{sourceType}/values, by offset."""
        query = asked.query(ValuesQuery)
        found = self._values(asked.ids[0], query.source_sub_type)
        content = found[query.offset : query.offset + query.limit]
        return Answer(200, {"totalFound": len(found), "limit": query.limit, "offset": query.offset, "content": content})

    def source_value(self, asked: Asked) -> Answer:
        """GET /configuration/sources/{sourceType}/values/{id}."""
        found = self._values(asked.ids[0], asked.query(ValueQuery).source_sub_type)
        return Answer(200, _found({value["id"]: value for value in found}, asked.ids[1], "SOURCE"))

    def _values(self, kind: str, only: str | None) -> list[dict[str, Any]]:
        subs = _found(catalogue.SOURCES, kind, "SOURCE_TYPE")
        if only is not None and only not in subs:
            raise Problem(400, "INVALID_SOURCE_SUB_TYPE")
        url = f"{self._world.root}/configuration/sources/{kind}/values"
        return [
            {"id": key, "label": label, "sourceSubType": {"id": sub}, "actions": {"sourceDetails": action(f"{url}/{key}")}}
            for sub, values in subs.items()
            if only in {None, sub}
            for key, label in values.items()
        ]

    def candidate_properties(self, _asked: Asked) -> Answer:
        """GET /configuration/candidate-properties."""
        content = [self._candidate_property(key) for key in catalogue.CANDIDATE_PROPERTIES]
        return Answer(200, {"totalFound": len(content), "content": content})

    def candidate_property(self, asked: Asked) -> Answer:
        """GET /configuration/candidate-properties/{id}."""
        _found(catalogue.CANDIDATE_PROPERTIES, asked.ids[0], "CANDIDATE_PROPERTY")
        return Answer(200, self._candidate_property(asked.ids[0]))

    def _candidate_property(self, key: str) -> dict[str, Any]:
        label, kind, _ = catalogue.CANDIDATE_PROPERTIES[key]
        url = f"{self._world.root}/configuration/candidate-properties/{key}"
        availability = {"toUsers": "ALL", "context": ["PROFILE"], "forOrgFields": []}
        actions = {"details": action(url)} | ({"values": action(f"{url}/values")} if kind == "SINGLE_SELECT" else {})
        return {"id": key, "label": label, "type": kind, "availability": availability, "actions": actions}

    def job_properties(self, _asked: Asked) -> Answer:
        """GET /configuration/job-properties."""
        content = [_job_property(key) for key in catalogue.JOB_PROPERTIES]
        return Answer(200, {"totalFound": len(content), "content": content})

    def job_property(self, asked: Asked) -> Answer:
        """GET /configuration/job-properties/{id}."""
        _found(catalogue.JOB_PROPERTIES, asked.ids[0], "JOB_PROPERTY")
        return Answer(200, _job_property(asked.ids[0]))

    def job_values(self, asked: Asked) -> Answer:
        """GET /configuration/job-properties/{id}/values: asks with `page_id`, answers with `nextPageId`."""
        query = asked.query(PropertyValuesQuery)
        values = sorted(_found(catalogue.JOB_PROPERTIES, asked.ids[0], "JOB_PROPERTY")[2].items())
        if query.page_id == "":
            raise invalid("page_id is empty")
        shown = page(
            values, lambda pair: pair[0], asked.incoming, cursor=query.page_id, limit=query.pageSize, name="page_id", size="pageSize"
        )
        content = [{"id": key, "label": label, "archived": False} for key, label in shown.items]
        return Answer(200, {"totalFound": len(values), "content": content} | ({"nextPageId": shown.cursor} if shown.cursor else {}))

    def offer_properties(self, _asked: Asked) -> Answer:
        """GET /configuration/offer-properties."""
        lines = [
            {"key": "salary", "label": "Salaris", "required": True, "type": "CURRENCY"},
            {"key": "startDate", "label": "Startdatum", "required": True, "type": "DATE"},
        ]
        return Answer(200, {"categories": [{"id": "general", "properties": lines}]})


def source_identifier(source: dict[str, str]) -> str | None:
    """Return the uuid by which a job application names its source."""
    wanted = (source["sourceTypeId"], source["sourceSubTypeId"], source["sourceId"])
    return next((key for key, found in _SOURCE_IDS.items() if found == wanted), None)


def _found(table: dict[str, Any], key: str, what: str) -> Any:
    if key not in table:
        raise not_found(what)
    return table[key]


def _list(table: dict[str, str]) -> Answer:
    return Answer(200, {"totalFound": len(table), "content": [catalogue.labelled(table, key) for key in table]})


def _common(table: dict[str, str]) -> Callable[[Asked], Answer]:
    return lambda _asked: _list(table)


def _process(process: catalogue.HiringProcess) -> dict[str, Any]:
    names = {status: list(process.sub_statuses[status]) for status in catalogue.BEFORE}
    return {"id": process.id, "name": process.name, "active": True, "subStatuses": names}


def _job_property(key: str) -> dict[str, Any]:
    label, category, _ = catalogue.JOB_PROPERTIES[key]
    return {"id": key, "label": label, "category": category, "active": True, "visible": True, "required": False, "actions": {}}
