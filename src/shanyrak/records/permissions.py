"""Who may look records up while filling a form."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EVERYONE, Role, permit

CHOOSE_RECORDS = permit(
    "records.choose", gettext_noop("Look records up while filling a form"), to=EVERYONE - {Role.PUBLIC}
)
