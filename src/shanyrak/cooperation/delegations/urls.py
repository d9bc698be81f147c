"""The addresses of itineraries: beneath an activity, the list of all, and those of delegates and hosts."""

from django.urls import path

from shanyrak.cooperation.delegations.views import by_link, helpers, itinerary, listing, stops

of_activity = (
    [
        path("", itinerary.show, name="show"),
        path("begin/", itinerary.begin, name="begin"),
        path("edit/", itinerary.edit, name="edit"),
        path("copy/", itinerary.copy, name="copy"),
        path("confirm/", itinerary.confirm, name="confirm"),
        path("reopen/", itinerary.reopen, name="reopen"),
        path("accept/", itinerary.accept, name="accept"),
        path("accepted/<int:waiver>/remove/", itinerary.unaccept, name="unaccept"),
        path("booklet.pdf", itinerary.booklet_pdf, name="booklet"),
        path("history/", itinerary.history, name="history"),
        path("stops/", listing.stops, name="stops"),
        path("stops/new/", stops.add, name="stop-add"),
        path("stops/<int:stop>/edit/", stops.edit, name="stop-edit"),
        path("stops/<int:stop>/move/", stops.move, name="stop-move"),
        path("stops/<int:stop>/copy/", stops.copy, name="stop-copy"),
        path("stops/<int:stop>/cancel/", stops.cancel, name="stop-cancel"),
        path("stops/<int:stop>/restore/", stops.restore, name="stop-restore"),
        path("helpers/", helpers.helpers, name="helpers"),
        path("helpers/closed-days/new/", helpers.close, name="close"),
        path("helpers/closed-days/<int:day>/remove/", helpers.reopen, name="open"),
        path("helpers/hosts/<int:host>/invite/", helpers.invite, name="invite"),
        path("helpers/hosts/<int:host>/renew/", helpers.renew, name="renew"),
        path("helpers/<slug:word>/new/", helpers.add, name="helper-add"),
        path("helpers/<slug:word>/<int:number>/", helpers.edit, name="helper-edit"),
        path("helpers/<slug:word>/<int:number>/remove/", helpers.remove, name="helper-remove"),
        path("wishes/<int:reply>/settle/", helpers.settle, name="settle"),
        path("delegates/", helpers.delegates, name="delegates"),
        path("delegates/<int:registration>/", helpers.delegate, name="delegate"),
    ],
    "itinerary",
)
itineraries = (
    [
        path("", listing.all_itineraries, name="list"),
        path("<str:token>.ics", by_link.own_calendar, name="own-calendar"),
        path("<str:token>.pdf", by_link.own_booklet, name="own-booklet"),
        path("<str:token>/", by_link.own, name="own"),
    ],
    "itineraries",
)
hosting = path("hosting/<str:token>/", by_link.hosting, name="hosting")
