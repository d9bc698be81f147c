"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class DelegationsConfig(AppConfig):
    name = "shanyrak.cooperation.delegations"
    label = "delegations"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages, on desks, in calendars and in mails."""
        for part in ("sections", "piles", "telling", "calendar", "forgetting"):
            import_module(f"shanyrak.cooperation.delegations.{part}")
