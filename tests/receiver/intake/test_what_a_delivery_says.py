"""The members of a delivery: kept as they came, or refused with every reason and without repeating any of them."""

import hashlib
import json
import random
from typing import Any

import msgspec
import pytest
from intake_server import IntakeServer, application, encoded

from recruiterdesk.receiver.intake.payload import made_filename, usable_filename

REQUIRED = ["referenceNumber", "name", "email", "source", "campaign"]
OPTIONAL = ["phone", "city", "motivation", "filename"]
ASTRAL = "\U0001f469"
# What the document itself shows, letter for letter: its CV is cut off and its address masked.
SAMPLE = """{
    "referenceNumber": "f435a426-f656-ea11-a811-000d3a649fc7",
    "name": "John Doe",
    "email": "[email protected]",
    "phone": "0612345678",
    "city": "Amsterdam",
    "motivation": "Motivatie",
    "source": "ICTerGezocht.nl",
    "campaign": "Transport Campagne",
    "cv": "VBERi0xLjQKJcOkw7zDtsOfCjIgMCBvYmoKPD\\u2026..(truncated)",
    "filename": "cv.pdf"
}"""


def raw_with(name: str, value: bytes) -> bytes:
    """Return a delivery whose member `name` is written exactly so."""
    members = {key: json.dumps(content).encode() for key, content in application().items()} | {name: value}
    return b"{" + b",".join(b'"%b":%b' % (key.encode(), content) for key, content in members.items()) + b"}"


def test_everything_arrives_as_it_was_sent(intake: IntakeServer) -> None:
    cv = b"%PDF-1.4\n" + random.Random(3).randbytes(300_000)
    said = application(
        phone=" +31 6 12345678 ",
        city="’s-Gravenhage",
        motivation=f"Regel 1\r\nRegel 2\t{ASTRAL}\x7f",
        cv=encoded(cv),
        filename="mijn cv.pdf",
    )
    answer = intake.send(said)
    assert (answer.status, answer.document, answer.headers["content-type"]) == (201, {"id": 1}, "application/json")
    kept = intake.ledger.only
    assert {
        "referenceNumber": kept.reference_number,
        "name": kept.name,
        "email": kept.email,
        "source": kept.source,
        "campaign": kept.campaign,
        "phone": kept.phone,
        "city": kept.city,
        "motivation": kept.motivation,
        "filename": kept.filename,
        "cv": said["cv"],
    } == said
    assert intake.ledger.only_cv == cv
    assert (kept.cv_sha256, kept.cv_bytes) == (hashlib.sha256(cv).hexdigest(), len(cv))
    assert not intake.has_left_files()


def test_the_sample_of_the_document_is_refused_for_its_cv_and_its_masked_address(intake: IntakeServer) -> None:
    answer = intake.send(SAMPLE.encode())
    assert answer.status == 400
    assert answer.document == {
        "errors": [
            {"error": "This field must be an e-mail address.", "label": "E-mail address", "path": "email"},
            {"error": "This field is not base64, or it was cut off.", "label": "CV", "path": "cv"},
        ]
    }
    mended = json.loads(SAMPLE) | {"email": "john@example.nl", "cv": encoded(b"%PDF-1.4")}
    assert intake.send(mended).status == 201


def test_every_reason_is_told_at_once(intake: IntakeServer) -> None:
    wrong = {"referenceNumber": "", "name": None, "email": "x", "phone": 612345678, "motivation": "x" * 65_536, "cv": "!", "custom": "a\0b"}
    answer = intake.send(wrong)
    assert answer.status == 400
    assert sorted(answer.paths) == sorted(["referenceNumber", "name", "email", "source", "campaign", "phone", "motivation", "cv", "custom"])
    assert all(set(reason) == {"error", "label", "path"} and reason["error"] and reason["label"] for reason in answer.document["errors"])


@pytest.mark.parametrize("name", REQUIRED)
@pytest.mark.parametrize("value", [None, b"null", b'""', b'" "', rb'" \t\n\u00a0"', b"7", b"[]", b"{}", b"true", b'["a@b"]'])
def test_a_required_field_that_says_nothing_is_named(intake: IntakeServer, name: str, value: bytes | None) -> None:
    body = raw_with(name, value) if value is not None else json.dumps(application(**{name: None})).encode()
    answer = intake.send(body)
    assert (answer.status, answer.paths) == (400, [name])


@pytest.mark.parametrize("name", OPTIONAL)
def test_an_optional_field_may_be_missing_null_or_empty(intake: IntakeServer, name: str) -> None:
    assert intake.send(raw_with(name, b"null")).document == {"id": 1}
    assert intake.send(raw_with(name, b'""')).document == {"id": 1}
    assert intake.send(application()).document == {"id": 1}
    assert intake.ledger.only.filename is None
    for value in (b"7", b"[]", b"{}", b"false"):
        assert intake.send(raw_with(name, value)).paths == [name]


@pytest.mark.parametrize("name", REQUIRED + OPTIONAL)
@pytest.mark.parametrize("letter", ["x", "é", ASTRAL])
def test_lengths_are_counted_in_characters(intake: IntakeServer, name: str, letter: str) -> None:
    longest = 65_535 if name == "motivation" else 255
    ending = "@b" if name == "email" else ""
    fits = letter * (longest - len(ending)) + ending
    for is_ascii in (True, False):
        assert intake.send(json.dumps(application(**{name: fits}), ensure_ascii=is_ascii).encode()).document == {"id": 1}
        answer = intake.send(json.dumps(application(**{name: letter + fits}), ensure_ascii=is_ascii).encode())
        assert (answer.status, answer.paths) == (400, [name])
        assert str(longest) in answer.document["errors"][0]["error"]


@pytest.mark.parametrize("name", [*REQUIRED, *OPTIONAL, "extra"])
@pytest.mark.parametrize(
    "value",
    [
        rb'"a\u0000@b"',
        rb'"a@b\ud800"',
        rb'"a@b\ud800x"',
        rb'"\udc00a@b"',
        rb'"a@b\udbff\ud83d\ude00"',
        rb'"a@b\\\uD83D"',
        b'"a@b\xff"',
        b'"a@b\xed\xa0\x80"',
    ],
)
def test_what_is_no_text_is_refused_with_the_fields_name(intake: IntakeServer, name: str, value: bytes) -> None:
    answer = intake.send(raw_with(name, value))
    assert (answer.status, answer.paths) == (400, [name])


def test_a_pair_of_surrogates_and_an_escaped_backslash_are_texts(intake: IntakeServer) -> None:
    assert intake.send(raw_with("motivation", rb'"\ud83d\ude00 \\ud800 \\u0000 \u005cud800"')).status == 201
    assert intake.ledger.only.motivation == r"😀 \ud800 \u0000 \ud800"


@pytest.mark.parametrize(
    "address", ["a@b", "jan.de.vries+werk@example.co.uk", '"jan de vries"@example.nl', "jan@[127.0.0.1]", "ýildiz@exämple.nl", " a@b "]
)
def test_an_address_is_something_at_something(intake: IntakeServer, address: str) -> None:
    assert intake.send(application(email=address)).status == 201
    assert intake.ledger.only.email == address


@pytest.mark.parametrize("address", ["jan", "@", "a@", "@b", " @ ", "a@b\nBcc: c@d", "a\rb@c"])
def test_what_cannot_be_written_to_is_no_address(intake: IntakeServer, address: str) -> None:
    assert intake.send(application(email=address)).paths == ["email"]


def test_members_that_the_document_does_not_name_are_kept_as_they_came(intake: IntakeServer) -> None:
    custom: dict[str, Any] = {
        "linkedin": "https://example.nl/in/ÿ",
        "number": 12345678901234567890123456,
        "float": 1.10,
        "nothing": None,
        "nested": {"a": [1, {"cv": "QUJD"}, [[]]], "": ""},
        "CV": "not the cv",
        "received_at": "2020-01-01",
        "id": 7,
    }
    assert intake.send(application(**{name: value for name, value in custom.items() if value is not None}, cv=encoded(b"x"))).status == 201
    assert intake.send(raw_with("nothing", b"null")).document == {"id": 2}
    (_, first, _), (_, second, _) = intake.ledger.kept.values()
    assert json.loads(msgspec.json.encode(first.custom)) == {name: value for name, value in custom.items() if value is not None}
    assert json.loads(msgspec.json.encode(second.custom)) == {"nothing": None}


@pytest.mark.parametrize("number", [b"1e400", b"-1e999999", b"9" * 300, b"0." + b"1" * 5000, b"1e-99999"])
def test_a_number_of_any_size_is_kept_or_named(intake: IntakeServer, number: bytes) -> None:
    answer = intake.send(raw_with("size", number))
    assert answer.status == 201 or answer.paths == ["size"]
    assert intake.send(raw_with("phone", number)).paths == ["phone"]


def test_a_name_that_could_be_somebodys_is_not_repeated(intake: IntakeServer) -> None:
    answer = intake.send(raw_with("jan@example.nl", rb'"\ud800"'))
    assert answer.document["errors"] == [
        {
            "error": "This member must not hold U+0000 or half of a surrogate pair.",
            "label": "A member that the document does not name",
            "path": "",
        }
    ]


@pytest.mark.parametrize("name", ["name", "cv", "filename", "motivation", "extra"])
def test_a_member_that_is_there_twice_is_named(intake: IntakeServer, name: str) -> None:
    once = json.dumps(application(**{name: "QUJD"})).encode()
    for written in (name, "".join(f"\\u{ord(letter):04x}" for letter in name)):
        for value in (b'"REVG"', b"null"):
            answer = intake.send(once[:-1] + b',"%b":%b}' % (written.encode(), value))
            assert (answer.status, set(answer.paths)) == (400, {name})


@pytest.mark.parametrize("value", [b"7", b"{}", b"[]", b"true", b'["QUJD"]'])
def test_a_cv_that_is_no_text_is_named(intake: IntakeServer, value: bytes) -> None:
    assert intake.send(raw_with("cv", value)).paths == ["cv"]


@pytest.mark.parametrize("value", [b"null", b'""', rb'"\n"'])
def test_a_cv_may_be_absent(intake: IntakeServer, value: bytes) -> None:
    assert intake.send(raw_with("cv", value)).status == 201
    assert intake.ledger.only.cv_sha256 is None
    assert intake.ledger.only.cv_bytes == 0
    assert intake.ledger.only_cv is None


@pytest.mark.parametrize(
    ("written", "content"),
    [
        (rb"Pz8\/Pj4+", b"???>>>"),
        (rb"Pz8\u002fPj4\u002b", b"???>>>"),
        (rb"Pz8/\r\nPj4+\n", b"???>>>"),
        (rb"\tQU\nI=\n", b"AB"),
        (b"QUI", b"AB"),
        (b"QQ", b"A"),
        (b"QQ=", b"A"),
        (b"QQ==", b"A"),
    ],
)
def test_base64_as_json_writers_write_it(intake: IntakeServer, written: bytes, content: bytes) -> None:
    assert intake.send(raw_with("cv", b'"%b"' % written)).status == 201
    assert intake.ledger.only_cv == content


@pytest.mark.parametrize(
    "written",
    [
        *(b"Q", b"QUJDQ", b"QUJD=", b"QQ===", b"QQ==QUJD", b"Q UJD", b"QUJ-", b"QUJ_", b"data:application/pdf;base64,QUJD"),
        *(rb"QUJD\u0000", rb"QUJD\\", rb"QU\"JD", "QUJDé".encode(), rb"\ud800", b"QUJD\n", b"\xff"),
    ],
)
def test_what_is_not_base64_is_refused(intake: IntakeServer, written: bytes) -> None:
    answer = intake.send(raw_with("cv", b'"%b"' % written))
    assert (answer.status, answer.paths) == (400, ["cv"])
    assert not intake.has_left_files()


@pytest.mark.parametrize("place", [0, 1, 2, 3, 399_990, 1_333_332, 2_666_660, 2_666_663])
def test_a_wrong_letter_anywhere_in_a_large_cv_is_found(intake: IntakeServer, place: int) -> None:
    text = bytearray(encoded(random.Random(4).randbytes(1_999_998)).encode())
    text[place] = ord("!")
    assert intake.send(raw_with("cv", b'"%b"' % bytes(text))).paths == ["cv"]
    assert not intake.has_left_files()


@pytest.mark.parametrize(
    ("given", "usable"),
    [
        ("cv.pdf", "cv.pdf"),
        ("C:\\Users\\Jan\\cv.pdf", "cv.pdf"),
        ("../../etc/passwd", "passwd"),
        ("/etc/cron.d/x", "x"),
        ("cv\r\n\0\x1b[31m.pdf", "cv[31m.pdf"),
        ("vc\u202efdp.exe", "vcfdp.exe"),
        ("  cv.pdf ", "cv.pdf"),
        ("Curriculum Vitæ – Yıldız.docx", "Curriculum Vitæ – Yıldız.docx"),
        ("..", None),
        (".", None),
        ("map/", None),
        ("\n", None),
        ("", None),
        (None, None),
    ],
)
def test_a_file_name_is_its_last_part_without_control_characters(given: str | None, usable: str | None) -> None:
    assert usable_filename(given) == usable


def test_a_cv_without_a_name_gets_one(intake: IntakeServer) -> None:
    assert intake.send(application(cv=encoded(b"%PDF-1.7 content"), filename="../")).status == 201
    assert intake.ledger.only.filename == "cv.pdf"
    assert [made_filename(beginning) for beginning in (b"PK\x03\x04\x14\x00\x06\x00", b"\xd0\xcf\x11\xe0", b"{\\rtf1", b"Jan", b"")] == [
        "cv.docx",
        "cv.doc",
        "cv.rtf",
        "cv",
        "cv",
    ]


class TestRepeats:
    """What is the same application, and what is not (reliability.md D4)."""

    def test_a_repeat_gets_the_same_id(self, intake: IntakeServer) -> None:
        first = application(cv=encoded(b"%PDF"), filename="cv.pdf", motivation="x")
        again = dict(reversed(first.items())) | {"email": first["email"].upper(), "phone": ""}
        assert intake.send(first).document == {"id": 1}
        answer = intake.send(json.dumps(again, indent=4, ensure_ascii=False).encode().replace(b"/", rb"\/"))
        assert (answer.status, answer.document) == (201, {"id": 1})

    @pytest.mark.parametrize("name", [*REQUIRED, *OPTIONAL, "cv"])
    def test_any_other_word_makes_another_application(self, intake: IntakeServer, name: str) -> None:
        first = application(**dict.fromkeys([*OPTIONAL, "cv"], "QUJD"))
        assert intake.send(first).document == {"id": 1}
        assert intake.send(first | {name: "QUJE" if name == "cv" else first[name] + "x"}).document == {"id": 2}

    def test_words_do_not_run_from_one_field_into_the_next(self, intake: IntakeServer) -> None:
        assert intake.send(application(source="a", campaign="bc")).document == {"id": 1}
        assert intake.send(application(source="ab", campaign="c")).document == {"id": 2}

    def test_the_same_in_another_inbox_is_another(self, intake: IntakeServer) -> None:
        assert intake.send(application()).document == {"id": 1}
        assert intake.send(application(), inbox="second").document == {"id": 2}
