"""What a mail says, in whose language, and how a mail program is told to stop it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import LazySettings

from shanyrak.accounts.models import User
from shanyrak.accounts.testing import person_with
from shanyrak.notices.actions import choose, mark_read
from shanyrak.notices.digests import make_up_mails
from shanyrak.notices.gateways.mail_server import dot_stuffed
from shanyrak.notices.kinds import Button, Pace
from shanyrak.notices.models import Mail, Notice
from shanyrak.notices.sending import send_due
from shanyrak.notices.tests.factories import AT, FACTS, MUST, NEWS, told
from shanyrak.notices.tests.mail_server import Postbox
from shanyrak.notices.tokens import marked, message_id
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db
MORNING = timedelta(hours=17)  # from 14:00 in Almaty to 07:00 of the next day


def send(*, later: timedelta = timedelta()) -> None:
    make_up_mails(at=AT + later)
    send_due(lasts=timedelta(seconds=20), clock=lambda: AT + later)


def plain(postbox: Postbox, number: int = 0) -> str:
    part = postbox.mails[number].get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def html(postbox: Postbox) -> str:
    part = postbox.mails[0].get_body(("html",))
    assert part is not None
    return str(part.get_content())


def test_a_mail_says_what_it_is_about_and_where_to_go(nino: User, postbox: Postbox) -> None:
    told(nino, buttons=[Button("Answer", "/parties/")])
    send()
    [mail] = postbox.mails
    assert mail["Subject"] == "Due on 1 December 2026: Send the manual"
    assert mail["To"] == f"{nino.name} <{nino.email}>"
    assert mail["From"] == "Astana Civil Service Hub <hub@localhost>"
    for said in (plain(postbox), html(postbox)):
        assert "Party asks you to do it by 1 December 2026." in said
        assert "https://hub.example.org/today/" in said
        assert "https://hub.example.org/parties/" in said
        assert "https://hub.example.org/notices/choices/" in said
    assert '<html lang="en"' in html(postbox)


def test_a_mail_is_in_the_language_of_its_reader(nino: User, postbox: Postbox) -> None:
    nino.language = "ru"
    nino.save()
    told(nino)
    send()
    assert "Отправить пособие" in postbox.mails[0]["Subject"]
    assert "1 декабря 2026" in plain(postbox)
    assert '<html lang="ru"' in html(postbox)


def test_a_mail_program_is_told_who_wrote_it_and_how_to_stop_it(nino: User, postbox: Postbox) -> None:
    told(nino)
    send()
    [mail], number = postbox.mails, Mail.objects.get().pk
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Precedence"] == "bulk"
    assert mail["Message-ID"] == message_id(number)
    assert mail["Message-ID"].endswith("@hub.example.org>")
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["List-Unsubscribe"].strip().startswith("<https://hub.example.org/notices/unsubscribe/")
    assert mail["List-Unsubscribe"].strip(" <>") in plain(postbox)


def test_what_must_reach_people_offers_no_stopping(nino: User, postbox: Postbox) -> None:
    told(nino, kind=MUST)
    send()
    assert postbox.mails[0]["List-Unsubscribe"] is None
    assert "unsubscribe" not in plain(postbox)


def test_a_mail_comes_back_to_an_address_of_its_own(
    nino: User, postbox: Postbox, settings: LazySettings
) -> None:
    settings.MAIL_BOUNCES_TO = "bounces@hub.example.org"
    told(nino)
    send()
    assert postbox.taken[0].mail_from == f"bounces+{marked(Mail.objects.get().pk)}@hub.example.org"


@pytest.mark.parametrize("sign", ["\r\n", "\n", "\r", "\0", "\u2028", "\x0b", "\x85"])
def test_nobody_writes_headers_into_a_mail(nino: User, postbox: Postbox, sign: str) -> None:
    planted = f"Manual{sign}Bcc: all@example.org"
    nino.name = f"Nino{sign}Bcc: all@example.org".replace("\0", "")
    nino.save()
    told(
        nino,
        facts=FACTS
        | {"what": texts_from({"en": planted.replace("\0", "")}), "group": planted.replace("\0", "")},
    )
    send()
    [mail] = postbox.mails
    assert mail["Bcc"] is None
    assert postbox.taken[0].rcpt_tos == [nino.email]
    assert mail["Subject"].startswith("Due on 1 December 2026: Manual")
    assert not {"\r", "\n"} & set(str(mail["Subject"]))


def test_what_people_wrote_is_text_in_the_html_of_a_mail(nino: User, postbox: Postbox) -> None:
    told(nino, facts=FACTS | {"what": "<script>alert(1)</script>"})
    send()
    assert "<script>" not in html(postbox)
    assert "<script>alert(1)</script>" in plain(postbox)


def test_a_line_that_is_a_dot_ends_no_mail(nino: User, postbox: Postbox) -> None:
    told(nino, facts=FACTS | {"group": "First\n.\nLast"})
    send()
    assert "First\n.\nLast" in plain(postbox).replace("\r\n", "\n")
    assert dot_stuffed(b".a\n.\r\nb") == b"..a\r\n..\r\nb\r\n"


def test_every_line_of_a_mail_fits_what_servers_take(nino: User, postbox: Postbox) -> None:
    told(nino, facts=FACTS | {"what": "Пособие " * 400, "group": "x" * 5_000})
    send()
    content = postbox.taken[0].original_content
    assert content is not None
    assert max(map(len, content.split(b"\r\n"))) <= 998
    assert content.isascii()


def test_a_digest_waits_for_the_morning_and_holds_all(nino: User, postbox: Postbox) -> None:
    for what in ("First", "Second", "Third"):
        told(nino, kind=NEWS, facts={"what": what})
    send()
    send(later=MORNING - timedelta(seconds=1))
    assert not postbox.taken
    send(later=MORNING)
    send(later=MORNING)
    [mail] = postbox.mails
    assert mail["Subject"] == "3 notices from Astana Civil Service Hub"
    said = plain(postbox)
    assert said.index("News: First") < said.index("News: Second") < said.index("News: Third")


def test_what_is_told_after_the_morning_waits_for_the_next(nino: User, postbox: Postbox) -> None:
    told(nino, kind=NEWS, facts={"what": "Late"}, at=AT + MORNING + timedelta(seconds=1))
    send(later=MORNING + timedelta(hours=1))
    assert not postbox.taken
    send(later=MORNING + timedelta(days=1))
    assert postbox.mails[0]["Subject"] == "News: Late"


def test_a_weekly_digest_comes_on_monday(nino: User, postbox: Postbox) -> None:
    choose(user_id=nino.pk, wanted={NEWS.code: Pace.WEEKLY}, by=nino, at=AT)
    told(nino, kind=NEWS)
    send(later=MORNING + timedelta(days=1))  # Sunday
    assert not postbox.taken
    send(later=MORNING + timedelta(days=2))
    assert len(postbox.taken) == 1


def test_what_was_read_in_the_page_is_not_in_the_digest(nino: User, postbox: Postbox) -> None:
    read, _unread = (told(nino, kind=NEWS, facts={"what": what}) for what in ("Read", "Unread"))
    mark_read(notice_id=read.pk, by=nino, at=AT)
    send(later=MORNING)
    assert postbox.mails[0]["Subject"] == "News: Unread"


def test_each_person_gets_a_digest_of_their_own(nino: User, postbox: Postbox) -> None:
    auditor = person_with(Role.AUDITOR)
    for person in (nino, auditor, nino):
        told(person, kind=NEWS)
    send(later=MORNING)
    assert {tuple(taken.rcpt_tos) for taken in postbox.taken} == {(nino.email,), (auditor.email,)}
    assert Mail.objects.count() == 2


def test_what_is_wanted_in_the_page_only_is_never_mailed(nino: User, postbox: Postbox) -> None:
    told(nino, kind=NEWS)
    choose(user_id=nino.pk, wanted={NEWS.code: Pace.PAGE}, by=nino, at=AT)
    told(nino, kind=NEWS)
    send(later=timedelta(days=8))
    assert not postbox.taken
    assert Notice.objects.unread().count() == 2


def test_a_long_digest_names_how_many_more_there_are(nino: User, postbox: Postbox) -> None:
    for number in range(43):
        told(nino, kind=NEWS, facts={"what": f"Number {number}"})
    send(later=MORNING)
    assert "3 more notices stand in the page" in plain(postbox)
    assert "Number 42" not in plain(postbox)
