"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    name = "shanyrak.cooperation.training"
    label = "training"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages, on desks and in mails, and what it forgets."""
        for part in ("sections", "piles", "telling", "own_parts", "forgetting"):
            import_module(f"shanyrak.cooperation.training.{part}")
