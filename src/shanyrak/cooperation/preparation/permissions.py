"""Who may prepare an activity, who approves, who sees what was planned."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, Role, permit

SEE_PREPARATION = permit(
    "preparation.see",
    gettext_noop("See how an activity is prepared"),
    to=READERS,
    for_own_party={Role.FOCAL_POINT},
)
PREPARE = permit(
    "preparation.prepare",
    gettext_noop("Prepare an activity: its budget, its tasks, its papers, the checklists"),
    to=EDITORS,
)
DRAFT_NOTES = permit(
    "preparation.draft_notes",
    gettext_noop("Draft and submit the concept note of an activity"),
    to=EDITORS,
    for_own_party={Role.FOCAL_POINT},
)
APPROVE = permit(
    "preparation.approve",
    gettext_noop("Approve concept notes and budgets, and set from which amount on they need it"),
    to={Role.DIRECTOR},
)
SEE_BUDGETS = permit("preparation.see_budgets", gettext_noop("See the budget of an activity"), to=READERS)
SEE_TASKS = permit(
    "preparation.see_tasks",
    gettext_noop("See tasks; whoever is no part of the secretariat sees the own ones"),
    to={*READERS, Role.FOCAL_POINT},
)
DO_TASKS = permit("preparation.do_tasks", gettext_noop("Say that a task is done"), to=EDITORS)
READ_PAPERS = permit(
    "preparation.read_papers", gettext_noop("Open the papers of an activity that one may see"), to=EVERYONE
)
SEE_CHECKLISTS = permit(
    "preparation.see_checklists", gettext_noop("See the checklists of the hub"), to=READERS
)
REMIND = permit("preparation.remind", gettext_noop("Tell people of their late tasks"), to=EDITORS)
