"""Vacancy as a document."""

from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.vacancy import VacancyDetail


def vacancy_document(detail: VacancyDetail) -> dict[str, object]:
    """Return headless.md's Vacancy. `insight` is null until a provider that reports figures is read."""
    row = detail.row
    return {
        "ref": row.ref,
        "account": row.account,
        "provider": row.provider,
        "id": row.remote_id,
        "title": row.title,
        "status": row.status,
        "type": row.type,
        "location": row.location,
        "department": row.department,
        "stages": list(row.stages),
        "applicants": row.applicants,
        "created_at": to_iso(row.created_at),
        "expires_at": to_iso(row.expires_at),
        "url": row.url,
        "insight": None,
        "description": detail.description,
        "pending": list(row.pending),
    }
