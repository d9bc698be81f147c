"""What a party's page shows of its taking part."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.participation.queries import participation_of
from shanyrak.directory.models import Party
from shanyrak.records.sections import Section, shown_on
from shanyrak.roles import Actor


@shown_on("directory.party", order=5)
def takes_part(party: Party, actor: Actor) -> Section | None:
    """Show since when a party takes part, and by what."""
    lines = participation_of(party.pk, actor)
    if not lines:
        return None
    context = {"lines": lines}
    return Section("takes-part", _("Takes part"), "participation/section.html", context, beside=True)
