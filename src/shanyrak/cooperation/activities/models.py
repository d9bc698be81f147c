"""Activities, who took part, which promises they fulfil and what came of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.rules import (
    INTENDED,
    ActivityKind,
    ActivityStatus,
    OutcomeSort,
    ParticipantRole,
    Standing,
    days_of,
)
from shanyrak.cooperation.agreements.models.commitment import Commitment
from shanyrak.directory.models import Office, Party, Person
from shanyrak.records.fields import PartialDateField, TextsField
from shanyrak.records.languages import original
from shanyrak.records.models import Kept, Record, RecordQuerySet, remembered
from shanyrak.records.rules import Visibility
from shanyrak.refusals import gettext_noop

KIND_NAMES = {
    ActivityKind.CONFERENCE.value: gettext_noop("Conference"),
    ActivityKind.SUMMIT.value: gettext_noop("Summit"),
    ActivityKind.FORUM.value: gettext_noop("Forum"),
    ActivityKind.ROUNDTABLE.value: gettext_noop("Roundtable"),
    ActivityKind.SEMINAR.value: gettext_noop("Seminar"),
    ActivityKind.TRAINING.value: gettext_noop("Training"),
    ActivityKind.STUDY_VISIT.value: gettext_noop("Study visit"),
    ActivityKind.VISIT.value: gettext_noop("Visit"),
    ActivityKind.MEETING.value: gettext_noop("Meeting"),
    ActivityKind.BILATERAL_MEETING.value: gettext_noop("Bilateral meeting"),
    ActivityKind.STEERING_COMMITTEE.value: gettext_noop("Steering Committee"),
    ActivityKind.WORKING_GROUP_MEETING.value: gettext_noop("Working group meeting"),
    ActivityKind.COMMITTEE_MEETING.value: gettext_noop("Committee meeting"),
    ActivityKind.PARLIAMENTARY_MEETING.value: gettext_noop("Parliamentary meeting"),
    ActivityKind.EXPERT_MISSION.value: gettext_noop("Expert mission"),
    ActivityKind.BUSINESS_MISSION.value: gettext_noop("Business mission"),
    ActivityKind.EXCHANGE_OF_MESSAGES.value: gettext_noop("Exchange of messages"),
    ActivityKind.OTHER.value: gettext_noop("Other activity"),
}
STATUS_NAMES = {
    ActivityStatus.HELD.value: gettext_noop("Held"),
    ActivityStatus.PLANNED.value: gettext_noop("Planned"),
    ActivityStatus.ONGOING.value: gettext_noop("Under way"),
    ActivityStatus.INVITED.value: gettext_noop("Invited"),
    ActivityStatus.CANCELLED.value: gettext_noop("Cancelled"),
}
STANDING_NAMES = STATUS_NAMES | {
    Standing.UNCONFIRMED.value: gettext_noop("Planned; nobody has confirmed it took place"),
}
ROLE_NAMES = {
    ParticipantRole.HOST.value: gettext_noop("Host"),
    ParticipantRole.CHAIR.value: gettext_noop("Chair"),
    ParticipantRole.SPEAKER.value: gettext_noop("Speaker"),
    ParticipantRole.DELEGATE.value: gettext_noop("Delegate"),
    ParticipantRole.OBSERVER.value: gettext_noop("Observer"),
    ParticipantRole.PARTICIPANT.value: gettext_noop("Participant"),
}
OUTCOME_NAMES = {
    OutcomeSort.ADOPTED.value: gettext_noop("Adopted as it is"),
    OutcomeSort.ADAPTED.value: gettext_noop("Adapted"),
    OutcomeSort.TRIED.value: gettext_noop("Tried and dropped"),
    OutcomeSort.NOTHING.value: gettext_noop("Nothing changed"),
}
NEAR = timedelta(days=15)  # today and a fortnight
WHOLE_DAY = r"^\d{4}-\d\d-\d\d$"


class IsAnyOf(models.Func):
    """Whether a value is one of an array."""

    template = "%(expressions)s)"
    arg_joiner = " = ANY("
    output_field = models.BooleanField()


class ActivityQuerySet(RecordQuerySet):
    """Filters on activities."""

    def of_the_hub(self, hub_id: int) -> Self:
        """Keep the activities in which the hub takes part: itself, or by someone in an office of it.

        An activity is the hub's also where the hub takes part in one of its parts.
        """
        taking_part = _taking_part(hub_id)
        themselves = [rows.values("activity") for rows in taking_part]
        open_part = _as_open("activity__visibility", as_="activity__part_of__visibility")
        parts = [rows.filter(open_part).exclude(activity__part_of=None) for rows in taking_part]
        wholes = [rows.values("activity__part_of") for rows in parts]
        # Plain joins gathered once into an array, so that a sorted list can stop after its first page.
        theirs = ArraySubquery(themselves[0].union(*themselves[1:], *wholes))
        return self.filter(IsAnyOf(models.F("pk"), theirs))

    def standing_as(self, standing: Standing, *, on: date) -> Self:
        """Keep the activities that stand as ``standing`` on the day ``on``; see ``rules.standing_on``."""
        over = models.Q(period__fully_lt=DateRange(on, None))
        intended = [status.value for status in INTENDED]
        if standing is Standing.UNCONFIRMED:
            return self.filter(over, status__in=intended)
        if standing is Standing.HELD:
            return self.filter(
                models.Q(status=ActivityStatus.HELD.value)
                | models.Q(over, status=ActivityStatus.ONGOING.value)
            )
        kept = self.filter(status=standing.value)
        return kept if standing is Standing.CANCELLED else kept.filter(models.Q(period=None) | ~over)

    def near(self, on: date) -> Self:
        """Keep the activities that are under way on the day ``on``, or that begin within a fortnight.

        Of a plan whose day nobody has said yet, it cannot be said that it is near.
        """
        under_way = models.Q(status=ActivityStatus.ONGOING.value)
        planned = models.Q(status__in=[status.value for status in INTENDED], since__regex=WHOLE_DAY)
        return self.filter(under_way | planned, period__overlap=DateRange(on, on + NEAR))


def _as_open(one: str, *, as_: str) -> models.Q:
    """Keep what everybody may see, or as few as see the other."""
    return models.Q(**{one: Visibility.PUBLIC.value}) | models.Q(**{one: models.F(as_)})


def _taking_part(party_id: int) -> list[models.QuerySet[Participant]]:
    """Return queries for those by whom a party takes part: itself, in an office as the source says, in one held then.

    Of the last, only dated offices count: of an office whose days nobody knows, it cannot be said that it was held.
    """
    dated = models.Q(person__offices__since__gt="") | models.Q(person__offices__until__gt="")
    # Nothing hidden says whose a public activity is: an office or a part counts if it is no more hidden than that.
    open_office = _as_open("person__offices__visibility", as_="activity__visibility")
    return [
        Participant.objects.filter(party=party_id),
        Participant.objects.filter(
            _as_open("office__visibility", as_="activity__visibility"), office__party=party_id
        ),
        Participant.objects.filter(
            dated,
            open_office,
            person__offices__party=party_id,
            person__offices__merged_into=None,
            person__offices__period__overlap=models.F("activity__period"),
        ),
    ]


@remembered
class Activity(Record):
    """Something that people of several parties did together, or plan to."""

    activity_kind = models.CharField(_("kind"), max_length=24, choices=KIND_NAMES)
    title = TextsField(_("title"))
    since = PartialDateField(_("from"))
    until = PartialDateField(_("until"))
    period = DateRangeField(null=True, editable=False)
    place = models.CharField(_("place"), max_length=200, blank=True)
    place_as_written = models.CharField(_("place as the source writes it"), max_length=200, blank=True)
    is_online = models.BooleanField(_("online"), default=False)
    status = models.CharField(
        _("status"), max_length=12, choices=STATUS_NAMES, default=ActivityStatus.HELD.value
    )
    part_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
    )
    subjects = models.JSONField(_("subjects"), default=list, blank=True)  # as the source says them
    # Notations of topics: SKOS identifiers that never change, so that history and edits see a plain value.
    topics = ArrayField(models.SlugField(max_length=80), verbose_name=_("topics"), default=list, blank=True)

    objects: ClassVar[Any] = ActivityQuerySet.as_manager()

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(activity_kind__in=list(KIND_NAMES)), name="activity_kind_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=list(STATUS_NAMES)), name="activity_status_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(part_of=None) | ~models.Q(part_of=models.F("id")),
                name="activity_is_no_part_of_itself",
            ),
        ]
        indexes = [
            models.Index(fields=["-since", "-until", "id"], name="activity_newest_first"),
            models.Index(fields=["label"], name="activity_label"),
            models.Index(fields=["status", "-since"], name="activity_status"),
            GistIndex(fields=["period"], name="activity_period"),
            GinIndex(fields=["topics"], name="activity_topics"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="activity_search"),
        ]

    def labels(self) -> list[str]:
        """Return the title in English or as the source says it; then all titles, the place and the subjects."""
        first = self.title["en"]["text"] if "en" in self.title else original(self.title)[1]
        titles = (said["text"] for said in self.title.values())
        return [first, *titles, self.place, self.place_as_written, *self.subjects]

    def save(self, *args: Any, **options: Any) -> None:
        """Save, with the days that the two dates bound."""
        days = days_of(self.since, self.until)
        self.period = DateRange(*days) if days else None
        super().save(*args, **options)


@remembered
class Participant(Kept):
    """Who takes part in an activity, as what, and in which office.

    The same party may stand twice after two records of it were merged, so that nothing here is unique; pages show
    it once.
    """

    part_of: ClassVar[str] = "activity"  # the history of the activity tells of it

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="participants")
    party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="participations_in_activities",
        verbose_name=_("party"),
    )
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="participations_in_activities",
        verbose_name=_("person"),
    )
    office = models.ForeignKey(
        Office,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="participations_in_activities",
        verbose_name=_("in which office"),
    )
    text = models.CharField(_("who, in words"), max_length=500, blank=True)
    role = models.CharField(
        _("role"), max_length=12, choices=ROLE_NAMES, default=ParticipantRole.PARTICIPANT.value
    )

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(party__isnull=False) | models.Q(person__isnull=False) | ~models.Q(text=""),
                name="participant_is_someone",
            ),
            models.CheckConstraint(
                condition=models.Q(office=None) | models.Q(person__isnull=False),
                name="participant_office_has_a_holder",
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=list(ROLE_NAMES)), name="participant_role_is_known"
            ),
        ]


@remembered
class Fulfilment(Kept):
    """An activity that fulfils a commitment, in whole or in part."""

    part_of: ClassVar[str] = "activity"  # the history of the activity tells of it

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="fulfilments")
    commitment = models.ForeignKey(
        Commitment, on_delete=models.PROTECT, related_name="fulfilments", verbose_name=_("promise")
    )

    class Meta:
        verbose_name = _("fulfilled promise")
        verbose_name_plural = _("fulfilled promises")


@remembered
class Outcome(Kept):
    """What changed because of an activity, and at which party."""

    part_of: ClassVar[str] = "activity"  # the history of the activity tells of it

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="outcomes")
    party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="outcomes",
        verbose_name=_("where"),
    )
    what = TextsField(_("what changed"))
    sort = models.CharField(_("how"), max_length=12, choices=OUTCOME_NAMES)
    on = PartialDateField(_("when"))

    class Meta:
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sort__in=list(OUTCOME_NAMES)), name="outcome_sort_is_known"
            )
        ]
