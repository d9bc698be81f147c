"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    name = "shanyrak.cooperation.participation"
    label = "participation"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages and on desks."""
        import_module("shanyrak.cooperation.participation.sections")
        import_module("shanyrak.cooperation.participation.piles")
