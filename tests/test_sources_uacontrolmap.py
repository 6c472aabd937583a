"""UAControlMap's KMZ: two folders about ground, and none of the many about units and events."""

from __future__ import annotations

from datetime import date

import pytest
from rogue_server import RogueServer, reply
from stand_ins import Addresses, encoded, payload, zipped

from salient.analysis.model import GroundClass
from salient.errors import SalientError, SourceError
from salient.layers import http
from salient.layers.sources.kml import folder_polygons
from salient.layers.sources.uacontrolmap import FOLDERS, UAControlMap

pytestmark = pytest.mark.usefixtures("qgis_app")


def ring(west, kind="outer", size=1.0, south=48.0):
    east, north = west + size, south + size
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    text = "\n  ".join(f"{x},{y},0" for x, y in corners)
    return (f"<{kind}BoundaryIs><LinearRing><coordinates>\n  {text}\n</coordinates></LinearRing>"
            f"</{kind}BoundaryIs>")  # fmt: skip


def area(name, west, hole=""):
    return f"<Placemark><name>{name}</name><Polygon>{ring(west)}{hole}</Polygon></Placemark>"


def folder(name, *content):
    return f"<Folder><name>{name}</name>{''.join(content)}</Folder>"


LINE = ("<Placemark><name>Frontline</name><LineString><coordinates>36,48 37,49</coordinates>"
        "</LineString></Placemark>")  # fmt: skip
UNIT = ("<Placemark><name>1st brigade</name><Point><coordinates>37,48,0</coordinates></Point>"
        "</Placemark>")  # fmt: skip
USUAL = (
    folder("Frontline", LINE),
    folder("Important Areas", area("Donetsk\nAxis [Z]", 37), area("Pre-War Crimea", 34),
           area("Somewhere", 10), area("Transnistria", 29), UNIT),
    folder("Russian Unit Positions", UNIT, area("Luhansk Axis [Z]", 50)),
)  # fmt: skip


def kml(*content, head=""):
    document = f"<Document><name>map</name>{''.join(content)}</Document>"
    start = '<?xml version="1.0" encoding="UTF-8"?>'
    return f'{start}{head}<kml xmlns="http://www.opengis.net/kml/2.2">{document}</kml>'.encode()


def parsed(data, meanings=None):
    return UAControlMap().parse(payload(zipped({"doc.kml": data, "images/a.png": b""})), meanings)


def test_areas_are_taken_by_name_out_of_their_folder_alone():
    control = parsed(kml(*USUAL))
    assert control.occupied.area == pytest.approx(2.0)
    assert control.occupied.bounds == (34, 48, 38, 49)
    assert control.unknown.is_empty
    assert control.provenance.restricts_redistribution
    assert "1 polygons of other territories left out" in control.provenance.class_rule


def test_an_area_of_no_known_class_is_reported_by_name():
    control = parsed(kml(*USUAL))
    assert control.repair.refused == (("Somewhere", "its name is of no known class"),)


def test_an_area_may_be_given_a_meaning():
    control = parsed(kml(*USUAL), {"Somewhere": GroundClass.UNKNOWN})
    assert control.unknown.bounds == (10, 48, 11, 49)
    assert control.repair.is_clean


def test_holes_several_polygons_and_folders_within_folders():
    several = ("<Placemark><name>Crimea</name><MultiGeometry>"
               f"<Polygon>{ring(33)}{ring(33.25, 'inner', 0.5, 48.25)}</Polygon>"
               f"<Polygon>{ring(36)}</Polygon><Point><coordinates>1,2</coordinates></Point>"
               "</MultiGeometry></Placemark>")  # fmt: skip
    control = parsed(kml(folder("More", folder("important areas", folder("South", several)))))
    assert control.occupied.area == pytest.approx(2 - 0.25)


def test_the_names_of_a_placemarks_inside_are_not_its_name():
    mark = ("<Placemark><ExtendedData><name>x</name></ExtendedData><name>Crimea</name>"
            f"<Polygon>{ring(33)}</Polygon></Placemark>")  # fmt: skip
    polygons, folders = folder_polygons(kml(folder("Important Areas", mark)), FOLDERS, "map")
    assert [(p.folder, p.name) for p in polygons] == [("Important Areas", "Crimea")]
    assert folders == {"Important Areas"}


def test_nothing_of_other_folders_is_kept():
    polygons, folders = folder_polygons(kml(*USUAL), FOLDERS, "map")
    assert {p.folder for p in polygons} == {"Important Areas"}
    assert folders == {"Frontline", "Important Areas", "Russian Unit Positions"}


def test_without_the_folders_it_says_what_there_is():
    with pytest.raises(SourceError, match="it has “Russian Unit Positions”"):
        parsed(kml(USUAL[2]))


def test_areas_of_no_class_alone_are_no_map():
    with pytest.raises(SalientError, match="no polygon that can be used"):
        parsed(kml(folder("Important Areas", area("Somewhere", 10))))


CRIMEA = folder("Important Areas", area("Crimea", 33))
SECRET = '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = "<!DOCTYPE kml [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (kml(folder("Important Areas", area("&x;", 33)), head=SECRET), "entities"),
        (kml(folder("Important Areas", area("&b;", 33)), head=LAUGHS), "entities"),
        (kml(*USUAL, head="<!DOCTYPE kml SYSTEM 'http://127.0.0.1:9/x.dtd'>"), "entities"),
        (kml(folder("Important Areas", area("&x;", 33))), "entities|no whole KML"),
        (kml(*USUAL)[:-40], "no whole KML"),
        (kml(*USUAL).replace(b"Donetsk", b"\xff\xfe"), "no whole KML|no polygon"),
        (b"", "no whole KML"),
        (b"{}", "no whole KML"),
        (kml("<Folder>" * 10_000), "nested too deep"),
        (kml(CRIMEA.replace("33,48.0", "33,nan")), "number"),
        (kml(CRIMEA.replace("33,48.0", "33,north")), "number"),
        (kml(CRIMEA.replace("33,48.0,0", "33")), "number"),
    ],
)  # fmt: skip
def test_a_document_that_cannot_be_used(data, words):
    with pytest.raises(SourceError, match=words):
        parsed(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<html>", "no whole zip"),
        (zipped({"readme.txt": b""}), "no KML document"),
        (zipped({"../../doc.kml": kml(*USUAL)}), "leads out of its folder"),
    ],
)
def test_a_packed_file_that_cannot_be_used(data, words):
    with pytest.raises(SourceError, match=words):
        UAControlMap().parse(payload(data))


def test_a_document_of_another_name_is_found():
    data = zipped({"a/map.kml": kml(*USUAL)})
    assert UAControlMap().parse(payload(data)).occupied.area == pytest.approx(2.0)


def test_over_the_network():
    addresses = Addresses("uacontrolmap")
    paths = ["2025/251104_0601.kmz", "2025/251104_0000.kmz", "2022/221210_0000.kmz",
             "2025/259999_0601.kmz", "latest.kmz"]  # fmt: skip
    with RogueServer() as server, http.session(http.Manners(timeout_s=2.0)) as session:
        addresses.use(files=server.url("/tree"), day=server.url("/f/{path}"))
        server.on("/tree", reply(200, encoded({"tree": [{"path": path} for path in paths]})))
        server.on("/f/2025/251104_0601.kmz", reply(200, zipped({"doc.kml": kml(*USUAL)})))
        source = UAControlMap()
        try:
            found = source.available(session)
            control = source.parse(source.fetch(session, found[-1]))
        finally:
            addresses.forget()
            http.leave()
    assert [(r.day, r.revision) for r in found] == [
        (date(2022, 12, 10), "221210_0000"), (date(2025, 11, 4), "251104_0601"),
    ]  # fmt: skip
    assert control.provenance.assessed == date(2025, 11, 4)


@pytest.mark.parametrize("document", [{}, [], {"tree": 3}, {"message": "API rate limit exceeded"}])
def test_a_list_of_another_shape_is_refused(document):
    addresses = Addresses("uacontrolmap")
    with RogueServer() as server, http.session(http.Manners(timeout_s=2.0)) as session:
        addresses.use(files=server.on("/tree", reply(200, encoded(document))))
        try:
            with pytest.raises(SourceError, match="no list of files"):
                UAControlMap().available(session)
        finally:
            addresses.forget()
            http.leave()
