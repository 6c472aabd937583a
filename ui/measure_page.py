"""The page that measures: from what, at which distances, and the table of figures."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..analysis.distances import format_distance, parse_distances
from ..analysis.model import Place
from ..errors import InputError
from ..layers.words import localized
from .figures_page import FiguresPage
from .flow import FlowLayout
from .place_completer import PlaceCompleter, Search
from .subjects import PLACES, POINTS, Subjects
from .words import tr

_DISTANCES = "1, 2, 5, 10, 20 km"


class MeasurePage(FiguresPage):
    """Shows what is to be measured and what was; ``changed`` follows every change of the first."""

    changed = pyqtSignal()

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("measurePage")
        self._search = search
        self._town: Place | None = None
        self.subjects = Subjects(search, self)
        self.subjects.changed.connect(self._subjects_changed)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addWidget(self.subjects)
        column.addLayout(self._distances_row())
        column.addWidget(self.reading)
        column.addLayout(self._options())
        self.add_figures(
            column, tr("To layers"), tr("Add rings and lines of the selected rows, or of all")
        )
        self._read_distances()

    # What was chosen

    def distances_km(self) -> list[float]:
        """The distances of the rings, none where rings are not wanted; raises InputError."""
        return parse_distances(self.distances.text()) if self.rings.isChecked() else []

    def corridor_town(self) -> tuple[str, Place | None]:
        """What is typed as the corridor's town and the place it means; none where not wanted."""
        text = self.town.text().strip() if self.corridor.isChecked() else ""
        if self._town is not None and localized(self._town.label) == text:
            return text, self._town
        found = self._search(text, 1) if text else []
        return text, found[0] if found else None

    # What is shown

    def ask_nothing(self) -> None:
        """Back to no subjects, no town and no regions, with the rings of the beginning."""
        self.subjects.source.setCurrentIndex(PLACES)
        self.subjects.places.set_places([])
        self.subjects.set_points([])
        for box in (self.corridor, self.areas, self.by_region, self.between):
            box.setChecked(False)
        self.rings.setChecked(True)
        self.distances.setText(_DISTANCES)
        self.show_figures([])

    def set_town(self, place: Place) -> None:
        self._town = place
        self.town.setText(localized(place.label))
        self.changed.emit()

    # Parts

    def _distances_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.rings = QCheckBox(tr("Rings at"), self)
        self.rings.setObjectName("rings")
        self.rings.setChecked(True)
        self.distances = QLineEdit(_DISTANCES, self)
        self.distances.setObjectName("distances")
        self.distances.setAccessibleName(tr("Distances of the rings"))
        self.distances.setToolTip(tr("Kilometres or miles: 1, 2, 5 km or 3 mi; 500 m"))
        self.reading = QLabel(self)
        self.reading.setObjectName("distancesRead")
        self.reading.setWordWrap(True)
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        row.addWidget(self.rings)
        row.addWidget(self.distances, 1)
        self.rings.toggled.connect(lambda _: self._read_distances())
        self.rings.toggled.connect(lambda _: self.changed.emit())
        self.distances.textChanged.connect(lambda _: self._read_distances())
        self.distances.textChanged.connect(lambda _: self.changed.emit())
        return row

    def _options(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        row = QHBoxLayout()
        self.corridor = QCheckBox(tr("Corridor of"), self)
        self.corridor.setObjectName("corridor")
        self.town = QLineEdit(self)
        self.town.setObjectName("measureTown")
        self.town.setAccessibleName(tr("Town whose corridor is measured"))
        self._completer = PlaceCompleter(self.town, self._search)
        self._completer.chosen.connect(self.set_town)
        self.town.editingFinished.connect(self.changed)
        row.addWidget(self.corridor)
        row.addWidget(self.town, 1)
        column.addLayout(row)
        boxes = QWidget(self)
        flow = FlowLayout(boxes, 6)
        self.areas = QCheckBox(tr("Regions"), boxes)
        self.areas.setObjectName("areas")
        self.areas.setToolTip(tr("Areas of each region by class of ground"))
        self.by_region = QCheckBox(tr("Rings by region"), boxes)
        self.by_region.setObjectName("byRegion")
        self.by_region.setToolTip(tr("What of each ring lies in each region"))
        self.between = QCheckBox(tr("Between places"), boxes)
        self.between.setObjectName("between")
        self.between.setToolTip(tr("Distance and azimuth from the first place to each other"))
        for box in (self.areas, self.by_region, self.between):
            flow.addWidget(box)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        boxes.setSizePolicy(policy)
        column.addWidget(boxes)
        for box in (self.corridor, self.areas, self.by_region, self.between):
            box.toggled.connect(lambda _: self.changed.emit())
        self.corridor.toggled.connect(self.town.setEnabled)
        self.town.setEnabled(False)
        return column

    def _subjects_changed(self) -> None:
        self.between.setVisible(self.subjects.kind in (PLACES, POINTS))
        self.changed.emit()

    def _read_distances(self) -> None:
        """Say how the distances were understood, or what is wrong with them, as they are typed."""
        is_on = self.rings.isChecked()
        self.distances.setEnabled(is_on)
        self.by_region.setEnabled(is_on)
        text = ""
        if is_on:
            try:
                read = [format_distance(d) for d in parse_distances(self.distances.text())]
                plain = self.distances.text().replace(" ", "").lower()
                if plain != ",".join(read).replace(" ", "").replace("km,", ","):
                    text = tr("Read as {distances}").format(distances=", ".join(read))
            except InputError as error:
                text = error.message
        self.reading.setText(text)
        self.reading.setVisible(bool(text))
