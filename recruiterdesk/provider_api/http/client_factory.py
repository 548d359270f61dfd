"""Where httpx clients are made: one with the key for an account's API, one without it for download links."""

import contextlib
import ssl
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import anyio._backends._asyncio  # noqa: F401 -- httpcore would load it in the first request, which is on the window's thread
import certifi
import httpx

from recruiterdesk import __version__
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.provider_api.http.credentials import Credentials, FixedCredentials
from recruiterdesk.provider_api.http.link_transport import LinkTransport, Resolve, resolve
from recruiterdesk.provider_api.http.origin import Origin
from recruiterdesk.provider_api.http.pinned_transport import PinnedTransport
from recruiterdesk.provider_api.http.redaction import quiet_libraries

USER_AGENT = f"recruiterdesk/{__version__}"
CONNECTIONS = 8  # more fresh TLS connections cost the loop more than they bring (stack.md 2)


@lru_cache(maxsize=4)
def trust(ca_bundle: str | None = None) -> ssl.SSLContext:
    """Return a context that verifies certificates and names against the system's authorities; there is no way to turn it off.

    The environment's SSL_CERT_FILE and SSL_CERT_DIR are not asked: only the system's own places, certifi where it has none that can be
    read, and `ca_bundle`, a file of a company's own authorities named in the account's settings. Raises WrongUsage where that cannot be.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # verifies, checks names, and starts with no authority at all
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if sys.platform == "win32":
        for store in ("CA", "ROOT"):
            for certificate, encoding, purpose in ssl.enum_certificates(store):
                is_for_servers = purpose is True or (purpose is not False and ssl.Purpose.SERVER_AUTH.oid in purpose)
                if encoding == "x509_asn" and is_for_servers:
                    with contextlib.suppress(ssl.SSLError):  # one damaged entry of the store spoils only itself
                        context.load_verify_locations(cadata=certificate)
    else:
        places = ssl.get_default_verify_paths()
        file, folder = Path(places.openssl_cafile), Path(places.openssl_capath)
        try:
            if file.is_file():
                context.load_verify_locations(cafile=str(file))
            elif folder.is_dir() and any(folder.iterdir()):
                context.load_verify_locations(capath=str(folder))
            else:
                context.load_verify_locations(cafile=certifi.where())
        except OSError:  # also ssl's own: the system's file is empty or damaged
            context.load_verify_locations(cafile=certifi.where())
    if ca_bundle is not None:
        try:
            context.load_verify_locations(cafile=ca_bundle)
        except OSError as error:  # also ssl's own
            raise WrongUsage(
                'The setting "ca_bundle" names no file of certificates that can be read. Correct it or take it out.'
            ) from error
    return context


def _transport(context: ssl.SSLContext) -> httpx.AsyncHTTPTransport:
    limits = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS, keepalive_expiry=4)
    return httpx.AsyncHTTPTransport(verify=context, trust_env=False, limits=limits, retries=0)


def build_client(
    base_url: httpx.URL,
    credentials: Credentials | Mapping[str, str],
    *,
    ca_bundle: str | None = None,
    inner: httpx.AsyncBaseTransport | None = None,
) -> httpx.AsyncClient:
    """Make the client of one account: pinned to its origin, no redirects, nothing from the environment. `inner` is for tests."""
    quiet_libraries()
    shown = FixedCredentials(credentials) if isinstance(credentials, Mapping) else credentials
    transport = PinnedTransport(inner or _transport(trust(ca_bundle)), Origin.of(base_url), shown)
    headers = {"Accept": "application/json", "Accept-Encoding": "gzip", "User-Agent": USER_AGENT}
    return httpx.AsyncClient(base_url=base_url, transport=transport, headers=headers, follow_redirects=False, trust_env=False)


def build_link_client(
    base_url: httpx.URL, *, ca_bundle: str | None = None, inner: httpx.AsyncBaseTransport | None = None, look_up: Resolve = resolve
) -> httpx.AsyncClient:
    """Make the client for download links: without the key, https and public addresses only (or this computer, where the account is)."""
    quiet_libraries()
    transport = LinkTransport(inner or _transport(trust(ca_bundle)), may_use_loopback=Origin.of(base_url).is_loopback, look_up=look_up)
    headers = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": USER_AGENT}
    return httpx.AsyncClient(transport=transport, headers=headers, follow_redirects=False, trust_env=False)
