"""OWASP A06: what the platform is made of is known to the byte, and nothing else gets in."""

from __future__ import annotations

import re
from importlib.metadata import distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = [ROOT / "requirements" / "base.txt", ROOT / "requirements" / "dev.txt"]
PIN = re.compile(r"^([A-Za-z0-9._-]+)(\[[\w,-]+\])?==([\w.!+-]+)")


def requirements(lock: Path) -> dict[str, str]:
    """Return the pinned parts, each with everything the lock says of it."""
    joined = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return {line.split("==")[0].strip(): line for line in lines}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_part_has_one_version_and_its_digests(lock: Path) -> None:
    parts = requirements(lock)
    assert len(parts) > 20
    assert [name for name, line in parts.items() if not PIN.match(line)] == []
    assert [name for name, line in parts.items() if "--hash=sha256:" not in line] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_no_part_comes_from_an_address(lock: Path) -> None:
    said = lock.read_text(encoding="utf-8")
    for way_around in (
        "http://",
        "https://",
        "git+",
        "file:",
        "--index-url",
        "--extra-index-url",
        "--trusted-host",
    ):
        assert way_around not in said


def test_what_is_asked_for_is_locked() -> None:
    asked = re.findall(
        r"^([A-Za-z0-9._-]+)", (ROOT / "requirements" / "base.in").read_text(encoding="utf-8"), re.MULTILINE
    )
    locked = {re.split(r"[\[ ]", name)[0].lower() for name in requirements(LOCKS[0])}
    assert {name.lower() for name in asked} <= locked


def test_no_part_is_under_a_licence_that_the_platform_cannot_keep() -> None:
    shipped = {re.split(r"[\[ ]", name)[0].lower() for name in requirements(LOCKS[0])}
    strong = re.compile(r"\bA?GPL|Affero|GNU General Public", re.IGNORECASE)
    found = []
    for part in distributions():
        about = part.metadata
        if about["Name"].lower() not in shipped:
            continue
        classifiers = [one for one in about.get_all("Classifier") or [] if one.startswith("License")]
        said = " ".join([*(about.get_all("License-Expression") or []), *classifiers])
        if strong.search(said) and "Lesser" not in said and "LGPL" not in said:
            found.append((about["Name"], said))
    assert found == []


def test_scripts_of_others_carry_their_version_and_licence() -> None:
    vendor = ROOT / "src" / "shanyrak" / "ui" / "static" / "ui" / "vendor"
    scripts = list(vendor.glob("*.js"))
    assert scripts
    for script in scripts:
        assert re.search(r"-\d+\.\d+\.\d+", script.name), script.name
        name = script.name.partition("-")[0]
        assert (vendor / f"{name}-LICENSE.txt").exists()


def test_no_page_loads_a_script_from_another_site() -> None:
    templates = (ROOT / "src").rglob("*.html")
    loads = re.compile(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=[\"'](?:https?:)?//", re.IGNORECASE)
    assert [file.name for file in templates if loads.search(file.read_text(encoding="utf-8"))] == []
