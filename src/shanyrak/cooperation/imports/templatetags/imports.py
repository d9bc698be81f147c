"""The stages of an import."""

from __future__ import annotations

from typing import Any

from django import template

register = template.Library()


@register.inclusion_tag("ui/parts/steps.html")
def steps_of(current: int, *names: Any) -> dict[str, Any]:
    """Show the stages of an import; ``current`` counts from 1."""
    return {"names": names, "current": current}
