"""Words of the dock: translation, dates, numbers."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from qgis.PyQt.QtCore import QCoreApplication, QDate

from ..layers.figure_text import number_text as number_text
from ..layers.words import date_text as date_text


def tr(text: str) -> str:
    """The text in the language of QGIS; ``text`` must be a literal, formatted afterwards."""
    return QCoreApplication.translate("Salient", text)


def when_text(moment: datetime | None) -> str:
    """How long ago, for people: ``today``, ``yesterday``, ``on 4 Nov 2025``."""
    if moment is None:
        return tr("at an unknown time")
    here = moment.astimezone()  # days change at the user's midnight
    today = datetime.now(here.tzinfo).date()
    if here.date() == today:
        return tr("today")
    if here.date() == today - timedelta(days=1):
        return tr("yesterday")
    return tr("on {date}").format(date=date_text(here.date()))


def to_date(day: QDate) -> date | None:
    """The same day for Python; None where it is not set."""
    return date(day.year(), day.month(), day.day()) if day.isValid() else None


def to_qdate(day: date | None) -> QDate:
    return QDate(day.year, day.month, day.day) if day is not None else QDate()


def place_text(lon: float, lat: float) -> str:
    """A position for people: ``48.2967° N, 37.2697° E``."""
    north = tr("N") if lat >= 0 else tr("S")
    east = tr("E") if lon >= 0 else tr("W")
    return f"{abs(lat):.4f}° {north}, {abs(lon):.4f}° {east}"
