"""The programme of an activity: rooms, tracks, sessions, who speaks, what a session leaves behind, what changed."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.names import (
    CHANGE_NAMES,
    KIND_NAMES,
    MATERIAL_NAMES,
    SPEAKER_NAMES,
    STATE_NAMES,
)
from shanyrak.cooperation.programme.rules import MaterialSort, SessionKind, SessionState, SpeakerRole
from shanyrak.cooperation.registration.models import Registration
from shanyrak.directory.models import Person
from shanyrak.records.fields import LocalTimeField, TextsField, ZoneField
from shanyrak.records.languages import Texts, original
from shanyrak.records.local_times import LocalTime
from shanyrak.records.models import Kept, Record, RecordQuerySet, remembered
from shanyrak.roles import READERS, Actor
from shanyrak.sources.models import SourceDocument


def new_uid() -> str:
    """Return a name for a session that no other event in any calendar bears."""
    return f"{uuid4()}@shanyrak"


def first_said(texts: Texts) -> str:
    """Return a text in English, or as it was said first."""
    return texts["en"]["text"] if "en" in texts else original(texts)[1]


@remembered
class Room(Kept):
    """A place in which sessions are held, and for how many people it has seats."""

    part_of: ClassVar[str] = "activity"  # the history of the activity tells of it

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="rooms")
    name = TextsField(_("name"))
    capacity = models.PositiveIntegerField(_("seats"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(_("place"), default=0, editable=False)

    class Meta:
        verbose_name = _("room")
        verbose_name_plural = _("rooms")
        ordering = ("position", "pk")


@remembered
class Track(Kept):
    """A thread through the programme: sessions about one thing."""

    part_of: ClassVar[str] = "activity"  # the history of the activity tells of it

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="tracks")
    name = TextsField(_("name"))
    position = models.PositiveSmallIntegerField(_("place"), default=0, editable=False)

    class Meta:
        verbose_name = _("track")
        verbose_name_plural = _("tracks")
        ordering = ("position", "pk")


class SessionQuerySet(RecordQuerySet):
    """Filters on sessions."""

    def visible_to(self, actor: Actor) -> Any:
        """Keep what ``actor`` may see: drafts only the secretariat, nothing of an activity that is hidden."""
        rows = super().visible_to(actor)
        return rows if actor.roles() & READERS else rows.exclude(state=SessionState.DRAFT.value)

    def in_programme(self) -> Any:
        """Keep what people may come to: no draft, and nothing cancelled."""
        return self.filter(state=SessionState.PLANNED.value)

    def in_time(self) -> Any:
        """Sort as the clocks of the place go."""
        return self.order_by("begins", "room__position", "pk")


@remembered
class Session(Record):
    """An hour of a programme: what about, when and where.

    Its time is what the clock on the wall shows; ``zone`` says which wall. ``uid`` and ``sequence`` are how calendars
    know it: the same event, however often it moves.
    """

    hangs_on = ("activity",)
    part_of: ClassVar[str] = "activity"  # the history of the activity tells of it

    activity = models.ForeignKey(
        Activity, on_delete=models.PROTECT, related_name="sessions", verbose_name=_("activity")
    )
    session_kind = models.CharField(
        _("kind"), max_length=12, choices=KIND_NAMES, default=SessionKind.TALK.value
    )
    title = TextsField(_("title"))
    abstract = TextsField(_("what it is about"))
    begins = LocalTimeField(_("begins"))
    ends = LocalTimeField(_("ends"))
    zone = ZoneField(_("time zone"))
    room = models.ForeignKey(
        Room,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sessions",
        verbose_name=_("room"),
    )
    track = models.ForeignKey(
        Track,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sessions",
        verbose_name=_("track"),
    )
    seats = models.PositiveIntegerField(_("seats, where fewer than the room has"), null=True, blank=True)
    spoken = ArrayField(models.CharField(max_length=7), verbose_name=_("spoken in"), default=list, blank=True)
    interpreted = ArrayField(
        models.CharField(max_length=7), verbose_name=_("interpreted into"), default=list, blank=True
    )
    online_at = models.URLField(_("address of the transmission"), max_length=500, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=STATE_NAMES, default=SessionState.PLANNED.value
    )
    why_cancelled = TextsField(_("why it is cancelled"))
    sequence = models.PositiveIntegerField(default=0, editable=False)
    uid = models.CharField(max_length=80, unique=True, default=new_uid, editable=False)

    objects: ClassVar[Any] = SessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(session_kind__in=list(KIND_NAMES)), name="session_kind_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=list(STATE_NAMES)), name="session_state_is_known"
            ),
        ]
        indexes = [
            models.Index(fields=["activity", "begins"], name="session_in_time"),
            models.Index(fields=["label"], name="session_label"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="session_search"),
        ]

    def labels(self) -> list[str]:
        """Return the title in English or as it was said first; then all titles and what it is about."""
        texts = (*self.title.values(), *self.abstract.values())
        return [first_said(self.title), *(said["text"] for said in texts)]

    @property
    def beginning(self) -> LocalTime:
        """When it begins, on the wall of its place."""
        return LocalTime(self.begins, self.zone)

    @property
    def ending(self) -> LocalTime:
        """When it ends, on the wall of its place."""
        return LocalTime(self.ends, self.zone)

    @property
    def seats_in_all(self) -> int | None:
        """For how many people there is room; none where nobody has said."""
        if self.seats is not None:
            return self.seats
        return self.room.capacity if self.room else None


@remembered
class Speaker(Kept):
    """Who stands in front at a session: a person of the directory, somebody who registered, or a name."""

    part_of: ClassVar[str] = "session"  # the history of the session tells of it

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="speakers")
    role = models.CharField(
        _("role"), max_length=10, choices=SPEAKER_NAMES, default=SpeakerRole.SPEAKER.value
    )
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="speaks_at",
        verbose_name=_("person"),
    )
    registration = models.ForeignKey(
        Registration,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="speaks_at",
        verbose_name=_("somebody who registered"),
    )
    name = models.CharField(_("name"), max_length=300, blank=True)
    affiliation = TextsField(_("position and organization"))
    bio = TextsField(_("about the speaker"))
    position = models.PositiveSmallIntegerField(_("place"), default=0, editable=False)

    class Meta:
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        ordering = ("position", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role__in=list(SPEAKER_NAMES)), name="speaker_role_is_known"
            ),
        ]


@remembered
class Material(Kept):
    """What a session leaves behind: a file, kept as it was received, or the address of a page.

    ``document`` is the source document that was made of it when it was sent on for the review.
    """

    part_of: ClassVar[str] = "session"  # the history of the session tells of it

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="materials")
    sort = models.CharField(
        _("what it is"), max_length=10, choices=MATERIAL_NAMES, default=MaterialSort.SLIDES.value
    )
    title = TextsField(_("title"))
    link = models.URLField(_("address"), max_length=1000, blank=True)
    file_name = models.CharField(_("file name"), max_length=300, blank=True, editable=False)
    media_type = models.CharField(_("type of file"), max_length=100, blank=True, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)
    size = models.PositiveBigIntegerField(default=0, editable=False)
    language = models.CharField(_("language"), max_length=7, blank=True)
    is_public = models.BooleanField(_("everyone may see it"), default=True)
    document = models.ForeignKey(
        SourceDocument,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="materials",
        verbose_name=_("source document"),
    )

    class Meta:
        verbose_name = _("material")
        verbose_name_plural = _("materials")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sort__in=list(MATERIAL_NAMES)), name="material_sort_is_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(link="") | ~models.Q(sha256=""), name="material_is_a_file_or_a_link"
            ),
        ]
        indexes = [models.Index(fields=["sha256"], name="material_sha256")]


class Change(models.Model):
    """What changed in a programme that people know: which session, what, and how it was before."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="changes")
    sort = models.CharField(max_length=10, choices=CHANGE_NAMES)
    before = models.JSONField(default=dict)  # {"begins", "ends", "zone", "room"} as texts
    sequence = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = _("change of the programme")
        verbose_name_plural = _("changes of the programme")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sort__in=list(CHANGE_NAMES)), name="change_sort_is_known"
            ),
            models.UniqueConstraint(fields=["session", "sequence", "sort"], name="change_is_told_of_once"),
        ]
        indexes = [models.Index(fields=["-at"], name="change_newest_first")]

    def __str__(self) -> str:
        return f"#{self.pk} {self.session_id} {self.sort}"
