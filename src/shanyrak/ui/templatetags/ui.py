"""Template tags of the components; see the gallery at /design/."""

from __future__ import annotations

from django import template

register = template.Library()
