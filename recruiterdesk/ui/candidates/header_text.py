"""What the header says of one person, from the row that the list knows and the view that is read a moment later."""

from datetime import datetime

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import ApplicationRow, ApplicationView
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.services.contact import why_no_contact
from recruiterdesk.ui.bridge.ability import is_here_only
from recruiterdesk.ui.bridge.open_outside import may_open
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.candidates.header import HeaderText, Reach
from recruiterdesk.ui.candidates.stages import Place, Step, next_step, place_of, reject_step
from recruiterdesk.ui.tables import words


def header_text(
    row: ApplicationRow, view: ApplicationView | None, account: Account | None, profile: ProviderProfile | None, now: datetime
) -> HeaderText:
    """Return the header of `row`; without its view the buttons name no stage yet."""
    applied = tr("applied {day}").format(day=words.day_said(row.created_at, now)) if row.created_at else ""
    via = tr("via {source}").format(source=row.sources[0]) if row.sources else ""
    provider = profile.name if profile is not None else row.provider
    is_silent = why_no_contact(row, view.seen_before if view is not None else (), provider) is not None
    silence = tr("must not be contacted") if is_silent else ""
    meta = ", ".join(part for part in (silence, row.account, " ".join(part for part in (applied, via) if part)) if part)
    if view is None:
        # The pipeline is read in a moment; until then a key press works on the fresh one, and the buttons name nothing wrong.
        advance, reject, place = Step("", ""), Step("", ""), Place(0, 0)
    else:
        advance, reject = next_step(row, view.pipeline, account), reject_step(row, view.pipeline, account)
        place = place_of(view.pipeline, row.stage)
    return HeaderText(
        name=row.name,
        seed=row.email or row.name or row.remote_id,
        vacancy=row.vacancy_title or _no_vacancy(row),
        place_name=row.vacancy_location or "",
        badge=profile.badge if profile is not None else row.provider[:2].upper(),
        account=f"{provider}, {row.account}",
        meta=meta,
        stage=row.stage or "",
        funnel=row.funnel.value,
        place=place,
        advance=advance,
        reject=reject,
        reaches=_reaches(row, view, provider),
        kept_here=say(account.capabilities[Capability.MOVE_STAGE].reason) or tr("Only on this computer")
        if account is not None and is_here_only(account, Capability.MOVE_STAGE)
        else "",
    )


def _no_vacancy(row: ApplicationRow) -> str:
    if not row.vacancy_reference:
        return tr("No vacancy")
    return tr("No vacancy for {reference}").format(reference=row.vacancy_reference)


def _silence(row: ApplicationRow, view: ApplicationView | None, provider: str) -> str:
    """Return why this person is neither to be written to nor called, "" where that is allowed."""
    seen = view.seen_before if view is not None else ()
    if (reason := why_no_contact(row, seen, provider)) is not None:
        return say(reason)
    if view is None and row.seen_before:  # for the moment until the other applications are read
        return tr("It is being looked up whether {name} may be written to and called.").format(name=row.name)
    return ""


def _reaches(row: ApplicationRow, view: ApplicationView | None, provider: str) -> tuple[Reach, ...]:
    silence = _silence(row, view, provider)
    reaches = [
        Reach(
            "mail",
            tr("Mail"),
            f"mailto:{row.email}" if row.email else "",
            tr("Mail {name}").format(name=row.name),
            silence or ("" if row.email else tr("No e-mail address is known.")),
        ),
        Reach(
            "phone",
            tr("Call"),
            "tel:" + "".join(sign for sign in row.phone or "" if sign in "+0123456789"),
            tr("Call {name}").format(name=row.name),
            silence or ("" if row.phone else tr("No phone number is known.")),
        ),
    ]
    linkedin = view.fields.get("linkedin", "") if view is not None else ""
    if linkedin and may_open(linkedin):
        reaches.append(Reach("link", "LinkedIn", linkedin, tr("Open {name} at LinkedIn").format(name=row.name)))
    if row.url and may_open(row.url):
        reaches.append(Reach("open-outside", provider, row.url, tr("Open {name} in {provider}").format(name=row.name, provider=provider)))
    return tuple(reaches)
