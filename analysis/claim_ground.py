"""Claims of ground: areas and shares by class, sides, encirclement, corridor, counts, change."""

from __future__ import annotations

from datetime import date

import numpy as np
import shapely

from ..errors import InputError
from .claim import Claim, Found, Site, Verdict, amount
from .claim_hedges import is_negated
from .claim_said import Interval, Said
from .claim_scene import Scene
from .claim_sides import read_side
from .claim_words import read_encirclement
from .clean import polygonal
from .compare import ONLY_A, ONLY_B, compare
from .encirclement import encirclement
from .geodesy import inverse
from .measure import (
    AREA_METHOD,
    CORRIDOR_METHOD,
    DISTANCE_METHOD,
    corridor_figures,
    side_words,
    town_corridor,
)
from .model import CorridorStatus, Region, Side, lonlat_of
from .phrases import Phrase
from .private import is_inside
from .sides import side_of
from .units import BARE, KM, KM2, PERCENT, PLACES

ALL = "all"
_FARTHEST_KM = 500.0
_NEARLY_PCT = 5.0
"""How far the share of directions may be off words, such as "close to", and still be near them."""


def area(claim: Claim, _said: Said, scene: Scene) -> Found:
    """Ground of a class in a region, measured as the dock's table of regions is."""
    return _ground(claim, scene, False)


def share(claim: Claim, _said: Said, scene: Scene) -> Found:
    """The same as a share of the region."""
    return _ground(claim, scene, True)


def _ground(claim: Claim, scene: Scene, is_share: bool) -> Found:
    setting, shape = scene.setting, scene.ground(claim.subject)
    kind = _class(claim, (*_GROUNDS, ALL))
    areas = setting.grounds.measure([shape])[0]
    whole, grey = areas.whole_km2, areas.unknown_km2
    km2, low, high = {
        Side.OCCUPIED.value: (areas.occupied_km2, areas.least_km2, areas.most_km2),
        Side.UNKNOWN.value: (grey, grey, grey),
        Side.HELD.value: (whole - areas.occupied_km2 - grey, whole - areas.most_km2,
                          whole - areas.least_km2),
        ALL: (whole, whole, whole),
    }[kind]  # fmt: skip
    drawn = shape
    if kind == Side.HELD.value:
        drawn = polygonal(shapely.difference(shape, setting.with_unknown))
    elif kind != ALL:
        drawn = polygonal(shapely.intersection(shape, getattr(setting.control, kind)))
    shown = Phrase(
        "{ground} ground: {km2} of {whole} in {region}", ground=_GROUNDS.get(kind, Phrase("all")),
        km2=amount(km2, KM2), whole=amount(whole, KM2), region=claim.subject,
    )  # fmt: skip
    unit, scale = (PERCENT, 100.0 / whole) if is_share else (KM2, 1.0)
    value = km2 * scale
    return Found(
        value, unit, amount(value, unit), shown, drawn, low * scale, high * scale,
        stamp=setting.stamp(AREA_METHOD),
    )  # fmt: skip


def side(claim: Claim, said: Said, scene: Scene) -> Found:
    """On which side of the front the subject lies."""
    site, setting = scene.site(claim.subject), scene.setting
    wanted = read_side(said.text)
    if wanted is None:
        raise InputError(Phrase("“{text}” names no side of the front.", text=claim.said))
    lon, lat = np.array([site.place.lon]), np.array([site.place.lat])
    found = side_of(setting.control, lon, lat, setting.land)[0]
    near_m = float(setting.index.nearest(lon, lat).distance_m[0])
    verdict = Verdict.AGREES if found == wanted.value else Verdict.DIFFERS
    if verdict is Verdict.DIFFERS and near_m <= setting.tolerance_m:
        verdict = Verdict.ROUNDING
    shown = Phrase("{place}; the front is {km} away", place=site.place.label,
                   km=amount(near_m / 1000.0, KM))  # fmt: skip
    point = shapely.Point(site.place.lon, site.place.lat)
    return Found(None, BARE, side_words(found), shown, point, verdict=verdict,
                 stamp=setting.stamp(DISTANCE_METHOD))  # fmt: skip


def encircled(claim: Claim, said: Said, scene: Scene) -> Found:
    """The share of directions from the subject that meet occupied ground within a radius."""
    site, setting = scene.site(claim.subject), scene.setting
    lon, lat, radius = site.place.lon, site.place.lat, _reach(claim, "radius_km")
    if _is_captured(site, scene):
        return _captured(site, said, scene)
    around = encirclement(setting.control.occupied, lon, lat, radius)
    closed = around.closed_pct
    most = closed
    if setting.control.has_unknown:
        most = encirclement(setting.with_unknown, lon, lat, radius).closed_pct
    verdict = None
    wanted = read_encirclement(said.text)
    if wanted is not None:
        near = Interval(wanted.low - _NEARLY_PCT, wanted.high + _NEARLY_PCT)
        verdict = Verdict.ROUNDING if closed in near else Verdict.DIFFERS
        verdict = Verdict.AGREES if closed in wanted else verdict
    shown = Phrase(
        "within {radius} the front is met in {n} of {all} directions from {place}; the widest gap "
        "is {gap}°",
        radius=amount(radius, KM), n=int(around.is_closed.sum()), all=len(around.contact_m),
        place=site.place.label, gap=f"{around.widest_gap_deg:.0f}",
    )  # fmt: skip
    way = town_corridor(setting, site.place)
    if way.width_m is not None:
        shown = Phrase("{shown}, the neck {km} wide", shown=shown,
                       km=amount(way.width_m / 1000.0, KM))  # fmt: skip
    text = Phrase("{pct} of directions closed", pct=amount(closed, PERCENT))
    return Found(closed, PERCENT, text, shown, around.sight, closed, most, verdict,
                 setting.stamp(DISTANCE_METHOD))  # fmt: skip


def through_corridor(claim: Claim, said: Said, scene: Scene) -> Found:
    """Whether the way out of the subject is a corridor, and how wide its neck is."""
    site, setting = scene.site(claim.subject), scene.setting
    if _is_captured(site, scene):
        return _captured(site, said, scene)
    reach = _reach(claim, "open_km")
    way = town_corridor(setting, site.place, reach)
    figure = corridor_figures(setting, site.place, reach, way)[0]
    is_denied = is_negated(said.text)
    no = Verdict.AGREES if is_denied else Verdict.DIFFERS
    if way.width_m is None or figure.value is None:
        return Found(None, BARE, figure.note, Phrase("no neck"), way.pocket,
                     verdict=no, stamp=setting.stamp(CORRIDOR_METHOD))  # fmt: skip
    shown = Phrase(
        "the neck of the pocket of {place}; {km2} of held ground behind it",
        place=site.place.label, km2=amount(way.area_km2 or 0.0, KM2),
    )  # fmt: skip
    yes = Verdict.DIFFERS if is_denied else Verdict.AGREES
    verdict = yes if said.quantity(KM.kind) is None else None
    is_open = way.status is CorridorStatus.OPEN
    return Found(
        figure.value, KM, Phrase("corridor {km} wide", km=amount(figure.value, KM)), shown,
        way.neck, figure.low, figure.high, verdict if is_open else no,
        setting.stamp(CORRIDOR_METHOD),
    )  # fmt: skip


def count(claim: Claim, _said: Said, scene: Scene) -> Found:
    """Places of a side of the front in a region, or around a place, with so many people or more."""
    kind, within_km = _class(claim, (*_GROUNDS, ALL)), _number(claim, "within_km")
    least = _number(claim, "people")
    places = [p for p in scene.atlas.places if p.population >= least]
    lon, lat = lonlat_of(places)
    if within_km:
        start = scene.site(claim.subject).place
        is_in = inverse(np.full_like(lon, start.lon), np.full_like(lat, start.lat), lon, lat)[0]
        is_in = is_in <= 1000.0 * within_km
    else:
        is_in = is_inside(scene.ground(claim.subject), lon, lat)
    lon, lat = lon[is_in], lat[is_in]
    if kind != ALL:
        is_kind = side_of(scene.setting.control, lon, lat, scene.setting.land) == kind
        lon, lat = lon[is_kind], lat[is_kind]
    shown = Phrase(
        "places of the gazetteer with {people} or more people", people=f"{max(least, 500):,.0f}"
    )
    points = shapely.multipoints(np.column_stack([lon, lat])) if len(lon) else None
    n = float(len(lon))
    stamp = scene.setting.stamp(DISTANCE_METHOD)
    stamp["source"] = f"{stamp['source']}; GeoNames (CC BY 4.0)"
    return Found(n, PLACES, amount(n, PLACES), shown, points, stamp=stamp)


def change(claim: Claim, _said: Said, scene: Scene) -> Found:
    """Ground gained, lost or both since an earlier map of the same source; net is the difference.

    Gained is newly assessed as occupied, lost is no longer so.
    """
    setting, shape = scene.setting, scene.ground(claim.subject)
    day = _day(str(claim.parameter("since")))
    earlier = scene.atlas.earlier(setting.control, day)
    if earlier is None:
        raise InputError(
            Phrase("There is no map of {date} from this source to compare with.", date=day)
        )
    kinds = {"gained": ONLY_B, "lost": ONLY_A, "net": ""}
    kind = str(claim.parameter("kind"))
    if kind not in kinds:
        raise InputError(Phrase("“{kind}” is not gained, lost or net.", kind=kind))
    rows = {r.kind: r for r in compare(earlier, setting.control, [Region("", shape)])}
    gained, lost = rows[ONLY_B].area_km2, rows[ONLY_A].area_km2
    value = gained - lost if kind == "net" else rows[kinds[kind]].area_km2
    shown = Phrase(
        "since {date}: {gained} newly assessed as occupied, {lost} no longer", date=day,
        gained=amount(gained, KM2), lost=amount(lost, KM2),
    )  # fmt: skip
    drawn = rows[kinds[kind] or ONLY_B].geometry
    return Found(value, KM2, amount(value, KM2), shown, drawn, stamp=setting.stamp(AREA_METHOD))


_GROUNDS = {s.value: side_words(s.value) for s in (Side.HELD, Side.OCCUPIED, Side.UNKNOWN)}


def _class(claim: Claim, known: tuple[str, ...]) -> str:
    kind = str(claim.parameter("ground"))
    if kind not in known:
        raise InputError(
            Phrase("“{kind}” is no class of ground: {known}.", kind=kind, known=", ".join(known))
        )
    return kind


def _number(claim: Claim, name: str) -> float:
    value = claim.parameter(name)
    if not isinstance(value, (int, float)) or not np.isfinite(value) or value < 0:
        raise InputError(Phrase("“{name}” is not a number: {value}.", name=name, value=value))
    return float(value)


def _reach(claim: Claim, name: str) -> float:
    """A radius, km, that can be looked around in."""
    value = _number(claim, name)
    if not 0 < value <= _FARTHEST_KM:
        raise InputError(
            Phrase("“{name}” must be more than 0 and no more than {most} km.", name=name,
                   most=f"{_FARTHEST_KM:.0f}")
        )  # fmt: skip
    return value


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(
            Phrase("“{text}” is no date; write it like 2025-08-15.", text=text)
        ) from error


def _is_captured(site: Site, scene: Scene) -> bool:
    lon, lat = lonlat_of([site.place])
    return bool(is_inside(scene.setting.control.occupied, lon, lat)[0])


def _captured(site: Site, said: Said, scene: Scene) -> Found:
    shown = Phrase("{town} is on ground assessed as occupied", town=site.place.label)
    return Found(None, BARE, Phrase("captured"), shown,
                 shapely.Point(site.place.lon, site.place.lat),
                 verdict=Verdict.CANNOT if is_negated(said.text) else Verdict.DIFFERS,
                 stamp=scene.setting.stamp(DISTANCE_METHOD))  # fmt: skip
