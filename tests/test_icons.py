"""The icons: all in the manifest, all drawn, all legible at 16 px on light and on dark."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QIcon, QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
MANIFEST = ROOT / "resources.qrc"
ICONS = sorted((ROOT / "resources" / "icons").glob("*.svg"))
NEEDED = {
    "salient", "load", "measure", "change", "series", "publish", "learn", "click_point",
    "add_place", "remove", "zoom_to", "copy", "export", "rings", "corridor", "mine", "front",
    "areas", "lines",
}  # fmt: skip
LIGHT, DARK = (255, 255, 255), (0x2B, 0x2B, 0x2B)

each_icon = pytest.mark.parametrize("icon", ICONS, ids=lambda p: p.stem)


def pixels(icon: Path, size: int) -> np.ndarray:
    """Draw an icon and return its pixels: red, green, blue, alpha, 0 to 1, not premultiplied."""
    image = QImage(size, size, QImage.Format.Format_RGBA8888)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(icon)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = image.constBits().asarray(image.sizeInBytes())
    return np.array(data, dtype=np.uint8).reshape(size, size, 4) / 255.0


def luminance(rgb: np.ndarray) -> np.ndarray:
    """Return the relative luminance of sRGB (WCAG 2.1)."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def contrast(icon: np.ndarray, background: tuple[int, int, int]) -> np.ndarray:
    """Return the contrast ratio of each pixel, laid over a background, to that background."""
    under = np.array(background) / 255.0
    alpha = icon[..., 3:]
    over = luminance(icon[..., :3] * alpha + under * (1 - alpha))
    ground = luminance(under)
    return (np.maximum(over, ground) + 0.05) / (np.minimum(over, ground) + 0.05)


def test_every_icon_the_plugin_needs_is_there() -> None:
    assert {p.stem for p in ICONS} >= NEEDED


def test_manifest_lists_exactly_the_icons() -> None:
    listed = [element.text for element in ET.parse(MANIFEST).iter("file")]
    assert listed == [p.relative_to(ROOT).as_posix() for p in ICONS]


@pytest.mark.parametrize("size", [16, 24, 48])
@each_icon
def test_icon_draws_something(qgis_app, icon: Path, size: int) -> None:
    pixmap = QIcon(str(icon)).pixmap(size, size)
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    alpha = np.array(image.constBits().asarray(image.sizeInBytes()), dtype=np.uint8)[3::4]
    assert (alpha > 128).sum() > 0.08 * size * size


@each_icon
def test_icon_stands_out_at_16_px_on_light_and_on_dark(qgis_app, icon: Path) -> None:
    drawn = pixels(icon, 16)
    stands_out = (contrast(drawn, LIGHT) >= 3.0) & (contrast(drawn, DARK) >= 3.0)
    # The main shape is what a stroke covers whole, or all but; its edges fade into the background.
    shape = drawn[..., 3] > 0.9
    assert stands_out[shape].all()
    assert stands_out.sum() >= 20


@each_icon
def test_icon_fits_a_common_grid(icon: Path) -> None:
    root = ET.parse(icon).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke-width") == "2"
    assert not re.search(r"<text|<image|href|style=", icon.read_text(encoding="utf-8"))


@each_icon
def test_icon_is_not_cut_off(qgis_app, icon: Path) -> None:
    alpha = pixels(icon, 240)[..., 3]
    edges = np.concatenate([alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]])
    assert (edges > 0.9).mean() < 0.05


@each_icon
def test_icons_are_told_apart(qgis_app, icon: Path) -> None:
    own = pixels(icon, 16)
    others = [pixels(p, 16) for p in ICONS if p != icon]
    assert min(np.abs(own - o).max(axis=2).mean() for o in others) > 0.1
