"""Activities: what people came together for, when, where and whether it was held or only planned."""

import re
from collections.abc import Sequence

from shanyrak_methods.extraction.activity_drafts import Draft, drafts_in
from shanyrak_methods.extraction.activity_links import part_of, told_on, topics_of
from shanyrak_methods.extraction.activity_titles import activity_title
from shanyrak_methods.extraction.context import Context
from shanyrak_methods.extraction.dates import DateMention
from shanyrak_methods.extraction.model import Activity

NEARBY = 2


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
    homes = [part_of(context, draft, merged) for draft in merged]
    for draft, home in zip(merged, homes, strict=True):
        draft.place = draft.place or (merged[home - 1].place if home else None)
    return tuple(
        _activity(context, number, draft, home)
        for number, (draft, home) in enumerate(zip(merged, homes, strict=True), 1)
    )


def _activity(context: Context, number: int, draft: Draft, home: int | None) -> Activity:
    """Turn a draft into the fact."""
    return Activity(
        id=f"e{number}",
        kind=draft.kind,
        title=activity_title(context, draft),
        start=draft.date.first if draft.date else None,
        end=draft.date.last if draft.date else None,
        place=draft.place,
        participants=_participants(context, draft),
        host=_host(context, draft),
        status=draft.status,
        topics=topics_of(context, draft),
        part_of=f"e{home}" if home else None,
        spans=tuple(dict.fromkeys([*draft.spans, *told_on(context, draft)])),
        confidence=draft.confidence,
        rule=draft.rule,
    )
