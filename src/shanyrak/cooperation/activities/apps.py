"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class ActivitiesConfig(AppConfig):
    name = "shanyrak.cooperation.activities"
    label = "activities"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages and on desks."""
        import_module("shanyrak.cooperation.activities.sections")
        import_module("shanyrak.cooperation.activities.piles")
