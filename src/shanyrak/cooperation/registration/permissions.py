"""Who may open registrations, decide about them, nominate people and register."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, Role, permit

REGISTER = permit("registration.register", gettext_noop("Register for a public activity"), to=EVERYONE)
SEE_REGISTRATIONS = permit(
    "registration.see_registrations",
    gettext_noop("See who is registered"),
    to=READERS,
    for_own_party={Role.FOCAL_POINT},
)
KEEP_REGISTRATIONS = permit(
    "registration.keep_registrations",
    gettext_noop("Open registrations, decide about them and note who walks in"),
    to=EDITORS,
)
NOMINATE = permit(
    "registration.nominate",
    gettext_noop("Nominate people for an activity"),
    to=EDITORS,
    for_own_party={Role.FOCAL_POINT},
)
