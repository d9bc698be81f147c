"""The addresses of the reception: beneath an activity, and the desk of a helper."""

from django.urls import path

from shanyrak.cooperation.reception import attendance_certificates
from shanyrak.cooperation.reception.views import desk, secretariat

BENEATH = "activities/<int:pk>/check-in/"
DESK = "check-in/<str:token>/"
PAGES = (
    ("", desk.desk, "desk"),
    ("mark/", desk.press, "mark"),
    ("walk-in/", desk.new_walk_in, "walk_in"),
    ("list.json", desk.device_list, "list"),
    ("sync/", desk.device_sync, "sync"),
    ("worker.js", desk.worker, "worker"),
    ("offline/", desk.offline, "offline"),
)
of_activities = (
    [
        *(path(f"{BENEATH}{route}", desk.for_staff(show), name=name) for route, show, name in PAGES),
        path(f"{BENEATH}badges/", secretariat.badges, name="badges"),
        path(f"{BENEATH}badges.pdf", secretariat.badge_file, name="badge_file"),
        path(f"{BENEATH}helpers/", secretariat.helpers, name="helpers"),
        path(f"{BENEATH}helpers/<int:link_id>/close/", secretariat.close, name="close"),
        path(f"{BENEATH}who-came/", secretariat.came, name="came"),
        path(f"{BENEATH}who-came/ledger/", secretariat.into_ledger, name="ledger"),
        path("activities/<int:pk>/certificates/", attendance_certificates.certificates, name="certificates"),
    ],
    "reception",
)
of_helpers = (
    [path(f"{DESK}{route}", desk.for_helpers(show), name=name) for route, show, name in PAGES],
    "desk",
)
