"""Who may see and keep the questions about outcomes. Who may answer stands in the room of activities."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, Role, permit

SEE_OUTCOMES = permit("outcomes.see_outcomes", gettext_noop("See what changed"), to=EVERYONE)
OPEN_ANSWER_LINK = permit(
    "outcomes.open_answer_link", gettext_noop("Answer by the link in a mail"), to=EVERYONE
)
SEE_ASKS = permit(
    "outcomes.see_asks",
    gettext_noop("See the questions about outcomes"),
    to=READERS,
    for_own_party={Role.FOCAL_POINT},
)
KEEP_ASKS = permit(
    "outcomes.keep_asks",
    gettext_noop("Enter answers that were told, put questions off and withdraw them"),
    to=EDITORS,
)
SET_BEGINNING = permit(
    "outcomes.set_beginning",
    gettext_noop("Set the day from which on outcomes are asked about"),
    to={Role.ADMINISTRATOR},
)
