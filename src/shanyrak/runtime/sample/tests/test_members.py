"""What the sample hub's own documents count: 25 founders, then 29, 32, 34, 36, 38, 40, 42; and where they disagree."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.utils.timezone import now

from shanyrak.cooperation.figures.members import members_over_time
from shanyrak.directory.actions import load_directory
from shanyrak.places import Places
from shanyrak.roles import VISITOR
from shanyrak.runtime.sample.annotations import samples
from shanyrak.runtime.sample.loading import load, sample_officer

pytestmark = pytest.mark.django_db
THAT_COUNT = ("01", "08", "11", "16", "17", "18", "24", "30", "32", "49")


def test_the_number_of_members_is_rebuilt_from_its_sources(settings: LazySettings, tmp_path: Path) -> None:
    settings.PLACES = Places(tmp_path).prepare()
    by = sample_officer()
    load_directory(by=by, at=now())
    for sample in samples():
        if sample.name.startswith(THAT_COUNT):
            load(sample, review=True, by=by, at=now())

    countries, organizations = members_over_time(VISITOR)
    counted = {(count.as_of, int(one.point.value)) for count in countries.counts for one in count.stated}
    assert {
        ("2013-03-15", 25),
        ("2014-09-17", 29),
        ("2016-01-26", 32),
        ("2016-05-30", 34),
        ("2016-11-07", 36),
        ("2017-10-10", 38),
        ("2019", 40),
        ("2020", 42),
    } <= counted
    every = [value for _as_of, value in counted] + [int(line.value) for line, _marks in countries.undated]
    assert {35, 43} <= set(every), "what no source dates, or another contradicts, stands there too"
    assert all(one.marks for count in countries.counts for one in count.stated), "each opens its sentence"
    assert {5, 6} <= {int(one.point.value) for count in organizations.counts for one in count.stated}
    assert any(count.disputed for count in organizations.counts) or any(
        one.point.disputed for count in organizations.counts for one in count.stated
    )
    assert all(count.named <= count.highest for count in countries.counts), "nobody is invented"
