"""What people see of a programme, and who may open which page."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate, now
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import SignIn, person_with
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import organization, person
from shanyrak.cooperation.programme.actions import choose_session, edit_session, note_attendance
from shanyrak.cooperation.programme.models import Attendance, Choice, Material, Room, Session, Speaker
from shanyrak.cooperation.programme.tests.factories import (
    BY,
    NOON,
    answered,
    feedback_form,
    on_wall,
    registrant,
    room,
    session,
    speaker,
    summit,
)
from shanyrak.cooperation.registration.links import OWN
from shanyrak.cooperation.registration.models import Registration
from shanyrak.places import Places
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role
from shanyrak.sources.models import SourceDocument

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files_of_their_own(settings: Any, tmp_path: Any) -> None:
    settings.PLACES = Places(tmp_path).prepare()


def seen(somebody: Client, address: str, status: int = 200) -> str:
    answer = somebody.get(address)
    assert answer.status_code == status, address
    html: str = answer.content.decode()
    return html


def focal_point(sign_in: SignIn) -> Client:
    return sign_in(Role.FOCAL_POINT, party=organization("FPS BOSA"))


def of(name: str, *parts: Any) -> str:
    return reverse(f"programme:{name}", args=[getattr(one, "pk", one) for one in parts])


def written(**different: Any) -> dict[str, Any]:
    """Return what the form of a session sends."""
    said = {
        "title_en": "Pay reform in practice",
        "session_kind": "panel",
        "begins": "2026-09-15T10:00",
        "ends": "2026-09-15T11:30",
        "zone": "Asia/Almaty",
        "visibility": "public",
        "state": "planned",
        "version": "1",
    }
    return said | different


def token_of(registration: Registration) -> str:
    return OWN.new(registration.pk, registration.link_number)


def two_days(activity: Activity) -> tuple[Session, Session]:
    halls = room(activity), room(activity, "Small hall", 20)
    first = session(activity, room=halls[0])
    speaker(first)
    other = session(activity, "Digital services", room=halls[1])
    session(
        activity,
        "Lunch",
        session_kind="break",
        begins=on_wall("2026-09-15 12:00"),
        ends=on_wall("2026-09-15 13:00"),
    )
    session(activity, "Closing", begins=on_wall("2026-09-16 09:00"), ends=on_wall("2026-09-16 10:00"))
    return first, other


def test_the_desk_page_lays_parallel_sessions_beside_each_other(sign_in: SignIn) -> None:
    activity = summit()
    two_days(activity)
    page = seen(sign_in(Role.OFFICER), of("of", activity))
    for text in (
        "15 September 2026",
        "16 September 2026",
        "Great hall",
        "Small hall",
        "Botagoz Iskakova",
        "Lunch",
    ):
        assert text in page
    assert "tt--grid n2" in page
    assert "l2 r3" in page
    assert "l3 r4" in page
    assert "l2 r4" in page, "lunch spans both rooms"


def test_an_empty_programme_says_what_comes_next(sign_in: SignIn) -> None:
    activity = summit()
    assert "Begin with the rooms" in seen(sign_in(Role.OFFICER), of("of", activity))
    assert "The programme is not out yet" in seen(Client(), of("public", activity))


def test_visitors_see_the_programme_of_a_public_activity_in_their_own_time(client: Client) -> None:
    activity = summit()
    first, _other = two_days(activity)
    session(
        activity,
        "Not announced",
        state="draft",
        begins=on_wall("2026-09-16 11:00"),
        ends=on_wall("2026-09-16 12:00"),
    )
    page = seen(client, f"{of('public', activity)}?zone=Europe/Brussels")
    assert "10:00–11:30" in page
    assert "07:00–08:30 (Brussels, UTC+2)" in page
    assert "Not announced" not in page
    assert "07:00–08:30" in seen(client, f"{of('session', activity, first)}?zone=Europe/Brussels")
    assert "10:00–11:30" in seen(client, f"{of('public', activity)}?zone=Nowhere/Atall")


def test_nothing_of_a_hidden_activity_is_public(client: Client, sign_in: SignIn) -> None:
    activity = summit(visibility="hub")
    one, _other = two_days(activity)
    for there in (
        of("public", activity),
        of("calendar", activity),
        of("booklet", activity),
        of("session", activity, one),
    ):
        seen(client, there, 404)
    assert "Pay reform" in seen(focal_point(sign_in), of("session", activity, one))


def test_a_session_for_the_hub_alone_is_not_in_the_public_programme(client: Client) -> None:
    activity = summit()
    hidden = session(activity, "Closed meeting of heads", visibility="hub")
    session(activity, begins=on_wall("2026-09-15 14:00"), ends=on_wall("2026-09-15 15:00"))
    assert "Closed meeting" not in seen(client, of("public", activity))
    assert b"Closed meeting" not in client.get(of("calendar", activity)).content
    seen(client, of("session", activity, hidden), 404)


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.OFFICER, 200), (Role.DIRECTOR, 200), (Role.AUDITOR, 404), (Role.FOCAL_POINT, 404)],
)
def test_only_the_secretariat_changes_a_programme(sign_in: SignIn, role: Role, status: int) -> None:
    one = session()
    somebody = focal_point(sign_in) if role is Role.FOCAL_POINT else sign_in(role)
    for there in (
        of("add", one.activity),
        of("rooms", one.activity),
        of("edit", one.activity, one),
        of("cancel", one.activity, one),
        of("attendance", one.activity, one),
        of("speaker-add", one.activity, one),
        of("material-add", one.activity, one),
    ):
        seen(somebody, there, status)


def test_a_session_is_added_and_a_taken_room_is_said_before_it_is_kept(sign_in: SignIn) -> None:
    officer, hall = sign_in(Role.OFFICER), room(summit())
    activity = hall.activity
    officer.post(of("add", activity), written(room=hall.pk))
    first = Session.objects.get()
    assert (first.room, first.begins) == (hall, on_wall("2026-09-15 10:00"))
    clash = written(
        room=hall.pk, title_en="At the same time", begins="2026-09-15T11:00", ends="2026-09-15T12:00"
    )
    warned = officer.post(of("add", activity), clash).content.decode()
    assert "The room is taken at this time: Pay reform in practice" in warned
    assert Session.objects.count() == 1
    officer.post(of("add", activity), clash | {"anyway": "1"})
    assert Session.objects.count() == 2
    assert "The room is taken at this time" in seen(officer, of("of", activity))


def test_a_session_outside_the_days_of_the_activity_is_warned_of(sign_in: SignIn) -> None:
    activity = summit()
    late = written(begins="2026-09-18T10:00", ends="2026-09-18T11:00")
    page = sign_in(Role.OFFICER).post(of("add", activity), late).content.decode()
    assert "Outside the days of the activity" in page


def test_an_end_before_the_beginning_is_said_at_its_field(sign_in: SignIn) -> None:
    page = sign_in(Role.OFFICER).post(of("add", summit()), written(ends="2026-09-15T09:00")).content.decode()
    assert "A session ends after it begins." in page
    assert "field--err" in page


def test_an_hour_that_the_clocks_jump_over_is_refused(sign_in: SignIn) -> None:
    spring = written(begins="2026-03-29T02:30", ends="2026-03-29T05:00", zone="Europe/Brussels", anyway="1")
    page = sign_in(Role.OFFICER).post(of("add", summit()), spring).content.decode()
    assert "There is no 2026-03-29 02:30 in Europe/Brussels" in page


def test_a_stale_edit_is_shown_beside_the_newer_and_nothing_is_lost(sign_in: SignIn) -> None:
    officer, one = sign_in(Role.OFFICER), session()
    edit_session(record_id=one.pk, version=1, wanted={"seats": 30}, **BY)
    answer = officer.post(of("edit", one.activity, one), written(seats="20"))
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Where the two differ" in page
    assert 'value="20"' in page
    officer.post(of("edit", one.activity, one), written(seats="20", version="2"))
    one.refresh_from_db()
    assert one.seats == 20


def test_a_moved_session_says_what_changed(client: Client) -> None:
    one = session()
    edit_session(
        record_id=one.pk,
        version=1,
        wanted={"begins": on_wall("2026-09-15 14:00"), "ends": on_wall("2026-09-15 15:30")},
        by=BY["by"],
        at=now(),
    )
    page = seen(client, of("public", one.activity))
    assert "What changed" in page
    assert "15 Sep 2026, 10:00–11:30" in page
    assert "15 Sep 2026, 14:00–15:30" in page


def test_rooms_and_tracks_have_their_pages(sign_in: SignIn) -> None:
    officer, activity = sign_in(Role.OFFICER), summit()
    officer.post(of("room-add", activity), {"name_en": "Great hall", "capacity": "300"})
    hall = Room.objects.get()
    officer.post(
        of("room-edit", activity, hall), {"name_en": "Great hall", "capacity": "200", "version": "1"}
    )
    officer.post(of("track-add", activity), {"name_en": "Pay"})
    page = seen(officer, of("rooms", activity))
    assert "200" in page
    assert "Pay" in page
    seen(officer, of("room-edit", summit("Another"), hall), 404)
    officer.post(of("room-remove", activity, hall))
    assert not Room.objects.exists()


def test_a_speaker_is_added_edited_and_removed(sign_in: SignIn) -> None:
    officer, one = sign_in(Role.OFFICER), session()
    dana = registrant(one.activity)
    officer.post(
        of("speaker-add", one.activity, one),
        {"registration": dana.pk, "role": "chair", "bio_ru": "Экономист"},
    )
    row = Speaker.objects.get()
    page = seen(officer, of("session", one.activity, one))
    assert "Dana Omarova" in page
    assert "Chair" in page
    assert "Экономист" in page
    nobody = officer.post(of("speaker-add", one.activity, one), {"role": "chair"}).content.decode()
    assert "Choose a person or write a name." in nobody
    officer.post(of("speaker-remove", one.activity, one, row))
    assert not Speaker.objects.exists()


def test_what_was_said_of_a_speaker_is_taken_over_to_the_next_session() -> None:
    one = session()
    speaker(one, bio=texts_from({"en": "Led the reform of 2013."}))
    again = speaker(session(one.activity, "Another"))
    assert again.bio["en"]["text"] == "Led the reform of 2013."


def test_a_material_is_checked_by_its_content_handed_out_and_sent_to_the_review(sign_in: SignIn) -> None:
    officer, one = sign_in(Role.OFFICER), session()
    add = of("material-add", one.activity, one)
    program = SimpleUploadedFile("slides.pdf", b"MZ\x90\x00 not a document \xff", "application/pdf")
    refused = officer.post(add, {"title_en": "Slides", "sort": "slides", "file": program}).content.decode()
    assert "This is none of the files that can be kept here" in refused
    paper = SimpleUploadedFile(
        "paper.pdf", b"Pay reform: what we learned in five years.\n", "application/pdf"
    )
    officer.post(add, {"title_en": "Paper", "sort": "paper", "file": paper, "is_public": "on"})
    kept = Material.objects.get()
    assert (kept.media_type, kept.file_name) == ("text/plain", "paper.pdf")
    handed: Any = Client().get(of("material-file", one.activity, one, kept))
    assert b"".join(handed.streaming_content) == b"Pay reform: what we learned in five years.\n"
    assert handed["Content-Disposition"].startswith("attachment")
    assert handed["X-Content-Type-Options"] == "nosniff"
    officer.post(of("material-send", one.activity, one, kept))
    document = SourceDocument.objects.get()
    assert document.address.endswith(of("session", one.activity, one))
    assert document.publisher == one.activity.label
    assert "Among the source documents" in seen(officer, of("session", one.activity, one))


def test_a_recording_is_a_link_and_a_hidden_material_is_for_people_of_the_hub(sign_in: SignIn) -> None:
    officer, one = sign_in(Role.OFFICER), session()
    link = {"title_en": "Recording", "sort": "recording", "link": "https://video.example.org/12"}
    officer.post(of("material-add", one.activity, one), link)
    assert "https://video.example.org/12" in seen(officer, of("session", one.activity, one))
    assert "video.example.org" not in seen(Client(), of("session", one.activity, one))
    officer.post(of("material-send", one.activity, one, Material.objects.get()))
    assert SourceDocument.objects.get().visibility == "hub"


def test_who_came_is_ticked_without_a_script(sign_in: SignIn) -> None:
    officer, one = sign_in(Role.OFFICER), session()
    dana, nino = registrant(one.activity), registrant(one.activity, "Nino Kobakhidze")
    page = seen(officer, of("attendance", one.activity, one))
    assert "Dana Omarova" in page
    officer.post(of("attendance", one.activity, one), {"shown": [dana.pk, nino.pk], "came": [nino.pk]})
    assert list(Attendance.objects.values_list("registration", flat=True)) == [nino.pk]


def test_a_person_who_takes_part_chooses_leaves_and_says_what_they_think(client: Client) -> None:
    one = session(begins=on_wall("2030-09-15 10:00"), ends=on_wall("2030-09-15 11:00"))
    dana = registrant(one.activity)
    own = reverse("registration:own", args=[token_of(dana)])
    assert "My programme" in seen(client, own)
    client.post(of("own-choose", token_of(dana), one))
    assert Choice.objects.count() == 1
    assert "Chosen" in seen(client, own)
    mine = client.get(of("own-calendar", token_of(dana)))
    assert one.uid.encode() in mine.content
    client.post(of("own-choose", token_of(dana), one), {"leave": "1"})
    assert Choice.objects.count() == 0


def test_a_person_answers_the_feedback_form_once_by_their_link(client: Client) -> None:
    activity = summit(since="2026-05-04", until="2026-05-04")
    form = feedback_form(activity)
    dana = registrant(activity)
    there = of("own-feedback", token_of(dana))
    questions = {one.code: one.pk for one in form.questions.all()}
    assert "How useful was it for your work?" in seen(client, there)
    client.post(there, {f"q{questions['useful']}": "5", f"q{questions['use']}": "The manual"})
    assert "You have answered this already" in seen(client, there)
    assert (
        "How useful"
        in client.post(
            there.replace(token_of(dana), token_of(registrant(activity, "Nino Kobakhidze")))
        ).content.decode()
    )


def test_a_link_that_is_not_good_opens_nothing(client: Client) -> None:
    one = session()
    feedback_form(one.activity)
    for there in (of("own-calendar", "forged"), of("own-feedback", "forged")):
        page = seen(client, there, 404)
        assert "This link is not good any more" in page
    assert client.post(of("own-choose", "forged", one)).status_code == 404


def test_feedback_is_shown_from_five_answers_and_taken_away(sign_in: SignIn) -> None:
    auditor, activity = sign_in(Role.AUDITOR), summit()
    form = feedback_form(activity)
    for number in range(4):
        answered(form, registrant(activity, f"Guest Number{number}"), 4, words="=SUM(A1)")
    there = of("feedback", activity)
    page = seen(auditor, there)
    assert "4 answers so far" in page
    assert "SUM" not in page
    answered(form, registrant(activity, "Last Guest"), 5, words="More time")
    assert "4.2" in seen(auditor, there)
    assert "More time" in seen(auditor, there)
    file = seen(auditor, f"{there}?format=csv")
    assert "'=SUM(A1)" in file
    seen(auditor, f"{there}?format=exe", 404)
    seen(focal_point(sign_in), there, 404)


def test_the_programme_is_handed_out_as_files_and_as_a_booklet(sign_in: SignIn, client: Client) -> None:
    activity = summit()
    two_days(activity)
    officer = sign_in(Role.OFFICER)
    answer: Any = officer.get(f"{of('of', activity)}?format=csv")
    table = b"".join(answer.streaming_content).decode()
    assert "2026-09-15T10:00" in table
    assert "Botagoz Iskakova" in table
    booklet = client.get(f"{of('booklet', activity)}?language=ru")
    assert booklet.content.startswith(b"%PDF")
    seen(client, f"{of('booklet', activity)}?language=xx", 404)


def test_the_activity_and_the_speaker_lead_to_the_sessions(client: Client, sign_in: SignIn) -> None:
    one = session()
    botagoz = person("Botagoz Iskakova")
    speaker(one, name="", person=botagoz)
    assert "Pay reform in practice" in seen(client, reverse("activities:detail", args=[one.activity_id]))
    assert "Speaks at" in seen(sign_in(Role.OFFICER), reverse("people:detail", args=[botagoz.pk]))


def asked(somebody: Client, there: str) -> int:
    with CaptureQueriesContext(connection) as questions:
        seen(somebody, there)
    return len(questions)


def test_pages_ask_as_often_for_one_session_as_for_many(sign_in: SignIn) -> None:
    officer, visitor = sign_in(Role.OFFICER), Client()
    few, many = summit(), summit("A large summit")
    for activity, number in ((few, 1), (many, 6)):
        hall = room(activity)
        for hour in range(number):
            one = session(
                activity,
                f"Session {hour}",
                room=hall,
                begins=on_wall(f"2026-09-15 {9 + hour:02d}:00"),
                ends=on_wall(f"2026-09-15 {9 + hour:02d}:45"),
            )
            speaker(one, f"Speaker {hour}")
            dana = registrant(activity, f"Dana Number{hour}")
            choose_session(session_id=one.pk, registration=dana, **BY)
            note_attendance(session=one, registration=dana, **BY)
            edit_session(record_id=one.pk, version=1, wanted={"room": None}, **BY)
    own = [
        reverse("registration:own", args=[token_of(activity.registrations.earliest("pk"))])
        for activity in (few, many)
    ]
    for somebody, there in ((officer, "of"), (visitor, "public"), (visitor, "calendar"), (officer, "rooms")):
        asked(somebody, of(there, few))
        assert asked(somebody, of(there, few)) == asked(somebody, of(there, many)), there
    assert asked(visitor, own[0]) == asked(visitor, own[1])


def test_desk_lists_of_sessions_and_of_feedback_show_ones_own_alone_and_ask_as_often_for_many(
    client: Client, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    begins = datetime.combine(localdate() + timedelta(days=3), time(10))
    dana, over = person_with(Role.EXPERT), localdate() - timedelta(days=2)
    browser = Client()
    browser.force_login(dana, backend="django.contrib.auth.backends.ModelBackend")

    def takes_part(number: int) -> None:
        coming = summit(f"Coming {number}")
        chosen = session(coming, f"Talk {number}", begins=begins, ends=begins + timedelta(hours=1))
        Choice.objects.create(session=chosen, registration=registrant(coming, user=dana), at=NOON)
        held = summit(f"Held {number}", since=over.isoformat(), until=over.isoformat())
        feedback_form(held)
        registrant(held, user=dana)

    takes_part(1)
    for address, shown in (("programme:my-sessions", "Talk"), ("programme:my-feedback", "Held")):
        there = reverse(address)
        assert client.get(there).status_code == 302
        assert f"{shown} 1" not in seen(sign_in(Role.OFFICER), there)
        assert f"{shown} 1" in seen(browser, there)
        with CaptureQueriesContext(connection) as asked:
            seen(browser, there)
        takes_part(2)
        takes_part(3)
        with django_assert_num_queries(len(asked)):
            assert f"{shown} 3" in seen(browser, there)
    assert "Coming 1" in seen(browser, "/today/"), "a pile says what its rows belong to"
