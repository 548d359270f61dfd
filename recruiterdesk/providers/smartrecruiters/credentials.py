"""The three ways to show who asks (contract sheet, 2): an API key, an OAuth client by itself, and an OAuth client for a person.

A refresh token can be used once: the new one is kept before the access token that came with it is shown to anybody, and of two programs
on one profile the second takes over what the first was given.
"""

import asyncio
import math
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Final

import msgspec

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import DeskError, Invalid, KeyRefused, PermissionMissing, RateLimited, Unreachable
from recruiterdesk.provider_api.contract import KeepSecrets, NewestSecrets
from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.call import Call, FirstByte
from recruiterdesk.provider_api.http.file_gate import FileGate
from recruiterdesk.provider_api.http.forgiving_json import NotJson
from recruiterdesk.provider_api.http.limiter import PausedTooLong
from recruiterdesk.providers.smartrecruiters.assumptions import TOKEN_MARGIN, TOKEN_SECONDS
from recruiterdesk.providers.smartrecruiters.bases import IDENTITY
from recruiterdesk.providers.smartrecruiters.limits import WRITES
from recruiterdesk.providers.smartrecruiters.sign_ins import ACCESS_TOKEN, CLIENT_ID, CLIENT_SECRET, EXPIRES_AT, REFRESH_TOKEN
from recruiterdesk.providers.smartrecruiters.wire import WireToken, read_one

_TOKEN_PATH: Final = f"{IDENTITY}/oauth/token"
_SHORT_LIFE: Final = 4  # a token that lives less than so many margins is renewed at three quarters of its life
_GONE: Final = (
    "SmartRecruiters does not accept the sign-in of {account} any more. Your changes wait here, none is lost. Sign in again, or give "
    "another key."
)
_REPLACED: Final = (
    "The sign-in of {account} was replaced while this was waiting, and nothing of it has left. It goes on by itself with the new one."
)
_BUSY: Final = "Another recruiterdesk on this computer is renewing the sign-in of {account}. What waits here goes on by itself."


class Token(msgspec.Struct, frozen=True):
    """An access token and until when it may be shown, on the clock that never jumps."""

    access: str
    renew_at: float

    def __repr__(self) -> str:
        return "Token(…)"


class OAuthCredentials:
    """A bearer token that is made anew shortly before its end, and once where it was refused; never twice at the same time."""

    def __init__(self, secrets: Mapping[str, str], clock: Clock, account: str) -> None:
        """Take the account's secrets as they are kept; a token among them that is still good is used."""
        self._secrets = _Secrets(secrets)
        self._clock = clock
        self._account = account
        self._http: AccountHttp | None = None
        self._keep: KeepSecrets | None = None
        self._newest: NewestSecrets | None = None
        self._gate: FileGate | None = None
        self._is_unkept = False
        self._lock = asyncio.Lock()
        self._token = self._kept_token(secrets)

    def serve(self, http: AccountHttp) -> None:
        """Learn where tokens are asked for: at the account's own origin, without a token."""
        self._http = http

    def keep_with(self, keep: KeepSecrets, newest: NewestSecrets | None = None) -> None:
        """Call `keep` with the complete secrets whenever they are others; `newest` tells those that are kept now."""
        self._keep, self._newest = keep, newest

    def take_turns_at(self, gate: FileGate) -> None:
        """Spend refresh tokens behind a gate, where programs on one profile would otherwise spend the same one."""
        self._gate = gate

    def headers(self) -> Mapping[str, str]:
        """Return what carries the token; nothing before there is one."""
        return {} if self._token is None else {"Authorization": f"Bearer {self._token.access}"}

    async def ready(self) -> None:
        """Make a token where there is none or it ends soon."""
        if self._is_good() and not self._is_unkept:
            return
        async with self._lock:
            if self._is_unkept:
                await self._put_away()
            if not self._is_good():
                await self._make({})

    async def renew(self, shown: Mapping[str, str]) -> bool:
        """Make a new token since `shown` was refused, unless somebody did meanwhile."""
        async with self._lock:
            if self.headers() == shown:
                await self._make(shown)
            return True

    def _is_good(self) -> bool:
        return self._token is not None and self._clock.monotonic() < self._token.renew_at

    def _kept_token(self, secrets: Mapping[str, str]) -> Token | None:
        try:
            left = float(secrets.get(EXPIRES_AT, "")) - self._clock.now().timestamp()
        except ValueError:
            return None
        access = secrets.get(ACCESS_TOKEN, "")
        is_usable = access and 0 < left < math.inf
        return Token(access, self._clock.monotonic() + left - margin_of(left)) if is_usable else None

    async def _make(self, refused: Mapping[str, str]) -> None:
        """Make a token that is not the `refused` one; a refresh token is spent by one program at a time."""
        if not self._secrets.get(REFRESH_TOKEN):
            await self._ask([("grant_type", "client_credentials")])
            return
        async with self._alone():
            if self._is_unkept:
                await self._put_away()
            await self._take_over()
            if not self._is_good() or self.headers() == refused:
                await self._ask([("grant_type", "refresh_token"), ("refresh_token", self._secrets.get(REFRESH_TOKEN))])

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        if self._gate is None:
            yield
            return
        try:
            async with self._gate.hold():
                yield
        except PausedTooLong:
            raise self._waiting(_BUSY) from None

    async def _take_over(self) -> None:
        """Use what another program was given and has kept meanwhile; raises KeyRefused where the account was removed."""
        newest = await self._newest() if self._newest is not None else self._secrets.all()
        if newest == self._secrets.all():
            return
        if not newest:
            raise KeyRefused(_GONE, account=self._account)
        is_ours = all(newest.get(name) == self._secrets.get(name) for name in (CLIENT_ID, CLIENT_SECRET))
        if not is_ours or not newest.get(REFRESH_TOKEN):
            raise self._waiting(_REPLACED)
        self._secrets = _Secrets(newest)
        self._token = self._kept_token(newest)
        await self._put_away()

    async def _ask(self, form: list[tuple[str, str]]) -> None:
        assert self._http is not None, "serve() comes before the first request"  # noqa: S101 -- a mistake of the factory's, not of anybody's input
        try:
            found = await ask_for_token(self._http, form, self._secrets.get(CLIENT_ID), self._secrets.get(CLIENT_SECRET))
        except (KeyRefused, Invalid, PermissionMissing) as error:
            self._token = None
            raise KeyRefused(_GONE, account=self._account, status=error.status) from error
        life = lifetime_of(found)
        if self._secrets.get(REFRESH_TOKEN):
            self._secrets.update(secrets_of(found, self._clock))
            self._is_unkept = True  # until it is put away: the old one is of no use any more
            await self._put_away()
        self._token = Token(found.access_token or "", self._clock.monotonic() + life - margin_of(life))

    def _waiting(self, text: str) -> Unreachable:
        error = Unreachable(text, account=self._account)
        error.is_unsent = True  # whatever waited for the token has not left
        return error

    async def _put_away(self) -> None:
        if self._keep is not None:
            await self._keep(self._secrets.all())
        self._is_unkept = False


class _Secrets:
    """Secrets that no traceback or log shows by accident."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = dict(values)

    def get(self, name: str) -> str:
        """Return one, "" where it is not there."""
        return self._values.get(name, "")

    def update(self, values: Mapping[str, str]) -> None:
        """Replace some."""
        self._values.update(values)

    def all(self) -> dict[str, str]:
        """Return all of them, to be kept."""
        return dict(self._values)


async def ask_for_token(http: AccountHttp, form: list[tuple[str, str]], client_id: str, client_secret: str) -> WireToken:
    """POST /identity/oauth/token, once and without a token; raises KeyRefused, Invalid (its `fields` name OAuth's error), Unreachable.

    A request whose answer was lost may have used a refresh token up; that shows at the next one.
    """
    call = Call(
        method="POST",
        template=_TOKEN_PATH,
        form=(*form, ("client_id", client_id), ("client_secret", client_secret)),
        times=WRITES,
        is_public=True,
        is_urgent=True,
    )
    try:
        answer = await http.write(call, FirstByte())
        found = read_one(answer.body, WireToken)
    except (Invalid, KeyRefused, PermissionMissing, RateLimited, Unreachable):
        raise
    except (DeskError, NotJson) as error:
        raise _unreachable(http) from error
    if not found.access_token:
        raise _unreachable(http)
    return found


def lifetime_of(found: WireToken) -> float:
    """Return a token's life in seconds, as told, or as documented where that was left out."""
    told = found.expires_in
    return told if told is not None and 0 < told < math.inf else TOKEN_SECONDS


def margin_of(life: float) -> float:
    """Return how long before its end a token is renewed."""
    return TOKEN_MARGIN if life >= _SHORT_LIFE * TOKEN_MARGIN else life / _SHORT_LIFE


def secrets_of(found: WireToken, clock: Clock) -> dict[str, str]:
    """Return what is kept of a token answer."""
    kept = {ACCESS_TOKEN: found.access_token or "", EXPIRES_AT: str(clock.now().timestamp() + lifetime_of(found))}
    return {**kept, REFRESH_TOKEN: found.refresh_token} if found.refresh_token else kept


def _unreachable(http: AccountHttp) -> Unreachable:
    error = Unreachable(
        "{provider} gave no answer about the sign-in that can be read. We try again by ourselves.",
        account=http.voice.account,
        provider=http.voice.provider,
    )
    error.is_unsent = True  # whatever waited for the token has not left
    return error
