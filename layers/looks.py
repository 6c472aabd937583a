"""The three looks of the map: newsroom light, dark, print in grey; every colour of each by role.

Classes of ground differ by more than hue, so that readers with any of the common deficiencies of
colour vision tell them apart; uncertain ground is hatched. Grey tells by tone and pattern alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from .words import tr


@dataclass(frozen=True)
class Hatch:
    """Parallel lines over a fill: angle from the horizontal, distance between lines."""

    colour: str
    angle_deg: float = 45.0
    spacing_mm: float = 1.5
    width_mm: float = 0.3


@dataclass(frozen=True)
class Fill:
    """How a class of ground is drawn: a see-through tint, maybe hatched, maybe outlined."""

    colour: str
    opacity: float
    hatch: Hatch | None = None
    edge: str = ""


@dataclass(frozen=True)
class Look:
    """Colours by role, as "#rrggbb"; fills of the classes of ground with opacity and pattern.

    ``land`` is the country that the map is about, ``abroad`` that of its neighbours; ``paper`` and
    ``ink`` are for pages too. ``casing`` lies on both sides of the front, ``halo`` around labels.
    ``redrawn``: ground that only looks gained or lost.
    """

    id: str
    paper: str
    ink: str
    halo: str
    caption: str
    land: str
    abroad: str
    sea: str
    shore: str
    border: str
    state_border: str
    front: str
    casing: str
    measure: str
    movement: str
    place: str
    place_edge: str
    mine: str
    occupied: Fill
    unknown: Fill
    liberated: Fill
    gained: Fill
    lost: Fill
    redrawn: Fill
    pocket: Fill
    both: Fill
    only_a: Fill
    only_b: Fill


LIGHT = Look(
    id="light",
    paper="#ffffff",
    ink="#26282c",
    halo="#ffffff",
    caption="#6b655c",
    land="#f8f5ee",
    abroad="#ebe8e1",
    sea="#c6dbe8",
    shore="#8fb0c4",
    border="#9b958b",
    state_border="#5f5a53",
    front="#7b1620",
    casing="#ffffff",
    measure="#1d3f66",
    movement="#26282c",
    place="#ffffff",
    place_edge="#26282c",
    mine="#26282c",
    occupied=Fill("#b23a3a", 0.54),
    unknown=Fill("#c79a3a", 0.34, Hatch("#8a6414")),
    liberated=Fill("#2a7f86", 0.58),
    gained=Fill("#7d0f24", 0.88, edge="#5c0a1a"),
    lost=Fill("#1f4fa0", 0.88, edge="#163a78"),
    redrawn=Fill("#808090", 1.0),
    pocket=Fill("#1d3f66", 0.12),
    both=Fill("#6f6f6f", 0.52),
    only_a=Fill("#d98a29", 0.75),
    only_b=Fill("#2f5fa0", 0.75),
)

DARK = Look(
    id="dark",
    paper="#1b1e23",
    ink="#f1efe9",
    halo="#1b1e23",
    caption="#b3b0a8",
    land="#343941",
    abroad="#282c33",
    sea="#0f1419",
    shore="#4d6375",
    border="#7b818a",
    state_border="#b9bcc1",
    front="#ff8f7d",
    casing="#17191d",
    measure="#8fc7ff",
    movement="#f1efe9",
    place="#1b1e23",
    place_edge="#f1efe9",
    mine="#f1efe9",
    occupied=Fill("#c94a4a", 0.62),
    unknown=Fill("#c9b06a", 0.40, Hatch("#dcc684", width_mm=0.28)),
    liberated=Fill("#3f9fa8", 0.62),
    gained=Fill("#ffb4a2", 0.94, edge="#ffd9cf"),
    lost=Fill("#6ba4ff", 0.90, edge="#b5d1ff"),
    redrawn=Fill("#302010", 1.0),
    pocket=Fill("#8fc7ff", 0.14),
    both=Fill("#a2a2a2", 0.45),
    only_a=Fill("#f0a13c", 0.85),
    only_b=Fill("#5b95e6", 0.85),
)

GREY = Look(
    id="grey",
    paper="#ffffff",
    ink="#111111",
    halo="#ffffff",
    caption="#5a5a5a",
    land="#ffffff",
    abroad="#f1f1f1",
    sea="#cccccc",
    shore="#8c8c8c",
    border="#8c8c8c",
    state_border="#4a4a4a",
    front="#111111",
    casing="#ffffff",
    measure="#111111",
    movement="#111111",
    place="#ffffff",
    place_edge="#111111",
    mine="#111111",
    occupied=Fill("#6e6e6e", 0.62),
    unknown=Fill("#8a8a8a", 0.10, Hatch("#4a4a4a", width_mm=0.25)),
    liberated=Fill("#8a8a8a", 0.06, Hatch("#6a6a6a", 0.0, 1.2, 0.2)),
    gained=Fill("#1c1c1c", 0.85, edge="#000000"),
    lost=Fill("#ffffff", 0.80, Hatch("#1c1c1c", 135.0, 0.9, 0.3), edge="#1c1c1c"),
    redrawn=Fill("#ffffff", 0.80, Hatch("#4a4a4a", 20.0, 0.7, 0.2)),
    pocket=Fill("#111111", 0.05, Hatch("#8a8a8a", 90.0, 2.4, 0.12)),
    both=Fill("#6e6e6e", 0.62),
    only_a=Fill("#ffffff", 0.80, Hatch("#1c1c1c", 45.0, 1.2, 0.35), edge="#1c1c1c"),
    only_b=Fill("#ffffff", 0.80, Hatch("#1c1c1c", 135.0, 1.2, 0.35), edge="#1c1c1c"),
)

LOOKS: dict[str, Look] = {look.id: look for look in (LIGHT, DARK, GREY)}


def title_of(look: Look) -> str:
    """What a look is called on a button or in a list."""
    return {
        LIGHT.id: tr("Newsroom light"),
        DARK.id: tr("Dark"),
        GREY.id: tr("Print in grey"),
    }[look.id]
