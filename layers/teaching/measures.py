"""What a lesson can ask to be measured: for each measure, the rows of the dock's own table.

A measure gives figures by the functions that the dock uses, and says which of them is meant, so
that the same words compute an answer and find out whether the learner has measured it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np
import shapely

from ...analysis.change import change
from ...analysis.change_figures import (
    ALL_GROUND,
    GAINED_WORDS,
    LOST_WORDS,
    NET_WORDS,
    change_figures,
)
from ...analysis.measure import (
    DISTANCE_TO_FRONT,
    NECK_WIDTH,
    area_figures,
    between_figures,
    corridor_figures,
    distance_figures,
    front_figures,
    ring_figures,
    town_corridor,
)
from ...analysis.model import Figure
from ...analysis.phrases import Phrase
from ...analysis.planar import Plane
from ...analysis.sides import side_of
from ..plan import cut_to
from ..regions import region_label
from .arguments import ALL, CLASSES, FRONT, day_of, place_named, region_of, ring_of, subject_of
from .at_hand import MapAtHand


@dataclass(frozen=True)
class Measure:
    """One kind of figure. ``usage``: how it is written, an argument a capitalised word, with
    what may stand in its place behind a bar.

    ``figures`` computes rows that hold the one meant, ``row`` names it (subject and measure).
    ``words``: what it answers where that is no number. ``is_change``: it compares two dates, of
    which its last argument is the earlier.
    """

    usage: str
    unit: str
    figures: Callable[[MapAtHand, Sequence[str], str], list[Figure]]
    row: Callable[[Sequence[str]], tuple[str, str]]
    words: tuple[str, ...] = ()
    is_change: bool = False

    @property
    def arguments(self) -> list[str]:
        return self.usage.split()[1:]


# Rows of the table, and what names the one that is meant


def _distance(hand: MapAtHand, asked: Sequence[str], plane: str) -> list[Figure]:
    return distance_figures(hand.setting(plane), [place_named(asked[0])])


def _between(hand: MapAtHand, asked: Sequence[str], plane: str) -> list[Figure]:
    return between_figures(hand.setting(plane), place_named(asked[0]), place_named(asked[1]))


def _rings(hand: MapAtHand, asked: Sequence[str], plane: str) -> list[Figure]:
    setting = hand.setting(plane)
    if asked[0] == FRONT:
        geometry = setting.front
    else:
        place = place_named(asked[0])
        geometry = shapely.Point(place.lon, place.lat)
    distances = [km for km in ring_of(asked[1]) if km > 0]
    return ring_figures(setting, subject_of(asked[0]), geometry, distances)


def _ring_row(asked: Sequence[str]) -> tuple[str, str]:
    inner, outer = ring_of(asked[1])
    ring = Phrase("ring {inner}–{outer} km", inner=f"{inner:.4g}", outer=f"{outer:.4g}")
    return subject_of(asked[0]), Phrase("{prefix}: {name}", prefix=ring, name=CLASSES[asked[2]])


def _areas(hand: MapAtHand, _asked: Sequence[str], plane: str) -> list[Figure]:
    return area_figures(hand.setting(plane))


def _front(hand: MapAtHand, _asked: Sequence[str], plane: str) -> list[Figure]:
    return front_figures(hand.setting(plane))


def _corridor(hand: MapAtHand, asked: Sequence[str], plane: str) -> list[Figure]:
    return corridor_figures(hand.setting(plane), place_named(asked[0]))


def _changes(hand: MapAtHand, asked: Sequence[str], _plane: str) -> list[Figure]:
    """What changed since a date, as the page of change compares lesson maps."""
    earlier = hand.on(day_of(asked[1])).control
    land = hand.setting().land
    found = change(cut_to(earlier, land), cut_to(hand.control, land), hand.regions)
    return change_figures(found)


def _changed(name: str, words: Phrase) -> Measure:
    """Ground gained, lost or both, in a region or (``all``) on the whole map."""
    return Measure(
        f"{name} REGION|all DATE", "km²", _changes,
        lambda asked: (ALL_GROUND if asked[0] == ALL else region_label(asked[0]), words),
        is_change=True,
    )  # fmt: skip


# What no table shows: figures made for a question alone


def _side(hand: MapAtHand, asked: Sequence[str], _plane: str) -> list[Figure]:
    place, setting = place_named(asked[0]), hand.setting()
    side = side_of(setting.control, np.array([place.lon]), np.array([place.lat]), setting.land)[0]
    return [Figure(place.name, "side", None, "", note=str(side))]


def _status(hand: MapAtHand, asked: Sequence[str], _plane: str) -> list[Figure]:
    place = place_named(asked[0])
    status = town_corridor(hand.setting(), place).status
    return [Figure(place.name, "status", None, "", note=status.value)]


def _reach(_hand: MapAtHand, asked: Sequence[str], _plane: str) -> list[Figure]:
    place = place_named(asked[0])
    reach = Plane(asked[2]).reach_km(place.lon, place.lat, float(asked[1]))
    return [Figure(place.name, "reach", reach, "km")]


def _stretched(_hand: MapAtHand, asked: Sequence[str], plane: str) -> list[Figure]:
    """The mistake of multiplying by the plane's stretch where ``reach`` divides by it."""
    place, radius = place_named(asked[0]), float(asked[1])
    [reach] = _reach(_hand, asked, plane)
    return [Figure(place.name, "stretched", radius**2 / (reach.value or radius), "km")]


def _number(_hand: MapAtHand, asked: Sequence[str], _plane: str) -> list[Figure]:
    return [Figure("", "number", float(asked[0]), "")]


def _named(measure: str) -> Callable[[Sequence[str]], tuple[str, str]]:
    """Rows of a place that have one name."""
    return lambda asked: (place_named(asked[0]).label, measure)


def _between_row(template: str) -> Callable[[Sequence[str]], tuple[str, str]]:
    """Rows of a first place that name a second one."""
    return lambda asked: (
        place_named(asked[0]).label,
        Phrase(template, place=place_named(asked[1]).label),
    )


MEASURES = {
    "distance": Measure("distance PLACE", "km", _distance, _named(DISTANCE_TO_FRONT)),
    "between": Measure(
        "between PLACE PLACE", "km", _between, _between_row("distance to {place}")
    ),
    "azimuth": Measure("azimuth PLACE PLACE", "°", _between, _between_row("azimuth to {place}")),
    "ring": Measure("ring PLACE|front FROM-TO CLASS", "km²", _rings, _ring_row),
    "region": Measure(
        "region REGION CLASS", "km²", _areas,
        lambda asked: (region_of(asked[0]), CLASSES[asked[1]]),
    ),
    "share": Measure(
        "share REGION", "%", _areas, lambda asked: (region_of(asked[0]), Phrase("share held"))
    ),
    "front": Measure(
        "front", "km", _front,
        lambda _asked: (Phrase("front"), Phrase("length of the contact line")),
    ),
    "neck": Measure("neck PLACE", "km", _corridor, _named(NECK_WIDTH)),
    "pocket": Measure("pocket PLACE", "km²", _corridor, _named(Phrase("area of the pocket"))),
    "pocket-front": Measure(
        "pocket-front PLACE", "km", _corridor, _named(Phrase("front around the pocket"))
    ),
    "gained": _changed("gained", GAINED_WORDS),
    "lost": _changed("lost", LOST_WORDS),
    "net": _changed("net", NET_WORDS),
    "side": Measure(
        "side PLACE", "", _side, _named("side"), ("held", "occupied", "unknown", "outside")
    ),
    "status": Measure(
        "status PLACE", "", _status, _named("status"), ("open", "closed", "captured")
    ),
    "reach": Measure("reach PLACE KM CRS", "km", _reach, _named("reach")),
    "stretched": Measure("stretched PLACE KM CRS", "km", _stretched, _named("stretched")),
    "number": Measure("number KM", "", _number, lambda _asked: ("", "number")),
}  # fmt: skip
