"""What training shows on a registered person's own page: quizzes, evaluation, files, certificate, transcript."""

from __future__ import annotations

from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.own_page import shown_on_own
from shanyrak.cooperation.registration.queries.people import as_registrant
from shanyrak.cooperation.registration.rules import State
from shanyrak.cooperation.training.links import LEARNER
from shanyrak.cooperation.training.models import Cohort
from shanyrak.cooperation.training.queries.courses import materials_for_learners, needs_in_words
from shanyrak.cooperation.training.queries.learners import learner_lines
from shanyrak.cooperation.training.queries.taking import own_quizzes
from shanyrak.records.languages import said_in
from shanyrak.records.sections import Section


@shown_on_own(order=40)
def own_course(registration: Registration, language: str) -> Section | None:
    """Show an approved learner the course: what is to do, what is missing, what there is to read."""
    if registration.activity.activity_kind != ActivityKind.TRAINING.value or registration.companion_of_id:
        return None
    if registration.state != State.APPROVED:
        return None
    rows = Cohort.objects.standing().filter(activity=registration.activity_id).select_related("course")
    cohort = rows.first()
    if cohort is None:
        return None
    [line] = learner_lines([(cohort, as_registrant(registration))], at=now())
    context = {
        "token": LEARNER.new(registration.pk, registration.link_number),
        "course": said_in(cohort.course.title, language),
        "needs": needs_in_words(cohort.course),
        "quizzes": own_quizzes(registration.pk, registration.activity_id, at=now()),
        "materials": materials_for_learners(cohort.course_id, cohort.pk),
        "learner": line,
    }
    return Section("course", _("Your course"), "training/own/course.html", context)
