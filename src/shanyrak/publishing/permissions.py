"""Who may read what the hub publishes, and who has a calendar of their own."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EVERYONE, Role, permit

SEE_PUBLISHED = permit(
    "publishing.see_published", gettext_noop("Read what the hub publishes for machines"), to=EVERYONE
)
HAVE_A_CALENDAR = permit(
    "publishing.have_a_calendar",
    gettext_noop("Follow the hub in a calendar program with a secret address of one's own"),
    to=EVERYONE - {Role.PUBLIC},
)
