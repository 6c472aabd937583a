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
from .region_names import region_of_key
from .regions import DONBAS, ukraine_regions
from .sources.lesson import LESSON_DATES, lesson_map
from .spelling import sound

_MINE = re.compile(r"\b(?:mine|шахт(?:а|и|і|у|ою|о)?)\b", re.IGNORECASE)
_BESIDE_MINE = re.compile(
    r"\b(?:the|an?|main|coking|coal|site|shaft|of|at|in|near|головна|вугільна|коксівного|вугілля"
    r"|майданчик|біля|поблизу|у|в)\b",
    re.IGNORECASE,
)
_MINE_NAME = re.compile("pokrovsk(?:e|a|i|u|oi|oiu|oho)?")
_DONBAS = {sound(name) for name in ("Donbas", "Donbass", "Донбас", "Донбасс", "Донбасу", "Донбасі")}
_UKRAINE = {sound(name) for name in ("Ukraine", "Україна", "України", "Україні", "Украина")}
_REGION_WORD = re.compile(
    r"\b(?:the|region|oblast|province|област[ьіи]|обл\.?|регіон\w*)\b", re.IGNORECASE
)


def ukraine_atlas() -> Atlas:
    """The atlas of Ukraine; reads the gazetteer and QGIS's world map, so call it in a task.

    Raises SourceError where the world map is missing.
    """
    return Atlas(site_of, regions_of_name, Gazetteer.load().places, ukraine_regions(), earlier_map)


def site_of(name: str) -> Site | None:
    """A place by any spelling; "the mine", by its own name or that of a site, is Pokrovske mine.

    None for other mines, of which nothing is known here.
    """
    if _MINE.search(name):
        return _mine(name)
    place = Gazetteer.load().resolve(name)
    return Site(place) if place is not None else None


def regions_of_name(name: str) -> Sequence[Region]:
    """The region of a name in any of three languages; those of Donbas, or of Ukraine; or none."""
    key = sound(_REGION_WORD.sub("", name))
    everything = ukraine_regions()
    if key in _UKRAINE:
        return everything
    if key in _DONBAS:
        return [region for region in everything if region.name in DONBAS]
    meant = region_of_key(key, [region.name for region in everything])
    return [region for region in everything if region.name == meant]


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


def _mine(name: str) -> Site | None:
    """The mine: the site that is named, else the main one, beside its others; None for another."""
    words = re.findall(r"[^\W\d_]+", _BESIDE_MINE.sub(" ", _MINE.sub(" ", name)))
    keys = [key for key in map(sound, words) if not _MINE_NAME.fullmatch(key)]
    named = [site for site in mine_sites() if sound(site.place) in keys]
    if any(key not in [sound(site.place) for site in named] for key in keys):
        return None
    chosen = named[0] if named else main_site()
    others = tuple(site.as_place() for site in mine_sites() if site is not chosen)
    source = mine_provenance().source
    return Site(chosen.as_place(), chosen.coordinate_error_km, others, source)
