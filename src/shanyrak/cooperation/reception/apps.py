"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class ReceptionConfig(AppConfig):
    name = "shanyrak.cooperation.reception"
    label = "reception"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages."""
        import_module("shanyrak.cooperation.reception.sections")
        import_module("shanyrak.cooperation.reception.attendance_certificates")
