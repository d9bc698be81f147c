"""Django's name for this room."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "shanyrak.notices"
    label = "notices"
