"""Small words that rows and panes share: ages, clock times, days left, sizes, in the user's language."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

_HOUR, _DAY = 3600, 86400
_WEEK = 7
_MEGABYTE = 1_000_000  # as providers count
_WHOLE_FROM = 10


def _tr(text: str) -> str:
    return QCoreApplication.translate("Words", text)


def age(at: datetime | None, now: datetime) -> str:
    """Return how long ago, as short as a column: "12 m", "19 h", "3 d"; "" where unknown."""
    if at is None:
        return ""
    seconds = max(0, int((now - at).total_seconds()))
    if seconds < _HOUR:
        return _tr("{n} m").format(n=seconds // 60)
    if seconds < _DAY:
        return _tr("{n} h").format(n=seconds // _HOUR)
    return _tr("{n} d").format(n=seconds // _DAY)


def clock_time(at: datetime, *, has_seconds: bool = False) -> str:
    """Return a clock time in the local zone."""
    return QLocale().toString(_local(at).time(), "HH:mm:ss" if has_seconds else "HH:mm")


def when(at: datetime | None, now: datetime) -> str:
    """Return a moment as one says it: "08:41", "yesterday 16:42", "Thu 14:06", "19 Dec 2026"."""
    if at is None:
        return ""
    days = (_local(now).date().toJulianDay()) - (_local(at).date().toJulianDay())
    if days == 0:
        return clock_time(at)
    if days == 1:
        return _tr("yesterday {time}").format(time=clock_time(at))
    if 1 < days < _WEEK:
        return f"{QLocale().toString(_local(at).date(), 'ddd')} {clock_time(at)}"
    return day(at)


def day_said(at: datetime | None, now: datetime) -> str:
    """Return a day within a sentence: "today", "yesterday", "on 19 Dec 2026"."""
    if at is None:
        return ""
    days = (_local(now).date().toJulianDay()) - (_local(at).date().toJulianDay())
    if days == 0:
        return _tr("today")
    if days == 1:
        return _tr("yesterday")
    return _tr("on {day}").format(day=day(at))


def day(at: datetime) -> str:
    """Return a date with its year: "19 Dec 2026"."""
    return f"{day_of_month(_local(at).date())} {_local(at).date().year()}"


def day_of_month(date: QDate) -> str:
    """Return "19 Dec", and "19 dec." in Dutch, which puts a dot after a month that is cut short."""
    locale = QLocale()
    month = locale.monthName(date.month(), QLocale.FormatType.ShortFormat)
    is_cut = month != locale.monthName(date.month(), QLocale.FormatType.LongFormat)
    dot = "." if is_cut and locale.language() == QLocale.Language.Dutch and not month.endswith(".") else ""
    return f"{date.day()} {month}{dot}"


def weekday_time(at: datetime) -> str:
    """Return "Friday 17:00"."""
    return f"{QLocale().toString(_local(at).date(), 'dddd')} {clock_time(at)}"


def days_left(until: datetime | None, now: datetime) -> int | None:
    """Return whole days until a moment, 0 on its last day, negative when it is over; None where unknown."""
    if until is None:
        return None
    return (until - now) // timedelta(days=1)


def counted(count: int, one: str, many: str) -> str:
    """Return the translated form for one, or the one for many with the count at {n}; both languages of the window need no third."""
    return one if count == 1 else many.replace("{n}", number(count))


def number(value: int) -> str:
    """Return a count with the language's separators."""
    return QLocale().toString(value)


def file_size(size: int) -> str:
    """Return a size as a recruiter reads it: "640 KB", "2.1 MB"; a MB is a million bytes, as providers count."""
    if size < _MEGABYTE:
        return _tr("{n} KB").format(n=number(max(1, round(size / 1000))))
    if size < _WHOLE_FROM * _MEGABYTE:
        return _tr("{n} MB").format(n=QLocale().toString(size / _MEGABYTE, "f", 1))
    return _tr("{n} MB").format(n=number(round(size / _MEGABYTE)))


def _local(at: datetime) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(round(at.astimezone(UTC).timestamp() * 1000))
