"""Dates, moments and numbers as a user types them, in the window's language, and as providers take them."""

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime, QTimeZone

_TIME = "HH:mm"
_ISO_DAY = "yyyy-MM-dd"


def day_format() -> str:
    """Return how a day is written here, always with its whole year: "dd-MM-yyyy"."""
    written = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return written if "yyyy" in written else written.replace("yy", "yyyy")


def day_typed(text: str) -> str | None:
    """Return "2026-12-31" for a day as it is written here or in ISO 8601; None for what is no day."""
    day = _day(text.strip())
    return day.toString(Qt.DateFormat.ISODate) if day is not None else None


def day_shown(value: str) -> str:
    """Return an ISO day as it is written here; anything else stays as it is."""
    day = QDate.fromString(value, _ISO_DAY)
    return QLocale().toString(day, day_format()) if day.isValid() else value


def moment_typed(text: str) -> str | None:
    """Return "2026-12-31T13:30:00Z" for a local day and clock time, or for a moment in ISO 8601; None for what is neither."""
    typed = text.strip()
    whole = QDateTime.fromString(typed, Qt.DateFormat.ISODate)
    day, _, time = typed.rpartition(" ")
    clock = QTime.fromString(time, "H:mm")
    if (found := _day(day.rstrip(", "))) is not None and clock.isValid():
        whole = QDateTime(found, clock)
    elif "T" not in typed or not whole.isValid():
        return None
    return whole.toTimeZone(QTimeZone(QTimeZone.Initialization.UTC)).toString("yyyy-MM-ddTHH:mm:ss") + "Z"


def moment_shown(value: str) -> str:
    """Return an ISO moment in local time as it is written here; anything else stays as it is."""
    moment = QDateTime.fromString(value, Qt.DateFormat.ISODate)
    if not moment.isValid() or "T" not in value:
        return value
    local = moment.toLocalTime()
    return f"{QLocale().toString(local.date(), day_format())} {QLocale().toString(local.time(), _TIME)}"


def number_typed(text: str) -> str | None:
    """Return "1234.5" for a number as it is written here, or with a point; None for what is none."""
    typed = text.strip()
    value, is_number = QLocale().toDouble(typed)
    if not is_number:
        value, is_number = QLocale.c().toDouble(typed)
    if not is_number:
        return None
    return str(int(value)) if value.is_integer() else repr(value)


def number_shown(value: str) -> str:
    """Return a number as it is written here, without separators of thousands; anything else stays as it is."""
    number, is_number = QLocale.c().toDouble(value)
    if not is_number:
        return value
    return str(int(number)) if number.is_integer() else repr(number).replace(".", QLocale().decimalPoint())


def _day(text: str) -> QDate | None:
    # One letter takes one digit or two.
    for written in (_ISO_DAY, day_format().replace("dd", "d").replace("MM", "M")):
        day = QDate.fromString(text, written)
        if day.isValid():
            return day
    return None
