"""OWASP A10: the platform asks no address that somebody wrote into it; only those its configuration names."""

from __future__ import annotations

import ast
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils.timezone import now

import shanyrak
import shanyrak_methods
from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.agreements.tests.factories import AIGUL
from shanyrak.roles import Role
from shanyrak.sources.actions import keep_document

pytestmark = pytest.mark.django_db

# Modules that speak to other machines, each with the only address it asks.
MAY_ASK = {
    "shanyrak_methods/extraction/remote.py": "the endpoint of the second engine, from the configuration",
    "shanyrak/runtime/web.py": "listens, and asks only its own port",
    "shanyrak/runtime/serving.py": "asks only whether its own port is free",
    "shanyrak/runtime/cluster.py": "looks for a free port of this machine",
    "shanyrak/accounts/gateways.py": "the mail server, from the configuration",
    "shanyrak/notices/gateways/mail_server.py": "the mail server, from the configuration",
}
SPEAKS = {
    "requests",
    "httpx",
    "aiohttp",
    "urllib3",
    "http.client",
    "urllib.request",
    "smtplib",
    "socket",
    "ftplib",
}


def test_only_known_modules_speak_to_other_machines() -> None:
    found = set()
    for package in (shanyrak, shanyrak_methods):
        root = Path(package.__path__[0])
        for file in root.rglob("*.py"):
            if "tests" in file.parts:
                continue
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
                names += [str(node.module)] if isinstance(node, ast.ImportFrom) else []
                if SPEAKS & set(names):
                    found.add(str(file.relative_to(root.parent)))
    assert found <= set(MAY_ASK)


@pytest.fixture
def trap() -> Iterator[socket.socket]:
    """A port of this machine that notices when anybody knocks."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        yield listening


def test_an_address_in_a_document_is_shown_and_never_asked(trap: socket.socket, sign_in: SignIn) -> None:
    address = f"http://127.0.0.1:{trap.getsockname()[1]}/inside"
    page = f"<html><body><img src='{address}'><p>The hub met in Tbilisi on 3 March 2019.</p></body></html>"
    kept = keep_document(
        content=page.encode(), name="release.html", address=address, by=AIGUL, at=now()
    ).document

    officer = sign_in(Role.OFFICER)
    for there in ("", "edit/", "history/"):
        assert officer.get(f"/sources/{kept.pk}/{there}").status_code == 200

    with pytest.raises(TimeoutError):
        trap.accept()


def test_no_page_takes_an_address_to_fetch(sign_in: SignIn, trap: socket.socket) -> None:
    address = f"http://127.0.0.1:{trap.getsockname()[1]}/inside"
    officer = sign_in(Role.OFFICER)
    for there in ("/search/", "/sources/", "/language/en/", "/parties/"):
        for name in ("q", "next", "url", "address", "file", "image"):
            officer.get(there, {name: address})
    with pytest.raises(TimeoutError):
        trap.accept()
