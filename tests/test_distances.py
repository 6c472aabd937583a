"""Distances as people type them."""

from __future__ import annotations

import pytest

from salient.analysis.distances import format_distance, format_distances, parse_distances
from salient.errors import InputError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1, 2, 5, 10, 20 km", [1, 2, 5, 10, 20]),
        ("1,2,5", [1, 2, 5]),
        ("1 2 5 10", [1, 2, 5, 10]),
        ("20; 10; 5", [5, 10, 20]),
        ("1\n2\n5\n", [1, 2, 5]),
        ("5km,5 km, 5", [5]),
        ("500 m, 1 km", [0.5, 1]),
        ("1, 2, 5 mi", [1.609344, 3.218688, 8.04672]),
        ("5 mi, 10 km", [8.04672, 10]),
        ("5 miles, 10", [8.04672, 16.09344]),
        ("1 mi and 2 mi", [1.609344, 3.218688]),
        ("1, 2 and 5 km", [1, 2, 5]),
        (".5, 2.25", [0.5, 2.25]),
        ("0,5; 1,5; 3", [0.5, 1.5, 3]),
        ("1, 2; 5", [1, 2, 5]),
        ("10\u00a0km", [10]),
        ("5 км, 300 м", [0.3, 5]),
        ("1 nmi", [1.852]),
        ("5 KM", [5]),
        ("5 km.", [5]),
    ],
)
def test_reads_what_people_type(text, expected):
    assert parse_distances(text) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", "at least one"),
        (" , ", "at least one"),
        ("ten", "ten"),
        ("5 furlongs", "furlongs"),
        ("-5", "-5"),
        ("0", "0"),
        ("0,5", "decimal"),
        ("5000 km", "too far"),
        ("5 km²", "²"),
        ("nan", "nan"),
        (", ".join(str(n) for n in range(1, 40)), "too many"),
    ],
)
def test_refuses_the_rest_by_name(text, names):
    with pytest.raises(InputError) as caught:
        parse_distances(text)
    assert names in caught.value.message


def test_the_unit_of_bare_numbers_can_be_miles():
    assert parse_distances("1, 2", unit_km=1.609344) == pytest.approx([1.609344, 3.218688])


def test_formatted_distances_read_back():
    distances = [0.25, 1.0, 8.04672, 20.0]
    assert parse_distances(format_distances(distances)) == pytest.approx(distances, rel=1e-9)


@pytest.mark.parametrize(
    ("distance_km", "expected"),
    [(0.5, "500 m"), (1, "1 km"), (8.04672, "8.047 km"), (1200, "1,200 km")],
)
def test_one_distance_for_a_label(distance_km, expected):
    assert format_distance(distance_km) == expected
