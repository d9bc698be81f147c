"""Activities: what people came together for, when, where and whether it was held or only planned."""

import re
from collections.abc import Sequence

from shanyrak_methods.extraction.activity_drafts import Draft, drafts_in
from shanyrak_methods.extraction.context import Context
from shanyrak_methods.extraction.dates import DateMention
from shanyrak_methods.extraction.model import Activity
from shanyrak_methods.extraction.segments import Sentence

NAMES = {
    "visit": "Visit",
    "business_mission": "Business mission",
    "meeting": "Meeting",
    "parliamentary_meeting": "Inter-parliamentary meeting",
    "committee_meeting": "Committee meeting",
    "steering_committee": "Meeting of the Steering Committee",
    "exchange_of_messages": "Messages",
    "summit": "Summit",
    "forum": "Forum",
    "conference": "Conference",
    "roundtable": "Roundtable",
    "seminar": "Seminar",
    "training": "Training",
}
NEARBY = 2
TITLE_AT_MOST = 180


def _compatible(first: DateMention | None, second: DateMention | None) -> bool:
    """Say whether two dates can be those of one activity."""
    if first is None or second is None:
        return True
    a, b = first.first, second.first
    return a.startswith(b) or b.startswith(a) or a <= b <= first.last or b <= a <= second.last


def _is_again(known: Draft, draft: Draft) -> bool:
    """Say whether a sentence speaks of an activity that was told before."""
    if known.family != draft.family or (known.plural != draft.plural and not draft.one_of):
        return False
    if draft.one_of and known.kind == draft.kind:
        return True
    far = draft.sentence.index - known.sentence.index > NEARBY and draft.date and not known.date
    if far or not _compatible(known.date, draft.date) or _contradict(known.status, draft.status):
        return False
    if known.named and draft.named:
        return _alike(known.named, draft.named)
    return known.family == "messages" or _points_back(known, draft)


def _points_back(known: Draft, draft: Draft) -> bool:
    """Say whether a nameless telling means the activity before it: by its article, its day or its place."""
    if (
        draft.rule == "activity_verb"
        and known.kind == "meeting"
        and not (draft.also or draft.date or known.named)
    ):
        return draft.sentence.index - known.sentence.index == 1
    if draft.definite and not draft.named:
        return known.kind == draft.kind or known.family == "meeting"
    same_day = known.date and draft.date and known.date.first == draft.date.first and known.date.has_day
    return bool(same_day) and known.kind == draft.kind


def _contradict(known: str, now: str) -> bool:
    """Say whether two states are those of two activities; what goes on was planned before."""
    if "invited" in {known, now}:
        return known != now
    return "planned" in {known, now} and known != now and "ongoing" not in {known, now}


def _alike(first: str, second: str) -> bool:
    """Say whether two names share most of their words."""
    a, b = (set(re.findall(r"\w{3,}", name.casefold())) for name in (first, second))
    return bool(a & b) and 2 * len(a & b) >= min(len(a), len(b)) * 1.2


def _merge(drafts: Sequence[Draft]) -> list[Draft]:
    """Join the sentences that speak of one activity; later ones add what the first lacks."""
    kept: list[Draft] = []
    for draft in drafts:
        home = next((known for known in reversed(kept) if _is_again(known, draft)), None)
        if home is None:
            kept.append(draft)
            continue
        home.date = home.date or draft.date
        home.place = home.place or draft.place
        home.named = home.named or draft.named
        home.spans += draft.spans
        home.topics += draft.topics
    return kept


def _heading_date(context: Context) -> DateMention | None:
    """Return the days that stand in a line of their own above a text: those of the event it tells."""
    for sentence in context.document.sentences[:4]:
        for date in context.dates_between(sentence.start, sentence.end):
            alone = len(sentence.text) - (date.end - date.start) < 40  # noqa: PLR2004 - a place may stand beside it
            if alone and date.first != date.last:
                return date
    return None


def _year_in_name(draft: Draft) -> DateMention | None:
    """Return the year that an event carries in its name."""
    year = re.search(r"\b(?:19|20)\d\d\b", draft.named or "")
    return DateMention(0, 0, year.group(), year.group()) if year else None


def _month_above(context: Context, draft: Draft) -> DateMention | None:
    """Return the month that stands alone above a text, for what it tells as held; a day there dates only the text."""
    own = context.document_date or ""
    month = len(own) == len("2019-02") and draft.status in ("held", "ongoing") and not draft.plural
    return DateMention(0, 0, own, own) if month else None


def _title(context: Context, draft: Draft) -> str:
    """Return a title in English, or the name that the text gives an event."""
    if draft.named and draft.family == "event":
        return draft.named[:TITLE_AT_MOST]
    who = [*_names_of_people(context, draft.sentence)]
    keys = context.keys(context.dateline(draft.sentence), draft.sentence.end)
    who += [context.title_of_party(key) for key in keys]
    base = NAMES[draft.kind]
    if draft.family == "visit" and draft.place:
        return f"{base} to {draft.place}"[:TITLE_AT_MOST]
    return f"{base} of {' and '.join(who[:3])}"[:TITLE_AT_MOST] if who else base


def _names_of_people(context: Context, sentence: Sentence) -> list[str]:
    """Return the people of a sentence in Latin letters."""
    numbers = context.people.in_span(sentence.start, sentence.end)
    people = {person.id: person for person in context.people.people()}
    return [people[number].name or people[number].office or "" for number in numbers]


def _participants(context: Context, draft: Draft) -> tuple[str, ...]:
    """Return who took part: the people and parties of the activity's sentences."""
    found: list[str] = []
    for start, _ in draft.spans[:3]:
        sentence = context.document.sentence_at(start)
        found += context.people.in_span(sentence.start, sentence.end)
        found += context.ids(context.keys(context.dateline(sentence), sentence.end))
    return tuple(dict.fromkeys(found))


HOSTED = re.compile(
    r"(?:hosted|organi[sz]ed|arranged|co-organi[sz]ed)\s+by\s+(?:the\s+)?|организова\w+\s|accueilli\w*\s+par\s|organis\w+\s+par\s"
)


def _host(context: Context, draft: Draft) -> str | None:
    """Return the party that a sentence names as host."""
    for start, end in draft.spans[:3]:
        found = HOSTED.search(context.document.text, start, end)
        keys = context.keys(found.end(), min(end, found.end() + 60)) if found else []
        if keys:
            return context.ids(keys[:1])[0]
    return None


def find_activities(context: Context, promised: set[int]) -> tuple[Activity, ...]:
    """Read the activities of a text; ``promised`` are sentences of commitments, which hold no events yet."""
    drafts: list[Draft] = []
    for sentence in context.document.sentences:
        heading = (
            sentence.index == 0 and not sentence.text.endswith(".") and len(context.document.sentences) > 1
        )
        if not heading:
            drafts += sorted(drafts_in(context, sentence, promised), key=lambda d: d.place_in_text)
    merged = _merge(drafts)
    announced = _heading_date(context)
    event = next((draft for draft in merged if draft.family == "event"), None)
    if announced and event and event.date is None:
        event.date = announced
    for draft in merged:
        draft.date = draft.date or _year_in_name(draft) or _month_above(context, draft)
    return tuple(_activity(context, number, draft) for number, draft in enumerate(merged, 1))


def _activity(context: Context, number: int, draft: Draft) -> Activity:
    """Turn a draft into the fact."""
    return Activity(
        id=f"e{number}",
        kind=draft.kind,
        title=_title(context, draft),
        start=draft.date.first if draft.date else None,
        end=draft.date.last if draft.date else None,
        place=draft.place,
        participants=_participants(context, draft),
        host=_host(context, draft),
        status=draft.status,
        topics=tuple(dict.fromkeys(draft.topics)),
        part_of=None,
        spans=tuple(dict.fromkeys(draft.spans)),
        confidence=draft.confidence,
        rule=draft.rule,
    )
