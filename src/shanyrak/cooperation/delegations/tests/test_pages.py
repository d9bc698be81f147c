"""The pages of an itinerary, as each role sees them; and what delegates and hosts open by their links."""

from __future__ import annotations

from typing import Any

import icalendar
import pypdfium2
import pytest
import time_machine
import vobject
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.delegations.actions import (
    answer_as_host,
    cancel_stop,
    confirm_itinerary,
    edit_stop,
    invite_host,
    renew_host_link,
)
from shanyrak.cooperation.delegations.links import hosting_address, travelling_token
from shanyrak.cooperation.delegations.models import ClosedDay, Delegate, Host, Itinerary, Reply, Stop, Waiver
from shanyrak.cooperation.delegations.rules import ReplyState
from shanyrak.cooperation.delegations.tests import factories as made
from shanyrak.cooperation.delegations.tests.factories import AIGUL, NOON
from shanyrak.cooperation.registration.links import own_address
from shanyrak.notices.models import Notice
from shanyrak.notices.testing import tell_what_waits
from shanyrak.records.languages import texts_from
from shanyrak.roles import VISITOR, Role

pytestmark = pytest.mark.django_db
BY: dict[str, Any] = {"by": AIGUL, "at": NOON}


def shown(client: Client, name: str, *args: Any, status: int = 200, **query: str) -> str:
    answer = client.get(reverse(name, args=args), query)
    assert answer.status_code == status, answer.status_code
    return b"".join(answer).decode()


def visit() -> tuple[Itinerary, Host, Stop]:
    """A visit of delegates of two parties, with a host and a stop."""
    plan = made.itinerary()
    made.delegate(
        plan.activity,
        "Dana Omarova",
        made.organization("Kazakh agency"),
        position="Director",
        needs={"dietary": "No pork"},
    )
    made.delegate(plan.activity, "Azamat Toktogulov", made.organization("Kyrgyz agency"))
    peter = made.host(plan)
    stop = made.stop(plan, hosts=[peter.pk], address="Place de la Nation 1", spoken=["fr"])
    return plan, peter, stop


def test_an_officer_plans_a_stop_and_sees_at_once_what_clashes(sign_in: SignIn) -> None:
    officer = sign_in(Role.OFFICER)
    about = made.visit()
    page = shown(officer, "itinerary:show", about.pk)
    assert "No itinerary yet" in page
    officer.post(
        reverse("itinerary:begin", args=[about.pk]),
        {
            "country": "BE",
            "zone": "Europe/Brussels",
            "host_party": "",
            "fixed_on": "2026-10-01",
            "intro_en": "Bring a coat",
        },
    )
    peter = made.host(Itinerary.objects.get())
    for title in ("Senate", "Chamber"):
        sent = {
            "title_en": title, "begins": "2026-10-20T10:00", "ends": "2026-10-20T11:00", "zone": "Europe/Brussels",
            "country": "BE", "place": title, "at_work": "on", "everyone": "on", "hosts": [peter.pk], "spoken": ["fr"],
        }  # fmt: skip
        answer = officer.post(reverse("itinerary:stop-add", args=[about.pk]), sent)
        assert answer.status_code == 302
    page = shown(officer, "itinerary:show", about.pk)
    assert "1 clash is open" in page
    assert "Expected at both, for 1 hour: Peter Vandenbrune." in page
    assert "Move one of the two" in page
    assert page.count('<a href="#stop-') == 2
    assert "Bring a coat" in page


def test_a_time_over_which_clocks_jump_is_refused_at_the_form_and_nothing_written_is_lost(
    sign_in: SignIn,
) -> None:
    plan = made.itinerary()
    sent = {
        "title_en": "Night train", "begins": "2026-03-29T02:30", "ends": "2026-03-29T05:00", "zone": "Europe/Brussels",
        "country": "BE", "everyone": "on",
    }  # fmt: skip
    answer = sign_in(Role.OFFICER).post(reverse("itinerary:stop-add", args=[plan.activity_id]), sent)
    page = answer.content.decode()
    assert "the clocks are put forward" in page
    assert "Night train" in page


def test_two_who_change_a_stop_at_once_see_both_versions(sign_in: SignIn) -> None:
    plan, _peter, stop = visit()
    officer = sign_in(Role.OFFICER)
    there = reverse("itinerary:stop-move", args=[plan.activity_id, stop.pk])
    edit_stop(stop_id=stop.pk, version=1, wanted={"begins": made.wall("2026-10-20T09:00")}, **BY)
    answer = officer.post(there, {"begins": "2026-10-20T08:00", "ends": "2026-10-20T09:30", "version": 1})
    assert answer.status_code == 409
    assert "Where the two differ" in answer.content.decode()


def test_a_clash_stands_for_a_reason_and_then_the_itinerary_is_confirmed(sign_in: SignIn) -> None:
    plan, _peter, stop = visit()
    officer = sign_in(Role.OFFICER)
    pk = plan.activity_id
    page = shown(officer, "itinerary:show", pk)
    assert "Nobody interprets" in page
    officer.post(reverse("itinerary:confirm", args=[pk]))
    assert not Itinerary.objects.get().is_confirmed
    accept = reverse("itinerary:accept", args=[pk])
    key = f"missing_interpreter:{stop.pk}:"
    assert (
        "Nobody interprets from what is spoken there (French)"
        in officer.get(accept, {"clash": key}).content.decode()
    )
    officer.post(accept, {"clash": key, "reason": "The minister speaks Russian"})
    page = shown(officer, "itinerary:show", pk)
    assert "The minister speaks Russian" in page
    assert "Nothing clashes." in page
    officer.post(reverse("itinerary:confirm", args=[pk]))
    assert Itinerary.objects.get().is_confirmed
    assert "Those concerned are being told now." in shown(officer, "itinerary:show", pk)
    tell_what_waits()
    assert "Those concerned are being told now." not in shown(officer, "itinerary:show", pk)
    assert Notice.objects.filter(kind="delegations.confirmed").count() == 2
    officer.post(reverse("itinerary:unaccept", args=[pk, Waiver.objects.get().pk]))
    assert not Waiver.objects.exists()


def test_a_focal_point_sees_the_stops_and_the_names_of_their_own_delegates_alone(sign_in: SignIn) -> None:
    plan, _peter, _stop = visit()
    dana, _azamat = (one.pk for one in plan.activity.registrations.order_by("number"))
    made.stop(plan, "Only for Dana", day="2026-10-21", everyone=False, travellers=[dana])
    focal = sign_in(Role.FOCAL_POINT, party=made.organization("Kyrgyz agency"))
    page = shown(focal, "itinerary:show", plan.activity_id)
    assert "Talk at the Senate" in page
    assert "Only for Dana" not in page
    assert "clash" not in page.replace("is-clashing", "").lower().split("<main", 1)[1].split("</main", 1)[0]
    names = shown(focal, "itinerary:delegates", plan.activity_id)
    assert "Azamat" in names
    assert "Dana" not in names
    table = shown(focal, "itinerary:stops", plan.activity_id, format="csv")
    assert "Only for Dana" not in table
    other = sign_in(Role.FOCAL_POINT, party=made.organization("Georgian agency"))
    assert "No itinerary yet" in shown(other, "itinerary:show", plan.activity_id)
    shown(other, "itinerary:delegates", plan.activity_id, status=404)


@pytest.mark.parametrize("role", [Role.EXPERT, Role.CITIZEN, None])
def test_nobody_else_knows_of_an_itinerary(role: Role | None, sign_in: SignIn, client: Client) -> None:
    plan, _peter, _stop = visit()
    somebody = sign_in(role) if role else client
    answer = somebody.get(reverse("itinerary:show", args=[plan.activity_id]))
    assert answer.status_code == (404 if role else 302)
    assert (
        "tinerar" not in somebody.get(reverse("activities:detail", args=[plan.activity_id])).content.decode()
    )


def test_an_auditor_reads_and_changes_nothing(sign_in: SignIn) -> None:
    plan, _peter, stop = visit()
    auditor = sign_in(Role.AUDITOR)
    assert "Nobody interprets" in shown(auditor, "itinerary:show", plan.activity_id)
    assert "Written down" in shown(auditor, "itinerary:history", plan.activity_id)
    shown(auditor, "itinerary:stop-edit", plan.activity_id, stop.pk, status=404)


def test_the_overview_of_the_activity_says_in_a_line_how_the_itinerary_stands(sign_in: SignIn) -> None:
    plan, _peter, _stop = visit()
    page = shown(sign_in(Role.OFFICER), "activities:detail", plan.activity_id)
    assert "1 stop" in page
    assert "1 clash" in page


@pytest.mark.parametrize(("day", "count"), [("2026-06-02", 1), ("2026-12-02", 0)])
def test_the_desk_counts_the_itineraries_ahead_in_which_something_clashes(
    sign_in: SignIn, day: str, count: int
) -> None:
    visit()
    with time_machine.travel(f"{day}T08:00:00Z"):
        officer = sign_in(Role.OFFICER)
        assert ("Itineraries with clashes" in shown(officer, "today")) == bool(count)
        page = officer.get(reverse("itineraries:list"), {"clashing": "on"})
        assert page.context["page"].paginator.count == count


def test_a_host_sees_who_comes_confirms_and_asks_without_an_account(client: Client) -> None:
    plan, peter, stop = visit()
    there = hosting_address(peter)
    answer = client.get(there)
    page = answer.content.decode()
    assert answer["X-Robots-Tag"] == "noindex"
    assert "no-store" in answer["Cache-Control"]
    assert 'lang="fr"' in page
    for said in ("Dana Omarova", "Director", "No pork", "Azamat Toktogulov", "Place de la Nation 1"):
        assert said in page
    assert "omarova@example.org" not in page
    client.post(there, {"stop": stop.pk, "state": "confirmed"})
    assert Reply.objects.get().state == "confirmed"
    edit_stop(stop_id=stop.pk, version=1, wanted={"begins": made.wall("2026-10-20T09:30")}, **BY)
    refused = client.post(there, {"stop": stop.pk, "state": "change", "words": ""})
    assert refused.status_code == 409
    client.post(there, {"stop": stop.pk, "state": "change", "words": "Une heure plus tard"})
    assert Reply.objects.get().words == "Une heure plus tard"
    client.post(there, {"on": "2026-10-21", "place": "", "why": "Grève"})
    assert ClosedDay.objects.get().said_by_id == peter.pk
    assert Itinerary.objects.get(pk=plan.pk).closed_days.count() == 1


def test_the_wish_of_a_host_stands_at_the_stop_until_it_is_dealt_with(sign_in: SignIn) -> None:
    plan, peter, stop = visit()
    reply = answer_as_host(
        host=peter, stop_id=stop.pk, state=ReplyState.CHANGE, words="Later", link="x", by=VISITOR, at=NOON
    )
    officer = sign_in(Role.OFFICER)
    page = shown(officer, "itinerary:show", plan.activity_id)
    assert "The host asks for a change" in page
    assert "Dealt with" in page
    officer.post(reverse("itinerary:settle", args=[plan.activity_id, reply.pk]))
    assert "Dealt with" not in shown(officer, "itinerary:show", plan.activity_id)


def test_a_link_that_was_altered_or_replaced_opens_nothing(client: Client) -> None:
    plan, peter, _stop = visit()
    old = hosting_address(peter)
    assert client.get(f"{old[:-2]}x/").status_code == 404
    renewed = renew_host_link(host_id=peter.pk, **BY)
    answer = client.get(old)
    assert answer.status_code == 404
    assert "not good any more" in answer.content.decode()
    assert client.get(hosting_address(renewed)).status_code == 200
    registration = plan.activity.registrations.first()
    assert registration is not None
    of_another_purpose = reverse("hosting", args=[travelling_token(registration)])
    assert client.get(of_another_purpose).status_code == 404


def test_a_delegate_sees_their_own_stops_once_the_itinerary_is_confirmed(client: Client) -> None:
    plan, _peter, stop = visit()
    dana, azamat = plan.activity.registrations.order_by("number")
    edit_stop(stop_id=stop.pk, version=1, wanted={"spoken": []}, **BY)
    made.stop(plan, "Only for Azamat", day="2026-10-21", everyone=False, travellers=[azamat.pk])
    mine = reverse("itineraries:own", args=[travelling_token(dana)])
    assert "Talk at the Senate" not in client.get(mine).content.decode()
    assert "Talk at the Senate" not in client.get(own_address(dana)).content.decode()
    confirm_itinerary(itinerary_id=plan.pk, **BY)
    page = client.get(mine).content.decode()
    assert 'lang="ru"' in page
    assert "Talk at the Senate" in page
    assert "Only for Azamat" not in page
    assert "Azamat" not in page
    assert "Talk at the Senate" in client.get(own_address(dana)).content.decode()


def the_calendar(client: Client, token: str) -> list[Any]:
    answer = client.get(reverse("itineraries:own-calendar", args=[token]))
    assert answer["Content-Type"].startswith("text/calendar")
    assert vobject.readOne(answer.content.decode()).vevent is not None
    events = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    return sorted(events, key=lambda event: event["DTSTART"].dt)


def test_a_moved_stop_reaches_the_calendar_as_an_update_of_the_same_event_and_a_cancelled_one_as_cancelled(
    client: Client,
) -> None:
    plan, _peter, stop = visit()
    edit_stop(stop_id=stop.pk, version=1, wanted={"spoken": []}, **BY)
    made.stop(plan, "Lunch", day="2026-10-21")
    confirm_itinerary(itinerary_id=plan.pk, **BY)
    dana = plan.activity.registrations.order_by("number")[0]
    token = travelling_token(dana)
    before, lunch = the_calendar(client, token)
    assert before["DTSTART"].dt.isoformat() == "2026-10-20T10:00:00+02:00"
    assert before["STATUS"] == "CONFIRMED"
    kept = Stop.objects.get(pk=stop.pk)
    moved = {"begins": made.wall("2026-10-20T14:00"), "ends": made.wall("2026-10-20T15:00")}
    edit_stop(stop_id=stop.pk, version=kept.version, wanted=moved, **BY)
    after, lunch_after = the_calendar(client, token)
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] == before["SEQUENCE"] + 1
    assert after["DTSTART"].dt.isoformat() == "2026-10-20T14:00:00+02:00"
    assert (lunch_after["UID"], lunch_after["SEQUENCE"]) == (lunch["UID"], lunch["SEQUENCE"])
    cancel_stop(stop_id=stop.pk, reason="Strike", **BY)
    gone, _lunch = the_calendar(client, token)
    assert (gone["UID"], gone["STATUS"], gone["SEQUENCE"]) == (before["UID"], "CANCELLED", 2)


def test_the_booklet_is_in_the_language_of_the_delegate(client: Client) -> None:
    plan, _peter, stop = visit()
    title = texts_from({"en": "Talk at the Senate", "ru": "Беседа в Сенате"})
    edit_stop(stop_id=stop.pk, version=1, wanted={"spoken": [], "title": title}, **BY)
    confirm_itinerary(itinerary_id=plan.pk, **BY)
    dana = plan.activity.registrations.order_by("number")[0]
    answer = client.get(reverse("itineraries:own-booklet", args=[travelling_token(dana)]))
    assert answer["Content-Type"] == "application/pdf"
    text = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(answer.content))
    assert "Беседа в Сенате" in text
    assert "Dana Omarova" in text
    assert "Azamat" not in text


def test_an_officer_takes_the_booklet_and_the_table_away(sign_in: SignIn) -> None:
    plan, _peter, _stop = visit()
    officer = sign_in(Role.OFFICER)
    answer = officer.get(reverse("itinerary:booklet", args=[plan.activity_id]), {"language": "fr"})
    assert answer.content.startswith(b"%PDF")
    assert (
        officer.get(reverse("itinerary:booklet", args=[plan.activity_id]), {"language": "xx"}).status_code
        == 404
    )
    for kind in ("csv", "xlsx", "json"):
        assert (
            officer.get(reverse("itinerary:stops", args=[plan.activity_id]), {"format": kind}).status_code
            == 200
        )
    assert "Europe/Brussels" in shown(officer, "itinerary:stops", plan.activity_id, format="csv")


def test_hosts_interpreters_vehicles_and_delegates_are_kept_on_their_pages(sign_in: SignIn) -> None:
    plan, peter, _stop = visit()
    officer, pk = sign_in(Role.OFFICER), plan.activity_id
    for word, sent in (
        ("hosts", {"name": "Koen Geens", "language": "fr", "email": "koen@example.org"}),
        ("interpreters", {"name": "Erlan Bekov", "languages": ["ru", "fr"]}),
        ("vehicles", {"name": "Coach 1", "seats": 40}),
    ):
        assert officer.post(reverse("itinerary:helper-add", args=[pk, word]), sent).status_code == 302
    officer.post(reverse("itinerary:close", args=[pk]), {"on": "2026-10-21", "place": "", "why": "Strike"})
    page = shown(officer, "itinerary:helpers", pk)
    for said in ("Koen Geens", "Erlan Bekov", "French – Russian", "Coach 1", "40 seats", "Strike"):
        assert said in page
    officer.post(reverse("itinerary:invite", args=[pk, peter.pk]))
    assert Notice.objects.filter(kind="delegations.hosting").count() == 1
    dana = plan.activity.registrations.order_by("number")[0]
    officer.post(reverse("itinerary:delegate", args=[pk, dana.pk]), {"languages": ["fr"], "is_head": "on"})
    assert Delegate.objects.get().is_head
    names = shown(officer, "itinerary:delegates", pk)
    assert "head of the delegation" in names
    one_language = officer.post(
        reverse("itinerary:helper-add", args=[pk, "interpreters"]), {"name": "X", "languages": ["ru"]}
    )
    assert "Choose two or more" in one_language.content.decode()
    assert officer.get(reverse("itinerary:helper-add", args=[pk, "cooks"])).status_code == 404


def asked(somebody: Client, there: str) -> int:
    with CaptureQueriesContext(connection) as questions:
        assert somebody.get(there).status_code == 200
    return len(questions)


def test_pages_ask_as_often_for_many_stops_and_delegates_as_for_one(sign_in: SignIn, client: Client) -> None:
    plan, peter, stop = visit()
    edit_stop(stop_id=stop.pk, version=1, wanted={"spoken": []}, **BY)
    confirm_itinerary(itinerary_id=plan.pk, **BY)
    dana = plan.activity.registrations.order_by("number")[0]
    officer = sign_in(Role.OFFICER)
    theirs = [
        reverse(f"itinerary:{name}", args=[plan.activity_id])
        for name in ("show", "delegates", "helpers", "stops")
    ]
    theirs += [reverse("itineraries:list"), reverse("activities:detail", args=[plan.activity_id])]
    open_to_all = [hosting_address(peter), reverse("itineraries:own", args=[travelling_token(dana)])]
    open_to_all += [reverse("itineraries:own-calendar", args=[travelling_token(dana)]), own_address(dana)]
    for somebody, addresses in ((officer, theirs), (client, open_to_all)):
        for there in addresses:
            asked(somebody, there)  # so that what is remembered is remembered
    before = [asked(officer, there) for there in theirs] + [asked(client, there) for there in open_to_all]
    for number in range(6):
        made.delegate(plan.activity, f"Delegate {number}", made.organization(f"Agency {number}"))
        other = made.host(plan, f"Host {number}")
        made.stop(plan, f"Stop {number}", day="2026-10-21", hosts=[peter.pk, other.pk])
    invite_host(host_id=peter.pk, **BY)
    after = [asked(officer, there) for there in theirs] + [asked(client, there) for there in open_to_all]
    assert after == before
