"""The parameters of a claim's measure as rows of a form, those of the chosen measure alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QLocale, QObject, pyqtSignal
from qgis.PyQt.QtGui import QDoubleValidator
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from ..analysis.claim import PARAMETERS, Measure, Parameter, Taken
from .forms import narrow
from .place_completer import PlaceCompleter, Search
from .words import tr


class ClaimFields(QObject):
    """Rows after those that a form has so far; ``changed`` follows every change in them."""

    changed = pyqtSignal()

    def __init__(self, form: QFormLayout, search: Search, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._search, self._window = form, search, parent
        self._first = form.rowCount()
        self._fields: dict[str, QWidget] = {}
        self._taken: Sequence[Taken] = ()

    def show_measure(self, measure: Measure, values: Mapping[str, Parameter]) -> None:
        """Rows for the parameters of a measure, with the values they have by name."""
        for _ in self._fields:
            self._form.removeRow(self._first)
        self._fields, self._taken = {}, PARAMETERS[measure]
        for at, taken in enumerate(self._taken):
            field = self._field(taken, values.get(taken.name, taken.otherwise))
            self._form.insertRow(self._first + at, _label(taken.name), field)
            self._fields[taken.name] = field

    def parameters(self) -> dict[str, Parameter]:
        """The values given, without those that are what they would be otherwise."""
        found: dict[str, Parameter] = {}
        for taken in self._taken:
            value = self._value(taken)
            if value not in ("", (), taken.otherwise):
                found[taken.name] = value
        return found

    @property
    def is_whole(self) -> bool:
        """Whether everything that is needed is given."""
        return all(self._value(taken) not in ("", ()) for taken in self._taken if taken.is_needed)

    def offer(self, names: Sequence[str]) -> None:
        """Put places into the rows for places that are still empty."""
        rows = [self._fields[t.name] for t in self._taken if t.is_needed and t.name != "since"]
        for field, name in zip(rows, names):
            if isinstance(field, QLineEdit) and not field.text():
                field.setText(name)

    def _field(self, taken: Taken, value: Parameter) -> QWidget:
        choices = _choices(taken.name)
        if choices:
            combo = narrow(QComboBox(self._window), f"claim_{taken.name}")
            for key, text in choices.items():
                combo.addItem(text, key)
            combo.setCurrentIndex(max(combo.findData(value), 0))
            combo.currentIndexChanged.connect(self.changed)
            return combo
        edit = QLineEdit(self._window)
        edit.setObjectName(f"claim_{taken.name}")
        edit.setText(_shown(value))
        if isinstance(taken.otherwise, float):
            numbers = QDoubleValidator(0.0, 1e9, 3, edit)
            numbers.setLocale(QLocale.c())
            edit.setValidator(numbers)
        elif taken.name == "among":
            edit.setPlaceholderText(tr("places, with commas between"))
        elif taken.name == "since":
            edit.setPlaceholderText("2025-08-15")
        else:
            edit.setPlaceholderText(tr("a place, or: front"))
            PlaceCompleter(edit, self._search)
        edit.textChanged.connect(self.changed)
        return edit

    def _value(self, taken: Taken) -> Parameter:
        field = self._fields[taken.name]
        if isinstance(field, QComboBox):
            return str(field.currentData())
        text = field.text().strip()
        if isinstance(taken.otherwise, float):
            try:
                return float(text.replace(",", "."))
            except ValueError:
                return taken.otherwise
        if taken.name == "among":
            return tuple(part.strip() for part in text.split(",") if part.strip())
        return text


def _shown(value: Parameter) -> str:
    if isinstance(value, (int, float)):
        return f"{value:g}"
    return value if isinstance(value, str) else ", ".join(value)


def _label(name: str) -> str:
    return {
        "from": tr("From"),
        "than": tr("Than"),
        "ground": tr("Ground"),
        "to": tr("To"),
        "among": tr("Among"),
        "radius_km": tr("Within, km"),
        "open_km": tr("Open country at, km"),
        "within_km": tr("Within, km (0: a region)"),
        "people": tr("People, at least"),
        "since": tr("Since"),
        "kind": tr("Which change"),
    }[name]


def _choices(name: str) -> dict[str, str]:
    """What can be chosen for a parameter; nothing where it is typed."""
    if name == "ground":
        return {
            "held": tr("held"),
            "occupied": tr("assessed as occupied"),
            "unknown": tr("status unknown"),
            "all": tr("all ground"),
        }
    if name == "kind":
        return {
            "gained": tr("gained (newly assessed as occupied)"),
            "lost": tr("lost (no longer assessed as occupied)"),
            "net": tr("net"),
        }
    return {}


def examples(measure: Measure) -> tuple[str, str]:
    """What may stand for the subject of a measure, and what may be said of it."""
    place = tr("a place, in any spelling")
    region = tr("a region: Donbas, Donetsk region")
    distance = tr("about 6 miles (10 km)")
    return {
        Measure.DISTANCE: (place, distance),
        Measure.BEARING: (place, tr("west")),
        Measure.BEYOND: (place, tr("beyond it")),
        Measure.AREA: (region, tr("nearly 5,000 km²")),
        Measure.SHARE: (region, tr("about 10 %")),
        Measure.CONVERSION: (tr("a figure: 6 miles"), "10 km"),
        Measure.LIES_IN: (place, tr("Donetsk region")),
        Measure.NEAREST: (place, tr("nearest")),
        Measure.SIDE: (place, tr("held, occupied or unknown")),
        Measure.ENCIRCLEMENT: (place, tr("close to encirclement")),
        Measure.CORRIDOR: (place, tr("8 km wide")),
        Measure.COUNT: (tr("a region, or a place"), tr("more than 100 places")),
        Measure.CHANGE: (region, tr("about 500 km²")),
        Measure.POPULATION: (place, tr("60,000 people")),
        Measure.NOT_GEOMETRY: (place, tr("since mid-2024")),
    }[measure]
