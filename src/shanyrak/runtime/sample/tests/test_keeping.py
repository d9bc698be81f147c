"""The sample's reviewer names only the promises about which nothing is doubtful."""

from __future__ import annotations

import pytest

from shanyrak.cooperation.activities.models import Fulfilment
from shanyrak.cooperation.activities.tests.factories import (
    AIGUL,
    NOON,
    activity,
    commitment,
    organization,
    the_hub,
)
from shanyrak.runtime.sample.keeping import name_kept_promises

pytestmark = pytest.mark.django_db


def test_the_surest_is_named_once_and_the_rest_is_left_to_an_officer() -> None:
    promise = commitment("Receive officials in Brussels")
    both = [{"party": the_hub()}, {"party": organization("FPS BOSA"), "role": "host"}]
    visit = activity("Study visit", activity_kind="study_visit", since="2021", participants=both, until="")
    activity("A visit", activity_kind="visit", since="2020-05", participants=both, until="")
    activity("Before the signing", activity_kind="study_visit", since="2019", participants=both, until="")

    assert name_kept_promises(by=AIGUL, at=NOON) == 1
    assert name_kept_promises(by=AIGUL, at=NOON) == 0

    assert list(Fulfilment.objects.values_list("activity", "commitment")) == [(visit.pk, promise.pk)]
