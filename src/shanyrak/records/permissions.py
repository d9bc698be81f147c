"""Who may look records up while filling a form, and who may keep one back."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, Role, permit

CHOOSE_RECORDS = permit(
    "records.choose", gettext_noop("Look records up while filling a form"), to=EVERYONE - {Role.PUBLIC}
)
SEE_EMBARGOES = permit("records.see_embargoes", gettext_noop("See what is kept back until a day"), to=READERS)
KEEP_BACK = permit("records.keep_back", gettext_noop("Keep a record back until a day"), to=EDITORS)
