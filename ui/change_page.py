"""The page of change: between which maps, by which regions, and the table of what changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .figures_page import FiguresPage
from .forms import align_labels, form_layout
from .icons import icon
from .map_choice import MapChoice
from .meanings import Meanings
from .region_choice import RegionChoice
from .words import tr


class ChangePage(FiguresPage):
    """Shows what is to be compared and what changed; ``changed`` follows every change of the first.

    ``shown``: the page came to sight.
    """

    changed = pyqtSignal()
    swap_requested = pyqtSignal()
    shown = pyqtSignal()

    def __init__(self, lesson_dates: Sequence[date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changePage")
        self.earlier = MapChoice("earlier", tr("Earlier"), lesson_dates, self)
        self.later = MapChoice("later", tr("Later"), lesson_dates, self)
        self.swap = self._swap_button()
        self.later.row.addWidget(self.swap)
        self.meanings = Meanings(self)
        self.regions = RegionChoice(self)
        limits = form_layout()
        limits.addRow(tr("Patches from"), self._limits())
        align_labels(*self.earlier.forms, *self.later.forms, *self.regions.forms, limits)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        for part in (self.earlier, self.later, self.meanings, self.regions):
            column.addWidget(part)
        column.addLayout(limits)
        self.add_figures(
            column,
            tr("To map"),
            tr("Add the patches, both contact lines and arrows of the front's movement"),
        )
        self.to_layers.setIcon(icon("change"))
        for choice in (self.earlier, self.later):
            choice.changed.connect(lambda _: self.meanings.forget())
            choice.changed.connect(lambda _: self.changed.emit())
        self.regions.changed.connect(self.changed)
        for limit in (self.min_km2, self.sliver_m):
            limit.valueChanged.connect(lambda _: self.changed.emit())

    def set_limits(self, min_km2: float, sliver_m: float) -> None:
        """The least area of a patch that is drawn, and the width up to which it is a sliver."""
        self.min_km2.setValue(min_km2)
        self.sliver_m.setValue(sliver_m)

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    # Parts

    def _swap_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("swapMaps")
        button.setText("⇅")
        button.setAutoRaise(True)
        tip = tr("Swap the earlier and the later map")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.swap_requested.emit())
        return button

    def _limits(self) -> QHBoxLayout:
        self.min_km2 = self._number("minKm2", tr("km²"), 2, 0.01, 1e4)
        self.min_km2.setToolTip(
            tr("Smaller patches are not drawn; they are counted, and the sums hold them")
        )
        self.sliver_m = self._number("sliverM", tr("m"), 0, 10.0, 5000.0)
        self.sliver_m.setToolTip(
            tr("Patches that are nowhere so wide come of redrawing rather than of movement: they "
               "are told apart")
        )  # fmt: skip
        label = QLabel(tr("slivers to"), self)
        label.setBuddy(self.sliver_m)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.min_km2, 1)
        row.addWidget(label)
        row.addWidget(self.sliver_m, 1)
        return row

    def _number(
        self, name: str, unit: str, decimals: int, step: float, most: float
    ) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setObjectName(name)
        box.setDecimals(decimals)
        box.setRange(0.0, most)
        box.setSingleStep(step)
        box.setSuffix(f" {unit}")
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setMinimumWidth(70)
        return box
