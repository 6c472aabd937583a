"""Figures as a table for Qt: six columns to show, all of them to copy, sorted by number."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ..analysis.model import Figure
from ..layers.figure_text import error_text, number_text, range_text, unit_text, value_text
from ..layers.words import localized
from .words import tr

SUBJECT, MEASURE, VALUE, RANGE, PLANAR, ERROR = range(6)
_TEXTS = (
    lambda f: localized(f.subject),
    lambda f: localized(f.measure),
    value_text,
    range_text,
    lambda f: number_text(f.planar),
    error_text,
)
_KEYS = (
    lambda f: localized(f.subject).casefold(),
    lambda f: localized(f.measure).casefold(),
    lambda f: f.value,
    lambda f: f.low,
    lambda f: f.planar,
    lambda f: f.planar_error_pct,
)


class FiguresModel(QAbstractTableModel):
    """Holds figures in the order shown; sorting puts rows without a number last, both ways."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._measured: tuple[Figure, ...] = ()
        self._figures: list[Figure] = []
        self._sorting: tuple[int, Qt.SortOrder] | None = None

    @property
    def figures(self) -> list[Figure]:
        """The figures in the order they are shown."""
        return list(self._figures)

    def figure(self, row: int) -> Figure:
        return self._figures[row]

    def set_figures(self, figures: Sequence[Figure]) -> None:
        self.beginResetModel()
        self._measured = tuple(figures)
        self._figures = self._in_order()
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._figures)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_TEXTS)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._figures):
            return None
        figure = self._figures[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXTS[index.column()](figure)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tooltip(figure)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.UserRole:
            return _KEYS[index.column()](figure)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(_TEXTS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            names = (
                tr("Subject"), tr("Measure"), tr("Value"), tr("Range"), tr("Planar"), tr("Error"),
            )  # fmt: skip
            return names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                tr("What is measured"),
                tr("What of it is measured"),
                tr("Geodesic, on the WGS84 ellipsoid"),
                tr("From occupied ground alone to occupied and unknown, or the tolerance"),
                tr("What the plane of the project's coordinate system would give"),
                tr("How far the plane is off"),
            )[section]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorting = (column, order) if 0 <= column < len(_KEYS) else None
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self._figures[i.row()], i.column()) for i in before]
        self._figures = self._in_order()
        rows = {id(figure): row for row, figure in enumerate(self._figures)}
        after = [self.index(rows[id(figure)], col) for figure, col in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _in_order(self) -> list[Figure]:
        if self._sorting is None:
            return list(self._measured)
        column, order = self._sorting
        key = _KEYS[column]
        known = [f for f in self._measured if _is_known(key(f))]
        known.sort(key=key, reverse=order == Qt.SortOrder.DescendingOrder)
        return known + [f for f in self._measured if not _is_known(key(f))]


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column >= VALUE else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _is_known(key: object) -> bool:
    return key is not None and key == key


def _tooltip(figure: Figure) -> str:
    lines = [f"{localized(figure.subject)}: {localized(figure.measure)}", value_text(figure)]
    between = range_text(figure)
    if between:
        lines.append(tr("Range: {range}").format(range=f"{between} {unit_text(figure.unit)}"))
    if figure.planar is not None:
        lines.append(
            tr("In the project's plane: {value} ({error})").format(
                value=f"{number_text(figure.planar)} {unit_text(figure.unit)}",
                error=error_text(figure) or "–",
            )
        )
    if figure.note and figure.value is not None:
        lines.append(localized(figure.note))
    if figure.source:
        source = tr(figure.source)
        lines.append(tr("Source: {source}, {date}").format(source=source, date=tr(figure.date)))
    if figure.class_rule:
        lines.append(tr("Classes: {rule}").format(rule=tr(figure.class_rule)))
    if figure.method:
        lines.append(tr("Method: {method}").format(method=localized(figure.method)))
    return "\n".join(lines)
