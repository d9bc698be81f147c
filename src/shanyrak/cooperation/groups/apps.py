"""Django's name for this room."""

from django.apps import AppConfig


class GroupsConfig(AppConfig):
    name = "shanyrak.cooperation.groups"
    label = "groups"
