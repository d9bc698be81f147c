"""Django's name for this room."""

from django.apps import AppConfig


class InvitationsConfig(AppConfig):
    name = "shanyrak.cooperation.invitations"
    label = "invitations"
