"""Other names of the regions of Ukraine: Ukrainian, Russian and older ones, as stems."""

from __future__ import annotations

import re
from functools import lru_cache

from .spelling import sound

_STEMS = {
    "Cherkasy": "Черкащин Черкаськ Черкасск",
    "Chernihiv": "Чернігівщин Черниговск Chernigov",
    "Chernivtsi": "Чернівецьк Буковин Черновицк Chernovtsy",
    "Crimea": "Крим Кримськ Крымск",
    "Dnipropetrovsk": "Дніпропетровщин Днепропетровск",
    "Donetsk": "Донеччин Донетчин",
    "Ivano-Frankivsk": "Івано-Франківщин Ивано-Франковск",
    "Kharkiv": "Харківщин Харьков",
    "Kherson": "Херсонщин",
    "Khmelnytskyi": "Хмельниччин Хмельницьк",
    "Kirovohrad": "Кіровоградщин Кировоград",
    "Kyiv": "Київщин Киев",
    "Luhansk": "Луганщин",
    "Lviv": "Львівщин Львов",
    "Mykolaiv": "Миколаївщин Николаев",
    "Odesa": "Одещин Одеськ Одесск",
    "Poltava": "Полтавщин Полтавськ",
    "Rivne": "Рівненщин Рівненськ Ровенск Rovno",
    "Sumy": "Сумщин Сумськ",
    "Ternopil": "Тернопільщин Тернополь",
    "Vinnytsia": "Вінниччин Вінницьк Винницк Vinnitsa",
    "Volyn": "Волин",
    "Zakarpattia": "Закарпатськ Закарпать",
    "Zaporizhzhia": "Запорізьк Запорожск Запорожье Zaporozhye",
    "Zhytomyr": "Житомирщин",
}
_ENDING = re.compile("(?:s?k)?(?:aia|uiu|oiu|oi|a|e|i|o|u)?")
"""What grammar puts behind a stem: Донецька, Харківської, Донеччині, Луганская."""


@lru_cache(maxsize=1)
def _other_keys() -> dict[str, str]:
    return {sound(stem): name for name, stems in _STEMS.items() for stem in stems.split()}


def region_of_key(key: str, names: list[str]) -> str | None:
    """Which of some English names of regions a key (``spelling.sound``) means, else None."""
    stems = {**_other_keys(), **{sound(name): name for name in names}}
    for stem in sorted(stems, key=len, reverse=True):
        if key.startswith(stem) and _ENDING.fullmatch(key[len(stem) :]):
            return stems[stem]
    return None
