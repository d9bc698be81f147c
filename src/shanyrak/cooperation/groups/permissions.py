"""Who may see and change groups, their minutes and what follows from them."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, Role, permit

SEE_GROUPS = permit("cooperation.see_groups", gettext_noop("See groups, meetings and decisions"), to=EVERYONE)
CHANGE_GROUPS = permit(
    "cooperation.change_groups",
    gettext_noop("Keep groups, members, meetings, minutes, decisions and action items"),
    to=EDITORS,
)
APPROVE_MINUTES = permit(
    "cooperation.approve_minutes", gettext_noop("Record that minutes were approved"), to={Role.DIRECTOR}
)
REMIND = permit("cooperation.remind", gettext_noop("Remind people of their action items"), to=EDITORS)
REPORT_ITEMS = permit(
    "cooperation.report_items",
    gettext_noop("Report what became of an action item"),
    to=EDITORS,
    for_own_party={Role.FOCAL_POINT},
)
