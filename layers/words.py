"""Translation of the texts that layers and their errors show to a user."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QDate, QLocale

if TYPE_CHECKING:
    from ..analysis.model import Provenance


def tr(text: str) -> str:
    """The text in the language of QGIS; ``text`` must be a literal, formatted afterwards."""
    return QCoreApplication.translate("Salient", text)


def language() -> str:
    """The language that texts are shown in: ``en`` or ``uk``."""
    return tr("en")


def reader_locale() -> QLocale:
    """The locale of the language that texts are shown in, whatever the system's."""
    return QLocale(language())


def date_text(day: date | None) -> str:
    """A date for people, unbroken across lines: ``4 Nov 2025``; ``undated`` for None."""
    if day is None:
        return tr("undated")
    text = reader_locale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
    return text.replace(" ", "\u00a0")


def localized(text: str) -> str:
    """A phrase of the mathematics or a name in the language of QGIS; other texts as they are.

    A plain string in any case: Qt shows nothing for a subclass of it.
    """
    from ..analysis.phrases import Number, Phrase, ProperName  # nothing of it as QGIS starts

    if isinstance(text, ProperName):
        return text.uk if text.uk and language() == "uk" else str(text)
    if isinstance(text, Number):
        return decimal_text(text)
    if not isinstance(text, Phrase):
        return str(text)
    values = {
        name: localized(value) if isinstance(value, str) else value
        for name, value in text.values.items()
    }
    return tr(text.template).format(**values)


def decimal_text(number: str) -> str:
    """A formatted number (``1,234.5``) as the language of QGIS writes it (``1 234,5``)."""
    if language() == "uk":
        return number.replace(",", "\u00a0").replace(".", ",")
    return str(number)


def credit_text(provenance: Provenance, has_day: bool = True) -> str:
    """The line for a map's margin (``Provenance.credit``) in the language of QGIS.

    Of what ``has_day`` is not true, as of a gazetteer, it is not said that it is undated.
    """
    parts = [tr(provenance.attribution or provenance.source)]
    if provenance.assessed:
        parts.append(provenance.assessed_text)
    elif has_day:
        parts.append(tr("undated"))
    if provenance.licence:
        parts.append(tr(provenance.licence))
    if provenance.is_illustrative and "illustrative" not in provenance.attribution.lower():
        parts.append(tr("illustrative, for teaching"))
    return ", ".join(parts)


def plain(values: Iterable[Any]) -> list[Any]:
    """Values for the attributes of a feature: QGIS takes no phrase for the text that it is."""
    return [str(value) if isinstance(value, str) else value for value in values]
