"""OWASP A02: secrets are kept so that neither the disk, the database nor the network gives them away."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.contrib.auth.hashers import ScryptPasswordHasher, identify_hasher, make_password
from django.test import Client

from shanyrak.accounts.links import digest_of, new_token
from shanyrak.places import Places, secret_key
from shanyrak.site import settings as as_shipped


def test_passwords_are_kept_with_scrypt() -> None:
    assert as_shipped.PASSWORD_HASHERS[0] == "django.contrib.auth.hashers.ScryptPasswordHasher"
    assert ScryptPasswordHasher.work_factor >= 2**14


def test_two_people_with_one_password_have_different_hashes(settings: LazySettings) -> None:
    settings.PASSWORD_HASHERS = as_shipped.PASSWORD_HASHERS
    first, second = make_password("tulip camel orbit ferry"), make_password("tulip camel orbit ferry")
    assert first != second
    assert identify_hasher(first).algorithm == "scrypt"


@pytest.mark.django_db
def test_the_session_cookie_is_for_this_site_and_for_no_script(browser: Client) -> None:
    cookie = browser.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def told_by_settings(expression: str, **variables: str) -> str:
    """Return what the settings say in a process of its own, started with ``variables``."""
    code = f"from shanyrak.site import settings as s; print({expression})"
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | variables, capture_output=True, check=True, text=True
    )
    return done.stdout.strip()


def test_behind_https_cookies_travel_encrypted_and_browsers_remember_it() -> None:
    said = told_by_settings(
        "s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_HSTS_SECONDS", SHANYRAK_HTTPS="on"
    )
    assert said == "True True 31536000"


def test_passkeys_of_a_hub_with_a_name_need_https() -> None:
    expression = "s.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN"
    assert told_by_settings(expression, SHANYRAK_HOSTS="hub.example.org") == "False"
    assert told_by_settings(expression, SHANYRAK_HOSTS="localhost,127.0.0.1") == "True"


def test_every_installation_makes_a_key_of_its_own_that_only_its_owner_reads(tmp_path: Path) -> None:
    keys = {secret_key({"SHANYRAK_DATA": str(tmp_path / name)}) for name in ("first", "second")}
    file = tmp_path / "first" / "keys" / "secret.key"

    assert len(keys) == 2
    assert min(len(key) for key in keys) >= 64
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_the_key_of_the_journal_is_read_by_its_owner_alone(tmp_path: Path) -> None:
    places = Places(tmp_path / "hub").prepare()
    modes = {stat.S_IMODE(folder.stat().st_mode) for folder in (places.keys, places.files, places.log)}
    assert modes == {0o700}


def test_a_link_holds_more_chance_than_anybody_can_try_and_is_kept_as_a_digest() -> None:
    tokens = {new_token("sign_in") for _one in range(200)}
    chance = [token.partition(".")[0] for token in tokens]

    assert len(tokens) == 200
    assert min(len(part) * 6 for part in chance) >= 192
    assert all(len(digest_of(token, "sign_in")) == 32 for token in tokens)
