"""Letters, invitations, the mailings that carry them, and letters for a visa.

Names and addresses of invitees stand in :class:`Invited` and nowhere else: no history is kept of it and the journal
knows an invitation by its number alone, so that what is erased here is gone.
"""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Value, When
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import ROLE_NAMES, Activity
from shanyrak.cooperation.activities.rules import ParticipantRole
from shanyrak.cooperation.invitations.names import WHOM_NAMES
from shanyrak.cooperation.invitations.rules import UNANSWERED, Answer, InvitationState, Purpose
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import Source, State
from shanyrak.directory.models import Office, Party, Person
from shanyrak.records.fields import TextsField
from shanyrak.records.models import Kept, remembered, visibilities_open_to
from shanyrak.roles import READERS, Actor, Role


@remembered
class Letter(Kept):
    """What the invitations of one activity say, until when answers are awaited, and who signs."""

    part_of: ClassVar[str] = "activity"
    is_link: ClassVar[bool] = True  # of two activities that are merged, one letter is enough

    activity = models.OneToOneField(Activity, on_delete=models.CASCADE, related_name="letter")
    subject = TextsField(_("subject"))
    text = TextsField(_("letter"))
    reminder_subject = TextsField(_("subject of the reminder"))
    reminder = TextsField(_("reminder"))
    answer_by = models.DateField(_("answers until"), null=True, blank=True)
    signed_by = models.CharField(_("signed by"), max_length=200, blank=True)
    signed_as = TextsField(_("office of who signs"))

    class Meta:
        verbose_name = _("letter of invitation")
        verbose_name_plural = _("letters of invitation")


class InvitedQuerySet(models.QuerySet["Invited"]):
    """Filters on invitations."""

    def visible_to(self, actor: Actor) -> Self:
        """Keep what ``actor`` may see: the secretariat all, a focal point those of their own parties."""
        if actor.roles() & READERS:
            return self
        parties = actor.parties_as(Role.FOCAL_POINT)
        return self.filter(party__in=parties, activity__visibility__in=visibilities_open_to(actor))

    def with_state(self, *, on: date) -> Self:
        """Give each invitation the ``state`` it is in on the day ``on``, as :func:`rules.state_of` has it."""
        nominated = Registration.objects.filter(
            activity=OuterRef("activity"), party=OuterRef("party"), source=Source.NOMINATION.value
        )
        accepted = Q(answer=Answer.ACCEPTED.value)
        return self.annotate(
            has_nominated=Exists(nominated),
            answer_by=F("activity__letter__answer_by"),
            state=Case(
                _when(InvitationState.WITHDRAWN, Q(withdrawn_at__isnull=False)),
                _when(InvitationState.WAITING, accepted & Q(registration__state=State.WAITING.value)),
                *(_when(InvitationState(answer.value), Q(answer=answer.value)) for answer in Answer),
                _when(InvitationState.NOMINATED, Q(whom="party", has_nominated=True)),
                _when(InvitationState.ON_ITS_WAY, Q(sent_at=None, queued_at__isnull=False)),
                _when(InvitationState.DRAFT, Q(sent_at=None)),
                _when(InvitationState.LATE, Q(activity__letter__answer_by__lt=on)),
                default=Value(InvitationState.AWAITED.value),
                output_field=models.CharField(),
            ),
        )

    def unanswered(self, *, on: date) -> Self:
        """Keep those that were sent and wait for an answer."""
        return self.with_state(on=on).filter(state__in=sorted(state.value for state in UNANSWERED))


def _when(state: InvitationState, condition: Q) -> When:
    return When(condition, then=Value(state.value))


class Invited(Kept):
    """One party or person whom an activity invites, and what they answered."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="invitations")
    number = models.PositiveIntegerField(_("number"))
    whom = models.CharField(_("whom"), max_length=6, choices=WHOM_NAMES)
    party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="invitations_to_activities",
        verbose_name=_("party"),
    )
    person = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="invitations_to_activities",
        verbose_name=_("person"),
    )
    office = models.ForeignKey(
        Office,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="invitations_to_activities",
        verbose_name=_("office"),
    )
    title = models.CharField(_("form of address"), max_length=60, blank=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    email = models.EmailField(_("email"), blank=True)
    language = models.CharField(_("language of the letter"), max_length=7, default="en")
    organisation = models.CharField(_("organisation"), max_length=300, blank=True)
    position = models.CharField(_("position"), max_length=300, blank=True)
    role = models.CharField(
        _("role"), max_length=12, choices=ROLE_NAMES, default=ParticipantRole.PARTICIPANT.value
    )
    seats = models.PositiveSmallIntegerField(_("people a party may nominate"), null=True, blank=True)
    queued_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(_("sent"), null=True)
    opened_at = models.DateTimeField(_("opened"), null=True)
    reminders = models.PositiveSmallIntegerField(_("reminders"), default=0)
    reminded_at = models.DateTimeField(_("reminded"), null=True)
    answer = models.CharField(_("answer"), max_length=11, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True)
    word = models.TextField(_("in their words"), blank=True)
    withdrawn_at = models.DateTimeField(null=True)
    registration = models.OneToOneField(
        Registration, on_delete=models.SET_NULL, null=True, blank=True, related_name="invitation"
    )
    handed_on_from = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="handed_on_to"
    )
    link_number = models.PositiveSmallIntegerField(default=1)

    objects: ClassVar[Any] = InvitedQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.CheckConstraint(condition=Q(whom__in=list(WHOM_NAMES)), name="invitation_whom_is_known"),
            models.CheckConstraint(condition=Q(role__in=list(ROLE_NAMES)), name="invitation_role_is_known"),
            models.CheckConstraint(
                condition=Q(answer__in=["", *(answer.value for answer in Answer)]),
                name="invitation_answer_is_known",
            ),
            models.CheckConstraint(
                condition=Q(answer="") | Q(answered_at__isnull=False), name="invitation_answered_on_a_day"
            ),
            models.CheckConstraint(
                condition=~Q(whom="party") | Q(party__isnull=False), name="invitation_of_a_party_names_it"
            ),
            models.CheckConstraint(
                condition=~Q(whom="party") | ~Q(answer=Answer.ACCEPTED.value),
                name="invited_party_nominates_instead",
            ),
            models.UniqueConstraint(fields=["activity", "number"], name="invitation_number_is_given_once"),
            models.UniqueConstraint(
                fields=["activity", "party"],
                condition=Q(whom="party", withdrawn_at=None),
                name="party_is_invited_once",
            ),
            models.UniqueConstraint(
                models.F("activity"),
                models.functions.Lower("email"),
                condition=Q(withdrawn_at=None) & ~Q(email="") & ~Q(answer=Answer.HANDED_OVER.value),
                name="address_is_invited_once",
            ),
        ]
        indexes = [models.Index(fields=["activity", "sent_at"], name="invitation_of_activity")]


class Mailing(models.Model):
    """One sending of letters or reminders: who asked for it, and whether it was stopped."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="mailings")
    purpose = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Purpose])
    asked_at = models.DateTimeField()
    asked_by = models.BigIntegerField(null=True)
    stopped_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("mailing")
        verbose_name_plural = _("mailings")
        indexes = [models.Index(fields=["activity", "-asked_at"], name="mailing_newest_first")]

    def __str__(self) -> str:
        return f"#{self.pk} {self.purpose}"


class Posting(models.Model):
    """One letter of a mailing. Whether it went out is written in the transaction that hands it to the post."""

    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="postings")
    invitation = models.ForeignKey(Invited, on_delete=models.CASCADE, related_name="postings")
    told_at = models.DateTimeField(null=True)
    nobody = models.BooleanField(default=False)  # there was nobody to tell: no address, no focal point

    class Meta:
        verbose_name = _("posted letter")
        verbose_name_plural = _("posted letters")
        constraints = [
            models.UniqueConstraint(fields=["mailing", "invitation"], name="posted_once_in_a_mailing")
        ]
        indexes = [models.Index(fields=["mailing"], name="posting_to_send", condition=Q(told_at=None))]

    def __str__(self) -> str:
        return f"#{self.pk}"


class VisaLetter(models.Model):
    """A letter for a visa that was written for somebody approved: its number and day, so that it can be vouched for.

    The passport's number stands in the letter alone and is not kept here.
    """

    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="visa_letters")
    number = models.PositiveIntegerField(_("number"))
    language = models.CharField(_("language"), max_length=7)
    purpose = models.CharField(_("purpose of the journey"), max_length=500)
    since = models.DateField(_("from"))
    until = models.DateField(_("until"))
    host = models.CharField(_("host"), max_length=300)
    travel_paid_by = models.CharField(_("who pays the journey"), max_length=300)
    stay_paid_by = models.CharField(_("who pays the stay"), max_length=300)
    consulate = models.CharField(_("consulate"), max_length=300, blank=True)
    made_at = models.DateTimeField()
    made_by = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = _("letter for a visa")
        verbose_name_plural = _("letters for visas")
        constraints = [
            models.UniqueConstraint(
                fields=["registration", "number"], name="visa_letter_number_is_given_once"
            )
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"
