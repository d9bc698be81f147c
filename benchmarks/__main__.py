"""Run every benchmark and write its table into docs/benchmarks.md and the README."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
CLAIMS = (
    "pages",
    "extraction_speed",
    "journal_writes",
    "journal_verify",
    "itineraries",
    "registration",
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


def main(names: list[str]) -> None:
    """Measure and write the tables."""
    tables = "\n\n".join(measured(name) for name in names or CLAIMS)
    head = f"Measured by `make bench` on {machine()}; each claim beside its peer in the same run.\n\n"
    print(tables)
    (ROOT / "docs/benchmarks.md").write_text(f"# Benchmarks\n\n{head}{tables}\n", encoding="utf-8")
    readme = ROOT / "README.md"
    between = re.compile(r"(<!-- benchmarks -->\n).*?(<!-- end of benchmarks -->)", re.DOTALL)
    text = between.sub(
        lambda marks: f"{marks[1]}\n{head}{tables}\n\n{marks[2]}", readme.read_text(encoding="utf-8")
    )
    readme.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
