"""Addresses of the report of an activity, beneath the activity's own."""

from django.urls import path

from shanyrak.reports.of_activity import views

app_name = "activity-report"
urlpatterns = [
    path("", views.report, name="report"),
    path("write/", views.write, name="write"),
    path("hand-in/", views.hand_in, name="hand-in"),
    path("approve/", views.approve, name="approve"),
    path("versions/", views.versions, name="versions"),
    path("figures/<slug:name>/", views.behind, name="behind"),
    path("editions/<int:number>/", views.edition, name="edition"),
    path("editions/<int:number>/enter/", views.enter, name="enter"),
    path("editions/<int:number>/<slug:language>.<slug:file_format>", views.file, name="file"),
]
