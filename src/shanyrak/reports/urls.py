"""Addresses of reports."""

from django.urls import path

from shanyrak.reports import views
from shanyrak.reports.of_activity import listing

app_name = "reports"
urlpatterns = [
    path("", views.years, name="list"),
    path("of-activities/", listing.of_activities, name="of-activities"),
    path("<int:year>/", views.year, name="year"),
    path("<int:year>/make/", views.make, name="make"),
    path("<int:year>/figures/<slug:name>/", views.figure, name="figure"),
    path("made/<int:pk>/", views.made, name="made"),
    path("made/<int:pk>/stop/", views.stop, name="stop"),
    path("made/<int:pk>/publish/", views.publish, name="publish"),
    path("made/<int:pk>/figures/<slug:name>/", views.made_figure, name="made_figure"),
    path("made/<int:pk>/files/<str:name>", views.file, name="file"),
]
