"""Who may see and change activities."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, Role, permit

SEE_ACTIVITIES = permit("cooperation.see_activities", gettext_noop("See activities"), to=EVERYONE)
CHANGE_ACTIVITIES = permit(
    "cooperation.change_activities", gettext_noop("Add, edit and merge activities"), to=EDITORS
)
REPORT_OUTCOMES = permit(
    "cooperation.report_outcomes",
    gettext_noop("Report what came of an activity"),
    to=EDITORS,
    for_own_party={Role.FOCAL_POINT},
)
