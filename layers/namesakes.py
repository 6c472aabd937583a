"""Names of towns and regions, told apart where several have the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..analysis.model import Place, Region
from ..analysis.phrases import ProperName
from .regions import region_label


def town_names(towns: Sequence[Place]) -> tuple[ProperName, ...]:
    """The name of each town: with its region where another has it, in either language.

    Numbered where that does not tell them apart, as without regions.
    """
    bearers = Counter(name for town in towns for name in {town.name, town.name_uk} if name)
    return _numbered(
        [
            _with_region(town)
            if town.region and max(bearers[town.name], bearers[town.name_uk]) > 1
            else town.label
            for town in towns
        ]
    )


def region_names(regions: Sequence[Region]) -> tuple[str, ...]:
    """The name of each region, numbered where several have it."""
    return tuple(map(str, _numbered([ProperName(region.name) for region in regions])))


def _with_region(town: Place) -> ProperName:
    region = region_label(town.region)
    uk = f"{town.name_uk or town.name}, {region.uk or region}"
    return ProperName(f"{town.name}, {region}", uk)


def _numbered(names: Sequence[ProperName]) -> tuple[ProperName, ...]:
    bearers, seen = Counter(names), Counter[str]()
    numbered = []
    for name in names:
        seen[name] += 1
        mark = f" ({seen[name]})" if bearers[name] > 1 else ""
        numbered.append(ProperName(f"{name}{mark}", name.uk and f"{name.uk}{mark}"))
    return tuple(numbered)
