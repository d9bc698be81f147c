from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate, now
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.activities.tests.factories import commitment
from shanyrak.cooperation.groups.actions import (
    approve_minutes,
    change_commitment,
    create_commitment,
    lay_minutes,
    report_item,
    take_decision,
    write_minutes,
)
from shanyrak.cooperation.groups.models import ActionItem, Decision, Group, Meeting, MinutesText
from shanyrak.cooperation.groups.tests.factories import (
    AIGUL,
    BY,
    DIRECTOR,
    NOON,
    activity_of,
    agenda_item,
    came,
    committee,
    draft,
    item,
    meeting,
    organization,
    person,
    seat,
)
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}
SECRETS = "Georgia will pay half of it"


def read(client: Client, address: str) -> str:
    """Return the page in English."""
    response = client.get(address, headers=ENGLISH)
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def a_full_meeting(members: int = 3, points: int = 2) -> Meeting:
    """Return a meeting with everything: members who came, an agenda with minutes, decisions and items."""
    group = committee(decides="consensus")
    seats = [seat(group, organization(f"Country {number}")) for number in range(members)]
    made = meeting(group)
    came(made, *seats)
    for number in range(points):
        point = agenda_item(made, f"Point {number}", presenter=person(f"Speaker {number}"))
        write_minutes(item_id=point.pk, version=0, language="en", text=f"**Said** {number}.", **BY)
        decision = draft(made, f"Decision about {number}", item=point)
        take_decision(decision_id=decision.pk, **BY)
        item(decision=decision, what=f"Do {number}")
        item(made, f"Also do {number}")
    return made


def promised_by(decision: Decision) -> None:
    """Let a decision create one commitment and change another."""
    promise = commitment("Receive officials")
    create_commitment(
        decision_id=decision.pk,
        agreement=promise.agreement,
        commitment_kind="publication",
        promise=texts_from({"en": "Publish a manual"}),
        **BY,
    )
    wanted = {"due_on": "2027-05"}
    change_commitment(decision_id=decision.pk, commitment_id=promise.pk, version=1, wanted=wanted, **BY)


def test_a_group_is_one_thread_from_its_mandate_to_what_became_of_its_decisions(client: Client) -> None:
    made = a_full_meeting()
    promised_by(Decision.objects.earliest("pk"))

    page = read(client, f"/groups/{made.group_id}/")

    for words in (
        "Country 2",
        "1/2026-1",
        "Decision about 0",
        "Do 1",
        "Also do 0",
        "Publish a manual",
        "May 2027",
    ):
        assert words in page, words


def test_who_sat_in_a_group_on_any_day(client: Client) -> None:
    group = committee()
    seat(group, organization("Georgia"), until="2015-06")
    seat(group, organization("Estonia"), since="2022")

    pages = {year: read(client, f"/groups/{group.pk}/?on={year}-12-01") for year in (2014, 2018, 2023)}

    assert "Georgia" in pages[2014]
    assert "Estonia" not in pages[2014]
    assert "Nobody is known to have sat in it on that day" in pages[2018]
    assert "Estonia" in pages[2023]


def test_what_nobody_knew_yet_is_not_shown_for_that_day(client: Client) -> None:
    group = committee()
    seat(group, organization("Georgia"))
    yesterday = localdate() - timedelta(days=1)

    page = read(client, f"/groups/{group.pk}/?on={localdate()}&known={yesterday}")

    assert "Georgia" not in page


def test_a_decision_stands_on_the_pages_of_the_commitments_and_the_agreement_it_acted_on(
    client: Client,
) -> None:
    made = a_full_meeting(points=1)
    decision = Decision.objects.get()
    promised_by(decision)
    effects = {effect.sort: effect.commitment for effect in decision.effects.all()}

    own = read(client, f"/decisions/{decision.pk}/")
    for promise in effects.values():
        assert f"/commitments/{promise.pk}/" in own
        assert f'href="/decisions/{decision.pk}/"' in read(client, f"/commitments/{promise.pk}/")
    agreement = read(client, f"/agreements/{effects['creates'].agreement_id}/")

    assert "May 2027" in read(client, f"/commitments/{effects['changes'].pk}/")
    assert agreement.count(f'href="/decisions/{decision.pk}/"') == 2
    assert made.label in read(client, f"/meetings/{made.pk}/")


def test_parties_people_and_activities_lead_to_their_groups(client: Client) -> None:
    georgia, nino = organization("Georgia"), person("Nino Kapanadze")
    group = committee()
    seat(group, georgia, person=nino, role="chair")
    made = meeting(group)

    for address in (f"/parties/{georgia.pk}/", f"/people/{nino.pk}/"):
        page = read(client, address)
        assert f'href="/groups/{group.pk}/"' in page
        assert "Chair" in page
    assert f'href="/meetings/{made.pk}/"' in read(client, f"/activities/{activity_of(made).pk}/")


def minutes_seen(sign_in: SignIn, made: Meeting, secret: str) -> set[str]:
    """Return who reads the minutes: each role, and focal points of a member and of a stranger."""
    member, stranger = organization("Country 0"), organization("Elsewhere")
    readers = {role.value: sign_in(role) for role in Role if role is not Role.FOCAL_POINT}
    readers |= {"visitor": Client(), "member": sign_in(Role.FOCAL_POINT, party=member)}
    readers["stranger"] = sign_in(Role.FOCAL_POINT, party=stranger)
    return {name for name, browser in readers.items() if secret in read(browser, f"/meetings/{made.pk}/")}


def test_who_reads_the_minutes_depends_on_how_far_they_are(sign_in: SignIn) -> None:
    made = a_full_meeting(points=1)
    text = MinutesText.objects.get()
    write_minutes(item_id=text.item_id, version=1, language="en", text=SECRETS, **BY)
    secretariat = {"officer", "director", "auditor"}

    assert minutes_seen(sign_in, made, SECRETS) == secretariat
    lay_minutes(meeting_id=made.pk, **BY)
    assert minutes_seen(sign_in, made, SECRETS) == secretariat | {"member"}
    approve_minutes(meeting_id=made.pk, approved_on=NOON.date(), by=DIRECTOR, at=NOON)
    assert "visitor" not in minutes_seen(sign_in, made, SECRETS)
    assert {"member", "stranger", "expert"} <= minutes_seen(sign_in, made, SECRETS)
    Meeting.objects.update(minutes_visibility="public")
    assert {"visitor", "public"} <= minutes_seen(sign_in, made, SECRETS)


def test_no_page_tells_a_visitor_of_minutes_that_are_not_theirs(client: Client) -> None:
    made = a_full_meeting(points=1)
    text = MinutesText.objects.get()
    write_minutes(item_id=text.item_id, version=1, language="en", text=SECRETS, **BY)

    for address in ("", "history/"):
        assert SECRETS not in read(client, f"/meetings/{made.pk}/{address}")
    assert client.get(f"/meetings/agenda/{text.item_id}/versions/").status_code == 302


def test_drafts_and_what_hangs_on_them_are_the_secretariats(client: Client, sign_in: SignIn) -> None:
    made = meeting()
    decision = draft(made, "Nobody must know this")
    given = item(decision=decision, what="Prepare it quietly")
    focal = sign_in(Role.FOCAL_POINT, party=organization("Georgia"))

    for browser in (client, focal):
        assert browser.get(f"/decisions/{decision.pk}/").status_code == 404
        assert browser.get(f"/action-items/{given.pk}/").status_code == 404
        for address in (
            f"/groups/{made.group_id}/",
            f"/meetings/{made.pk}/",
            "/decisions/",
            "/action-items/",
        ):
            page = read(browser, address)
            assert "Nobody must know" not in page
            assert "Prepare it" not in page
    assert "Nobody must know" in read(sign_in(Role.OFFICER), f"/meetings/{made.pk}/")


@pytest.mark.parametrize("hidden", ["group", "meeting", "decision"])
def test_what_is_hidden_hides_all_that_hangs_on_it(client: Client, hidden: str) -> None:
    made = a_full_meeting(points=1)
    decision = Decision.objects.get()
    models: dict[str, Any] = {"group": Group, "meeting": Meeting, "decision": Decision}
    models[hidden].objects.update(visibility="secretariat")

    assert client.get(f"/decisions/{decision.pk}/").status_code == 404
    given = ActionItem.objects.get(decision=decision)
    assert client.get(f"/action-items/{given.pk}/").status_code == 404
    assert "Decision about" not in read(client, "/decisions/")
    assert client.get(f"/meetings/{made.pk}/").status_code == (200 if hidden == "decision" else 404)


def test_two_writers_of_the_minutes_see_both_texts(sign_in: SignIn) -> None:
    point = agenda_item(meeting())
    address = f"/meetings/agenda/{point.pk}/minutes/en/"
    officer = sign_in(Role.OFFICER)
    first = officer.post(address, {"version": "0", "text": "Georgia reported."})
    second = officer.post(address, {"version": "0", "text": "Armenia reported."}, headers=ENGLISH)

    assert (first.status_code, second.status_code) == (302, 409)
    page = second.content.decode()
    assert "Georgia reported." in page
    assert "Armenia reported." in page
    assert 'value="1"' in page
    third = officer.post(address, {"version": "1", "text": "Georgia and Armenia reported."})
    assert third.status_code == 302
    versions = read(officer, f"/meetings/agenda/{point.pk}/versions/")
    assert "Georgia reported." in versions
    assert "Georgia and Armenia reported." in versions


def test_minutes_carry_no_html_of_their_own(sign_in: SignIn) -> None:
    made = meeting()
    text = (
        "# Head\n\n<script>alert(1)</script> **bold** ![x](http://example.org/x.png) [a](javascript:alert(1))"
    )
    write_minutes(item_id=agenda_item(made).pk, version=0, language="en", text=text, **BY)

    page = read(sign_in(Role.OFFICER), f"/meetings/{made.pk}/")

    assert "<strong>bold</strong>" in page
    assert "<h4>Head</h4>" in page
    assert "<script>alert" not in page
    assert "<img" not in page
    assert 'href="javascript' not in page


def test_who_came_is_noted_for_all_members_at_once(sign_in: SignIn) -> None:
    group = committee()
    seats = [seat(group, organization(name)) for name in ("Armenia", "Georgia", "Kyrgyzstan")]
    made = meeting(group)
    nino = person("Nino Kapanadze")
    officer = sign_in(Role.OFFICER)
    address = f"/meetings/{made.pk}/attendance/"
    assert "Kyrgyzstan" in read(officer, address)

    answer = officer.post(
        address,
        {
            f"presence_{seats[0].pk}": "present",
            f"presence_{seats[1].pk}": "represented",
            f"represented_{seats[1].pk}": f"Nino Kapanadze #{nino.pk}",
            f"presence_{seats[2].pk}": "",
        },
    )

    assert answer.status_code == 302
    page = read(officer, f"/meetings/{made.pk}/")
    assert "2 of 3 members with a vote are there. The quorum of 2 is reached." in page
    assert "Nino Kapanadze" in page


def test_a_decision_is_drafted_voted_on_and_taken_in_pages(sign_in: SignIn) -> None:
    group = committee()
    armenia = seat(group, organization("Armenia"))
    made = meeting(group)
    came(made, armenia)
    officer = sign_in(Role.OFFICER)
    assert 'value="vote" selected' in read(officer, f"/decisions/new/?meeting={made.pk}")

    officer.post(
        "/decisions/new/",
        {
            "meeting": f"x #{made.pk}",
            "text_en": "Set up a group",
            "decided_by": "vote",
            "visibility": "public",
            "party_1": f"Armenia #{armenia.party_id}",
        },
    )
    decision = Decision.objects.get()
    officer.post(f"/decisions/{decision.pk}/votes/", {f"ballot_{armenia.pk}": "for"})
    assert "1 for, 0 against, 0 abstained" in read(officer, f"/decisions/{decision.pk}/")
    officer.post(f"/decisions/{decision.pk}/take/")

    decision.refresh_from_db()
    assert decision.standing == "taken"
    assert [one.party_id for one in decision.concerns.all()] == [armenia.party_id]


def test_a_vote_without_quorum_is_refused_in_words(sign_in: SignIn) -> None:
    group = committee()
    seats = [seat(group, organization(name)) for name in ("Armenia", "Georgia", "Kyrgyzstan")]
    made = meeting(group)
    came(made, seats[0])
    decision = draft(made)

    answer = sign_in(Role.OFFICER).post(f"/decisions/{decision.pk}/take/", follow=True, headers=ENGLISH)

    assert "There is no quorum: 1 of the 2 members needed are there." in answer.content.decode()


def test_a_decision_changes_a_commitment_in_pages(sign_in: SignIn) -> None:
    promise = commitment()
    decision = draft(meeting(committee(decides="consensus")))
    take_decision(decision_id=decision.pk, **BY)
    officer = sign_in(Role.OFFICER)

    chosen = read(officer, f"/decisions/{decision.pk}/commitments/?commitment=x %23{promise.pk}")
    assert f"/decisions/{decision.pk}/commitments/{promise.pk}/" in chosen
    sent = {
        "version": "1",
        "agreement": f"x #{promise.agreement_id}",
        "promise_en": "Receive officials in Brussels",
        "commitment_kind": "study_visit",
        "due_on": "2027",
        "visibility": "public",
    }
    answer = officer.post(f"/decisions/{decision.pk}/commitments/{promise.pk}/", sent)

    assert answer.status_code == 302
    assert decision.effects.get().changes == {"due_on": {"from": "", "to": "2027"}}


def test_a_meeting_is_called_in_a_page(sign_in: SignIn) -> None:
    group = committee()
    officer = sign_in(Role.OFFICER)
    assert "Steering Committee #" in read(officer, f"/meetings/new/?group={group.pk}")

    answer = officer.post(
        "/meetings/new/",
        {
            "group": f"x #{group.pk}",
            "title_en": "Second Steering Committee",
            "since": "2027-05-02",
            "status": "planned",
            "visibility": "hub",
            "minutes_visibility": "hub",
        },
    )

    made = Meeting.objects.get()
    assert answer.status_code == 302
    assert (made.number, activity_of(made).visibility) == ("2027-1", "hub")
    assert "Set the agenda" in read(officer, f"/meetings/{made.pk}/")


def test_a_focal_point_reports_in_a_page_and_sees_no_other_form(sign_in: SignIn) -> None:
    georgia = organization("Georgia")
    made = meeting()
    theirs, others = item(made, owner_party=georgia), item(made)
    nino = sign_in(Role.FOCAL_POINT, party=georgia)
    assert "Report what became of it" in read(nino, f"/action-items/{theirs.pk}/")
    assert "Report what became of it" not in read(nino, f"/action-items/{others.pk}/")
    assert nino.get(f"/action-items/{others.pk}/report/").status_code == 404

    nino.post(f"/action-items/{theirs.pk}/report/", {"sort": "done", "text_en": "Sent", "on": "2026-06-20"})

    page = read(nino, f"/action-items/{theirs.pk}/")
    assert "Done, 20 Jun 2026" in page
    assert "Open again" in page


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("state=overdue", {"Late"}),
        ("state=done", {"Done"}),
        ("state=still_open", {"Late", "Later"}),
        ("party=Georgia", {"Later"}),
        ("due_until=2020-01-01", {"Late"}),
        ("mine=on", {"Late"}),
    ],
)
def test_the_list_of_items_is_narrowed(sign_in: SignIn, question: str, shown: set[str]) -> None:
    made = meeting()
    director = sign_in(Role.DIRECTOR)
    item(made, "Late", owner_person=person("Aigul"), due_on=date(2019, 5, 1))
    item(made, "Later", owner_party=organization("Georgia"), due_on=localdate() + timedelta(days=99))
    done = item(made, "Done", owner_party=organization("Armenia"))
    report_item(item_id=done.pk, sort="done", text=texts_from({"en": "Yes"}), on=localdate(), **BY)

    rows = director.get(f"/action-items/?{question}&format=json", headers=ENGLISH).streaming_content  # type: ignore[attr-defined]  # lists stream

    text = b"".join(rows).decode()
    assert {name for name in ("Late", "Later", "Done") if f'"what": "{name}"' in text} == shown


@pytest.mark.parametrize(
    ("address", "asked"), [("groups", 3), ("meetings", 2), ("decisions", 2), ("action-items", 2)]
)
def test_lists_ask_as_often_for_many_rows_as_for_one(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, address: str, asked: int
) -> None:
    a_full_meeting(points=1)
    client.get(f"/{address}/")
    with django_assert_num_queries(asked):
        client.get(f"/{address}/")
    for _more in range(3):
        a_full_meeting(points=1)
    with django_assert_num_queries(asked):
        client.get(f"/{address}/")


def test_pages_ask_as_often_for_a_rich_record_as_for_a_poor_one(
    sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    officer = sign_in(Role.OFFICER)
    poor, rich = a_full_meeting(1, 1), a_full_meeting(9, 7)
    for decision in rich.decisions.all()[:3]:
        promised_by(decision)
    promised_by(poor.decisions.get())
    for kind in ("groups", "meetings", "decisions"):
        numbers = [
            {"groups": one.group_id, "meetings": one.pk, "decisions": one.decisions.earliest("pk").pk}[kind]
            for one in (poor, rich)
        ]
        officer.get(f"/{kind}/{numbers[0]}/")
        asked = _count(officer, f"/{kind}/{numbers[0]}/")
        with django_assert_num_queries(asked):
            officer.get(f"/{kind}/{numbers[1]}/")


def _count(client: Client, address: str) -> int:
    from django.db import connection  # noqa: PLC0415 - only this helper counts
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 - likewise

    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def test_the_desk_has_piles_that_open_the_rows_they_count(sign_in: SignIn) -> None:
    georgia = organization("Georgia")
    group = committee(decides="consensus")
    made = meeting(group)
    ahead = meeting(group, since=(localdate() + timedelta(days=30)).isoformat(), status="planned")
    item(made, "Send the manual", owner_party=georgia, due_on=localdate() - timedelta(days=6))
    draft(made, "A draft that waits")
    write_minutes(item_id=agenda_item(made).pk, version=0, language="en", text="Agreed.", **BY)
    lay_minutes(meeting_id=made.pk, by=AIGUL, at=now())

    focal, director = sign_in(Role.FOCAL_POINT, party=georgia), sign_in(Role.DIRECTOR)

    assert "6 days late" in read(focal, "/today/")
    assert "Send the manual" in read(focal, "/action-items/?state=overdue&mine=on")
    desk = read(director, "/today/")
    assert "Minutes that wait for approval" in desk
    assert "A draft that waits" in desk
    assert f"/meetings/{ahead.pk}/" in desk
    assert f"/meetings/{ahead.pk}/" in read(director, "/meetings/?time=ahead&no_agenda=on")
    assert f"/meetings/{made.pk}/" in read(director, "/meetings/?minutes=laid")
