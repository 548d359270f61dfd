"""What reaches the log."""

import logging

import httpx
import pytest
from loopback_server import loopback_server, reply

from recruiterdesk.provider_api.http.client_factory import build_client
from recruiterdesk.provider_api.http.redaction import log_exchange


async def test_nothing_of_a_request_but_method_template_status_and_time_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with (
        loopback_server(lambda _heard: reply(200, b'{"name":"canary-body"}')) as server,
        build_client(httpx.URL(server.url()), {"Authorization": "Bearer canary-key"}) as client,
    ):
        await client.post("/canary-path", params={"sig": "canary-query"}, content=b"canary-sent")
        log_exchange("POST", "/job-applications/{id}", 200, 0.312)
    ours = [record for record in caplog.records if record.name.startswith(("httpx", "httpcore", "recruiterdesk"))]
    assert [record.getMessage() for record in ours] == ["POST /job-applications/{id} 200 312 ms"]
    assert "canary" not in caplog.text
