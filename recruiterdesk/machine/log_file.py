"""The log's rotating file, which only this user can read."""

import logging.handlers
import os
from io import TextIOWrapper

FLAGS = os.O_WRONLY | os.O_CREAT | os.O_APPEND
PRIVATE = 0o600


class PrivateLogFile(logging.handlers.RotatingFileHandler):
    """Rotates as its base does, and makes each file private from its beginning."""

    def _open(self) -> TextIOWrapper:
        return os.fdopen(os.open(self.baseFilename, FLAGS, PRIVATE), "a", encoding="utf-8", errors="replace")
