"""The page that brings a control map into the project."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..analysis.model import Place
from .forms import Alternatives, align_labels, form_layout, narrow
from .icons import theme_icon
from .meanings import Meanings
from .place_completer import PlaceCompleter, Search
from .words import date_text, to_date, to_qdate, tr

LESSON, FILE, LAYER = range(3)
_FILTERS = (
    "Vector files (*.geojson *.json *.gpkg *.shp *.kml *.kmz *.gml *.fgb *.gz *.zip);;All files (*)"
)


class LoadPage(QWidget):
    """Says what to load; ``load_requested`` and ``cancel_requested`` say when."""

    load_requested = pyqtSignal()
    cancel_requested = pyqtSignal()
    file_chosen = pyqtSignal(object)

    def __init__(
        self, lesson_dates: Sequence[date], search: Search, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._search = search
        self._town: Place | None = None
        self.source = narrow(QComboBox(self), "sourceCombo")
        self.source.addItems(
            [tr("Lesson map (illustrative)"), tr("A file"), tr("A layer of the project")]
        )
        self.meanings = Meanings(self)
        self._forms: list[QFormLayout] = []
        self._pages = Alternatives(self)
        self._pages.add_part(self._lesson_part(lesson_dates))
        self._pages.add_part(self._file_part())
        self._pages.add_part(self._layer_part())
        self.town = QLineEdit(self)
        self.town.setObjectName("corridorTown")
        self.town.setClearButtonEnabled(True)
        self.town.setPlaceholderText(tr("none"))
        self.town.setToolTip(tr("The town whose corridor (neck and pocket) is drawn; may be empty"))
        self._completer = PlaceCompleter(self.town, search)
        self._completer.chosen.connect(self.set_town)

        column = QVBoxLayout(self)
        top = form_layout()
        top.addRow(tr("From"), self.source)
        column.addLayout(top)
        column.addWidget(self._pages)
        column.addWidget(self.meanings)
        bottom = form_layout()
        bottom.addRow(tr("Corridor of"), self.town)
        column.addLayout(bottom)
        align_labels(top, *self._forms, bottom)
        self._file_form_shows(False)
        column.addLayout(self._buttons())
        column.addWidget(self._note())
        column.addStretch(1)
        self.source.currentIndexChanged.connect(self._switch)
        self.show_busy(False)

    # What was chosen

    @property
    def kind(self) -> int:
        """LESSON, FILE or LAYER."""
        return int(self.source.currentIndex())

    @property
    def lesson_day(self) -> date:
        return self.lesson_date.currentData()

    @property
    def file_path(self) -> Path | None:
        text = self.file.filePath().strip().strip('"')
        return Path(text) if text else None

    @property
    def file_field(self) -> str | None:
        """As ``read_snapshot`` takes it: None where the rules choose, empty for no field."""
        return self.file_class.currentData()

    @property
    def chosen_layer(self) -> QgsVectorLayer | None:
        return self.layer.currentLayer()

    @property
    def layer_field(self) -> str | None:
        return self.layer_class.currentField() or None

    @property
    def assessed(self) -> date | None:
        """The date of the file or layer; None where it is undated."""
        edit = self.file_date if self.kind == FILE else self.layer_date
        return None if edit.date() == edit.minimumDate() else to_date(edit.date())

    def corridor_town(self) -> tuple[str, Place | None]:
        """What is typed as the corridor's town, and the place it means."""
        text = self.town.text().strip()
        if self._town is not None and self._town.name == text:
            return text, self._town
        found = self._search(text, 1) if text else []
        return text, found[0] if found else None

    # What is shown

    def set_town(self, place: Place) -> None:
        self._town = place
        self.town.setText(place.name)

    def show_file(self, fields: Sequence[str], class_field: str | None, day: date | None) -> None:
        """What a look into the chosen file has found."""
        self.file_class.clear()
        self.file_class.addItem(tr("no field: every polygon is occupied"), "")
        for field in fields:
            self.file_class.addItem(field, field)
        self.file_class.setCurrentIndex(max(self.file_class.findData(class_field or ""), 0))
        self._file_form_shows(bool(fields))
        self._set_day(self.file_date, day)
        self.meanings.forget()

    def show_busy(self, is_busy: bool) -> None:
        self.load.setVisible(not is_busy)
        self.progress.setVisible(is_busy)
        self.cancel.setVisible(is_busy)
        self.progress.setValue(0)

    # Parts

    def _form(self, part: QWidget) -> QFormLayout:
        form = form_layout(part)
        self._forms.append(form)
        return form

    def _lesson_part(self, dates: Sequence[date]) -> QWidget:
        part = QWidget(self)
        form = self._form(part)
        self.lesson_date = narrow(QComboBox(part), "lessonDate")
        for day in dates:
            self.lesson_date.addItem(date_text(day), day)
        self.lesson_date.setCurrentIndex(len(dates) - 1)
        form.addRow(tr("Date"), self.lesson_date)
        return part

    def _file_part(self) -> QWidget:
        part = QWidget(self)
        form = self._file_form = self._form(part)
        self.file = QgsFileWidget(part)
        self.file.setObjectName("controlFile")
        self.file.setFilter(_FILTERS)
        self.file.setDialogTitle(tr("Choose a control map"))
        self.file.lineEdit().setPlaceholderText(tr("GeoJSON, GeoPackage, Shapefile, KML …"))
        self.file_class = narrow(QComboBox(part), "fileClass")
        self.file_date = self._day_edit(part, "fileDate")
        form.addRow(tr("File"), self.file)
        self._file_class_label = QLabel(tr("Class field"), part)
        form.addRow(self._file_class_label, self.file_class)
        form.addRow(tr("Date"), self.file_date)
        self.file.fileChanged.connect(lambda _: self.file_chosen.emit(self.file_path))
        self.file_class.currentIndexChanged.connect(lambda _: self.meanings.forget())
        return part

    def _layer_part(self) -> QWidget:
        part = QWidget(self)
        form = self._form(part)
        self.layer = narrow(QgsMapLayerComboBox(part), "controlLayer")
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer_class = narrow(QgsFieldComboBox(part), "layerClass")
        self.layer_class.setAllowEmptyFieldName(True)
        self.layer_class.setToolTip(tr("Empty: every polygon is occupied"))
        self.layer_class.setLayer(self.layer.currentLayer())
        self.layer_date = self._day_edit(part, "layerDate")
        form.addRow(tr("Layer"), self.layer)
        form.addRow(tr("Class field"), self.layer_class)
        form.addRow(tr("Date"), self.layer_date)
        self.layer.layerChanged.connect(self.layer_class.setLayer)
        self.layer.layerChanged.connect(lambda _: self.meanings.forget())
        self.layer_class.fieldChanged.connect(lambda _: self.meanings.forget())
        return part

    def _day_edit(self, parent: QWidget, name: str) -> QDateEdit:
        edit = QDateEdit(parent)
        edit.setObjectName(name)
        edit.setCalendarPopup(True)
        edit.setMinimumDate(to_qdate(date(1991, 12, 31)))
        edit.setSpecialValueText(tr("undated"))
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.setToolTip(tr("The date of assessment (UTC)"))
        edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        edit.setDate(edit.minimumDate())
        return edit

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.load = QPushButton(theme_icon("mActionAddLayer.svg"), tr("Load"), self)
        self.load.setObjectName("loadButton")
        self.load.setAutoDefault(True)
        self.load.setToolTip(tr("Add the map to the project, or replace the one loaded before"))
        self.progress = QProgressBar(self)
        self.progress.setObjectName("loadProgress")
        self.progress.setTextVisible(False)
        self.cancel = QPushButton(tr("Cancel"), self)
        self.cancel.setObjectName("cancelLoad")
        row.addWidget(self.load, 1)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        self.load.clicked.connect(lambda: self.load_requested.emit())
        self.cancel.clicked.connect(lambda: self.cancel_requested.emit())
        return row

    def _note(self) -> QLabel:
        note = QLabel(
            tr(
                "Adds one group: front line, control areas, places, corridor, mine and regions. "
                "Loading again replaces it; nothing of yours is changed."
            ),
            self,
        )
        note.setWordWrap(True)
        return note

    def _switch(self, kind: int) -> None:
        self._pages.show_part(kind)
        self.meanings.forget()

    def _file_form_shows(self, has_fields: bool) -> None:
        form = self._file_form
        is_there = form.indexOf(self.file_class) >= 0
        if has_fields and not is_there:
            form.insertRow(1, self._file_class_label, self.file_class)
        elif is_there and not has_fields:
            form.takeRow(self.file_class)
        self._file_class_label.setVisible(has_fields)
        self.file_class.setVisible(has_fields)

    @staticmethod
    def _set_day(edit: QDateEdit, day: date | None) -> None:
        edit.setDate(to_qdate(day) if day is not None else edit.minimumDate())
