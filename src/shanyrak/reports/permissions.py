"""Who may read, make and publish reports."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, Role, permit

SEE_REPORTS = permit("reports.see", gettext_noop("Read the annual reports"), to=EVERYONE)
MAKE_REPORTS = permit("reports.make", gettext_noop("Make an annual report"), to=EDITORS)
PUBLISH_REPORTS = permit("reports.publish", gettext_noop("Publish an annual report"), to={Role.DIRECTOR})
