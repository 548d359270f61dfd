"""Which capability a write needs, so that one which the key may not do is not tried."""

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.write import (
    Act,
    AddNote,
    CreateApplication,
    DeleteRecord,
    EditRecord,
    MoveStage,
    PostVacancy,
    UploadDocument,
    Write,
)

_BY_KIND: dict[type[Write], Capability] = {
    AddNote: Capability.ADD_NOTE,
    MoveStage: Capability.MOVE_STAGE,
    UploadDocument: Capability.UPLOAD_DOCUMENT,
    CreateApplication: Capability.CREATE_APPLICANT,
    EditRecord: Capability.UPDATE_APPLICANT,
    DeleteRecord: Capability.DELETE_APPLICANT,
    PostVacancy: Capability.CREATE_VACANCY,
}


def capability_for(write: Write, table: str) -> Capability:
    """Return the capability that a write to a table ("application" or "vacancy") needs."""
    if isinstance(write, UploadDocument) and write.kind is DocumentKind.PHOTO:
        return Capability.UPLOAD_PHOTO
    if table == "vacancy" and isinstance(write, EditRecord):
        return Capability.UPDATE_VACANCY
    if table == "vacancy" and isinstance(write, DeleteRecord):
        return Capability.DELETE_VACANCY
    if isinstance(write, Act):
        return write.capability
    return _BY_KIND[type(write)]
