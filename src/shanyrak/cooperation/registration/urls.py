"""Addresses of registrations: the desk's beneath the activity, the public form, the own page."""

from django.urls import path

from shanyrak.cooperation.registration.views import desk, nominating, own, people, public, questions

app_name = "registration"
BENEATH = "activities/<int:pk>/registration/"

urlpatterns = [
    path(BENEATH, desk.people, name="people"),
    path(f"{BENEATH}settings/", desk.settings, name="settings"),
    path(f"{BENEATH}parties/", desk.parties, name="parties"),
    path(f"{BENEATH}needs/", desk.needs, name="needs"),
    path(f"{BENEATH}door/", desk.door, name="door"),
    path(f"{BENEATH}decide/", desk.decide, name="decide"),
    path(f"{BENEATH}nominate/", nominating.propose, name="nominate"),
    path(f"{BENEATH}questions/", questions.questions, name="questions"),
    path(f"{BENEATH}questions/new/", questions.add, name="question_add"),
    path(f"{BENEATH}questions/<int:question>/", questions.edit, name="question_edit"),
    path(f"{BENEATH}questions/<int:question>/move/", questions.move, name="question_move"),
    path(f"{BENEATH}questions/<int:question>/remove/", questions.remove, name="question_remove"),
    path(f"{BENEATH}people/<int:registration>/", people.person, name="person"),
    path(f"{BENEATH}people/<int:registration>/edit/", people.edit, name="person_edit"),
    path(f"{BENEATH}people/<int:registration>/act/", people.act, name="person_act"),
    path("register/<int:pk>/", public.register_page, name="register"),
    path("register/<int:pk>/sent/", public.sent, name="sent"),
    path("register/<int:pk>/link/", public.link, name="link"),
    path("registrations/", desk.registrations_of_all, name="all"),
    path("nominations/", nominating.to_nominate, name="nominations"),
    path("registrations/<str:token>/", own.own, name="own"),
]
