"""Who may look into the journal, and who may erase what the law says must go."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EVERYONE, Role, permit

SEE_JOURNAL = permit("journal.see", gettext_noop("Read the public journal and download proofs"), to=EVERYONE)
SEE_ACTORS = permit(
    "journal.see_actors", gettext_noop("See who made an entry, by name"), to=EVERYONE - {Role.PUBLIC}
)
READ_PERSONAL = permit(
    "journal.read_personal",
    gettext_noop("Read the personal parts of entries; each look is journalled"),
    to={Role.AUDITOR},
)
ERASE_PERSONAL = permit(
    "journal.erase_personal",
    gettext_noop("Erase the personal parts of entries by law"),
    to={Role.ADMINISTRATOR, Role.DIRECTOR},
)
