"""Names, addresses and numbers are found in CVs as people write them, and doubt is admitted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recruiterdesk.machine.cv.answers import Confidence, ContactGuess
from recruiterdesk.machine.cv.contact import cut_name, guess_contact

C, Q, M = Confidence.CERTAIN, Confidence.CHECK, Confidence.MISSING

CVS: list[tuple[str, str, str, Confidence]] = [
    ("Zoë van den Berg\nzoe.vandenberg@example.nl", "", "Zoë van den Berg", C),
    ("Curriculum Vitae\n\nJan-Willem de Vries\nj.devries@example.nl", "", "Jan-Willem de Vries", C),
    ("CURRICULUM VITAE\nPIETER VAN 'T HOF\npvanthof@example.nl", "", "Pieter van 't Hof", C),
    ("CV van Fatima El Amrani\nf.elamrani@example.nl", "", "Fatima El Amrani", C),
    ("Personalia\nNaam: Anna Jansen\nAdres: Laan 1", "", "Anna Jansen", C),
    ("Personalia\nVoornamen: Johannes Petrus\nRoepnaam: Jan\nAchternaam: Kuipers", "", "Jan Kuipers", C),
    ("Name\tJohn O'Connor\nPhone\t06", "", "John O'Connor", C),
    ("Drs. M. (Marieke) de Jong, MSc\nmarieke@example.nl", "", "M. de Jong", Q),
    ("Senior Developer\nŁukasz Wójcik\nlukasz.wojcik@example.pl", "", "Łukasz Wójcik", C),
    ("Sanne Bakker | Verpleegkundige | Utrecht\nsbakker@example.nl", "", "Sanne Bakker", C),
    ("Python Developer\nAmsterdam, Nederland\nTim IJsbrand", "", "Tim IJsbrand", Q),
    ("Profiel\nIk ben een verpleegkundige met tien jaar ervaring.", "", "", M),
    ("werkervaring\nanna.de.wit@example.nl", "", "Anna de Wit", Q),
    ("info@example.nl", "", "", M),
    ("hallo", "CV_Jan_de_Vries_2026.pdf", "Jan de Vries", Q),
    ("Jan de Vries\nhallo", "CV Jan de Vries.pdf", "Jan de Vries", C),
    ("", "document.pdf", "", M),
]


@pytest.mark.parametrize(("text", "file_name", "name", "confidence"), CVS)
def test_a_name_is_found_with_how_sure_it_is(text: str, file_name: str, name: str, confidence: Confidence) -> None:
    guess = guess_contact(text, file_name)
    assert (guess.name.value, guess.name.confidence) == (name, confidence)


@pytest.mark.parametrize(
    ("text", "email", "confidence"),
    [
        ("Mail: Zoe.Berg+cv@Mail.Example.nl.", "zoe.berg+cv@mail.example.nl", C),
        ("a@example.nl\n" + "regel\n" * 30 + "referentie: b@example.com", "a@example.nl", C),
        ("regel\n" * 30 + "b@example.com of c@example.com", "b@example.com", Q),
        ("geen adres: x@y, @example.nl, a@@b.nl", "", M),
    ],
)
def test_an_address_is_found(text: str, email: str, confidence: Confidence) -> None:
    guess = guess_contact(text)
    assert (guess.email.value, guess.email.confidence) == (email, confidence)


@pytest.mark.parametrize(
    ("text", "region", "phone", "confidence"),
    [
        ("Tel. 06-12 34 56 78", "NL", "+31 6 12345678", C),
        ("(+31) 6 12345678", "NL", "+31 6 12345678", C),
        ("0031612345678", "NL", "+31 6 12345678", C),
        ("020 624 1111 / 06-12345678", "NL", "+31 20 624 1111", Q),
        ("+48 512 345 678", "NL", "+48 512 345 678", C),
        ("0470 12 34 56", "BE", "+32 470 12 34 56", C),
        ("2015 - 2019 stage, 12-03-1990, 1234 AB Utrecht, KvK 12345678", "NL", "", M),
    ],
)
def test_a_phone_number_is_found_and_dates_are_not(text: str, region: str, phone: str, confidence: Confidence) -> None:
    guess = guess_contact(text, region=region)
    assert (guess.phone.value, guess.phone.confidence) == (phone, confidence)


@pytest.mark.parametrize(
    ("name", "cut"),
    [
        ("Jan Willem van den Berg", ("Jan Willem", "van den Berg")),
        ("Sanne Bakker", ("Sanne", "Bakker")),
        ("Maria Garcia Lopez", ("Maria", "Garcia Lopez")),
        ("Fatima El Amrani", ("Fatima", "El Amrani")),
        ("Prince", ("Prince", "")),
        ("", ("", "")),
    ],
)
def test_a_name_is_cut_before_its_prefix(name: str, cut: tuple[str, str]) -> None:
    assert cut_name(name) == cut


@settings(max_examples=200, deadline=1000)
@given(st.text(max_size=2000), st.text(max_size=60))
def test_any_text_gives_a_guess_whose_doubt_fits_its_value(text: str, file_name: str) -> None:
    guess: ContactGuess = guess_contact(text, file_name)
    for field in (guess.name, guess.email, guess.phone):
        assert (field.value == "") == (field.confidence is Confidence.MISSING)
        assert "\n" not in field.value
