"""What can be loaded: every source says on what conditions, and where it is found."""

from __future__ import annotations

from datetime import date, datetime, timezone
from urllib.parse import urlsplit

import pytest

from salient.errors import InputError
from salient.layers.catalog import SOURCES, address, address_key
from salient.layers.sources.registry import online

IDS = ["lesson", "deepstate", "deepstate-archive", "deepstate-revisions", "isw", "viina",
       "uacontrolmap", "file"]  # fmt: skip


def test_the_sources_are_those_agreed():
    assert list(SOURCES) == IDS
    assert all(key == info.id for key, info in SOURCES.items())


@pytest.mark.parametrize("source_id", [i for i in IDS if SOURCES[i].is_online])
def test_a_source_on_the_network_says_its_conditions(source_id):
    info = SOURCES[source_id]
    assert info.licence
    assert info.attribution
    assert info.terms or not info.needs_acceptance
    assert all(urlsplit(where).scheme == "https" for where in info.addresses.values())
    assert online(source_id).info is info


@pytest.mark.parametrize("source_id", ["deepstate", "deepstate-archive", "isw"])
def test_sources_with_terms_want_them_accepted(source_id):
    assert SOURCES[source_id].needs_acceptance
    assert SOURCES[source_id].restricts_redistribution
    assert SOURCES[source_id].licence_url.startswith("https://")


def test_viina_is_open_data():
    assert not SOURCES["viina"].needs_acceptance
    assert not SOURCES["viina"].restricts_redistribution
    assert SOURCES["viina"].licence.startswith("ODbL")


@pytest.mark.parametrize("source_id", ["file", "lesson", "deepstate-revisions", "nothing"])
def test_what_is_not_on_the_network_is_not_asked_for_there(source_id):
    with pytest.raises(InputError, match=source_id):
        online(source_id)


def test_an_address_is_a_setting():
    setting = address_key("isw", "timelapse")
    assert address("isw", "timelapse") == SOURCES["isw"].addresses["timelapse"]
    setting.set(" https://example.org/FeatureServer/0 ")
    try:
        assert address("isw", "timelapse") == "https://example.org/FeatureServer/0"
    finally:
        setting.forget()


def test_a_source_gives_its_maps_their_provenance():
    retrieved = datetime(2025, 11, 5, tzinfo=timezone.utc)
    given = SOURCES["deepstate"].provenance(date(2025, 11, 4), "1", retrieved, "by name")
    assert given.credit.startswith("DeepState (deepstatemap.live), 2025-11-04")
    assert given.restricts_redistribution
    assert (given.revision, given.retrieved, given.class_rule) == ("1", retrieved, "by name")
