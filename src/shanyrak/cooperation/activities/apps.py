"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class ActivitiesConfig(AppConfig):
    name = "shanyrak.cooperation.activities"
    label = "activities"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages, on desks and in calendars."""
        import_module("shanyrak.cooperation.activities.sections")
        import_module("shanyrak.cooperation.activities.piles")
        import_module("shanyrak.cooperation.activities.calendar")
