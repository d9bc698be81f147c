"""Who may invite, who sees whom an activity invites, and who answers."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, Role, permit

SEE_INVITATIONS = permit(
    "invitations.see_invitations",
    gettext_noop("See whom an activity invites"),
    to=READERS,
    for_own_party={Role.FOCAL_POINT},
)
INVITE = permit(
    "invitations.invite",
    gettext_noop("Invite, write letters and send them, write letters for visas"),
    to=EDITORS,
)
ANSWER_INVITATION = permit(
    "invitations.answer", gettext_noop("Answer an invitation by the link in a letter"), to=EVERYONE
)
