"""Run every static check; name those that failed; fail when any did.

What ships is staged first, as the plugin repository would unpack it (files not yet committed
included, so that a fault shows before the commit), and the repository's own judges run on that.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import package

ROOT = package.ROOT
BUILD = ROOT / "build"
STAGED = BUILD / "lint"


def run(*command: str, cwd: Path = ROOT) -> bool:
    """Run a Python tool of this environment; return whether it found nothing."""
    return subprocess.run([sys.executable, "-m", *command], cwd=cwd, check=False).returncode == 0


def ruff_check() -> bool:
    """Lint all Python of the repository."""
    return run("ruff", "check", "--quiet", ".")


def ruff_format() -> bool:
    """Check that all Python is formatted."""
    return run("ruff", "format", "--check", "--quiet", "--diff", ".")


def mypy() -> bool:
    """Check types where numbers are made; staged, since the folder's name must be `salient`."""
    config = str(ROOT / "pyproject.toml")
    packages = ["-p", "salient.analysis", "-p", "salient.layers"]
    return run("mypy", "--config-file", config, "--no-error-summary", *packages, cwd=STAGED)


def flake8_qgis() -> bool:
    """Check the habits that QGIS asks of plugins: qgis.PyQt, no private API, scoped enums.

    All rules but the two that call themselves experimental: they want the answer of every call
    checked that could give a flag, appendSymbolLayer() and a guess at dropZValue() among them.
    """
    return run("flake8", "--isolated", "--select=QGS1,QGS4", package.PACKAGE, cwd=STAGED)


def bandit() -> bool:
    """Check for insecure code, as the plugin repository does."""
    return run("bandit", "--quiet", "--recursive", package.PACKAGE, cwd=STAGED)


def detect_secrets() -> bool:
    """Check for secrets, as the plugin repository does."""
    command = [sys.executable, "-m", "detect_secrets", "scan", "--all-files", package.PACKAGE]
    scan = subprocess.run(command, cwd=STAGED, capture_output=True, text=True, check=False)
    if scan.returncode != 0:
        print(scan.stderr)
        return False
    found = json.loads(scan.stdout)["results"]
    for name, secrets in found.items():
        for secret in secrets:
            print(f"{name}:{secret['line_number']}: {secret['type']}")
    return not found


def contents() -> bool:
    """Check that nothing ships that must not."""
    found = list(package.problems(STAGED / package.PACKAGE))
    for line in found:
        print(line)
    return not found


CHECKS: dict[str, Callable[[], bool]] = {
    "ruff check": ruff_check,
    "ruff format": ruff_format,
    "mypy": mypy,
    "flake8-qgis": flake8_qgis,
    "bandit": bandit,
    "detect-secrets": detect_secrets,
    "contents of the package": contents,
}


def main() -> int:
    """Run all checks; return the exit code."""
    package.stage(STAGED, untracked=True)
    failed = []
    for name, check in CHECKS.items():
        passed = check()
        print(f"lint: {name}: {'ok' if passed else 'FAILED'}", flush=True)
        if not passed:
            failed.append(name)
    print(f"lint failed: {', '.join(failed)}" if failed else "lint passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
