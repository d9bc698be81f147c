"""Django's name for this room."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "shanyrak.cooperation.figures"
    label = "figures"
