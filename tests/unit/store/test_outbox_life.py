"""Whatever order things happen in: entries only live legal lives, contents never change, and lists show what the model says they must."""

import tempfile
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from hand_clock import HandClock
from hypothesis import settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from made_up_store import STAGES, TEST_KEY, Desk, an_application

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import AddNote, EditRecord, MoveStage, fingerprint, freeze
from recruiterdesk.store.outbox import LEGAL
from recruiterdesk.store.store import Store

S = OutboxState
WISHED = {S.HELD, S.QUEUED, S.SENDING, S.UNCERTAIN}
OPEN = WISHED | {S.REFUSED}


class Desks(RuleBasedStateMachine):
    """Two applicants, a provider that changes them, and a user who writes; the model is plain dictionaries."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.clock = HandClock()
        self.store = Store.open(Path(self.folder.name), TEST_KEY, clock=self.clock)
        self.desk = Desk(self.store)
        self.people = self.desk.take(an_application("ap_0", first="Jan"), an_application("ap_1", first="Jan"))
        self.base = [{"stage": "Applied", "first_name": "Jan"} for _ in self.people]
        self.notes: list[list[str]] = [[], []]
        # id, person, write, state
        self.entries: list[tuple[str, int, MoveStage | EditRecord | AddNote, OutboxState]] = []

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()

    @rule(
        person=some.integers(0, 1),
        write=some.one_of(
            some.builds(MoveStage, stage=some.sampled_from(STAGES)),
            some.builds(EditRecord, fields=some.fixed_dictionaries({"first_name": some.sampled_from(["Anna", "Bo", "Cas"])})),
            some.builds(AddNote, text=some.text("abc ", min_size=1, max_size=5), author=some.just("Me")),
        ),
        is_held=some.booleans(),
    )
    def write(self, person: int, write: MoveStage | EditRecord | AddNote, is_held: bool) -> None:
        hold = self.clock.now() + timedelta(seconds=10) if is_held else None
        entry = self.desk.queue(self.people[person], write, hold_until=hold)
        self.entries.append((entry.id, person, write, S.HELD if is_held else S.QUEUED))

    @precondition(lambda self: self.entries)
    @rule(data=some.data(), to=some.sampled_from(list(S)))
    def move_on(self, data: some.DataObject, to: OutboxState) -> None:
        place = data.draw(some.integers(0, len(self.entries) - 1))
        id_, person, write, state = self.entries[place]
        self.clock.turn(1)
        if to not in LEGAL[state]:
            try:
                self.store.write_now(lambda w: w.outbox.transition(id_, to, Sentence("?")))
            except WrongUsage:
                return
            raise AssertionError(f"{state} became {to}")
        self.store.write_now(lambda w: w.outbox.transition(id_, to, Sentence("so")), cause="send")
        self.entries[place] = (id_, person, write, to)
        if to is S.SENT:
            if isinstance(write, MoveStage):
                self.base[person]["stage"] = write.stage
            elif isinstance(write, EditRecord):
                self.base[person]["first_name"] = str(write.fields["first_name"])
            else:
                self.notes[person].append(write.text)

    @rule(person=some.integers(0, 1), stage=some.sampled_from(STAGES), first=some.sampled_from(["Jan", "Dirk"]))
    def the_provider_says(self, person: int, stage: str, first: str) -> None:
        self.clock.turn(1)
        self.desk.take(an_application(f"ap_{person}", first=first, stage=stage), at=self.clock.now())
        self.base[person] = {"stage": stage, "first_name": first}

    @rule()
    def an_old_page_arrives(self) -> None:
        self.desk.take(an_application("ap_0", stage="Long ago"), at=self.clock.now() - timedelta(days=1))

    @rule()
    def the_program_starts_again(self) -> None:
        self.store.close()
        self.store = Store.open(Path(self.folder.name), TEST_KEY, clock=self.clock)
        self.desk.store = self.store

    @invariant()
    def what_is_shown_is_the_provider_with_the_wishes_over_it(self) -> None:
        if not hasattr(self, "store"):
            return
        for person, id_ in enumerate(self.people):
            view = self.desk.view(id_)
            expected = dict(self.base[person])
            mine = [entry for entry in self.entries if entry[1] == person]
            for _, _, write, state in mine:
                if state in WISHED and isinstance(write, MoveStage):
                    expected["stage"] = write.stage
                elif state in WISHED and isinstance(write, EditRecord):
                    expected["first_name"] = str(write.fields["first_name"])
            assert {"stage": view.row.stage, "first_name": view.row.first_name} == expected
            assert view.row.pending == tuple(entry[0] for entry in mine if entry[3] in OPEN)
            states = {entry[3] for entry in mine}
            assert view.row.trouble == ("uncertain" if S.UNCERTAIN in states else "refused" if S.REFUSED in states else None)
            pending_notes = [entry[2].text for entry in mine if isinstance(entry[2], AddNote) and entry[3] in OPEN]
            assert [note.text for note in view.notes] == self.notes[person] + pending_notes
            assert id_ in self._at_stage(expected["stage"])

    def _at_stage(self, stage: str) -> list[int]:
        return list(self.store.read_now(lambda r: r.applications.ids(ApplicationQuery(stage=stage))))

    @invariant()
    def entries_keep_their_content_and_a_legal_history(self) -> None:
        if not hasattr(self, "store"):
            return
        stored = {entry.id: entry for entry in self.store.read_now(lambda r: r.outbox.list(include_done=True))}
        assert list(stored) == [entry[0] for entry in self.entries]
        for id_, _, write, state in self.entries:
            entry = stored[id_]
            assert (entry.write, entry.state, entry.sha256) == (write, state, fingerprint(freeze(write)))
            steps = [step.state for step in entry.steps]
            assert steps[-1] == state
            assert all(after in LEGAL[before] for before, after in pairwise(steps))

    @invariant()
    def counters_and_due_entries_are_right(self) -> None:
        if not hasattr(self, "store"):
            return
        (vacancy,) = self.store.read_now(lambda r: r.vacancies.rows([1]))
        assert sum(vacancy.funnel.values()) == 2
        due = [entry.id for entry in self.store.read_now(lambda r: r.outbox.due(1, self.clock.now()))]
        for id_ in due:
            person = next(entry[1] for entry in self.entries if entry[0] == id_)
            earlier = [entry[3] for entry in self.entries[: [entry[0] for entry in self.entries].index(id_)] if entry[1] == person]
            assert not {S.HELD, S.QUEUED, S.SENDING} & set(earlier)


TestDesks = Desks.TestCase
TestDesks.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
