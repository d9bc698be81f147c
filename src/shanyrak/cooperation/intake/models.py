"""Readings of documents, the facts they propose, what was decided about each, and deliveries of files."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.intake.rules import Kind, State
from shanyrak.records.fields import PartialDateField
from shanyrak.records.models import Kept, remembered
from shanyrak.refusals import gettext_noop
from shanyrak.sources.models import SourceDocument

KIND_NAMES = {
    Kind.PARTY: gettext_noop("Party"),
    Kind.PERSON: gettext_noop("Person or office"),
    Kind.AGREEMENT: gettext_noop("Agreement"),
    Kind.PARTICIPATION: gettext_noop("Participation"),
    Kind.SIGNATURE: gettext_noop("Signature"),
    Kind.COMMITMENT: gettext_noop("Commitment"),
    Kind.ACTIVITY: gettext_noop("Activity"),
    Kind.POSITION: gettext_noop("Interest or offer"),
    Kind.FIGURE: gettext_noop("Figure"),
}
STATE_NAMES = {
    State.PENDING: gettext_noop("To review"),
    State.ACCEPTED: gettext_noop("Accepted"),
    State.EDITED: gettext_noop("Edited and accepted"),
    State.MERGED: gettext_noop("Attached"),
    State.REJECTED: gettext_noop("Rejected"),
    State.MOVED: gettext_noop("Stands in the newer version"),
}
ENGINES = {"rules": gettext_noop("Rules of the platform"), "person": gettext_noop("A person")}


@remembered
class Reading(Kept):
    """One reading of a document by one version of an engine, or by people who mark facts by hand."""

    document = models.ForeignKey(SourceDocument, on_delete=models.PROTECT, related_name="readings")
    engine = models.CharField(_("engine"), max_length=120)
    engine_version = models.CharField(_("version"), max_length=120, blank=True)
    counts = models.JSONField(default=dict)  # how many facts of each kind were read, repeated ones too

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["document", "engine", "engine_version"], name="document_is_read_once_by_an_engine"
            )
        ]


class ProposalQuerySet(models.QuerySet[Any]):
    """Filters on proposals."""

    def pending(self) -> ProposalQuerySet:
        """Keep what nobody has decided yet."""
        return self.filter(state=State.PENDING.value)


@remembered
class Proposal(Kept):
    """A fact that someone read in a document, and what was decided about it."""

    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="proposals")
    document = models.ForeignKey(SourceDocument, on_delete=models.PROTECT, related_name="proposals")
    fact_kind = models.CharField(
        _("kind"), max_length=16, choices=[(k.value, n) for k, n in KIND_NAMES.items()]
    )
    number = models.PositiveIntegerField(_("number"))  # in the order of reading
    local_id = models.CharField(max_length=60)
    fields = models.JSONField(_("what it says"))
    spans = models.JSONField(_("where it says so"))
    confidence = models.FloatField(_("how surely it was read"))
    rule = models.CharField(_("read by"), max_length=200, blank=True)
    fact = models.CharField(max_length=64)  # the same for the same fact in another reading
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=[(s.value, n) for s, n in STATE_NAMES.items()],
        default=State.PENDING.value,
    )
    target_kind = models.CharField(max_length=60, blank=True)
    target_id = models.BigIntegerField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.BigIntegerField(null=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    carried_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="carried_to")

    objects: ClassVar[Any] = ProposalQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "local_id"], name="proposal_is_named_once"),
            models.UniqueConstraint(fields=["document", "number"], name="proposal_number_is_given_once"),
            models.CheckConstraint(
                condition=models.Q(fact_kind__in=[kind.value for kind in Kind]), name="proposal_kind_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=[state.value for state in State]), name="proposal_state_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=[State.PENDING.value, State.MOVED.value])
                | models.Q(decided_at__isnull=False),
                name="decided_proposal_says_when",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=[State.ACCEPTED.value, State.EDITED.value, State.MERGED.value])
                | models.Q(target_id__isnull=False),
                name="proposal_in_the_ledger_has_its_record",
            ),
            models.CheckConstraint(
                condition=models.Q(confidence__gte=0) & models.Q(confidence__lte=1),
                name="confidence_is_a_share",
            ),
        ]
        indexes = [
            models.Index(
                fields=["document"], condition=models.Q(state=State.PENDING.value), name="proposal_pending"
            ),
            models.Index(fields=["target_kind", "target_id"], name="proposal_target"),
        ]

    @property
    def named(self) -> Kind:
        """The proposal's kind."""
        return Kind(self.fact_kind)

    @property
    def passages(self) -> tuple[tuple[int, int], ...]:
        """The places in the document that carry it."""
        return tuple((start, end) for start, end in self.spans)


@remembered
class Decision(Kept):
    """One decision about a proposal, and everything it did, so that it can be taken back."""

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="decisions")
    document = models.ForeignKey(SourceDocument, on_delete=models.PROTECT, related_name="decisions")
    state = models.CharField(max_length=10, choices=[(s.value, n) for s, n in STATE_NAMES.items()])
    because_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="brought")
    effects = models.JSONField(default=list)
    before = models.JSONField(default=dict)  # what the proposal said before an edit
    undone_at = models.DateTimeField(null=True)
    undone_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["proposal"],
                condition=models.Q(undone_at__isnull=True),
                name="proposal_has_one_standing_decision",
            )
        ]
        indexes = [models.Index(fields=["document", "-id"], name="decision_latest")]


class FileState(models.TextChoices):
    """How far a delivered file has come."""

    WAITING = "waiting", _("Waiting")
    NEW = "new", _("New")
    KNOWN = "known", _("Known already")
    REFUSED = "refused", _("Refused")
    CANCELLED = "cancelled", _("Cancelled")


class Delivery(Kept):
    """Files that someone handed in together; they are taken in one by one, in the background."""

    cancelled_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = _("deliveries")


class DeliveredFile(models.Model):
    """One file of a delivery, and what became of it."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    language = models.CharField(max_length=7, blank=True)
    published_on = PartialDateField()
    publisher = models.CharField(max_length=300, blank=True)
    address = models.URLField(max_length=1000, blank=True)
    supersedes = models.ForeignKey(SourceDocument, on_delete=models.PROTECT, null=True, related_name="+")
    engine = models.CharField(max_length=120, default="rules")
    state = models.CharField(max_length=10, choices=FileState, default=FileState.WAITING)
    reason = models.CharField(max_length=500, blank=True)
    document = models.ForeignKey(SourceDocument, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["delivery", "id"], name="file_of_delivery")]

    def __str__(self) -> str:
        return f"#{self.pk} {self.state}"
