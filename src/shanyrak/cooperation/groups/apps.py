"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class GroupsConfig(AppConfig):
    name = "shanyrak.cooperation.groups"
    label = "groups"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages and desks, and what it tells people."""
        for part in ("sections", "piles", "kinds", "calendar"):
            import_module(f"shanyrak.cooperation.groups.{part}")
