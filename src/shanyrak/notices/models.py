"""Notices, the mails that carry them, what people chose, and addresses that take no mail."""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from shanyrak.accounts.models import User
from shanyrak.notices.kinds import BY_MAIL, Pace
from shanyrak.notices.rules import IN_HAND, NEEDS_A_REASON, MailState, Reason


class Recipient(models.Model):
    """Somebody who is told things by mail without an account: an address, and the name and language given last.

    Once nothing is kept that they were told, the row says nothing any more.
    """

    email = models.EmailField(_("address"), blank=True)
    # As it is compared; nothing once it is forgotten.
    folded = models.CharField(max_length=254, null=True, unique=True, editable=False)  # noqa: DJ001 - unique where known
    name = models.CharField(_("name"), max_length=300, blank=True)
    language = models.CharField(_("language"), max_length=7, default="en")
    soft_bounces = models.PositiveSmallIntegerField(default=0)
    unreachable_since = models.DateTimeField(_("takes no mail since"), null=True, blank=True)
    answer = models.TextField(_("what the mail server said"), blank=True)
    changed_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name or self.email

    @property
    def is_active(self) -> bool:
        """Whether the address is still known."""
        return self.erased_at is None

    @property
    def address(self) -> str:
        """The address in trouble, if there is trouble."""
        return self.email

    @property
    def unreachable(self) -> list[Recipient]:
        """What is known against the address, as it is of a user's."""
        return [self] if self.unreachable_since else []


class MailQuerySet(models.QuerySet["Mail"]):
    """Filters on mails."""

    def due(self, at: object) -> MailQuerySet:
        """Keep the mails whose turn it is."""
        return self.filter(state__in=[MailState.WAITING, MailState.DEFERRED], due_at__lte=at)


class Mail(models.Model):
    """One mail to one person, with one notice or several. Its state is written down before anything is sent."""

    to = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="mails")
    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, null=True, related_name="mails")
    address = models.EmailField(
        _("address"), blank=True
    )  # where it last went; empty before, and once forgotten
    state = models.CharField(_("state"), max_length=13, default=MailState.WAITING.value)
    reason = models.CharField(_("reason"), max_length=13, blank=True)
    answer = models.TextField(_("what the mail server said"), blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    claim = models.UUIDField(null=True, blank=True)  # the sender that had it in hand last
    made_at = models.DateTimeField(_("made"))
    tried_since = models.DateTimeField()  # its days of trying are counted from here
    due_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    objects = MailQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in MailState]), name="mail_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(reason__in=[reason.value for reason in Reason]), name="mail_reason_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[state.value for state in sorted(IN_HAND)])
                | Q(claim__isnull=False, claimed_at__isnull=False),
                name="mail_in_hand_is_claimed",
            ),
            models.CheckConstraint(
                condition=~Q(state=MailState.SENT.value) | Q(sent_at__isnull=False),
                name="mail_sent_has_its_time",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[state.value for state in sorted(NEEDS_A_REASON)]) | ~Q(reason=""),
                name="mail_not_delivered_says_why",
            ),
            models.CheckConstraint(
                condition=Q(to=None) ^ Q(recipient=None), name="mail_is_to_a_user_or_an_address"
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at", "id"],
                name="mail_due",
                condition=Q(state__in=[MailState.WAITING.value, MailState.DEFERRED.value]),
            ),
            models.Index(
                fields=["claimed_at"],
                name="mail_in_hand",
                condition=Q(state__in=[state.value for state in sorted(IN_HAND)]),
            ),
            models.Index(fields=["-made_at", "-id"], name="mail_newest_first"),
            models.Index(fields=["state", "-made_at"], name="mail_by_state"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk} {self.state}"

    @property
    def reader(self) -> User | Recipient:
        """Whoever the mail is for: somebody with an account, or an address."""
        reader = self.recipient if self.to_id is None else self.to
        assert reader is not None  # noqa: S101 - the database sees to it
        return reader


class NoticeQuerySet(models.QuerySet["Notice"]):
    """Filters on notices."""

    def shown(self) -> NoticeQuerySet:
        """Keep the notices that were not forgotten."""
        return self.filter(forgotten_at=None)

    def unread(self) -> NoticeQuerySet:
        """Keep what its reader has not read."""
        return self.filter(read_at=None, forgotten_at=None)

    def to_mail(self) -> NoticeQuerySet:
        """Keep what should go out by mail and stands in none yet."""
        return self.unread().filter(mail=None).exclude(pace=Pace.PAGE.value)


class Notice(models.Model):
    """Something that one person is told, once."""

    to = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="notices")
    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, null=True, related_name="notices")
    kind = models.CharField(max_length=80)
    key = models.CharField(max_length=200)
    facts = models.JSONField(default=dict, blank=True, encoder=DjangoJSONEncoder)
    address = models.CharField(max_length=500, blank=True)
    buttons = models.JSONField(default=list, blank=True)
    pace = models.CharField(max_length=8)
    mail = models.ForeignKey(Mail, on_delete=models.PROTECT, null=True, blank=True, related_name="notices")
    made_at = models.DateTimeField()
    made_by = models.BigIntegerField(null=True)
    read_at = models.DateTimeField(null=True, blank=True)
    forgotten_at = models.DateTimeField(null=True, blank=True)  # the key stays, so that nobody is told twice

    objects = NoticeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["to", "key"], name="notice_is_told_once"),
            models.UniqueConstraint(
                fields=["recipient", "key"],
                condition=Q(recipient__isnull=False),
                name="notice_is_told_an_address_once",
            ),
            models.CheckConstraint(
                condition=Q(to=None) ^ Q(recipient=None), name="notice_is_to_a_user_or_an_address"
            ),
            models.CheckConstraint(
                condition=Q(pace__in=[Pace.PAGE.value, *(pace.value for pace in sorted(BY_MAIL))]),
                name="notice_pace_is_known",
            ),
            models.CheckConstraint(condition=~Q(key=""), name="notice_has_a_key"),
            models.CheckConstraint(
                condition=Q(address="") | (Q(address__startswith="/") & ~Q(address__startswith="//")),
                name="notice_leads_into_the_hub",
            ),
            models.CheckConstraint(
                condition=Q(read_at=None) | Q(read_at__gte=F("made_at")),
                name="notice_is_read_after_it_is_made",
            ),
            models.CheckConstraint(
                condition=Q(forgotten_at=None) | Q(facts={}, buttons=[], address=""),
                name="notice_forgotten_says_nothing",
            ),
        ]
        indexes = [
            models.Index(
                fields=["to", "-made_at"], name="notice_unread", condition=Q(read_at=None, forgotten_at=None)
            ),
            models.Index(fields=["to", "-made_at"], name="notice_of_a_person"),
            models.Index(
                fields=["pace", "made_at"],
                name="notice_to_mail",
                condition=Q(mail=None, read_at=None, forgotten_at=None) & ~Q(pace=Pace.PAGE.value),
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk} {self.kind}"


class Attachment(models.Model):
    """A file that goes with a notice by mail, such as an entry for a calendar."""

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=100)
    content = models.BinaryField()

    def __str__(self) -> str:
        return f"#{self.pk}"


class Choice(models.Model):
    """How one person wants to be told of one kind of notice."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="notice_choices")
    kind = models.CharField(max_length=80)
    pace = models.CharField(max_length=8)
    before = models.CharField(max_length=8, blank=True)  # what unsubscribing by a link replaced
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "kind"], name="one_choice_a_kind"),
            models.CheckConstraint(
                condition=Q(pace__in=[pace.value for pace in Pace]), name="choice_pace_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk} {self.kind}: {self.pace}"


class Trouble(models.Model):
    """What came back from one address of one person, and since when it counts as one that takes no mail."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="mail_troubles")
    address = models.EmailField(_("address"))
    soft_bounces = models.PositiveSmallIntegerField(default=0)
    unreachable_since = models.DateTimeField(_("takes no mail since"), null=True, blank=True)
    answer = models.TextField(_("what the mail server said"), blank=True)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "address"], name="one_trouble_an_address"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"
