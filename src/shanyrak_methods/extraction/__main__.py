"""Run the command from a module: ``python -m shanyrak_methods.extraction FILE... --json``."""

import sys

from shanyrak_methods.extraction.command import extract_command

sys.exit(extract_command(sys.argv[1:]))
