"""What the user said of files once need not be said again."""

from __future__ import annotations

import pytest

from salient.analysis.model import GroundClass
from salient.layers import remembered
from salient.layers.remembered import (
    recall_class_field,
    recall_meanings,
    remember_class_field,
    remember_meanings,
)
from salient.settings import Key
from salient.ui.meanings import Meanings


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch, tmp_path):
    for name in ("_MEANINGS", "_CLASS_FIELDS"):
        key = Key(f"tests/{tmp_path.name}/{name}", "{}")
        monkeypatch.setattr(remembered, name, key)
    yield
    for name in ("_MEANINGS", "_CLASS_FIELDS"):
        getattr(remembered, name).forget()


def test_at_first_nothing_is_known():
    assert recall_meanings() == {}
    assert recall_class_field(["a"]) is None


def test_answers_are_kept_and_may_be_changed():
    remember_meanings({"zone 7": GroundClass.UNKNOWN, "": GroundClass.HELD})
    remember_meanings({"zone 7": GroundClass.OCCUPIED})
    remember_meanings({})
    assert recall_meanings() == {"": GroundClass.HELD, "zone 7": GroundClass.OCCUPIED}


def test_a_class_field_is_that_of_files_with_the_same_fields():
    remember_class_field(["id", "ground"], "ground")
    remember_class_field(["x"], "")
    assert recall_class_field(["ground", "id"]) == "ground"
    assert recall_class_field(["x"]) == ""
    assert recall_class_field(["ground"]) is None


@pytest.mark.parametrize("stored", ["", "[1]", "no", '{"a": 7, "b": "lost", "\\n": 3}'])
def test_settings_that_are_damaged_are_as_if_nothing_was_known(stored):
    remembered._MEANINGS.set(stored)
    remembered._CLASS_FIELDS.set(stored)
    assert recall_meanings() == {}
    assert recall_class_field(["", ""]) is None


def test_the_oldest_answers_are_forgotten(monkeypatch):
    monkeypatch.setattr(remembered, "_MOST", 2)
    for value in "abc":
        remember_meanings({value: GroundClass.HELD})
    assert list(recall_meanings()) == ["b", "c"]


def test_answers_are_offered_where_values_are_asked_for(qgis_app):
    asked = Meanings()
    asked.ask(["zone 7", "zone 8"], {"zone 7": GroundClass.LIBERATED, "other": GroundClass.HELD})
    assert asked.chosen() == {"zone 7": GroundClass.LIBERATED}
