"""Claims as JSON: read, written, and what is said of a file that is wrong."""

from __future__ import annotations

import csv
import json

import pytest
from claim_stage import checked

from salient.analysis.claim import Claim, Measure
from salient.analysis.claims import claim_columns
from salient.errors import SourceError
from salient.layers.claims import (
    ClaimList,
    format_claims,
    parse_claims,
    read_claims,
    shipped_claims,
    write_checked,
    write_claims,
)

GOOD = {"id": "a", "subject": "Pokrovsk", "measure": "side", "said": "held"}


def text_of(*claims, **more):
    return json.dumps({"title": "Some", "claims": list(claims), **more})


def fault_of(text):
    """Return what is said of a text that cannot be read."""
    with pytest.raises(SourceError) as caught:
        parse_claims(text)
    return caught.value.message


def test_the_shipped_claims_are_read():
    listed = shipped_claims()
    assert len(listed.claims) == 15
    assert "Pokrovsk" in listed.title


def test_a_claim_is_read_with_its_parameters():
    entry = {**GOOD, "measure": "distance", "from": "Myrnohrad", "sentence": "It is near."}
    assert parse_claims(text_of(entry)).claims == (
        Claim("a", "Pokrovsk", Measure.DISTANCE, "held", "It is near.", {"from": "Myrnohrad"}),
    )


def test_a_list_of_places_is_kept():
    entry = {**GOOD, "measure": "nearest to", "to": "front", "among": ["Alpha", "Beta"]}
    assert parse_claims(text_of(entry)).claims[0].parameters["among"] == ("Alpha", "Beta")


def test_a_text_in_two_languages_knows_both():
    entry = {**GOOD, "said": {"en": "held", "uk": "утримується"}}
    said = parse_claims(text_of(entry)).claims[0].said
    assert (said, said.uk) == ("held", "утримується")


def test_a_claim_without_an_id_takes_its_number():
    entry = {key: value for key, value in GOOD.items() if key != "id"}
    assert parse_claims(text_of(entry)).claims[0].id == "1"


def test_what_is_written_is_read_back_the_same():
    listed = shipped_claims()
    again = parse_claims(format_claims(listed))
    assert again == listed
    assert [c.sentence.uk for c in again.claims] == [c.sentence.uk for c in listed.claims]


def test_a_file_is_written_and_read(tmp_path):
    listed = ClaimList("Two", (Claim("a", "Київ", Measure.SIDE, "held"),))
    path = write_claims(tmp_path / "claims.json", listed)
    assert read_claims(path) == listed


def test_a_byte_order_mark_is_no_trouble(tmp_path):
    path = tmp_path / "claims.json"
    path.write_text(text_of(GOOD), encoding="utf-8-sig")
    assert len(read_claims(path).claims) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "not JSON: line 1"),
        ('{"claims":\n[,]}', "not JSON: line 2"),
        ("[]", "no list “claims”"),
        ('{"claims": {}}', "no list “claims”"),
    ],
)
def test_what_is_no_list_of_claims_is_told(text, words):
    assert words in fault_of(text)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"subject": ""}, "“subject” is missing"),
        ({"subject": 5}, "“subject” is missing or is no text"),
        ({"said": " "}, "“said” is missing"),
        ({"measure": "weight"}, "“weight” is no measure; those known are distance"),
        ({"measure": ["side"]}, "“measure” is missing or is no text"),
        ({"measure": {"en": "side"}}, "is no measure"),
        ({"from": "Kyiv"}, "“side” takes no “from”"),
        ({"measure": "distance"}, "“distance” needs “from”"),
        ({"measure": "distance", "from": 5}, "“from” is not a text"),
        ({"measure": "encirclement", "radius_km": "wide"}, "“radius_km” is not a number"),
        ({"measure": "encirclement", "radius_km": True}, "“radius_km” is not a number"),
        ({"measure": "nearest to", "to": "front", "among": []}, "“among” is not a text"),
    ],
)
def test_a_wrong_entry_is_named_with_its_fault(change, words):
    message = fault_of(text_of(GOOD, {**GOOD, "id": "second", **change}))
    assert "claim 2 (“second”)" in message
    assert words in message


def test_an_entry_that_is_no_object_is_named():
    assert "claim 1 (“?”)" in fault_of(text_of("Pokrovsk"))


def test_the_same_id_twice_is_told():
    assert "same “id”" in fault_of(text_of(GOOD, GOOD))


def test_the_file_is_named(tmp_path):
    path = tmp_path / "mine.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(SourceError, match=r"mine\.json"):
        read_claims(path)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", None])
def test_what_is_no_text_is_told(tmp_path, data):
    path = tmp_path / "claims.json"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(SourceError, match=r"claims\.json"):
        read_claims(path)


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(SourceError, match="could not be written"):
        write_claims(tmp_path / "none" / "claims.json", shipped_claims())


def test_checked_claims_are_a_table(tmp_path):
    found = checked(Measure.SHARE, "Eastern", "about 10 %", ground="held")
    path = write_checked(tmp_path / "found.csv", [found])
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert tuple(row) == tuple(claim_columns())
    assert (row["said"], row["unit"], row["verdict"]) == ("about 10 %", "%", "differs")
    assert float(row["found"]) == pytest.approx(25.0)
