"""Who may see and change who takes part."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, permit

SEE_PARTICIPATIONS = permit(
    "participation.see_participations", gettext_noop("See who takes part in the hub"), to=EVERYONE
)
CHANGE_PARTICIPATIONS = permit(
    "participation.change_participations",
    gettext_noop("Add, edit and merge participations"),
    to=EDITORS,
)
