"""What may be logged of a request: method, path template, status and milliseconds. Nothing else is ever handed to a logger."""

import logging

_LOGGER = logging.getLogger("recruiterdesk.provider_api.http")
_NOISY = ("httpx", "httpcore")


def quiet_libraries() -> None:
    """Silence the libraries' own loggers: httpx logs whole URLs, signed links included, and httpcore logs headers."""
    for name in _NOISY:
        logger = logging.getLogger(name)
        logger.setLevel(logging.CRITICAL + 1)
        logger.propagate = False


def log_exchange(method: str, template: str, status: int | str, seconds: float) -> None:
    """Log one exchange, by the path's template; `status` is a number, or a word for what happened instead of an answer."""
    _LOGGER.info("%s %s %s %d ms", method, template, status, round(seconds * 1000))
