"""Who may see and state interests and offers."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, Role, permit

SEE_POSITIONS = permit("cooperation.see_positions", gettext_noop("See interests and offers"), to=EVERYONE)
STATE_POSITIONS = permit(
    "cooperation.state_positions",
    gettext_noop("State interests and offers"),
    to=EDITORS,
    for_own_party={Role.FOCAL_POINT},
)
