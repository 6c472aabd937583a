"""The parts of the load page for single maps: the lesson map, a file, a layer of the project."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsFieldComboBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QLabel, QSizePolicy, QWidget

from .forms import form_layout, narrow
from .words import date_text, to_date, to_qdate, tr

_FILTERS = (
    "Vector files (*.geojson *.json *.gpkg *.shp *.kml *.kmz *.gml *.fgb *.gz *.zip);;All files (*)"
)


class LessonPart(QWidget):
    """One of the lesson map's dates."""

    def __init__(self, dates: Sequence[date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form_layout(self)
        self.date = narrow(QComboBox(self), "lessonDate")
        for day in dates:
            self.date.addItem(date_text(day), day)
        self.date.setCurrentIndex(len(dates) - 1)
        self.form.addRow(tr("Date"), self.date)


class FilePart(QWidget):
    """A file, its class field where it has fields, its date; ``reading_changed``: the last two."""

    reading_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form_layout(self)
        self.file = QgsFileWidget(self)
        self.file.setObjectName("controlFile")
        self.file.setFilter(_FILTERS)
        self.file.setDialogTitle(tr("Choose a control map"))
        self.file.lineEdit().setPlaceholderText(tr("GeoJSON, GeoPackage, Shapefile, KML …"))
        self.field = narrow(QComboBox(self), "fileClass")
        self.date = _day_edit(self, "fileDate")
        self.form.addRow(tr("File"), self.file)
        self._label = QLabel(tr("Class field"), self)
        self.form.addRow(self._label, self.field)
        self.form.addRow(tr("Date"), self.date)
        self.field.currentIndexChanged.connect(lambda _: self.reading_changed.emit())

    def show_file(self, fields: Sequence[str], class_field: str | None, day: date | None) -> None:
        """What a look into the chosen file has found."""
        self.field.clear()
        self.field.addItem(tr("no field: every polygon is occupied"), "")
        for field in fields:
            self.field.addItem(field, field)
        self.field.setCurrentIndex(max(self.field.findData(class_field or ""), 0))
        self.show_field(bool(fields))
        self.date.setDate(to_qdate(day) if day is not None else self.date.minimumDate())

    def show_field(self, has_fields: bool) -> None:
        is_there = self.form.indexOf(self.field) >= 0
        if has_fields and not is_there:
            self.form.insertRow(1, self._label, self.field)
        elif is_there and not has_fields:
            self.form.takeRow(self.field)
        self._label.setVisible(has_fields)
        self.field.setVisible(has_fields)


class LayerPart(QWidget):
    """A polygon layer of the project, its class field, its date."""

    reading_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form_layout(self)
        self.layer = narrow(QgsMapLayerComboBox(self), "controlLayer")
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.field = narrow(QgsFieldComboBox(self), "layerClass")
        self.field.setAllowEmptyFieldName(True)
        self.field.setToolTip(tr("Empty: every polygon is occupied"))
        self.field.setLayer(self.layer.currentLayer())
        self.date = _day_edit(self, "layerDate")
        self.form.addRow(tr("Layer"), self.layer)
        self.form.addRow(tr("Class field"), self.field)
        self.form.addRow(tr("Date"), self.date)
        self.layer.layerChanged.connect(self.field.setLayer)
        self.layer.layerChanged.connect(lambda _: self.reading_changed.emit())
        self.field.fieldChanged.connect(lambda _: self.reading_changed.emit())


def day_of(edit: QDateEdit) -> date | None:
    """The date chosen in a file's or layer's part; None where it is undated."""
    return None if edit.date() == edit.minimumDate() else to_date(edit.date())


def _day_edit(parent: QWidget, name: str) -> QDateEdit:
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
