"""Django's name for this room."""

from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    name = "shanyrak.cooperation.participation"
    label = "participation"
