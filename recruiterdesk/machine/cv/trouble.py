"""Why a CV cannot be read, as a word that crosses the pipe and a sentence that the program says for it."""

from recruiterdesk.domain.sentence import Sentence


class CvTrouble(Exception):  # noqa: N818 -- what it is, as the errors of the domain are named
    """A CV that cannot be read or shown; `reason` is one of the words below."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


BROKEN = "broken"
ENCRYPTED = "encrypted"
TOO_LARGE = "too_large"
TOO_LONG = "too_long"
CRASHED = "crashed"
NO_PAGE = "no_page"
OLD_WORD = "old_word"
NOT_SHOWN = "not_shown"


def sentence_for(reason: str) -> Sentence:
    """Return what a recruiter is told about a reason."""
    return _SENTENCES.get(reason, _SENTENCES[BROKEN])


_SENTENCES = {
    BROKEN: Sentence("This file is damaged, so it cannot be shown. Ask the applicant for it again, or save it and try another program."),
    ENCRYPTED: Sentence("This file is protected with a password, so it cannot be shown. Ask the applicant for one without a password."),
    TOO_LARGE: Sentence("This file unpacks to more than a CV ever needs, so it is not opened here. Be careful with it."),
    TOO_LONG: Sentence("This file took too long to read, so reading was stopped. Save it and open it with another program."),
    CRASHED: Sentence("This file could not be read safely, so reading was stopped. Save it and open it with another program."),
    NO_PAGE: Sentence("This document does not have that many pages."),
    OLD_WORD: Sentence(
        "This is a file of an old Word (before 2007), which cannot be read here. Save it and open it with Word, or ask for a PDF."
    ),
    NOT_SHOWN: Sentence("This kind of file cannot be shown here. Save it and open it with another program."),
}
