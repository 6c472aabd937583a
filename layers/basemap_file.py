"""The base map's data: land, shores and borders about Ukraine, from the map QGIS installs.

Natural Earth counts Crimea to Russia; here Ukraine has its internationally recognised border, and
its neighbours what is left. Cut to a window about the country, since the whole of Russia cannot be
drawn in a projection made for Ukraine.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal, ogr, osr
from qgis.core import QgsApplication
from shapely.geometry.base import BaseGeometry

from ..errors import SourceError
from .regions import ukraine_land, world_map_path
from .whole_file import write_whole
from .words import tr

STATE_BORDER, BORDERS, SHORES = "state_border", "borders", "shores"
UKRAINE, ABROAD, SEA = "ukraine", "abroad", "sea"
TABLES = (STATE_BORDER, BORDERS, SHORES, UKRAINE, ABROAD, SEA)
"""From the top of the map down."""

_EDITION = 1
_WINDOW = shapely.box(8.0, 36.0, 62.0, 64.0)
_STEP_DEG = 0.5
"""Edges of the window have a vertex this often, so that they bend as the projection does."""

UKRAINIAN = {
    "Austria": "Австрія",
    "Belarus": "Білорусь",
    "Bulgaria": "Болгарія",
    "Croatia": "Хорватія",
    "Czechia": "Чехія",
    "Estonia": "Естонія",
    "Georgia": "Грузія",
    "Germany": "Німеччина",
    "Greece": "Греція",
    "Hungary": "Угорщина",
    "Kazakhstan": "Казахстан",
    "Latvia": "Латвія",
    "Lithuania": "Литва",
    "Moldova": "Молдова",
    "Poland": "Польща",
    "Romania": "Румунія",
    "Russia": "Росія",
    "Serbia": "Сербія",
    "Slovakia": "Словаччина",
    "Turkey": "Туреччина",
    "Ukraine": "Україна",
}

Row = tuple[str, BaseGeometry]


def base_map_path() -> Path:
    """Where the base map's data is kept: in the user's profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "salient" / f"base_map_{_EDITION}.gpkg"


def base_map_file() -> Path:
    """The GeoPackage of the base map, made where it is not there yet; in any thread.

    One table of each of ``TABLES``, with ``name`` and ``name_uk``. Raises SourceError where
    QGIS's world map is missing or the profile cannot be written to.
    """
    path = base_map_path()
    if not path.is_file():
        tables = base_map_tables(ukraine_land(), _neighbours(world_map_path()))
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, lambda part: _write(part, tables))
    return path


def base_map_tables(ukraine: BaseGeometry, countries: list[Row]) -> dict[str, list[Row]]:
    """Names and geometries of every table, from the ground of the countries, lon/lat.

    ``countries``: all but Ukraine, by name; what they hold of its ground is left out.
    """
    names = [name for name, _ in countries]
    abroad = np.array([geometry for _, geometry in countries], dtype=object)
    abroad = shapely.difference(shapely.intersection(abroad, _WINDOW), ukraine)
    land = shapely.union_all(np.append(abroad, ukraine))
    shores = shapely.difference(shapely.boundary(land), shapely.boundary(_WINDOW))
    border = shapely.difference(shapely.boundary(ukraine), shores)
    others = shapely.union_all(shapely.boundary(abroad))
    for line in (shores, border, shapely.boundary(_WINDOW)):
        others = shapely.difference(others, line)
    return {
        STATE_BORDER: [("", border)],
        BORDERS: [("", others)],
        SHORES: [("", shores)],
        UKRAINE: [("Ukraine", ukraine)],
        ABROAD: [row for row in zip(names, abroad) if not shapely.is_empty(row[1])],
        SEA: [("", shapely.segmentize(_WINDOW, _STEP_DEG))],
    }


def _neighbours(path: Path) -> list[Row]:
    """Countries about Ukraine but itself, as Natural Earth has them."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = _opened(path)
        layer = dataset.GetLayerByName("countries") if dataset is not None else None
        if layer is None:
            raise SourceError(
                tr("The world map of QGIS holds no countries; reinstall QGIS with its resources."),
                str(path),
            )
        layer.SetSpatialFilterRect(*_WINDOW.bounds)
        layer.SetAttributeFilter("\"ISO_A3\" <> 'UKR'")
        return [
            (f.GetField("NAME"), shapely.from_wkb(bytes(f.GetGeometryRef().ExportToWkb())))
            for f in layer
        ]
    finally:
        gdal.PopErrorHandler()


def _opened(path: Path) -> ogr.DataSource | None:
    """None where the file cannot be read, whether GDAL is set to raise that or not."""
    try:
        return ogr.Open(str(path), 0)
    except RuntimeError:
        return None


def _write(path: Path, tables: dict[str, list[Row]]) -> None:
    """Raises OSError where the file cannot be written."""
    lonlat = osr.SpatialReference()
    lonlat.ImportFromEPSG(4326)
    lonlat.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        if dataset is None:
            raise OSError(gdal.GetLastErrorMsg())
        for table, rows in tables.items():
            is_line = shapely.get_dimensions(rows[0][1]) == 1
            kind = ogr.wkbMultiLineString if is_line else ogr.wkbMultiPolygon
            layer = dataset.CreateLayer(table, lonlat, kind)
            for column in ("name", "name_uk"):
                layer.CreateField(ogr.FieldDefn(column, ogr.OFTString))
            layer.StartTransaction()
            for name, geometry in rows:
                feature = ogr.Feature(layer.GetLayerDefn())
                feature.SetField("name", name)
                feature.SetField("name_uk", UKRAINIAN.get(name, ""))
                multi = shapely.multilinestrings if is_line else shapely.multipolygons
                wkb = shapely.to_wkb(multi(shapely.get_parts(geometry)))
                feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb))
                layer.CreateFeature(feature)
            layer.CommitTransaction()
        layer = feature = dataset = None
    except RuntimeError as error:  # where another plugin has set GDAL to raise
        raise OSError(str(error)) from error
    finally:
        gdal.PopErrorHandler()
