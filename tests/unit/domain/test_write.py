"""Writes freeze to the same bytes whatever order they were made in, and thaw to what they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.write import (
    AddNote,
    CreateApplication,
    DeleteRecord,
    EditRecord,
    FileRef,
    MoveStage,
    PostVacancy,
    UploadDocument,
    Write,
    fingerprint,
    freeze,
    kind_of,
    thaw,
)

WRITES: list[tuple[str, Write]] = [
    ("note", AddNote(text="Sterk profiel", author="Sanne Brugman")),
    ("move", MoveStage(stage="Cv bekijken", from_stage="Nieuw")),
    ("upload", UploadDocument(file=FileRef(sha256="ab", name="cv.pdf", bytes=3), kind=DocumentKind.PHOTO)),
    ("apply", CreateApplication(vacancy_remote_id="job_1", fields={"first_name": "Zoë", "sourced": True})),
    ("edit", EditRecord(fields={"city": None})),
    ("delete", DeleteRecord()),
    ("post", PostVacancy(content={"title": "Data engineer"})),
]


@pytest.mark.parametrize(("kind", "write"), WRITES, ids=[kind for kind, _ in WRITES])
def test_a_write_has_the_public_word_for_its_kind_and_thaws_to_itself(kind: str, write: Write) -> None:
    assert kind_of(write) == kind
    assert thaw(freeze(write)) == write


def test_the_order_in_which_fields_were_typed_does_not_change_the_fingerprint() -> None:
    one = freeze(EditRecord(fields={"city": "Utrecht", "country": "NL"}))
    other = freeze(EditRecord(fields={"country": "NL", "city": "Utrecht"}))
    assert fingerprint(one) == fingerprint(other)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_typed_text_survives_freezing_whatever_it_is(text: str) -> None:
    assert thaw(freeze(AddNote(text=text, author="x"))) == AddNote(text=text, author="x")
