"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class RegistrationConfig(AppConfig):
    name = "shanyrak.cooperation.registration"
    label = "registration"

    def ready(self) -> None:
        """Register what this room shows on activities and on desks, what it tells, and what it forgets."""
        for part in ("sections", "piles", "telling", "changes", "forgetting"):
            import_module(f"shanyrak.cooperation.registration.{part}")
