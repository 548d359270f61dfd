"""Made-up names with the variety of a Dutch inbox."""

import random
import unicodedata
from functools import cache

# Given names and family names are mixed at random, so that no pair is anybody's.
GIVEN = [
    "Zoë",
    "Błażej",
    "Kwabena",
    "Anaïs",
    "Maximiliaan",
    "Nguyễn",
    "Thijs",
    "Siobhán",
    "Ömer",
    "Fenna",
    "Ruđer",
    "Aïcha",
    "Ilse",
    "Jürgen",
    "Loïs",
    "Wouter",
    "Renée",
    "Priya",
    "Hannelore",
    "Naïma",
    "Tomáš",
    "Rosalie",
    "Øystein",
    "Guðrún",
    "Saïd",
    "Đorđe",
    "Jorrit",
    "Sanne",
    "Daan",
    "Emma",
    "Luuk",
    "Noor",
    "Bram",
    "Fleur",
    "Sem",
    "Yara",
    "Milan",
    "Eva",
    "Finn",
    "Lotte",
    "Jayden",
    "Saar",
    "Niels",
    "Femke",
    "Ruben",
    "Iris",
    "Koen",
    "Maud",
    "Stijn",
    "Vera",
    "Teun",
    "Esmée",
    "Hugo",
    "Sofie",
    "Jasper",
    "Inés",
    "Olivia",
    "Harry",
    "Amelia",
    "George",
    "Imogen",
    "Callum",
    "Freya",
    "Rhys",
    "Niamh",
    "Łukasz",
    "Agnieszka",
    "Mehmet",
    "Elif",
    "Hamza",
    "Fatima",
    "Ravi",
    "Ananya",
    "Chidi",
    "Ngozi",
    "José",
    "Lucía",
    "Søren",
    "Åsa",
    "Élodie",
    "Théo",
]
FAMILY = [
    "van den Berg-Çelik",
    "Wiśniewski",
    "Osei-Mensah",
    "Kouyaté",
    "van Schooneveld",
    "Thị Mai Anh",
    "van ’t Hooft",
    "Ní Dhomhnaill",
    "Yıldırım",
    "Wiarda-Hoekstra",
    "Petrović",
    "El Bouzzati",
    "Groot Bruinderink",
    "Weißenböck",
    "Geuzebroek",
    "Vanderstraeten",
    "Küçük",
    "Ramakrishnan",
    "De Smedt",
    "Ait Oubella",
    "Dvořák",
    "van der Meulen",
    "Bråthen",
    "Jónsdóttir",
    "Benali",
    "Marković",
    "Hylkema",
    "Kruithof",
    "de Wit",
    "Jansen",
    "de Vries",
    "van Dijk",
    "Bakker",
    "Visser",
    "Smit",
    "Meijer",
    "de Boer",
    "Mulder",
    "Dekker",
    "Brouwer",
    "van Leeuwen",
    "Hendriks",
    "Vos",
    "Peeters",
    "Kuiper",
    "Postma",
    "Hoekstra",
    "Dijkstra",
    "Ashworth",
    "Whitfield",
    "Okonkwo",
    "Pemberton",
    "O’Sullivan",
    "Llewellyn",
    "Nakamura",
    "Fernández",
    "Nowak",
    "Yılmaz",
    "El Amrani",
    "Chaudhary",
    "Sørensen",
    "Lindqvist",
    "Beaumont",
    "van Oosterhout",
]
COLLEAGUES = ("Joost Hermans", "Sanne Brugman", "Marit Oldenhof", "Yusuf Demirci")


@cache
def ascii_word(text: str) -> str:
    """Return letters and digits only, without diacritics, in lower case: for e-mail addresses and file names."""
    folded = text.translate(str.maketrans("łŁøØđĐßæÆıðÐþ", "lLoOdDsaAidDt"))
    plain = unicodedata.normalize("NFKD", folded)
    return "".join(letter for letter in plain.lower() if letter.isascii() and letter.isalnum())


def make_name(chance: random.Random) -> tuple[str, str]:
    """Return a first and a last name."""
    return chance.choice(GIVEN), chance.choice(FAMILY)


def make_email(first: str, last: str, number: int) -> str:
    """Return an address under a domain that is reserved for examples; `number` keeps it one person's."""
    domain = ("example.nl", "example.com", "example.org")[number % 3]
    return f"{ascii_word(first)}.{ascii_word(last)}{number}@{domain}"


def make_phone(number: int) -> str:
    """Return a number that looks Dutch and is nobody's."""
    digits = f"{number % 10_000:04d}"
    return (f"+31 6 5550 {digits}", f"06-5550{digits}", f"0031 6 5550 {digits}")[number % 3]
