"""Run every benchmark, or those that are named, and write its tables into its place in docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/benchmarks.md"
CLAIMS = (
    "pages",
    "extraction_speed",
    "journal_writes",
    "journal_verify",
    "itineraries",
    "registration",
    "certificates",
    "rotation",
    "calibration",
    "calibration_accuracy",
    "coverage",
    "raters",
    "adaptive",
    "forms",
    "false_alarms",
)
# One thread for number crunching, so that a figure does not depend on how many cores happen to be idle.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


def measured(claim: str) -> str:
    """Run one benchmark in a process of its own and return its table."""
    sys.stderr.write(f"benchmark: {claim} …\n")
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{claim}"],
        cwd=ROOT,
        env=os.environ | ONE_THREAD | {"PYTHONPATH": "src"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def machine() -> str:
    """Return in words what was measured on."""
    return f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()} {platform.machine()}"


def in_its_place(text: str, claim: str, tables: str) -> str:
    """Return the page with the tables of one claim in the place of those from before, or at its end."""
    begins, ends = f"<!-- {claim} -->", f"<!-- end of {claim} -->"
    new = f"{begins}\n\n{tables}\n\nMeasured on {machine()}.\n\n{ends}"
    if begins not in text:
        return f"{text.rstrip()}\n\n{new}\n"
    return text[: text.index(begins)] + new + text[text.index(ends) + len(ends) :]


def main(names: list[str]) -> None:
    """Measure, print, and write each claim as soon as it is measured."""
    for claim in names or CLAIMS:
        tables = measured(claim)
        print(tables)
        PAGE.write_text(in_its_place(PAGE.read_text(encoding="utf-8"), claim, tables), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
