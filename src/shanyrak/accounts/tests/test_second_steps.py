"""Apps, recovery codes, sessions, and what people change about their own account."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.conf import LazySettings
from django.core import mail
from django.test import Client

from shanyrak.accounts.models import User
from shanyrak.accounts.testing import PASSWORD, person_with
from shanyrak.journal.models import Entry
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db
NEW_PASSWORD = "kestrel over seven hills"


@pytest.fixture
def aigul() -> User:
    return person_with(Role.OFFICER)


@pytest.fixture
def browser(aigul: User) -> Client:
    return signed_in(aigul)


def signed_in(user: User, password: str = PASSWORD) -> Client:
    browser = Client()
    browser.post("/sign-in/", {"login": user.email, "password": password})
    return browser


def confirm(browser: Client) -> None:
    browser.post("/account/confirm/", {"password": PASSWORD})


def code_of(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def set_up_app(browser: Client) -> str:
    confirm(browser)
    page = browser.get("/account/security/app/").content.decode()
    secret = re.search(r"<code>([A-Z2-7]+)</code>", page)
    assert secret
    assert browser.post("/account/security/app/", {"code": code_of(secret[1])}).status_code == 302
    return secret[1]


def test_with_an_app_the_password_alone_opens_nothing(browser: Client, aigul: User) -> None:
    secret = set_up_app(browser)

    again = Client()
    asked = again.post("/sign-in/", {"login": aigul.email, "password": PASSWORD})
    assert asked["Location"].startswith("/sign-in/code/")
    assert again.get("/today/").status_code == 302
    assert again.post("/sign-in/code/", {"code": "000000"}).status_code == 200

    time_passes_for(aigul)
    in_now = again.post("/sign-in/code/", {"code": code_of(secret)})
    assert in_now["Location"] == "/today/"


def time_passes_for(user: User) -> None:
    """Forget that the code of these thirty seconds was used, as it is in the next thirty."""
    from django.core.cache import cache  # noqa: PLC0415 - the library counts there

    cache.clear()


def test_a_recovery_code_works_once(browser: Client, aigul: User) -> None:
    set_up_app(browser)
    page = browser.get("/account/security/codes/").content.decode()
    codes = re.findall(r"<li><code>([^<]+)</code></li>", page)
    assert len(codes) == 10

    for expected in (302, 200):
        again = Client()
        again.post("/sign-in/", {"login": aigul.email, "password": PASSWORD})
        assert again.post("/sign-in/code/", {"code": codes[0]}).status_code == expected


def test_the_key_of_an_app_is_not_readable_in_the_database(browser: Client) -> None:
    secret = set_up_app(browser)
    assert secret not in str(list(Authenticator.objects.values_list("data", flat=True)))


def test_what_changes_how_one_signs_in_asks_for_the_password_once_more(browser: Client) -> None:
    asked = browser.get("/account/security/app/")
    assert asked["Location"].startswith("/account/confirm/?next=")


def test_the_journal_tells_of_a_changed_password_and_not_which(browser: Client, aigul: User) -> None:
    form = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    browser.post("/account/password/", form)

    assert User.objects.get(pk=aigul.pk).check_password(NEW_PASSWORD)
    assert browser.get("/today/").status_code == 200
    bodies = "".join(Entry.objects.values_list("body", flat=True))
    assert "accounts.user.password_changed" in bodies
    assert NEW_PASSWORD not in bodies


def test_a_changed_password_signs_the_other_browsers_out(browser: Client, aigul: User) -> None:
    other = signed_in(aigul)
    form = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    browser.post("/account/password/", form)
    assert other.get("/today/").status_code == 302


def test_one_browser_is_signed_out_from_another(browser: Client, aigul: User) -> None:
    other = signed_in(aigul)
    page = browser.get("/account/sessions/").content.decode()
    (address,) = re.findall(r'action="(/account/sessions/\d+/end/)"', page)

    browser.post(address)

    assert other.get("/today/").status_code == 302
    assert browser.get("/today/").status_code == 200


def test_nobody_signs_out_somebody_elses_browser(browser: Client, aigul: User) -> None:
    other = signed_in(aigul)
    page = browser.get("/account/sessions/").content.decode()
    (address,) = re.findall(r'action="(/account/sessions/\d+/end/)"', page)

    assert signed_in(person_with(Role.ADMINISTRATOR)).post(address).status_code == 404
    assert other.get("/today/").status_code == 200


def test_everywhere_means_here_too(browser: Client, aigul: User) -> None:
    other = signed_in(aigul)
    browser.post("/account/sessions/end-all/")
    assert [one.get("/today/").status_code for one in (browser, other)] == [302, 302]


def test_a_person_changes_name_language_and_shortcuts(browser: Client, aigul: User) -> None:
    browser.post("/account/", {"name": "Aigul Serikova", "language": "kk"})

    kept = User.objects.get(pk=aigul.pk)
    assert (kept.name, kept.language, kept.keys_on) == ("Aigul Serikova", "kk", False)
    page = browser.get("/account/").content.decode()
    assert 'lang="kk"' in page
    assert 'data-keys="off"' in page
    assert "Serikova" not in "".join(Entry.objects.values_list("body", flat=True))


def test_the_desk_speaks_the_language_of_whoever_signs_in(aigul: User) -> None:
    User.objects.filter(pk=aigul.pk).update(language="fr")
    assert 'lang="fr"' in signed_in(aigul).get("/account/").content.decode()


def test_a_new_address_counts_once_its_reader_has_confirmed_it(
    browser: Client, aigul: User, settings: LazySettings
) -> None:
    settings.MAIL_IS_SENT = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    confirm(browser)
    browser.post("/account/email/", {"email": "serikova@example.org"})
    assert User.objects.get(pk=aigul.pk).email == aigul.email

    (sent,) = mail.outbox
    link = re.search(r"http://testserver(\S+)", str(sent.body))
    assert link
    assert sent.to == ["serikova@example.org"]
    assert Client().post(link[1]).status_code == 302
    assert User.objects.get(pk=aigul.pk).email == "serikova@example.org"
    assert Client().post(link[1]).status_code == 403


def test_a_forgotten_password_is_chosen_anew_through_a_link_that_works_once(
    aigul: User, settings: LazySettings
) -> None:
    settings.MAIL_IS_SENT = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    browser = Client()
    browser.post("/password/", {"email": aigul.email})
    link = re.search(r"http://testserver(\S+)", str(mail.outbox[0].body))
    assert link

    form = {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    page = browser.get(link[1], follow=True)
    browser.post(page.redirect_chain[-1][0], form)

    assert User.objects.get(pk=aigul.pk).check_password(NEW_PASSWORD)
    assert "not valid any more" in Client().get(link[1], headers={"accept-language": "en"}).content.decode()


def test_a_hub_that_sends_no_mail_says_who_can_help(client: Client) -> None:
    page = client.get("/password/", headers={"accept-language": "en"}).content.decode()
    assert "Ask its administrator" in page
    assert client.post("/password/", {"email": "aigul@example.org"}).status_code == 200


def test_with_a_mail_server_the_page_asks_for_the_address(client: Client, settings: LazySettings) -> None:
    settings.MAIL_IS_SENT = True
    assert 'name="email"' in client.get("/password/").content.decode()


def test_whoever_came_by_a_link_chooses_a_password(aigul: User) -> None:
    User.objects.filter(pk=aigul.pk).update(password="!")
    browser = Client()
    browser.force_login(User.objects.get(pk=aigul.pk), backend="django.contrib.auth.backends.ModelBackend")

    there = browser.get("/account/password/")["Location"]
    browser.post(there, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})

    assert User.objects.get(pk=aigul.pk).check_password(NEW_PASSWORD)
