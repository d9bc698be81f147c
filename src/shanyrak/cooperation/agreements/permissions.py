"""Who may see and change agreements and commitments."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, Role, permit

SEE_AGREEMENTS = permit(
    "agreements.see_agreements", gettext_noop("See agreements and commitments"), to=EVERYONE
)
CHANGE_AGREEMENTS = permit(
    "agreements.change_agreements",
    gettext_noop("Add, edit and merge agreements, their clauses, parties and signatures"),
    to=EDITORS,
)
CHANGE_COMMITMENTS = permit(
    "agreements.change_commitments", gettext_noop("Add, edit and merge commitments"), to=EDITORS
)
REPORT_PROGRESS = permit(
    "agreements.report_progress",
    gettext_noop("Report progress on what a party owes"),
    to=EDITORS,
    for_own_party={Role.FOCAL_POINT},
)
