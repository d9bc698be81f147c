"""What a monitor is told."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils.timezone import now

pytestmark = pytest.mark.django_db


def a_worker_was_heard_of(seconds_ago: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s)",
            [now() - timedelta(seconds=seconds_ago)],
        )


def test_all_is_well_while_a_worker_gives_signs_of_life(client: Client) -> None:
    a_worker_was_heard_of(5)

    answer = client.get("/healthz")

    assert answer.status_code == 200
    assert answer.json() == {"ok": True, "database": True, "tables": True, "worker": True}


def test_a_silent_worker_is_reported(client: Client) -> None:
    a_worker_was_heard_of(120)

    answer = client.get("/healthz")

    assert answer.status_code == 503
    assert answer.json()["worker"] is False


def test_the_answer_is_never_kept(client: Client) -> None:
    assert "no-store" in client.get("/healthz")["Cache-Control"]
