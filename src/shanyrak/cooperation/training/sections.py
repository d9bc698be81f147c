"""What other rooms' pages show of courses, and the tab on an activity of the kind “training”."""

from __future__ import annotations

from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.rules import ActivityKind
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.training.permissions import SEE_LEARNERS
from shanyrak.cooperation.training.queries.cohorts import cohort_line, cohorts
from shanyrak.cooperation.training.queries.courses import course_line, courses
from shanyrak.cooperation.training.queries.transcript import registrations_seen, transcript
from shanyrak.directory.models import Party, Person
from shanyrak.records.sections import Section, shown_on
from shanyrak.records.tabs import Tab, tab_on
from shanyrak.records.turning import day_asked
from shanyrak.roles import Actor
from shanyrak.topics.models import Topic

SHOWN = 8


@tab_on("activities.activity", order=70)
def training(record: Activity, actor: Actor) -> Tab | None:
    """Show those who may see learners the training of an activity."""
    if record.activity_kind != ActivityKind.TRAINING.value or not SEE_LEARNERS.opens_for(actor):
        return None
    return Tab(_("Training"), reverse("training:cohort", args=[record.pk]))


@shown_on("activities.activity", order=70)
def of_an_activity(activity: Activity, actor: Actor) -> Section | None:
    """Show which course an activity holds."""
    if activity.activity_kind != ActivityKind.TRAINING.value:
        return None
    row = cohorts({}, actor, on=day_asked()).filter(activity=activity).first()
    if row is None:
        return None
    context = {"cohort": cohort_line(row), "course": course_line(row.course)}
    return Section("training", _("The course"), "training/sections/of_activity.html", context)


@shown_on("directory.party", order=45)
def of_a_party(party: Party, actor: Actor) -> Section | None:
    """Show the courses that a party gives."""
    rows = courses({"provider": party}, actor).order_by("label", "pk")
    return _listed([course_line(row) for row in rows[:SHOWN]])


@shown_on("topics.topic", order=35)
def about_a_topic(topic: Topic, actor: Actor) -> Section | None:
    """Show the courses about a topic or a narrower one."""
    rows = courses({"topic": topic.notation}, actor).order_by("label", "pk")
    return _listed([course_line(row) for row in rows[:SHOWN]])


@shown_on("directory.person", order=40)
def of_a_person(person: Person, actor: Actor) -> Section | None:
    """Show those who may see it what a person has learnt."""
    if not SEE_LEARNERS.opens_for(actor):
        return None
    rows = registrations_seen(Registration.objects.filter(person=person), actor)
    found = transcript(rows, at=now())
    if not found.studied:
        return None
    newest = found.studied[0]
    address = reverse("training:learner", args=[newest.cohort.activity_id, newest.learner.who.id])
    context = {"transcript": found, "address": address}
    return Section("transcript", _("What they have learnt"), "training/sections/transcript.html", context)


def _listed(lines: list[object]) -> Section | None:
    if not lines:
        return None
    return Section("courses", _("Courses"), "training/sections/courses.html", {"courses": lines})
