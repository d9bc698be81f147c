"""Addresses that serve every kind of record."""

from django.urls import path

from shanyrak.records import views

app_name = "records"
urlpatterns = [
    path("options/<str:kind>", views.options, name="options"),
    path("kept-back/", views.show_kept_back, name="kept-back"),
]
