"""The journal's addresses."""

from django.urls import path

from shanyrak.journal import views

app_name = "journal"
urlpatterns = [
    path("", views.entries, name="list"),
    path("find", views.find, name="find"),
    path("verify.py", views.script, name="script"),
    path("key", views.key, name="key"),
    path("checkpoint", views.checkpoint, name="checkpoint"),
    path("checkpoints/", views.checkpoints, name="checkpoints"),
    path("consistency", views.consistency, name="consistency"),
    path("entries.jsonl", views.whole, name="whole"),
    path("<int:position>/", views.entry, name="entry"),
    path("<int:position>/proof.json", views.proof, name="proof"),
    path("<int:position>/personal/", views.personal, name="personal"),
    path("<int:position>/erase/", views.erase, name="erase"),
]
