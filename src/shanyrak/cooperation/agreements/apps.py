"""Django's name for this room."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    name = "shanyrak.cooperation.agreements"
    label = "agreements"
