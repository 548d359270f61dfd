"""Files on their way to the provider: how far they are, for whom they wait, and what becomes of one that is gone."""

from scripted_provider import LOST_REPLY, NEVER_ARRIVED
from sync_bench import Bench

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState, Target
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import CreateApplication, FileRef, UploadDocument
from recruiterdesk.store.transaction import Writer

S = OutboxState


async def test_how_far_an_upload_is_is_told_by_its_entry_chunk_by_chunk(bench: Bench) -> None:
    ids = await bench.filled()
    file = await bench.put_file(bytes(600 * 1024))
    entry = bench.queue(ids[0], UploadDocument(file=file, kind=DocumentKind.RESUME))
    assert (await bench.sender.send_due()).sent == 1
    assert [(one.entry_id, one.sent // 1024, one.total) for one in bench.uploads] == [
        (entry.id, 256, file.bytes),
        (entry.id, 512, file.bytes),
        (entry.id, 600, file.bytes),
    ]


async def test_a_new_applicant_gets_her_id_and_what_waited_for_her_follows(bench: Bench) -> None:
    await bench.filled()
    vacancy_id = bench.store.read_now(lambda reader: reader.vacancies.by_ref(bench.account.id, "job_1"))
    create = CreateApplication(vacancy_remote_id="job_1", fields={"first_name": "Bea", "last_name": "Smit", "email": "bea@example.org"})
    file = await bench.put_file(b"cv")

    def work(writer: Writer) -> tuple[OutboxEntry, OutboxEntry]:
        local_id = writer.add_local_application(bench.account.id, vacancy_id, create)
        target = Target(table="application", local_id=local_id, remote_id=None, name="Bea Smit")
        first = writer.outbox.add(bench.account.id, target, create, summary=Sentence("Add"))
        upload = UploadDocument(file=file, kind=DocumentKind.RESUME)
        return first, writer.outbox.add(bench.account.id, target, upload, summary=Sentence("CV"), after=first.id)

    first, second = bench.store.write_now(work)
    bench.fates(LOST_REPLY)
    counts = await bench.sender.send_due(wait=True)
    assert counts.sent == 2
    assert bench.world.effects == {first.id: 1, second.id: 1}
    made = bench.at_provider(bench.world.created[first.id])
    assert made.files == ["cv.pdf"]
    assert made.remote_id in bench.here()
    assert len(bench.shown()) == 4
    assert not [row for row in bench.shown() if row[0] not in bench.world.ids()]


async def test_a_photo_whose_fate_is_unclear_is_simply_sent_again(bench: Bench) -> None:
    ids = await bench.filled()
    file = await bench.put_file(b"jpg")
    entry = bench.queue(ids[0], UploadDocument(file=file, kind=DocumentKind.PHOTO))
    bench.fates(NEVER_ARRIVED)
    assert (await bench.sender.send_due(wait=True)).sent == 1
    assert bench.entry(entry.id).resends == 1


async def test_a_file_that_is_gone_from_this_computer_is_refused_not_taken_for_a_missing_applicant(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.queue(ids[0], UploadDocument(file=FileRef(sha256="0" * 64, name="cv.pdf", bytes=3)))
    await bench.sender.send_due()
    stored = bench.entry(entry.id)
    assert stored.state is S.REFUSED
    assert stored.error is not None
    assert "no longer on this computer" in str(stored.error.message)
