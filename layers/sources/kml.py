"""Polygons of chosen folders of a KML document; whatever else it has is never kept.

A document type is refused before anything it declares is read: that is where XML hides files of
the reader's machine and texts that grow without end.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np
import shapely
from qgis.PyQt.QtCore import QXmlStreamReader
from shapely.geometry.base import BaseGeometry

from ..words import tr
from .geojson import refused

_MAX_DEPTH = 100
_CONTAINERS = ("Document", "Folder")


@dataclass(frozen=True)
class KmlPolygon:
    """One placemark's polygons in lon/lat; ``folder`` is the chosen folder it lies in."""

    folder: str
    name: str
    geometry: BaseGeometry


@dataclass
class _Placemark:
    folder: str
    name: str = ""
    polygons: list[BaseGeometry] = field(default_factory=list)


def folder_polygons(
    data: bytes, folders: Collection[str], name: str
) -> tuple[list[KmlPolygon], set[str]]:
    """The polygons in folders of these names (case aside), and the names of all folders.

    ``name`` is how messages call the document. Raises SourceError.
    """
    reader = _KmlReader(data, folders, name)
    reader.read()
    return reader.found, reader.folders


class _KmlReader:
    """A pass over the document, with what it is in at the moment."""

    def __init__(self, data: bytes, wanted: Collection[str], name: str) -> None:
        self.found: list[KmlPolygon] = []
        self.folders: set[str] = set()
        self._xml = QXmlStreamReader(data)
        self._wanted = {folder.casefold(): folder for folder in wanted}
        self._name = name
        self._path: list[str] = []
        self._containers: list[str] = []
        self._placemark: _Placemark | None = None
        self._rings: list[np.ndarray] = []

    def read(self) -> None:
        token = QXmlStreamReader.TokenType
        while not self._xml.atEnd():
            kind = self._xml.readNext()
            if kind == token.DTD or kind == token.EntityReference:
                raise refused(self._name, tr("it declares entities, which a map has no need of"))
            if kind == token.StartElement:
                self._start(self._xml.name())
            elif kind == token.EndElement:
                self._end(self._path.pop())
        if self._xml.hasError():
            raise refused(self._name, tr("it is no whole KML document"), self._xml.errorString())

    def _start(self, element: str) -> None:
        parent = self._path[-1] if self._path else ""
        self._path.append(str(element))
        if len(self._path) > _MAX_DEPTH:
            raise refused(self._name, tr("its elements are nested too deep to be a map"))
        if element in _CONTAINERS:
            self._containers.append("")
        elif element == "Placemark":
            self._placemark = _Placemark(self._folder())
        elif element == "Polygon":
            self._rings = []
        elif element == "name" and parent in (*_CONTAINERS, "Placemark"):
            self._named(parent, self._text())
        elif element == "coordinates" and "Polygon" in self._path and self._is_wanted():
            self._rings.append(self._coordinates(self._text()))

    def _end(self, element: str) -> None:
        if element in _CONTAINERS:
            self._containers.pop()
        elif element == "Polygon" and self._placemark is not None:
            usable = [ring for ring in self._rings[1:] if len(ring) >= 4]
            if self._rings and len(self._rings[0]) >= 4:
                self._placemark.polygons.append(shapely.Polygon(self._rings[0], usable))
            self._rings = []
        elif element == "Placemark" and self._placemark is not None:
            made, self._placemark = self._placemark, None
            if made.polygons:
                ground = shapely.multipolygons(made.polygons)
                self.found.append(KmlPolygon(made.folder, made.name, ground))

    def _text(self) -> str:
        """The text of the element at hand, which ends with it."""
        text = self._xml.readElementText(
            QXmlStreamReader.ReadElementTextBehaviour.SkipChildElements
        )
        self._path.pop()
        return " ".join(text.split())

    def _named(self, parent: str, text: str) -> None:
        if parent == "Placemark" and self._placemark is not None:
            self._placemark.name = text
        elif parent != "Placemark":
            self._containers[-1] = text
            if parent == "Folder":
                self.folders.add(text)

    def _folder(self) -> str:
        """The chosen folder that the place at hand lies in, however deep; empty where none."""
        named = (self._wanted.get(name.casefold(), "") for name in reversed(self._containers))
        return next((folder for folder in named if folder), "")

    def _is_wanted(self) -> bool:
        return self._placemark is not None and bool(self._placemark.folder)

    def _coordinates(self, text: str) -> np.ndarray:
        """The vertices of a ring, closed; tuples are apart by blanks, their numbers by commas."""
        try:
            pairs = [tuple(float(number) for number in one.split(",")[:2]) for one in text.split()]
            ring = np.array(pairs, dtype=float).reshape(-1, 2)
        except ValueError as error:
            raise refused(self._name, tr("a coordinate is no number"), str(error)) from error
        if not np.isfinite(ring).all():
            raise refused(self._name, tr("a coordinate is no number"))
        if len(ring) and (ring[0] != ring[-1]).any():
            ring = np.vstack([ring, ring[:1]])
        return ring
