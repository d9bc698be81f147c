"""Who may read notices and see what became of the mails."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EVERYONE, READERS, STAFF, Role, permit

SEE_OWN_NOTICES = permit(
    "notices.see_own",
    gettext_noop("Read one's own notices and choose how to be told"),
    to=EVERYONE - {Role.PUBLIC},
)
UNSUBSCRIBE = permit("notices.unsubscribe", gettext_noop("Stop mails by the link in them"), to=EVERYONE)
SEE_DELIVERIES = permit(
    "notices.see_deliveries", gettext_noop("See which mails were sent and which were not"), to=READERS | STAFF
)
SEND_AGAIN = permit("notices.send_again", gettext_noop("Send a mail again that was not delivered"), to=STAFF)
