"""What can go wrong, in words a user can act on."""

from __future__ import annotations

from enum import Enum


class Level(Enum):
    """How grave an error is; the dock maps it to a message-bar colour."""

    INFO = "info"
    WARNING = "warning"
    CRITICAL = "critical"


class SalientError(Exception):
    """Base of every expected error: a message, optional details, a level.

    ``message`` says what was wrong and what to do, in one or two sentences; ``details`` may be
    technical and is shown only on request.
    """

    level = Level.WARNING

    def __init__(self, message: str, details: str = "", level: Level | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.details = details
        if level is not None:
            self.level = level


class InputError(SalientError):
    """A parameter, a number or a name that cannot be used as given."""


class GeometryError(SalientError):
    """A geometry that can be neither used nor repaired."""


class SourceError(SalientError):
    """A file or layer that is not the control map it was taken for."""


class DependencyError(SalientError):
    """A Python package the plugin needs is missing or too old."""

    level = Level.CRITICAL


class Cancelled(SalientError):
    """The user, or a newer request, stopped the computation."""

    level = Level.INFO
