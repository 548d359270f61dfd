"""What was saved from a damaged database, in numbers and in words; it names nobody."""

from datetime import datetime

import msgspec

from recruiterdesk.domain.sentence import Sentence

REPORT_SETTING = "rescue.report"
"""The setting that keeps the report of the last rescue."""


class RescueReport(msgspec.Struct, frozen=True, kw_only=True):
    """One rescue. `kept_in` is the folder beside the databases where the damaged files are kept until `kept_until`.

    `writes` are changes that were not sent, of which it is not known of `uncertain` whether they were; `unplaced` are texts whose applicant
    could not be read, kept as refused changes. `files_lost` files have to be added again. `applicants` were read from the damaged file and
    are shown until they are read anew. `is_incomplete` says that something that only was here may be missing.
    """

    at: datetime
    kept_in: str
    kept_until: datetime
    is_desk_rebuilt: bool = False
    are_files_rebuilt: bool = False
    accounts: int = 0
    applicants: int = 0
    writes: int = 0
    uncertain: int = 0
    unplaced: int = 0
    drafts: int = 0
    notes: int = 0
    files: int = 0
    files_lost: int = 0
    is_incomplete: bool = False
    are_erasures_incomplete: bool = False
    is_told: bool = False

    def sentences(self) -> tuple[Sentence, ...]:
        """Return what to tell the user, one sentence after the other."""
        until = self.kept_until.date().isoformat()
        if not self.is_desk_rebuilt:
            told = [
                Sentence.of(
                    "The store of files on this computer was damaged and was made anew. Files not sent yet that were saved: {files}. CVs "
                    "are fetched again as you open them. The damaged store is kept in {folder} until {until}.",
                    files=self.files,
                    folder=self.kept_in,
                    until=until,
                )
            ]
        else:
            told = [
                Sentence.of(
                    "The database on this computer was damaged and was made anew. Saved from it: changes not sent {writes}, drafts "
                    "{drafts}, notes kept here {notes}, files not sent {files}, applicants {applicants}. Everything is now read again from "
                    "your providers. The damaged database is kept in {folder} until {until}.",
                    writes=self.writes,
                    drafts=self.drafts,
                    notes=self.notes,
                    files=self.files,
                    applicants=self.applicants,
                    folder=self.kept_in,
                    until=until,
                )
            ]
        if self.uncertain:
            told.append(
                Sentence.of(
                    "Changes of which it is no longer known whether they were sent: {number}. They are looked for; where that proves "
                    "nothing, you decide in the outbox.",
                    number=self.uncertain,
                )
            )
        if self.unplaced:
            told.append(
                Sentence.of(
                    "Texts whose applicant could not be read: {number}. They are in the outbox as refused, to be copied.",
                    number=self.unplaced,
                )
            )
        if self.files_lost:
            told.append(
                Sentence.of(
                    "Files not sent that could not be read: {number}. Their entries in the outbox say so: add the files again.",
                    number=self.files_lost,
                )
            )
        if self.is_incomplete:
            told.append(Sentence("Some parts could not be read. Look whether what you wrote last is still there."))
        if self.are_erasures_incomplete:
            told.append(
                Sentence(
                    "Part of the list of people you erased could not be read. Whoever is still at a provider may appear again: look, and "
                    "erase them there."
                )
            )
        return tuple(told)
