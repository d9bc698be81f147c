"""Who may see and keep figures."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, permit

SEE_FIGURES = permit("cooperation.see_figures", gettext_noop("See figures"), to=EVERYONE)
CHANGE_FIGURES = permit("cooperation.change_figures", gettext_noop("Add, edit and merge figures"), to=EDITORS)
