"""Reviews of candidates (section 12)."""

from typing import Annotated, Any

import msgspec
from msgspec import UNSET, UnsetType

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route, Strict
from recruiterdesk.demo.smartrecruiters.interview_bodies import UserId
from recruiterdesk.demo.smartrecruiters.messages import Uuid
from recruiterdesk.demo.smartrecruiters.moments import DateTime, now, zulu
from recruiterdesk.demo.smartrecruiters.problem import Problem, not_found
from recruiterdesk.demo.smartrecruiters.world import World

ROOT = "/reviews-api/v201910"
Stars = Annotated[int, msgspec.Meta(ge=1, le=5)]


class Review(Strict):
    """A review as POST takes it."""

    candidate_id: Uuid
    job_id: Uuid
    overall_rating: Stars
    reviewer_id: UserId | UnsetType = UNSET
    comment: str | UnsetType = UNSET
    created_on: DateTime | UnsetType = UNSET


class ReviewChange(Strict):
    """A change, which must say whose review it is."""

    reviewer_id: UserId
    overall_rating: Stars | UnsetType = UNSET
    comment: str | UnsetType = UNSET


class ReviewsQuery(Strict):
    """GET /reviews."""

    candidate_id: Uuid
    job_id: Uuid


class ReviewerQuery(Strict):
    """DELETE /reviews/{id}, which must say whose review it is."""

    reviewer_id: UserId


class Reviews:
    """The endpoints of reviews."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        see, write, base, one = ("reviews_read",), ("reviews_write",), f"{ROOT}/reviews", f"{ROOT}/reviews/{{}}"
        return [
            Route(method="GET", path=base, handler=self.list_all, scopes=see, query=ReviewsQuery),
            Route(method="POST", path=base, handler=self.create, scopes=write, body=Review, invalid_status=422),
            Route(method="GET", path=one, handler=self.read, scopes=see),
            Route(method="PATCH", path=one, handler=self.change, scopes=write, body=ReviewChange),
            Route(method="DELETE", path=one, handler=self.delete, scopes=write, query=ReviewerQuery),
        ]

    def list_all(self, asked: Asked) -> Answer:
        """GET /reviews: a bare array."""
        query = asked.query(ReviewsQuery)
        self._world.application(query.candidate_id, query.job_id, asked.credential.user)
        pair = (query.candidate_id, query.job_id)
        return Answer(200, [review for review in self._world.reviews.values() if (review["candidateId"], review["jobId"]) == pair])

    def create(self, asked: Asked) -> Answer:
        """POST /reviews: 201; one review of each reviewer."""
        given: dict[str, Any] = msgspec.to_builtins(asked.body(Review))
        with self._world.lock:
            candidate, _ = self._world.application(given["candidateId"], given["jobId"], asked.credential.user)
            review = {"reviewerId": asked.credential.user, "createdOn": zulu(now()), **given}
            if review["reviewerId"] not in self._world.users:
                raise Problem(422, "REVIEWER_NOT_FOUND")
            whose = ("candidateId", "jobId", "reviewerId")
            if any(all(other[name] == review[name] for name in whose) for other in self._world.reviews.values()):
                raise Problem(422, "REVIEW_ALREADY_EXISTS")
            review |= {"id": self._world.new_uuid(), "updatedOn": review["createdOn"]}
            self._world.reviews[review["id"]] = review
            self._world.touch(candidate)
        self._ledger.apply("create_review", candidate.id, review)
        return Answer(201, review)

    def read(self, asked: Asked) -> Answer:
        """GET /reviews/{id}."""
        return Answer(200, self._review(asked))

    def change(self, asked: Asked) -> Answer:
        """PATCH /reviews/{id}: 204."""
        given = asked.body(ReviewChange)
        with self._world.lock:
            review = self._review(asked)
            self._check_reviewer(review, given.reviewer_id)
            review |= {**msgspec.to_builtins(given), "updatedOn": zulu(now())}
        self._ledger.apply("change_review", review["candidateId"], msgspec.to_builtins(given))
        return Answer(204)

    def delete(self, asked: Asked) -> Answer:
        """DELETE /reviews/{id}?reviewerId=: 204."""
        with self._world.lock:
            review = self._review(asked)
            self._check_reviewer(review, asked.query(ReviewerQuery).reviewer_id)
            del self._world.reviews[review["id"]]
        self._ledger.apply("delete_review", review["candidateId"], {"id": review["id"]})
        return Answer(204)

    def _review(self, asked: Asked) -> dict[str, Any]:
        found = self._world.reviews.get(asked.ids[0])
        if found is None:
            raise not_found("REVIEW")
        return found

    @staticmethod
    def _check_reviewer(review: dict[str, Any], reviewer: str) -> None:
        if review["reviewerId"] != reviewer:
            raise Problem(403, "PERMISSION_DENIED")
