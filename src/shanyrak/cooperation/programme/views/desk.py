"""The desk page of a programme, its rooms and tracks, and the forms of its sessions."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.actions import (
    add_room,
    add_session,
    add_track,
    announce_programme,
    cancel_session,
    edit_room,
    edit_session,
    edit_track,
    remove_room,
    remove_session,
    remove_track,
    restore_session,
)
from shanyrak.cooperation.programme.forms import (
    CancelForm,
    NewSessionForm,
    RoomForm,
    SessionForm,
    TrackForm,
    first_values,
)
from shanyrak.cooperation.programme.lists import listed_sessions
from shanyrak.cooperation.programme.models import Room, Session, Track
from shanyrak.cooperation.programme.permissions import CHANGE_PROGRAMMES, SEE_ATTENDANCE, SEE_PROGRAMMES
from shanyrak.cooperation.programme.queries import came, seats_taken, sessions_seen
from shanyrak.cooperation.programme.queries.programme import (
    changes_of,
    days_of_activity,
    slot_of,
    slots_of,
    warnings_in_words,
    warnings_of_programme,
)
from shanyrak.cooperation.programme.queries.rooms import with_sessions
from shanyrak.cooperation.programme.rules import warnings_of
from shanyrak.cooperation.programme.timetable import days_of
from shanyrak.cooperation.programme.views.shared import (
    drawn,
    edited_by,
    filled,
    kept_by,
    part_of,
    pressed,
    programme_address,
    session_address,
    session_of,
)
from shanyrak.records.pages import labelled, newer
from shanyrak.records.rules import StaleEdit
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import export
from shanyrak.ui.showing import refusals_shown_on, said


@permitted(SEE_PROGRAMMES)
@require_safe
def programme(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show the programme day by day, with what is likely wrong for those who plan it; or as a file."""
    activity, actor = activity_beneath(request, pk), actor_of(request)
    if wanted := request.GET.get("format"):
        listing = listed_sessions(activity)
        return export(listing, listing.rows({}, actor), wanted)
    sessions = sessions_seen(pk, actor)
    plans = CHANGE_PROGRAMMES.opens_for(actor)
    counts = SEE_ATTENDANCE.opens_for(actor)
    context = {
        **around(request, activity, _("Programme")),
        "days": days_of(sessions),
        "drafts": sum(one.is_draft for one in sessions),
        "may_change": plans,
        "may_count": counts,
        "taken": seats_taken(pk) if counts else {},
        "came": came(pk) if counts else {},
        "warnings": warnings_of_programme(activity) if plans else [],
        "changes": changes_of(pk, actor, at=now()),
        "formats": [(name, f"?format={name.lower()}") for name in ("CSV", "XLSX", "JSON")],
    }
    return render(request, "programme/programme.html", context)


@permitted(CHANGE_PROGRAMMES)
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a session into the programme; what is likely wrong with it is said before it is kept."""
    activity = activity_beneath(request, pk)
    form = NewSessionForm(request.POST or None, activity=activity, initial=first_values(activity))
    title = _("Add a session")
    if request.method == "POST" and form.is_valid():
        if warned := _warned(request, Session(activity=activity, **form.wanted())):
            return drawn(request, activity, form, title=title, warned=warned, back=programme_address(pk))
        with refusals_shown_on(form):
            session = add_session(activity=activity, **form.wanted(), by=actor_of(request), at=now())
            return redirect(session_address(session))
    return drawn(request, activity, form, title=title, back=programme_address(pk))


@permitted(CHANGE_PROGRAMMES)
def edit(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Change a session: its clashes are said before it is kept, and a stale edit is shown beside the newer."""
    session = session_of(request, pk, part)
    form = SessionForm(request.POST or None, activity=session.activity, initial=filled(SessionForm, session))
    more: dict[str, Any] = {"title": _("Edit the session"), "back": session_address(session)}
    if request.method != "POST" or not form.is_valid():
        return drawn(request, session.activity, form, **more)
    wanted = form.wanted()
    would_be = Session(pk=session.pk, activity=session.activity, state=session.state, **wanted)
    if warned := _warned(request, would_be):
        return drawn(request, session.activity, form, warned=warned, **more)
    with refusals_shown_on(form):
        try:
            version = form.cleaned_data["version"] or 0
            after = edit_session(
                record_id=part, version=version, wanted=wanted, by=actor_of(request), at=now()
            )
        except StaleEdit as stale:
            form.data = newer(request.POST, stale.version)
            more |= {"stale": said(stale), "differences": labelled(Session, form, stale.differences)}
            return drawn(request, session.activity, form, status=409, **more)
        _say_told(request, session, after)
        return redirect(session_address(session))
    return drawn(request, session.activity, form, **more)


@permitted(CHANGE_PROGRAMMES)
def cancel(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Ask why a session is cancelled, and cancel it."""
    session = session_of(request, pk, part)
    form = CancelForm(request.POST or None, initial={"version": session.version})

    def _act(**given: Any) -> None:
        version = form.cleaned_data["version"] or 0
        cancel_session(session_id=part, version=version, why=form.cleaned_data["why"], **given)

    return kept_by(
        request,
        form,
        _act,
        activity=session.activity,
        back=session_address(session),
        title=_("Cancel the session"),
        lead=_("Whoever speaks there or chose it is told. In calendars it stands as cancelled."),
        button=_("Cancel the session"),
    )


@permitted(CHANGE_PROGRAMMES)
@require_POST
def restore(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Let a cancelled session take place after all."""
    session = session_of(request, pk, part)
    act = partial(restore_session, session_id=part, version=session.version)
    return pressed(request, act, back=session_address(session))


@permitted(CHANGE_PROGRAMMES)
@require_POST
def remove(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Take a draft out."""
    session_of(request, pk, part)
    return pressed(request, partial(remove_session, session_id=part), back=programme_address(pk))


@permitted(CHANGE_PROGRAMMES)
@require_POST
def announce(request: HttpRequest, pk: int) -> HttpResponse:
    """Let all drafts stand in the programme."""
    activity = activity_beneath(request, pk)
    return pressed(request, partial(announce_programme, activity=activity), back=programme_address(pk))


@permitted(CHANGE_PROGRAMMES)
@require_safe
def rooms(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the rooms and the tracks."""
    activity = activity_beneath(request, pk)
    context = {
        **around(request, activity, _("Rooms and tracks")),
        "rooms": with_sessions(activity.rooms.all()),
        "tracks": with_sessions(activity.tracks.all()),
    }
    return render(request, "programme/rooms.html", context)


@permitted(CHANGE_PROGRAMMES)
def new_room(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a room."""
    activity, form = activity_beneath(request, pk), RoomForm(request.POST or None)

    def _act(**given: Any) -> None:
        add_room(activity=activity, **form.wanted(), **given)

    back = reverse("programme:rooms", args=[pk])
    return kept_by(request, form, _act, activity=activity, back=back, title=_("Add a room"))


@permitted(CHANGE_PROGRAMMES)
def change_room(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Change a room."""
    activity = activity_beneath(request, pk)
    room = part_of(Room, part, activity=activity)
    return edited_by(
        request,
        RoomForm(request.POST or None, initial=filled(RoomForm, room)),
        partial(edit_room, room_id=part),
        activity=activity,
        model=Room,
        back=reverse("programme:rooms", args=[pk]),
        title=_("Edit the room"),
        remove=reverse("programme:room-remove", args=[pk, part]),
    )


@permitted(CHANGE_PROGRAMMES)
@require_POST
def drop_room(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Take a room out."""
    part_of(Room, part, activity=activity_beneath(request, pk))
    return pressed(request, partial(remove_room, room_id=part), back=reverse("programme:rooms", args=[pk]))


@permitted(CHANGE_PROGRAMMES)
def new_track(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a track."""
    activity, form = activity_beneath(request, pk), TrackForm(request.POST or None)

    def _act(**given: Any) -> None:
        add_track(activity=activity, **form.wanted(), **given)

    back = reverse("programme:rooms", args=[pk])
    return kept_by(request, form, _act, activity=activity, back=back, title=_("Add a track"))


@permitted(CHANGE_PROGRAMMES)
def change_track(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Change a track."""
    activity = activity_beneath(request, pk)
    track = part_of(Track, part, activity=activity)
    return edited_by(
        request,
        TrackForm(request.POST or None, initial=filled(TrackForm, track)),
        partial(edit_track, track_id=part),
        activity=activity,
        model=Track,
        back=reverse("programme:rooms", args=[pk]),
        title=_("Edit the track"),
        remove=reverse("programme:track-remove", args=[pk, part]),
    )


@permitted(CHANGE_PROGRAMMES)
@require_POST
def drop_track(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Take a track out; its sessions stay."""
    part_of(Track, part, activity=activity_beneath(request, pk))
    return pressed(request, partial(remove_track, track_id=part), back=reverse("programme:rooms", args=[pk]))


def _warned(request: HttpRequest, session: Session) -> list[Any]:
    """Return what is likely wrong with a session as it was written, unless it is to be kept all the same."""
    activity: Activity = session.activity
    if "anyway" in request.POST or session.ending.instant <= session.beginning.instant:
        return []
    slots = slots_of(activity.pk)
    own = next((one for one in slots if one.id == session.pk), None)
    slot = slot_of(session, expected=own.expected if own else 0, speakers=own.speakers if own else ())
    warned = warnings_of(slot, slots, days_of_activity(activity))
    titles = dict(Session.objects.filter(activity=activity).values_list("pk", "title")) if warned else {}
    return warnings_in_words(warned, titles)


def _say_told(request: HttpRequest, before: Session, after: Session) -> None:
    if after.sequence != before.sequence:
        messages.success(request, _("Those whom it concerns are told, and calendars are brought up to date."))
