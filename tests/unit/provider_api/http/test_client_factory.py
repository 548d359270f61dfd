"""Certificates are checked, always; a server that cannot prove itself gets nothing."""

import ssl
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
import trustme
from loopback_server import loopback_server, reply

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.provider_api.http.client_factory import build_client, trust
from recruiterdesk.provider_api.http.errors_by_remedy import is_bad_certificate

KEY = {"Authorization": "Bearer made-up-key"}
ISSUER = trustme.CA()
STRANGER = trustme.CA()
PAST = datetime(2020, 1, 1, tzinfo=UTC)


def context_with(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def bundle(folder: Path) -> str:
    path = folder / "authority.pem"
    ISSUER.cert_pem.write_to_path(str(path))
    return str(path)


async def test_a_company_s_own_authority_can_be_named(tmp_path: Path) -> None:
    async with (
        loopback_server(lambda _heard: reply(200, b"{}"), context_with(ISSUER.issue_cert("127.0.0.1"))) as server,
        build_client(httpx.URL(server.url(scheme="https")), KEY, ca_bundle=bundle(tmp_path)) as client,
    ):
        assert (await client.get("/")).status_code == 200


@pytest.mark.parametrize(
    "certificate",
    [
        pytest.param(STRANGER.issue_cert("127.0.0.1"), id="unknown authority"),
        pytest.param(ISSUER.issue_cert("other.example"), id="wrong name"),
        pytest.param(ISSUER.issue_cert("127.0.0.2"), id="wrong address"),
        pytest.param(ISSUER.issue_cert("127.0.0.1", not_before=PAST, not_after=PAST + timedelta(days=9)), id="expired"),
        pytest.param(
            ISSUER.issue_cert(
                "127.0.0.1",
                not_before=datetime(2090, 1, 1, tzinfo=UTC),
                not_after=datetime(2091, 1, 1, tzinfo=UTC),
            ),
            id="not valid yet",
        ),
        pytest.param(ISSUER.issue_cert("x.example", common_name="127.0.0.1"), id="name in the old place only"),
        pytest.param(STRANGER.create_child_ca().issue_cert("127.0.0.1"), id="chain of a stranger"),
    ],
)
async def test_a_server_with_a_bad_certificate_receives_nothing(certificate: trustme.LeafCert, tmp_path: Path) -> None:
    async with loopback_server(lambda _heard: reply(200, b"{}"), context_with(certificate)) as server:
        async with build_client(httpx.URL(server.url(scheme="https")), KEY, ca_bundle=bundle(tmp_path)) as client:
            with pytest.raises(httpx.ConnectError) as caught:
                await client.get("/")
        assert is_bad_certificate(caught.value)
        assert server.received == 0


async def test_an_authority_that_is_not_named_is_not_trusted() -> None:
    async with loopback_server(lambda _heard: reply(200, b"{}"), context_with(ISSUER.issue_cert("127.0.0.1"))) as server:
        async with build_client(httpx.URL(server.url(scheme="https")), KEY) as client:
            with pytest.raises(httpx.ConnectError):
                await client.get("/")
        assert server.received == 0


def test_the_context_checks_names_and_has_authorities() -> None:
    context = trust()
    assert context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its authorities elsewhere")
def test_a_damaged_file_of_the_systems_authorities_is_no_fault_of_the_account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = tmp_path / "authorities.pem"
    damaged.write_text("-----BEGIN CERTIFICATE-----\nno\n-----END CERTIFICATE-----\n")
    places = ssl.get_default_verify_paths()._replace(openssl_cafile=str(damaged))
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: places)
    trust.cache_clear()
    try:
        assert trust().get_ca_certs()
        with pytest.raises(WrongUsage, match="ca_bundle"):
            trust(str(damaged))
    finally:
        trust.cache_clear()
