"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class RegistrationConfig(AppConfig):
    name = "shanyrak.cooperation.registration"
    label = "registration"

    def ready(self) -> None:
        """Register what this room shows on activities and on desks, and what it tells."""
        for part in ("sections", "piles", "telling"):
            import_module(f"shanyrak.cooperation.registration.{part}")
