"""Django's name for this room."""

from django.apps import AppConfig


class PreparationConfig(AppConfig):
    name = "shanyrak.cooperation.preparation"
    label = "preparation"
