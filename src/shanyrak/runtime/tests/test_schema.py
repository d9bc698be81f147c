"""The tables are as the code knows them."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection

from shanyrak.runtime import schema
from shanyrak.runtime.refusals import DatabaseIsNewer

pytestmark = pytest.mark.django_db


def test_no_change_of_a_model_lacks_its_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)


def test_a_database_that_is_up_to_date_takes_no_step() -> None:
    assert schema.is_current()
    assert schema.bring_up_to_date() == 0


def test_a_step_of_tomorrow_is_named() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('directory', '9999_of_tomorrow', now())"
        )
    with pytest.raises(DatabaseIsNewer, match=r"directory\.9999_of_tomorrow"):
        schema.bring_up_to_date()


def test_steps_of_a_library_that_was_removed_do_no_harm() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('a_former_library', '0001_initial', now())"
        )
    assert schema.bring_up_to_date() == 0
