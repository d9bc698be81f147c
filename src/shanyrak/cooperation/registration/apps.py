"""Django's name for this room."""

from django.apps import AppConfig


class RegistrationConfig(AppConfig):
    name = "shanyrak.cooperation.registration"
    label = "registration"
