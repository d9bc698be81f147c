"""The page of one session, who speaks there, what it leaves behind, and who came."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.beneath import around
from shanyrak.cooperation.programme.actions import (
    add_material,
    add_speaker,
    edit_speaker,
    note_all_attendance,
    remove_material,
    remove_speaker,
    send_to_review,
)
from shanyrak.cooperation.programme.forms import MaterialForm, SpeakerForm
from shanyrak.cooperation.programme.models import Material, Session, Speaker
from shanyrak.cooperation.programme.permissions import (
    CHANGE_PROGRAMMES,
    NOTE_ATTENDANCE,
    SEE_ATTENDANCE,
    SEE_PROGRAMMES,
)
from shanyrak.cooperation.programme.queries import came, chosen, one_session, seats_taken
from shanyrak.cooperation.programme.queries.materials import materials_seen
from shanyrak.cooperation.programme.queries.programme import changes_of_session
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
from shanyrak.cooperation.programme.zones import there, zone_asked
from shanyrak.cooperation.registration.queries import registered
from shanyrak.notices.queries import is_being_told
from shanyrak.records.languages import said_in
from shanyrak.roles import Role
from shanyrak.sources.files import place_of
from shanyrak.ui.access import actor_of, permitted


@permitted(SEE_PROGRAMMES)
@require_safe
def session(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Show a session: what about, when in its zone and in the reader's, who speaks, what it left behind."""
    row, actor = session_of(request, pk, part), actor_of(request)
    line = one_session(part, actor)
    counts, may_change = SEE_ATTENDANCE.opens_for(actor), CHANGE_PROGRAMMES.opens_for(actor)
    zone = zone_asked(request)
    context = {
        **around(request, row.activity, line.title if line else row.label),
        "session": line,
        "there": there(line, zone) if line and zone else "",
        "zone": zone,
        "materials": materials_seen(part, actor),
        "changes": changes_of_session(part),
        "may_change": may_change,
        "being_told": may_change and is_being_told(session=part),
        "may_count": counts,
        "taken": seats_taken(pk).get(part, 0) if counts else None,
        "came": came(pk).get(part, 0) if counts else None,
        "programme_address": _programme(request, pk),
    }
    return render(request, "programme/session.html", context)


@permitted(SEE_PROGRAMMES)
@require_safe
def found(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead from the number of a session to its page, for searches and links that know no more."""
    row = get_object_or_404(Session.objects.standing().visible_to(actor_of(request)), pk=pk)
    return redirect(session_address(row))


@permitted(CHANGE_PROGRAMMES)
def new_speaker(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Let somebody speak."""
    found = session_of(request, pk, part)
    form = SpeakerForm(request.POST or None, activity=found.activity)

    def _act(**given: Any) -> None:
        add_speaker(session=found, **form.wanted(), **given)

    back = session_address(found)
    return kept_by(request, form, _act, activity=found.activity, back=back, title=_("Add a speaker"))


@permitted(CHANGE_PROGRAMMES)
def change_speaker(request: HttpRequest, pk: int, part: int, speaker: int) -> HttpResponse:
    """Change who speaks, as what, or what is said of them."""
    found = session_of(request, pk, part)
    row = part_of(Speaker, speaker, session=found)
    return edited_by(
        request,
        SpeakerForm(request.POST or None, activity=found.activity, initial=filled(SpeakerForm, row)),
        partial(edit_speaker, speaker_id=speaker),
        activity=found.activity,
        model=Speaker,
        back=session_address(found),
        title=_("Edit the speaker"),
        remove=reverse("programme:speaker-remove", args=[pk, part, speaker]),
    )


@permitted(CHANGE_PROGRAMMES)
@require_POST
def drop_speaker(request: HttpRequest, pk: int, part: int, speaker: int) -> HttpResponse:
    """Take somebody off the session."""
    found = session_of(request, pk, part)
    part_of(Speaker, speaker, session=found)
    return pressed(request, partial(remove_speaker, speaker_id=speaker), back=session_address(found))


@permitted(CHANGE_PROGRAMMES)
def new_material(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Keep a file or a link of the session."""
    found = session_of(request, pk, part)
    form = MaterialForm(request.POST or None, request.FILES or None)

    def _act(**given: Any) -> None:
        wanted = form.wanted()
        file = wanted.pop("file")
        content = {"content": file.read(), "file_name": file.name, "link": ""} if file else {}
        add_material(session=found, **(wanted | content), **given)

    back = session_address(found)
    return kept_by(
        request, form, _act, activity=found.activity, back=back, title=_("Add materials"), files=True
    )


@permitted(CHANGE_PROGRAMMES)
@require_POST
def drop_material(request: HttpRequest, pk: int, part: int, material: int) -> HttpResponse:
    """Take a material off the session."""
    found = session_of(request, pk, part)
    part_of(Material, material, session=found)
    return pressed(request, partial(remove_material, material_id=material), back=session_address(found))


@permitted(CHANGE_PROGRAMMES)
@require_POST
def send_material(request: HttpRequest, pk: int, part: int, material: int) -> HttpResponse:
    """Lay a material among the source documents."""
    found = session_of(request, pk, part)
    part_of(Material, material, session=found)
    return pressed(request, partial(send_to_review, material_id=material), back=session_address(found))


@permitted(SEE_PROGRAMMES)
@require_safe
def material_file(request: HttpRequest, pk: int, part: int, material: int) -> HttpResponseBase:
    """Hand out a file as it was received; it is never shown in the page's own place."""
    found = session_of(request, pk, part)
    row = get_object_or_404(Material.objects.exclude(sha256=""), pk=material, session=found)
    if not row.is_public and not actor_of(request).roles() - {Role.PUBLIC}:
        raise Http404
    opened = place_of(row.sha256).open("rb")
    response = FileResponse(opened, as_attachment=True, filename=row.file_name, content_type=row.media_type)
    response["X-Content-Type-Options"] = "nosniff"
    return response


@permitted(NOTE_ATTENDANCE)
def attendance(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Tick who came; whoever came without having chosen the session stands there too."""
    found = session_of(request, pk, part)
    if request.method == "POST":
        act = partial(
            note_all_attendance,
            session=found,
            shown=_numbers(request, "shown"),
            came=_numbers(request, "came"),
        )
        return pressed(request, act, back=session_address(found))
    wanted, people = chosen(pk), registered(pk)
    came_there = set(found.attendance.values_list("registration", flat=True))
    rows = [(one, part in wanted.get(one.id, ()), one.id in came_there) for one in people]
    return drawn(
        request,
        found.activity,
        None,
        title=_("Note who came"),
        template="programme/attendance.html",
        back=session_address(found),
        session_title=_title(found),
        rows=sorted(rows, key=lambda row: not row[1]),
    )


def _numbers(request: HttpRequest, name: str) -> set[int]:
    return {int(one) for one in request.POST.getlist(name) if one.isdecimal()}


def _title(found: Session) -> Any:
    return said_in(found.title, get_language() or "en")


def _programme(request: HttpRequest, pk: int) -> str:
    """Return where the whole programme is for whoever is asking."""
    if actor_of(request).pk is None:
        return reverse("programme:public", args=[pk])
    return programme_address(pk)
