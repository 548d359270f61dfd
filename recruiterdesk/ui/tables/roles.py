"""The item roles by which views ask models for more than text."""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """What `data` answers beyond Qt's own roles."""

    ID = int(Qt.ItemDataRole.UserRole) + 1  # the record's own id, known even while the row itself is not in memory
    RECORD = int(Qt.ItemDataRole.UserRole) + 2  # the whole typed row, None while it is not in memory
