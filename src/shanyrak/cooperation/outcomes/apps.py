"""Django's name for this room."""

from django.apps import AppConfig


class OutcomesConfig(AppConfig):
    name = "shanyrak.cooperation.outcomes"
    label = "outcomes"
