"""Make the code of this clone, and the command ``shanyrak``, known to its environment.

In place of an editable install, which would fetch a build backend that no lock holds.
"""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

CLONE = Path(__file__).resolve().parent.parent

LAUNCHER = """#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/python" -m shanyrak "$@"
"""


def link() -> None:
    """Write the path of the code and the launcher into the environment that runs this."""
    packages = Path(sysconfig.get_path("purelib"))
    (packages / "shanyrak.pth").write_text(f"{CLONE / 'src'}\n", encoding="utf-8")
    launcher = Path(sys.executable).parent / "shanyrak"
    launcher.write_text(LAUNCHER, encoding="utf-8")
    launcher.chmod(0o755)


link()
