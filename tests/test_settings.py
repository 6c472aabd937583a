"""Remembered values keep their type."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings

from salient.settings import Key


@pytest.fixture
def key(qgis_app, request):
    key = Key("test/value", request.param)
    yield key
    key.forget()


@pytest.mark.parametrize(
    ("key", "value"),
    [(False, True), (1, 7), (1.5, 2.25), ("", "Мирноград, 5 km"), ([], ["one"]), (["a"], [])],
    indirect=["key"],
)
def test_a_value_comes_back_as_it_was(key, value):
    key.set(value)
    assert key.get() == value
    assert type(key.get()) is type(value)


@pytest.mark.parametrize("key", [3], indirect=True)
def test_the_default_before_anything_was_set(key):
    assert key.get() == 3


@pytest.mark.parametrize(
    ("key", "stored"), [(3, "x"), (3, '"text"'), ([], "{}"), (False, "1")], indirect=["key"]
)
def test_the_default_for_anything_of_another_type(key, stored):
    QgsSettings().setValue("salient/test/value", stored)
    assert key.get() == key.default


@pytest.mark.parametrize("key", [1.5], indirect=True)
def test_a_whole_number_is_a_number(key):
    key.set(2.0)
    QgsSettings().setValue("salient/test/value", "2")
    assert key.get() == 2.0


@pytest.mark.parametrize("key", [1], indirect=True)
def test_forgotten_is_the_default_again(key):
    key.set(5)
    key.forget()
    assert key.get() == 1
