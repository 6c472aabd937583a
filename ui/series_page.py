"""The page of series: what is measured over time, and its charts, one of them large."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..analysis.periods import Period
from ..layers.charts.chart import Chart
from ..layers.regions import region_label
from ..layers.words import localized
from .chart_view import ChartView
from .forms import narrow, wrapping_label
from .icons import icon
from .place_completer import Search
from .series_choice import SeriesChoice
from .words import date_text, tr

_MOST_FLAGGED = 30


class SeriesPage(QWidget):
    """Shows a choice and charts. ``changed`` follows the choice, ``view_changed`` which chart of
    which region is wanted; ``export_requested`` names an ending (png, svg, csv)."""

    changed = pyqtSignal()
    view_changed = pyqtSignal()
    shown = pyqtSignal()
    measure_requested = pyqtSignal()
    stop_requested = pyqtSignal()
    day_chosen = pyqtSignal(object)
    export_requested = pyqtSignal(str)

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seriesPage")
        self._charts: Sequence[Chart] = ()
        self._is_by_itself = False
        self.choice = SeriesChoice(search, self)
        self.choice.changed.connect(self.changed)
        self.view = ChartView(self)
        self.reading = wrapping_label(self, "chartReading")
        self.reading.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.summary = wrapping_label(self, "seriesSummary")
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addWidget(self.choice)
        column.addLayout(self._run_row())
        column.addLayout(self._which_row())
        column.addWidget(self.view, 1)
        column.addWidget(self.reading)
        column.addWidget(self.summary)
        column.addLayout(self._buttons())
        column.addStretch(0)  # what is above stays together while there is no chart
        self.view.read.connect(self._read)
        self.view.day_chosen.connect(self.day_chosen)
        self.show_busy(False)
        self.show_regions(())
        self.show_charts(())

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    # What was chosen

    @property
    def region(self) -> str:
        """The region whose charts are wanted; empty while there is none."""
        return str(self.region_combo.currentData() or "")

    @property
    def period(self) -> Period:
        return Period.WEEK if self.period_combo.currentIndex() else Period.MONTH

    @property
    def charts(self) -> Sequence[Chart]:
        """All charts of the series, as far as it is measured."""
        return self._charts

    @property
    def chart(self) -> Chart | None:
        """The chart shown."""
        return self.view.chart

    # What is shown

    def show_busy(self, is_busy: bool) -> None:
        """While measuring, the button that stops it in place of the one that begins it."""
        if self._is_by_itself:
            going, coming = self.stop, None
        else:
            going, coming = (self.measure, self.stop) if is_busy else (self.stop, self.measure)
        had_focus = going.hasFocus()
        if coming is not None:
            coming.show()
            if had_focus:  # else the keyboard would be at some other button
                coming.setFocus()
        going.hide()
        self.progress.setVisible(is_busy and coming is not None)
        self.progress.setValue(0)

    def show_measurable(self, is_measurable: bool, by_itself: bool = False) -> None:
        """Whether there is something to measure; no button where that is done ``by_itself``."""
        self._is_by_itself = by_itself
        self.measure.setEnabled(is_measurable)
        self.measure.setVisible(not by_itself and not self.stop.isVisible())

    def show_regions(self, names: Sequence[str]) -> None:
        """The regions to choose from; the one chosen stays where it is among them."""
        known = [self.region_combo.itemData(n) for n in range(self.region_combo.count())]
        if known == list(names):
            return
        chosen = self.region
        self.region_combo.blockSignals(True)
        self.region_combo.clear()
        for name in names:
            self.region_combo.addItem(localized(region_label(name)), name)
        self.region_combo.setCurrentIndex(max(self.region_combo.findData(chosen), 0))
        self.region_combo.blockSignals(False)

    def show_charts(self, charts: Sequence[Chart], is_whole: bool = True) -> None:
        """Show charts, the one chosen before where it is among them.

        Those of a part of the series cannot be exported yet.
        """
        self._charts = charts
        names = [chart.name for chart in charts]
        known = [self.chart_combo.itemData(n) for n in range(self.chart_combo.count())]
        if known != names:
            chosen = self.chart_combo.currentData()
            self.chart_combo.blockSignals(True)
            self.chart_combo.clear()
            for name in names:
                self.chart_combo.addItem(_chart_title(name), name)
            self.chart_combo.setCurrentIndex(max(self.chart_combo.findData(chosen), 0))
            self.chart_combo.blockSignals(False)
        self.export.setEnabled(bool(charts) and is_whole)
        self._show_chart()

    def show_flags(self, flagged: Sequence[tuple[date, str]]) -> None:
        """Days that something is odd about, each with what; the latest first in the list."""
        self.flags.menu().clear()
        for day, said in flagged[: -_MOST_FLAGGED - 1 : -1]:
            action = self.flags.menu().addAction(f"{date_text(day)}: {said}")
            action.triggered.connect(lambda _=False, d=day: self._look_at(d))
        if len(flagged) > _MOST_FLAGGED:
            more = tr("and {n} more, in the CSV").format(n=len(flagged) - _MOST_FLAGGED)
            self.flags.menu().addAction(more).setEnabled(False)
        self.flags.setVisible(bool(flagged))
        self.flags.setText(tr("Flagged days: {n}").format(n=len(flagged)))

    # Parts

    def _run_row(self) -> QHBoxLayout:
        self.measure = QPushButton(icon("series"), tr("Measure the series"), self)
        self.measure.setObjectName("measureSeries")
        self.measure.setAutoDefault(True)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("seriesProgress")
        self.progress.setTextVisible(False)
        self.stop = QPushButton(tr("Stop"), self)
        self.stop.setObjectName("stopSeries")
        row = QHBoxLayout()
        row.addWidget(self.measure, 1)
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop)
        self.measure.clicked.connect(lambda: self.measure_requested.emit())
        self.stop.clicked.connect(lambda: self.stop_requested.emit())
        return row

    def _which_row(self) -> QHBoxLayout:
        self.chart_combo = self._combo("chartCombo", tr("Chart"))
        self.region_combo = self._combo("chartRegion", tr("Region of the chart"))
        self.period_combo = self._combo("chartPeriod", tr("Bars for each"))
        self.period_combo.addItems([tr("month"), tr("week")])
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.chart_combo, 4)
        row.addWidget(self.region_combo, 3)
        row.addWidget(self.period_combo, 2)
        self.chart_combo.currentIndexChanged.connect(lambda _: self._show_chart())
        for combo in (self.region_combo, self.period_combo):
            combo.currentIndexChanged.connect(lambda _: self.view_changed.emit())
        return row

    def _combo(self, name: str, tip: str) -> QComboBox:
        combo = narrow(QComboBox(self), name)
        combo.setMinimumContentsLength(4)
        combo.setToolTip(tip)
        combo.setAccessibleName(tip)
        return combo

    def _buttons(self) -> QHBoxLayout:
        self.export = self._menu_button("exportSeries", tr("Export"))
        self.export.setIcon(icon("export"))
        self.export.setToolTip(tr("Save to a file; charts wear the look of the map"))
        for ending, text in (
            ("png", tr("Chart as PNG…")),
            ("svg", tr("Chart as SVG…")),
            ("csv", tr("All figures as CSV…")),
        ):
            action = self.export.menu().addAction(text)
            action.setObjectName(f"export_{ending}")
            action.triggered.connect(lambda _=False, e=ending: self.export_requested.emit(e))
        self.flags = self._menu_button("flaggedDays", "")
        self.flags.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.export)
        row.addWidget(self.flags)
        return row

    def _menu_button(self, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setMenu(QMenu(button))
        return button

    def _show_chart(self) -> None:
        number = self.chart_combo.currentIndex()
        chart = self._charts[number] if 0 <= number < len(self._charts) else None
        name = chart.name if chart is not None else ""
        for widget in (self.chart_combo, self.view, self.reading, self.export):
            widget.setVisible(chart is not None)
        self.region_combo.setVisible(name in ("area", "change", "cumulative"))
        self.period_combo.setVisible(name == "change")
        self.reading.setMinimumHeight(0)
        self.view.show_chart(chart)

    def _look_at(self, day: date) -> None:
        self.view.setFocus()
        self.view.read_day(day)

    def _read(self, text: str) -> None:
        """What the cursor is at; the label keeps its height, so that the chart does not jump."""
        said = text or tr("Point at a day to read it; click to load its map.")
        self.reading.setText(said)
        height = self.reading.heightForWidth(self.reading.width())
        self.reading.setMinimumHeight(max(self.reading.minimumHeight(), height))


def _chart_title(name: str) -> str:
    """What the list calls a chart."""
    return {
        "area": tr("Ground by class"),
        "change": tr("Gained and lost"),
        "cumulative": tr("Since the first map"),
        "distance": tr("Distance of towns"),
        "neck": tr("Width of the neck"),
        "pocket": tr("Area of the pocket"),
    }[name]
