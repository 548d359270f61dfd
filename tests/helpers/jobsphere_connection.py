"""A connection to a stand-in of JobSphere over real HTTP, and what is sent through it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from jobsphere_answers import NoFiles, outgoing

from recruiterdesk.demo.stand_in import JobSphereStandIn
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.domain.write import CreateApplication, PostVacancy, Write
from recruiterdesk.provider_api.contract import Receipt
from recruiterdesk.providers.jobsphere import FACTORY
from recruiterdesk.providers.jobsphere.provider import JobSphereConnection


@asynccontextmanager
async def connected(
    jobsphere: JobSphereStandIn, key: str = "full", *, company_id: str | None = None, **settings: str
) -> AsyncIterator[JobSphereConnection]:
    account = Account(id=1, name="Oosterlicht", provider="jobsphere", base_url=jobsphere.base_url, settings=settings)
    secrets = {"api_key": jobsphere.keys[key], "company_id": jobsphere.company_id if company_id is None else company_id}
    connection = FACTORY.connect(account, secrets, ledger_folder=None)
    assert isinstance(connection, JobSphereConnection)
    try:
        yield connection
    finally:
        await connection.aclose()


async def everything(connection: JobSphereConnection) -> list[Vacancy]:
    found: list[Vacancy] = []
    cursor = None
    while True:
        page = await connection.list_vacancies(cursor)
        found.extend(page.items)
        cursor = page.next
        if cursor is None:
            return found


def application(job_id: str, **fields: str) -> CreateApplication:
    named = {"first_name": "Zoë", "last_name": "van den Berg", "email": "zoe@example.com", **fields}
    return CreateApplication(vacancy_remote_id=job_id, fields=dict(named))


def post(**changed: object) -> PostVacancy:
    return PostVacancy(
        content={"title": "Gardener", "description": "# Roses", "location": "Utrecht", "tags": ["roses", "hedges"], **changed}
    )


async def send(connection: JobSphereConnection, write: Write, **more: str) -> Receipt:
    return await connection.send(outgoing(write, **more), NoFiles(), lambda: None)


def some_job(jobsphere: JobSphereStandIn) -> str:
    return jobsphere.world.jobs_of(jobsphere.company_id)[0].id
