"""Secrets as values that do not slip out: not into a log, a trace, or a pickle."""

from typing import Never, NoReturn


class DatabaseKey(bytes):
    """The 32 bytes that open the cache. Its `repr` and `str` say nothing; `hex()` and the bytes themselves are the key."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "DatabaseKey(redacted)"

    def __str__(self) -> str:
        return "DatabaseKey(redacted)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A key is not written down.")

    def __reduce_ex__(self, protocol: object) -> Never:
        raise TypeError("A key is not written down.")


class Secrets(dict[str, str]):
    """One account's secrets by the names of its connect form. Only the names show in its `repr`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Secrets({', '.join(sorted(self))}: redacted)"

    def __str__(self) -> str:
        return repr(self)

    def __reduce__(self) -> NoReturn:
        raise TypeError("Secrets are not written down.")

    def __reduce_ex__(self, protocol: object) -> Never:
        raise TypeError("Secrets are not written down.")
