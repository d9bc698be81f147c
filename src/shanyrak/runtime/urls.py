"""The address of the page about the installation's health."""

from __future__ import annotations

from django.urls import path

from shanyrak.runtime import views

urlpatterns = [path("healthz", views.healthz, name="healthz")]
