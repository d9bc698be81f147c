"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class InvitationsConfig(AppConfig):
    name = "shanyrak.cooperation.invitations"
    label = "invitations"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages, on desks and in mails, and what it forgets."""
        for part in ("sections", "piles", "telling", "forgetting"):
            import_module(f"shanyrak.cooperation.invitations.{part}")
