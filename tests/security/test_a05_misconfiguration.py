"""OWASP A05: an installation is safe as it comes: headers, a strict policy for the browser, quiet errors."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import include
from django.urls import path as address
from tests.security.conftest import Paths

from shanyrak.accounts.testing import SignIn
from shanyrak.roles import Role
from shanyrak.site import settings as as_shipped

pytestmark = pytest.mark.django_db
LET_IN_SCRIPT = ("unsafe-inline", "unsafe-eval", "strict-dynamic", "*", "data:", "http:", "https:")


def policy(client: Client) -> dict[str, list[str]]:
    header = client.get("/")["Content-Security-Policy"]
    parts = [part.split() for part in header.split(";") if part.strip()]
    return {name: values for name, *values in parts}


def test_the_policy_runs_no_script_but_ours(client: Client) -> None:
    said = policy(client)
    assert said["default-src"] == ["'none'"]
    assert not [value for value in said["script-src"] if value.strip("'") in LET_IN_SCRIPT]
    assert not [value for value in said["style-src"] if value.strip("'") in LET_IN_SCRIPT]
    assert said["frame-ancestors"] == said["base-uri"] == ["'none'"]
    assert said["form-action"] == ["'self'"]


@pytest.mark.parametrize("there", ["/", "/sign-in/", "/no-such-page/", "/parties/", "/static/ui/tokens.css"])
def test_every_answer_tells_browsers_to_be_careful(client: Client, there: str) -> None:
    answer = client.get(there)
    if answer.streaming:
        b"".join(answer)
    assert answer["X-Content-Type-Options"] == "nosniff"
    if not there.startswith("/static/"):
        assert answer["X-Frame-Options"] == "DENY"
        assert answer["Referrer-Policy"] == "same-origin"
        assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "Content-Security-Policy" in answer
    assert not {"Server", "X-Powered-By", "X-Django-Version"} & set(answer.headers)


class Inline(HTMLParser):
    """Finds what the policy would have to let run: scripts and styles inside the page, and handlers."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Any]]) -> None:
        said = dict(attrs)
        self.found += [f"{tag} {name}" for name in said if name == "style" or re.match(r"on[a-z]+$", name)]
        runs = tag == "script" and said.get("type", "") not in {"application/json", "application/ld+json"}
        if (runs and not said.get("src")) or tag == "style":
            self.found += [] if said.get("nonce") else [tag]
        if str(said.get("href", "")).startswith("javascript:"):
            self.found.append("javascript:")
        here = ("/", "#", "data:", "mailto:", "?", "http://testserver/")
        loads = said.get("src") or (
            said.get("href") if tag == "link" and said.get("rel") == "stylesheet" else None
        )
        if loads and not str(loads).startswith(here):
            self.found.append(f"loads {loads}")


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.OFFICER, Role.PUBLIC])
def test_no_page_holds_script_or_style_of_its_own(sign_in: SignIn, paths: Paths, role: Role) -> None:
    browser = Client() if role is Role.PUBLIC else sign_in(role)
    wrong = []
    for _address, there in paths():
        answer = browser.get(there)
        said = b"".join(answer) if answer.streaming else answer.content
        if "text/html" not in answer.headers.get("Content-Type", ""):
            continue
        reader = Inline()
        reader.feed(said.decode())
        wrong += [(there, found) for found in reader.found]
    assert wrong == []


def broken(_request: HttpRequest) -> HttpResponse:
    raise RuntimeError("the reason, with a secret: opensesame")


class BrokenAddresses:
    """Addresses of which one breaks, with the platform's own pages of trouble."""

    urlpatterns = [address("broken/", broken), address("", include("shanyrak.site.urls"))]
    handler500 = "shanyrak.site.errors.broken"


def test_an_error_page_tells_visitors_nothing_of_the_inside() -> None:
    browser = Client(raise_request_exception=False)
    with override_settings(ROOT_URLCONF=BrokenAddresses):
        answer = browser.get("/broken/")
    said = answer.content.decode()

    assert answer.status_code == 500
    for secret in ("opensesame", "Traceback", "RuntimeError", "site-packages", "Django", str(Path.cwd())):
        assert secret not in said


def test_a_page_that_is_not_there_tells_nothing_of_the_addresses_that_are(client: Client) -> None:
    said = client.get("/no-such-page/").content.decode()
    assert "urlpatterns" not in said
    assert "urls.py" not in said


def test_debugging_is_off_and_cannot_be_switched_on_from_outside() -> None:
    code = "from shanyrak.site import settings as s; print(s.DEBUG)"
    variables = os.environ | {"DEBUG": "on", "SHANYRAK_DEBUG": "on", "DJANGO_DEBUG": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=variables, capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "False"
    assert not settings.DEBUG


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "localhost@evil.example", ""])
def test_a_host_that_is_not_ours_is_refused(host: str) -> None:
    assert Client().get("/", headers={"host": host or "-"}).status_code == 400


def test_a_forged_host_does_not_get_into_links(client: Client) -> None:
    page = client.get("/sign-in/", headers={"x-forwarded-host": "evil.example"}).content.decode()
    assert "evil.example" not in page


def test_no_account_comes_with_a_password_that_somebody_could_know() -> None:
    from django.utils.timezone import now  # noqa: PLC0415

    from shanyrak.accounts.actions import ensure_administrator  # noqa: PLC0415 - only here
    from shanyrak.accounts.models import User  # noqa: PLC0415

    made = ensure_administrator(by=User.objects.platform(), at=now())
    assert not made.has_usable_password()
    assert not User.objects.platform().has_usable_password()
    assert not User.objects.filter(is_superuser=True).exists()


def test_the_framework_finds_nothing_wrong_with_an_installation_behind_https() -> None:
    variables = os.environ | {"SHANYRAK_HTTPS": "on", "SHANYRAK_HOSTS": "hub.example.org"}
    variables.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)  # the browser journeys of this run set it for themselves
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "ERROR"]
    done = subprocess.run(command, env=variables, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr


def test_pages_about_oneself_are_kept_by_no_cache(sign_in: SignIn) -> None:
    for there in ("/account/", "/account/security/", "/account/sessions/"):
        assert "no-store" in sign_in(Role.EXPERT).get(there)["Cache-Control"]


def test_uploads_are_limited_as_shipped() -> None:
    assert as_shipped.DATA_UPLOAD_MAX_MEMORY_SIZE <= 25 * 1024 * 1024
    assert as_shipped.DATA_UPLOAD_MAX_NUMBER_FIELDS <= 5_000
