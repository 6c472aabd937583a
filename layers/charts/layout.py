"""Where everything of a chart goes on a rectangle, so that texts neither meet nor are cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QFont

from ..words import date_text, tr
from .chart import Chart, Event, FlagKind, flag_text
from .days import DayTick, tick_choices
from .frame import Frame, axis_of
from .letters import Letters, text_width, wrapped_height
from .numbers import FEWEST, NumberAxis
from .parts import EndLabel, Key, Layout
from .placing import flow, rows_of, spread

_GUTTER_SHARE = 0.42
_EVENT_SHARE = 0.25
_LEAST_PLOT_EM, _NOTED_PLOT_EM = 8.0, 11.0
"""Lower than the second the plot needs the room of the note."""
_MOST_TICKS = 8
_PLENTY = 4000.0
LEADER_EM = 1.7
"""From the end of a line to its label."""


def lay_out(chart: Chart, rect: QRectF, letters: Letters) -> Layout:
    """Arranges a chart that is not empty; labels at the ends of lines, else a legend."""
    choices = [(True, True), (True, False), (False, True), (False, False)]
    made: Layout | None = None
    for with_ends, with_note in choices[0 if _may_end_in_labels(chart) else 2 :]:
        made = _Arranging(chart, rect, letters, with_ends, with_note).layout()
        if made is not None and made.is_whole:
            break
    if made is None:
        raise ValueError("a legend always fits")
    return made


def least_height(chart: Chart, width: float, letters: Letters) -> float:
    """How high a chart of a width must be for all but its note."""
    rect = QRectF(0, 0, width, _PLENTY)
    bare = replace(chart, note="", is_daily=True)
    return _PLENTY - lay_out(bare, rect, letters).frame.plot.height() + _LEAST_PLOT_EM * letters.em


def _may_end_in_labels(chart: Chart) -> bool:
    """Whether every line reaches the last day, so that a label beside it is its own."""
    return bool(chart.lines) and (
        len(chart.lines) == 1 or all(line.values[-1] is not None for line in chart.lines)
    )


class _Arranging:
    """One try at a layout: from the top down, from the bottom up, then what is left between."""

    def __init__(
        self, chart: Chart, rect: QRectF, letters: Letters, with_ends: bool, with_note: bool
    ) -> None:
        self._chart, self._letters = chart, letters
        self._with_ends, self._with_note = with_ends, with_note
        pad = 0.9 * letters.em
        self._box = rect.adjusted(pad, pad, -pad, -pad)
        self._texts: list[tuple[str, QRectF, str]] = []

    def layout(self) -> Layout | None:
        """None where the labels at the ends of lines do not fit."""
        chart, letters, em = self._chart, self._letters, self._letters.em
        ends = self._end_texts()
        gutter = max((text_width(letters.label, text) + LEADER_EM * em for text in ends), default=0)
        if len(ends) > 1 and gutter > _GUTTER_SHARE * self._box.width():
            return None
        plot = self._box.adjusted(self._axis_width() + 0.6 * em, 0, -gutter, 0)
        top = self._head()
        keys, top = self._legend(top)
        bottom, flag_keys = self._foot()
        ticks_top = bottom - letters.row - letters.small_row
        plot.setBottom(ticks_top - 0.5 * em - (0.9 * em if chart.flags else 0.0))
        frame = self._frame(plot, FEWEST)
        events = self._said_events(frame, _EVENT_SHARE * (plot.bottom() - top))
        plot.setTop(top + self._rows_height(frame, events) + 0.6 * em)
        high = _LEAST_PLOT_EM if not self._with_note else _NOTED_PLOT_EM
        least = plot.top() + high * em
        is_whole = plot.bottom() >= least - 0.5
        plot.setBottom(max(plot.bottom(), least))
        frame = self._frame(plot, int(min(max(plot.height() / (2.2 * em), FEWEST), _MOST_TICKS)))
        labels = self._end_labels(frame, ends)
        if labels is None:
            return None
        return Layout(
            frame,
            self._texts,
            keys,
            flag_keys,
            self._ticks(frame, ticks_top),
            labels,
            self._events(frame, events),
            frame.plot.bottom() + 0.4 * em,
            is_whole,
        )

    def _frame(self, plot: QRectF, most_ticks: int) -> Frame:
        days = self._chart.days
        margin = 0.0 if self._chart.bars else 0.45 * self._letters.em
        return Frame(QRectF(plot), days[0], days[-1], axis_of(self._chart, most_ticks), margin)

    # From the top

    def _head(self) -> float:
        """Title and unit; returns where they end."""
        chart, letters, top = self._chart, self._letters, self._box.top()
        first, last = date_text(chart.days[0]), date_text(chart.days[-1])
        span = last if first == last else tr("{first} to {last}").format(first=first, last=last)
        for text, font, style in (
            (chart.title, letters.title, "title"),
            (f"{chart.unit}, {span}", letters.label, "faint"),
        ):
            height = wrapped_height(font, text, self._box.width())
            self._texts.append(
                (text, QRectF(self._box.left(), top, self._box.width(), height), style)
            )
            top += height + 0.1 * letters.em
        return top + 0.3 * letters.em

    def _legend(self, top: float) -> tuple[list[tuple[Key, QPointF]], float]:
        chart = self._chart
        keys = []
        if chart.bars:
            keys = [
                Key("gained", tr("Gained"), "gained"),
                Key("lost", tr("Lost"), "lost"),
                Key("net", tr("Net"), "net"),
            ]
        elif not self._with_ends and len(chart.lines) > 1:
            keys = [Key("line", line.name, line.ink) for line in chart.lines]
        placed = self._flowing(keys, top, self._letters.row, self._letters.label)
        if placed:
            top = placed[-1][1].y() + 1.25 * self._letters.row
        return placed, top

    def _said_events(self, frame: Frame, room: float) -> Sequence[Event]:
        """As many of the events, from the last back, as have room for their words."""
        events: Sequence[Event] = self._chart.events
        while events and self._rows_height(frame, events) > room:
            events = events[1:]
        return events

    def _rows_height(self, frame: Frame, events: Sequence[Event]) -> float:
        if not events:
            return 0.0
        rows = max(rows_of([self._event_span(frame, event) for event in events])) + 1
        return rows * self._letters.small_row + 0.3 * self._letters.em

    def _event_span(self, frame: Frame, event: Event) -> tuple[float, float]:
        width = text_width(self._letters.small, event.text) + 0.4 * self._letters.em
        left = min(frame.x(event.day) - 0.3 * self._letters.em, self._box.right() - width)
        left = max(left, self._box.left())
        return left, left + width + 0.6 * self._letters.em

    def _events(self, frame: Frame, events: Sequence[Event]) -> list[tuple[Event, QRectF]]:
        spans = [self._event_span(frame, event) for event in events]
        row_height = self._letters.small_row
        bottom = frame.plot.top() - 0.6 * self._letters.em
        return [
            (event, QRectF(low, bottom - (row + 1) * row_height, high - low, row_height))
            for event, (low, high), row in zip(events, spans, rows_of(spans))
        ]

    # From the bottom

    def _foot(self) -> tuple[float, list[tuple[Key, QPointF]]]:
        """Credit, notes and the meaning of flags; returns where they begin."""
        letters, bottom = self._letters, self._box.bottom()
        for text in (self._chart.credit, self._note()):
            height = wrapped_height(letters.small, text, self._box.width())
            if not height:
                continue
            bottom -= height
            self._texts.append(
                (text, QRectF(self._box.left(), bottom, self._box.width(), height), "faint small")
            )
            bottom -= 0.25 * letters.em
        kinds = [kind for kind in FlagKind if any(f.kind is kind for f in self._chart.flags)]
        keys = [Key(kind.value, flag_text(kind)) for kind in kinds]
        placed = self._flowing(keys, 0.0, letters.small_row, letters.small)
        if placed:
            top = bottom - placed[-1][1].y() - letters.small_row
            placed = [(key, QPointF(at.x(), at.y() + top)) for key, at in placed]
            bottom = top - 0.25 * letters.em
        return bottom, placed

    def _note(self) -> str:
        chart = self._chart
        if not self._with_note:
            return ""
        said = [chart.note]
        if not chart.is_daily and chart.lines and len(chart.days) > 1:
            said.append(tr("Dots are the dates with a map; the dashed lines only join them."))
        return " ".join(filter(None, said))

    def _flowing(
        self, keys: Sequence[Key], top: float, row: float, font: QFont
    ) -> list[tuple[Key, QPointF]]:
        """Keys one after the other from the left, each with room for its sample."""
        widths = [text_width(font, key.text) + 2.2 * self._letters.em for key in keys]
        places = flow(widths, self._box.width(), 0.9 * self._letters.em)
        return [
            (key, QPointF(self._box.left() + x, top + number * 1.1 * row))
            for key, (x, number) in zip(keys, places)
        ]

    # Between

    def _axis_width(self) -> float:
        """Room for the labels of the axis, however many ticks it will have."""
        axes = [axis_of(self._chart, most) for most in range(FEWEST, _MOST_TICKS + 1)]
        texts = {text for axis in axes for text in axis_texts(self._chart, axis)}
        return max(text_width(self._letters.label, text) for text in texts)

    def _end_texts(self) -> list[str]:
        if not self._with_ends:
            return []
        texts = []
        for line in self._chart.lines:
            value = line.values[-1]
            name = line.name if len(self._chart.lines) > 1 else ""
            text = self._chart.value_text(value) if value is not None else ""
            unit = "" if name or not text else f"\u00a0{self._chart.unit}"
            texts.append(f"{name} {text}{unit}".strip())
        return [text for text in texts if text]

    def _end_labels(self, frame: Frame, texts: Sequence[str]) -> list[EndLabel] | None:
        if not texts:
            return []
        lines = [line for line in self._chart.lines if line.values[-1] is not None]
        at = [frame.y(float(line.values[-1] or 0.0)) for line in lines]
        row = self._letters.row
        low, high = frame.plot.top(), frame.plot.bottom()
        middles = spread(at, row, low, high)
        if middles is None:
            return None
        return [
            EndLabel(line, text, y, middle)
            for line, text, y, middle in zip(lines, texts, at, middles)
        ]

    def _ticks(self, frame: Frame, top: float) -> list[tuple[DayTick, QRectF]]:
        """The densest ticks whose labels stand clear of each other."""
        placed: list[tuple[DayTick, QRectF]] = []
        for ticks in tick_choices(frame.first, frame.last):
            if not ticks or (len(ticks) - 1) * self._letters.em > frame.plot.width():
                continue
            placed = [(tick, self._tick_box(frame, tick, top)) for tick in ticks]
            gap = 0.8 * self._letters.em
            pairs = zip(placed, placed[1:])
            if all(a.right() + gap <= b.left() for (_, a), (_, b) in pairs):
                break
        return placed

    def _tick_box(self, frame: Frame, tick: DayTick, top: float) -> QRectF:
        letters = self._letters
        width = max(text_width(letters.label, tick.text), text_width(letters.small, tick.year))
        # Beside bars a label begins at its tick: what follows is meant.
        left = frame.x(tick.day) + (0.25 * letters.em if self._chart.bars else -width / 2)
        left = max(min(left, self._box.right() - width), self._box.left())
        return QRectF(left, top, width, letters.row)


def axis_texts(chart: Chart, axis: NumberAxis) -> list[str]:
    """What is written at the ticks of the axis of values, from the lowest up."""
    return [
        chart.zero if tick == 0 and chart.zero else axis.text(tick, not chart.zero)
        for tick in axis.ticks
    ]
