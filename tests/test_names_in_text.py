"""Places named in sentences: misspelt, inflected, in three languages, and words that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salient.layers.names_in_text import find_places


def names(text):
    return [found.place.name for found in find_places(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mirnohord is close to encirclement", ["Myrnohrad"]),
        ("the supply of Mirnoherd", ["Myrnohrad"]),
        ("Mirnoherd's supply", ["Myrnohrad"]),
        ("Avdiyoka fell in 2024, Kief said.", ["Avdiivka", "Kyiv"]),
        ("Kostiantynivka lies north-east of Pokrovsk", ["Kostiantynivka", "Pokrovsk"]),
        ("between Chasiv Yar and Velyka Novosilka", ["Chasiv Yar", "Velyka Novosilka"]),
        ("the Pokrovsk-Myrnohrad agglomeration", ["Pokrovsk", "Myrnohrad"]),
        ("Ivano-Frankivsk", ["Ivano-Frankivsk"]),
        ("Бої тривають у Покровську та Мирнограді", ["Pokrovsk", "Myrnohrad"]),
        ("біля Слов’янська, Костянтинівки й Краматорська",
         ["Sloviansk", "Kostiantynivka", "Kramatorsk"]),
        ("у Києві та Харкові", ["Kyiv", "Kharkiv"]),
        ("Авдеевка и Славянск", ["Avdiivka", "Sloviansk"]),
    ],
)  # fmt: skip
def test_finds_places_in_a_sentence(text, wanted):
    assert names(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "",
        "pokrovsk",
        "About 10 % of Donbas is still held",
        "The Army said Human losses in March were heavy",
        "Officials in the Donetsk region spoke on Monday",
        "у Донецькій області",
        "President Volodymyr Zelenskiy told Reuters",
        "Ukrainian and Russian forces met General Syrskyi in November",
        "Trump met Putin in Washington; Britain and Germany agreed",
        "Most of What When Current Summary Person Policy About Online Address String Domain",
        "1,930 square miles are 5,000 km²",
    ],
)
def test_ordinary_words_are_no_places(text):
    assert names(text) == []


def test_says_where_the_name_stands():
    text = "North of Mirnohord, they say"
    (found,) = find_places(text)
    assert (text[found.start : found.end], found.text) == ("Mirnohord", "Mirnohord")


def test_a_place_named_twice_is_found_twice():
    assert names("From Pokrovsk to Pokrovsk") == ["Pokrovsk", "Pokrovsk"]


@given(st.text(max_size=80))
def test_any_text_is_read_without_error(text):
    for found in find_places(text):
        assert text[found.start : found.end] == found.text
