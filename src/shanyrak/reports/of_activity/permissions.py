"""Who reads, writes and approves the report of an activity."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, Role, permit

READ_ACTIVITY_REPORTS = permit(
    "reports.read_of_activities", gettext_noop("Read approved reports of activities"), to=EVERYONE
)
SEE_DRAFTS = permit(
    "reports.see_drafts_of_activities",
    gettext_noop("See the report of an activity while it is written, and who is behind its numbers"),
    to=READERS,
)
WRITE_ACTIVITY_REPORTS = permit(
    "reports.write_of_activities",
    gettext_noop("Write the report of an activity, and enter what it says"),
    to=EDITORS,
)
APPROVE_ACTIVITY_REPORTS = permit(
    "reports.approve_of_activities", gettext_noop("Approve the report of an activity"), to={Role.DIRECTOR}
)
