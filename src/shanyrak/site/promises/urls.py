"""The addresses of what was agreed and delivered."""

from django.urls import path

from shanyrak.site.promises import views

app_name = "promises"
urlpatterns = [
    path("", views.promises, name="all"),
    path("agreements/", views.agreements, name="by-agreement"),
    path("parties/", views.parties, name="by-party"),
]
