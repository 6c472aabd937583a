"""Claims of places among each other: how far, which way, in which region, and plain conversion."""

from __future__ import annotations

import shapely

from ..errors import InputError
from .between import distance_m
from .claim import Claim, Found, Site, Verdict, amount
from .claim_said import Said, read_said
from .claim_scene import FRONT, Scene, between, need_two, stamp_of
from .claim_words import off_azimuth, read_wind
from .measure import DISTANCE_METHOD, compass, distance_figures
from .model import Place
from .phrases import Phrase
from .units import BARE, DEGREE, KM, PEOPLE, convert
from .verdicts import turned

_BORDER_KM = 3.0
"""How far the borders of the regions are generalised."""


def distance(claim: Claim, _said: Said, scene: Scene) -> Found:
    """From the subject to a place, between centres; or to the front."""
    site, other = scene.site(claim.subject), str(claim.parameter("from"))
    if other == FRONT:
        return _to_front(site, scene)
    start = scene.site(other)
    need_two(site, start)
    km, azimuth, line = between(start.place, site.place)
    margin = site.error_km + start.error_km
    shown = Phrase(
        "the line from the centre of {start} to {end}, to the {wind} ({azimuth}°)",
        start=start.place.label, end=site.place.label, wind=compass(azimuth),
        azimuth=f"{azimuth:.0f}",
    )  # fmt: skip
    for further in site.others:
        there = amount(between(start.place, further)[0], KM)
        shown = Phrase("{shown}; to {site} {km}", shown=shown, site=further.label, km=there)
    return Found(
        km, KM, amount(km, KM), _with_error(shown, site), line,
        max(0.0, km - margin), km + margin, stamp=stamp_of(site, start),
    )  # fmt: skip


def bearing(claim: Claim, said: Said, scene: Scene) -> Found:
    """The azimuth at which the subject lies; a wind said is right within its sector."""
    site, start = scene.site(claim.subject), scene.site(str(claim.parameter("from")))
    need_two(site, start)
    km, azimuth, line = between(start.place, site.place)
    wind = read_wind(said.text)
    verdict = None
    if wind is not None:
        off, half = off_azimuth(azimuth, wind[0]), wind[1]
        verdict = Verdict.AGREES if off <= half else Verdict.ROUNDING
        verdict = Verdict.DIFFERS if off > 2 * half else verdict
        verdict = turned(verdict, said)
    shown = Phrase(
        "the line from {start} to {end}, {km}",
        start=start.place.label, end=site.place.label, km=amount(km, KM),
    )  # fmt: skip
    text = Phrase("{wind} ({azimuth}°)", wind=compass(azimuth), azimuth=f"{azimuth:.0f}")
    return Found(
        azimuth, DEGREE, text, _with_error(shown, site), line, verdict=verdict,
        stamp=stamp_of(site, start),
    )  # fmt: skip


def lies_in(claim: Claim, said: Said, scene: Scene) -> Found:
    """The region that the subject lies in; borders are known to some kilometres."""
    site = scene.site(claim.subject)
    point = shapely.Point(site.place.lon, site.place.lat)
    claimed = scene.regions(said.text)
    holding = [r for r in (*claimed, *scene.atlas.all_regions) if r.geometry.covers(point)]
    names = [region.name for region in claimed]
    away_km = min(distance_m(point, region.geometry) for region in claimed) / 1000.0
    verdict = Verdict.AGREES if away_km == 0 else Verdict.DIFFERS
    if 0 < away_km <= _BORDER_KM:
        verdict = Verdict.ROUNDING
    text = Phrase("{region} region", region=holding[0].name) if holding else Phrase("no region")
    shape = next((r.geometry for r in holding), point)
    border_km = distance_m(point, shapely.boundary(shape)) / 1000.0 if holding else away_km
    shown = Phrase(
        "{place}, {km} from the border of the region",
        place=site.place.label, km=amount(border_km, KM),
    )  # fmt: skip
    if len(names) > 1 and away_km == 0:
        shown = Phrase("{shown}; one of {n} regions", shown=shown, n=len(names))
    return Found(
        None, BARE, text, shown, shape, verdict=verdict,
        stamp={"source": f"Natural Earth; {site.source}"},
    )  # fmt: skip


def conversion(claim: Claim, said: Said, _scene: Scene) -> Found:
    """The subject, a figure, in the unit of the figure said."""
    given = read_said(claim.subject).quantities
    if not given or not given[0].unit.kind:
        raise InputError(Phrase("“{text}” is no figure with a unit.", text=claim.subject))
    start = given[0]
    wanted = next((q for q in said.quantities if q.unit.kind == start.unit.kind), None)
    if wanted is None:
        raise InputError(
            Phrase("“{text}” has no unit that {given} converts to.", text=claim.said,
                   given=claim.subject)
        )  # fmt: skip
    value = convert(start.value, start.unit, wanted.unit)
    low, high = (convert(v, start.unit, wanted.unit) for v in (start.agrees.low, start.agrees.high))
    verdict = Verdict.DIFFERS
    if value in wanted.agrees:
        verdict = Verdict.AGREES
    elif wanted.allows.meets(low, high):
        verdict = Verdict.ROUNDING
    shown = Phrase("{given} by the definition of the units; no map is needed", given=claim.subject)
    return Found(value, wanted.unit, amount(value, wanted.unit), shown, verdict=verdict)


def population(claim: Claim, _said: Said, scene: Scene) -> Found:
    """The gazetteer's count beside the claim's: shown, not judged, as geometry counts nobody."""
    site = scene.site(claim.subject)
    people = site.place.population
    if not people:
        raise InputError(
            Phrase("The gazetteer has no population of {place}.", place=site.place.label)
        )
    shown = Phrase("geometry cannot settle it; the gazetteer's count, undated, is for comparison")
    return Found(
        float(people), PEOPLE, amount(people, PEOPLE), shown, _point(site.place),
        verdict=Verdict.CANNOT, stamp={"source": site.source},
    )  # fmt: skip


def not_geometry(claim: Claim, _said: Said, scene: Scene) -> Found:
    """What the map shows of the subject, for a claim that no geometry can settle."""
    site = scene.atlas.site(claim.subject)
    why = Phrase("geometry cannot settle it")
    if site is None or not scene.has_map:
        return Found(None, BARE, "", why, verdict=Verdict.CANNOT)
    near = _to_front(site, scene)
    shown = Phrase("{why}; the map of the day shows only how far the front is: {shown}", why=why,
                   shown=near.shown_by)  # fmt: skip
    text = Phrase("front at {km}", km=near.text)
    return Found(None, BARE, text, shown, near.geometry, verdict=Verdict.CANNOT, stamp=near.stamp)


def _to_front(site: Site, scene: Scene) -> Found:
    figure = distance_figures(scene.setting, [site.place])[0]
    if figure.value is None:
        raise InputError(figure.note)
    low, high = figure.low, figure.high
    shown = Phrase(
        "the line from {place} to the nearest point of the front; {note}",
        place=site.place.label, note=figure.note,
    )  # fmt: skip
    return Found(
        figure.value, KM, amount(figure.value, KM), _with_error(shown, site), figure.geometry,
        None if low is None else max(0.0, low - site.error_km),
        None if high is None else high + site.error_km,
        stamp=scene.setting.stamp(DISTANCE_METHOD),
    )  # fmt: skip


def _with_error(shown: str, site: Site) -> str:
    if not site.error_km:
        return shown
    return Phrase("{shown}; the position of {site} is known to {km} only", shown=shown,
                  site=site.place.label, km=amount(site.error_km, KM))  # fmt: skip


def _point(place: Place) -> shapely.Point:
    return shapely.Point(place.lon, place.lat)
