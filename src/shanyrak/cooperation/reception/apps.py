"""Django's name for this room."""

from django.apps import AppConfig


class ReceptionConfig(AppConfig):
    name = "shanyrak.cooperation.reception"
    label = "reception"
