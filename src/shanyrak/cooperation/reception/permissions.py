"""Who may check people in, and who sees who came."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, permit

SEE_ARRIVALS = permit("reception.see_arrivals", gettext_noop("See who came to an activity"), to=READERS)
RUN_RECEPTION = permit(
    "reception.run", gettext_noop("Make badges, check people in and let helpers do so"), to=EDITORS
)
OPEN_DESK_LINK = permit(
    "reception.open_desk_link", gettext_noop("Check people in by a helper’s link"), to=EVERYONE
)
