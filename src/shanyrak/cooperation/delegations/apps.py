"""Django's name for this room."""

from django.apps import AppConfig


class DelegationsConfig(AppConfig):
    name = "shanyrak.cooperation.delegations"
    label = "delegations"
