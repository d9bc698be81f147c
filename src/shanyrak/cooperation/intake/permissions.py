"""Who may see the review desk, and who decides there."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, READERS, permit

SEE_PROPOSALS = permit(
    "intake.see_proposals", gettext_noop("See the facts proposed from documents"), to=READERS
)
DECIDE = permit(
    "intake.decide",
    gettext_noop("Take documents in; accept, edit, merge or reject proposed facts"),
    to=EDITORS,
)
