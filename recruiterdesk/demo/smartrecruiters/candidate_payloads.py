"""Candidates and applications as the document's responses have them."""

from typing import Any

from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.job_payloads import action
from recruiterdesk.demo.smartrecruiters.moments import zulu
from recruiterdesk.demo.smartrecruiters.world import Application, Candidate, World


def listed(candidate: Candidate, world: World) -> dict[str, Any]:
    """Return a candidate as lists have it: with the status of the primary application only."""
    url = f"{world.root}/candidates/{candidate.id}"
    fields = candidate.fields
    body: dict[str, Any] = {
        "id": candidate.id,
        "internal": candidate.internal,
        "firstName": fields["firstName"],
        "lastName": fields["lastName"],
        "email": fields["email"],
        "applicationLanguage": candidate.language,
        "createdOn": zulu(candidate.created_on),
        "updatedOn": zulu(candidate.updated_on),
        "tags": list(candidate.tags),
        "consent": {"status": candidate.consent},
        "secondaryAssignments": [],
        "actions": {"details": action(url), "properties": action(f"{url}/properties")},
    }
    if "location" in fields:
        body["location"] = fields["location"]
    if candidate.rating is not None:
        body["averageRating"] = candidate.rating
    for number, application in enumerate(candidate.applications.values()):
        job: dict[str, Any] = {"id": application.job_id, "actions": {"details": action(f"{world.root}/jobs/{application.job_id}")}}
        if number == 0:
            job["title"] = world.jobs[application.job_id].fields["title"]
            body["primaryAssignment"] = {"job": job, **_place(application)}
        else:
            body["secondaryAssignments"].append({"job": job})
    return body


def details(candidate: Candidate, world: World) -> dict[str, Any]:
    """Return CandidateDetails."""
    url = f"{world.root}/candidates/{candidate.id}"
    body: dict[str, Any] = {
        "id": candidate.id,
        "internal": candidate.internal,
        **candidate.fields,
        "createdOn": zulu(candidate.created_on),
        "updatedOn": zulu(candidate.updated_on),
        "tags": list(candidate.tags),
        "secondaryAssignments": [],
        "actions": {name: action(f"{url}/{name}") for name in ("properties", "attachments", "consent", "consents")},
    }
    if candidate.rating is not None:
        body["averageRating"] = candidate.rating
    for number, application in enumerate(candidate.applications.values()):
        job_url = f"{world.root}/jobs/{application.job_id}"
        links = {"details": action(job_url), "positionDetails": action(f"{job_url}/positions")}
        job = {"id": application.job_id, "title": world.jobs[application.job_id].fields["title"], "actions": links}
        assignment = {"job": job, **assigned(application, world)}
        if number == 0:
            body["primaryAssignment"] = assignment
        else:
            body["secondaryAssignments"].append(assignment)
    return body


def assigned(application: Application, world: World) -> dict[str, Any]:
    """Return what details tell of an application."""
    body: dict[str, Any] = {**_place(application), "source": catalogue.source_label(application.source)}
    if application.starts_on is not None:
        body["startsOn"] = zulu(application.starts_on)
    if application.reason in catalogue.REJECTIONS:
        body["reasonOfRejection"] = catalogue.labelled(catalogue.REJECTIONS, str(application.reason))
    if application.reason in catalogue.WITHDRAWALS:
        body["reasonOfWithdrawal"] = catalogue.labelled(catalogue.WITHDRAWALS, str(application.reason))
    source = application.source
    link = f"{world.root}/configuration/sources/{source['sourceTypeId']}/values/{source['sourceId']}"
    return body | {"actions": {"sourceDetails": action(link)}}


def application_details(application: Application, world: World) -> dict[str, Any]:
    """Return what GET /candidates/{id}/jobs/{jobId} answers."""
    url = f"https://www.smartrecruiters.com/app/people/applications/{application.id}"
    return {"applicationId": application.id, **assigned(application, world), "url": url}


def _place(application: Application) -> dict[str, Any]:
    return {"status": application.status} | ({"subStatus": application.sub_status} if application.sub_status else {})
