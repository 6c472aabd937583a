"""The features of a layer as they are measured: named, repaired, in lon/lat."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import QgsFeature
from shapely.geometry.base import BaseGeometry

from ..analysis.clean import clean_any
from ..analysis.model import Progress, Repair
from ..layers.convert import LayerSnapshot, feature_name, to_lonlat
from ..layers.words import tr

_NAMED_AT_MOST = 5


class Features(NamedTuple):
    """Those that can be measured, and what the user should know of the others."""

    names: list[str]
    geometries: list[BaseGeometry]
    remarks: tuple[str, ...]


def read_features(layer: LayerSnapshot, progress: Progress) -> Features:
    """What a layer holds, in any thread; raises InputError (no CRS) and Cancelled."""
    converted = to_lonlat(layer, progress=progress)
    names = [_short_name(feature) for feature in converted.features]
    geometries, repair = clean_any(list(converted.geometries), names)
    usable = [(n, g) for n, g in zip(names, geometries) if g is not None and not g.is_empty]
    return Features(
        [n for n, _ in usable], [g for _, g in usable], repair_remarks(converted.repair + repair)
    )


def repair_remarks(repair: Repair) -> tuple[str, ...]:
    """What the user should know of how geometries were repaired, and which are left out."""
    remarks = []
    if repair.repaired:
        text = tr("{n} features had to be repaired, which changed their areas by {km2:.3g} km².")
        remarks.append(text.format(n=repair.repaired, km2=repair.area_change_km2))
    if repair.refused:
        named = [f"{name} ({reason})" for name, reason in repair.refused[:_NAMED_AT_MOST]]
        text = tr("Not measured: {features}").format(features=", ".join(named))
        if len(repair.refused) > _NAMED_AT_MOST:
            text += tr(" and {n} more").format(n=len(repair.refused) - _NAMED_AT_MOST)
        remarks.append(text)
    return tuple(remarks)


def _short_name(feature: QgsFeature) -> str:
    """The name of a feature where it has one, else its number; not both, as in messages."""
    full = feature_name(feature)
    return full.rsplit(" (", 1)[0] if full.endswith(")") else full
