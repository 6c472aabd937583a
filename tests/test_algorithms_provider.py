"""The public interface: identifiers, parameters and outputs that scripts and models depend on."""

from __future__ import annotations

import subprocess
import sys

import pytest
from conftest import ROOT
from qgis.core import QgsFields, QgsProcessingParameterDefinition
from toolbox import EAST, LAND, add_provider, layer, run

from salient.algorithms.fields import join_fields, number, result_fields
from salient.layers import packages

pytestmark = pytest.mark.usefixtures("qgis_app")

CONTROL = {"CONTROL", "CONTROL_CLASS_FIELD"}
PARAMETERS = {
    "frontline": CONTROL | {"LAND", "OUTPUT"},
    "frontdistance": CONTROL | {"INPUT", "LAND", "OUTPUT", "LINES"},
    "bufferareas": CONTROL
    | {"INPUT", "DISTANCES", "RINGS", "DISSOLVE", "REGIONS", "REGION_NAME_FIELD", "OUTPUT"},
    "controlareas": CONTROL | {"REGIONS", "REGION_NAME_FIELD", "TOLERANCE_M", "OUTPUT"},
    "corridor": CONTROL | {"TOWN", "TOWN_FIELD", "POINT", "OPEN_KM", "NECK", "POCKET"},
    "compare": {"A", "A_CLASS_FIELD", "B", "B_CLASS_FIELD"}
    | {"REGIONS", "REGION_NAME_FIELD", "OUTPUT"},
    "load": {"SOURCE", "DATE", "ACCEPT_TERMS", "OUTPUT"},
    "checkclaims": CONTROL | {"CLAIMS", "LAND", "REGIONS", "REGION_NAME_FIELD", "OUTPUT"},
    "change": {"BEFORE", "BEFORE_CLASS_FIELD", "AFTER", "AFTER_CLASS_FIELD", "REGIONS"}
    | {"REGION_NAME_FIELD", "MIN_KM2", "SLIVER_M", "LAND", "OUTPUT", "ARROWS", "FIGURES"},
    "series": {"FOLDER", "ARCHIVE", "SOURCE", "REGIONS", "REGION_NAME_FIELD", "TOWNS", "TOWN_FIELD"}
    | {"FROM", "TO", "NECKS", "OPEN_KM", "TOLERANCE_M", "OUTPUT"},
    "page": CONTROL | {"FORMAT", "LOOK", "TITLE", "EXTENT", "BASEMAP", "OUTPUT"},
}
REQUIRED = {
    "frontline": {"CONTROL", "OUTPUT"},
    "frontdistance": {"INPUT", "CONTROL", "OUTPUT"},
    "bufferareas": {"INPUT", "DISTANCES", "OUTPUT"},
    "controlareas": {"CONTROL", "OUTPUT"},
    "corridor": {"CONTROL"},
    "compare": {"A", "B", "OUTPUT"},
    "load": {"SOURCE", "ACCEPT_TERMS", "OUTPUT"},
    "change": {"BEFORE", "AFTER", "OUTPUT"},
    "checkclaims": {"CONTROL", "OUTPUT"},
    "series": {"NECKS", "OUTPUT"},
    "page": {"CONTROL", "FORMAT", "LOOK", "BASEMAP", "OUTPUT"},
}
FIELDS = {
    "frontline": ["length_km"],
    "frontdistance": ["side", "front_m", "azimuth_deg", "near_lon", "near_lat"],
    "bufferareas": [
        "distance_km", "inner_km", "area_km2", "occupied_km2", "unknown_km2", "held_km2",
        "occupied_pct", "planar_km2", "planar_error_pct",
    ],
    "controlareas": [
        "region", "area_km2", "occupied_km2", "unknown_km2", "held_km2", "occupied_pct",
        "low_km2", "high_km2",
    ],
    "compare": ["kind", "region", "area_km2"],
    "load": ["class", "source", "date"],
    "change": [
        "kind", "region", "place", "begin", "end", "area_km2", "width_m", "is_sliver",
    ],
    "checkclaims": [
        "claim", "said", "found", "unit", "difference_pct", "verdict", "sentence", "found_text",
        "shown_by", "source", "date",
    ],
    "series": [
        "date", "region", "area_km2", "occupied_km2", "unknown_km2", "held_km2", "low_km2",
        "high_km2", "gained_km2", "lost_km2", "net_km2", "front_km", "flag", "town", "side",
        "front_m", "status", "neck_m", "pocket_km2",
    ],
}  # fmt: skip
NUMBERS = {
    "frontline": {"LENGTH_KM"},
    "controlareas": {"TOTAL_KM2", "OCCUPIED_KM2", "UNKNOWN_KM2", "HELD_KM2"},
    "corridor": {"WIDTH_M", "STATUS"},
    "compare": {"BOTH_KM2", "ONLY_A_KM2", "ONLY_B_KM2"},
    "change": {"GAINED_KM2", "LOST_KM2", "NET_KM2"},
    "checkclaims": {"DIFFERING"},
}


def algorithm(name):
    return add_provider().algorithm(name)


def test_there_are_the_algorithms_of_the_interface():
    assert sorted(a.name() for a in add_provider().algorithms()) == sorted(PARAMETERS)
    assert add_provider().id() == "salient"


@pytest.mark.parametrize("name", PARAMETERS)
def test_parameters(name):
    assert {p.name() for p in algorithm(name).parameterDefinitions()} == PARAMETERS[name]


@pytest.mark.parametrize("name", PARAMETERS)
def test_what_must_be_given(name):
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    found = {p.name() for p in algorithm(name).parameterDefinitions() if not p.flags() & optional}
    assert (
        found - {"RINGS", "DISSOLVE", "OPEN_KM", "TOLERANCE_M", "MIN_KM2", "SLIVER_M"}
        == REQUIRED[name]
    )


@pytest.mark.parametrize("name", PARAMETERS)
def test_outputs(name):
    outputs = {"OUTPUT", "LINES", "NECK", "POCKET", "ARROWS", "FIGURES"}
    wanted = PARAMETERS[name] & outputs | NUMBERS.get(name, set())
    assert {o.name() for o in algorithm(name).outputDefinitions()} == wanted


@pytest.mark.parametrize("name", FIELDS)
def test_fields(name):
    given = {"CONTROL": layer([EAST])}
    if name in ("frontline", "frontdistance"):
        given["LAND"] = layer([LAND])
    if name in ("frontdistance", "bufferareas"):
        given["INPUT"] = layer(["POINT(36 48)"], "Point")
    if name == "bufferareas":
        given["DISTANCES"] = "1"
    if name == "controlareas":
        given["REGIONS"] = layer([LAND])
    if name == "compare":
        given = {"A": layer([EAST]), "B": layer([EAST])}
    if name == "change":
        given = {"BEFORE": layer([EAST]), "AFTER": layer([LAND])}
    if name == "load":
        given = {}
    if name == "series":
        given = {"SOURCE": "lesson", "TO": "2024-07-15", "TOWNS": layer(["POINT(36 48)"], "Point")}
    done = run(name, **given)
    assert done.is_ok, done.message
    assert done.layers["OUTPUT"].fields().names() == FIELDS[name]


@pytest.mark.parametrize("name", PARAMETERS)
def test_help_has_an_example_and_words_to_find_it_by(name):
    found = algorithm(name)
    assert f"qgis_process run salient:{name}" in found.shortHelpString()
    assert found.shortDescription()
    assert found.tags()
    assert found.group() == "Fronts"
    assert not found.icon().pixmap(16, 16).isNull()


@pytest.mark.parametrize("name", PARAMETERS)
def test_without_shapely_it_says_what_to_install(name, monkeypatch):
    monkeypatch.setitem(sys.modules, "shapely", None)
    can, message = algorithm(name).canExecute()
    assert not can
    assert "shapely" in message
    assert "pip install" in message


def test_an_old_shapely_is_told_by_what_it_lacks(monkeypatch):
    import shapely

    monkeypatch.delattr(shapely, "segmentize")
    assert "older than 2.0" in packages.obstacle()


def test_a_shapely_that_would_crash_qgis_is_not_run(monkeypatch):
    monkeypatch.setattr(packages, "is_entangled", lambda: True)
    can, message = algorithm("frontline").canExecute()
    assert not can
    assert "pip uninstall shapely" in message


@pytest.mark.parametrize("name", PARAMETERS)
def test_with_shapely_it_can_run(name):
    assert algorithm(name).canExecute() == (True, "")


def test_loading_the_provider_and_expressions_loads_no_mathematics():
    """QGIS starts the plugin at its own start; only running an algorithm may cost that much."""
    code = (
        "import sys, conftest\n"
        "from qgis.core import QgsApplication\n"
        "application = QgsApplication([], False)\n"
        "QgsApplication.initQgis()\n"
        "from salient.algorithms.provider import SalientProvider\n"
        "from salient.layers import expressions\n"
        "from salient.layers.active import ActiveMap\n"
        "heavy = {'numpy', 'shapely', 'pyproj'}\n"
        "before = heavy & set(sys.modules)\n"
        "provider = SalientProvider()\n"
        "QgsApplication.processingRegistry().addProvider(provider)\n"
        "expressions.register(ActiveMap())\n"
        "after = heavy & set(sys.modules)\n"
        "print('loaded:', len(provider.algorithms()), sorted(after - before))\n"
        "expressions.unregister()\n"
    )
    # conftest brings hypothesis, which may bring numpy: a stand-in keeps it out of the way.
    stand_in = "import sys, unittest.mock as m\nsys.modules['hypothesis'] = m.MagicMock()\n"
    done = subprocess.run(
        [sys.executable, "-c", stand_in + code],
        cwd=ROOT / "tests",
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"loaded: {len(PARAMETERS)} []" in done.stdout, done.stdout + done.stderr


def test_fields_of_the_input_give_way_whatever_their_case():
    inputs = result_fields([], ["name", "Side", "side_2"])
    joined, renamed = join_fields(inputs, result_fields(["front_m"], ["side"]))
    assert joined.names() == ["name", "Side_3", "side_2", "side", "front_m"]
    assert renamed == {"Side": "Side_3"}


def test_no_input_fields_are_no_trouble():
    joined, renamed = join_fields(QgsFields(), result_fields(["a"]))
    assert joined.names() == ["a"]
    assert renamed == {}


@pytest.mark.parametrize(
    ("value", "wanted"),
    [(None, None), (float("nan"), None), (float("inf"), None), (2, 2.0), (0.0, 0.0)],
)
def test_what_is_no_number_is_null(value, wanted):
    assert number(value) == wanted


def test_result_fields_are_texts_then_numbers():
    fields = result_fields(["km"], ["name"])
    assert fields.names() == ["name", "km"]
    assert [field.isNumeric() for field in fields] == [False, True]
    assert [field.precision() for field in fields] == [0, 0]
