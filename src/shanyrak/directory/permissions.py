"""Who may see and change the directory."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, permit

SEE_PARTIES = permit("directory.see_parties", gettext_noop("See parties"), to=EVERYONE)
CHANGE_PARTIES = permit("directory.change_parties", gettext_noop("Add, edit and merge parties"), to=EDITORS)
SEE_PEOPLE = permit("directory.see_people", gettext_noop("See people and their offices"), to=EVERYONE)
CHANGE_PEOPLE = permit(
    "directory.change_people", gettext_noop("Add, edit and merge people and offices"), to=EDITORS
)
