"""Every known failure, grouped by what the user does about it.

DeskError
├── WrongUsage         say it differently
├── NotFound           it is not (or no longer) here
├── KeyRefused         connect again with a good key
├── PermissionMissing  make a key with the named scope, or ask for another plan
├── Invalid            mend the named fields
├── RateLimited        wait until the named moment
├── Unreachable        wait for the network or the provider
├── ContractBroken     the provider answered against its document: report it
├── Conflicting        choose between two states
├── OutcomeUnknown     a write may or may not have arrived: decide with the evidence
├── Unsupported        the provider cannot do this: do the named other thing
├── StorageTrouble     the disk or the database: make room, restore, or try again
├── Locked             the keyring: unlock or install one
└── Cancelled          the user stopped it

Anything else that is raised is a bug of ours. Messages are sentences that tell the user what to do; they never hold a secret,
a query string or a stack trace.
"""

from typing import ClassVar

from recruiterdesk.domain.sentence import Sentence, Value


class DeskError(Exception):
    """A failure with a remedy.

    `kind` is the word of the command line's documents (headless.md, Conventions).
    """

    kind: ClassVar[str] = "provider"

    def __init__(
        self,
        sentence: Sentence | str,
        *,
        account: str | None = None,
        status: int | None = None,
        fields: dict[str, list[str]] | None = None,
        retry_after: float | None = None,
        **values: Value,
    ) -> None:
        """Keep the sentence (a literal template with its values, or ready made) and what else is known.

        `retry_after` is in seconds; `fields` maps a field's name to what is wrong with it. The sentence may name `{account}`.
        """
        if account is not None:
            values.setdefault("account", account)
        self.sentence = sentence if isinstance(sentence, Sentence) else Sentence(sentence, values)
        self.account = account
        self.status = status
        self.fields = fields or {}
        self.retry_after = retry_after
        super().__init__(str(self.sentence))

    @property
    def message(self) -> str:
        """The English sentence."""
        return str(self.sentence)


class WrongUsage(DeskError):  # noqa: N818 -- these are named after the remedy, as the tree above draws them
    """The request itself cannot be understood."""

    kind = "usage"


class NotFound(DeskError):  # noqa: N818 -- as above
    """The thing asked for does not exist here or at the provider."""

    kind = "not_found"


class KeyRefused(DeskError):  # noqa: N818 -- as above
    """The provider does not accept the credentials."""

    kind = "credentials"


class PermissionMissing(DeskError):  # noqa: N818 -- as above
    """The credentials are good but may not do this; `scope` names what is missing, where it is known."""

    kind = "forbidden"
    scope: str | None = None


class Invalid(DeskError):  # noqa: N818 -- as above
    """The provider, or a check before it, refuses the content; `fields` says where."""

    kind = "validation"


class RateLimited(DeskError):  # noqa: N818 -- as above
    """The provider asks to wait `retry_after` seconds."""

    kind = "rate_limited"


class Unreachable(DeskError):  # noqa: N818 -- as above
    """No answer: network, name look-up, time-out, or a server error on a read.

    `is_unsent` is True only when it is certain that no byte of the request reached the provider.
    """

    kind = "unreachable"
    is_unsent: bool = False


class ContractBroken(DeskError):  # noqa: N818 -- as above
    """The answer is not what the provider's document promises."""

    kind = "provider"


class Conflicting(DeskError):  # noqa: N818 -- as above
    """The provider's state is not the one the user acted upon."""

    kind = "conflict"


class OutcomeUnknown(DeskError):  # noqa: N818 -- as above
    """A write left this machine and nothing says whether it was applied."""

    kind = "uncertain"


class Unsupported(DeskError):  # noqa: N818 -- as above
    """This provider or account cannot do this at all."""

    kind = "unsupported"


class StorageTrouble(DeskError):  # noqa: N818 -- as above
    """Disk full, file damaged, wrong key, folder read-only."""

    kind = "storage"


class Locked(DeskError):  # noqa: N818 -- as above
    """No keyring, a locked one, or one that would keep secrets in the clear."""

    kind = "locked"


class Cancelled(DeskError):  # noqa: N818 -- as above
    """The user stopped the work."""

    kind = "cancelled"
