"""What names in claims mean: places of the gazetteer, the mine, regions, and maps of other days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from .. import settings
from ..analysis.claim import Atlas, Site
from ..analysis.model import ControlMap, Region
from ..errors import SalientError
from .archive import Archive
from .catalog import SOURCES
from .gazetteer import Gazetteer
from .mine import main_site, mine_provenance, mine_sites
from .regions import DONBAS, ukraine_regions
from .sources.lesson import LESSON_DATES, lesson_map
from .spelling import sound

_MINE = re.compile(r"\b(?:mine|шахт(?:а|и|і|у|ою|о)?)\b", re.IGNORECASE)
_DONBAS = {sound(name) for name in ("Donbas", "Donbass", "Донбас", "Донбасс", "Донбасу", "Донбасі")}
_UKRAINE = {sound(name) for name in ("Ukraine", "Україна", "України", "Україні", "Украина")}
_REGION_WORD = re.compile(
    r"\b(?:the|region|oblast|province|област[ьіи]|обл\.?|регіон\w*)\b", re.IGNORECASE
)
_ENDING = re.compile("(?:s?k)?(?:a|i|u|oi|oiu)?")
"""What Ukrainian grammar puts behind a region's key: Донецька, Харківської."""
_OTHERWISE = {
    sound("Крим"): "Crimea",
    sound("Криму"): "Crimea",
    sound("Закарпатська"): "Zakarpattia",
}


def ukraine_atlas() -> Atlas:
    """The atlas of Ukraine; reads the gazetteer and QGIS's world map, so call it in a task.

    Raises SourceError where the world map is missing.
    """
    return Atlas(site_of, regions_of_name, Gazetteer.load().places, ukraine_regions(), earlier_map)


def site_of(name: str) -> Site | None:
    """A place by any spelling; "mine", or the name of one of its sites, is the mine."""
    if _MINE.search(name):
        return _mine(name)
    place = Gazetteer.load().resolve(name)
    return Site(place) if place is not None else None


def regions_of_name(name: str) -> Sequence[Region]:
    """The region of a name in English or Ukrainian; those of Donbas, or of Ukraine; or none."""
    key = sound(_REGION_WORD.sub("", name))
    everything = ukraine_regions()
    if key in _UKRAINE:
        return everything
    if key in _DONBAS:
        return [region for region in everything if region.name in DONBAS]
    key = sound(_OTHERWISE.get(key, "")) or key
    names = {sound(region.name): region for region in everything}
    for stem in sorted(names, key=len, reverse=True):
        if key.startswith(stem) and _ENDING.fullmatch(key[len(stem) :]):
            return [names[stem]]
    return []


def earlier_map(control: ControlMap, day: date) -> ControlMap | None:
    """The map of the same source on a day: the lesson's, else one that the archive keeps."""
    if control.provenance.is_illustrative:
        return lesson_map(day) if day in LESSON_DATES else None
    for source_id in (*SOURCES, *settings.IMPORTED.get()):
        try:
            kept = Archive().read(source_id, day)
        except SalientError:
            continue
        if kept.provenance.source == control.provenance.source:
            return kept
    return None


def _mine(name: str) -> Site:
    """The mine: the site that is named, else the main one, beside its others."""
    named = [site for site in mine_sites() if site.place.lower() in name.lower()]
    chosen = named[0] if named else main_site()
    others = tuple(site.as_place() for site in mine_sites() if site is not chosen)
    source = mine_provenance().source
    return Site(chosen.as_place(), chosen.coordinate_error_km, others, source)
