"""What belongs to a job: publications, ads, team, note and positions (section 7)."""

from datetime import timedelta
from typing import Any

import msgspec

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route
from recruiterdesk.demo.smartrecruiters.job_bodies import AdInput, Member, Note, Position, Publication, PublicationQuery
from recruiterdesk.demo.smartrecruiters.job_payloads import action, language
from recruiterdesk.demo.smartrecruiters.making import publish, unpublish
from recruiterdesk.demo.smartrecruiters.moments import now, offset
from recruiterdesk.demo.smartrecruiters.problem import Family, Problem, not_found
from recruiterdesk.demo.smartrecruiters.world import Ad, Job, World

MOST_ADS = 100
_CLOSED = frozenset({"CANCELLED", "FILLED"})


class JobParts:
    """The endpoints below /jobs/{jobId}. `most_published` is how many ads the company may have out at once."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger
        self.most_published = 100

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        see, manage, out = ("jobs_read",), ("jobs_manage",), ("jobs_publications_manage",)
        job, ad = "/jobs/{}", "/jobs/{}/jobads/{}"
        shown, empty = PublicationQuery, Family.EMPTY
        return [
            Route(method="POST", path=f"{job}/publication", handler=self.publish, scopes=out, body=Publication, body_is_optional=True),
            Route(method="DELETE", path=f"{job}/publication", handler=self.unpublish, scopes=out),
            Route(method="GET", path=f"{job}/publication", handler=self.publications, scopes=see, query=shown),
            Route(method="GET", path=f"{job}/jobads", handler=self.ads, scopes=see, no_access=404),
            Route(method="POST", path=f"{job}/jobads", handler=self.add_ad, scopes=manage, body=AdInput, body_family=empty, no_access=404),
            Route(method="GET", path=ad, handler=self.ad, scopes=see, no_access=404),
            Route(method="PUT", path=ad, handler=self.set_ad, scopes=manage, body=AdInput, body_family=empty, no_access=404),
            Route(method="POST", path=f"{ad}/postings", handler=self.post_ad, scopes=manage, body=Publication, body_is_optional=True),
            Route(method="GET", path=f"{ad}/postings", handler=self.ad_postings, scopes=see, query=shown, no_access=403),
            Route(method="DELETE", path=f"{ad}/postings", handler=self.unpost_ad, scopes=manage),
            Route(method="GET", path=f"{job}/hiring-team", handler=self.team, scopes=see),
            Route(method="POST", path=f"{job}/hiring-team", handler=self.join_team, scopes=manage, body=Member),
            Route(method="DELETE", path=f"{job}/hiring-team/{{}}", handler=self.leave_team, scopes=manage),
            Route(method="GET", path=f"{job}/note", handler=self.note, scopes=see),
            Route(method="PUT", path=f"{job}/note", handler=self.set_note, scopes=manage, body=Note),
            Route(method="GET", path=f"{job}/positions", handler=self.positions, scopes=see, no_access=403),
            Route(method="POST", path=f"{job}/positions", handler=self.add_position, scopes=manage, body=Position, no_access=403),
            Route(method="GET", path=f"{job}/positions/{{}}", handler=self.position, scopes=see, no_access=403),
            Route(method="PUT", path=f"{job}/positions/{{}}", handler=self.set_position, scopes=manage, body=Position, no_access=403),
            Route(method="DELETE", path=f"{job}/positions/{{}}", handler=self.remove_position, scopes=manage, no_access=403),
        ]

    # Publication of the default ad

    def publish(self, asked: Asked) -> Answer:
        """POST …/publication: 204."""
        with self._world.lock:
            job = self._job(asked)
            self._put_out(job, job.default_ad, asked.body(Publication).visibility)
        self._ledger.apply("publish", job.id, msgspec.to_builtins(asked.body(Publication)))
        return Answer(204)

    def unpublish(self, asked: Asked) -> Answer:
        """DELETE …/publication: 204; all ads of the job are taken back."""
        with self._world.lock:
            job = self._job(asked)
            unpublish(job, job.default_ad, now())
            job.updated_on = job.last_activity_on = now()
        self._ledger.apply("unpublish", job.id, {})
        return Answer(204)

    def publications(self, asked: Asked) -> Answer:
        """GET …/publication."""
        return _lines(self._job(asked).publications, only_active=asked.query(PublicationQuery).active_only)

    def _put_out(self, job: Job, ad: Ad, visibility: str) -> None:
        if job.needs_approval or job.status in _CLOSED:
            raise Problem(403, "NOT_AUTHORIZED_TO_PUBLISH_JOB")
        out = sum(other.posted is not None for each in self._world.jobs.values() for other in each.ads if other is not ad)
        if out >= self.most_published:
            raise Problem(400, "PUBLISHED_JOB_AD_LIMIT_REACHED")
        at = now()
        for line in job.publications:
            if line["adId"] == ad.id:
                line.setdefault("unpublishedOn", at)
        # A moment later than what it replaces, so that the newest is the newest.
        publish(job, ad, visibility, at + timedelta(milliseconds=1))
        job.updated_on = job.last_activity_on = at

    # Ads

    def ads(self, asked: Asked) -> Answer:
        """GET …/jobads: a bare array."""
        job = self._job(asked)
        return Answer(200, [self._ad_payload(job, ad) for ad in job.ads])

    def ad(self, asked: Asked) -> Answer:
        """GET …/jobads/{jobAdId}."""
        job, ad = self._find_ad(asked)
        return Answer(200, self._ad_payload(job, ad))

    def add_ad(self, asked: Asked) -> Answer:
        """POST …/jobads: answers 200."""
        with self._world.lock:
            job = self._job(asked)
            if len(job.ads) >= MOST_ADS:
                raise Problem(400, "JOB_AD_LIMIT_REACHED", family=Family.EMPTY)
            at = now()
            ad = Ad(id=self._world.new_uuid(), fields=_ad_fields(asked), is_default=False, created_on=at, updated_on=at)
            job.ads.append(ad)
        self._ledger.apply("create_ad", job.id, {"id": ad.id, **ad.fields})
        return Answer(200, self._ad_payload(job, ad))

    def set_ad(self, asked: Asked) -> Answer:
        """PUT …/jobads/{jobAdId}: what is left out is gone."""
        with self._world.lock:
            job, ad = self._find_ad(asked)
            ad.fields, ad.updated_on = _ad_fields(asked), now()
        self._ledger.apply("replace_ad", job.id, {"id": ad.id, **ad.fields})
        return Answer(200, self._ad_payload(job, ad))

    def post_ad(self, asked: Asked) -> Answer:
        """POST …/postings: 202; 403 for another than the default ad while that one is not out."""
        with self._world.lock:
            job, ad = self._find_ad(asked)
            if not ad.is_default and job.default_ad.posted is None:
                raise Problem(403, "JOB_NOT_POSTED")
            self._put_out(job, ad, asked.body(Publication).visibility)
        self._ledger.apply("post_ad", job.id, {"id": ad.id, **msgspec.to_builtins(asked.body(Publication))})
        return Answer(202, {"postingStatus": "PENDING"})

    def ad_postings(self, asked: Asked) -> Answer:
        """GET …/postings."""
        job, ad = self._find_ad(asked)
        lines = [line for line in job.publications if line["adId"] == ad.id]
        return _lines(lines, only_active=asked.query(PublicationQuery).active_only)

    def unpost_ad(self, asked: Asked) -> Answer:
        """DELETE …/postings: 202; without the default ad, no other stays out."""
        with self._world.lock:
            job, ad = self._find_ad(asked)
            unpublish(job, ad, now())
        self._ledger.apply("unpost_ad", job.id, {"id": ad.id})
        return Answer(202, {"unpostingStatus": "PENDING"})

    def _find_ad(self, asked: Asked) -> tuple[Job, Ad]:
        job = self._job(asked)
        ad = next((ad for ad in job.ads if ad.id == asked.ids[1]), None)
        if ad is None:
            raise not_found("JOB_AD")
        return job, ad

    def _ad_payload(self, job: Job, ad: Ad) -> dict[str, Any]:
        return {
            "id": ad.id,
            "title": ad.fields["title"],
            "language": language(ad.fields["language"]["code"]),
            "jobAd": {"sections": ad.fields.get("jobAd", {}).get("sections", {})},
            "createdOn": offset(ad.created_on),
            "updatedOn": offset(ad.updated_on),
            "applyUrl": f"https://jobs.smartrecruiters.com/{catalogue.COMPANY}/{ad.id}",
            "postingStatus": "PUBLISHED" if ad.posted else "NOT_PUBLISHED",
            "default": ad.is_default,
            "actions": {"postings": action(f"{self._world.root}/jobs/{job.id}/jobads/{ad.id}/postings")},
            "creator": {"id": job.creator},
            "visibility": ad.posted["visibility"] if ad.posted else "PUBLIC",
        }

    # Team, note and positions

    def team(self, asked: Asked) -> Answer:
        """GET …/hiring-team."""
        content = [self._member(user, role) for user, role in self._job(asked).team.items()]
        return Answer(200, {"totalFound": len(content), "content": content})

    def _member(self, user: str, role: str) -> dict[str, Any]:
        return {"id": user, "role": role, "actions": {"details": action(f"{self._world.root}/user-api/v201804/users/{user}")}}

    def join_team(self, asked: Asked) -> Answer:
        """POST …/hiring-team: answers 200; 409 for a member."""
        given = asked.body(Member)
        with self._world.lock:
            job = self._job(asked)
            user = self._world.users.get(given.id)
            if user is None or not user.active:
                raise Problem(400, "USER_NOT_FOUND")
            if given.id in job.team:
                raise Problem(409, "USER_ALREADY_IN_HIRING_TEAM")
            job.team[given.id] = given.role
        self._ledger.apply("join_team", job.id, {"id": given.id, "role": given.role})
        return Answer(200, self._member(given.id, given.role))

    def leave_team(self, asked: Asked) -> Answer:
        """DELETE …/hiring-team/{userId}: 204; 400 for the last one."""
        with self._world.lock:
            job = self._job(asked)
            if asked.ids[1] not in job.team:
                raise not_found("USER")
            if len(job.team) == 1:
                raise Problem(400, "INVALID_HIRING_TEAM_STATE")
            del job.team[asked.ids[1]]
        self._ledger.apply("leave_team", job.id, {"id": asked.ids[1]})
        return Answer(204)

    def note(self, asked: Asked) -> Answer:
        """GET …/note."""
        return Answer(200, {"content": self._job(asked).note})

    def set_note(self, asked: Asked) -> Answer:
        """PUT …/note."""
        with self._world.lock:
            job = self._job(asked)
            job.note = asked.body(Note).content
        self._ledger.apply("job_note", job.id, {"content": job.note})
        return Answer(200, {"content": job.note})

    def positions(self, asked: Asked) -> Answer:
        """GET …/positions."""
        content = list(self._job(asked).positions.values())
        return Answer(200, {"totalFound": len(content), "content": content})

    def position(self, asked: Asked) -> Answer:
        """GET …/positions/{positionId}."""
        return Answer(200, self._position(asked)[1])

    def add_position(self, asked: Asked) -> Answer:
        """POST …/positions: 201."""
        with self._world.lock:
            job = self._job(asked)
            position: dict[str, Any] = {"id": self._world.new_uuid(), **msgspec.to_builtins(asked.body(Position)), "status": "OPEN"}
            job.positions[position["id"]] = position
        self._ledger.apply("create_position", job.id, position)
        return Answer(201, position)

    def set_position(self, asked: Asked) -> Answer:
        """PUT …/positions/{positionId}: answers 201."""
        with self._world.lock:
            job, found = self._position(asked)
            position = {"id": found["id"], **msgspec.to_builtins(asked.body(Position)), "status": found["status"]}
            job.positions[position["id"]] = position
        self._ledger.apply("replace_position", job.id, position)
        return Answer(201, position)

    def remove_position(self, asked: Asked) -> Answer:
        """DELETE …/positions/{positionId}: 204; 400 for the only one."""
        with self._world.lock:
            job, found = self._position(asked)
            if len(job.positions) == 1:
                raise Problem(400, "LAST_POSITION")
            del job.positions[found["id"]]
        self._ledger.apply("delete_position", job.id, {"id": found["id"]})
        return Answer(204)

    def _position(self, asked: Asked) -> tuple[Job, dict[str, Any]]:
        job = self._job(asked)
        if asked.ids[1] not in job.positions:
            raise not_found("POSITION")
        return job, job.positions[asked.ids[1]]

    def _job(self, asked: Asked) -> Job:
        return self._world.job(asked.ids[0], asked.credential.user)


def _ad_fields(asked: Asked) -> dict[str, Any]:
    return {"language": {"code": "en"}, **msgspec.to_builtins(asked.body(AdInput))}


def _lines(lines: list[dict[str, Any]], *, only_active: bool) -> Answer:
    shown = [
        {
            name: offset(line[name]) if name.endswith("On") else line[name]
            for name in ("sourceName", "type", "publishedOn", "unpublishedOn")
            if name in line
        }
        for line in lines
        if not (only_active and "unpublishedOn" in line)
    ]
    return Answer(200, {"content": shown})
