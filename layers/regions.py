"""The regions of Ukraine in its internationally recognised border, from the map QGIS installs.

``world_map.gpkg`` holds Natural Earth's provinces (1:10m, public domain). Natural Earth lists
Crimea and Sevastopol under Russia; here they are what they are in law, regions of Ukraine.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal, ogr
from qgis.core import QgsApplication, QgsVectorLayer
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP
from shapely.geometry.base import BaseGeometry

from ..analysis.model import Provenance, Region
from ..analysis.phrases import ProperName
from ..errors import SourceError
from .memory import field
from .words import tr

LAYER = "states_provinces"
FILTER = "\"adm0_a3\" = 'UKR' OR \"name\" IN ('Crimea', 'Sevastopol')"
NAME_FIELD, UKRAINIAN_FIELD = "region", "region_uk"
DONBAS = ("Donetsk", "Luhansk")

PROVENANCE = Provenance(
    source=QT_TRANSLATE_NOOP("Salient", "Natural Earth 1:10m provinces, as installed with QGIS"),
    licence=QT_TRANSLATE_NOOP("Salient", "public domain"),
    attribution="Natural Earth",
    class_rule=QT_TRANSLATE_NOOP(
        "Salient", "Ukraine's internationally recognised border, with Crimea and Sevastopol"
    ),
)

NAMES = {
    "Donets'k": "Donetsk",
    "Luhans'k": "Luhansk",
    "Zaporizhzhya": "Zaporizhzhia",
    "Dnipropetrovs'k": "Dnipropetrovsk",
    "Khmel'nyts'kyy": "Khmelnytskyi",
    "Ivano-Frankivs'k": "Ivano-Frankivsk",
    "Kiev": "Kyiv",
    "Kiev City": "Kyiv City",
    "L'viv": "Lviv",
    "Mykolayiv": "Mykolaiv",
    "Odessa": "Odesa",
    "Ternopil'": "Ternopil",
    "Transcarpathia": "Zakarpattia",
    "Vinnytsya": "Vinnytsia",
}
"""Natural Earth's spellings where they differ from Ukraine's official romanisation."""

UKRAINIAN = {
    "Cherkasy": "Черкаська обл.",
    "Chernihiv": "Чернігівська обл.",
    "Chernivtsi": "Чернівецька обл.",
    "Crimea": "АР Крим",
    "Dnipropetrovsk": "Дніпропетровська обл.",
    "Donetsk": "Донецька обл.",
    "Ivano-Frankivsk": "Івано-Франківська обл.",
    "Kharkiv": "Харківська обл.",
    "Kherson": "Херсонська обл.",
    "Khmelnytskyi": "Хмельницька обл.",
    "Kirovohrad": "Кіровоградська обл.",
    "Kyiv": "Київська обл.",
    "Kyiv City": "м. Київ",
    "Luhansk": "Луганська обл.",
    "Lviv": "Львівська обл.",
    "Mykolaiv": "Миколаївська обл.",
    "Odesa": "Одеська обл.",
    "Poltava": "Полтавська обл.",
    "Rivne": "Рівненська обл.",
    "Sevastopol": "м. Севастополь",
    "Sumy": "Сумська обл.",
    "Ternopil": "Тернопільська обл.",
    "Vinnytsia": "Вінницька обл.",
    "Volyn": "Волинська обл.",
    "Zakarpattia": "Закарпатська обл.",
    "Zaporizhzhia": "Запорізька обл.",
    "Zhytomyr": "Житомирська обл.",
}


def world_map_path() -> Path:
    """The GeoPackage that QGIS installs; raises SourceError where it is not to be found."""
    roots = [QgsApplication.pkgDataPath(), QgsApplication.prefixPath()]
    looked = [
        Path(root, *between, "data", "world_map.gpkg")
        for root in roots
        for between in (("resources",), ("share", "qgis", "resources"), ("Resources", "resources"))
    ]
    for path in looked:
        if path.is_file():
            return path
    raise SourceError(
        tr(
            "The world map of QGIS (world_map.gpkg), from which the regions of Ukraine are "
            "taken, is missing from this installation. Reinstall QGIS with its resources, or "
            "choose a polygon layer of your own as regions."
        ),
        "\n".join(map(str, looked)),
    )


def ukraine_regions() -> list[Region]:
    """The 27 regions, by name: 24 oblasts, Kyiv City, Crimea and Sevastopol.

    Read once, in any thread. Raises SourceError where QGIS's world map is missing.
    """
    return list(_regions())


@lru_cache(maxsize=1)
def _regions() -> tuple[Region, ...]:
    path = world_map_path()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        regions = _read(path)
    finally:
        gdal.PopErrorHandler()
    if not regions:
        raise SourceError(
            tr(
                "The world map of QGIS holds no regions of Ukraine in its layer "
                "“states_provinces”; choose a polygon layer of your own as regions."
            ),
            str(path),
        )
    return tuple(regions)


def _read(path: Path) -> list[Region]:
    dataset = ogr.Open(str(path), 0)
    layer = dataset.GetLayerByName(LAYER) if dataset is not None else None
    if layer is None:
        return []
    layer.SetAttributeFilter(FILTER)
    regions = []
    for feature in layer:
        geometry = shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        name = feature.GetField("name")
        label = region_label(NAMES.get(name, name))
        regions.append(Region(label, shapely.force_2d(geometry)))
    return sorted(regions, key=lambda region: region.name)


@lru_cache(maxsize=1)
def ukraine_land() -> BaseGeometry:
    """The country inside its recognised border: all regions as one geometry, lon/lat."""
    return shapely.union_all(np.array([region.geometry for region in ukraine_regions()]))


def region_label(name: str) -> ProperName:
    """The name of a region of Ukraine, as figures carry it."""
    return ProperName(name, UKRAINIAN.get(name, ""))


def donbas_regions() -> list[Region]:
    """Donetsk and Luhansk."""
    by_name = {region.name: region for region in ukraine_regions()}
    return [by_name[name] for name in DONBAS if name in by_name]


def region_layer(title: str) -> QgsVectorLayer:
    """The regions by reference to the file of QGIS, not a copy.

    Fields ``region`` and ``region_uk``: the names. Main thread only. Raises SourceError where the
    file is missing or is not what it was.
    """
    path = world_map_path()
    layer = QgsVectorLayer(f"{path}|layername={LAYER}|subset={FILTER}", title, "ogr")
    if not layer.isValid():
        raise SourceError(tr("The world map of QGIS cannot be opened."), str(path))
    layer.addExpressionField(_looked_up(NAMES, "name"), field(NAME_FIELD, "string"))
    layer.addExpressionField(_looked_up(UKRAINIAN, NAME_FIELD), field(UKRAINIAN_FIELD, "string"))
    return layer


def _looked_up(names: Mapping[str, str], column: str) -> str:
    """A QGIS expression: what stands for the name in a field, else that name."""
    pairs = ", ".join(f"{_quoted(key)}, {_quoted(value)}" for key, value in names.items())
    return f'coalesce(map_get(map({pairs}), "{column}"), "{column}")'


def _quoted(text: str) -> str:
    escaped = text.replace("'", "''")
    return f"'{escaped}'"
