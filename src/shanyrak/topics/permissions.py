"""Who may see and change topics."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, permit

SEE_TOPICS = permit("topics.see_topics", gettext_noop("See topics"), to=EVERYONE)
CHANGE_TOPICS = permit("topics.change_topics", gettext_noop("Add, edit and merge topics"), to=EDITORS)
