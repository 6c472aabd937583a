"""Words of figures: English in data and exports, said in the reader's language on screen."""

from __future__ import annotations

from typing import Any


class Phrase(str):
    """English text made of a template and values, which it keeps for whoever translates it.

    Equal to, and stored as, the plain English string. ``template`` must be a literal; values that
    are phrases themselves are translated with it.
    """

    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, **values: Any) -> Phrase:
        made = super().__new__(cls, template.format(**values))
        made.template, made.values = template, values
        return made


class ProperName(str):
    """The English name of a place, which also knows the Ukrainian one ("" where there is none)."""

    uk: str

    def __new__(cls, name: str, uk: str = "") -> ProperName:
        made = super().__new__(cls, name)
        made.uk = uk
        return made


class Number(str):
    """A number written as English has it (``1,234.5``), for views to write in their language."""
