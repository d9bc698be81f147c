"""``python -m shanyrak`` is the command ``shanyrak``."""

from __future__ import annotations

import sys

from shanyrak.runtime.command_line import main

sys.exit(main())
