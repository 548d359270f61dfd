"""The last part of the tour: five accounts at five unequal providers in one window, one of them slow, and one whose key expired."""

from recruiterdesk.bootstrap.demo_accounts import EXPIRED, connect_others, other_accounts
from recruiterdesk.bootstrap.demo_window.hand import expect
from recruiterdesk.bootstrap.demo_window.tour import Facts, Step, Tour
from recruiterdesk.domain.account import AccountState


async def five_accounts(tour: Tour) -> Facts:
    """Connect the other four, read all, and see them side by side."""
    others = tour.stack.enter_context(other_accounts(seed=tour.world.seed, limit=tour.world.limit, folder=tour.world.profile.folder))
    tour.others = others
    await connect_others(tour.desk, others)
    await tour.desk.sync.run([other.name for other in others if other.name == EXPIRED])
    main = tour.shown.main
    await tour.hand.until(lambda: len(main.accounts) == len(others) + 1, "the window does not show all accounts", seconds=20)
    states = {account.name: account.state for account in main.accounts}
    await tour.hand.until(
        lambda: any(account.name == EXPIRED and account.state is AccountState.CREDENTIALS for account in main.accounts),
        f"the expired key is not shown: {states}",
        seconds=20,
    )
    await tour.go_to_all()
    await tour.hand.settle(0.5)
    await tour.camera.take("five-accounts")
    expect(all(account.vacancies > 0 for account in main.accounts), "an account shows no vacancies")
    return {"accounts": len(main.accounts), "applicants": sum(account.applicants for account in main.accounts)}


STEPS = (Step("five", "Five accounts, one slow, one whose key expired", five_accounts),)
