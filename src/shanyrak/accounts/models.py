"""Users, and the roles they hold for a party and a period."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models.functions import Lower
from django.utils.functional import cached_property
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _

from shanyrak.accounts.rules import Term
from shanyrak.directory.models import Party
from shanyrak.roles import ROLE_NAMES, Role

PLATFORM = "platform@localhost"


class UserManager(BaseUserManager["User"]):
    """Makes users; nobody signs up alone, so there is no other door."""

    def create_user(self, email: str, name: str = "", password: str | None = None) -> User:
        """Keep a new user; without a password they set one by invitation."""
        user = self.model(email=self.normalize_email(email), name=name)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def platform(self) -> User:
        """Return the account in whose name the platform itself acts."""
        # No password is not an empty one: the mark says that nobody can ever write it.
        nobodys = {"name": "Shanyrak", "is_active": False, "password": make_password(None)}
        user, _made = self.get_or_create(email=PLATFORM, defaults=nobodys)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """A person who signs in."""

    email = models.EmailField(_("email"), unique=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=7, default="en")
    keys_on = models.BooleanField(_("single-key shortcuts"), default=True)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=now)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects = UserManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="one_user_an_address")]

    def __str__(self) -> str:
        return self.name or self.email

    @property
    def is_platform(self) -> bool:
        """Whether this is the account in whose name the platform itself acts."""
        return self.email == PLATFORM

    @cached_property
    def _held(self) -> list[tuple[Role, int | None]]:
        held = self.held_roles.on(localdate()).values_list("role", "party_id")
        return [(Role(role), party) for role, party in held]

    def roles(self) -> frozenset[Role]:
        """Return the roles held today."""
        return frozenset({Role.PUBLIC, *(role for role, _party in self._held)})

    def parties_as(self, role: Role) -> frozenset[int]:
        """Return the parties this person speaks for in ``role`` today."""
        return frozenset(party for held, party in self._held if held is role and party is not None)


class HeldRoleQuerySet(models.QuerySet["HeldRole"]):
    """Filters on roles."""

    def on(self, day: object) -> HeldRoleQuerySet:
        """Keep the roles held on ``day``."""
        return self.filter(period__contains=day)


class HeldRole(models.Model):
    """One role of one person, for a party where the role needs one, from a day until a day."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="held_roles")
    role = models.CharField(
        _("role"), max_length=20, choices=[(role.value, name) for role, name in ROLE_NAMES.items()]
    )
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, null=True, blank=True, related_name="held_roles"
    )
    period = DateRangeField(_("period"))

    objects = HeldRoleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role__in=[role.value for role in Role]), name="role_is_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(role=Role.FOCAL_POINT.value) | models.Q(party__isnull=False),
                name="focal_point_speaks_for_a_party",
            ),
            ExclusionConstraint(
                name="role_is_held_once_at_a_time",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (models.functions.Coalesce("party", 0), RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk} {self.role}"


class SignInLink(models.Model):
    """A link that lets one person in once, without a password; only the digest of its token is kept."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="sign_in_links")
    token_hash = models.BinaryField(max_length=32, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("made_at")), name="sign_in_link_lasts_a_while"
            )
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def term(self) -> Term:
        """Until when the link may be used, and whether it was."""
        return Term(self.expires_at, self.used_at)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Filters on invitations."""

    def waiting(self) -> InvitationQuerySet:
        """Keep the invitations that were neither accepted nor withdrawn."""
        return self.filter(accepted_at=None, withdrawn_at=None)


class Invitation(models.Model):
    """A person was asked to join: they choose their password through a link that works once."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="invitations")
    token_hash = models.BinaryField(max_length=32, unique=True)
    invited_by = models.BigIntegerField(null=True)
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=models.Q(accepted_at=None, withdrawn_at=None),
                name="one_waiting_invitation_a_person",
            ),
            models.CheckConstraint(
                condition=models.Q(accepted_at=None) | models.Q(withdrawn_at=None),
                name="invitation_has_one_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def term(self) -> Term:
        """Until when the link may be used, and whether it was."""
        return Term(self.expires_at, self.accepted_at or self.withdrawn_at)


class Visit(models.Model):
    """When a person was here last: one row a person, noted every few minutes and never at each request.

    No act: nobody else reads it, the journal does not tell of it, and it goes with the account.
    """

    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True, related_name="visit")
    last_at = models.DateTimeField()  # of this visit, give or take a few minutes
    before = models.DateTimeField(null=True)  # the end of the visit before this one
    seen_at = models.DateTimeField(null=True)  # when they said that they had seen everything

    objects: ClassVar[models.Manager[Visit]] = models.Manager()

    def __str__(self) -> str:
        return f"#{self.pk}"
