"""The addresses of groups, meetings, decisions and action items."""

from django.urls import path

from shanyrak.cooperation.groups.views import agenda, decisions, groups, items, meetings

of_groups = (
    [
        *groups.group_pages.urls(),
        path("<int:pk>/members/new/", groups.new_member, name="member-add"),
        path("members/<int:part>/", groups.change_member, name="member-edit"),
        path("members/<int:part>/remove/", groups.drop_member, name="member-remove"),
    ],
    "groups",
)
of_meetings = (
    [
        *meetings.meeting_pages.urls(),
        path("<int:pk>/invite/", meetings.invite, name="invite"),
        path("<int:pk>/attendance/", meetings.attendance, name="attendance"),
        path("<int:pk>/lay/", meetings.lay, name="lay"),
        path("<int:pk>/take-back/", meetings.take_back, name="take-back"),
        path("<int:pk>/approve/", meetings.approve, name="approve"),
        path("<int:pk>/correct/", meetings.correct, name="correct"),
        path("<int:pk>/minutes.pdf", meetings.minutes_pdf, name="minutes-pdf"),
        path("<int:pk>/minutes.docx", meetings.minutes_docx, name="minutes-docx"),
        path("<int:pk>/agenda/new/", agenda.new_item, name="agenda-add"),
        path("agenda/<int:part>/", agenda.change_item, name="agenda-edit"),
        path("agenda/<int:part>/remove/", agenda.drop_item, name="agenda-remove"),
        path("agenda/<int:part>/minutes/<str:language>/", agenda.write, name="write"),
        path("agenda/<int:part>/versions/", agenda.versions, name="versions"),
        path("agenda/<int:part>/papers/new/", agenda.new_paper, name="paper-add"),
        path("papers/<int:part>/remove/", agenda.drop_paper, name="paper-remove"),
    ],
    "meetings",
)
of_decisions = (
    [
        *decisions.decision_pages.urls(),
        path("<int:pk>/votes/", decisions.votes, name="votes"),
        path("<int:pk>/take/", decisions.take, name="take"),
        path("<int:pk>/withdraw/", decisions.withdraw, name="withdraw"),
        path("<int:pk>/parties/new/", decisions.new_concern, name="concern-add"),
        path("<int:pk>/commitments/new/", decisions.new_commitment, name="commitment-add"),
        path("<int:pk>/commitments/", decisions.choose_commitment, name="commitment-choose"),
        path(
            "<int:pk>/commitments/<int:commitment>/",
            decisions.alter_commitment,
            name="commitment-change",
        ),
    ],
    "decisions",
)
of_items = (
    [*items.item_pages.urls(), path("<int:pk>/report/", items.report, name="report")],
    "action-items",
)
