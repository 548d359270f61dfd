"""What goes wrong at a receiver, in sentences about the receiver: nothing of it says anything about ICTerGezocht.nl or its key."""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

from recruiterdesk.domain.errors import (
    Cancelled,
    ContractBroken,
    DeskError,
    Invalid,
    KeyRefused,
    NotFound,
    PermissionMissing,
    RateLimited,
    Unreachable,
)
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.ictergezocht.receiver_address import ReceiverAddress


@contextmanager
def of_the_receiver(address: ReceiverAddress, account: str) -> Iterator[None]:
    """Raise the failures of what is done within as failures of the receiver."""
    try:
        yield
    except DeskError as error:
        told = said(error, address, account)
        raise told from error


def said(error: DeskError, address: ReceiverAddress, account: str) -> DeskError:  # noqa: PLR0911 -- one for each kind
    """Return the same failure, of the same kind, with a sentence about the receiver."""
    host = address.host
    match error:
        case KeyRefused():
            return KeyRefused(
                "The receiver at {host} does not take the token of {account}. Make a new one there with: recruiterdesk receive laptop add "
                "NAME, "
                "and give it to the account. Nothing is lost: applications wait at the receiver.",
                host=host,
                account=account,
                status=error.status,
            )
        case PermissionMissing():
            return PermissionMissing(
                "The token of {account} is not for the inbox {inbox} of the receiver at {host}. Correct the inbox's name, or make a token "
                "for it "
                "there with: recruiterdesk receive laptop add NAME --inbox {inbox}.",
                host=host,
                account=account,
                inbox=address.inbox,
                status=error.status,
            )
        case NotFound():
            return NotFound(
                "The receiver at {host} does not have this, or not any more. What is here stays.", host=host, status=error.status
            )
        case RateLimited():
            return RateLimited(
                "The receiver at {host} is busy. Applications wait there; we ask again by ourselves.",
                host=host,
                status=error.status,
                retry_after=error.retry_after,
            )
        case Unreachable():
            found = Unreachable(
                "The receiver at {host} cannot be reached. What came through it can be read here, and new applications wait there; we try "
                "again "
                "by ourselves.",
                host=host,
                status=error.status,
            )
            found.is_unsent = error.is_unsent
            return found
        case ContractBroken() | Invalid():
            return ContractBroken(
                "The receiver at {host} answered in a way that this version does not understand. Look whether both are of the same "
                "version; what "
                "is here stays.",
                host=host,
                status=error.status,
            )
        case _:
            return error


def at_the_door(error: DeskError, address: ReceiverAddress) -> DeskError:
    """Return why a receiver that was just entered is not connected: an error that names the field to correct."""
    if isinstance(error, Cancelled):
        return error
    field, sentence, finding = _finding(error, address)
    return Invalid(sentence, status=error.status, fields={field: [finding]})


def _finding(error: DeskError, address: ReceiverAddress) -> tuple[str, Sentence, str]:
    host, inbox = address.host, address.inbox
    match error:
        case KeyRefused():
            return (
                "receiver_token",
                Sentence.of(
                    "The receiver at {host} does not take this token. Copy it once more, whole, or make a new one there with: "
                    "recruiterdesk "
                    "receive laptop add NAME.",
                    host=host,
                ),
                "is not taken",
            )
        case PermissionMissing():
            return (
                "receiver_inbox",
                Sentence.of(
                    "This token is for another inbox of the receiver at {host} than {inbox}. Correct the inbox's name, or use a token "
                    "that was "
                    "made for it.",
                    host=host,
                    inbox=inbox,
                ),
                "is another one than the token's",
            )
        case RateLimited():
            return "receiver_url", Sentence.of("The receiver at {host} is busy. Try it again in a minute.", host=host), "is busy"
        case Unreachable() if error.status is None or error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return (
                "receiver_url",
                Sentence.of(
                    "No receiver answers at {host}. Check its address, and that it runs: recruiterdesk receive, on the machine it is on.",
                    host=host,
                ),
                "does not answer",
            )
        case _:
            return (
                "receiver_url",
                Sentence.of(
                    "What answers at {host} is not a receiver of recruiterdesk. Check the address: it is the one that receive laptop add "
                    "told.",
                    host=host,
                ),
                "is not a receiver",
            )


def half_a_receiver(*, has_token: bool) -> Invalid:
    """Return why a receiver's address without a token, or a token without an address, cannot be checked."""
    if has_token:
        return Invalid(
            "A receiver's token was given, but not the receiver's address. Give that, too, such as https://receiver.example.com.",
            fields={"receiver_url": ["is missing"]},
        )
    return Invalid(
        "A receiver's address was given, but no token for it. Make one there with: recruiterdesk receive laptop add NAME, and give that, "
        "too; "
        "or take the address out.",
        fields={"receiver_token": ["is missing"]},
    )
