"""Who may see imports, who imports, and who may take everything away."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, READERS, STAFF, permit

SEE_IMPORTS = permit("imports.see", gettext_noop("See imports, with the rows of their files"), to=READERS)
IMPORT = permit(
    "imports.import", gettext_noop("Import tables, contacts and calendars; take imports back"), to=EDITORS
)
TAKE_EVERYTHING = permit(
    "imports.take_everything", gettext_noop("Take away everything one may see, as one archive"), to=STAFF
)
