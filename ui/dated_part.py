"""The part of the load page for sources that have a map a day: day, its state, terms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..tasks.sources import KnownDays
from .day_calendar import DayCalendar
from .forms import form_layout
from .icons import theme_icon
from .words import to_date, to_qdate, tr

_EARLIEST = date(2022, 2, 24)


class DatedPart(QWidget):
    """Shows the days it is told of, and which is chosen; the texts beside it come from outside."""

    day_changed = pyqtSignal()
    refresh_requested = pyqtSignal()
    stop_requested = pyqtSignal()
    terms_requested = pyqtSignal()
    settings_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: Sequence[date] = ()
        self._is_open = self._is_listing = False
        self.form = form_layout(self)
        self.form.addRow(tr("Date"), self._date_row())
        notes = QVBoxLayout()
        notes.setSpacing(4)
        self.state = self._note("dayState")
        notes.addWidget(self.state)
        notes.addLayout(self._terms_row())
        self.form.addRow("", notes)
        self.show_days(KnownDays())
        self.show_listing(False)

    # What was chosen

    @property
    def day(self) -> date | None:
        """The day chosen; None while no day is known."""
        return to_date(self.date.date()) if self._days or self._is_open else None

    def set_day(self, day: date) -> None:
        self.date.setDate(to_qdate(day))

    # What is shown

    def show_days(self, known: KnownDays, is_open: bool = False) -> None:
        """Offer these days; the one chosen stays if it is among them, else the latest is.

        ``is_open``: the list is not whole, so that any day may be tried.
        """
        chosen, self._days, self._is_open = self.day, known.days, is_open
        offered = [_EARLIEST, *self._days, date.today()] if is_open else self._days
        self.date.blockSignals(True)
        self.date.setEnabled(bool(offered))
        # The text stands for the earliest date possible, so it must go once that is a day.
        self.date.setSpecialValueText("" if offered else tr("none known"))
        if not offered:
            self.date.setDate(self.date.minimumDate())
        else:
            self.date.setDateRange(to_qdate(min(offered)), to_qdate(max(offered)))
            latest = (self._days or offered)[-1]
            self.set_day(chosen if chosen and (is_open or chosen in self._days) else latest)
        kept = [day for day, entry in known.archived.items() if entry.has_ground]
        self.calendar.show_days(self._days, kept)
        self.date.blockSignals(False)
        self._changed()

    def show_listing(self, is_listing: bool) -> None:
        """While the network is asked for its days the button stops that."""
        self._is_listing = is_listing
        text = tr("Stop asking") if is_listing else tr("Ask the source which days it has")
        self.refresh.setIcon(theme_icon("mTaskCancel.svg" if is_listing else "mActionRefresh.svg"))
        self.refresh.setToolTip(text)
        self.refresh.setAccessibleName(text)

    def show_terms(self, text: str, button: str) -> None:
        """What to say of the terms, and on the button that shows them; empty: there are none."""
        self.terms.setText(text)
        self.terms_button.setText(button)
        self.terms.setVisible(bool(text))
        self.terms_button.setVisible(bool(button))

    # Parts

    def _date_row(self) -> QHBoxLayout:
        self.date = QDateEdit(self)
        self.date.setObjectName("sourceDate")
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        self.calendar = DayCalendar(self)
        self.date.setCalendarWidget(self.calendar)
        self.date.setToolTip(
            tr("The date of assessment (UTC). In the calendar, days with a map are bold; a dot "
               "marks those in the archive.")
        )  # fmt: skip
        self.date.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.date.dateChanged.connect(lambda _: self._changed())
        self.earlier = self._button("earlierDay", tr("The day before that has a map"))
        self.earlier.setArrowType(Qt.ArrowType.LeftArrow)
        self.earlier.clicked.connect(lambda: self._step(-1))
        self.later = self._button("laterDay", tr("The next day that has a map"))
        self.later.setArrowType(Qt.ArrowType.RightArrow)
        self.later.clicked.connect(lambda: self._step(1))
        self.refresh = self._button("refreshDays", "")
        self.refresh.setIconSize(QSize(16, 16))
        self.refresh.clicked.connect(self._refresh_or_stop)
        self.settings = self._button("sourceSettings", tr("Addresses of the source, the archive"))
        self.settings.setIcon(theme_icon("mActionOptions.svg"))
        self.settings.setIconSize(QSize(16, 16))
        self.settings.clicked.connect(lambda: self.settings_requested.emit())
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.date, 1)
        for button in (self.earlier, self.later, self.refresh, self.settings):
            row.addWidget(button)
        return row

    def _terms_row(self) -> QHBoxLayout:
        self.terms = self._note("termsState")
        self.terms_button = QPushButton(self)
        self.terms_button.setObjectName("termsButton")
        self.terms_button.clicked.connect(lambda: self.terms_requested.emit())
        row = QHBoxLayout()
        row.addWidget(self.terms, 1)
        row.addWidget(self.terms_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _button(self, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        return button

    def _note(self, name: str) -> QLabel:
        note = QLabel(self)
        note.setObjectName(name)
        note.setWordWrap(True)
        note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        return note

    # Days

    def _refresh_or_stop(self) -> None:
        (self.stop_requested if self._is_listing else self.refresh_requested).emit()

    def _step(self, by: int) -> None:
        day = self._neighbour(by)
        if day is not None:
            self.set_day(day)

    def _neighbour(self, by: int) -> date | None:
        day = self.day
        if day is None:
            return None
        if by < 0:
            return max((d for d in self._days if d < day), default=None)
        return min((d for d in self._days if d > day), default=None)

    def _changed(self) -> None:
        self.earlier.setEnabled(self._neighbour(-1) is not None)
        self.later.setEnabled(self._neighbour(1) is not None)
        self.day_changed.emit()
