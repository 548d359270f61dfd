"""What may be dropped as the CV of a new applicant, by its name alone."""

import pytest

from recruiterdesk.services.upload_rules import refuse_cv


@pytest.mark.parametrize("name", ["cv.pdf", "CV.DOCX", "cv.doc", "cv.odt", "cv.rtf", "cv.txt", "scan.jpg", "scan.JPEG", "scan.png"])
def test_documents_and_scans_may_be_a_cv(name: str) -> None:
    assert refuse_cv(None, name, None) is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Portfolio-compleet.zip", "Left out: a ZIP is not a CV"),
        ("cv.pdf.exe", "Left out: an EXE is not a CV"),
        ("cv", "Left out: its name does not say that it is a CV"),
        ("cv.averylongkindoffile", "Left out: its name does not say that it is a CV"),
    ],
)
def test_archives_and_programs_are_left_out_in_words(name: str, said: str) -> None:
    assert str(refuse_cv(None, name, None)) == said
