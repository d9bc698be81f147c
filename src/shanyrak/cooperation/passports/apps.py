"""Django's name for this room."""

from django.apps import AppConfig


class PassportsConfig(AppConfig):
    name = "shanyrak.cooperation.passports"
    label = "passports"
