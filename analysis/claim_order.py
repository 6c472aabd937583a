"""Claims that put places in an order: which is farther, which the nearest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import inf

import numpy as np
import shapely

from ..errors import InputError
from .claim import Claim, Found, Parameter, Verdict, amount
from .claim_said import Said
from .claim_scene import FRONT, Scene, between, need_two, stamp_of
from .measure import DISTANCE_METHOD, distance_figures
from .phrases import Phrase
from .units import BARE, KM
from .verdicts import turned

_TIE_KM = 0.5
_NEARER = re.compile(r"\b(?:nearer|closer|ближч)", re.IGNORECASE)
_NOT_NEAREST = re.compile(r"\b(?:farthest|furthest|second|third|найдал|друг|трет)", re.IGNORECASE)


def beyond(claim: Claim, said: Said, scene: Scene) -> Found:
    """How much farther the subject is than another place; nearer where that is what is said."""
    site, start, other = (
        scene.site(name)
        for name in (claim.subject, str(claim.parameter("from")), str(claim.parameter("than")))
    )
    for one, two in ((site, start), (site, other), (start, other)):
        need_two(one, two)
    there, _, line = between(start.place, site.place)
    nearer, _, other_line = between(start.place, other.place)
    farther = there - nearer
    text = (
        Phrase("{km} farther", km=amount(farther, KM))
        if farther >= 0
        else Phrase("{km} nearer", km=amount(-farther, KM))
    )
    shown = Phrase(
        "from {start}: {km} to {site}, {other_km} to {other}",
        start=start.place.label, site=site.place.label, other=other.place.label,
        km=amount(there, KM), other_km=amount(nearer, KM),
    )  # fmt: skip
    value = -farther if _NEARER.search(said.text) else farther
    verdict = None
    if said.quantity(KM.kind) is None:
        verdict = turned(Verdict.AGREES if value > 0 else Verdict.DIFFERS, said)
    return Found(
        value, KM, text, shown, shapely.union_all([line, other_line]), verdict=verdict,
        stamp=stamp_of(site, start),
    )  # fmt: skip


def nearest(claim: Claim, said: Said, scene: Scene) -> Found:
    """Which of some places is nearest to another, or to the front; the subject is one of them.

    Where a length is said, it is that of the subject, which has to be the nearest besides.
    """
    if _NOT_NEAREST.search(said.text):
        raise InputError(Phrase("“{text}” does not say which is the nearest.", text=claim.said))
    subject = scene.site(claim.subject)
    sites = [scene.site(name) for name in _names(claim.parameter("among"))]
    if subject.place not in [site.place for site in sites]:
        sites.append(subject)
    if len({site.place.label for site in sites}) < 2:
        raise InputError(Phrase("There is no other place among them to compare with."))
    target = str(claim.parameter("to"))
    places = [site.place for site in sites]
    if target == FRONT:
        figures = distance_figures(scene.setting, places)
        km = np.array([inf if f.value is None else f.value for f in figures])
        lines = [f.geometry for f in figures]
        stamp = scene.setting.stamp(DISTANCE_METHOD)
    else:
        start = scene.site(target)
        for site in sites:
            need_two(site, start)
        found = [between(start.place, place) for place in places]
        km, lines = np.array([f[0] for f in found]), [f[2] for f in found]
        stamp = stamp_of(subject, start)
    best = int(km.argmin())
    if not np.isfinite(km[best]):
        raise InputError(Phrase("This map has no front."))
    own = float(km[places.index(subject.place)])
    verdict = Verdict.AGREES if own <= km[best] else Verdict.DIFFERS
    if verdict is Verdict.DIFFERS and own - km[best] <= _TIE_KM:
        verdict = Verdict.ROUNDING
    shown: str = Phrase("the shortest of the lines")
    for number in np.argsort(km):
        shown = Phrase("{shown}; {site} {km}", shown=shown, site=places[number].label,
                       km=amount(float(km[number]), KM))  # fmt: skip
    if said.quantity(KM.kind) is not None:
        as_said = None if verdict is Verdict.AGREES else verdict
        return Found(own, KM, amount(own, KM), shown, lines[best], verdict=as_said, stamp=stamp)
    return Found(None, BARE, places[best].label, shown, lines[best],
                 verdict=turned(verdict, said), stamp=stamp)  # fmt: skip


def _names(value: Parameter) -> Sequence[str]:
    return value if isinstance(value, tuple) else [str(value)]
