"""Agreements: memoranda, declarations, memberships and the like, with who, when, where and in what state."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from shanyrak_methods.extraction.agreement_titles import ONE_SIDED, agreement_title
from shanyrak_methods.extraction.commitments import commitments_of
from shanyrak_methods.extraction.context import Context
from shanyrak_methods.extraction.lexicon import pattern, patterns
from shanyrak_methods.extraction.model import Agreement, Span
from shanyrak_methods.extraction.parties import HUB
from shanyrak_methods.extraction.segments import Sentence

TODAY = re.compile(r"\b(?:today|aujourd['’]hui|сегодня|бүгін)\b", re.IGNORECASE)
NEAR = 140
EVENTS = ("conference", "summit", "forum", "seminar")
FOUNDING = re.compile(r"found(?:ing|ed)|establish|учрежд|основа|құр|fond|créa", re.IGNORECASE)
ANOTHER = re.compile(
    r"\b(?:аналогичн|похож|ещё один|еще один|друг(?:ой|ое|ие)|ранее|similar|another|earlier|second|un autre|déjà)",
    re.IGNORECASE,
)
SEVERAL = re.compile(r"\b(?:\d{2,}|many|several|numerous|dozens of|более)\s(?:\w+\s)?$", re.IGNORECASE)
STATES = ("planned", "signed", "adopted", "in_force")
NOT_AN_ACT = re.compile(r"(?:such|kind of|any|no|each|every)\s+$", re.IGNORECASE)


@dataclass
class Draft:
    """An agreement while the text is still being read."""

    kind: str
    keys: list[str]
    status: str
    date: str | None
    place: str | None
    title: str
    spans: list[Span]
    confidence: float
    rule: str
    sentences: set[int] = field(default_factory=set)
    looks_back: bool = False
    own: frozenset[str] = frozenset()


def _status(context: Context, sentence: Sentence, kind: str) -> str | None:
    """Return the state that a sentence gives an agreement, or nothing where it gives none."""
    text, language = sentence.text, context.language
    said = {name for name in STATES if pattern(language, "agreements", name).search(text)}
    if "planned" in said and kind != "partnership":
        return "planned"
    if kind == "instruction":
        return "issued"
    if kind == "partnership" and pattern(language, "agreements", "established").search(text):
        return "established"
    if "adopted" in said and (kind in ONE_SIDED or "signed" not in said):
        return "adopted"
    fallback = "adopted" if kind == "decision" else None
    return next((name for name in STATES if name in said), fallback)


def _clause_keys(context: Context, sentence: Sentence, noun: re.Match[str]) -> list[str]:
    """Return the parties that stand behind "between" next to the noun, if they do."""
    word = pattern(context.language, "agreements", "between").pattern
    found = re.search(rf"(?<!\w)(?:{word})\s", sentence.text[noun.end() : noun.end() + NEAR], re.IGNORECASE)
    if not found:
        return []
    start = sentence.start + noun.end() + found.end()
    return _without_places(context, context.keys(start, sentence.end))


def _without_places(context: Context, keys: list[str]) -> list[str]:
    """Leave countries out where bodies are named: they then only say where the bodies are."""
    bodies = [key for key in keys if not context.is_country(key)]
    return bodies if len(bodies) > 1 else keys


def _two(context: Context, sentence: Sentence, keys: list[str]) -> list[str]:
    """Add the two countries or bodies last named, where the sentence calls them only the two."""
    found = pattern(context.language, "agreements", "two").search(sentence.text)
    if not found or len(keys) > 1:
        return keys
    before = [m.key for m in reversed(context.mentions(0, sentence.start + found.start()))]
    wanted = [key for key in before if "countr" not in found.group() or context.is_country(key)]
    return list(dict.fromkeys([*keys, *wanted]))[: max(2, len(keys))]


def _parties(context: Context, sentence: Sentence, kind: str, noun: re.Match[str]) -> list[str]:
    """Return the parties to an agreement: of its clause, else of its sentence, else of its neighbours."""
    enough = 1 if kind in ONE_SIDED else 2
    keys = _clause_keys(context, sentence, noun) or context.keys_with_people(
        context.dateline(sentence), sentence.end
    )
    keys = _two(context, sentence, keys)
    sentences = context.document.sentences
    for step in (1, -1, 2, -2, -3):
        if len(keys) >= enough:
            break
        index = sentence.index + step
        if 0 <= index < len(sentences):
            near = sentences[index]
            keys = list(dict.fromkeys([*keys, *context.keys_with_people(near.start, near.end)]))
    return keys


def _when(context: Context, sentence: Sentence) -> str | None:
    """Return the day that a sentence gives."""
    dates = context.dates_between(sentence.start, sentence.end) or context.dateline_dates(sentence)
    if not dates and TODAY.search(sentence.text):
        return context.document_date
    return dates[0].first if dates else _day_of_event(context, sentence)


def _day_of_event(context: Context, sentence: Sentence) -> str | None:
    """Return the one day of the text, where a sentence says that something was done at the event it tells of."""
    events = patterns(context.language, "activities", "nouns")
    at_event = any(events[kind].search(sentence.text) for kind in EVENTS if kind in events)
    days = {date.first for date in context.dates if date.has_day and date.has_year}
    return days.pop() if at_event and len(days) == 1 else None


def _where(context: Context, sentence: Sentence) -> str | None:
    """Return the city that a sentence gives, behind its dateline."""
    hits = context.place_hits(context.dateline(sentence), sentence.end)
    return context.shown_place(hits[0]) if hits else context.dateline_place(sentence)


def _lists_partners(context: Context, sentence: Sentence, noun: re.Match[str]) -> list[list[str]]:
    """Return one pair of parties for each partner, where a plural noun is followed by a list of them."""
    if not pattern(context.language, "agreements", "plural").match(noun.group().strip()):
        return []
    word = pattern(context.language, "agreements", "with").pattern
    behind = re.search(rf"(?<!\w)(?:{word})\s", sentence.text[noun.end() :])
    if not behind:
        return []
    start = sentence.start + noun.end() + behind.end()
    partners = _without_places(context, context.keys(start, sentence.end))
    owners = context.keys_with_people(sentence.start, sentence.start + noun.start()) or _last_body(
        context, sentence
    )
    if not owners:
        return []
    pairs = [[owners[0], partner] for partner in partners if partner != owners[0]]
    return pairs if len(pairs) > 1 else []


def _last_body(context: Context, sentence: Sentence) -> list[str]:
    """Return the organisation named last before a sentence."""
    before = [key for key in context.keys(0, sentence.start) if not context.is_country(key)]
    return before[-1:]


def _from_nouns(context: Context, sentence: Sentence) -> Iterator[Draft]:
    """Yield the agreements that a sentence names with what was done to them."""
    seen: list[Span] = []
    for kind, shape in patterns(context.language, "agreements", "nouns").items():
        for noun in shape.finditer(sentence.text):
            if any(noun.start() < end and noun.end() > start for start, end in seen):
                continue
            seen.append(noun.span())
            yield from _from_noun(context, sentence, kind, noun)
            break


def _from_noun(context: Context, sentence: Sentence, kind: str, noun: re.Match[str]) -> Iterator[Draft]:
    """Yield the agreement of one noun, or one for each partner listed behind it."""
    status = _status(context, sentence, kind)
    before = sentence.text[: noun.start()]
    if status is None or NOT_AN_ACT.search(before) or SEVERAL.search(before):
        return
    parties = _lists_partners(context, sentence, noun) or [_parties(context, sentence, kind, noun)]
    if status == "established":
        parties = [_with_members(context, sentence, parties[0])]
    if _is_founding(context, kind, sentence):
        parties = [[*(key for key in parties[0] if key != HUB), HUB]]
    for keys in parties:
        if keys and (len(keys) > 1 or kind in ONE_SIDED or status == "established"):
            draft = _draft(context, sentence, kind, keys=keys, status=status, noun=noun)
            yield replace(draft, looks_back=_looks_back(context, sentence, noun))


def _is_founding(context: Context, kind: str, sentence: Sentence) -> bool:
    """Say whether a declaration is the one that founded the hub."""
    return kind == "declaration" and bool(FOUNDING.search(sentence.text)) and HUB in context.book.ids


def _with_members(context: Context, sentence: Sentence, keys: list[str]) -> list[str]:
    """Add the members that the next sentence names to those of an alliance."""
    sentences = context.document.sentences
    after = sentences[sentence.index + 1] if sentence.index + 1 < len(sentences) else sentence
    return list(dict.fromkeys([*keys, *context.keys(after.start, after.end)]))


def _looks_back(context: Context, sentence: Sentence, noun: re.Match[str]) -> bool:
    """Say whether a sentence speaks of an agreement that was named before, as in "the memorandum was signed"."""
    near = sentence.text[max(0, noun.start() - 12) : noun.end()]
    behind = sentence.text[noun.end() : noun.end() + 2 + len("between")]
    again = pattern(context.language, "agreements", "back").search(near)
    fresh = re.match(rf"\s(?:{pattern(context.language, 'agreements', 'between').pattern})\b", behind)
    other = ANOTHER.search(sentence.text)
    return bool(again) and not fresh and not other


def _draft(
    context: Context,
    sentence: Sentence,
    kind: str,
    *,
    keys: list[str],
    status: str,
    noun: re.Match[str] | None = None,
) -> Draft:
    """Put an agreement together from its sentence."""
    return Draft(
        kind=kind,
        keys=keys,
        status=status,
        date=_when(context, sentence),
        place=_where(context, sentence) if status in ("signed", "planned") else None,
        title=agreement_title(
            context,
            kind,
            keys,
            sentence=sentence,
            noun=noun,
            is_founding=_is_founding(context, kind, sentence),
        ),
        spans=[(sentence.start, sentence.end)],
        confidence=0.85 if status == "signed" else 0.65,
        rule="agreement_noun_and_verb",
        sentences={sentence.index},
        own=frozenset(context.keys(context.dateline(sentence), sentence.end)),
    )


def _memberships(context: Context, sentence: Sentence) -> Iterator[Draft]:
    """Yield the memberships that a sentence says began."""
    joined = pattern(context.language, "agreements", "joined").search(sentence.text)
    if not joined:
        return
    place = sentence.start + joined.start()
    everyone = context.keys(context.dateline(sentence), sentence.end)
    whole = (
        [HUB]
        if HUB in everyone
        else [key for key in context.keys(place, sentence.end) if not context.is_country(key)]
    ) or ([HUB] if HUB in context.book.ids and joined.group().startswith("admitted") else [])
    before = [key for key in context.keys(context.dateline(sentence), place) if key not in whole]
    members = before or [key for key in everyone if key not in whole and context.is_country(key)]
    for member in members if whole else ():
        draft = _draft(context, sentence, "membership", keys=[member, whole[0]], status="in_force")
        yield replace(draft, rule="joined", confidence=0.85)


def _partnership(context: Context) -> Iterator[Draft]:
    """Yield the partnership that a heading announces between the body of the text and another."""
    for sentence in context.document.sentences[:3]:
        found = re.search(
            r"\b(?:partnership|partenariat) (?:with|avec) (?:la |le |l['’])?", sentence.text, re.IGNORECASE
        )
        keys = context.keys(sentence.start + found.end(), sentence.end) if found else []
        if not keys:
            continue
        often = sorted(context.book.ids, key=lambda key: -sum(m.key == key for m in context.book.mentions))
        others = [key for key in often if key not in keys and not context.is_country(key)]
        if others:
            body = _first_in_body(context, keys[0]) or sentence
            draft = _draft(context, body, "partnership", keys=[keys[0], others[0]], status="in_force")
            yield replace(draft, rule="partnership_heading", confidence=0.6)
            return


def _understandings(context: Context, sentence: Sentence, before: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what two sides are said to have agreed on, where no paper of theirs was named before."""
    found = pattern(context.language, "agreements", "agreed").search(sentence.text)
    if not found or before:
        return
    keys = _two(context, sentence, context.keys_with_people(context.dateline(sentence), sentence.end))
    if len(keys) > 1:
        draft = _draft(context, sentence, "agreement", keys=keys, status="agreed")
        yield replace(draft, rule="agreed_to", confidence=0.6, place=None)


def _first_in_body(context: Context, key: str) -> Sentence | None:
    """Return the first sentence below the heading that names a party."""
    starts = [m.start for m in context.book.mentions if m.key == key]
    sentences = [context.document.sentence_at(start) for start in starts]
    return next((s for s in sentences if s.text.rstrip('»”"').endswith((".", "!"))), None)


def _is_heading(context: Context, sentence: Sentence) -> bool:
    """Say whether a sentence is the heading of the text."""
    return sentence.index == 0 and len(context.document.sentences) > 2 and not sentence.text.endswith(".")  # noqa: PLR2004 - a heading has a text below it


def _same(first: Draft, second: Draft) -> bool:
    """Say whether two drafts are one agreement: same kind, and parties and days that do not contradict."""
    other_day = bool(first.date and second.date and first.date != second.date)
    if second.looks_back and not (other_day and second.status == "signed"):
        return first.kind == second.kind or (second.kind == "agreement" and first.kind not in ONE_SIDED)
    if first.kind != second.kind or (first.kind == "membership" and first.keys != second.keys):
        return False
    if _days_contradict(first, second) or (second.own and not second.own & set(first.keys)):
        return False
    shared = set(first.keys) & set(second.keys)
    return len(shared) > 0 and 2 * len(shared) >= min(len(first.keys), len(second.keys))


def _days_contradict(first: Draft, second: Draft) -> bool:
    """Say whether two drafts lie in two months, or one is signed and the other only planned."""
    if first.date and second.date and first.date[:7] != second.date[:7]:
        return True
    return (first.status == "planned") != (second.status == "planned") and first.date != second.date


def _merge(drafts: Sequence[Draft]) -> list[Draft]:
    """Join the drafts of one agreement; the first keeps its parties, the others add what it lacks."""
    kept: list[Draft] = []
    for draft in drafts:
        home = next(
            (other for other in kept if _same(other, draft) and not (other.sentences & draft.sentences)), None
        )
        if home is None:
            kept.append(draft)
            continue
        home.date = home.date or draft.date
        home.place = home.place or draft.place
        home.spans += draft.spans
        home.sentences |= draft.sentences
        if home.status != "signed" and draft.status == "signed":
            home.status = "signed"
    return kept


def _echo(context: Context, sentence: Sentence, last: Draft) -> None:
    """Add the day and the place of a sentence that calls the agreement before it "the document"."""
    back = pattern(context.language, "agreements", "back").search(sentence.text)
    if not back or not pattern(context.language, "agreements", "signed").search(sentence.text):
        return
    last.date = last.date or _when(context, sentence)
    last.place = last.place or _where(context, sentence)
    last.spans.append((sentence.start, sentence.end))
    last.sentences.add(sentence.index)


def find_agreements(context: Context) -> tuple[Agreement, ...]:
    """Read the agreements of a text with their commitments."""
    drafts: list[Draft] = []
    for sentence in context.document.sentences:
        if not _is_heading(context, sentence):
            found = [*_from_nouns(context, sentence), *_memberships(context, sentence)]
            found = found or list(_understandings(context, sentence, drafts))
            drafts += found
            if drafts and not found:
                _echo(context, sentence, drafts[-1])
    if not drafts:
        drafts += _partnership(context)
    merged = _merge(drafts)
    first_own = next((d for d in merged if d.kind not in ONE_SIDED and d.status != "established"), None)
    return tuple(
        _agreement(context, number, draft, draft is first_own) for number, draft in enumerate(merged, 1)
    )


def _agreement(context: Context, number: int, draft: Draft, is_first: bool) -> Agreement:  # noqa: FBT001 - one caller
    """Turn a draft into the fact, the first one of a text with its commitments."""
    return Agreement(
        id=f"a{number}",
        kind=draft.kind,
        title=draft.title,
        parties=context.ids(draft.keys),
        status=draft.status,
        signed_date=draft.date,
        signed_place=draft.place,
        commitments=commitments_of(context, draft.sentences) if is_first else (),
        spans=tuple(dict.fromkeys(draft.spans)),
        confidence=draft.confidence,
        rule=draft.rule,
    )
