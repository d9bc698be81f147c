"""Openings with their questions and seats, and registrations with their answers.

Names, addresses and needs of people stand here and nowhere else: no history is kept of these tables, and the journal
knows a registration by its number alone, so that what is erased here is gone.
"""

from __future__ import annotations

from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.models import ROLE_NAMES, Activity
from shanyrak.cooperation.activities.rules import ParticipantRole
from shanyrak.cooperation.registration.rules import (
    HOLDS_A_SEAT,
    STANDING,
    AlreadyRegistered,
    AnswerKind,
    OpeningState,
    Source,
    Stage,
    State,
)
from shanyrak.directory.models import Party, Person
from shanyrak.records.fields import LocalTimeField, TextsField, ZoneField
from shanyrak.records.languages import LANGUAGES
from shanyrak.records.local_times import LocalTime
from shanyrak.records.models import Kept, visibilities_open_to
from shanyrak.refusals import gettext_noop
from shanyrak.roles import READERS, Actor, Role

STATE_NAMES = {
    State.APPLIED.value: gettext_noop("Applied"),
    State.NOMINATED.value: gettext_noop("Nominated"),
    State.WAITING.value: gettext_noop("On the waiting list"),
    State.APPROVED.value: gettext_noop("Approved"),
    State.DECLINED.value: gettext_noop("Declined"),
    State.WITHDRAWN.value: gettext_noop("Withdrawn"),
}
SOURCE_NAMES = {
    Source.FORM.value: gettext_noop("By the public form"),
    Source.NOMINATION.value: gettext_noop("By nomination"),
    Source.INVITATION.value: gettext_noop("By invitation"),
    Source.WALK_IN.value: gettext_noop("At the door"),
    Source.TRAINING.value: gettext_noop("By enrolment in a course"),
}
OPENING_STATE_NAMES = {
    OpeningState.DRAFT.value: gettext_noop("Not announced"),
    OpeningState.OPEN.value: gettext_noop("Announced"),
    OpeningState.CLOSED.value: gettext_noop("Closed"),
}
STAGE_NAMES = {
    Stage.REGISTERING.value: gettext_noop("While registering"),
    Stage.APPROVED.value: gettext_noop("After approval"),
}
ANSWER_KIND_NAMES = {
    AnswerKind.LINE.value: gettext_noop("A few words"),
    AnswerKind.TEXT.value: gettext_noop("A longer text"),
    AnswerKind.CHOICE.value: gettext_noop("One of several"),
    AnswerKind.CHOICES.value: gettext_noop("Any of several"),
    AnswerKind.YES_NO.value: gettext_noop("Yes or no"),
    AnswerKind.DAY.value: gettext_noop("A day"),
    AnswerKind.TIME.value: gettext_noop("A day and a time"),
    AnswerKind.NUMBER.value: gettext_noop("A number"),
}


def all_languages() -> list[str]:
    """Return the languages that an opening has unless it is said otherwise."""
    return list(LANGUAGES)


class Opening(Kept):
    """How people register for an activity: when, by which ways, for how many seats."""

    activity = models.OneToOneField(Activity, on_delete=models.PROTECT, related_name="opening")
    state = models.CharField(
        _("state"), max_length=8, choices=OPENING_STATE_NAMES, default=OpeningState.DRAFT.value
    )
    opens_at = LocalTimeField(_("opens"), null=True, blank=True)
    closes_at = LocalTimeField(_("closes"), null=True, blank=True)
    zone = ZoneField(_("time zone"), default="Asia/Almaty")
    by_form = models.BooleanField(_("a public form"), default=True)
    by_nomination = models.BooleanField(_("nomination by focal points"), default=True)
    approved_at_once = models.BooleanField(_("whoever gets a seat is approved at once"), default=False)
    seats = models.PositiveIntegerField(_("seats in all"), null=True, blank=True)
    party_seats = models.PositiveIntegerField(_("seats for each party"), null=True, blank=True)
    has_waiting_list = models.BooleanField(_("a waiting list"), default=True)
    companions = models.PositiveSmallIntegerField(_("people who may come along"), default=0)
    companions_take_seats = models.BooleanField(_("companions take seats"), default=True)
    languages = ArrayField(
        models.CharField(max_length=7), verbose_name=_("languages of the form"), default=all_languages
    )
    erase_after = models.DateField(_("personal data is erased after"), null=True, blank=True)
    erased_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("opening of a registration")
        verbose_name_plural = _("openings of registrations")
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=list(OPENING_STATE_NAMES)), name="opening_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(opens_at=None) | Q(closes_at=None) | Q(closes_at__gte=F("opens_at")),
                name="opening_closes_after_it_opens",
            ),
        ]
        indexes = [models.Index(fields=["erase_after"], name="opening_to_erase", condition=Q(erased_at=None))]

    @property
    def opens(self) -> LocalTime | None:
        """When registration opens, on the wall of its place."""
        return LocalTime(self.opens_at, self.zone) if self.opens_at else None

    @property
    def closes(self) -> LocalTime | None:
        """When registration closes, on the wall of its place."""
        return LocalTime(self.closes_at, self.zone) if self.closes_at else None


class PartySeats(Kept):
    """How many seats one party has, where it is not as many as each."""

    is_link: ClassVar[bool] = True  # of two parties that are merged, one number of seats is enough

    opening = models.ForeignKey(Opening, on_delete=models.CASCADE, related_name="seats_of_parties")
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="seats_at_activities", verbose_name=_("party")
    )
    seats = models.PositiveIntegerField(_("seats"))

    class Meta:
        verbose_name = _("seats of a party")
        verbose_name_plural = _("seats of parties")
        constraints = [
            models.UniqueConstraint(fields=["opening", "party"], name="one_number_of_seats_a_party")
        ]


class Question(Kept):
    """Something that people are asked while they register, or once they are approved."""

    opening = models.ForeignKey(Opening, on_delete=models.CASCADE, related_name="questions")
    stage = models.CharField(_("when it is asked"), max_length=12, choices=STAGE_NAMES)
    sort = models.PositiveSmallIntegerField(_("place"), default=0)
    code = models.SlugField(max_length=40, blank=True)  # of a ready question, such as ``arrival``
    answer_kind = models.CharField(
        _("kind of answer"), max_length=8, choices=ANSWER_KIND_NAMES, default=AnswerKind.LINE.value
    )
    label = TextsField(_("question"))
    help_text = TextsField(_("help"))
    choices = models.JSONField(_("choices"), default=list, blank=True)  # [{"code": …, "label": Texts}, …]
    required = models.BooleanField(_("must be answered"), default=False)
    personal = models.BooleanField(_("only the secretariat reads the answers"), default=False)

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        constraints = [
            models.CheckConstraint(condition=Q(stage__in=list(STAGE_NAMES)), name="question_stage_is_known"),
            models.CheckConstraint(
                condition=Q(answer_kind__in=list(ANSWER_KIND_NAMES)), name="question_answer_kind_is_known"
            ),
            models.UniqueConstraint(
                fields=["opening", "code"], condition=~Q(code=""), name="ready_question_is_asked_once"
            ),
        ]
        indexes = [models.Index(fields=["opening", "stage", "sort"], name="question_in_order")]


class RegistrationQuerySet(models.QuerySet["Registration"]):
    """Filters on registrations."""

    def visible_to(self, actor: Actor) -> Self:
        """Keep what ``actor`` may see: the secretariat all, a focal point the people of their own parties."""
        if actor.roles() & READERS:
            return self
        parties = actor.parties_as(Role.FOCAL_POINT)
        return self.filter(party__in=parties, activity__visibility__in=visibilities_open_to(actor))

    def holding(self) -> Self:
        """Keep those that hold a seat."""
        return self.filter(state__in=[state.value for state in sorted(HOLDS_A_SEAT)])

    def standing(self) -> Self:
        """Keep those that hold a seat or wait for one."""
        return self.filter(state__in=[state.value for state in sorted(STANDING)])

    def waiting(self) -> Self:
        """Keep those on the waiting list, in its order."""
        return self.filter(state=State.WAITING.value).order_by("number")

    def alone(self) -> Self:
        """Keep those who are nobody's companion."""
        return self.filter(companion_of=None)


class Registration(Kept):
    """One person who wants to take part in an activity, or takes part."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="registrations")
    number = models.PositiveIntegerField(_("number"))
    state = models.CharField(_("state"), max_length=9, choices=STATE_NAMES)
    source = models.CharField(_("way"), max_length=10, choices=SOURCE_NAMES)
    role = models.CharField(
        _("role"), max_length=12, choices=ROLE_NAMES, default=ParticipantRole.PARTICIPANT.value
    )
    person = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="registrations",
        verbose_name=_("person"),
    )
    user = models.ForeignKey(
        User,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="registrations",
    )
    given_name = models.CharField(_("given name"), max_length=120, blank=True)
    family_name = models.CharField(_("family name"), max_length=120, blank=True)
    email = models.EmailField(_("email"), blank=True)
    folded = models.CharField(max_length=254, blank=True, editable=False)  # the address as it is compared
    language = models.CharField(_("language"), max_length=7, default="en")
    party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="registrations",
        verbose_name=_("party"),
    )
    organisation = models.CharField(_("organisation"), max_length=300, blank=True)
    position = models.CharField(_("position"), max_length=300, blank=True)
    companion_of = models.ForeignKey(
        "self",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="companions",
        verbose_name=_("comes along with"),
    )
    seats = models.PositiveSmallIntegerField(default=1)  # none for a companion who takes no seat
    dietary = models.TextField(_("dietary needs"), blank=True)
    accessibility = models.TextField(_("accessibility needs"), blank=True)
    interpretation = models.CharField(_("interpretation into"), max_length=7, blank=True)
    reason = models.TextField(_("reason"), blank=True)  # of declining; the person reads it
    link_number = models.PositiveSmallIntegerField(default=1)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.BigIntegerField(null=True)
    followed_up_at = models.DateTimeField(_("answered after approval"), null=True)
    erased_at = models.DateTimeField(null=True)

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=list(STATE_NAMES)), name="registration_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(source__in=list(SOURCE_NAMES)), name="registration_source_is_known"
            ),
            models.CheckConstraint(condition=Q(role__in=list(ROLE_NAMES)), name="registration_role_is_known"),
            models.UniqueConstraint(fields=["activity", "number"], name="registration_number_is_given_once"),
            models.UniqueConstraint(
                fields=["activity", "folded"],
                condition=Q(state__in=sorted(state.value for state in STANDING)) & ~Q(folded=""),
                name="registered_once_for_an_activity",
            ),
        ]
        indexes = [
            models.Index(
                fields=["activity", "party", "seats"],
                name="registration_seats",
                condition=Q(state__in=sorted(state.value for state in HOLDS_A_SEAT)),
            ),
            models.Index(
                fields=["activity", "party", "number"],
                name="registration_waiting",
                condition=Q(state=State.WAITING.value),
            ),
            models.Index(fields=["activity", "state", "number"], name="registration_by_state"),
        ]

    @property
    def name(self) -> str:
        """The whole name, as badges and lists show it."""
        return f"{self.given_name} {self.family_name}".strip()

    def check_address(self, address: str) -> None:
        """Refuse a folded address that stands registered for this activity by another; the database would too."""
        others = Registration.objects.filter(activity=self.activity_id, folded=address).exclude(pk=self.pk)
        if address and others.filter(state__in=[state.value for state in STANDING]).exists():
            raise AlreadyRegistered(email=address)


class Answer(models.Model):
    """What one person answered to one question."""

    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="answers")
    value = models.TextField(_("answer"), blank=True)  # the codes of choices stand one a line

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [models.UniqueConstraint(fields=["registration", "question"], name="answered_once")]

    def __str__(self) -> str:
        return f"#{self.pk}"
