"""Which unclear write holds up a later one that carries a file: only where a count at the provider would be spoiled."""

from datetime import UTC, datetime

import pytest

from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState, Sighting, Target
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import Act, FileRef, UploadDocument, Write
from recruiterdesk.sync.settle import blocks

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def entry(id_: str, write: Write, *, state: OutboxState = OutboxState.QUEUED, latest: Sighting | None = None) -> OutboxEntry:
    return OutboxEntry(
        id=id_,
        position=int(id_),
        account_id=1,
        account="Brugman",
        provider="recruitsome",
        kind="act",
        target=Target(table="account", local_id=1, remote_id=None, name="Brugman"),
        write=write,
        sha256="",
        summary=Sentence("A CV"),
        state=state,
        attempts=0,
        created_at=NOW,
        latest=latest,
    )


def cv(name: str) -> Act:
    file = FileRef(sha256=name, name=f"{name}.pdf", bytes=1)
    return Act(name="create_candidate", capability=Capability.UPLOAD_DOCUMENT, fields={"user_id": "411"}, file=file)


UNSEEN = Sighting(at=NOW, matching=None)
NONE_YET = Sighting(at=NOW, matching=0)


def test_an_unclear_cv_that_nobody_can_look_up_holds_up_no_other_cv() -> None:
    unclear = entry("1", cv("anna"), state=OutboxState.UNCERTAIN, latest=UNSEEN)
    assert not blocks(unclear, entry("2", cv("bob")))
    assert blocks(unclear, entry("2", cv("anna")))  # the same again would be a second Anna


@pytest.mark.parametrize("latest", [None, NONE_YET])
def test_where_it_is_counted_or_was_not_looked_for_yet_the_next_one_waits(latest: Sighting | None) -> None:
    assert blocks(entry("1", cv("anna"), state=OutboxState.UNCERTAIN, latest=latest), entry("2", cv("bob")))


def test_it_is_so_for_files_of_an_applicant_as_well() -> None:
    anna, bob = (UploadDocument(file=FileRef(sha256=name, name=name, bytes=1)) for name in ("anna", "bob"))
    assert not blocks(entry("1", anna, state=OutboxState.UNCERTAIN, latest=UNSEEN), entry("2", bob))
    assert blocks(entry("1", anna, state=OutboxState.UNCERTAIN, latest=NONE_YET), entry("2", bob))
