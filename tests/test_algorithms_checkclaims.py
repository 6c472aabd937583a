"""``salient:checkclaims``: its table, its inputs, what it refuses."""

from __future__ import annotations

import json

import pytest
from toolbox import EAST, LAND, Feedback, box_km2, layer, run, to_meridian

pytestmark = pytest.mark.usefixtures("qgis_app")


def claims_file(folder, *claims):
    path = folder / "claims.json"
    path.write_text(json.dumps({"claims": claims}), encoding="utf-8")
    return str(path)


def claim(subject, measure, said, **more):
    return {"id": "one", "subject": subject, "measure": measure, "said": said, **more}


def check(folder, *claims, **parameters):
    given = {"CONTROL": layer([EAST]), "LAND": layer([LAND]), **parameters}
    return run("checkclaims", CLAIMS=claims_file(folder, *claims), **given)


def test_a_distance_to_the_front_is_a_row(tmp_path):
    done = check(tmp_path, claim("Kryvyi Rih", "distance", "270 km", **{"from": "front"}))
    row = done.rows()[0]
    wanted = to_meridian(33.3926, 47.90966, 37.0)[0] / 1000
    assert row["found"] == pytest.approx(wanted, abs=0.5)
    assert (row["said"], row["unit"], row["verdict"]) == ("270 km", "km", "agrees")
    assert row["difference_pct"] == pytest.approx(100 * (row["found"] / 270 - 1))


def test_regions_of_the_users_are_measured(tmp_path):
    regions = layer(["POLYGON((36 47, 38 47, 38 48, 36 48, 36 47))"], fields={"oblast": "string"},
                    rows=[["Box"]])  # fmt: skip
    done = check(tmp_path, claim("Box", "area", "10,000 km²"), REGIONS=regions,
                 REGION_NAME_FIELD="oblast")  # fmt: skip
    row = done.rows()[0]
    assert row["found"] == pytest.approx(box_km2(36, 47, 37, 48), rel=1e-8)
    assert row["verdict"] == "differs"
    assert done.results["DIFFERING"] == 1


def test_without_a_file_the_shipped_claims_are_checked():
    done = run("checkclaims", CONTROL=layer([EAST]), LAND=layer([LAND]))
    assert len(done.rows()) == 15
    assert [r["verdict"] for r in done.rows() if r["claim"] == "miles-to-km"] == ["agrees"]


def test_a_text_is_found_in_words_and_a_number_is_null(tmp_path):
    done = check(tmp_path, claim("Pokrovsk", "lies in", "Donetsk region"))
    row = done.rows()[0]
    assert (row["found"], row["found_text"]) == (None, "Donetsk region")


def test_the_log_tells_each_claim(tmp_path):
    done = check(tmp_path, claim("Pokrovsk", "lies in", "Donetsk region"))
    assert "one: said Donetsk region, found Donetsk region: agrees" in done.feedback.infos


def test_a_broken_file_is_named_with_its_fault(tmp_path):
    done = check(tmp_path, claim("Pokrovsk", "weight", "heavy"))
    assert not done.is_ok
    assert "claims.json: claim 1 (“one”): “weight” is no measure" in done.message


def test_classes_are_read(tmp_path):
    grey = "POLYGON((36.5 45, 37 45, 37 51, 36.5 51, 36.5 45))"
    control = layer([EAST, grey], fields={"class": "string"}, rows=[["occupied"], ["unknown"]])
    regions = layer(["POLYGON((36 47, 38 47, 38 48, 36 48, 36 47))"], fields={"name": "string"},
                    rows=[["Box"]])  # fmt: skip
    done = check(tmp_path, claim("Box", "share", "a quarter", ground="unknown"), CONTROL=control,
                 CONTROL_CLASS_FIELD="class", REGIONS=regions)  # fmt: skip
    assert done.rows()[0]["found"] == pytest.approx(25.0, abs=1e-6)


def test_can_be_cancelled(tmp_path):
    done = check(tmp_path, claim("Pokrovsk", "side", "held"), feedback=Feedback(cancel_at=25))
    assert "OUTPUT" not in done.results


def test_on_the_real_map_10_per_cent_and_5000_km2_differ(snapshot_path):
    done = run("checkclaims", CONTROL=str(snapshot_path))
    rows = {row["claim"]: row for row in done.rows()}
    share, area = rows["donbas-share"], rows["donbas-area"]
    assert (share["said"], round(share["found"], 1), share["verdict"]) == (
        "about 10 %", 12.9, "differs",
    )  # fmt: skip
    assert (round(area["found"]), area["unit"], area["verdict"]) == (6807, "km²", "differs")
    assert (share["date"], "DeepState" in share["source"]) == ("2025-11-04", True)
