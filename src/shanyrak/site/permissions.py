"""Who may open the pages that belong to no room."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EVERYONE, Role, permit

SEE_HOME = permit("site.see_home", gettext_noop("See the public pages"), to=EVERYONE)
SEE_TODAY = permit("site.see_today", gettext_noop("See one's own desk"), to=EVERYONE - {Role.PUBLIC})
