"""Who may ask for passports, read them, and see that they are kept."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, Role, permit

SEE_PASSPORTS = permit(
    "passports.see",
    gettext_noop("See of whom passport data is kept and until when, and who read it; never the data"),
    to=READERS,
)
KEEP_PASSPORTS = permit(
    "passports.keep", gettext_noop("Ask for passport data, enter it for somebody, erase it"), to=EDITORS
)
READ_PASSPORTS = permit(
    "passports.read",
    gettext_noop("Read passport data: the director, and officers whom the director named for the activity"),
    to=EDITORS,
)
NAME_READERS = permit(
    "passports.name_readers",
    gettext_noop("Name the officers who read passport data of an activity"),
    to={Role.DIRECTOR},
)
PURGE_PASSPORTS = permit(
    "passports.purge",
    gettext_noop("Purge passport data whose day has come"),
    to={*EDITORS, Role.ADMINISTRATOR},
)
ENTER_OWN = permit(
    "passports.enter_own", gettext_noop("Enter one’s own passport data by one’s own link"), to=EVERYONE
)
