"""Who may read what the hub publishes."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EVERYONE, permit

SEE_PUBLISHED = permit(
    "publishing.see_published", gettext_noop("Read what the hub publishes for machines"), to=EVERYONE
)
