"""One applicant and one vacancy in words, with all that is known of them, for people at a terminal."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import msgspec

from recruiterdesk.cli.outcome import table
from recruiterdesk.cli.plain_table import plain
from recruiterdesk.domain.application import ApplicationView, HistoryRow, SeenBefore
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.vacancy import VacancyDetail

SILENCE = "do not contact"  # beside a name in lists
_SILENCE = "Do not write to or call this person: the provider says so."


class Opening(msgspec.Struct, frozen=True):
    """What a vacancy is one opening with: their references, and over all of them how many applicants stand at which step."""

    twins: list[str] = []
    funnel: dict[str, int] = {}


def applicant_text(view: ApplicationView, silent: Sequence[str] = (), refused: AbstractSet[str] = frozenset()) -> str:
    """Say everything that is known of an applicant; above all where the provider says not to call or to write.

    `silent` are references of the same person's other applications whose providers say so, `refused` the ids of refused entries.
    """
    row = view.row
    facts: list[list[object]] = [
        ["Name", row.name],
        ["Ref", row.ref],
        ["Vacancy", row.vacancy_title],
        ["Stage", row.stage],
        ["Status", row.status],
        ["E-mail", row.email],
        ["Phone", row.phone],
        ["City", row.city],
        ["Sources", ", ".join(row.sources)],
        ["Arrived", to_iso(row.created_at)],
        ["Keep until", to_iso(row.retention_ends_at)],
        ["Waiting", ", ".join(entry for entry in row.pending if entry not in refused)],
        ["Refused", ", ".join(entry for entry in row.pending if entry in refused)],
    ]
    notes = [
        f"{to_iso(note.created_at) or 'not sent yet'}  {plain(note.author)}: {'(sensitive)' if note.is_sensitive else plain(note.text)}"
        for note in view.notes
        if note.pending not in refused
    ]
    kept = [document for document in view.documents if document.pending not in refused]
    parts = (
        ("Notes", notes),
        ("Documents", [f"{document.number}. {plain(document.name)} ({document.kind.value})" for document in kept]),
        ("Answers", [f"{plain(answer.question)} {plain(answer.answer)}" for answer in view.answers]),
        ("Fields", [f"{plain(name)}: {plain(value)}" for name, value in view.fields.items()]),
        ("Seen before", [_seen(one) for one in view.seen_before]),
        ("History", [_step(step) for step in view.history]),
    )
    blocks = [] if row.may_be_contacted else [_SILENCE]
    if silent:
        blocks.append(f"The same person must not be written to or called, says the provider of {', '.join(map(plain, silent))}.")
    blocks.append(_facts(facts))
    blocks += ["\n".join([head, *(f"  {line}" for line in lines)]) for head, lines in parts if lines]
    return "\n\n".join(blocks)


def vacancy_text(detail: VacancyDetail, opening: Opening, kept: dict[str, str]) -> str:
    """Say everything that is known of a vacancy; `kept` is what was sent of it before. Its text, as the provider has it, comes last."""
    row, insight = detail.row, detail.insight
    facts: list[list[object]] = [
        ["Title", row.title],
        ["Ref", row.ref],
        ["Status", row.status],
        ["Type", row.type],
        ["Location", row.location],
        ["Department", row.department],
        ["Stages", ", ".join(row.stages)],
        ["Applicants", row.applicants],
        ["Funnel", ", ".join(f"{step} {count}" for step, count in opening.funnel.items())],
        ["Same opening", ", ".join(opening.twins)],
        ["Created", to_iso(row.created_at)],
        ["Ends", to_iso(row.expires_at)],
        ["Link", row.url],
        ["Waiting", ", ".join(row.pending)],
    ]
    if insight is not None:
        facts += [
            ["Clicks", insight.clicks],
            ["Applications", insight.applications],
            ["Cost (EUR)", insight.cost],
            ["Per click (EUR)", insight.cpc],
            ["Counted", to_iso(detail.insight_at)],
        ]
    text = "\n".join(plain(line) for line in detail.description.splitlines()).strip()
    sent = [f"  {plain(name)}: {plain(value)}" for name, value in kept.items() if name not in {"title", "location", "description"}]
    return "\n\n".join(part for part in (_facts(facts), "\n".join(["Sent from here", *sent]) if sent else "", text) if part)


def _facts(facts: list[list[object]]) -> str:
    return table(["", ""], facts, nothing="").strip()


def _seen(one: SeenBefore) -> str:
    known = "you linked them" if one.reason == "linked" else f"by {one.reason}"
    known = known if one.is_certain else f"maybe, {known}"
    where = ", ".join(plain(part) for part in (one.vacancy_title, one.stage, to_iso(one.created_at)) if part)
    return f"{plain(one.ref)} ({known})" + (f": {where}" if where else "")


def _step(step: HistoryRow) -> str:
    change = " to ".join(plain(part) for part in (step.before, step.after) if part)
    return f"{to_iso(step.at)}  {step.what}" + (f": {change}" if change else "") + f", by {step.by}"
