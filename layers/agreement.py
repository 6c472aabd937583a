"""Where two maps agree and differ, as a layer."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from qgis.core import QgsVectorLayer

from ..analysis.compare import BOTH, ONLY_A, ONLY_B, Agreement
from ..analysis.model import Provenance
from .dressing import dress
from .memory import fill, make_features, memory_layer
from .metadata import describe, set_day
from .styling import style_agreement
from .words import tr

_FIELDS = {"kind": "string", "source": "string", "assessed": "string", "area_km2": "double"}


def agreement_layer(rows: Sequence[Agreement], a: Provenance, b: Provenance) -> QgsVectorLayer:
    """A layer of ``compare``'s rows that have ground, styled by kind. Main thread only."""
    title = tr("{a} and {b}, {date}").format(a=_short(a), b=_short(b), date=a.assessed_text)
    layer = memory_layer(title, "MultiPolygon", _FIELDS)
    drawn = [row for row in rows if row.area_km2 > 0]
    sources = {BOTH: f"{a.source}; {b.source}", ONLY_A: a.source, ONLY_B: b.source}
    fill(
        layer,
        make_features(
            [shapely.multipolygons(shapely.get_parts(row.geometry)) for row in drawn],
            [(r.kind, sources[r.kind], a.assessed_text, round(r.area_km2, 3)) for r in drawn],
        ),
    )
    labels = {
        BOTH: tr("Occupied in both"),
        ONLY_A: tr("Only in {source}").format(source=_short(a)),
        ONLY_B: tr("Only in {source}").format(source=_short(b)),
    }
    dress(layer, lambda it, look: style_agreement(it, labels, look))
    describe(
        layer,
        title,
        tr("Ground that two maps assess as occupied alike (both) and differently."),
        joint(a, b),
    )
    set_day(layer, a)
    return layer


def joint(a: Provenance, b: Provenance) -> Provenance:
    """What holds of a layer made of two maps: the credit of both, the bounds of either."""

    def both(name: str) -> str:
        return "; ".join(dict.fromkeys(filter(None, (getattr(a, name), getattr(b, name)))))

    return Provenance(
        source=both("source"),
        assessed=a.assessed,
        revision=both("revision"),
        retrieved=a.retrieved,
        licence=both("licence"),
        attribution=both("attribution"),
        class_rule=both("class_rule"),
        is_illustrative=a.is_illustrative or b.is_illustrative,
        restricts_redistribution=a.restricts_redistribution or b.restricts_redistribution,
    )


def _short(provenance: Provenance) -> str:
    return provenance.source.split(" (")[0]
