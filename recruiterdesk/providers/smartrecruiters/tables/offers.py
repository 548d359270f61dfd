"""Offers of an application and the documents that went out with them, both only to be looked at (contract sheet, 8)."""

from recruiterdesk.domain.errors import Conflicting, Invalid
from recruiterdesk.domain.provider_table import Cell, CellKind, TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.bodies.values import line_id
from recruiterdesk.providers.smartrecruiters.record import Record
from recruiterdesk.providers.smartrecruiters.tables.shape import Question, column, page_of


async def offers(question: Question) -> TablePage:
    """Offers made, which are only to be looked at here."""
    columns = (
        column("status", Sentence("Status")),
        column("created", Sentence("Made"), CellKind.MOMENT),
        column("updated", Sentence("Changed"), CellKind.MOMENT),
        column("content", Sentence("Content"), CellKind.LONG),
    )
    listing = await question.families.offers.offers(*question.application)
    return page_of(columns, listing, _offer)


def _offer(each: Record) -> tuple[Cell, ...]:
    content = each.record("properties")
    told = "\n".join(f"{name}: {text}" for name in content.plain if (text := content.text(name)))
    return each.text("status"), each.moment("createdOn"), each.moment("updatedOn"), told


async def offer_documents(question: Question) -> TablePage:
    """Show the documents of all offers of the application. A line's id holds the offer's and the document's."""
    columns = (
        column("name", Sentence("Name")),
        column("created", Sentence("Made"), CellKind.MOMENT),
        column("provider", Sentence("Signed by")),
    )
    found: list[TableLine] = []
    note = Sentence("")
    for offer in (await question.families.offers.offers(*question.application)).records:
        offer_id = offer.text("id")
        try:
            documents = await question.families.offers.documents(offer_id)
        except (Conflicting, Invalid):  # documented: not sent yet, or sent by a service whose documents SmartRecruiters does not have
            note = _WITHOUT
            continue
        if documents.flag("isCurrentlySyncing"):
            note = _COMING
        found += [
            TableLine(line_id(offer_id, each.text("id")), (each.text("name"), each.moment("createdDate"), documents.text("provider")))
            for each in documents.records("documents")
            if each.text("id")
        ]
    return TablePage(columns=columns, lines=tuple(found), total=len(found), note=note)


_WITHOUT = Sentence("An offer that was not sent yet, or not through SmartRecruiters' signing service, shows no documents.")
_COMING = Sentence("SmartRecruiters is still fetching documents. Look again later.")

READERS = {"offers": offers, "offer_documents": offer_documents}
