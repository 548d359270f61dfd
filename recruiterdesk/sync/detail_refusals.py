"""Applicants whom the provider lists but does not let us read one by one: noted for each of them, and when it is so for everybody.

A provider may hide single people (a confidential vacancy, a colleague's applicants), and a key may not read anybody. The answer is the same
in both cases. So one refusal says nothing of the next one, and that the key may not read at all counts as proven only when several in a row
were refused, nobody could be read in the same run, and a few who speak for the rest were refused as well.
"""

from typing import Final

from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.store.store import Store

IN_A_ROW: Final = 5  # refusals before anything is concluded while there are more to read
FEWEST: Final = 2  # at the end of a run that came to fewer: one alone proves nothing
MOST_WITNESSES: Final = 5
_CAUSE: Final = "sync"


class DetailRefusals:
    """What is known of one account's refusals; a run begins with `begin`."""

    def __init__(self, account_id: int, store: Store) -> None:
        self._account_id = account_id
        self._store = store
        self.in_a_row = 0

    def begin(self) -> None:
        """Start counting anew."""
        self.in_a_row = 0

    def has_read(self) -> None:
        """Note that somebody could be read."""
        self.in_a_row = 0

    def was_refused(self) -> None:
        """Note that somebody could not be."""
        self.in_a_row += 1

    def asks_for_proof(self, *, is_end: bool) -> bool:
        """Whether it is time to find out if nobody may be read: once in a run while it goes on, and at its end."""
        return self.in_a_row >= FEWEST if is_end else self.in_a_row == IN_A_ROW

    async def witnesses(self) -> list[str]:
        """Return a few who speak for the rest; none where everybody was refused already, or there is nobody else."""
        return await self._store.read(lambda reader: reader.refusals.witnesses(self._account_id, MOST_WITNESSES))

    async def forget(self) -> None:
        """Let everybody be asked for again."""
        await self._store.write(lambda writer: writer.refusals.forget(self._account_id), cause=_CAUSE)

    async def told(self, provider: str) -> Sentence | None:
        """Return how many cannot be read in full, None where there are none."""
        count = await self._store.read(lambda reader: reader.refusals.count(self._account_id))
        if not count:
            return None
        if count == 1:
            return Sentence.of(
                "{provider} lists 1 applicant whom this key may not read in full: the notes and documents are not here. Ask there for "
                "access; it is tried again once a day, and by a full sync.",
                provider=provider,
            )
        return Sentence.of(
            "{provider} lists {count} applicants whom this key may not read in full: their notes and documents are not here. Ask there for "
            "access; it is tried again once a day, and by a full sync.",
            provider=provider,
            count=count,
        )
