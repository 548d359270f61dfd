"""The one place where HTTP becomes words: httpx errors and statuses to the errors of the domain, by what the user does about them."""

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus

import httpx

from recruiterdesk.domain.errors import (
    Conflicting,
    ContractBroken,
    DeskError,
    Invalid,
    KeyRefused,
    NotFound,
    OutcomeUnknown,
    PermissionMissing,
    RateLimited,
    Unreachable,
)
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.http.bodies import BodyTooLarge, BodyUnreadable
from recruiterdesk.provider_api.http.call import Answer

_REFUSING = frozenset({400, 401, 402, 403, 404, 410, 413, 415, 422, 429})
_SHAPELESS = frozenset({413, 429})  # said by gateways before the provider's own program, and never applied
_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a provider's own error body says. `is_shaped` when it has the shape its document describes.

    `codes` are the provider's words for it, `remedy` the sentence for a word that its document explains. `is_of_record`: the no is about
    this very record or content, so it is final whatever the status, and says nothing about what else the key may do. `if_forbidden` is the
    sentence for a 403 that is about no permission of the key.
    """

    is_shaped: bool = False
    message: str = ""
    fields: dict[str, list[str]] = field(default_factory=dict)
    codes: tuple[str, ...] = ()
    remedy: Sentence | None = None
    is_of_record: bool = False
    if_forbidden: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in the sentences, and how the provider's error bodies are read."""

    provider: str
    account: str
    read_refusal: Callable[[bytes], Refusal]


def error_from_exchange(error: Exception, voice: Voice, *, has_left: bool, is_write: bool) -> DeskError:
    """Turn an exchange that gave no whole answer into its error. `has_left`: a byte of the request may have reached the provider."""
    is_unsent = not has_left or isinstance(error, _UNSENT)
    if is_write and not is_unsent:
        return OutcomeUnknown(
            "The connection to {provider} broke before an answer came, so we cannot tell if this arrived. Nothing else goes out for it "
            "until that is clear.",
            account=voice.account,
            provider=voice.provider,
        )
    if isinstance(error, BodyTooLarge):
        return ContractBroken(
            "{provider} sent an answer far larger than it should be, so it was not read. Tell us.",
            account=voice.account,
            provider=voice.provider,
        )
    if isinstance(error, BodyUnreadable):
        return ContractBroken(
            "{provider} sent an answer that cannot be unpacked, so it was not read. Tell us.",
            account=voice.account,
            provider=voice.provider,
        )
    unreachable = _unreachable(error, voice)
    unreachable.is_unsent = is_unsent
    return unreachable


def _unreachable(error: Exception, voice: Voice) -> Unreachable:
    if is_bad_certificate(error):
        return Unreachable(
            "The certificate shown for {provider} cannot be trusted, so the key was not sent. Check this computer's clock and network; "
            "a company network may need its own certificate in the system's store.",
            account=voice.account,
            provider=voice.provider,
        )
    if isinstance(error, TimeoutError | httpx.TimeoutException):
        return Unreachable("{provider} did not answer in time. We try again by ourselves.", account=voice.account, provider=voice.provider)
    if isinstance(error, httpx.ConnectError):
        return Unreachable(
            "{provider} cannot be reached. Everything here can be read; we try again by ourselves.",
            account=voice.account,
            provider=voice.provider,
        )
    return Unreachable("The connection to {provider} broke. We try again by ourselves.", account=voice.account, provider=voice.provider)


def error_from_answer(
    answer: Answer,
    voice: Voice,
    *,
    scope: str,
    is_write: bool,
    retry_after: float | None = None,
    names_record: bool = True,
    has_answered: bool = False,
) -> DeskError:
    """Turn an answer that is not the one hoped for into its error. For a write only the provider's own clear "no" is a refusal.

    `names_record`: whether the call's path names a record, which may be gone; where it names none, a 404 is about the address, or about
    this one list where the provider `has_answered` well there.
    """
    refusal = voice.read_refusal(answer.body) if not answer.is_web_page else Refusal()
    if is_write:
        is_clear = answer.status in _REFUSING and (refusal.is_shaped or answer.status in _SHAPELESS)
        is_final = refusal.is_of_record and answer.status // 100 == HTTPStatus.BAD_REQUEST // 100
        if not is_clear and not is_final:
            return unclear(voice, answer.status)
        if is_final and answer.status not in {401, 404, 410, 429}:
            return _invalid(answer.status, refusal, voice)
    elif _is_of_the_network(answer):
        return _sign_in(voice, answer.status)
    elif answer.status in {400, 422}:
        return _not_to_be_asked(answer.status, refusal, voice)
    elif answer.status == HTTPStatus.NOT_FOUND and not names_record:
        return _nothing_there(answer.status, voice, has_answered=has_answered)
    return _by_status(answer.status, refusal, voice, scope, retry_after)


def _nothing_there(status: int, voice: Voice, *, has_answered: bool) -> NotFound:
    if has_answered:
        return NotFound(
            "{provider} does not give {account} what was asked for here. All else goes on; if you miss it, ask {provider} if it "
            "is switched on for your company.",
            account=voice.account,
            status=status,
            provider=voice.provider,
        )
    return NotFound(
        "{provider} answers nothing at the address of {account}. Check the account's address; if it is right, tell us.",
        account=voice.account,
        status=status,
        provider=voice.provider,
    )


def _is_of_the_network(answer: Answer) -> bool:
    """Whether a network answered that wants a person to sign in; a page with a 5xx comes from the gateway of a provider in trouble."""
    if answer.status == HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED or answer.status // 100 == HTTPStatus.MULTIPLE_CHOICES // 100:
        return True
    return answer.is_web_page and answer.status < HTTPStatus.INTERNAL_SERVER_ERROR


def unclear(voice: Voice, status: int | None = None) -> OutcomeUnknown:
    """Return the error of a write whose answer says neither yes nor no."""
    return OutcomeUnknown(
        "{provider} answered in a way that leaves open if this arrived. Nothing else goes out for it until that is clear.",
        account=voice.account,
        status=status,
        provider=voice.provider,
    )


def about_another(voice: Voice, status: int | None = None) -> OutcomeUnknown:
    """Return the error of a write whose answer is about something else than what was sent (reliability.md C52)."""
    return OutcomeUnknown(
        "{provider} answered about something else than what was sent, so we cannot tell if this arrived. Nothing else goes "
        "out for it until that is clear.",
        account=voice.account,
        status=status,
        provider=voice.provider,
    )


def unreadable(voice: Voice) -> ContractBroken:
    """Return the error of a read whose answer is not of the shape that the provider's document describes."""
    return ContractBroken(
        "{provider} sent an answer that cannot be read, so nothing of it was used. What is here stays; try again later.",
        account=voice.account,
        provider=voice.provider,
    )


def _by_status(status: int, refusal: Refusal, voice: Voice, scope: str, retry_after: float | None) -> DeskError:  # noqa: PLR0911 -- one line for each status
    forbidden = refusal.remedy if refusal.is_of_record else refusal.if_forbidden
    if forbidden is not None and status == HTTPStatus.FORBIDDEN:
        return PermissionMissing(forbidden, account=voice.account, status=status)
    match status:
        case 400 | 413 | 415 | 422:
            return _invalid(status, refusal, voice)
        case 401:
            return key_refused(voice, status)
        case 402:
            return PermissionMissing(
                "The plan that {account} has at {provider} does not include the API. Ask who manages the plan there, or another plan.",
                account=voice.account,
                status=status,
                provider=voice.provider,
            )
        case 403:
            return missing_scope(voice, scope)
        case 404 | 410:
            return NotFound(
                "{provider} does not have this, or not any more. Sync to see what is there now.",
                account=voice.account,
                status=status,
                provider=voice.provider,
            )
        case 409:
            return Conflicting(
                "{provider} has another state than the one shown here. Look at it again, then choose.",
                account=voice.account,
                status=status,
                provider=voice.provider,
            )
        case 429:
            return rate_limited(voice, retry_after if retry_after is not None else 60.0, status)
        case _ if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.REQUEST_TIMEOUT:
            return Unreachable(
                "{provider} has trouble of its own at the moment. We try again by ourselves; if it lasts for hours, tell {provider}.",
                account=voice.account,
                status=status,
                provider=voice.provider,
            )
        case _:
            return ContractBroken(
                "{provider} answered in a way its document does not describe. Tell us.",
                account=voice.account,
                status=status,
                provider=voice.provider,
            )


def _invalid(status: int, refusal: Refusal, voice: Voice) -> Invalid:
    if refusal.remedy is not None:
        return Invalid(refusal.remedy, account=voice.account, status=status, fields=refusal.fields)
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return Invalid(
            "{provider} says this file is too large. It was not added. Choose a smaller one.",
            account=voice.account,
            status=status,
            provider=voice.provider,
        )
    if status == HTTPStatus.UNSUPPORTED_MEDIA_TYPE:
        return Invalid(
            "{provider} does not take this kind of file. It was not added. Choose another one.",
            account=voice.account,
            status=status,
            provider=voice.provider,
        )
    if not refusal.message:
        return Invalid(
            "{provider} does not accept this. Your text is kept. Change it and send it again.",
            account=voice.account,
            status=status,
            fields=refusal.fields,
            provider=voice.provider,
        )
    return Invalid(
        '{provider} does not accept this: "{message}". Your text is kept. Change it and send it again.',
        account=voice.account,
        status=status,
        fields=refusal.fields,
        provider=voice.provider,
        message=refusal.message,
    )


def _not_to_be_asked(status: int, refusal: Refusal, voice: Voice) -> Invalid:
    """Return the error of a read that the provider does not want to be asked so: nothing was typed that could be kept."""
    if refusal.remedy is not None:
        return Invalid(refusal.remedy, account=voice.account, status=status, fields=refusal.fields)
    if not refusal.message:
        return Invalid(
            "{provider} does not accept what was asked for. Ask for something else; if you chose nothing, tell us.",
            account=voice.account,
            status=status,
            fields=refusal.fields,
            provider=voice.provider,
        )
    return Invalid(
        '{provider} does not accept what was asked for: "{message}". Ask for something else; if you chose nothing, tell us.',
        account=voice.account,
        status=status,
        fields=refusal.fields,
        provider=voice.provider,
        message=refusal.message,
    )


def key_refused(voice: Voice, status: int) -> KeyRefused:
    """Return the error for a key that the provider does not accept."""
    return KeyRefused(
        "{provider} refuses the key of {account}. Your changes wait here, none is lost. Paste a new key.",
        account=voice.account,
        status=status,
        provider=voice.provider,
    )


def no_access(voice: Voice, *, is_write: bool) -> DeskError:
    """Return the error for a record that a good key is kept away from; for a write it is a no to this one only."""
    if is_write:
        return Invalid(
            "{provider} does not let the key of {account} change this one. Ask there for access to it, then send this again; your text is "
            "kept.",
            account=voice.account,
            status=401,
            provider=voice.provider,
        )
    return PermissionMissing(
        "{provider} does not let the key of {account} see this one. Ask there for access to it; what is here stays.",
        account=voice.account,
        status=401,
        provider=voice.provider,
    )


def missing_scope(voice: Voice, scope: str) -> PermissionMissing:
    """Return the error for a key that may not do this; `scope` is named where it is known."""
    if scope:
        error = PermissionMissing(
            'The key of {account} may not do this. Make a new key at {provider} with "{scope}" and paste it here; nothing is lost.',
            account=voice.account,
            status=403,
            provider=voice.provider,
            scope=scope,
        )
        error.scope = scope
        return error
    return PermissionMissing(
        "The key of {account} may not do this. Make a new key at {provider} that may, and paste it here; nothing is lost.",
        account=voice.account,
        status=403,
        provider=voice.provider,
    )


def rate_limited(voice: Voice, seconds: float, status: int | None = None) -> RateLimited:
    """Return the error for an account that has to wait."""
    return RateLimited(
        "{provider} asks us to wait 1 second. The other accounts go on."
        if round(seconds) == 1
        else "{provider} asks us to wait {seconds} seconds. The other accounts go on.",
        account=voice.account,
        status=status,
        retry_after=seconds,
        provider=voice.provider,
        seconds=round(seconds),
    )


def _sign_in(voice: Voice, status: int) -> Unreachable:
    return Unreachable(
        "A web page came instead of an answer from {provider}. This network may want you to sign in: open a web site, then try again.",
        account=voice.account,
        status=status,
        provider=voice.provider,
    )


def is_bad_certificate(error: BaseException | None) -> bool:
    """Tell whether the chain of causes ends in a certificate that was not accepted."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
