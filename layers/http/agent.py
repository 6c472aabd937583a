"""What of a request only a preprocessor of QGIS can settle: its name, its redirects, its caching.

QGIS writes its own User-Agent over that of a request, and newer versions their own redirect policy,
before the preprocessors (``QgsNetworkAccessManager.setRequestPreprocessor``, since 3.22) have their
turn. Ours touches marked requests only.
"""

from __future__ import annotations

import configparser
import threading
from pathlib import Path

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtNetwork import QNetworkRequest

MARK = b"Salient-Agent"
_METADATA = Path(__file__).resolve().parents[2] / "metadata.txt"

_lock = threading.Lock()
_preprocessor = ""


def user_agent() -> str:
    """Name, version and homepage of the plugin, as its metadata states them."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(_METADATA, encoding="utf-8")
    general = metadata["general"]
    return f"{general['name']}/{general['version']} (+{general['homepage']})"


def enter() -> None:
    """Have QGIS settle marked requests our way; further calls do nothing."""
    global _preprocessor
    with _lock:
        if not _preprocessor:
            _preprocessor = QgsNetworkAccessManager.setRequestPreprocessor(_settle)


def leave() -> None:
    """Take that back, as the plugin is unloaded."""
    global _preprocessor
    with _lock:
        if _preprocessor:
            QgsNetworkAccessManager.removeRequestPreprocessor(_preprocessor)
            _preprocessor = ""


def _settle(request: QNetworkRequest) -> None:
    if not request.hasRawHeader(MARK):
        return
    names = (bytes(request.rawHeader(name)) for name in (MARK, b"User-Agent"))
    request.setRawHeader(b"User-Agent", b" ".join(name for name in names if name))
    request.setRawHeader(MARK, QByteArray())
    # QgsBlockingNetworkRequest follows any redirect, to files of this machine too. With none
    # allowed, Qt hands the redirect over as an answer, which `requests` then follows.
    policy = QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy
    request.setAttribute(QNetworkRequest.Attribute.RedirectPolicyAttribute, policy)
    request.setMaximumRedirectsAllowed(0)
    # What comes is kept in the plugin's archive; QGIS's cache of 50 MB is for tiles.
    request.setAttribute(QNetworkRequest.Attribute.CacheSaveControlAttribute, False)
