"""Who may see and change programmes."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, Role, permit

SEE_PROGRAMMES = permit(
    "cooperation.see_programmes", gettext_noop("See the programmes of activities"), to=EVERYONE
)
CHANGE_PROGRAMMES = permit(
    "cooperation.change_programmes", gettext_noop("Change the programmes of activities"), to=EDITORS
)
SEE_ATTENDANCE = permit(
    "cooperation.see_attendance",
    gettext_noop("See who came to a session, and what people said of it"),
    to=READERS,
)
NOTE_ATTENDANCE = permit(
    "cooperation.note_attendance", gettext_noop("Note who came to a session"), to=EDITORS
)
CHOOSE_SESSIONS = permit(
    "cooperation.choose_sessions",
    gettext_noop("Choose sessions and say what one thinks of them, by a link that was sent to oneself"),
    to=EVERYONE,
)
SEE_OWN_SESSIONS = permit(
    "cooperation.see_own_sessions",
    gettext_noop("See one's own sessions, and what one is asked about"),
    to=EVERYONE - {Role.PUBLIC},
)
