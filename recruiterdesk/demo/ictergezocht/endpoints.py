"""The seven endpoints of the document, as functions from an admitted request to an answer."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from recruiterdesk.demo.ictergezocht import checks
from recruiterdesk.demo.ictergezocht.pages import Paging
from recruiterdesk.demo.ictergezocht.problem import TAKEN, Problem
from recruiterdesk.demo.ictergezocht.world import Vacancy, World, written
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer, Incoming

Handler = Callable[[Incoming, str, str], Answer]
_SITE = "https://www.ictergezocht.example/vacature"


class Endpoints:
    """Reads and changes the world as the document describes.

    `unknown_id` is the status for a vacancy that is not there, which the document leaves open; so does it whether a `referenceNumber`
    is really kept unique, which `is_unique` says, and how soon a new vacancy stands in the insights: after `insight_lag` seconds.
    """

    def __init__(self, world: World, ledger: Ledger, paging: Paging) -> None:
        self._world = world
        self._ledger = ledger
        self._paging = paging
        self.unknown_id = 404
        self.is_unique = True
        self.insight_lag = 0.0

    def find(self, method: str, path: str) -> tuple[Handler, str, str]:
        """Return the handler, the endpoint's name on a key, and the id in the path; raise 404, as the document has no 405."""
        whole = {
            "POST /vacancy": self.add,
            "GET /vacancy/insight": self.insight,
            "GET /company/type": self.types,
            "GET /company/user/function": self.functions,
            "GET /click": self.clicks,
        }
        of_one = {"PUT /vacancy": self.change, "DELETE /vacancy": self.remove}
        asked = f"{method} {path}"
        if asked in whole:
            return whole[asked], asked, ""
        parent, _slash, id_ = asked.rpartition("/")
        if parent in of_one and id_:
            return of_one[parent], parent, id_
        raise Problem(404)

    def add(self, incoming: Incoming, account: str, _id: str) -> Answer:
        """POST /vacancy."""
        body = self._body(incoming)
        with self._world.lock:
            self._check_reference(account, body, None)
            made = self._world.publish(account, body)
        self._ledger.apply("create", str(made.id), body)
        return Answer(201, _echo(made))

    def change(self, incoming: Incoming, account: str, id_: str) -> Answer:
        """PUT /vacancy/{vacancyid}: all of it is replaced; what is left out is gone."""
        body = self._body(incoming)
        with self._world.lock:
            vacancy = self._vacancy(account, id_)
            self._check_reference(account, body, vacancy)
            vacancy.body = body
        self._ledger.apply("change", id_, body)
        return Answer(200, _echo(vacancy))

    def remove(self, incoming: Incoming, account: str, id_: str) -> Answer:
        """DELETE /vacancy/{vacancyid}."""
        checks.Query(incoming.query)
        self._world.remove(self._vacancy(account, id_).id)
        self._ledger.apply("delete", id_, {})
        return Answer(204)

    def insight(self, incoming: Incoming, account: str, _id: str) -> Answer:
        """GET /vacancy/insight."""
        query = checks.Query(incoming.query, "startDate", "endDate")
        latest = datetime.now(UTC) - timedelta(seconds=self.insight_lag)
        shown = [_insight(vacancy, query) for vacancy in self._world.listed(account) if vacancy.published_at <= latest]
        return Answer(200, self._paging.page(incoming, query, shown))

    def types(self, incoming: Incoming, _account: str, _id: str) -> Answer:
        """GET /company/type."""
        return self._choices(incoming, self._world.types)

    def functions(self, incoming: Incoming, _account: str, _id: str) -> Answer:
        """GET /company/user/function."""
        return self._choices(incoming, self._world.functions)

    def clicks(self, incoming: Incoming, account: str, _id: str) -> Answer:
        """GET /click."""
        query = checks.Query(incoming.query, "startDate", "endDate", "referenceNumber")
        reference = query.given.get("referenceNumber")
        found = [
            {
                "vacancyId": vacancy.id,
                "clickDate": written(click.at),
                "referenceNumber": vacancy.reference,
                "ip": click.ip,
                "cpc": click.cpc,
            }
            for click, vacancy in self._world.clicked(account)
            if query.holds(click.at.date()) and reference in (None, vacancy.reference)
        ]
        return Answer(200, self._paging.page(incoming, query, found))

    def _choices(self, incoming: Incoming, choices: dict[int, str]) -> Answer:
        found = [{"id": id_, "name": name} for id_, name in choices.items()]
        return Answer(200, self._paging.page(incoming, checks.Query(incoming.query), found))

    def _body(self, incoming: Incoming) -> dict[str, Any]:
        checks.Query(incoming.query)
        kind = incoming.headers.get("content-type", "")
        return checks.vacancy(incoming.body, kind, types=self._world.types, functions=self._world.functions)

    def _vacancy(self, account: str, id_: str) -> Vacancy:
        vacancy = self._world.vacancies.get(int(id_)) if id_.isascii() and id_.isdigit() else None
        if vacancy is None or vacancy.account != account:
            raise Problem(self.unknown_id)
        return vacancy

    def _check_reference(self, account: str, body: dict[str, Any], own: Vacancy | None) -> None:
        others = (vacancy for vacancy in self._world.listed(account) if vacancy is not own)
        if self.is_unique and any(vacancy.reference == body["referenceNumber"] for vacancy in others):
            raise Problem(400, [("referenceNumber", TAKEN)])


def _echo(vacancy: Vacancy) -> dict[str, Any]:
    return {"vacancyId": vacancy.id, "vacancyUrl": f"{_SITE}/{vacancy.id}"}


def _insight(vacancy: Vacancy, query: checks.Query) -> dict[str, Any]:
    clicks = [click for click in vacancy.clicks if query.holds(click.at.date())]
    cost = sum(click.cpc for click in clicks)
    user = vacancy.body.get("companyUser", {})
    return {
        "vacancyId": vacancy.id,
        "referenceNumber": vacancy.reference,
        "publishDate": written(vacancy.published_at, is_whole_day=vacancy.id % 2 == 0),
        "status": vacancy.status,
        "title": vacancy.body["title"],
        "city": vacancy.body["location"],
        "runtime": vacancy.runtime,
        "campaign": vacancy.campaign,
        "functionGroup": vacancy.function_group,
        "companyUser": {"name": user.get("name", ""), "email": user.get("email", "")},
        "clicks": len(clicks),
        "cpc": round(cost / len(clicks), 4) if clicks else 0.0,
        "cost": round(cost, 2),
        "applications": vacancy.applications,
    }
