"""The parts of a chart once each has its place on the paper."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QPointF, QRectF

from .chart import Event, Ink, Line
from .days import DayTick
from .frame import Frame


@dataclass(frozen=True)
class Key:
    """An entry of the legend: a sample and what it stands for. ``kind``: what the sample is."""

    kind: str
    text: str
    ink: Ink = "text"


@dataclass(frozen=True)
class EndLabel:
    """A label beside the last value of a line; ``at`` is the height of that value."""

    line: Line
    text: str
    at: float
    y: float


@dataclass
class Layout:
    """The parts of one chart on the paper, in pixels. Positions of texts are their top left."""

    frame: Frame
    texts: list[tuple[str, QRectF, str]] = field(default_factory=list)
    """What, where, and in which font and ink: ``title``, ``text`` or ``faint``."""
    keys: list[tuple[Key, QPointF]] = field(default_factory=list)
    flag_keys: list[tuple[Key, QPointF]] = field(default_factory=list)
    ticks: list[tuple[DayTick, QRectF]] = field(default_factory=list)
    end_labels: list[EndLabel] = field(default_factory=list)
    events: list[tuple[Event, QRectF]] = field(default_factory=list)
    flags_top: float = 0.0
    is_whole: bool = True
    """Whether the paper is high enough, so that nothing of it runs into anything."""
