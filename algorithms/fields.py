"""Fields of results, and how they stand beside the fields of the input."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from qgis.core import QgsField, QgsFields


def result_fields(numbers: Iterable[str], texts: Iterable[str] = ()) -> QgsFields:
    """Fields of a result: texts first, then numbers (double)."""
    from ..layers.memory import field

    fields = QgsFields()
    for kind, names in (("string", texts), ("double", numbers)):
        for name in names:
            made = field(name, kind)
            made.setLength(0)
            made.setPrecision(0)
            fields.append(made)
    return fields


def join_fields(inputs: QgsFields, results: QgsFields) -> tuple[QgsFields, dict[str, str]]:
    """The input's fields, then the results'; and which of the input's got another name.

    Scripts read results by name, so where both have a name (whatever its case: GeoPackage does
    not tell cases apart) the input's field gives way and takes the first free number behind it.
    """
    results_lower = {field.name().lower() for field in results}
    taken = results_lower | {field.name().lower() for field in inputs}
    joined, renamed = QgsFields(), {}
    for field in inputs:
        copy, name = QgsField(field), field.name()
        if name.lower() in results_lower:
            renamed[name] = _free_name(name, taken)
            copy.setName(renamed[name])
        joined.append(copy)
    for field in results:
        joined.append(field)
    return joined, renamed


def _free_name(name: str, taken: set[str]) -> str:
    number = 2
    while f"{name}_{number}".lower() in taken:
        number += 1
    taken.add(f"{name}_{number}".lower())
    return f"{name}_{number}"


def number(value: Any) -> float | None:
    """A plain float for an attribute; None, which is NULL, for what is not finite."""
    if value is None:
        return None
    plain = float(value)
    return plain if math.isfinite(plain) else None
