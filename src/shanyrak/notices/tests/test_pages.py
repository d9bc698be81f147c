"""What a person sees of notices, and what the staff sees of mails."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.actions import erase_person
from shanyrak.accounts.models import User
from shanyrak.accounts.testing import SignIn, person_with
from shanyrak.journal.models import Entry
from shanyrak.notices.actions import forget_old, note_bad_address, tell, unsubscribe
from shanyrak.notices.kinds import Button, Pace
from shanyrak.notices.models import Choice, Mail, Notice, Trouble
from shanyrak.notices.queries import paces_of
from shanyrak.notices.rules import MailState, Reason
from shanyrak.notices.tests.factories import AIGUL, AT, DUE, FACTS, MUST, NEWS, told
from shanyrak.notices.tokens import unsubscribe_token
from shanyrak.records.languages import texts_from
from shanyrak.roles import VISITOR, Holder, Role

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}
ADMINISTRATOR = Holder(pk=9, held=frozenset({Role.ADMINISTRATOR}))


def browser_of(user: User) -> Client:
    browser = Client()
    browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return browser


def read(browser: Client, address: str, *, status: int = 200) -> str:
    response = browser.get(address, headers=ENGLISH)
    assert response.status_code == status, response.status_code
    return response.content.decode()


def mail_to(user: User, *, state: MailState = MailState.SENT, reason: Reason = Reason.NONE) -> Mail:
    notice = told(user)
    mail = Mail.objects.create(
        to=user,
        address=user.email,
        state=state,
        reason=reason,
        made_at=AT,
        tried_since=AT,
        due_at=AT,
        sent_at=AT,
    )
    Notice.objects.filter(pk=notice.pk).update(mail=mail)
    return mail


def test_a_person_reads_their_notices_the_unread_first(nino: User) -> None:
    told(nino, facts=FACTS | {"what": "Older"})
    told(nino, facts=FACTS | {"what": "Newer"}, buttons=[Button("Answer", "/parties/")])
    browser = browser_of(nino)
    newer = Notice.objects.order_by("pk").last()
    assert newer is not None

    page = read(browser, "/notices/")
    assert page.index("Newer") < page.index("Older")
    assert "Due on 1 December 2026: Newer" in page
    assert "Party asks you to do it by 1 December 2026." in page
    assert 'href="/parties/">Answer</a>' in page

    assert browser.post(f"/notices/{newer.pk}/read/")["Location"] == "/notices/"
    page = read(browser, "/notices/")
    assert page.index("Older") < page.index("Newer")
    assert "Newer" not in read(browser, "/notices/?unread=on")


def test_opening_a_notice_marks_it_read_and_leads_there(nino: User) -> None:
    notice = told(nino)
    answer = browser_of(nino).post(f"/notices/{notice.pk}/open/")
    notice.refresh_from_db()
    assert answer["Location"] == "/today/"
    assert notice.read_at is not None


def test_all_are_marked_read_or_those_of_one_kind(nino: User) -> None:
    told(nino)
    told(nino, kind=NEWS)
    browser = browser_of(nino)
    browser.post("/notices/read-all/", {"kind": NEWS.code})
    assert [notice.kind for notice in Notice.objects.unread()] == [DUE.code]
    browser.post("/notices/read-all/")
    assert not Notice.objects.unread().exists()


def test_nobody_sees_or_marks_somebody_elses_notices(nino: User) -> None:
    notice = told(nino, facts=FACTS | {"what": "Secret"})
    auditor = browser_of(person_with(Role.AUDITOR))
    assert "Secret" not in read(auditor, "/notices/")
    assert auditor.post(f"/notices/{notice.pk}/read/").status_code == 404
    assert auditor.post(f"/notices/{notice.pk}/open/").status_code == 404
    notice.refresh_from_db()
    assert notice.read_at is None


@pytest.mark.parametrize("there", ["https://evil.example/", "//evil.example/", "/notices/../../evil"])
def test_marking_leads_back_into_the_list_only(nino: User, there: str) -> None:
    notice = told(nino)
    leads = browser_of(nino).post(f"/notices/{notice.pk}/read/", {"back": there})["Location"]
    assert leads.startswith("/notices/")
    assert "//" not in leads


def test_the_bell_counts_what_is_unread(nino: User) -> None:
    browser = browser_of(nino)
    assert 'class="bell' in read(browser, "/today/")
    assert "unread</span></b>" not in read(browser, "/today/")
    told(nino)
    assert ">1<span" in read(browser, "/today/")
    for _notice in range(100):
        told(nino)
    assert "99+" in read(browser, "/notices/")


def test_public_pages_ask_nothing_about_notices(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        client.get("/design/")


@pytest.mark.parametrize("rows", [1, 60])
def test_the_lists_ask_the_same_number_of_times(
    nino: User, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _row in range(rows):
        mail_to(nino)
    mine, staff = browser_of(nino), browser_of(person_with(Role.OFFICER))
    for browser, address, queries in ((mine, "/notices/", 6), (staff, "/notices/deliveries/", 9)):
        browser.get(address)
        with django_assert_num_queries(queries):
            browser.get(address)


def test_a_person_chooses_how_to_be_told(nino: User) -> None:
    browser = browser_of(nino)
    changed = {DUE.code: "weekly", NEWS.code: "nothing", MUST.code: "digest"}
    form = paces_of(nino.pk) | changed
    waiting = told(nino)
    assert browser.post("/notices/choices/", form).status_code == 302

    chosen = dict(Choice.objects.values_list("kind", "pace"))
    assert chosen == changed
    assert Notice.objects.get(pk=waiting.pk).pace == Pace.WEEKLY, "what waits follows the choice"
    assert tell(kind=NEWS, to=nino.pk, facts=FACTS, address="", key="n", by=AIGUL, at=AT) is None
    assert Entry.objects.filter(act="notices.choice.changed").count() == 1
    assert 'value="weekly" selected' in read(browser, "/notices/choices/")


def test_what_must_reach_people_offers_only_ways_that_do(nino: User) -> None:
    browser = browser_of(nino)
    refused = browser.post("/notices/choices/", paces_of(nino.pk) | {MUST.code: "nothing"})
    assert refused.status_code == 200
    assert not Choice.objects.exists()


def test_one_press_in_a_mail_program_stops_mails_of_that_kind(nino: User) -> None:
    address = reverse("notices:unsubscribe", args=[unsubscribe_token(mail_to(nino).pk)])
    program = Client(enforce_csrf_checks=True)
    answer = program.post(address, {"List-Unsubscribe": "One-Click"}, headers=ENGLISH)

    assert answer.status_code == 200
    assert "You get no more mails about this" in answer.content.decode()
    assert Choice.objects.get().pace == Pace.PAGE
    assert told(nino).pace == Pace.PAGE, "in the page it goes on"
    assert Entry.objects.filter(act="notices.choice.unsubscribed", by=None).exists()


def test_looking_at_the_link_stops_nothing(nino: User, client: Client) -> None:
    page = read(client, reverse("notices:unsubscribe", args=[unsubscribe_token(mail_to(nino).pk)]))
    assert "A promise of mine is due" in page
    assert not Choice.objects.exists()


def test_stopping_mails_can_be_undone_on_the_same_page(nino: User, client: Client) -> None:
    Choice.objects.create(user=nino, kind=DUE.code, pace=Pace.WEEKLY, changed_at=AT)
    address = reverse("notices:unsubscribe", args=[unsubscribe_token(mail_to(nino).pk)])
    client.post(address)
    client.post(address)
    assert 'name="undo"' in client.post(address).content.decode()
    client.post(address, {"undo": "1"})
    assert Choice.objects.get().pace == Pace.WEEKLY


@pytest.mark.parametrize("token", ["1", "1.x", "never-made", "1.0123456789012345678901234567890123456789012"])
def test_a_link_that_was_not_made_here_stops_nothing(nino: User, client: Client, token: str) -> None:
    mail_to(nino)
    assert client.post(f"/notices/unsubscribe/{token}/").status_code == 403
    assert not Choice.objects.exists()


def test_what_must_reach_people_is_not_stopped_by_a_link(nino: User) -> None:
    mail = mail_to(nino)
    Notice.objects.update(kind=MUST.code)
    unsubscribe(mail_id=mail.pk, by=VISITOR, at=AT)
    assert not Choice.objects.exists()


def test_the_staff_sees_what_became_of_mails_and_not_what_they_told(nino: User, sign_in: SignIn) -> None:
    mail = mail_to(nino, state=MailState.UNKNOWN, reason=Reason.NO_ANSWER)
    for role in (Role.OFFICER, Role.DIRECTOR, Role.ADMINISTRATOR, Role.AUDITOR):
        browser = sign_in(role)
        for page in (read(browser, "/notices/deliveries/"), read(browser, f"/notices/deliveries/{mail.pk}/")):
            assert "Perhaps delivered" in page
            assert "never said that it takes it" in page
            assert "Send the manual" not in page
    for role in (Role.FOCAL_POINT, Role.EXPERT):
        read(
            browser_of(person_with(role, party=nino.held_roles.get().party)),
            "/notices/deliveries/",
            status=404,
        )


def test_mails_are_found_by_state_and_name_and_exported(nino: User, sign_in: SignIn) -> None:
    mail_to(nino, state=MailState.UNDELIVERABLE, reason=Reason.BAD_ADDRESS)
    officer = sign_in(Role.OFFICER)
    assert nino.email not in read(officer, "/notices/deliveries/?state=sent")
    [line] = json.loads(read_all(officer, f"/notices/deliveries/?q={nino.email}&format=json"))
    assert (line["state"], line["reason"]) == ("Not delivered", "The address takes no mail.")


def read_all(browser: Client, address: str) -> bytes:
    return b"".join(browser.get(address, headers=ENGLISH))


def test_an_officer_sends_again_and_the_journal_says_so(nino: User, sign_in: SignIn) -> None:
    mail = mail_to(nino, state=MailState.UNDELIVERABLE, reason=Reason.REFUSED)
    officer = sign_in(Role.OFFICER)
    for _press in range(2):
        officer.post(f"/notices/deliveries/{mail.pk}/again/")
    mail.refresh_from_db()
    assert (mail.state, mail.attempts, mail.claim) == (MailState.WAITING, 0, None)
    assert Entry.objects.get(act="notices.mail.tried_again").facts == {
        "mail": mail.pk,
        "was": "undeliverable",
    }


def test_an_officer_who_asked_the_mail_server_notes_that_a_mail_arrived(nino: User, sign_in: SignIn) -> None:
    unknown = mail_to(nino, state=MailState.UNKNOWN, reason=Reason.NO_ANSWER)
    refused = mail_to(nino, state=MailState.UNDELIVERABLE, reason=Reason.REFUSED)
    officer = sign_in(Role.OFFICER)
    for mail in (unknown, refused):
        officer.post(f"/notices/deliveries/{mail.pk}/arrived/")
        mail.refresh_from_db()
    assert (unknown.state, refused.state) == (MailState.SENT, MailState.UNDELIVERABLE)


def test_an_auditor_sends_nothing(nino: User, sign_in: SignIn) -> None:
    mail = mail_to(nino, state=MailState.UNDELIVERABLE, reason=Reason.REFUSED)
    auditor = sign_in(Role.AUDITOR)
    assert "Send it again" not in read(auditor, f"/notices/deliveries/{mail.pk}/")
    assert auditor.post(f"/notices/deliveries/{mail.pk}/again/").status_code == 404


def test_an_address_that_takes_no_mail_is_shown_to_its_person_and_the_staff(
    nino: User, sign_in: SignIn
) -> None:
    note_bad_address(reader=nino, address=nino.email, answer="550 5.1.1 No such user", by=VISITOR, at=AT)
    browser, officer = browser_of(nino), sign_in(Role.OFFICER)
    assert "Your address takes no mail" in read(browser, "/account/")
    assert "550 5.1.1 No such user" in read(browser, "/notices/choices/")
    assert "550 5.1.1 No such user" in read(officer, "/notices/deliveries/")
    browser.post("/notices/trust-address/")
    assert not Trouble.objects.exists()


def test_pages_say_where_no_mail_server_is_set_up(
    nino: User, sign_in: SignIn, settings: LazySettings
) -> None:
    settings.MAIL_IS_SENT = False
    assert "No mail server is set up" in read(browser_of(nino), "/notices/choices/")
    assert "No mail server is set up" in read(sign_in(Role.OFFICER), "/notices/deliveries/")


def test_what_was_read_a_year_ago_is_forgotten_and_never_told_again(nino: User) -> None:
    notice, unread = told(nino, key="once"), told(nino, key="unread")
    Notice.objects.filter(pk=notice.pk).update(read_at=AT)
    assert forget_old(by=VISITOR, at=AT + timedelta(days=366)) == 1
    told(nino, key="once")
    assert Notice.objects.shown().get() == unread
    assert Notice.objects.get(key="once").facts == {}


def test_erasing_a_person_erases_what_they_were_told(nino: User) -> None:
    mail = mail_to(nino)
    told(nino)
    Choice.objects.create(user=nino, kind=DUE.code, pace=Pace.WEEKLY, changed_at=AT)
    note_bad_address(reader=nino, address=nino.email, answer="550", by=VISITOR, at=AT)
    erase_person(user_id=nino.pk, reason="asked for it", by=ADMINISTRATOR, at=now())
    mail.refresh_from_db()
    assert (mail.address, mail.answer) == ("", "")
    assert not any(model.objects.exists() for model in (Notice, Choice, Trouble))
    assert Client().post(reverse("notices:unsubscribe", args=[unsubscribe_token(mail.pk)])).status_code == 403


def test_long_names_survive(nino: User) -> None:
    told(nino, facts=FACTS | {"what": texts_from({"en": "Федеральное" * 60})})
    assert "Федеральное" * 60 in read(browser_of(nino), "/notices/")
