#!/usr/bin/env python
"""Django's manager, for those who work on the code."""

import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shanyrak.site.settings")
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "src"))
execute_from_command_line(sys.argv)
