"""Ratings of an application, one to five (contract sheet, 12)."""

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, counted, gone, shown


async def _add(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    candidate_id, job_id = deed.application
    body: dict[str, object] = {"candidateId": candidate_id, "jobId": job_id, "overallRating": int(deed.text("rating"))}
    if deed.text("comment"):
        body["comment"] = deed.text("comment")
    return deed.made(await deed.families.reviews.create_review(body, first_byte))


async def _count(deed: Deed) -> Seen:
    listing = await deed.families.reviews.reviews(*deed.application)
    wished = (deed.text("rating"), deed.text("comment"))
    return counted(sum((each.text("overallRating"), each.text("comment").strip()) == wished for each in listing.whole()))


async def _change(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    """Change it. The body must name the reviewer, who stays the one it has."""
    review_id = deed.line()
    now = await deed.families.reviews.read_review(review_id)
    body: dict[str, object] = {"reviewerId": now.text("reviewerId"), "overallRating": int(deed.text("rating"))}
    if deed.text("comment"):
        body["comment"] = deed.text("comment")
    await deed.families.reviews.change_review(review_id, body, first_byte)
    return Receipt(remote_id=review_id)


async def _is_changed(deed: Deed) -> Seen:
    now = await deed.families.reviews.read_review(deed.line())
    comment = deed.text("comment")
    return shown(is_so=now.text("overallRating") == deed.text("rating") and (not comment or now.text("comment").strip() == comment))


async def _delete(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    review = await deed.families.reviews.read_review(deed.line())
    await deed.families.reviews.delete_review(deed.line(), review.text("reviewerId"), first_byte)
    return Receipt()


async def _is_deleted(deed: Deed) -> Seen:
    try:
        await deed.families.reviews.read_review(deed.line())
    except NotFound:
        return gone(is_gone=True)
    return gone(is_gone=False)


ACTIONS = {
    "add_rating": Action(_add, _count),
    "change_rating": Action(_change, _is_changed),
    "delete_rating": Action(_delete, _is_deleted),
}
