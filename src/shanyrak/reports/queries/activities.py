"""What was done together, who came, and what changed because of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from shanyrak.cooperation.activities.models import Activity, Outcome, Participant
from shanyrak.cooperation.activities.queries import hub_id
from shanyrak.cooperation.activities.rules import ActivityStatus, Standing, standing_on
from shanyrak.directory.models import Office, Person
from shanyrak.reports.queries.asking import Asking
from shanyrak.reports.rules import Fact

ACTIVITY, OUTCOME, PERSON = Activity.kind(), Outcome.kind(), Person.kind()
COUNTED = {Standing.HELD: "held", Standing.UNCONFIRMED: "unconfirmed", Standing.CANCELLED: "cancelled"}
MONTH = slice(5, 7)


def activities(asking: Asking) -> list[Fact]:
    """Return the hub's activities of the span: those held, cancelled, and planned without word since."""
    present = _parties_by_activity(asking)
    hub = hub_id()
    ours = set(Activity.objects.of_the_hub(hub).values_list("pk", flat=True)) if hub is not None else None
    columns = ("title", "activity_kind", "since", "until", "status", "period", "topics")
    found = []
    for pk, title, kind, since, until, status, period, topics in asking.rows(Activity, *columns):
        standing = standing_on(ActivityStatus(status), period.upper if period else None, on=asking.span.on)
        if standing not in COUNTED or not asking.fell_in(since or until):
            continue
        if ours is not None and pk not in ours:
            continue
        signs = {COUNTED[standing], f"kind:{kind}", f"month:{(since or until)[MONTH] or '00'}"}
        signs |= {f"party:{party}" for party in present[pk] if party in asking.parties}
        signs |= {f"topic:{topic}" for topic in topics}
        found.append(Fact(ACTIVITY, pk, title, frozenset(signs), day=since, until=until))
    return found


def _parties_by_activity(asking: Asking) -> dict[int, set[int]]:
    offices = dict(Office.objects.values_list("pk", "party_id"))
    found: dict[int, set[int]] = defaultdict(set)
    for activity, party, office in asking.parts(Participant, "activity_id", "party_id", "office_id"):
        found[activity] |= {one for one in (party, offices.get(office)) if one is not None}
    return found


def people(asking: Asking, done: Iterable[Fact]) -> list[Fact]:
    """Return the people whom the record names as taking part in what was held."""
    held = {fact.pk for fact in done if "held" in fact.signs}
    came = {
        person
        for activity, person in asking.parts(Participant, "activity_id", "person_id", person__isnull=False)
        if activity in held
    }
    return [
        Fact(
            PERSON,
            pk,
            names or {"": {"text": name, "status": "original", "of": ""}},
            frozenset({"took-part"}),
        )
        for pk, names, name in asking.rows(Person, "names", "name")
        if pk in came
    ]


def outcomes(asking: Asking) -> list[Fact]:
    """Return what changed in the span, at parties that may be named, because of activities that may be seen."""
    visible = {
        pk: (title, until or since)
        for pk, title, since, until in asking.rows(Activity, "title", "since", "until")
    }
    columns = (asking.key, "activity_id", "party_id", "what", "sort", "on")
    found = []
    for pk, activity, party, what, sort, on in asking.parts(Outcome, *columns):
        if activity not in visible or (party is not None and party not in asking.parties):
            continue
        title, day = visible[activity]
        if asking.fell_in(on or day):
            signs = frozenset({f"sort:{sort}", f"party:{party or 0}"})
            found.append(Fact(OUTCOME, pk, what or title, signs, day=on or day, page=(ACTIVITY, activity)))
    return found
