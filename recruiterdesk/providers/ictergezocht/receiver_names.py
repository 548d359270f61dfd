"""One name as a person wrote it, in first and last name, the Dutch way: "Jan van der Berg" is called Jan, and sorted under Van der Berg."""

from typing import Final

_DUTCH: Final = ("van", "der", "den", "de", "het", "'t", "ter", "ten", "te", "tot", "toe", "op", "in", "aan", "bij", "voor", "over", "'s")
_OTHERS: Final = (
    "la",
    "le",
    "les",
    "du",
    "da",
    "das",
    "dos",
    "do",
    "di",
    "del",
    "della",
    "von",
    "zu",
    "zum",
    "zur",
    "af",
    "el",
    "al",
    "ibn",
)
_PARTICLES: Final = frozenset((*_DUTCH, "onder", "uit", "uijt", "uyt", *_OTHERS, "bin", "ben", "abu", "d'", "l'", "o'"))


def first_and_last(name: str) -> tuple[str, str]:
    """Split a name; what is not clearly a last name stays with the first, and one word alone is a first name.

    The last name begins at the first particle, else it is the last word. Nothing is left out but double blanks, and the comma of a name
    that is written last name first.
    """
    if name.count(",") == 1:
        last, first = (" ".join(part.split()) for part in name.split(","))
        if first and last:
            return _with_trailing_particles(first, last)
    words = name.split()
    if len(words) < 2:  # noqa: PLR2004 -- one word cannot be split
        return " ".join(words), ""
    begins = _begin_of_last(words)
    return " ".join(words[:begins]), " ".join(words[begins:])


def _begin_of_last(words: list[str]) -> int:
    if words[0] in _PARTICLES:  # in lower case: a last name alone
        return 0
    for place in range(1, len(words) - 1):
        word = words[place].lower()
        if word in _PARTICLES or word.startswith(("d'", "'t", "'s")):
            return place
        if word.rpartition("-")[2] in _PARTICLES and "-" in word:  # Jansen-de Vries
            return place
        if words[place + 1] in {"-", "–"}:  # Jansen - de Vries
            return place
    return len(words) - 1


def _with_trailing_particles(first: str, last: str) -> tuple[str, str]:
    """Put the particles of "Berg, Jan van der" back before the last name."""
    words = first.split()
    kept = len(words)
    while kept > 1 and words[kept - 1].lower() in _PARTICLES:
        kept -= 1
    return " ".join(words[:kept]), " ".join([*words[kept:], last])
