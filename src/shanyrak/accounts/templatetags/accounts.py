"""Template tags of accounts."""

from __future__ import annotations

import ipaddress

from django import template
from django.http import HttpRequest

register = template.Library()


@register.simple_tag(takes_context=True)
def address_for_passkeys(context: template.Context) -> str:
    """Return where this page has a name, if it was opened by a number: browsers bind passkeys to names only."""
    request: HttpRequest = context["request"]
    host, _colon, port = request.get_host().rpartition(":")
    try:
        number = ipaddress.ip_address((host or port).strip("[]"))
    except ValueError:
        return ""
    return f"{request.scheme}://localhost:{port}{request.path}" if number.is_loopback and host else ""
