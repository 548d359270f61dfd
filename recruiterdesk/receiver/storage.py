"""The receiver's one failure of storing: nothing durable could be written or read now."""

from typing import Literal

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.sentence import Sentence

StorageReason = Literal["busy", "full", "read_only", "unreachable", "refused", "damaged", "unknown"]

SENTENCES: dict[StorageReason, Sentence] = {
    "busy": Sentence("The receiver's database is busy. It is tried again by itself."),
    "full": Sentence("The disk of the receiver's database is full. Make room on it."),
    "read_only": Sentence("The receiver's database cannot be written. Check who owns its file, or its server's mode."),
    "unreachable": Sentence("The receiver's database does not answer. Check that its server runs and that the address is right."),
    "refused": Sentence(
        "The receiver's database refused. Check the user, the password and the name in its address, and what that user may do there."
    ),
    "damaged": Sentence("The receiver's database is damaged. Restore it from a backup."),
    "unknown": Sentence("The receiver's database failed. Look at its own log for the cause."),
}


class StorageUnavailable(StorageTrouble):
    """Nothing durable can be written or read; the provider is answered 503, so that it delivers again.

    `reason` is a word for logs and figures; neither it nor the sentence holds anything personal.
    """

    def __init__(self, reason: StorageReason = "unknown") -> None:
        self.reason: StorageReason = reason
        super().__init__(SENTENCES[reason])
