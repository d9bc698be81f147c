"""Django's name for this room."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "shanyrak.records"
    label = "records"

    def ready(self) -> None:
        """Register this room's pile."""
        from shanyrak.records import desk_piles  # noqa: F401, PLC0415 - importing it registers the pile
