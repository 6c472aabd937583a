"""One of the two maps of a comparison: the active map, a lesson date, a layer, a day kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ..tasks.sources import KnownDays
from .dated_part import DatedPart
from .forms import Alternatives, form_layout, narrow
from .map_parts import LayerPart, LessonPart, day_of
from .words import to_qdate, tr

ACTIVE, LESSON, LAYER, KEPT = range(4)
_KIND, _SOURCE = 0x0101, 0x0102  # roles of the list of sources


@dataclass(frozen=True)
class Chosen:
    """What a choice says. ``day``: of a lesson map or a kept one; ``assessed``: of a layer."""

    kind: int
    source_id: str = ""
    day: date | None = None
    layer_id: str = ""
    class_field: str = ""
    assessed: date | None = None


class MapChoice(QWidget):
    """``changed`` follows every change and says whether it is the user's own.

    ``source_changed`` comes before it where the source or the layer is another one.
    """

    changed = pyqtSignal(bool)
    source_changed = pyqtSignal()

    def __init__(
        self, name: str, title: str, lesson_dates: Sequence[date], parent: QWidget | None = None
    ) -> None:
        """``name`` begins the names of what is in it; ``title`` is what a reader sees."""
        super().__init__(parent)
        self._wanted: date | None = None
        self._is_quiet = self._is_told = False
        self.source = narrow(QComboBox(self), f"{name}Source")
        self.source.setAccessibleName(title)
        self._add(tr("Active map"), ACTIVE, "")
        self._add(tr("Lesson map (illustrative)"), LESSON, "lesson")
        self._add(tr("A layer of the project"), LAYER, "")
        self.source.insertSeparator(self.source.count())
        self._active, self._lesson = _ActivePart(self), LessonPart(lesson_dates, self)
        self._layer, self.kept = LayerPart(self), DatedPart(self)
        self._parts = Alternatives(self)
        for part in (self._active, self._lesson, self._layer, self.kept):
            self._parts.add_part(part)
        self._name_parts(name)
        # The network is asked on the page that loads.
        self.kept.refresh.hide()
        self.kept.settings.hide()
        self.row = QHBoxLayout()
        self.row.setSpacing(2)
        self.row.addWidget(self.source, 1)
        top = form_layout()
        top.addRow(title, self.row)
        self.forms = (top, *(p.form for p in (self._active, self._lesson, self._layer, self.kept)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._parts)
        self.source.currentIndexChanged.connect(lambda _: self._switch())
        self._lesson.date.currentIndexChanged.connect(lambda _: self._change(LESSON))
        self._layer.layer.layerChanged.connect(lambda _: self._change_layer())
        self._layer.field.fieldChanged.connect(lambda _: self._change(LAYER))
        self._layer.date.dateChanged.connect(lambda _: self._change(LAYER))
        self.kept.day_changed.connect(lambda: self._change(KEPT))

    # What was chosen

    @property
    def kind(self) -> int:
        """ACTIVE, LESSON, LAYER or KEPT."""
        return int(self.source.currentData(_KIND))

    @property
    def source_id(self) -> str:
        """The id of a source of kept days; empty for the active map and a layer."""
        return str(self.source.currentData(_SOURCE))

    @property
    def layer(self) -> QgsVectorLayer | None:
        return self._layer.layer.currentLayer()

    @property
    def chosen(self) -> Chosen:
        kind = self.kind
        if kind == LESSON:
            return Chosen(kind, self.source_id, self._lesson.date.currentData())
        if kind == KEPT:
            return Chosen(kind, self.source_id, self._wanted or self.kept.day)
        if kind == LAYER and self.layer is not None:
            field, day = self._layer.field.currentField(), day_of(self._layer.date)
            return Chosen(kind, "", None, self.layer.id(), field, day)
        return Chosen(kind)

    def choose(self, chosen: Chosen) -> None:
        """Say something else, for the user; a source unknown is left alone.

        The day of a source whose days are not known yet is taken once they are shown.
        """
        row = self._row(chosen.kind, chosen.source_id)
        if row < 0:
            return
        self._is_quiet = True
        try:
            self._wanted = chosen.day if chosen.kind == KEPT else None
            has_moved = row != self.source.currentIndex()
            self.source.setCurrentIndex(row)
            if chosen.kind == LESSON:
                # findData() tells dates apart that are equal.
                drawn = [self._lesson.date.itemData(i) for i in range(self._lesson.date.count())]
                if chosen.day in drawn:
                    self._lesson.date.setCurrentIndex(drawn.index(chosen.day))
            elif chosen.kind == LAYER:
                self._layer.layer.setLayer(QgsProject.instance().mapLayer(chosen.layer_id))
                self._layer.field.setField(chosen.class_field)
                edit = self._layer.date
                edit.setDate(to_qdate(chosen.assessed) if chosen.assessed else edit.minimumDate())
            elif chosen.kind == KEPT and not has_moved:
                self.source_changed.emit()  # so that its days are shown, and the one wanted taken
        finally:
            self._is_quiet = False
        self.changed.emit(False)

    # What is shown

    def add_source(self, name: str, source_id: str) -> None:
        """One more source of kept days, at the end; nothing where it is there already."""
        if self.source.findData(source_id, _SOURCE) < 0:
            self._add(name, KEPT, source_id)

    def show_active(self, text: str) -> None:
        """The date of the active map, or that there is none."""
        self._active.date.setText(text)

    def show_days(self, known: KnownDays) -> None:
        """The days of the source chosen."""
        self._is_told = True
        try:
            self.kept.show_days(known)
            if known.days and self._wanted is not None:
                wanted, self._wanted = self._wanted, None
                if wanted in known.days:
                    self.kept.set_day(wanted)
        finally:
            self._is_told = False

    def offer_field(self, field: str) -> None:
        """Take a class field for the layer chosen; empty for none."""
        self._layer.field.setField(field)

    def _add(self, name: str, kind: int, source_id: str) -> None:
        self.source.addItem(name)
        row = self.source.count() - 1
        self.source.setItemData(row, kind, _KIND)
        self.source.setItemData(row, source_id, _SOURCE)

    def _row(self, kind: int, source_id: str) -> int:
        if kind in (LESSON, KEPT):
            return int(self.source.findData(source_id, _SOURCE))
        return int(self.source.findData(kind, _KIND))

    def _name_parts(self, name: str) -> None:
        """Names of their own for parts that are on the page twice, and on another one."""
        named = {
            "Lesson": self._lesson.date,
            "Layer": self._layer.layer,
            "Class": self._layer.field,
            "LayerDate": self._layer.date,
            "Active": self._active.date,
            "Date": self.kept.date,
            "DayBefore": self.kept.earlier,
            "DayAfter": self.kept.later,
            "DayState": self.kept.state,
            "Terms": self.kept.terms,
            "TermsButton": self.kept.terms_button,
        }
        for part, widget in named.items():
            widget.setObjectName(name + part)

    def _switch(self) -> None:
        self._parts.show_part(self.kind)
        if not self._is_quiet:
            self._wanted = None
        self.source_changed.emit()
        self._change(self.kind)

    def _change_layer(self) -> None:
        if self.kind == LAYER:
            self.source_changed.emit()
            self._change(LAYER)

    def _change(self, kind: int) -> None:
        """Something of a kind of map changed, which counts while it is the kind chosen."""
        if kind == self.kind and not self._is_quiet:
            self.changed.emit(not self._is_told)


class _ActivePart(QWidget):
    """The date of the active map; its source is in the header of the dock."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.form = form_layout(self)
        self.date = QLabel(self)
        self.form.addRow(tr("Date"), self.date)
