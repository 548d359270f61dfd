"""How this process logs: a test that sets up the program's log would otherwise leave it to every test after it."""

import logging
from dataclasses import dataclass
from typing import Self

_LOGGERS = ("", "recruiterdesk")


@dataclass(frozen=True)
class LoggingState:
    """The levels and handlers of the root and of our own loggers, without the handlers of pytest, which come and go by themselves."""

    kept: tuple[tuple[str, int, tuple[logging.Handler, ...]], ...]
    raises: bool

    @classmethod
    def now(cls) -> Self:
        """Return how it is now."""
        loggers = [(name, logging.getLogger(name)) for name in _LOGGERS]
        return cls(tuple((name, logger.level, tuple(_ours(logger))) for name, logger in loggers), logging.raiseExceptions)

    def restore(self) -> None:
        """Make it so again; what was added meanwhile is closed."""
        logging.raiseExceptions = self.raises
        for name, level, handlers in self.kept:
            logger = logging.getLogger(name)
            for added in [handler for handler in _ours(logger) if handler not in handlers]:
                logger.removeHandler(added)
                added.close()
            logger.setLevel(level)


def _ours(logger: logging.Logger) -> list[logging.Handler]:
    return [handler for handler in logger.handlers if not type(handler).__module__.startswith("_pytest.")]
