"""Who may see courses, keep them, and read what people have learnt. Learners have no account: a link opens their own."""

from shanyrak.refusals import gettext_noop
from shanyrak.roles import EDITORS, EVERYONE, READERS, Role, permit

SEE_COURSES = permit("training.see_courses", gettext_noop("See courses and cohorts"), to=EVERYONE)
KEEP_COURSES = permit(
    "training.keep_courses", gettext_noop("Keep courses, cohorts, questions and quizzes"), to=EDITORS
)
SEE_QUESTIONS = permit(
    "training.see_questions", gettext_noop("See the questions of courses with their answers"), to=READERS
)
SEE_LEARNERS = permit(
    "training.see_learners",
    gettext_noop("See what people have learnt"),
    to=READERS,
    for_own_party={Role.FOCAL_POINT},
)
SEE_EVALUATION = permit(
    "training.see_evaluation", gettext_noop("See how courses are evaluated, and every attempt"), to=READERS
)
CERTIFY = permit("training.certify", gettext_noop("Issue the certificates of a cohort"), to=EDITORS)
OPEN_LEARNER_LINK = permit(
    "training.open_learner_link", gettext_noop("Learn by the link in a mail"), to=EVERYONE
)
