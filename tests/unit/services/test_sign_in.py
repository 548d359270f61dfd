"""Several ways to connect: any complete one is taken, a mixture says what is missing, and secrets that are renewed are not lost."""

import asyncio
from threading import current_thread, main_thread

import msgspec
import pytest
from desk_bench import GOOD_KEY, NAME, DeskBench
from scripted_extras import SIGN_INS

from recruiterdesk.domain.errors import Invalid, Locked, WrongUsage
from recruiterdesk.services.renewed_secrets import HOST_KEY
from recruiterdesk.vault.secret import Secrets


@pytest.fixture
def ways(bench: DeskBench) -> DeskBench:
    """Let the provider be connected with a key, with a client, or in the browser."""
    bench.factory.profile = msgspec.structs.replace(bench.factory.profile, secrets=(), sign_ins=SIGN_INS)
    bench.factory.worlds[""] = bench.world  # a client needs no key
    return bench


def kept(bench: DeskBench, account_id: int) -> dict[str, str]:
    return dict(bench.vault.secrets(str(account_id)))


@pytest.mark.parametrize(
    "secrets",
    [
        {"api_key": GOOD_KEY},
        {"client_id": "c", "client_secret": "s"},
        {"client_id": " c ", "client_secret": "s", "scope": "", "api_key": "  "},
        {"client_id": "c", "client_secret": "s", "scope": "all"},
    ],
)
async def test_the_secrets_of_any_complete_way_are_taken(ways: DeskBench, secrets: dict[str, str]) -> None:
    account = await ways.desk.accounts.add("scripted", NAME, "", secrets)
    given = {name: value.strip() for name, value in secrets.items() if value.strip()}
    assert kept(ways, account.id) == {**given, HOST_KEY: "api.scripted.example"}


@pytest.mark.parametrize(
    ("secrets", "wrong"),
    [
        ({"client_id": "c"}, {"client_secret": "is missing"}),
        ({"client_secret": "s", "scope": "x"}, {"client_id": "is missing"}),
        ({"client_id": "c", "client_secret": "s", "api_key": "k"}, {"api_key": "belongs to another way to sign in"}),
        ({"client_id": "c", "client_secret": "s", "password": "p"}, {"password": "is not asked for"}),
        ({}, {"api_key": "is missing"}),
        ({"api_key": "k\u00e9y"}, {"api_key": "holds characters that no key has"}),
    ],
)
async def test_a_wrong_mixture_says_what_is_missing_or_too_much_and_reaches_nobody(
    ways: DeskBench, secrets: dict[str, str], wrong: dict[str, str]
) -> None:
    with pytest.raises(Invalid) as caught:
        await ways.desk.accounts.add("scripted", NAME, "", secrets)
    assert {name: finding[0] for name, finding in caught.value.fields.items()} == wrong
    assert ways.factory.connected == []
    assert not any(value in caught.value.message.split() for value in secrets.values() if len(value) > 1)


async def test_both_ways_are_named_when_neither_is_complete(ways: DeskBench) -> None:
    with pytest.raises(Invalid, match='needs "api_key", or "client_id" and "client_secret"'):
        await ways.desk.accounts.add("scripted", NAME, "", {"client_id": "c"})


async def test_signing_in_by_browser_opens_the_providers_page_and_gives_the_secrets_to_connect_with(ways: DeskBench) -> None:
    opened: list[str] = []
    secrets = await ways.desk.accounts.sign_in("scripted", "", {"client_id": "c"}, opened.append)
    assert opened == ["https://api.scripted.example/v1/sign-in?client=c"]
    found = await ways.desk.accounts.probe("scripted", "", secrets)
    account = await ways.desk.accounts.add("scripted", NAME, "", secrets, probe=found)
    assert kept(ways, account.id) == {
        "client_id": "c",
        "access_token": GOOD_KEY,
        "refresh_token": "once-1",
        HOST_KEY: "api.scripted.example",
    }


async def test_a_browsers_sign_in_says_what_it_needs_first_and_opens_nothing(ways: DeskBench) -> None:
    with pytest.raises(Invalid) as caught:
        await ways.desk.accounts.sign_in("scripted", "", {"client_secret": "s"}, _never)
    assert set(caught.value.fields) == {"client_id", "client_secret"}


async def test_where_there_is_no_browsers_sign_in_the_keys_are_asked_for(bench: DeskBench) -> None:
    with pytest.raises(WrongUsage, match="keys instead"):
        await bench.desk.accounts.sign_in("scripted", "", {}, _never)


async def test_where_there_is_only_the_browsers_sign_in_it_is_named(ways: DeskBench) -> None:
    ways.factory.profile = msgspec.structs.replace(ways.factory.profile, sign_ins=SIGN_INS[2:])
    with pytest.raises(WrongUsage, match="--browser"):
        await ways.desk.accounts.add("scripted", NAME, "", {"client_id": "c"})


def _never(_: str) -> None:
    raise AssertionError


async def test_what_a_provider_renews_during_the_check_is_what_is_kept(bench: DeskBench) -> None:
    bench.factory.worlds["renewed"] = bench.world
    bench.factory.renewed = {"api_key": "renewed"}
    found = await bench.desk.accounts.probe("scripted", "", {"api_key": GOOD_KEY})
    await bench.desk.accounts.probe("scripted", "", {"api_key": GOOD_KEY})
    assert [key for _, key in bench.factory.connected] == [GOOD_KEY, "renewed"]  # the first may be used no more
    account = await bench.desk.accounts.add("scripted", NAME, "", {"api_key": GOOD_KEY}, probe=found)
    assert kept(bench, account.id) == {"api_key": "renewed", HOST_KEY: "api.scripted.example"}


async def test_renewed_secrets_are_in_the_keyring_before_they_are_used_and_keep_their_host(
    bench: DeskBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bench.first()
    account_id = (await bench.desk.accounts.get(NAME)).id
    threads = []

    def set_secrets(account: str, secrets: dict[str, str]) -> None:
        threads.append(current_thread())
        bench.vault._secrets[account] = Secrets(secrets)

    monkeypatch.setattr(bench.vault, "set_secrets", set_secrets)
    assert bench.provider.keep is not None
    for number in (1, 2):  # each follows the one before
        await bench.provider.keep({"api_key": f"token-{number}"})
        assert kept(bench, account_id) == {"api_key": f"token-{number}", HOST_KEY: "api.scripted.example"}
    assert main_thread() not in threads


async def test_a_late_renewal_does_not_overwrite_what_the_user_gave_meanwhile(bench: DeskBench) -> None:
    await bench.first()
    old = bench.provider.keep
    assert old is not None
    bench.factory.worlds["new-key"] = bench.world
    await bench.desk.accounts.replace_secrets(NAME, {"api_key": "new-key"})
    await old({"api_key": "late"})
    account_id = (await bench.desk.accounts.get(NAME)).id
    assert kept(bench, account_id)["api_key"] == "new-key"
    await bench.desk.accounts.remove(NAME)
    await old({"api_key": "later"})
    await asyncio.sleep(0)
    assert kept(bench, account_id) == {}


async def test_what_another_program_renewed_is_used_from_then_on(bench: DeskBench) -> None:
    await bench.first()
    account_id = (await bench.desk.accounts.get(NAME)).id
    before = bench.provider
    await bench.desk.sync.run()
    assert bench.provider is before
    bench.factory.worlds["renewed-elsewhere"] = bench.world
    bench.vault.set_secrets(str(account_id), {"api_key": "renewed-elsewhere", HOST_KEY: "api.scripted.example"})
    await bench.desk.sync.run()
    assert bench.provider is not before
    assert bench.factory.connected[-1][1] == "renewed-elsewhere"


async def test_a_keyring_that_was_locked_meanwhile_does_not_end_what_is_connected(
    bench: DeskBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bench.first()
    before = bench.provider

    def locked(_: str) -> Secrets:
        raise Locked("Unlock the keyring.")

    monkeypatch.setattr(bench.vault, "secrets", locked)
    (report,) = await bench.desk.sync.run()
    assert (report.error, bench.provider) == (None, before)
    assert before.keep is not None
    with pytest.raises(Locked):  # what could not be kept is not used
        await before.keep({"api_key": "token"})


async def test_secrets_of_another_program_are_told_without_their_host_and_taken_over_without_being_written(
    bench: DeskBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bench.first()
    account_id = (await bench.desk.accounts.get(NAME)).id
    before = bench.provider
    assert before.keep is not None
    assert before.newest is not None
    bench.vault.set_secrets(str(account_id), {"api_key": "renewed-elsewhere", HOST_KEY: "api.scripted.example"})
    assert await before.newest() == {"api_key": "renewed-elsewhere"}
    with monkeypatch.context() as patched:
        patched.setattr(bench.vault, "set_secrets", _never)
        await before.keep({"api_key": "renewed-elsewhere"})
    await bench.desk.sync.run()
    assert bench.provider is before  # it uses them already
    await before.keep({"api_key": "the-next"})
    assert kept(bench, account_id) == {"api_key": "the-next", HOST_KEY: "api.scripted.example"}
