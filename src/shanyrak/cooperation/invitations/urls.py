"""The addresses of invitations: beneath an activity, of all activities, and the invitee's own."""

from django.urls import path

from shanyrak.cooperation.invitations.views import inviting, letters, listed, own, visas

BENEATH = "activities/<int:pk>/invitations/"

of_activities = (
    [
        path(BENEATH, listed.listed, name="here"),
        path(f"{BENEATH}new/", inviting.new, name="new"),
        path(f"{BENEATH}many/", inviting.many, name="many"),
        path(f"{BENEATH}letter/", letters.letter, name="letter"),
        path(f"{BENEATH}preview/", letters.preview, name="preview"),
        path(f"{BENEATH}sending/", letters.sending, name="sending"),
        path(f"{BENEATH}sending/<int:mailing_id>/stop/", letters.stop, name="stop"),
        path(f"{BENEATH}visas/", visas.visas, name="visas"),
        path(f"{BENEATH}visas/<int:registration_id>/", visas.visa, name="visa"),
        path(f"{BENEATH}<int:invitation_id>/", listed.one, name="one"),
        path(f"{BENEATH}<int:invitation_id>/edit/", inviting.edit, name="edit"),
        path(f"{BENEATH}<int:invitation_id>/withdraw/", inviting.withdraw, name="withdraw"),
        path(f"{BENEATH}<int:invitation_id>/letter.pdf", letters.paper, name="paper"),
    ],
    "invitations",
)
of_invitees = (
    [
        path("", listed.of_all, name="all"),
        path("<str:token>/", own.own, name="own"),
        path("<str:token>/letter.pdf", own.own_letter, name="letter"),
    ],
    "invitation",
)
