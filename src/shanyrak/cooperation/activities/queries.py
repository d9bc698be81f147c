"""Reading activities. Each function asks a fixed number of times and changes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.activities.models import KIND_NAMES, STANDING_NAMES, Activity, Participant
from shanyrak.cooperation.activities.rules import ActivityStatus, ParticipantRole, Standing, standing_on
from shanyrak.directory.models import Party
from shanyrak.records.languages import Said, said_in
from shanyrak.records.turning import begun_by
from shanyrak.roles import Actor, Role
from shanyrak.topics.queries import TopicName, notations_within, suggested
from shanyrak.ui.words import days

STANDING_TONES = {
    Standing.HELD: "ok",
    Standing.ONGOING: "sky",
    Standing.PLANNED: "sky",
    Standing.INVITED: "",
    Standing.UNCONFIRMED: "warn",
    Standing.CANCELLED: "",
}
OTHERS, ALL = "others", "all"  # whose activities a list shows; without a word, the hub's


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """An activity in a list."""

    id: int
    title: Said
    kind: str
    since: str
    until: str
    place: str
    is_online: bool
    standing: str
    tone: str

    @property
    def when(self) -> str:
        """Say its days in words."""
        return days(self.since, self.until, short=True)

    @property
    def where(self) -> str:
        """Say where it took place."""
        return ", ".join(part for part in (self.place, gettext("online") if self.is_online else "") if part)


def hub_id() -> int | None:
    """Return the number of the party that is the hub of this installation; none where it is not entered yet."""
    named = Q(label=settings.HUB_NAME) | Q(other_names__text=settings.HUB_NAME)
    return Party.objects.standing().filter(named).order_by("pk").values_list("pk", flat=True).first()


def activities(filters: Mapping[str, Any], actor: Actor, *, on: date) -> QuerySet[Activity]:
    """Return the standing activities that ``actor`` may see and that ``filters`` keep; the hub's, unless they say else.

    Before the hub is entered as a party, nothing is known to be the hub's, and all are kept.
    """
    rows = Activity.objects.standing().visible_to(actor)
    hub = hub_id()
    whose = filters.get("whose")
    if hub is not None and whose == OTHERS:
        rows = rows.exclude(pk__in=Activity.objects.of_the_hub(hub).values("pk"))
    elif hub is not None and whose != ALL:
        rows = rows.of_the_hub(hub)
    if standing := filters.get("standing"):
        rows = rows.standing_as(Standing(standing), on=on)
    if filters.get("near"):
        rows = rows.near(on)
    if filters.get("mine"):
        rows = rows.filter(pk__in=_with_parties(actor.parties_as(Role.FOCAL_POINT)))
    return begun_by(rows.filter(*_conditions(filters)), "since")


def _conditions(filters: Mapping[str, Any]) -> Iterable[Q]:
    if text := filters.get("q"):
        yield Q(search_text__icontains=text.lower())
    if kind := filters.get("activity_kind"):
        yield Q(activity_kind=kind)
    if year := filters.get("year"):
        yield Q(period__overlap=DateRange(date(year, 1, 1), date(year + 1, 1, 1)))
    if party := filters.get("party"):
        yield Q(pk__in=_with_parties([party.pk]))
    if place := filters.get("place"):
        yield Q(place__icontains=place) | Q(place_as_written__icontains=place)
    if topic := filters.get("topic"):
        yield Q(topics__overlap=notations_within(topic))


def _with_parties(parties: Collection[int]) -> QuerySet[Any]:
    taking_part = Participant.objects.filter(Q(party__in=parties) | Q(office__party__in=parties))
    return taking_part.values("activity")


def activity_line(activity: Activity, *, on: date) -> ActivityLine:
    """Return an activity as lists show it on the day ``on``, in the reader's language."""
    after = activity.period.upper if activity.period else None
    standing = standing_on(ActivityStatus(activity.status), after, on=on)
    return ActivityLine(
        id=activity.pk,
        title=said_in(activity.title, get_language() or "en"),
        kind=gettext(KIND_NAMES[activity.activity_kind]),
        since=activity.since,
        until=activity.until,
        place=activity.place or activity.place_as_written,
        is_online=activity.is_online,
        standing=gettext(STANDING_NAMES[standing.value]),
        tone=STANDING_TONES[standing],
    )


def suggested_topics(activity: Activity) -> list[TopicName]:
    """Return the topics that the title and the subjects speak of, without those the activity names already."""
    titles = [(said["text"], language) for language, said in activity.title.items()]
    return suggested([*((text, "") for text in activity.subjects), *titles], without=activity.topics)


def activity_lines(rows: QuerySet[Activity], *, on: date) -> tuple[ActivityLine, ...]:
    """Return ``rows`` as lines, the newest first."""
    return tuple(activity_line(row, on=on) for row in rows.order_by("-since", "-until", "pk"))


def parties_in(activities: Collection[int], actor: Actor) -> dict[int, tuple[str, ...]]:
    """Return the names of the parties that took part in each activity, hosts first, each once."""
    seen = Party.objects.visible_to(actor).order_by().values("pk")
    rows = (
        Participant.objects.filter(activity__in=activities)
        .annotate(whose=Coalesce("party", "office__party"))
        .filter(whose__in=seen)
        .select_related("party", "office__party")
    )
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for row in sorted(rows, key=lambda row: (row.role != ParticipantRole.HOST, row.pk)):
        party = row.party or (row.office.party if row.office else None)
        if party is not None:
            found[row.activity_id].setdefault(party.pk, str(said_in(party.names, get_language() or "en")))
    return {activity: tuple(names.values()) for activity, names in found.items()}
