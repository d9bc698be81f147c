"""Killed while rows are entered: whole batches are there, the next time enters the rest, and nobody stands twice."""

from __future__ import annotations

import signal

import pytest
from tests.faults.conftest import Place

# One helper of xdist does all of these, so that the installation they copy is prepared once.
pytestmark = pytest.mark.xdist_group("faults")

BEGIN = """
import os, django
from shanyrak.runtime import installation
with installation.opened():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shanyrak.site.settings")
    django.setup()
    from django.utils.timezone import now
    from shanyrak.cooperation.imports import enter
    from shanyrak.cooperation.imports.actions import begin_import, check_import, name_columns, start_entering
    from shanyrak.cooperation.imports.models import Import
    from shanyrak.cooperation.imports.tasks import enter_all
    from shanyrak.directory.models import Person
    from shanyrak.roles import Holder, Role
    aigul = Holder(pk=None, held=frozenset({Role.OFFICER}))
    by = {"by": aigul, "at": now()}
    enter.ROWS_AT_ONCE = 10
"""
KILLED = (
    BEGIN
    + """
    rows = "".join(f"Aigul {'abcdefghij'[n % 10] * 4}{'klmnopqrst'[n // 10] * 6},Advisor\\n" for n in range(40))
    source = begin_import(content=("Name,Job title\\n" + rows).encode(), name="contacts.csv", **by)
    name_columns(import_id=source.pk, mapping={0: "name", 1: "office"}, options={}, **by)
    check_import(import_id=source.pk, **by)
    start_entering(import_id=source.pk, mode="good_rows", **by)
    entered, whole = [], enter._enter
    def until_killed(source, work, row):
        entered.append(row)
        if len(entered) == 25:
            os.kill(os.getpid(), 9)
        whole(source, work, row)
    enter._enter = until_killed
    enter_all(source.pk, by=aigul)
"""
)
GOES_ON = (
    BEGIN
    + """
    source = Import.objects.get()
    before = Person.objects.count()
    enter_all(source.pk, by=aigul)
    source.refresh_from_db()
    print(before, Person.objects.count(), source.state, source.rows.filter(entered=True).count())
"""
)


def test_a_kill_leaves_whole_batches_and_the_next_time_enters_the_rest(place: Place) -> None:
    assert place.python(KILLED).returncode == -signal.SIGKILL

    went_on = place.python(GOES_ON)

    assert went_on.stdout.split() == ["20", "40", "imported", "40"], went_on.stderr
