"""A programme as a file to take away."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.programme.queries.sessions import session_line
from shanyrak.ui.lists import Column, Listing


def listed_sessions(activity: Activity) -> Listing:
    """Return the sessions of an activity as a list for files."""
    return Listing(
        name=f"programme-{activity.pk}",
        title=_("Programme"),
        columns=(
            Column("begins", _("Begins"), lambda one: one.begins.wall.isoformat(timespec="minutes")),
            Column("ends", _("Ends"), lambda one: one.ends.wall.isoformat(timespec="minutes")),
            Column("zone", _("Time zone"), lambda one: one.begins.zone),
            Column("title", _("Title"), lambda one: str(one.title)),
            Column("kind", _("Kind"), lambda one: one.kind_name),
            Column("room", _("Room"), lambda one: str(one.room)),
            Column("track", _("Track"), lambda one: str(one.track)),
            Column("speakers", _("Speakers"), lambda one: "; ".join(str(who.name) for who in one.speakers)),
            Column("spoken", _("Spoken in"), lambda one: " ".join(one.spoken)),
            Column("interpreted", _("Interpreted into"), lambda one: " ".join(one.interpreted)),
            Column("state", _("State"), lambda one: one.state_name),
        ),
        rows=lambda _filters, actor: (
            Session.objects.standing()
            .visible_to(actor)
            .filter(activity=activity)
            .select_related("room", "track")
            .prefetch_related("speakers", "speakers__person", "speakers__registration")
            .in_time()
        ),
        line=session_line,
    )
