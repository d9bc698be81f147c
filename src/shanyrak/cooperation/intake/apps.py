"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "shanyrak.cooperation.intake"
    label = "intake"

    def ready(self) -> None:
        """Register what this room lays on desks."""
        import_module("shanyrak.cooperation.intake.piles")
