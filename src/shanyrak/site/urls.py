"""Every address of the platform; each room brings its own."""

from django.urls import include, path

from shanyrak.cooperation.agreements import urls as agreements
from shanyrak.cooperation.delegations import urls as delegations
from shanyrak.cooperation.figures.views import members
from shanyrak.cooperation.groups import urls as groups
from shanyrak.cooperation.invitations import urls as invitations
from shanyrak.cooperation.preparation import urls as preparation
from shanyrak.cooperation.reception import urls as reception
from shanyrak.cooperation.training import urls as training
from shanyrak.directory import urls as directory
from shanyrak.site import views
from shanyrak.site.map.views import map_page
from shanyrak.topics import urls as topics

urlpatterns = [
    path("", include("shanyrak.runtime.urls")),
    path("", views.home, name="home"),
    path("today/", views.today, name="today"),
    path("today/changes/", views.what_changed, name="changes"),
    path("today/seen/", views.seen, name="seen"),
    path("language/<str:language>/", views.choose_language, name="language"),
    path("", include("shanyrak.accounts.urls")),
    path("sources/", include("shanyrak.sources.urls")),
    path("journal/", include("shanyrak.journal.urls")),
    path("records/", include("shanyrak.records.urls")),
    path("notices/", include("shanyrak.notices.urls")),
    path("", include("shanyrak.certificates.urls")),
    path("search/", views.search, name="search"),
    path("design/", views.design, name="design"),
    path("map/", map_page, name="map"),
    path("promises/", include("shanyrak.site.promises.urls")),
    path("calendar/", include("shanyrak.site.calendar.urls")),
    path("parties/", include(directory.parties)),
    path("people/", include(directory.people)),
    path("offices/", include(directory.offices)),
    path("", include(preparation.beneath)),
    path("", include("shanyrak.cooperation.passports.urls")),
    path("tasks/", include(preparation.of_tasks)),
    path("checklists/", include(preparation.of_checklists)),
    path("activities/", include("shanyrak.cooperation.activities.urls")),
    path("", include(invitations.of_activities)),
    path("", include(reception.of_activities)),
    path("", include(reception.of_helpers)),
    path("invitations/", include(invitations.of_invitees)),
    path("", include("shanyrak.cooperation.programme.urls")),
    path("", include("shanyrak.cooperation.registration.urls")),
    path("", include(training.beneath)),
    path("courses/", include(training.courses)),
    path("cohorts/", include(training.cohorts)),
    path("learn/", include(training.learn)),
    path("activities/<int:pk>/itinerary/", include(delegations.of_activity)),
    path("itineraries/", include(delegations.itineraries)),
    delegations.hosting,
    path("outcomes/", include("shanyrak.cooperation.outcomes.urls")),
    path("groups/", include(groups.of_groups)),
    path("meetings/", include(groups.of_meetings)),
    path("decisions/", include(groups.of_decisions)),
    path("action-items/", include(groups.of_items)),
    path("positions/", include("shanyrak.cooperation.exchange.urls")),
    path("figures/", include("shanyrak.cooperation.figures.urls")),
    path("topics/", include(topics.topics)),
    *topics.exports,
    path("participants/over-time/", members, name="members-over-time"),
    path("participants/", include("shanyrak.cooperation.participation.urls")),
    path("agreements/", include(agreements.agreements)),
    path("commitments/", include(agreements.commitments)),
    path("review/", include("shanyrak.cooperation.intake.urls")),
    path("activities/<int:pk>/report/", include("shanyrak.reports.of_activity.urls")),
    path("reports/", include("shanyrak.reports.urls")),
    path("", include("shanyrak.publishing.urls")),
    path("imports/", include("shanyrak.cooperation.imports.urls")),
]

handler400 = "shanyrak.site.errors.bad_request"
handler403 = "shanyrak.site.errors.forbidden"
handler404 = "shanyrak.site.errors.not_found"
handler429 = "shanyrak.site.errors.too_many"
handler500 = "shanyrak.site.errors.broken"
