"""Addresses of registrations."""

from django.urls import path

from shanyrak.cooperation.registration.views import own

app_name = "registration"
urlpatterns = [
    path("registrations/<str:token>/", own.own, name="own"),
]
