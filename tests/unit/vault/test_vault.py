"""The vault against a real Secret Service."""

import contextlib
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from recruiterdesk.domain.errors import StorageTrouble, WrongUsage
from recruiterdesk.vault.open_keyring import open_keyring
from recruiterdesk.vault.record import load, save
from recruiterdesk.vault.secret import DatabaseKey, Secrets
from recruiterdesk.vault.throwaway_vault import ThrowawayVault
from recruiterdesk.vault.vault import DATABASE_ENTRY, Vault

pytestmark = pytest.mark.secret_service


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = Vault(tmp_path)
    yield vault
    with contextlib.suppress(StorageTrouble):
        vault.wipe()


def overwrite(profile: Path, value: str) -> None:
    """Put something else in the place of the profile's key."""
    open_keyring()._backend.set_password(f"recruiterdesk:{load(profile).id}", DATABASE_ENTRY, value)


def test_the_first_key_is_made_once_and_found_again_by_another_vault(vault: Vault, tmp_path: Path) -> None:
    key = vault.database_key(may_create=True)
    assert len(key) == 32
    assert Vault(tmp_path).database_key(may_create=True) == key
    assert Vault(tmp_path).database_key(may_create=False) == key


def test_the_keyring_is_named(vault: Vault) -> None:
    assert vault.check() == "Secret Service"


def test_no_key_is_made_where_a_database_exists(vault: Vault) -> None:
    with pytest.raises(StorageTrouble, match="gone from Secret Service"):
        vault.database_key(may_create=False)
    with pytest.raises(StorageTrouble):
        vault.database_key(may_create=False)


def test_a_keyring_that_changed_is_named_with_the_one_before(vault: Vault, tmp_path: Path) -> None:
    record = load(tmp_path)
    save(tmp_path, type(record)(id=record.id, keyring="KWallet"))
    with pytest.raises(StorageTrouble, match=r"kept in KWallet, but this computer now uses Secret Service"):
        vault.database_key(may_create=False)


@pytest.mark.parametrize("damaged", ["", "not base64!", "c2hvcnQ="])
def test_a_damaged_key_is_left_as_it_is(vault: Vault, tmp_path: Path, damaged: str) -> None:
    vault.database_key(may_create=True)
    overwrite(tmp_path, damaged)
    for may_create in (False, True):
        with pytest.raises(StorageTrouble, match="damaged in the keyring"):
            Vault(tmp_path).database_key(may_create=may_create)


def test_another_key_than_the_databases_is_told_from_damage(vault: Vault, tmp_path: Path) -> None:
    vault.database_key(may_create=True)
    overwrite(tmp_path, "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=")
    with pytest.raises(StorageTrouble, match="another key"):
        Vault(tmp_path).database_key(may_create=False)


def test_two_profiles_share_nothing(vault: Vault, tmp_path: Path) -> None:
    other_folder = tmp_path / "other"
    other_folder.mkdir()
    other = Vault(other_folder)
    vault.set_secrets("1", {"api_key": "mine"})
    assert other.secrets("1") == {}
    assert other.database_key(may_create=True) != vault.database_key(may_create=True)
    other.wipe()
    assert vault.secrets("1") == {"api_key": "mine"}


def test_secrets_come_back_as_they_were_and_replace_each_other(vault: Vault) -> None:
    vault.set_secrets("7", {"client_id": "é", "client_secret": '"\\\n'})
    assert vault.secrets("7") == {"client_id": "é", "client_secret": '"\\\n'}
    vault.set_secrets("7", {"api_key": "k"})
    assert vault.secrets("7") == {"api_key": "k"}
    vault.delete_secrets("7")
    vault.delete_secrets("7")
    assert vault.secrets("7") == {}


def test_a_key_too_long_for_a_keyring_is_refused_before_it_is_stored(vault: Vault) -> None:
    with pytest.raises(WrongUsage, match="too long"):
        vault.set_secrets("7", {"api_key": "x" * 10_000})
    assert vault.secrets("7") == {}


def entries_of(profile: Path) -> set[str]:
    """Return what the keyring holds of a profile."""
    import secretstorage  # noqa: PLC0415 -- exists on Linux only

    with contextlib.closing(secretstorage.dbus_init()) as bus:
        found = secretstorage.search_items(bus, {"service": f"recruiterdesk:{load(profile).id}"})
        return {item.get_attributes()["username"] for item in found}


def test_tokens_longer_than_an_entry_stand_in_several_and_leave_none_behind(vault: Vault, tmp_path: Path) -> None:
    tokens = [{"access_token": f"{number}" * 2900, "refresh_token": "é" * 900} for number in range(3)]
    vault.set_secrets("1", {"api_key": "short"})
    vault.set_secrets("12", {"api_key": "another account's"})
    for token in tokens:
        vault.set_secrets("1", token)
        assert Vault(tmp_path).secrets("1") == token
    assert len(entries_of(tmp_path)) == 1 + 4 + 1
    assert set(load(tmp_path).entries) == entries_of(tmp_path)
    vault.set_secrets("1", {"api_key": "short"})
    assert (vault.secrets("1"), entries_of(tmp_path)) == ({"api_key": "short"}, {"account 1", "account 12"})
    vault.set_secrets("1", tokens[0])
    vault.delete_secrets("1")
    assert (entries_of(tmp_path), vault.secrets("12")) == ({"account 12"}, {"api_key": "another account's"})


def test_long_tokens_are_the_old_or_the_new_ones_whoever_is_killed_in_between(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = {"token": "o" * 3000}, {"token": "n" * 3000}
    vault.set_secrets("1", old)
    keyring = vault._opened()
    for allowed in range(6):
        left = iter(range(allowed))

        def put(
            service: str, entry: str, value: str, left: Iterator[int] = left, put: Callable[[str, str, str], None] = keyring.put
        ) -> None:
            if next(left, None) is None:
                raise StorageTrouble("Killed.")
            put(service, entry, value)

        with monkeypatch.context() as killed:
            killed.setattr(keyring, "put", put)
            with contextlib.suppress(StorageTrouble):
                vault.set_secrets("1", new)
        assert Vault(tmp_path).secrets("1") == (old if allowed < 4 else new)
    assert set(load(tmp_path).entries) >= entries_of(tmp_path)  # what was left over can still be wiped
    vault.wipe()
    assert entries_of(tmp_path) == set()


def test_wiping_leaves_no_entry_of_the_profile(vault: Vault, tmp_path: Path) -> None:
    import secretstorage  # noqa: PLC0415 -- exists on Linux only

    vault.database_key(may_create=True)
    vault.set_secrets("1", {"api_key": "a"})
    vault.set_secrets("2", {"api_key": "b"})
    vault.wipe()
    with contextlib.closing(secretstorage.dbus_init()) as bus:
        left = list(secretstorage.search_items(bus, {"service": f"recruiterdesk:{load(tmp_path).id}"}))
    assert left == []


def test_reading_at_the_start_does_not_load_the_keyring_library(vault: Vault, tmp_path: Path) -> None:
    vault.database_key(may_create=True)
    script = (
        "import sys; from pathlib import Path; from recruiterdesk.vault.vault import Vault\n"
        "assert len(Vault(Path(sys.argv[1])).database_key(may_create=False)) == 32\n"
        "print(sorted({'keyring', 'cryptography', 'secretstorage'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("secret", [DatabaseKey(b"canary" * 6), Secrets(api_key="canary")])
def test_a_secret_shows_in_no_text_and_no_pickle(secret: object) -> None:
    assert "canary" not in f"{secret} {secret!r} {secret!s} {[secret]}"
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_the_file_beside_the_profile_holds_no_secret(vault: Vault, tmp_path: Path) -> None:
    key = vault.database_key(may_create=True)
    vault.set_secrets("1", {"api_key": "canary"})
    written = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert b"canary" not in written
    assert bytes(key) not in written
    assert key.hex().encode() not in written


def test_a_throwaway_vault_behaves_alike_and_writes_nothing() -> None:
    vault = ThrowawayVault()
    assert vault.database_key(may_create=False) == vault.database_key(may_create=True)
    vault.set_secrets("1", {"api_key": "a"})
    assert vault.secrets("1") == {"api_key": "a"}
    vault.wipe()
    assert vault.secrets("1") == {}
