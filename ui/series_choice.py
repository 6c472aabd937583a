"""What a series is of: where its maps are, from when to when, by which regions, for which towns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..analysis.model import Place
from ..layers.words import localized
from ..tasks.series_days import SeriesPlace
from .day_calendar import DayCalendar
from .forms import align_labels, form_layout, narrow, wrapping_label
from .place_completer import PlaceCompleter, Search
from .places_field import PlacesField
from .region_choice import DONBAS, RegionChoice
from .words import to_date, to_qdate, tr

_FOLDER = "folder"


class SeriesChoice(QWidget):
    """``changed`` follows every change; ``place_changed`` that of where the maps are, before it."""

    changed = pyqtSignal()
    place_changed = pyqtSignal()

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._town: Place | None = None
        self._days: Sequence[date] = ()
        self._is_quiet = False
        self.source = narrow(QComboBox(self), "seriesSource")
        self.source.addItem(tr("Lesson map (illustrative)"), SeriesPlace().source_id)
        self.source.addItem(tr("A folder of dated maps"), _FOLDER)
        self.source.insertSeparator(self.source.count())
        self.folder = self._folder_field()
        self.regions = RegionChoice(self)
        self.regions.kind.setCurrentIndex(DONBAS)
        self.towns = PlacesField(search, self)
        self.towns.edit.setObjectName("seriesTowns")
        self.state = wrapping_label(self, "seriesState")
        top, middle, bottom = form_layout(), form_layout(), form_layout()
        top.addRow(tr("Maps"), self.source)
        self._folder_label = QLabel(tr("Folder"), self)
        top.addRow(self._folder_label, self.folder)
        middle.addRow(tr("Dates"), self._span())
        middle.addRow("", self.state)
        bottom.addRow(tr("Neck of"), self._town_field())
        self.towns.edit.setPlaceholderText(tr("Towns whose distance is followed"))
        align_labels(top, middle, *self.regions.forms, bottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(middle)
        column.addWidget(self.regions)
        column.addWidget(self.towns)
        column.addLayout(bottom)
        self.source.currentIndexChanged.connect(lambda _: self._switch())
        self.folder.fileChanged.connect(lambda _: self._move())
        self.regions.changed.connect(self._change)
        self.towns.changed.connect(self._change)
        self._show_folder()
        self.show_days(())

    # What was chosen

    @property
    def place(self) -> SeriesPlace | None:
        """Where the maps are; None while no folder is chosen."""
        source_id = str(self.source.currentData())
        if source_id != _FOLDER:
            return SeriesPlace(source_id)
        text = self.folder.filePath().strip().strip('"')
        return SeriesPlace(_FOLDER, Path(text)) if text else None

    @property
    def days(self) -> Sequence[date]:
        """The days there are, as far as known."""
        return self._days

    @property
    def span(self) -> tuple[date | None, date | None]:
        """From when to when; None, None while no day is known."""
        if not self._days:
            return None, None
        return to_date(self.first.date()), to_date(self.last.date())

    def neck_town(self) -> tuple[str, Place | None]:
        """What is typed as the town whose neck is wanted, and the place it means."""
        text = self.town.text().strip()
        if self._town is not None and localized(self._town.label) == text:
            return text, self._town
        found = self._search(text, 1) if text else []
        return text, found[0] if found else None

    # What is shown

    def add_source(self, name: str, source_id: str) -> None:
        """One more source of the archive, at the end; nothing where it is there already."""
        if self.source.findData(source_id) < 0:
            self.source.addItem(name, source_id)

    def choose_source(self, source_id: str) -> None:
        self.source.setCurrentIndex(self.source.findData(source_id))

    def set_town(self, place: Place) -> None:
        self._town = place
        self.town.setText(localized(place.label))
        self._change()

    def show_days(self, days: Sequence[date], state: str = "") -> None:
        """The days there are; the span chosen stays where it can. ``state``: what to say of them.

        Emits nothing.
        """
        was, had = self.span, self._days
        self._days = tuple(days)
        is_whole = not had or was == (had[0], had[-1])
        self._is_quiet = True
        for edit, chosen, end in ((self.first, was[0], 0), (self.last, was[1], -1)):
            edit.setEnabled(bool(days))
            edit.calendarWidget().show_days(self._days, ())
            if days:
                edit.setDateRange(to_qdate(days[0]), to_qdate(days[-1]))
                is_kept = chosen is not None and not is_whole and days[0] <= chosen <= days[-1]
                edit.setDate(to_qdate(chosen if is_kept else days[end]))
        self._is_quiet = False
        self.state.setText(state)
        self.state.setVisible(bool(state))

    # Parts

    def _folder_field(self) -> QgsFileWidget:
        field = QgsFileWidget(self)
        field.setObjectName("seriesFolder")
        field.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        field.setDialogTitle(tr("Choose a folder of dated maps"))
        field.lineEdit().setPlaceholderText(tr("Files with a date in their names"))
        return field

    def _span(self) -> QHBoxLayout:
        self.first = self._day_edit("seriesFrom", tr("First date of the series"))
        self.last = self._day_edit("seriesTo", tr("Last date of the series"))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.first, 1)
        row.addWidget(QLabel(tr("to"), self))
        row.addWidget(self.last, 1)
        return row

    def _day_edit(self, name: str, tip: str) -> QDateEdit:
        edit = QDateEdit(self)
        edit.setObjectName(name)
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.setCalendarPopup(True)
        edit.setCalendarWidget(DayCalendar(self))
        edit.setToolTip(tip)
        edit.setAccessibleName(tip)
        edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        edit.setMinimumWidth(70)
        edit.dateChanged.connect(lambda _: self._change())
        return edit

    def _town_field(self) -> QLineEdit:
        self.town = QLineEdit(self)
        self.town.setObjectName("seriesNeck")
        self.town.setClearButtonEnabled(True)
        self.town.setPlaceholderText(tr("none"))
        tip = tr("The town whose neck and pocket are followed; may be empty")
        self.town.setToolTip(tip)
        self.town.setAccessibleName(tip)
        self._completer = PlaceCompleter(self.town, self._search)
        self._completer.chosen.connect(self.set_town)
        self.town.editingFinished.connect(self._change)
        return self.town

    def _show_folder(self) -> None:
        is_folder = self.source.currentData() == _FOLDER
        self.folder.setVisible(is_folder)
        self._folder_label.setVisible(is_folder)

    def _switch(self) -> None:
        self._show_folder()
        self._move()

    def _move(self) -> None:
        self.show_days(())
        self.place_changed.emit()
        self._change()

    def _change(self) -> None:
        if not self._is_quiet:
            self.changed.emit()
