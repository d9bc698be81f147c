"""The addresses of passports. Each has ``/passport`` in it: uploads to such an address never touch the disk."""

from django.urls import path

from shanyrak.cooperation.passports.views import desk, own

app_name = "passports"
urlpatterns = [
    path("activities/<int:pk>/passports/", desk.kept, name="kept"),
    path("activities/<int:pk>/passports/ask/", desk.ask, name="ask"),
    path("activities/<int:pk>/passports/stop/", desk.stop, name="stop"),
    path("activities/<int:pk>/passports/readers/", desk.name, name="name"),
    path("activities/<int:pk>/passports/readers/<int:user>/remove/", desk.unname, name="unname"),
    path("passports/of/<int:pk>/", desk.enter, name="enter"),
    path("passports/<int:pk>/", desk.show, name="read"),
    path("passports/<int:pk>/scan/", desk.scan, name="scan"),
    path("passports/<int:pk>/erase/", desk.remove, name="erase"),
    path("registrations/<str:token>/passport/", own.own, name="own"),
]
