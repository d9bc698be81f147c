"""Write the file that gives a new installation its tables, by taking every step on an empty database."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from shanyrak.places import ROOT_DATA, make_folder, running_as_root
from shanyrak.runtime import structure
from shanyrak.runtime.postgres import borrowed

STEPS = ("-m", "shanyrak", "manage", "migrate", "--step-by-step")


def main() -> None:
    """Take every step, and write down what has become of the database."""
    if running_as_root():
        make_folder(ROOT_DATA, 0o755)
    with TemporaryDirectory(dir=ROOT_DATA if running_as_root() else None) as folder:
        Path(folder).chmod(0o755)  # the database's user goes through it
        with borrowed(Path(folder) / "postgres", durable=False) as address:
            surroundings = os.environ | {"DATABASE_URL": address, "SHANYRAK_DATA": folder}
            subprocess.run([sys.executable, *STEPS], env=surroundings, check=True)  # noqa: S603 - our own command
            structure.FILE.write_text(structure.as_file(address), encoding="utf-8")


if __name__ == "__main__":
    main()
