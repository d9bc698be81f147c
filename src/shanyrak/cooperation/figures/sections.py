"""What the page of a party shows of figures."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.figures.queries import figure_line, figures
from shanyrak.directory.models import Party
from shanyrak.records.sections import Section, shown_on
from shanyrak.roles import Actor

SHOWN = 10


@shown_on("directory.party", order=60)
def of_a_party(party: Party, actor: Actor) -> Section | None:
    """Show the latest numbers that sources state about a party."""
    rows = figures({"party": party}, actor).order_by("-as_of", "pk")[:SHOWN]
    lines = [figure_line(row) for row in rows]
    return Section("figures", _("Figures"), "figures/section.html", {"lines": lines}) if lines else None
