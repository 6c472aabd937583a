"""Offers places for what is being typed, by any spelling."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtCore import QStringListModel, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCompleter, QLineEdit

from ..analysis.model import Place
from ..layers.regions import region_label
from ..layers.words import localized

Search = Callable[[str, int], "list[Place]"]
_OFFERED = 8


def place_label(place: Place) -> str:
    """A place among others of its name: ``Myrnohrad, Donetsk``."""
    return f"{place.name}, {place.region}" if place.region else place.name


def shown_label(place: Place) -> str:
    """The same in the language of QGIS."""
    name = localized(place.label)
    return f"{name}, {localized(region_label(place.region))}" if place.region else name


class PlaceCompleter(QCompleter):
    """Attached to a line edit; ``chosen`` gives the place picked from the list."""

    chosen = pyqtSignal(object)

    def __init__(self, edit: QLineEdit, search: Search) -> None:
        super().__init__(edit)
        self._search = search
        self._offered: dict[str, Place] = {}
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(_OFFERED)
        edit.textEdited.connect(self._offer)
        edit.setCompleter(self)
        self.activated.connect(self._choose)

    def splitPath(self, _text: str) -> list[str]:
        """Nothing to filter by: the gazetteer has, by more than the beginning of a name."""
        return [""]

    @property
    def is_choosing(self) -> bool:
        """Whether a row of the open list is marked, so that Return picks it."""
        return self.popup().isVisible() and self.popup().currentIndex().isValid()

    def _offer(self, text: str) -> None:
        found = self._search(text, _OFFERED) if len(text.strip()) > 1 else []
        self._offered = {}
        for place in found:
            label = shown_label(place)
            if label in self._offered:  # villages of one name in one region
                label = f"{label} ({place.lat:.2f}, {place.lon:.2f})"
            self._offered[label] = place
        self._names.setStringList(list(self._offered))
        if not found:
            self.popup().hide()

    def _choose(self, label: str) -> None:
        place = self._offered.get(label)
        if place is not None:
            # The line edit takes the label after this; the place is told when it has.
            QTimer.singleShot(0, lambda: self.chosen.emit(place))
