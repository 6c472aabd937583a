"""Control maps from polygon layers: which class each value of a field means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..analysis.clean import clean_polygons, control_map
from ..analysis.model import ControlMap, GroundClass, Progress, Provenance, Repair, no_progress
from ..errors import InputError
from .convert import Source, feature_name, to_lonlat
from .words import tr

_RULES: tuple[tuple[GroundClass, tuple[str, ...]], ...] = (
    (
        GroundClass.OCCUPIED,
        (
            r"(assessed as |temporarily |under )?(russian )?occup(ied|ation)( territor(y|ies))?",
            r"(assessed )?russian[ -](control(led)?|occupied)",
            r"rus?|russian?",
            r"(тимчасово )?окупован[оаиі]( територі[яії])?",
            # Territories that DeepState names instead of giving a status.
            r"occupied crimea|окупований крим|крим|crimea|territories\.crimea",
            r"cadr and calr|ордло|ordlo|territories\.ordlo",
            r"occupied tuzla island|острів тузла|territories\.tuzla",
        ),
    ),
    (
        GroundClass.UNKNOWN,
        (
            r"unknown|unknown status|status unknown|undetermined",
            r"contested|disputed|gr[ae]y zone",
            r"(статус )?невідомо|статус невідомий|невідомий статус",
            r"під питанням|сіра зона|спірн[аіо](я)?( територі[яії])?",
        ),
    ),
    (
        GroundClass.LIBERATED,
        (
            r"liberated|de-?occupied|taken back|recaptured|regained",
            r"звільнен[оаиі]|деокупован[оаиі]",
            r"dismissed|dismissed_at",
        ),
    ),
    (
        GroundClass.HELD,
        (
            r"held|free|ua|ukr|ukraine|ukrainian",
            r"ukrainian[ -](held|control(led)?)|government[ -](held|control(led)?)",
            r"утримується|підконтрольн[аоі]|під контролем україни|україна",
        ),
    ),
)
"""The words of each class, for the whole of a value stripped of dates, case and stray spaces."""

_FILLS = {
    "#a52714": GroundClass.OCCUPIED,
    "#880e4f": GroundClass.OCCUPIED,
    "#000000": GroundClass.OCCUPIED,
    "#bcaaa4": GroundClass.UNKNOWN,
    "#bdbdbd": GroundClass.UNKNOWN,
    "#0f9d58": GroundClass.LIBERATED,
    "#0288d1": GroundClass.LIBERATED,
    "#01579b": GroundClass.LIBERATED,
}
"""DeepState's colours, asked only where its name of a polygon is none of the words above."""

_ABROAD_FILL = "#ff5252"
_ABROAD = re.compile(
    r"territories\.(?!crimea|ordlo|tuzla)"
    r"|transnistria|tskhinval|abkhazia|prussia|karelia|ichkeria|kuril|petsamo|salla|estonia|latvia"
    r"|pechorsk|придністров|цхінвал|абхазі|пруссі|карелі|ічкері|курил|петсамо|салла|естоні|латві"
    r"|печорськ"
)
"""Territories outside Ukraine that DeepState's answers carry too."""
FILL_FIELD = "fill"
_COMPILED = [(g, re.compile("|".join(f"(?:{p})" for p in words))) for g, words in _RULES]
_DATES = re.compile(r"\{\{.*?\}\}|\d[\d.\-–/:\s]*")


class UnclassifiedError(InputError):
    """Values of the class field that no rule knows; ``values`` lists them for a mapping."""

    def __init__(self, message: str, values: Sequence[str]) -> None:
        super().__init__(message)
        self.values = tuple(values)


def classify(value: object, fill: object = None) -> GroundClass | None:
    """The class a value means, None where no rule knows it; it is never guessed.

    ``value``: a word in English or Ukrainian, or a name of DeepState's with parts between
    ``///``, of which those that are known have to agree. ``fill``: the colour DeepState gives the
    polygon, for names that say nothing.
    """
    if isinstance(value, GroundClass):
        return value
    if is_abroad(value, fill):
        return None
    found = {known for part in _parts(value) if (known := _rule(part)) is not None}
    if len(found) == 1:
        return found.pop()
    return None if found else _FILLS.get(str(fill or "").strip().lower())


def is_abroad(value: object, fill: object = None) -> bool:
    """Whether DeepState's name is of a territory outside Ukraine (Transnistria, Karelia, ...)."""
    if str(fill or "").strip().lower() == _ABROAD_FILL:
        return True
    return any(_ABROAD.search(part) for part in _parts(value))


def _parts(value: object) -> list[str]:
    text = "" if _is_null(value) else str(value)
    return [part for raw in text.split("///") if (part := _normal(raw))]


def _is_null(value: object) -> bool:
    return value is None or (hasattr(value, "isNull") and value.isNull())


def _normal(text: str) -> str:
    """Lower case, single spaces, without dates and the prefix of DeepState's keys."""
    text = " ".join(text.replace("\xa0", " ").casefold().split())
    text = _DATES.sub(" ", text.replace("geojson.", "").replace("status.", ""))
    return " ".join(text.split()).strip(" .,:;-–")


def _rule(text: str) -> GroundClass | None:
    for ground, pattern in _COMPILED:
        if pattern.fullmatch(text):
            return ground
    return None


@dataclass(frozen=True)
class ClassField:
    """How the values of a class field are read: the user's mapping first, then the rules."""

    name: str | None = None
    value_map: Mapping[str, GroundClass | str] | None = None

    def read(
        self, values: Sequence[object], fills: Sequence[object]
    ) -> tuple[list[GroundClass | None], list[str]]:
        """The class of each value, None where it is of another country; and the unknown values."""
        if self.name is None:
            return [GroundClass.OCCUPIED] * len(values), []
        mapped = {_text(k): GroundClass(v) for k, v in (self.value_map or {}).items()}
        grounds: list[GroundClass | None] = []
        unknown: dict[str, None] = {}
        for value, fill in zip(values, fills):
            ground = mapped.get(_text(value)) or classify(value, fill)
            if ground is None and not is_abroad(value, fill):
                unknown[_text(value)] = None
            grounds.append(ground)
        return grounds, list(unknown)

    def rule(self, abroad: int) -> str:
        """What to tell of the classes in a figure's or a layer's metadata."""
        if self.name is None:
            return tr("all polygons occupied")
        text = tr("by field “{field}”").format(field=self.name)
        if abroad:
            text += tr("; {n} polygons of other countries left out").format(n=abroad)
        return text


def _text(value: object) -> str:
    return "" if _is_null(value) else " ".join(str(value).replace("\xa0", " ").split())


def class_values(values: Iterable[object]) -> dict[str, GroundClass | None]:
    """Every different value and what the rules make of it: for a dialog that asks for the rest."""
    return {_text(value): classify(value) for value in values}


def build_control_map(
    geometries: np.ndarray,
    names: Sequence[str],
    values: Sequence[object],
    fills: Sequence[object],
    field: ClassField,
    provenance: Provenance,
    read: Repair,
) -> ControlMap:
    """A control map of polygons (lon/lat, None where already refused) and their class values.

    Raises UnclassifiedError naming the values no rule knows, InputError where nothing is left.
    """
    grounds, unknown = field.read(values, fills)
    if unknown:
        listed = ", ".join(f"“{value}”" if value else tr("(empty)") for value in unknown[:8])
        if len(unknown) > 8:
            listed += tr(" and {n} more").format(n=len(unknown) - 8)
        raise UnclassifiedError(
            tr(
                "The class field “{field}” has values of unknown meaning: {values}. Say what they "
                "mean, or choose another field."
            ).format(field=field.name, values=listed),
            unknown,
        )
    present = [i for i, g in enumerate(geometries) if g is not None and grounds[i] is not None]
    cleaned, repair = clean_polygons([geometries[i] for i in present], [names[i] for i in present])
    repair = read + repair
    usable = [(grounds[i], g) for i, g in zip(present, cleaned) if g is not None and not g.is_empty]
    if not usable:
        raise InputError(
            tr("“{name}” holds no polygon that can be used as a control map.").format(
                name=provenance.source
            ),
            "\n".join(f"{name}: {reason}" for name, reason in repair.refused),
        )
    rule = provenance.class_rule or field.rule(sum(ground is None for ground in grounds))
    classes = {ground: [g for known, g in usable if known is ground] for ground in GroundClass}
    control = control_map(
        classes[GroundClass.OCCUPIED],
        classes[GroundClass.UNKNOWN],
        classes[GroundClass.LIBERATED],
        provenance=replace(provenance, class_rule=rule),
    )
    return replace(control, repair=repair + control.repair)


def control_from_layer(
    source: Source,
    class_field: str | None = None,
    value_map: Mapping[str, GroundClass | str] | None = None,
    provenance: Provenance | None = None,
    progress: Progress = no_progress,
) -> ControlMap:
    """The control map a polygon layer (or processing source, or LayerSnapshot) draws.

    ``class_field``: the field that holds the class; without one every polygon is occupied.
    ``value_map``: the user's meaning of values, before the rules. Raises InputError (no CRS, no
    such field, no polygon), UnclassifiedError (values of unknown meaning), Cancelled.
    """
    if class_field and source.fields().lookupField(class_field) < 0:
        raise InputError(tr("There is no field “{field}”.").format(field=class_field))
    converted = to_lonlat(source, progress=progress)
    fields = source.fields()
    index = fields.lookupField(class_field) if class_field else -1
    fill = fields.lookupField(FILL_FIELD)
    return build_control_map(
        converted.geometries,
        [feature_name(f) for f in converted.features],
        [f.attribute(index) if index >= 0 else None for f in converted.features],
        [f.attribute(fill) if fill >= 0 else None for f in converted.features],
        ClassField(class_field or None, value_map),
        provenance or Provenance(source=source.sourceName()),
        converted.repair,
    )
