"""The addresses of programmes."""

from django.urls import path

from shanyrak.cooperation.programme.views import desk, feedback, mine, own, public, sessions

app_name = "programme"
DESK = "activities/<int:pk>/programme/"
SESSION = "programme/<int:pk>/sessions/<int:part>/"
OWN = "registrations/<str:token>/programme/"
urlpatterns = [
    path(DESK, desk.programme, name="of"),
    path(f"{DESK}add/", desk.add, name="add"),
    path(f"{DESK}announce/", desk.announce, name="announce"),
    path(f"{DESK}rooms/", desk.rooms, name="rooms"),
    path(f"{DESK}rooms/new/", desk.new_room, name="room-add"),
    path(f"{DESK}rooms/<int:part>/", desk.change_room, name="room-edit"),
    path(f"{DESK}rooms/<int:part>/remove/", desk.drop_room, name="room-remove"),
    path(f"{DESK}tracks/new/", desk.new_track, name="track-add"),
    path(f"{DESK}tracks/<int:part>/", desk.change_track, name="track-edit"),
    path(f"{DESK}tracks/<int:part>/remove/", desk.drop_track, name="track-remove"),
    path(f"{DESK}feedback/", feedback.feedback, name="feedback"),
    path(f"{DESK}feedback/ask/", feedback.ask, name="feedback-ask"),
    path(f"{DESK}feedback/when/", feedback.settings, name="feedback-settings"),
    path(f"{DESK}feedback/questions/new/", feedback.new_question, name="question-add"),
    path(f"{DESK}feedback/questions/<int:part>/turn/", feedback.turn_question, name="question-turn"),
    path("programme/mine/", mine.sessions, name="my-sessions"),
    path("programme/mine/feedback/", mine.feedback, name="my-feedback"),
    path("programme/<int:pk>/", public.programme, name="public"),
    path("programme/<int:pk>/programme.ics", public.calendar, name="calendar"),
    path("programme/<int:pk>/programme.pdf", public.booklet, name="booklet"),
    path("programme/sessions/<int:pk>/", sessions.found, name="detail"),
    path(SESSION, sessions.session, name="session"),
    path(f"{SESSION}edit/", desk.edit, name="edit"),
    path(f"{SESSION}cancel/", desk.cancel, name="cancel"),
    path(f"{SESSION}restore/", desk.restore, name="restore"),
    path(f"{SESSION}remove/", desk.remove, name="remove"),
    path(f"{SESSION}attendance/", sessions.attendance, name="attendance"),
    path(f"{SESSION}speakers/new/", sessions.new_speaker, name="speaker-add"),
    path(f"{SESSION}speakers/<int:speaker>/", sessions.change_speaker, name="speaker-edit"),
    path(f"{SESSION}speakers/<int:speaker>/remove/", sessions.drop_speaker, name="speaker-remove"),
    path(f"{SESSION}materials/new/", sessions.new_material, name="material-add"),
    path(f"{SESSION}materials/<int:material>/", sessions.material_file, name="material-file"),
    path(f"{SESSION}materials/<int:material>/remove/", sessions.drop_material, name="material-remove"),
    path(f"{SESSION}materials/<int:material>/send/", sessions.send_material, name="material-send"),
    path(f"{OWN}<int:part>/choose/", own.choose, name="own-choose"),
    path(f"{OWN}my-sessions.ics", own.calendar, name="own-calendar"),
    path(f"{OWN}feedback/", own.feedback, name="own-feedback"),
    path(f"{OWN}feedback/<int:part>/", own.feedback, name="own-session-feedback"),
]
