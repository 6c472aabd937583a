"""Places chosen by name or by click, shown as chips that can be taken away."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QLineEdit, QSizePolicy, QStyle, QToolButton, QVBoxLayout, QWidget

from ..analysis.model import Place
from ..layers.regions import region_label
from ..layers.words import localized
from .flow import FlowLayout
from .place_completer import PlaceCompleter, Search
from .words import place_text, tr


class Chips(QWidget):
    """A row of places that breaks as text does; a click, Delete or Space takes one away."""

    removed = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_places(self, places: Sequence[Place]) -> None:
        while self._layout.count():
            old = self._layout.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        cross = self.style().standardIcon(QStyle.StandardPixmap.SP_DockWidgetCloseButton)
        for number, place in enumerate(places):
            chip = QToolButton(self)
            chip.setObjectName(f"chip{number}")
            chip.setText(localized(place.label))
            chip.setIcon(cross)
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            where = ", ".join(
                filter(
                    None, (localized(region_label(place.region)), place_text(place.lon, place.lat))
                )
            )
            chip.setToolTip(tr("{place}\nClick to take it away").format(place=where))
            chip.setAccessibleName(tr("Take {place} away").format(place=localized(place.label)))
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.clicked.connect(lambda _=False, n=number: self.removed.emit(n))
            chip.installEventFilter(self)
            self._layout.addWidget(chip)
            chip.show()
        self.setVisible(bool(places))
        self.updateGeometry()

    def eventFilter(self, chip: QWidget, event: QEvent) -> bool:
        takes_away = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_press and event.key() in takes_away:
            chip.click()
            return True
        return super().eventFilter(chip, event)


class PlacesField(QWidget):
    """A line to type names in and the places chosen so far.

    ``changed`` follows every change; ``not_found`` carries a text that names no place.
    """

    changed = pyqtSignal()
    not_found = pyqtSignal(str)

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self._search = search
        self.edit = QLineEdit(self)
        self.edit.setObjectName("placeEdit")
        self.edit.setPlaceholderText(tr("Type a place, any spelling"))
        self.edit.setClearButtonEnabled(True)
        self.edit.setAccessibleName(tr("Place to add"))
        self._completer = PlaceCompleter(self.edit, search)
        self._chips = Chips(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.edit)
        column.addWidget(self._chips)
        self._completer.chosen.connect(self._add_typed)
        self.edit.returnPressed.connect(self._read_typed)
        self._chips.removed.connect(self._remove)
        self._chips.show_places([])

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(self._places)

    def set_places(self, places: Sequence[Place]) -> None:
        self._places = list(places)
        self._chips.show_places(self._places)
        self.changed.emit()

    def add(self, place: Place) -> None:
        """Add a place unless it is there."""
        if (place.lon, place.lat) not in [(p.lon, p.lat) for p in self._places]:
            self.set_places([*self._places, place])

    def _add_typed(self, place: Place) -> None:
        self.edit.clear()
        self.add(place)

    def _read_typed(self) -> None:
        text = self.edit.text().strip()
        if not text or self._completer.is_choosing:
            return
        self._completer.popup().hide()
        found = self._search(text, 1)
        if found:
            self._add_typed(found[0])
        else:
            self.not_found.emit(text)

    def _remove(self, number: int) -> None:
        if 0 <= number < len(self._places):
            del self._places[number]
            self.set_places(self._places)
