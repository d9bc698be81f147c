from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import IntegrityError

from shanyrak.cooperation.figures.actions import add_figure, edit_figure, merge_figures
from shanyrak.cooperation.figures.models import Figure
from shanyrak.cooperation.figures.rules import UnitUnsaid
from shanyrak.cooperation.figures.tests.factories import AIGUL, NOON, figure
from shanyrak.journal.models import Entry
from shanyrak.records.rules import AlreadyMerged, MergedWithItself, StaleEdit
from shanyrak.roles import VISITOR, NotPermitted

pytestmark = pytest.mark.django_db


def test_a_figure_is_kept_and_journalled() -> None:
    kept = figure(940, quantity="Corps A members", unit="people", as_of="2013-10-17")

    entry = Entry.objects.get(act="cooperation.figure.added")
    assert (kept.label, kept.series, kept.version) == ("Corps A members", "corps-a-members", 1)
    assert (entry.facts["figure"], entry.facts["value"], entry.facts["unit"]) == (kept.pk, "940", "people")


def test_a_visitor_enters_no_figure() -> None:
    with pytest.raises(NotPermitted):
        add_figure(quantity="countries", value=Decimal(1), unit="countries", by=VISITOR, at=NOON)
    assert not Figure.objects.exists()


def test_a_figure_cannot_lose_its_unit() -> None:
    kept = figure()
    with pytest.raises(UnitUnsaid):
        edit_figure(record_id=kept.pk, version=1, wanted={"unit": " "}, by=AIGUL, at=NOON)
    with pytest.raises(IntegrityError, match="figure_has_a_unit"):
        Figure.objects.filter(pk=kept.pk).update(unit="")


def test_a_corrected_quantity_moves_to_its_series() -> None:
    kept = figure(quantity="countries in the family")
    edit_figure(record_id=kept.pk, version=1, wanted={"quantity": "member countries"}, by=AIGUL, at=NOON)
    kept.refresh_from_db()
    assert (kept.series, kept.version) == ("participating-countries", 2)


def test_an_edit_of_an_older_version_is_refused() -> None:
    kept = figure()
    edit_figure(record_id=kept.pk, version=1, wanted={"value": Decimal(40)}, by=AIGUL, at=NOON)
    with pytest.raises(StaleEdit):
        edit_figure(record_id=kept.pk, version=1, wanted={"value": Decimal(41)}, by=AIGUL, at=NOON)


def test_saving_the_same_number_again_changes_nothing() -> None:
    kept = figure()
    edit_figure(record_id=kept.pk, version=1, wanted={"value": Decimal("42.00")}, by=AIGUL, at=NOON)
    kept.refresh_from_db()
    assert kept.version == 1


def test_two_records_of_one_figure_become_one() -> None:
    keep, gone = figure(), figure()
    merge_figures(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)

    assert list(Figure.objects.standing()) == [keep]
    with pytest.raises(AlreadyMerged):
        merge_figures(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)
    with pytest.raises(MergedWithItself):
        merge_figures(keep_id=keep.pk, gone_id=keep.pk, by=AIGUL, at=NOON)


def test_the_ledger_remembers_what_it_said() -> None:
    kept = figure()
    edit_figure(record_id=kept.pk, version=1, wanted={"value": Decimal(40)}, by=AIGUL, at=NOON)

    events = Figure.pgh_event_model._default_manager.filter(pgh_obj_id=kept.pk).order_by("pgh_id")
    assert [event.value for event in events] == [42, 40]
