"""The claims on Pokrovsk on the lesson map and, where it is at hand, on the real map of the day.

Distances and azimuths are held by GeographicLib, areas by ``area_figures``, which the dock shows
and other tests hold.
"""

from __future__ import annotations

from datetime import date

import pytest
import shapely
from geographiclib.geodesic import Geodesic

from salient.analysis.claim import Verdict
from salient.analysis.claim_said import read_said
from salient.analysis.claims import check
from salient.analysis.measure import area_figures
from salient.analysis.model import ControlMap, Provenance
from salient.analysis.setting import Setting
from salient.layers import atlas
from salient.layers.archive import Archive
from salient.layers.atlas import earlier_map, regions_of_name, site_of, ukraine_atlas
from salient.layers.claims import shipped_claims
from salient.layers.gazetteer import Gazetteer
from salient.layers.plan import land_of, regions_of
from salient.layers.sources.lesson import lesson_map
from salient.layers.sources.snapshot import read_snapshot

pytestmark = pytest.mark.usefixtures("qgis_app")

DAY = date(2025, 11, 4)
AGREES, ROUNDING, DIFFERS, CANNOT = Verdict
EVERYWHERE = {
    "mine-distance": CANNOT,
    "mine-west": AGREES,
    "miles-to-km": AGREES,
    "pokrovsk-region": AGREES,
    "kostiantynivka-north-east": AGREES,
    "kramatorsk-north": ROUNDING,
    "sloviansk-north": ROUNDING,
    "kramatorsk-beyond": AGREES,
    "sloviansk-beyond": AGREES,
    "pokrovsk-people": CANNOT,
    "fighting-since": CANNOT,
}
ON_A_MAP = {
    "donbas-share": DIFFERS,
    "donbas-area": DIFFERS,
    "myrnohrad-encirclement": AGREES,
    "myrnohrad-corridor": AGREES,
}


def measured(control):
    setting = Setting(control, land_of(control), regions_of(control))
    found = check(shipped_claims().claims, setting, ukraine_atlas())
    return setting, {c.claim.id: c for c in found}


@pytest.fixture(scope="module")
def lesson(qgis_app):
    """Return the setting of the lesson map and the claims checked on it."""
    return measured(lesson_map(DAY))


@pytest.fixture(scope="module")
def real(qgis_app, snapshot_path):
    """Return the same of the real map."""
    return measured(read_snapshot(snapshot_path))


def test_every_claim_has_its_verdict_on_the_lesson_map(lesson):
    assert {name: c.verdict for name, c in lesson[1].items()} == {**EVERYWHERE, **ON_A_MAP}


def test_every_claim_has_its_verdict_on_the_real_map(real):
    assert {name: c.verdict for name, c in real[1].items()} == {**EVERYWHERE, **ON_A_MAP}


def test_without_a_map_the_rest_has_the_same_verdicts(qgis_app):
    found = check(shipped_claims().claims, None, ukraine_atlas())
    verdicts = {c.claim.id: c.verdict for c in found}
    assert verdicts == {**EVERYWHERE, **dict.fromkeys(ON_A_MAP, CANNOT)}


def test_the_real_map_holds_12_9_per_cent_and_6807_km2(real):
    share, area = real[1]["donbas-share"], real[1]["donbas-area"]
    assert share.found.value == pytest.approx(12.9, abs=0.05)
    assert area.found.value == pytest.approx(6807, abs=0.5)
    assert (share.verdict, area.verdict) == (DIFFERS, DIFFERS)
    assert area.difference_pct == pytest.approx(36.1, abs=0.05)


@pytest.mark.parametrize(("claim", "measure"), [("donbas-area", "held"),
                                                ("donbas-share", "share held")])  # fmt: skip
def test_figures_are_those_of_the_dock(lesson, claim, measure):
    setting, found = lesson
    row = next(f for f in reversed(area_figures(setting)) if f.measure == measure)
    assert row.subject == "Donetsk and Luhansk"
    assert found[claim].found.value == pytest.approx(row.value, rel=1e-9)
    assert (found[claim].found.low, found[claim].found.high) == pytest.approx((row.low, row.high))


@pytest.mark.parametrize(
    ("claim", "town"),
    [
        ("kostiantynivka-north-east", "Kostiantynivka"),
        ("kramatorsk-north", "Kramatorsk"),
        ("sloviansk-north", "Sloviansk"),
    ],
)
def test_azimuths_are_those_of_geographiclib(lesson, claim, town):
    start, end = Gazetteer.load().resolve("Pokrovsk"), Gazetteer.load().resolve(town)
    line = Geodesic.WGS84.Inverse(start.lat, start.lon, end.lat, end.lon)
    assert lesson[1][claim].found.value == pytest.approx(line["azi1"] % 360, abs=1e-6)


def test_the_mine_is_its_main_site_and_the_others_are_told(lesson):
    found = lesson[1]["mine-distance"].found
    assert found.value == pytest.approx(14.38, abs=0.01)
    for words in (
        "Udachne",
        "Kotlyne site 9.77 km",
        "Pishchane site 7.07 km",
        "known to 5 km only",
    ):
        assert words in found.shown_by


@pytest.mark.parametrize("claim", [*EVERYWHERE, *ON_A_MAP])
def test_everything_measured_is_shown_on_the_map(lesson, claim):
    found = lesson[1][claim].found
    assert found.shown_by
    assert claim == "miles-to-km" or not found.geometry.is_empty


def test_every_claim_is_told_in_both_languages():
    for claim in shipped_claims().claims:
        assert claim.sentence.uk
        assert claim.said.uk


def test_both_languages_say_the_same_figures():
    for claim in shipped_claims().claims:
        assert read_said(claim.said).quantities == read_said(claim.said.uk).quantities


def test_donbas_is_two_regions():
    assert [r.name for r in regions_of_name("Donbas")] == ["Donetsk", "Luhansk"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Donetsk", "Donetsk"),
        ("Donetsk region", "Donetsk"),
        ("the Donetsk Oblast", "Donetsk"),
        ("Донецька область", "Donetsk"),
        ("Донецькій області", "Donetsk"),
        ("Luhansk", "Luhansk"),
        ("Kharkiv", "Kharkiv"),
        ("Харківська область", "Kharkiv"),
        ("Харківській області", "Kharkiv"),
        ("Crimea", "Crimea"),
        ("Крим", "Crimea"),
        ("Kyiv City", "Kyiv City"),
        ("Донецкая область", "Donetsk"),
        ("Донеччина", "Donetsk"),
        ("Донеччині", "Donetsk"),
        ("Луганщина", "Luhansk"),
        ("Луганской области", "Luhansk"),
        ("Zaporozhye", "Zaporizhzhia"),
        ("Запорізька область", "Zaporizhzhia"),
        ("Запорожская область", "Zaporizhzhia"),
        ("Днепропетровская область", "Dnipropetrovsk"),
        ("Харьковская область", "Kharkiv"),
        ("Сумщина", "Sumy"),
        ("Закарпатська область", "Zakarpattia"),
    ],
)
def test_regions_by_name(text, name):
    assert [r.name for r in regions_of_name(text)] == [name]


def test_ukraine_is_all_regions():
    assert len(regions_of_name("Україна")) == len(regions_of_name("Ukraine")) == 27


@pytest.mark.parametrize("text", ["", "region", "Atlantis", "Moscow"])
def test_no_region(text):
    assert regions_of_name(text) == []


@pytest.mark.parametrize(("text", "name"), [("Mirnohord", "Myrnohrad"), ("Kief", "Kyiv"),
                                            ("Авдеевка", "Avdiivka"),
                                            ("Шахтарськ", "Shakhtarsk")])  # fmt: skip
def test_sites_are_found_by_any_spelling(text, name):
    assert site_of(text).place.name == name


@pytest.mark.parametrize(
    ("text", "words", "error_km"),
    [("the mine", "Udachne", 5.0), ("шахта", "Udachne", 5.0),
     ("the coking-coal mine", "Udachne", 5.0), ("the Pokrovske mine", "Udachne", 5.0),
     ("Шахта «Покровське»: майданчик Котлине", "Kotlyne", 3.0),
     ("Pokrovske mine: Kotlyne site", "Kotlyne", 3.0)],
)  # fmt: skip
def test_the_mine_by_name(text, words, error_km):
    found = site_of(text)
    assert words in found.place.name
    assert found.error_km == error_km
    assert len(found.others) == 2


@pytest.mark.parametrize("text", ["Zasiadko mine", "шахта Засядька", "the mine at Toretsk"])
def test_another_mine_is_none(text):
    assert site_of(text) is None


def test_no_place_is_none():
    assert site_of("Xyzzy") is None


def test_the_lesson_has_earlier_maps_and_they_are_its_own():
    earlier = earlier_map(lesson_map(DAY), date(2025, 8, 15))
    assert earlier.provenance.assessed == date(2025, 8, 15)
    assert earlier_map(lesson_map(DAY), date(2025, 8, 16)) is None


def test_maps_of_other_days_come_from_the_archive_by_source(tmp_path, monkeypatch):
    archive = Archive(tmp_path / "archive.gpkg")
    kept = Provenance("a source", date(2025, 8, 15))
    archive.put("deepstate", ControlMap(shapely.box(37, 48, 38, 49), provenance=kept))
    monkeypatch.setattr(atlas, "Archive", lambda: archive)
    now = ControlMap(shapely.box(36, 48, 38, 49), provenance=Provenance("a source", DAY))
    assert earlier_map(now, date(2025, 8, 15)).occupied.equals(shapely.box(37, 48, 38, 49))
    assert earlier_map(now, date(2025, 8, 16)) is None
    other = now.with_provenance(Provenance("another source", DAY))
    assert earlier_map(other, date(2025, 8, 15)) is None


def test_the_gazetteer_has_the_population_that_is_shown(lesson):
    people = Gazetteer.load().resolve("Pokrovsk").population
    assert lesson[1]["pokrovsk-people"].found.value == people
