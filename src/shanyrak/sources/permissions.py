"""Who may see and change source documents."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, Role, permit

SEE_DOCUMENTS = permit("sources.see_documents", gettext_noop("See source documents"), to=EVERYONE)
SEE_ORIGINALS = permit(
    "sources.see_originals",
    gettext_noop("Download the original files of documents"),
    to=READERS | {Role.FOCAL_POINT},
)
KEEP_DOCUMENTS = permit(
    "sources.keep_documents", gettext_noop("Add and describe source documents"), to=EDITORS
)
