"""What else belongs to candidates: tags, fields, answers, onboarding and consent (sections 8 and 9)."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec
from msgspec import UNSET

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route
from recruiterdesk.demo.smartrecruiters.candidate_bodies import (
    ConsentRequests,
    OnboardingChange,
    PropertiesQuery,
    PropertyChange,
    PropertyChanges,
    Tags,
)
from recruiterdesk.demo.smartrecruiters.job_payloads import action
from recruiterdesk.demo.smartrecruiters.moments import now, zulu
from recruiterdesk.demo.smartrecruiters.problem import Problem, not_found
from recruiterdesk.demo.smartrecruiters.world import Application, Candidate, World

_MOST_TAGS = 100


class CandidateParts:
    """The endpoints of tags, fields, answers, onboarding and consent. `has_policy` is whether the company has a privacy policy."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger
        self.has_policy = True

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        see, manage = ("candidates_read",), ("candidates_manage",)
        tags, of_job = "/candidates/{}/tags", "/candidates/{}/jobs/{}"
        return [
            Route(method="GET", path=tags, handler=self.tags, scopes=see, no_access=403),
            Route(method="POST", path=tags, handler=self.add_tags, scopes=manage, body=Tags, no_access=403),
            Route(method="PUT", path=tags, handler=self.set_tags, scopes=manage, body=Tags, no_access=403),
            Route(method="DELETE", path=tags, handler=self.clear_tags, scopes=manage, no_access=403),
            Route(method="GET", path=f"{of_job}/properties", handler=self.properties, scopes=see, query=PropertiesQuery, no_access=403),
            Route(
                method="PUT", path=f"{of_job}/properties", handler=self.set_properties, scopes=manage, body=PropertyChanges, no_access=403
            ),
            Route(method="GET", path=f"{of_job}/screening-answers", handler=self.answers, scopes=see, no_access=403),
            Route(method="GET", path=f"{of_job}/onboardingStatus", handler=self.onboarding, scopes=see, no_access=403),
            Route(
                method="PUT",
                path=f"{of_job}/onboardingStatus",
                handler=self.set_onboarding,
                scopes=manage,
                body=OnboardingChange,
                no_access=403,
            ),
            Route(method="GET", path="/candidates/{}/consent", handler=self.consent, scopes=see, no_access=403),
            Route(method="GET", path="/candidates/{}/consents", handler=self.consents, scopes=see, no_access=403),
            Route(method="POST", path="/candidates/consent-requests", handler=self.ask_consent, scopes=manage, body=ConsentRequests),
        ]

    # Tags

    def tags(self, asked: Asked) -> Answer:
        """GET /candidates/{id}/tags."""
        return Answer(200, {"tags": self._candidate(asked).tags})

    def add_tags(self, asked: Asked) -> Answer:
        """POST: adds, 201."""
        candidate = self._candidate(asked)
        return self._tag(asked, [*candidate.tags, *(tag for tag in asked.body(Tags).tags if tag not in candidate.tags)])

    def set_tags(self, asked: Asked) -> Answer:
        """PUT: replaces, and answers 201 as well."""
        return self._tag(asked, asked.body(Tags).tags)

    def clear_tags(self, asked: Asked) -> Answer:
        """DELETE: removes all of them, 204."""
        self._tag(asked, [])
        return Answer(204)

    def _tag(self, asked: Asked, tags: list[str]) -> Answer:
        if len(tags) > _MOST_TAGS:
            raise Problem(400, "TAGS_LIMIT_EXCEEDED")
        with self._world.lock:
            candidate = self._candidate(asked)
            candidate.tags = list(dict.fromkeys(tags))
            self._world.touch(candidate)
        self._ledger.apply("tags", candidate.id, {"tags": candidate.tags})
        return Answer(201, {"tags": candidate.tags})

    # Fields and answers

    def properties(self, asked: Asked) -> Answer:
        """GET …/properties: `{}` stands for each field that has no value, and for the whole where none has one."""
        _, application = self._application(asked)
        if not application.properties:
            return Answer(200, {})
        found = application.properties
        return Answer(200, {"content": [self._property(key, found[key]) if key in found else {} for key in catalogue.CANDIDATE_PROPERTIES]})

    def _property(self, key: str, value: Any) -> dict[str, Any]:
        label, kind, _ = catalogue.CANDIDATE_PROPERTIES[key]
        actions = {"configuration": action(f"{self._world.root}/configuration/candidate-properties/{key}")}
        body: dict[str, Any] = {"id": key, "label": label, "type": kind, "value": value, "actions": actions}
        if kind == "SINGLE_SELECT":
            body["valueLabel"] = self._world.choices[key].get(value, "")
        if kind == "COUNTRY":
            body["valueLabel"] = catalogue.COUNTRIES[value]
        return body

    def set_properties(self, asked: Asked) -> Answer:
        """PUT …/properties: a bare array; either all of it is set, or nothing is. 204."""
        changes: list[PropertyChange] = asked.checked_body
        with self._world.lock:
            candidate, application = self._application(asked)
            for change in changes:
                if change.id not in catalogue.CANDIDATE_PROPERTIES:
                    raise not_found("PROPERTY")
                if change.value is not UNSET:
                    self._check_value(change)
            for change in changes:
                if change.value is UNSET:
                    application.properties.pop(change.id, None)
                else:
                    application.properties[change.id] = change.value
            self._world.touch(candidate, application.job_id)
        self._ledger.apply("properties", candidate.id, {"jobId": application.job_id, "properties": msgspec.to_builtins(changes)})
        return Answer(204)

    def _check_value(self, change: PropertyChange) -> None:
        _, kind, _ = catalogue.CANDIDATE_PROPERTIES[change.id]
        value = change.value
        if kind == "SINGLE_SELECT":
            is_good, code = value in self._world.choices[change.id], "VALUE_NOT_FOUND"
        elif kind == "USER":
            is_good, code = value in self._world.users, "USER_NOT_FOUND"
        else:
            is_good, code = _CHECKS[kind][0](value), _CHECKS[kind][1]
        if not is_good:
            raise Problem(400, code)

    def answers(self, asked: Asked) -> Answer:
        """GET …/screening-answers."""
        _, application = self._application(asked)
        return Answer(200, {"totalFound": len(application.answers), "content": application.answers})

    # Onboarding

    def onboarding(self, asked: Asked) -> Answer:
        """GET …/onboardingStatus; 404 for whoever was not hired."""
        _, application = self._application(asked)
        if application.onboarding is None:
            raise not_found("ONBOARDING_STATUS")
        return Answer(200, {"onboardingStatus": application.onboarding})

    def set_onboarding(self, asked: Asked) -> Answer:
        """PUT …/onboardingStatus: 204; 403 for whoever was not hired."""
        with self._world.lock:
            candidate, application = self._application(asked)
            if application.status != "HIRED":
                raise Problem(403, "CANDIDATE_NOT_HIRED")
            application.onboarding = asked.body(OnboardingChange).onboarding_status
            self._world.touch(candidate)
        self._ledger.apply("onboarding", candidate.id, {"jobId": application.job_id, "onboardingStatus": application.onboarding})
        return Answer(204)

    # Consent

    def consent(self, asked: Asked) -> Answer:
        """GET /candidates/{id}/consent."""
        candidate = self._candidate(asked)
        date = {"date": zulu(candidate.consent_on)} if candidate.consent_on is not None else {}
        return Answer(200, {"status": candidate.consent, **date})

    def consents(self, asked: Asked) -> Answer:
        """GET /candidates/{id}/consents: one decision for everything, in lower case."""
        candidate = self._candidate(asked)
        decision: dict[str, Any] = {"status": "acquired" if candidate.consent == "ACQUIRED" else "required", "scope": "Single"}
        if candidate.consent_on is not None:
            decision["decidedOn"] = zulu(candidate.consent_on)
        body: dict[str, Any] = {"decisions": [decision]}
        if candidate.consent_asked_on is not None:
            body["recentPendingRequestCreatedOn"] = zulu(candidate.consent_asked_on)
        return Answer(200, body)

    def ask_consent(self, asked: Asked) -> Answer:
        """POST /candidates/consent-requests: mails each candidate; 403 for each where there is no privacy policy."""
        results: list[dict[str, Any]] = []
        user = asked.credential.user
        for ref in asked.body(ConsentRequests).content:
            candidate = self._world.candidates.get(ref.id)
            if candidate is None or not self.has_policy or not self._world.sees_candidate(user, candidate):
                results.append({"status": 403, "body": False})
                continue
            with self._world.lock:
                candidate.consent_asked_on = now()
                if candidate.consent != "ACQUIRED":
                    candidate.consent = "PENDING"
                self._world.mails.append({"to": candidate.fields["email"], "about": "consent"})
            self._ledger.apply("ask_consent", candidate.id, {})
            results.append({"status": 202, "body": {"location": f"{self._world.root}/candidates/{candidate.id}/consent"}})
        return Answer(201, {"results": results})

    def _candidate(self, asked: Asked) -> Candidate:
        return self._world.candidate(asked.ids[0], asked.credential.user)

    def _application(self, asked: Asked) -> tuple[Candidate, Application]:
        return self._world.application(asked.ids[0], asked.ids[1], asked.credential.user)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_region(value: Any) -> bool:
    return isinstance(value, str) and value == value.lower() and value.partition("-")[0] in catalogue.COUNTRIES and "-" in value


def _is_money(value: Any) -> bool:
    return (
        isinstance(value, dict) and set(value) == {"code", "value"} and value["code"] in catalogue.CURRENCIES and _is_number(value["value"])
    )


def _is_moment(value: Any) -> bool:
    if not isinstance(value, str) or "T" not in value:
        return False
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


_CHECKS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "BOOLEAN": (lambda value: isinstance(value, bool), "INVALID_BOOLEAN_FORMAT"),
    "COUNTRY": (lambda value: value in catalogue.COUNTRIES, "COUNTRY_NOT_FOUND"),
    "REGION": (_is_region, "REGION_NOT_FOUND"),
    "CURRENCY": (_is_money, "CURRENCY_NOT_FOUND"),
    "DATE": (_is_moment, "INVALID_DATE_FORMAT"),
    "NUMBER": (_is_number, "INVALID_NUMBER_FORMAT"),
    "PERCENT": (_is_number, "INVALID_PERCENT_FORMAT"),
    "TEXT": (lambda value: isinstance(value, str), "INVALID_TEXT_FORMAT"),
}
