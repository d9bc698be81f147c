"""The addresses of figures."""

from django.urls import path

from shanyrak.cooperation.figures import views

app_name = "figures"
urlpatterns = [
    *views.figure_pages.urls(),
    path("over-time/<str:series>/", views.over_time, name="series"),
]
