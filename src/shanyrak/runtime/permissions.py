"""Who is told how the installation is."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import Role, permit

SEE_HEALTH = permit(
    "runtime.see_health", gettext_noop("See how the installation is"), to={Role.ADMINISTRATOR}
)
