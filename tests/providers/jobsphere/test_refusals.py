"""What JobSphere refuses, and in which words it is told, over real HTTP on loopback, against the stand-in."""

import pytest
from jobsphere_connection import application, connected, post, send, some_job

from recruiterdesk.demo.stand_in import JobSphereStandIn
from recruiterdesk.domain.errors import (
    Invalid,
    KeyRefused,
    NotFound,
    PermissionMissing,
)


async def test_what_a_key_may_not_do_is_told_with_its_remedy(jobsphere: JobSphereStandIn) -> None:
    for key in ("read_only", "unverified", "other_company"):
        async with connected(jobsphere, key) as connection:
            with pytest.raises(PermissionMissing, match="verified as an employer") as caught:
                await send(connection, post(), table="vacancy")
            assert caught.value.scope == "Read/Write"
    async with connected(jobsphere, "read_only") as connection:
        with pytest.raises(PermissionMissing, match="submit applications"):
            await send(connection, application(some_job(jobsphere)))
    async with connected(jobsphere, "revoked") as connection:
        with pytest.raises(KeyRefused):
            await connection.probe()
    assert jobsphere.ledger.applied == []


@pytest.mark.parametrize("shape", ["object", "string", "plain", "list", "map"])
async def test_a_refusal_is_believed_and_quoted_in_whatever_shape_it_comes(jobsphere: JobSphereStandIn, shape: str) -> None:
    jobsphere.api.refusal = shape
    async with connected(jobsphere) as connection:
        with pytest.raises(Invalid, match="location is required"):
            await send(connection, post(location=""), table="vacancy")
        with pytest.raises(NotFound, match="no longer at JobSphere"):
            await send(connection, application("job_none"))
        with pytest.raises(NotFound):
            await connection.read_vacancy("job_none")


@pytest.mark.parametrize("shape", ["other", "empty"])
async def test_a_refusal_without_words_is_still_one(jobsphere: JobSphereStandIn, shape: str) -> None:
    jobsphere.api.refusal = shape
    async with connected(jobsphere) as connection:
        with pytest.raises(Invalid, match="does not accept this"):
            await send(connection, post(location=""), table="vacancy")
