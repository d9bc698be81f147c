"""Killed while a batch is issued: what was issued stands whole, the rest follows, nobody gets two and no number is missing."""

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
    from shanyrak.certificates.actions import issue_batch, issue_next, issuing
    from shanyrak.certificates.models import Batch, BatchLine, Certificate, HeldBy
    from shanyrak.certificates.tests.factories import OFFICER, requests
    from shanyrak.notices.models import Notice
"""
KILLED = (
    BEGIN
    + """
    batch = issue_batch(requests=requests(6), by=OFFICER, at=now())
    kept, made = issuing._keep_holder, []
    def until_killed(*parts):
        made.append(parts)
        if len(made) == 4:
            os.kill(os.getpid(), 9)  # signed and numbered, but not kept
        kept(*parts)
    issuing._keep_holder = until_killed
    while issue_next(batch_id=batch.pk, by=OFFICER, at=now()):
        pass
"""
)
GOES_ON = (
    BEGIN
    + """
    batch = Batch.objects.get()
    before = Certificate.objects.count()
    while issue_next(batch_id=batch.pk, by=OFFICER, at=now()):
        pass
    numbers = list(Certificate.objects.order_by("pk").values_list("place_in_year", flat=True))
    batch.refresh_from_db()
    print(before, numbers == [1, 2, 3, 4, 5, 6], Certificate.objects.values("key").distinct().count(),
          HeldBy.objects.count(), Notice.objects.count(), batch.progress, BatchLine.objects.exclude(name="").count())
"""
)


def test_a_kill_leaves_no_gap_and_nobody_with_two(place: Place) -> None:
    assert place.python(KILLED).returncode == -signal.SIGKILL

    went_on = place.python(GOES_ON)

    assert went_on.stdout.split() == ["3", "True", "6", "6", "6", "made", "0"], went_on.stderr
