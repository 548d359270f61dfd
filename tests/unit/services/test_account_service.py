"""Accounts: connecting and removing leave everything or nothing, and a key goes to one host only."""

import pytest
from desk_bench import GOOD_KEY, NAME, DeskBench

from recruiterdesk.domain.account import PAUSED_SENDING, SENDING, AccountState
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import Conflicting, Invalid, KeyRefused, Locked, NotFound, Unreachable, Unsupported, WrongUsage
from recruiterdesk.services.connecting import checked_name
from recruiterdesk.services.renewed_secrets import HOST_KEY


async def test_a_connected_account_can_be_found_by_name_with_its_capabilities(bench: DeskBench) -> None:
    added = await bench.connect()
    assert (added.name, added.provider, added.base_url, added.state) == (
        NAME,
        "scripted",
        "https://api.scripted.example/v1",
        AccountState.NEVER_SYNCED,
    )
    assert added.capabilities[Capability.MOVE_STAGE].state is Ability.YES
    assert await bench.desk.accounts.get(NAME) == added


async def test_a_refused_key_stores_nothing(bench: DeskBench) -> None:
    with pytest.raises(KeyRefused, match="does not take this key"):
        await bench.connect(key="bad")
    assert await bench.desk.accounts.list() == []
    assert bench.vault.secrets("1") == {}


async def test_a_refused_key_is_told_of_under_the_name_the_user_chose(bench: DeskBench) -> None:
    with pytest.raises(KeyRefused):
        await bench.connect(key="bad")
    await bench.connect()
    with pytest.raises(KeyRefused):
        await bench.desk.accounts.replace_secrets(NAME, {"api_key": "bad"})
    assert set(bench.factory.providers) == {NAME}


async def test_an_account_whose_secrets_cannot_be_kept_is_not_there(bench: DeskBench, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(account_id: str, secrets: dict[str, str]) -> None:
        raise Locked("The keyring is locked.")

    monkeypatch.setattr(bench.vault, "set_secrets", locked)
    with pytest.raises(Locked):
        await bench.connect()
    assert await bench.desk.accounts.list() == []


@pytest.mark.parametrize("name", ["", "  ", "a/b", "x" * 81, "a\x00b", "a\u202eb"])
def test_a_name_that_no_reference_could_hold_is_refused(name: str) -> None:
    with pytest.raises(Invalid) as caught:
        checked_name(name)
    assert "name" in caught.value.fields


async def test_the_same_name_in_other_letters_is_refused(bench: DeskBench) -> None:
    await bench.connect()
    bench.factory.worlds["other"] = bench.world
    with pytest.raises(WrongUsage, match=NAME):
        await bench.connect(NAME.upper(), "other")


async def test_the_same_key_under_another_name_is_refused(bench: DeskBench) -> None:
    await bench.connect()
    with pytest.raises(WrongUsage, match="connected already"):
        await bench.connect("Other")


@pytest.mark.parametrize(
    "secrets", [{}, {"api_key": ""}, {"api_key": "  "}, {"api_key": "a\nb"}, {"api_key": "sleutel-é"}, {"api_key": "x", "more": "y"}]
)
async def test_an_incomplete_form_is_refused_before_anything_is_asked(bench: DeskBench, secrets: dict[str, str]) -> None:
    with pytest.raises(Invalid) as caught:
        await bench.desk.accounts.add("scripted", NAME, "", secrets, {})
    assert caught.value.fields
    assert bench.factory.connected == []


async def test_a_provider_that_is_not_built_is_unsupported_and_an_unknown_one_wrong(bench: DeskBench) -> None:
    with pytest.raises(Unsupported):
        await bench.desk.accounts.add("later", NAME, "", {"api_key": "x"}, {})
    with pytest.raises(WrongUsage):
        await bench.desk.accounts.add("nobody", NAME, "", {"api_key": "x"}, {})


async def test_an_address_over_plain_http_is_never_asked(bench: DeskBench) -> None:
    with pytest.raises(Invalid, match="https"):
        await bench.desk.accounts.add("scripted", NAME, "http://api.scripted.example", {"api_key": GOOD_KEY}, {})
    assert bench.factory.connected == []


async def test_a_changed_address_does_not_get_the_key(bench: DeskBench) -> None:
    account = await bench.connect()
    bench.vault.set_secrets(str(account.id), {"api_key": GOOD_KEY, HOST_KEY: "elsewhere.example"})
    asked = len(bench.factory.connected)
    with pytest.raises(KeyRefused, match="another address"):
        await bench.desk.accounts.check(NAME)
    assert len(bench.factory.connected) == asked
    assert (await bench.desk.accounts.get(NAME)).state is AccountState.CREDENTIALS


async def test_the_keyring_holds_the_secrets_and_the_database_does_not(bench: DeskBench) -> None:
    account = await bench.connect()
    assert dict(bench.vault.secrets(str(account.id))) == {"api_key": GOOD_KEY, HOST_KEY: "api.scripted.example"}
    assert GOOD_KEY not in repr(account)


@pytest.mark.parametrize(
    ("trouble", "state"),
    [(KeyRefused("Refused."), AccountState.CREDENTIALS), (Unreachable("No network."), AccountState.UNREACHABLE)],
)
async def test_a_check_that_fails_is_remembered_as_the_accounts_state(
    bench: DeskBench, trouble: KeyRefused | Unreachable, state: AccountState
) -> None:
    await bench.connect()
    bench.factory.trouble = trouble
    with pytest.raises(type(trouble)) as caught:
        await bench.desk.accounts.check(NAME)
    assert caught.value.account == NAME
    account = await bench.desk.accounts.get(NAME)
    assert (account.state, str(account.state_reason)) == (state, trouble.message)


async def test_new_secrets_mend_an_account_and_keep_its_queue(bench: DeskBench) -> None:
    application = await bench.first()
    entry = await bench.desk.writes.note(application, "Sterk profiel")
    bench.factory.worlds = {"new-key": bench.world}
    with pytest.raises(KeyRefused):
        await bench.desk.accounts.check(NAME)
    with pytest.raises(KeyRefused):
        await bench.desk.accounts.replace_secrets(NAME, {"api_key": "also bad"})
    mended = await bench.desk.accounts.replace_secrets(NAME, {"api_key": "new-key"})
    assert (mended.state, mended.queued) == (AccountState.OK, 1)
    assert (await bench.desk.outbox.get(entry.id)).state == "queued"


async def test_settings_are_changed_and_taken_away(bench: DeskBench) -> None:
    await bench.connect()
    assert (await bench.desk.accounts.set(NAME, {"quiet_window": " 5 "})).settings == {"quiet_window": "5"}
    assert (await bench.desk.accounts.set(NAME, {"quiet_window": ""})).settings == {}


@pytest.mark.parametrize("settings", [{"quiet_window": "soon"}, {"quiet_window": "-1"}, {"requests_per_minute": "0"}, {"Bad Key": "1"}])
async def test_a_setting_that_cannot_be_is_refused_by_name(bench: DeskBench, settings: dict[str, str]) -> None:
    await bench.connect()
    with pytest.raises(Invalid) as caught:
        await bench.desk.accounts.set(NAME, settings)
    assert caught.value.fields.keys() == settings.keys()


async def test_a_paused_account_is_left_alone_until_it_is_resumed(bench: DeskBench) -> None:
    application = await bench.first()
    await bench.desk.writes.note(application, "Later")
    await bench.desk.accounts.pause(NAME)
    before = len(bench.provider.requests)
    assert await bench.desk.sync.run() == []
    await bench.desk.outbox.send()
    assert len(bench.provider.requests) == before
    assert (await bench.desk.accounts.resume(NAME)).state is AccountState.OK


async def test_an_account_with_a_queue_stays_unless_the_queue_may_go(bench: DeskBench) -> None:
    application = await bench.first()
    await bench.desk.writes.note(application, "Niet verloren")
    with pytest.raises(Conflicting, match="1 changes"):
        await bench.desk.accounts.remove(NAME)
    assert await bench.desk.accounts.get(NAME)
    await bench.desk.accounts.remove(NAME, discard_outbox=True)
    assert await bench.desk.accounts.list() == []
    assert await bench.desk.outbox.list(include_done=True) == []
    assert bench.vault.secrets("1") == {}
    with pytest.raises(NotFound):
        await bench.desk.accounts.get(NAME)


async def test_sending_is_paused_for_one_account_or_for_all_and_remembered_with_what_else_is_set(bench: DeskBench) -> None:
    accounts = bench.desk.accounts
    await bench.connect()
    bench.factory.worlds["other"] = bench.world
    await bench.connect("Other", "other")
    await accounts.set(NAME, {"quiet_window": "5"})
    assert [account.name for account in await accounts.set_sending(NAME, is_paused=True)] == [NAME]
    assert {account.name: account.is_sending_paused for account in await accounts.list()} == {NAME: True, "Other": False}
    assert (await accounts.get(NAME)).settings == {"quiet_window": "5", SENDING: PAUSED_SENDING}
    assert all(account.is_sending_paused for account in await accounts.set_sending(is_paused=True))
    assert not any(account.is_sending_paused for account in await accounts.set_sending(is_paused=False))
    assert (await accounts.get(NAME)).settings == {"quiet_window": "5"}


async def test_pausing_an_account_that_is_not_there_pauses_none(bench: DeskBench) -> None:
    await bench.connect()
    with pytest.raises(NotFound):
        await bench.desk.accounts.set_sending(NAME, "Elsewhere", is_paused=True)
    assert not (await bench.desk.accounts.get(NAME)).is_sending_paused


async def test_the_setting_of_sending_takes_nothing_but_its_pause(bench: DeskBench) -> None:
    await bench.connect()
    with pytest.raises(Invalid) as caught:
        await bench.desk.accounts.set(NAME, {SENDING: "slowly"})
    assert SENDING in caught.value.fields
    assert (await bench.desk.accounts.set(NAME, {SENDING: PAUSED_SENDING})).is_sending_paused
    assert not (await bench.desk.accounts.set(NAME, {SENDING: ""})).is_sending_paused
