"""What the dock does on the map canvas: points picked and shown, views moved, things flashed."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsVertexMarker
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QPalette

from ..layers.lonlat import wgs84

_LEAST_DEG = 0.02


class PickTool(QgsMapTool):
    """Tells where the map was clicked, in lon/lat; Escape or a right click ends it."""

    picked = pyqtSignal(float, float)
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.ended.emit()
            return
        crs = self.canvas().mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(crs, wgs84(), QgsProject.instance().transformContext())
        try:
            point = transform.transform(event.mapPoint())
        except QgsCsException:
            return  # beyond the horizon of the map's projection
        self.picked.emit(point.x(), point.y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.ended.emit()


class MapPointer(QObject):
    """The dock's hands on one canvas; ``close`` leaves it as it was."""

    picked = pyqtSignal(float, float)
    picking_changed = pyqtSignal(bool)

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._marks: list[QgsVertexMarker] = []
        self._points: list[tuple[float, float]] = []
        self._before: QgsMapTool | None = None
        self._tool = PickTool(canvas)
        self._tool.picked.connect(self.picked)
        self._tool.ended.connect(lambda: self.pick(False))
        self._tool.deactivated.connect(self._deactivated)
        canvas.destinationCrsChanged.connect(self._draw)

    def pick(self, wanted: bool) -> None:
        """Take over clicks on the map, or hand them back to the tool that had them."""
        has_it = self._canvas.mapTool() is self._tool
        if wanted and not has_it:
            self._before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)
            self.picking_changed.emit(True)
        elif not wanted and has_it:
            self._canvas.unsetMapTool(self._tool)
            if self._before is not None:
                self._canvas.setMapTool(self._before)

    def show_points(self, points: Sequence[tuple[float, float]]) -> None:
        """Mark points (lon/lat) on the map, instead of those marked before."""
        self._points = list(points)
        self._draw()

    def zoom_to(self, geometry: QgsGeometry) -> None:
        """Show a geometry (lon/lat) and flash it; a point gets its surroundings."""
        box = QgsRectangle(geometry.boundingBox())
        if max(box.width(), box.height()) < _LEAST_DEG:
            box.grow(_LEAST_DEG)
        box.scale(1.3)
        self._canvas.setExtent(self._to_canvas().transformBoundingBox(box))
        self._canvas.refresh()
        self._canvas.flashGeometries([geometry], wgs84())

    def close(self) -> None:
        self._canvas.destinationCrsChanged.disconnect(self._draw)
        self._tool.deactivated.disconnect(self._deactivated)
        self.pick(False)
        self.show_points([])
        self._tool.deleteLater()

    def _deactivated(self) -> None:
        self.picking_changed.emit(False)

    def _to_canvas(self) -> QgsCoordinateTransform:
        crs = self._canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(wgs84(), crs, QgsProject.instance().transformContext())

    def _draw(self) -> None:
        for mark in self._marks:
            self._canvas.scene().removeItem(mark)
        self._marks = []
        transform = self._to_canvas()
        colour = self._canvas.palette().color(QPalette.ColorRole.Highlight)
        for lon, lat in self._points:
            try:
                point = transform.transform(QgsPointXY(lon, lat))
            except QgsCsException:
                continue  # this projection has no such point
            mark = QgsVertexMarker(self._canvas)
            mark.setCenter(point)
            mark.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
            mark.setIconSize(14)
            mark.setPenWidth(3)
            mark.setColor(colour)
            self._marks.append(mark)
