"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "shanyrak.reports"
    label = "reports"

    def ready(self) -> None:
        """Register the report on the pages of activities."""
        import_module("shanyrak.reports.of_activity.tabs")
