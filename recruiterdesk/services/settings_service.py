"""The user's own settings, kept in the encrypted store."""

from collections.abc import Sequence

from recruiterdesk.store.store import Store

AUTHOR_NAME = "author_name"
GRACE_SECONDS = "grace_seconds"

SettingValue = str | int | float | bool | list[str] | dict[str, object] | None


class SettingsService:
    """Reads and writes settings by name; what a name means is the business of who uses it."""

    def __init__(self, store: Store) -> None:
        """Keep them in `store`."""
        self._store = store

    async def get(self, name: str, default: SettingValue = None) -> SettingValue:
        """Return a setting, or `default` where it was never set."""
        return await self._store.read(lambda reader: reader.settings.get(name, default), urgent=True)

    async def several(self, names: Sequence[str]) -> dict[str, SettingValue]:
        """Return these settings in one visit to the database; None for those that were never set."""
        return await self._store.read(lambda reader: {name: reader.settings.get(name, None) for name in names}, urgent=True)

    async def set(self, name: str, value: SettingValue) -> None:
        """Remember a setting."""
        await self._store.write(lambda writer: writer.settings.set(name, value))

    async def author_name(self) -> str:
        """Return the name that signs notes: the one set, else the system's user name."""
        name = await self.get(AUTHOR_NAME)
        return name if isinstance(name, str) and name.strip() else _user_name()


def _user_name() -> str:
    import getpass  # noqa: PLC0415 -- asked for once, and slow on systems with a directory service

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "recruiterdesk"
