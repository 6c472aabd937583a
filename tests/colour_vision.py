"""How colours look to readers with a deficiency of colour vision, and how far two are apart."""

from __future__ import annotations

import numpy as np

# G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: A physiologically-based model for simulation
# of color vision deficiency, IEEE Trans. Vis. Comput. Graph. 15 (2009), severity 1.0; linear RGB.
MACHADO = {
    "normal vision": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
# IEC 61966-2-1 (sRGB), white point D65.
XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
WHITE = XYZ.sum(axis=1)


def linear(srgb: np.ndarray) -> np.ndarray:
    """Return light of sRGB values in 0..255."""
    share = np.asarray(srgb, dtype=float) / 255.0
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def hexadecimal(colour: str) -> np.ndarray:
    """Return the light of a colour written "#rrggbb"."""
    return linear(np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]))


def seen(light: np.ndarray, deficiency: str) -> np.ndarray:
    """Return CIELAB of light as seen with a deficiency."""
    xyz = XYZ @ np.clip(MACHADO[deficiency] @ light, 0.0, 1.0) / WHITE
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2, 1 to 21."""
    bright, dark = sorted((float(XYZ[1] @ hexadecimal(c)) for c in (one, other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def ciede2000(one: np.ndarray, other: np.ndarray) -> float:
    """Return the difference of two CIELAB colours by CIEDE2000.

    G. Sharma, W. Wu, E. N. Dalal: The CIEDE2000 color-difference formula, Color Res. Appl. 30
    (2005); numbers in brackets are theirs.
    """
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_c = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    g = 0.5 * (1 - np.sqrt(mean_c**7 / (mean_c**7 + 25.0**7)))  # (4)
    a1, a2 = (1 + g) * a1, (1 + g) * a2
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))  # (7)
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0  # (10)
    if h2 - h1 == 180:
        turn = 180.0
    delta_h = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))  # (11)
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    mean_h = _mean_hue(h1, h2) if c1 * c2 else h1 + h2  # (14)
    t = (
        1
        - 0.17 * np.cos(np.radians(mean_h - 30))
        + 0.24 * np.cos(np.radians(2 * mean_h))
        + 0.32 * np.cos(np.radians(3 * mean_h + 6))
        - 0.20 * np.cos(np.radians(4 * mean_h - 63))
    )  # (15)
    theta = 30 * np.exp(-(((mean_h - 275) / 25) ** 2))  # (16)
    r_c = 2 * np.sqrt(mean_c**7 / (mean_c**7 + 25.0**7))  # (17)
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / np.sqrt(20 + (mean_l - 50) ** 2)  # (18)
    d_l, d_c, d_h = (
        (l2 - l1) / s_l,
        (c2 - c1) / (1 + 0.045 * mean_c),
        delta_h / (1 + 0.015 * mean_c * t),
    )
    r_t = -np.sin(np.radians(2 * theta)) * r_c  # (21)
    return float(np.sqrt(d_l**2 + d_c**2 + d_h**2 + r_t * d_c * d_h))  # (22)


def _mean_hue(h1: float, h2: float) -> float:
    if abs(h1 - h2) <= 180:
        return (h1 + h2) / 2
    return (h1 + h2 + 360) / 2 if h1 + h2 < 360 else (h1 + h2 - 360) / 2
