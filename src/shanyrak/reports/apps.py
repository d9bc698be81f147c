"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "shanyrak.reports"
    label = "reports"

    def ready(self) -> None:
        """Register the report on the pages of activities, and what waits for approval on the director's desk."""
        for part in ("tabs", "piles"):
            import_module(f"shanyrak.reports.of_activity.{part}")
