"""Who may see and change the directory."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, Role, permit

SEE_PARTIES = permit("directory.see_parties", gettext_noop("See parties"), to=EVERYONE)
CHANGE_PARTIES = permit("directory.change_parties", gettext_noop("Add, edit and merge parties"), to=EDITORS)
SEE_PEOPLE = permit("directory.see_people", gettext_noop("See people and their offices"), to=EVERYONE)
CHANGE_PEOPLE = permit(
    "directory.change_people", gettext_noop("Add, edit and merge people and offices"), to=EDITORS
)
SEE_CONTACTS = permit(
    "directory.see_contacts",
    gettext_noop("See e-mail addresses and telephone numbers of people"),
    to=READERS,
    for_own_party={Role.FOCAL_POINT},
)
CHANGE_CONTACTS = permit(
    "directory.change_contacts",
    gettext_noop("Add and take out e-mail addresses and telephone numbers of people"),
    to=EDITORS,
    for_own_party={Role.FOCAL_POINT},
)
