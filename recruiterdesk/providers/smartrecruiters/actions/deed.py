"""One action on its way: what is done to what, and what is known of it at SmartRecruiters."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import Act
from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import Answer, FirstByte
from recruiterdesk.provider_api.http.errors_by_remedy import Voice
from recruiterdesk.providers.smartrecruiters.bodies.values import ids_of, texts
from recruiterdesk.providers.smartrecruiters.echo import echo_of, must
from recruiterdesk.providers.smartrecruiters.families import Families
from recruiterdesk.providers.smartrecruiters.mapping import ids_of as ids_of_application
from recruiterdesk.providers.smartrecruiters.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An action with its target: the remote id of a vacancy or an application, "" for the account."""

    act: Act
    target: str
    families: Families
    max_file_bytes: int

    @property
    def voice(self) -> Voice:
        """Who speaks in the sentences."""
        return self.families.http.voice

    @property
    def application(self) -> tuple[str, str]:
        """The ids of the candidate and of the job."""
        return both_ids(self.target)

    def text(self, name: str) -> str:
        """Return a field as text, "" where it is not given."""
        value = self.act.fields.get(name)
        return value.strip() if isinstance(value, str) else ""

    def texts(self, name: str) -> list[str]:
        """Return a field that is a list."""
        return texts(self.act.fields.get(name))

    def line(self) -> str:
        """Return the id of the line that it is done to; raises Invalid without one."""
        if not self.act.line:
            raise Invalid("This is done to one line of a table. Choose the line first.", fields={"line": ["is missing"]})
        return ids_of(self.act.line)[-1]

    def pair(self) -> tuple[str, str]:
        """Return the two ids of the line that it is done to; raises Invalid where it is no such line."""
        found = ids_of(self.act.line)
        if len(found) != 2 or not all(found):  # noqa: PLR2004 -- a pair
            raise Invalid("This is done to one line of a table. Choose the line first.", fields={"line": ["is none of the table"]})
        return found[0], found[1]

    def echo(self, answer: Answer) -> Record:
        """Read the answer to it; raises OutcomeUnknown where it cannot be read."""
        return echo_of(answer, self.voice)

    def told(self, answer: Answer) -> Record | None:
        """Read the answer to a change; None for a success without a body, which contradicts nothing. Raises as `echo`."""
        return self.echo(answer) if answer.body.strip() else None

    def made(self, answer: Answer, *, name: str = "id") -> Receipt:
        """Return the receipt for what was made there, with its id; raises OutcomeUnknown for an answer without one."""
        found = self.echo(answer).text(name)
        must(bool(found), answer, self.voice)
        return Receipt(remote_id=found)


def both_ids(remote_id: str) -> tuple[str, str]:
    """Return an application's candidate and job; raises Invalid for somebody who is in no vacancy."""
    candidate_id, job_id = ids_of_application(remote_id)
    if job_id is None:
        raise Invalid("This person is in no vacancy at SmartRecruiters, so there is no application to change. Do it there.")
    return candidate_id, job_id


@dataclass(frozen=True, slots=True)
class Seen:
    """How many at SmartRecruiters are like it, None where that cannot be seen; for what is set, 1 or 0.

    `proves_absence` is False where it may show only later: in a search, or while it is in SmartRecruiters' own queue.
    """

    count: int | None
    note: Sentence
    proves_absence: bool = True


Send = Callable[[Deed, Files, FirstByte], Awaitable[Receipt]]
Look = Callable[[Deed], Awaitable[Seen]]


@dataclass(frozen=True, slots=True)
class Action:
    """How one action is sent, and how it is looked for: before it is sent, and after an unclear outcome."""

    send: Send
    look: Look


def perhaps_later(seen: Seen) -> Seen:
    """Say that what is not seen now may show later."""
    return replace(seen, proves_absence=False)


def shown(*, is_so: bool) -> Seen:
    """Say of something that is set whether it is so at SmartRecruiters."""
    return Seen(
        int(is_so), Sentence("SmartRecruiters shows it as you want it.") if is_so else Sentence("SmartRecruiters shows it otherwise.")
    )


def counted(count: int) -> Seen:
    """Say how many like it there are at SmartRecruiters."""
    return Seen(
        count,
        Sentence.of("SmartRecruiters shows 1 like this." if count == 1 else "SmartRecruiters shows {count} like this.", count=count),
    )


def gone(*, is_gone: bool) -> Seen:
    """Say of something that is taken away whether it is gone at SmartRecruiters."""
    return Seen(
        int(is_gone),
        Sentence("SmartRecruiters does not have it, or not any more.") if is_gone else Sentence("SmartRecruiters still has it."),
    )
