"""Made-up people have real CVs with every letter of their names, photos, and addresses that lead to nobody."""

import io
import re
from typing import Any
from urllib.parse import urlsplit

import docx
import httpx
import pypdfium2
import pytest
from PIL import Image
from stand_in import homerun_stand_in

from recruiterdesk.demo.homerun.world import World
from recruiterdesk.demo.people import hostile_files
from recruiterdesk.demo.people.cv_pages import CvFacts, make_docx, make_pdf
from recruiterdesk.demo.people.names import FAMILY, GIVEN
from recruiterdesk.demo.people.portrait import make_portrait


def facts(number: int = 4, **more: str) -> CvFacts:
    given = {"first_name": "Błażej", "last_name": "van ’t Hooft-Çelik", "language": "nl", "title": "Data engineer", "city": "Zeist"} | more
    return CvFacts(email="b@example.nl", phone="+31 6 5550 0001", skills=("Python", "dbt"), number=number, **given)


def pages_of(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("number", range(20))
def test_a_pdf_has_one_to_three_pages_with_the_name_and_contact_line(number: int) -> None:
    pages = pages_of(make_pdf(facts(number)))
    assert 1 <= len(pages) <= 3
    for part in ("Błażej van ’t Hooft-Çelik", "b@example.nl", "+31 6 5550 0001", "Zeist", "PROFIEL", "WERKERVARING", "OPLEIDING"):
        assert part in pages[0]


def test_a_pdf_carries_its_fonts_and_is_the_same_every_time() -> None:
    content = make_pdf(facts())
    assert content == make_pdf(facts())
    assert b"/FontFile2" in content


def test_a_word_document_holds_the_same_parts() -> None:
    document = docx.Document(io.BytesIO(make_docx(facts(language="en"))))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for part in ("Błażej van ’t Hooft-Çelik", "b@example.nl", "Profile", "Experience", "Education", "Python, dbt"):
        assert part in text


def test_every_letter_of_every_name_survives_a_pdf() -> None:
    text = pages_of(make_pdf(facts(first_name=" ".join(GIVEN), last_name=" ".join(FAMILY))))[0]
    assert set("".join(GIVEN + FAMILY)) - set(text) == set()


def test_a_thousand_people_have_all_the_variety_the_document_allows() -> None:
    world = World(3, 1000, "newest")
    people = list(world.applications.values())
    kinds = {file.name.rpartition(".")[2] for item in people for file in item.files}
    assert kinds == {"pdf", "docx"}
    assert {file.type for item in people for file in item.files} == {"resume", "assignment"}
    assert {answer["original_question_type"] for item in people for answer in item.answers} == {"text", "file"}
    assert {note["is_sensitive"] for item in people for note in item.notes} == {True, False}
    for some in ("photo", "hired_at", "first_reply_at", "reason", "vacancy_id", "custom_data"):
        assert {bool(getattr(item, some)) for item in people} == {True, False}
    emails = [item.person["email"] for item in people]
    assert 20 < len(emails) - len(set(emails)) < 100  # some applied before


def test_nothing_made_up_leads_to_a_real_person() -> None:
    for item in World(3, 500, "newest").applications.values():
        assert re.search(r"@example\.(nl|com|org)$", item.person["email"])
        assert item.person["phone_number"] is None or re.search(r"6 ?-?5550 ?\d{4}$|06-5550\d{4}$", item.person["phone_number"])
        for name in ("linkedin", "github", "website"):
            host = urlsplit(item.extra.get(name, "https://x.example")).hostname or ""
            assert host.endswith((".example", ".example.com"))


def test_photos_and_files_of_answers_come_from_the_second_origin() -> None:
    with homerun_stand_in(applicants=60, limit=1000) as homerun:
        headers = {"Authorization": f"Bearer {homerun.keys['full']}"}
        with httpx.Client(base_url=homerun.base_url, headers=headers, trust_env=False) as api:

            def read() -> list[dict[str, Any]]:
                found: list[dict[str, Any]] = api.get("/job-applications?include[]=questionAnswers&perPage=100").json()["data"]
                return found

            first, second = read(), read()
        photos = [item["personal_info"]["photo"] for item in first]
        assert photos == [item["personal_info"]["photo"] for item in second]
        photo = next(photo for photo in photos if photo)
        with Image.open(io.BytesIO(httpx.get(photo, trust_env=False).content)) as picture:
            assert (picture.format, picture.size) == ("JPEG", (240, 240))
        answers = [answer["answer"] for item in first for answer in item["question_answers"]]
        file = next(answer for answer in answers if isinstance(answer, dict))
        assert set(file) == {"name", "type", "temporary_download_url"}
        assert str(file["temporary_download_url"]).startswith(homerun.download_origin)
        assert httpx.get(file["temporary_download_url"], trust_env=False).content.startswith((b"%PDF", b"PK"))


def test_portraits_differ_and_repeat() -> None:
    assert make_portrait("a") == make_portrait("a") != make_portrait("b")


def test_hostile_files_are_what_they_say() -> None:
    assert not hostile_files.pdf_that_is_none().startswith(b"%PDF")
    assert len(hostile_files.file_of(26)) == 26_000_000
    document = pypdfium2.PdfDocument(hostile_files.pdf_of_pages(2000))
    assert len(document) == 2000
    document.close()
