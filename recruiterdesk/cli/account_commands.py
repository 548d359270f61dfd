"""`account …`, `sync` and `capabilities`."""

from argparse import Namespace

from recruiterdesk.cli.documents.account_document import account_document, capabilities_member
from recruiterdesk.cli.documents.sync_document import sync_document, sync_exit_status
from recruiterdesk.cli.outcome import Outcome, explained
from recruiterdesk.cli.pairs import parse_pairs
from recruiterdesk.cli.plain_table import plain, plain_table
from recruiterdesk.cli.progress import watching
from recruiterdesk.cli.secrets_input import read_secrets, read_secrets_for_browser, show_page
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capabilities, Capability
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.sync_report import AccountSyncReport
from recruiterdesk.services.desk import Desk

_WIDEST = 400  # nothing of a comparison is cut: it is scrolled, or piped into a pager


async def account(desk: Desk, arguments: Namespace) -> Outcome:
    """Run one of the `account` actions."""
    if arguments.action == "list":
        accounts = await desk.accounts.list()
        return Outcome(document={"accounts": [account_document(one) for one in accounts]}, text=_accounts_table(list(accounts)))
    if arguments.action == "remove":
        if not arguments.yes:
            raise WrongUsage("This deletes everything of {name} from this computer. Add --yes.", name=arguments.name)
        await desk.accounts.remove(arguments.name, discard_outbox=arguments.discard_outbox)
        return Outcome(document={"removed": arguments.name}, text=f"{plain(arguments.name)} is removed from this computer.")
    changed = await _change(desk, arguments)
    text = _accounts_table([changed])
    if arguments.action in {"add", "check", "secrets"} and (withheld := _withheld(changed, desk.accounts.profile_of(changed))):
        text += f"\n\n{explained(['Not with this key', 'Why'], withheld, nothing='')}"
    return Outcome(document=account_document(changed), text=text)


def _withheld(account: Account, profile: ProviderProfile) -> list[list[object]]:
    """Return what the provider can do and this account's key may not, each with its reason."""
    possible = {name for name, state in profile.capabilities.items() if state.state is not Ability.NO}
    return [
        [name.value, str(account.capabilities[name].reason)]
        for name in Capability
        if name in possible and name in account.capabilities and account.capabilities[name].state is Ability.NO
    ]


async def _change(desk: Desk, arguments: Namespace) -> Account:
    accounts = desk.accounts
    match arguments.action:
        case "add":
            settings = parse_pairs(arguments.set)
            profile = accounts.profile_named(arguments.provider)
            secrets = await _secrets(desk, profile, arguments.base_url, is_in_browser=arguments.browser)
            return await accounts.add(arguments.provider, arguments.name, arguments.base_url, secrets, settings)
        case "check":
            return await accounts.check(arguments.name)
        case "set":
            return await accounts.set(arguments.name, parse_pairs(arguments.pairs))
        case "secrets":
            account = await accounts.get(arguments.name)
            secrets = await _secrets(desk, accounts.profile_of(account), account.base_url, is_in_browser=arguments.browser)
            return await accounts.replace_secrets(arguments.name, secrets)
        case "pause":
            return await accounts.pause(arguments.name)
        case _:
            return await accounts.resume(arguments.name)


async def _secrets(desk: Desk, profile: ProviderProfile, base_url: str, *, is_in_browser: bool) -> dict[str, str]:
    if not is_in_browser:
        return read_secrets(profile)
    return await desk.accounts.sign_in(profile.id, base_url, read_secrets_for_browser(profile), show_page)


async def sync(desk: Desk, arguments: Namespace) -> Outcome:
    """Pull, then send."""
    with watching(desk):
        reports = await desk.sync.run(arguments.names, full=arguments.full)
    rows: list[list[object]] = [_sync_row(report) for report in reports]
    heads = ["Account", "State", "Vacancies", "Applicants", "New", "Changed", "Gone", "Sent", "Waiting", "Seconds", ""]
    text = explained(heads, rows, nothing="There is no account to sync. Connect one with: recruiterdesk account add")
    return Outcome(document=sync_document(reports), text=text, status=sync_exit_status(reports))


async def capabilities(desk: Desk, arguments: Namespace) -> Outcome:
    """Say what an account or a provider can do, or set all of them side by side."""
    if arguments.name is None:
        return told_side_by_side(*await desk.accounts.all_capabilities())
    return told_capabilities(await desk.accounts.capabilities(arguments.name))


def told_capabilities(known: Capabilities) -> Outcome:
    """Say what is possible, and why the rest is not."""
    found = capabilities_member(known)
    rows: list[list[object]] = [[name, state["state"], state["reason"]] for name, state in found.items()]
    return Outcome(document={"capabilities": found}, text=explained(["What", "Can", "Why"], rows, nothing="Nothing is known yet."))


def told_side_by_side(providers: dict[str, Capabilities], accounts: dict[str, Capabilities]) -> Outcome:
    """Compare what all providers and accounts can do; the reasons stand in the document, and in the answer about one."""
    compared = [*providers.items(), *accounts.items()]
    rows: list[list[object]] = [
        [name.value, *(known[name].state.value if name in known else None for _, known in compared)] for name in Capability
    ]
    text = plain_table(["What", *(plain(name) for name, _ in compared)], rows, _WIDEST)
    document: dict[str, object] = {
        "providers": {name: capabilities_member(known) for name, known in providers.items()},
        "accounts": {name: capabilities_member(known) for name, known in accounts.items()},
    }
    return Outcome(document=document, text=f"{text}\nWhy not: recruiterdesk capabilities NAME")


def _accounts_table(accounts: list[Account]) -> str:
    rows: list[list[object]] = [
        [
            one.name,
            one.provider,
            one.state.value,
            to_iso(one.last_complete_sync),
            one.vacancies,
            one.applicants,
            one.queued,
            " ".join(part for part in (str(one.state_reason), "Sending is paused." if one.is_sending_paused else "") if part),
        ]
        for one in accounts
    ]
    heads = ["Account", "Provider", "State", "Last sync", "Vacancies", "Applicants", "Queued", ""]
    return explained(heads, rows, nothing="No account is connected yet. Connect one with: recruiterdesk account add")


def _sync_row(report: AccountSyncReport) -> list[object]:
    return [
        report.name,
        report.state.value,
        report.vacancies.seen,
        report.applicants.seen,
        report.applicants.added,
        report.applicants.changed,
        report.applicants.removed,
        report.outbox.sent,
        report.outbox.queued + report.outbox.uncertain,
        f"{report.seconds:.1f}",
        report.error.message if report.error else "",
    ]
