"""The page that brings a control map into the project."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..analysis.model import Place
from ..layers.words import localized
from .dated_part import DatedPart
from .flow import FlowLayout
from .forms import Alternatives, align_labels, form_layout, narrow
from .icons import icon, theme_icon
from .import_bar import ImportBar
from .map_parts import FilePart, LayerPart, LessonPart, day_of
from .meanings import Meanings
from .place_completer import PlaceCompleter, Search
from .words import tr

LESSON, FILE, LAYER, DATED = range(4)
_KIND, _SOURCE = 0x0101, 0x0102  # roles of the list of sources


class LoadPage(QWidget):
    """Says what to load; its signals say when, and what else is wanted."""

    load_requested = pyqtSignal()
    cancel_requested = pyqtSignal()
    file_chosen = pyqtSignal(object)
    import_requested = pyqtSignal()
    compare_requested = pyqtSignal()
    series_requested = pyqtSignal()

    def __init__(
        self, lesson_dates: Sequence[date], search: Search, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("loadPage")
        self._search = search
        self._town: Place | None = None
        self.source = narrow(QComboBox(self), "sourceCombo")
        for kind, name in (
            (LESSON, tr("Lesson map (illustrative)")),
            (FILE, tr("A file")),
            (LAYER, tr("A layer of the project")),
        ):
            self._add_source(name, kind, "")
        self.source.insertSeparator(self.source.count())
        self.meanings = Meanings(self)
        self._lesson, self._file = LessonPart(lesson_dates, self), FilePart(self)
        self._layer, self.dated = LayerPart(self), DatedPart(self)
        self.lesson_date = self._lesson.date
        self.file, self.file_class, self.file_date = (
            self._file.file, self._file.field, self._file.date,
        )  # fmt: skip
        self.layer, self.layer_class, self.layer_date = (
            self._layer.layer, self._layer.field, self._layer.date,
        )  # fmt: skip
        self._pages = Alternatives(self)
        parts = (self._lesson, self._file, self._layer, self.dated)
        for part in parts:
            self._pages.add_part(part)
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
        align_labels(top, *(part.form for part in parts), bottom)
        self._file.show_field(False)
        column.addLayout(self._buttons())
        column.addLayout(self._more_buttons())
        self.importing = ImportBar(self)
        column.addWidget(self.importing)
        column.addWidget(self._note())
        column.addStretch(1)
        self.source.currentIndexChanged.connect(lambda _: self._switch())
        self._file.file.fileChanged.connect(lambda _: self.file_chosen.emit(self.file_path))
        self._file.reading_changed.connect(self.meanings.forget)
        self._layer.reading_changed.connect(self.meanings.forget)
        self.dated.day_changed.connect(self.meanings.forget)
        self.show_busy(False)
        self.show_comparable(False)

    # What was chosen

    @property
    def kind(self) -> int:
        """LESSON, FILE, LAYER or DATED."""
        return int(self.source.currentData(_KIND))

    @property
    def source_id(self) -> str:
        """The id of the dated source; empty for the other kinds."""
        return str(self.source.currentData(_SOURCE))

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
        return day_of(self.file_date if self.kind == FILE else self.layer_date)

    def corridor_town(self) -> tuple[str, Place | None]:
        """What is typed as the corridor's town, and the place it means."""
        text = self.town.text().strip()
        if self._town is not None and localized(self._town.label) == text:
            return text, self._town
        found = self._search(text, 1) if text else []
        return text, found[0] if found else None

    # What is shown

    def add_dated_source(self, name: str, source_id: str) -> None:
        """One more source to choose, at the end; nothing where it is there already."""
        if self.source.findData(source_id, _SOURCE) < 0:
            self._add_source(name, DATED, source_id)

    def choose_source(self, source_id: str) -> None:
        self.source.setCurrentIndex(self.source.findData(source_id, _SOURCE))

    def set_town(self, place: Place) -> None:
        self._town = place
        self.town.setText(localized(place.label))

    def show_file(self, fields: Sequence[str], class_field: str | None, day: date | None) -> None:
        """What a look into the chosen file has found."""
        self._file.show_file(fields, class_field, day)
        self.meanings.forget()

    def show_busy(self, is_busy: bool) -> None:
        going, coming = (self.load, self.cancel) if is_busy else (self.cancel, self.load)
        had_focus = going.hasFocus()
        coming.show()
        if had_focus:  # else the keyboard would be at some other button
            coming.setFocus()
        going.hide()
        self.progress.setVisible(is_busy)
        self.progress.setValue(0)

    def show_comparable(self, is_comparable: bool) -> None:
        """Whether there is an active map to compare the chosen one with."""
        self.compare.setEnabled(is_comparable)

    # Parts

    def _add_source(self, name: str, kind: int, source_id: str) -> None:
        self.source.addItem(name)
        row = self.source.count() - 1
        self.source.setItemData(row, kind, _KIND)
        self.source.setItemData(row, source_id, _SOURCE)

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

    def _more_buttons(self) -> FlowLayout:
        flow = FlowLayout()
        self.compare = QPushButton(icon("areas"), tr("Compare with active map"), self)
        self.compare.setObjectName("compareMaps")
        self.compare.setToolTip(
            tr("A layer of the ground that both maps assess as occupied, and that one alone does")
        )
        self.series = QPushButton(icon("series"), tr("All days as a layer"), self)
        self.series.setObjectName("addSeries")
        self.series.setToolTip(
            tr("Every day in the archive as one layer, for the Temporal Controller to play")
        )
        self.folder = QPushButton(theme_icon("mActionFileOpen.svg"), tr("Import folder…"), self)
        self.folder.setObjectName("importFolder")
        self.folder.setToolTip(tr("Put the maps of a folder of dated files into the archive"))
        for button in (self.folder, self.series, self.compare):
            flow.addWidget(button)
        self.series.hide()
        self.compare.clicked.connect(lambda: self.compare_requested.emit())
        self.series.clicked.connect(lambda: self.series_requested.emit())
        self.folder.clicked.connect(lambda: self.import_requested.emit())
        return flow

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

    def _switch(self) -> None:
        self._pages.show_part(self.kind)
        self.series.setVisible(self.kind == DATED)
        self.meanings.forget()
