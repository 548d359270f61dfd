"""Vacancy as a document."""

from collections.abc import Set as AbstractSet

import msgspec

from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.vacancy import VacancyDetail


def vacancy_document(detail: VacancyDetail, refused: AbstractSet[str] = frozenset()) -> dict[str, object]:
    """Return headless.md's Vacancy. `insight` is null where its provider gives no figures, or none were read yet.

    A figure that the provider did not give is null; amounts are euros, `read_at` says how old all of them are. `refused` are ids of refused
    entries, which are not pending any more.
    """
    row = detail.row
    insight = detail.insight
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
        "insight": None if insight is None else {**msgspec.structs.asdict(insight), "read_at": to_iso(detail.insight_at)},
        "description": detail.description,
        "pending": [entry for entry in row.pending if entry not in refused],
    }
