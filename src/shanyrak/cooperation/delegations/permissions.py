"""Who may see and keep itineraries. Delegates and hosts open their own by a link."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, Role, permit

SEE_ITINERARIES = permit(
    "delegations.see_itineraries",
    gettext_noop("See itineraries: all, or those of one’s own delegates"),
    to=READERS,
    for_own_party={Role.FOCAL_POINT},
)
CHANGE_ITINERARIES = permit(
    "delegations.change_itineraries", gettext_noop("Plan itineraries, invite hosts and confirm"), to=EDITORS
)
OPEN_HOST_LINK = permit(
    "delegations.open_host_link", gettext_noop("Answer as a host by the link in a mail"), to=EVERYONE
)
OPEN_OWN_ITINERARY = permit(
    "delegations.open_own_itinerary", gettext_noop("Open one’s own itinerary by a link"), to=EVERYONE
)
