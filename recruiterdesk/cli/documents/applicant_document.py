"""Applicant and ApplicantDetail as documents."""

from collections.abc import Set as AbstractSet

from recruiterdesk.domain.application import ApplicationRow, ApplicationView, DocumentRow, HistoryRow, NoteRow
from recruiterdesk.domain.clock import to_iso


def applicant_document(row: ApplicationRow, refused: AbstractSet[str] = frozenset()) -> dict[str, object]:
    """Return headless.md's Applicant: the wished state where a write is pending, and the entries that wish it.

    `refused` are ids of refused entries: what they wished is not shown any more, so they are not pending.
    """
    return {
        "ref": row.ref,
        "account": row.account,
        "provider": row.provider,
        "id": row.remote_id,
        "vacancy": _vacancy_member(row),
        "first_name": row.first_name,
        "last_name": row.last_name,
        "full_name": row.name,
        "email": row.email,
        "phone": row.phone,
        "city": row.city,
        "country": row.country,
        "stage": row.stage,
        "status": row.status,
        "rating": row.rating,
        "sources": list(row.sources),
        "disqualified": row.is_disqualified,
        "created_at": to_iso(row.created_at),
        "updated_at": to_iso(row.updated_at),
        "hired_at": to_iso(row.hired_at),
        "retention_ends_at": to_iso(row.retention_ends_at),
        "url": row.url,
        "pending": [entry for entry in row.pending if entry not in refused],
        "local": row.is_local,
    }


def applicant_detail_document(view: ApplicationView, refused: AbstractSet[str] = frozenset()) -> dict[str, object]:
    """Return headless.md's ApplicantDetail, and when notes and documents were last read (`detail_at`, `notes_state`).

    Notes and documents that were refused (ids of their entries in `refused`) stand in the outbox only.
    """
    return {
        **applicant_document(view.row, refused),
        "may_be_contacted": view.row.may_be_contacted,
        "notes": [_note_member(note) for note in view.notes if note.pending not in refused],
        "documents": [_document_member(document) for document in view.documents if document.pending not in refused],
        "answers": [{"question": answer.question, "answer": answer.answer} for answer in view.answers],
        "history": [_history_member(step) for step in view.history],
        "fields": dict(view.fields),
        "seen_before": [{"ref": seen.ref, "reason": seen.reason, "certain": seen.is_certain} for seen in view.seen_before],
        "notes_state": view.notes_state,
        "detail_at": to_iso(view.detail_at),
    }


def _vacancy_member(row: ApplicationRow) -> dict[str, object] | None:
    if row.vacancy_remote_id is None:
        return None
    return {"ref": f"{row.account}/{row.vacancy_remote_id}", "title": row.vacancy_title}


def _note_member(note: NoteRow) -> dict[str, object]:
    return {
        "text": note.text,
        "author": note.author,
        "sensitive": note.is_sensitive,
        "created_at": to_iso(note.created_at),
        "local": note.is_local,
        "pending": note.pending,
    }


def _document_member(document: DocumentRow) -> dict[str, object]:
    return {
        "number": document.number,
        "name": document.name,
        "type": document.kind.value,
        "bytes": document.bytes,
        "cached": document.is_cached,
        "pending": document.pending,
    }


def _history_member(step: HistoryRow) -> dict[str, object]:
    return {"at": to_iso(step.at), "what": step.what, "from": step.before, "to": step.after, "by": step.by}
