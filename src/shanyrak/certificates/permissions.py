"""Who may see, issue and revoke certificates.

Officers issue and correct: a misspelt name is the work of every day. Taking a certificate back for good accuses
somebody, and is the director's. Everybody may open the page of a certificate whose address they were given.
"""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, Role, permit

CHECK_CERTIFICATES = permit(
    "certificates.check", gettext_noop("Check whether a certificate is genuine"), to=EVERYONE
)
SEE_CERTIFICATES = permit(
    "certificates.see", gettext_noop("See all certificates and whose they are"), to=READERS
)
ISSUE_CERTIFICATES = permit(
    "certificates.issue", gettext_noop("Issue certificates and correct a name on them"), to=EDITORS
)
REVOKE_CERTIFICATES = permit("certificates.revoke", gettext_noop("Revoke a certificate"), to={Role.DIRECTOR})
ERASE_HOLDERS = permit(
    "certificates.erase",
    gettext_noop("Erase whose a certificate is"),
    to={Role.DIRECTOR, Role.ADMINISTRATOR},
)
RENEW_KEYS = permit(
    "certificates.renew_keys",
    gettext_noop("Renew the keys that sign certificates"),
    to={Role.ADMINISTRATOR},
)
