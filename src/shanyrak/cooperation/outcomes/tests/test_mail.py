"""The whole way: an activity is over, three months pass, a mail goes out, one press answers; or nobody does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage

import pytest
import time_machine
from django.conf import LazySettings
from django.test import Client

from shanyrak.accounts.models import HeldRole
from shanyrak.cooperation.activities.models import Outcome
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.tasks import ask_what_is_due
from shanyrak.cooperation.outcomes.tests.factories import asel, asking_since, kyrgyz, morning, visit
from shanyrak.notices.digests import make_up_mails
from shanyrak.notices.models import Notice
from shanyrak.notices.sending import send_due
from shanyrak.notices.tests.mail_server import Postbox, answering

pytestmark = pytest.mark.django_db(transaction=True)
ENGLISH = {"accept-language": "en"}


@pytest.fixture
def postbox(settings: LazySettings) -> Iterator[Postbox]:
    """A mail server that is there."""
    box = Postbox()
    settings.HUB_ADDRESS = "https://hub.example.org"
    with answering(box, settings):
        yield box


def pass_the_day(day: str) -> None:
    """Let the clock do what it does on a day, the sending of mails included."""
    at = morning(day)
    with time_machine.travel(at, tick=False):
        ask_what_is_due(at=at)
        make_up_mails(at=at)
        send_due(lasts=timedelta(seconds=20))


def text_of(mail: EmailMessage) -> str:
    """Return what a mail program without HTML shows."""
    body = mail.get_body(preferencelist=("plain",))
    assert body is not None
    return str(body.get_content())


def answers_in(mail: EmailMessage) -> dict[str, str]:
    """Return the path of each answer that a mail offers."""
    found = re.findall(r"https://hub\.example\.org(/outcomes/answer/\S+\?answer=(\w+))", text_of(mail))
    return {answer: path for path, answer in found}


def test_a_focal_point_answers_the_mail_and_the_public_page_says_so(client: Client, postbox: Postbox) -> None:
    asking_since("2025-01-01")
    asel()
    about = visit()
    pass_the_day("2026-02-27")
    assert postbox.mails == []
    pass_the_day("2026-02-28")
    pass_the_day("2026-03-01")
    (mail,) = postbox.mails
    assert mail["To"].endswith("asel@example.org") or "asel@example.org" in mail["To"]
    assert "Study visit to BOSA" in mail["Subject"]
    answers = answers_in(mail)
    assert set(answers) == {"adopted", "adapted", "tried", "nothing", "later"}

    with time_machine.travel(morning("2026-03-02")):
        for path in answers.values():  # a scanner opens every link
            assert client.get(path, headers=ENGLISH).status_code == 200
        assert not Outcome.objects.exists()

        assert client.post(answers["adapted"], {"answer": "adapted"}, headers=ENGLISH).status_code == 302
        client.post(answers["adapted"], {"words": "One window in two districts"}, headers=ENGLISH)

        page = client.get(f"/activities/{about.pk}/", headers=ENGLISH).content.decode()
        assert "One window in two districts" in page
        assert "One window in two districts" in client.get("/outcomes/", headers=ENGLISH).content.decode()
    pass_the_day("2026-03-20")
    assert len(postbox.mails) == 1  # nobody is reminded of what was answered


def test_the_mail_speaks_the_focal_points_language(postbox: Postbox) -> None:
    asking_since("2025-01-01")
    asel(language="fr")
    visit()
    pass_the_day("2026-02-28")
    (notice,) = Notice.objects.all()
    assert notice.to is not None
    assert notice.to.language == "fr"
    (mail,) = postbox.mails
    body = mail.get_body(preferencelist=("html",))
    assert body is not None
    assert 'lang="fr"' in body.get_content()


def test_who_does_not_answer_is_reminded_twice_and_then_left_in_peace(
    client: Client, postbox: Postbox
) -> None:
    asking_since("2025-01-01")
    asel()
    about = visit()
    for day in (
        "2026-02-28",
        "2026-03-13",
        "2026-03-14",
        "2026-03-15",
        "2026-03-28",
        "2026-03-29",
        "2026-04-20",
    ):
        pass_the_day(day)
    ask = Ask.objects.get(activity=about, months=3)
    assert (len(postbox.mails), ask.reminders) == (3, 2)
    with time_machine.travel(morning("2026-04-20")):
        page = client.get(f"/activities/{about.pk}/", headers=ENGLISH).content.decode()
    assert "asked on 28 February 2026, reminded 2 times, no answer" in page


def test_an_answer_without_words_is_asked_for_them_once_more(client: Client, postbox: Postbox) -> None:
    asking_since("2025-01-01")
    asel()
    visit()
    pass_the_day("2026-02-28")
    path = answers_in(postbox.mails[0])["tried"]
    with time_machine.travel(morning("2026-03-01")):
        client.post(path, {"answer": "tried"})
    for day in ("2026-03-07", "2026-03-08", "2026-03-09", "2026-03-30"):
        pass_the_day(day)
    assert len(postbox.mails) == 2
    assert "A few words" in postbox.mails[1]["Subject"]


def test_later_is_asked_again_after_thirty_days(client: Client, postbox: Postbox) -> None:
    asking_since("2025-01-01")
    asel()
    visit()
    pass_the_day("2026-02-28")
    path = answers_in(postbox.mails[0])["later"]
    with time_machine.travel(morning("2026-03-01")):
        client.post(path, {"answer": "later"})
    pass_the_day("2026-03-30")
    assert len(postbox.mails) == 1
    pass_the_day("2026-03-31")
    assert len(postbox.mails) == 2


def test_a_party_that_gets_a_focal_point_is_asked_then(postbox: Postbox) -> None:
    asking_since("2025-01-01")
    visit()
    pass_the_day("2026-02-28")
    assert postbox.mails == []
    head = asel(kyrgyz())
    pass_the_day("2026-03-10")
    assert len(postbox.mails) == 1
    HeldRole.objects.filter(user=head).delete()
    pass_the_day("2026-03-24")
    assert len(postbox.mails) == 1  # whoever left is not reminded
