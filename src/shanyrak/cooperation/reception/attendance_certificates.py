"""Certificates for those who came to an activity: who gets one, what it says, and the batch that issues them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from shanyrak.certificates.actions import issue_batch
from shanyrak.certificates.permissions import ISSUE_CERTIFICATES, SEE_CERTIFICATES
from shanyrak.certificates.queries import CertificateLine, batches_about, certificates_by_key
from shanyrak.certificates.rules import Achievement, AchievementKind, Holder, Request
from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.queries import attended, sessions_of
from shanyrak.cooperation.programme.rules import SessionKind, SessionState
from shanyrak.cooperation.reception.queries import arrived
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.own_page import shown_on_own
from shanyrak.cooperation.registration.queries import Registrant, registered
from shanyrak.records.forms import TextsFormField
from shanyrak.records.languages import LANGUAGES, Said, said_in, texts_from
from shanyrak.records.sections import Section
from shanyrak.records.tabs import Tab, tab_on
from shanyrak.refusals import gettext_noop
from shanyrak.roles import Actor
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on

ARRIVED, SESSIONS = "arrived", "sessions"
CRITERIA = gettext_noop("The holder came to the activity and took part in it.")
NOT_COUNTED = {SessionKind.BREAK.value, SessionKind.CEREMONY.value}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who is to get a certificate, or has one."""

    id: int
    name: str
    email: str
    language: str
    party: Said
    came_to: int  # of the hours at which sessions began
    certificate: CertificateLine | None

    @property
    def key(self) -> str:
        """The key under which the certificate is given once."""
        return key_of(self.id)


def key_of(registration_id: int) -> str:
    """Return the key of a registration's certificate of attendance."""
    return f"registration:{registration_id}:attendance"


@tab_on("activities.activity", order=80)
def certificates_tab(record: Activity, actor: Actor) -> Tab | None:
    """Lead the secretariat to the certificates of an activity."""
    if not SEE_CERTIFICATES.opens_for(actor):
        return None
    return Tab(_("Certificates"), reverse("reception:certificates", args=[record.pk]))


@shown_on_own(order=80)
def own_certificates(registration: Registration, language: str) -> Section | None:  # noqa: ARG001 - in that in force
    """Show a person their certificates of the activity, of attendance and of training."""
    keys = [key_of(registration.pk), f"registration:{registration.pk}:training"]
    found = sorted(certificates_by_key(keys).values(), key=lambda line: line.number)
    if not found:
        return None
    return Section(
        "certificates", gettext("Certificates"), "reception/own_certificates.html", {"certificates": found}
    )


class AttendanceForm(forms.Form):
    """Who gets a certificate, and what it says."""

    whom = forms.ChoiceField(
        label=_("Who gets one"),
        choices=[
            (ARRIVED, _("Everybody who was checked in")),
            (SESSIONS, _("Everybody who came to enough sessions")),
        ],
        widget=forms.RadioSelect,
        initial=ARRIVED,
    )
    least = forms.IntegerField(
        label=_("At least so many per cent of the sessions"),
        min_value=1,
        max_value=100,
        initial=80,
        help_text=_("Sessions that begin at the same time count as one; breaks do not count."),
    )
    name = TextsFormField(label=_("For what"), max_length=300)
    description = TextsFormField(label=_("About it"), lines=2, max_length=600, required=False)
    criteria = TextsFormField(label=_("What it takes"), lines=2, max_length=600, required=False)
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    since = forms.DateField(label=_("First day"), widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(
        label=_("Last day"), widget=forms.DateInput(attrs={"type": "date"}), required=False
    )
    hours = forms.DecimalField(
        label=_("Hours"), min_value=Decimal("0.5"), max_digits=5, decimal_places=1, required=False
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a last day before the first."""
        said = super().clean() or {}
        if said.get("until") and said.get("since") and said["until"] < said["since"]:
            self.add_error("until", gettext("The last day is before the first."))
        return said

    def achievement(self) -> Achievement:
        """Return what the certificates say."""
        said = self.cleaned_data
        return Achievement(
            kind=AchievementKind.ATTENDANCE,
            name=said["name"],
            description=said["description"],
            criteria=said["criteria"],
            on=said["since"],
            until=said["until"] if said["until"] != said["since"] else None,
            place=said["place"],
            hours=said["hours"],
        )


@permitted(SEE_CERTIFICATES)
@require_http_methods(["GET", "POST"])
def certificates(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who gets a certificate for an activity and what it says; issue them in the background."""
    activity = activity_beneath(request, pk)
    may_issue = ISSUE_CERTIFICATES.opens_for(actor_of(request))
    form = AttendanceForm(_filled(request) if may_issue else None, initial=first_words(activity))
    whom, least = _chosen(form)
    people = candidates(activity.pk, whom=whom, least=least)
    if may_issue and request.method == "POST" and "issue" in request.POST and form.is_valid():
        with refusals_shown_on(form):
            batch = issue_batch(
                requests=_requests(activity, form, people, chosen=request.POST.getlist("person")),
                by=actor_of(request),
                at=now(),
            )
            return redirect("certificates:batch", batch.pk)
    context = {
        **around(request, activity, gettext("Certificates")),
        "form": form,
        "people": people,
        "missing": [one for one in people if one.certificate is None],
        "slots": len(slots(activity.pk)),
        "batches": batches_about(about(activity)),
        "may_issue": may_issue,
    }
    return render(request, "reception/attendance_certificates.html", context)


def _filled(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _chosen(form: AttendanceForm) -> tuple[str, int]:
    """Return who is to get one, as far as that was said sensibly."""
    if form.is_bound:
        form.is_valid()
        said = form.cleaned_data
        return said.get("whom", ARRIVED), said.get("least", form.fields["least"].initial)
    return ARRIVED, form.fields["least"].initial


def first_words(activity: Activity) -> dict[str, Any]:
    """Return what the form proposes: the activity's own words, and ready ones in each language."""
    first, last = _days(activity)
    return {
        "whom": ARRIVED,
        "name": activity.title,
        "criteria": _in_every_language(CRITERIA),
        "place": activity.place,
        "since": first,
        "until": last if last != first else None,
    }


def _in_every_language(msgid: str) -> dict[str, dict[str, str]]:
    said = {}
    for language in LANGUAGES:
        with override(language):
            said[language] = gettext(msgid)
    return texts_from(said, original_language="en")


def _days(activity: Activity) -> tuple[date, date]:
    """Return the first and the last day; where no day was said, today."""
    today = localdate()
    first = date.fromisoformat(activity.since) if len(activity.since) == len("2026-05-20") else today
    last = date.fromisoformat(activity.until) if len(activity.until) == len("2026-05-20") else first
    return first, max(first, last)


def about(activity: Activity) -> str:
    """Return how certificates name the activity."""
    return f"{activity.kind()}:{activity.pk}"


def slots(activity_id: int) -> dict[Any, set[int]]:
    """Return the sessions by the time at which they begin; nobody can be in two of them at once."""
    found: dict[Any, set[int]] = {}
    for session in sessions_of(activity_id):
        if session.state != SessionState.CANCELLED.value and session.kind not in NOT_COUNTED:
            found.setdefault(session.begins.instant, set()).add(session.id)
    return found


def candidates(activity_id: int, *, whom: str, least: int) -> list[Candidate]:
    """Return who gets a certificate, by name, with the one that they have already; in five queries."""
    people = registered(activity_id)
    held, came, at_once = slots(activity_id), attended(activity_id), arrived(activity_id)
    hours = {
        one.id: sum(bool(came.get(one.id, set()) & sessions) for sessions in held.values()) for one in people
    }
    enough = {one.id for one in people if held and hours[one.id] * 100 >= least * len(held)}
    known = certificates_by_key([key_of(one.id) for one in people])
    language = get_language() or "en"
    return [
        _candidate(one, hours[one.id], known.get(key_of(one.id)), language)
        for one in people
        if one.id in (enough if whom == SESSIONS else at_once)
    ]


def _candidate(one: Registrant, came_to: int, known: CertificateLine | None, language: str) -> Candidate:
    return Candidate(
        id=one.id,
        name=one.name,
        email=one.email,
        language=one.language if one.language in LANGUAGES else "en",
        party=said_in(one.party, language),
        came_to=came_to,
        certificate=known,
    )


def _requests(
    activity: Activity, form: AttendanceForm, people: Sequence[Candidate], *, chosen: Sequence[str]
) -> list[Request]:
    """Return a request for everybody who was left chosen and has no certificate yet."""
    wanted = set(chosen)
    return [
        Request(Holder(one.name, one.email, one.language), form.achievement(), about(activity), one.key)
        for one in people
        if one.certificate is None and str(one.id) in wanted
    ]
