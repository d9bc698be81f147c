"""Positions: what a party is interested in, and what it offers."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shanyrak_methods.extraction.context import Context
from shanyrak_methods.extraction.lexicon import pattern, patterns
from shanyrak_methods.extraction.model import Position
from shanyrak_methods.extraction.names import nominative_phrase
from shanyrak_methods.extraction.parties import HUB
from shanyrak_methods.extraction.segments import Sentence
from shanyrak_methods.extraction.stems import stem

TOPIC_ENDS = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)\.|[;:”»\"]|,\s(?:which|who|where|as|said|and (?:also )?(?:said|noted|invited|expressed|thanked)|according|"
    r"который|которая|которые|которое|что|qui|dont|où|a d[ée]clar\w+)\b|\s(?:during|on the basis of|in order to|(?:planned|scheduled) for|so that|"
    r"в ходе|в рамках|во время|lors|said\b|and\s(?:asked|invited|expressed|thanked|noted|proposed|stressed|will|would)\b)"
)
ARTICLES = re.compile(
    r"^(?:(?:the|a|an|to|in|for|of|its|their|his|her|our|that|with|on|le|la|les|l['’]|de|des|du|d['’]|à|un|une|в|к|на|о|об|с|и|за)\s+|[ld]['’](?=[^\W\d])|[«“\"\s]+)+",
    re.IGNORECASE,
)
LIST = re.compile(
    r"\b(?:in|within) the (?:sphere|field|area)s? of\s|\b(?:such (?:areas|fields|spheres) as|areas? of)\s|"
    r"\bв (?:сфере|области|таких сферах, как)\s|\bdans (?:le domaine|les domaines) d(?:e |es |u |['’])",
    re.IGNORECASE,
)
AGAIN = re.compile(
    r"\s(?:and|et|и)\s(?:also\s|également\s|также\s)?(?:in|par|à|dans|в|во|к)\s(?:то[мт],?\s(?:что)?бы\s)?"
)
ITEM = re.compile(r",\s*(?:and\s|et\s|и\s)?|\s(?:and|et|и|as well as|а также)\s")
QUOTE = re.compile(r"[“«\"]")
EVERYONE = re.compile(
    r"(?:The )?(?:participants|delegates|guests|members|countries)\b|(?:участники|делегаты|гости)\b|(?:les )?participants\b",
    re.IGNORECASE,
)
OPENING = re.compile(r"(?:The |L['’]|Le |La )?([^\W\d_][\w-]+)")
FIRST_PERSON = re.compile(r"\b(?:we|our|I|my|us|nous|notre|je|мы|мне|нам|наш\w*|біз\w*)\b", re.IGNORECASE)
PRONOUN = re.compile(r"^\W*(?:he|she|they|it|il|elle|ils|он|она|они|ол|олар)\b", re.IGNORECASE)
ASKS = re.compile(r"\?|^[^.]{0,24}\byou\b", re.IGNORECASE)
NOTHING = re.compile(r"^(?:it|this|them|him|us|that|this regard|the hub|him to|her)$", re.IGNORECASE)
# What names nothing by itself: "go on supporting it", "let others see", "learn, from whom and how".
NO_TOPIC = re.compile(
    r"^let\s|^(?:\w+\s){0,3}(?:it|them|him|her)$|^\w+,\s(?:from\s)?(?:whom?|what|how)\b|\bday and night\b",
    re.IGNORECASE,
)
INVITED = re.compile(
    r"^invit(?:ed|es|ation)\s(?:[^.;]{0,60}?)\bto\s(?=(?:the|an?|its|their)\s(?!\w+\sthe\b))", re.IGNORECASE
)
TOPIC_WORDS = 22
SHORTEST_TOPIC = 4
LOOKS_BACK = 3
RIGHT_BEFORE = 8
SHORTEST_PIECE = 20
CUE_AT_MOST = 24
NEXT_PARTY = re.compile(
    r"(?:,|;)\s(?:and\s|while\s|et\s|и\s|а\s|тогда как\s)?(?:the\s)?$|\swhile\s(?:the\s)?$"
)
AND = re.compile(r"\s(?:and|et|и|мен|пен|бен)\s(?:the\s)?")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell an interest or an offer, and where the topic begins."""

    direction: str
    start: int
    end: int
    rule: str


def _cues(context: Context, sentence: Sentence) -> Iterator[Cue]:
    """Yield the first interest and the first offer of a sentence."""
    for direction in ("interest", "offer"):
        table = patterns(context.language, "positions", direction)
        found = [
            Cue(direction, match.start(), match.end(), rule)
            for rule, shape in table.items()
            if (match := shape.search(sentence.text))
        ]
        if found:
            yield min(found, key=lambda cue: (cue.start, -cue.end))


def _subject(context: Context, sentence: Sentence, cue: Cue) -> str | None:
    """Return the party before a cue that is likeliest its subject: the last one named, by itself or by a person."""
    start = context.dateline(sentence)
    named = [(m.start, m.key) for m in context.mentions(start, sentence.start + cue.start)]
    for person in context.people.mentions_in(start, sentence.start + cue.start):
        party = context.people.party_of(person)
        if party:
            named.append((person.start, party))
    if not named:
        return _of_officer(context, sentence)
    if QUOTE.match(sentence.text):
        return None
    last = max(named)
    close = [m for m in context.mentions(start, sentence.start + cue.start) if m.start == last[0]]
    near = bool(close) and sentence.start + cue.start - close[0].end <= RIGHT_BEFORE
    return last[1] if near else min(named)[1]


def _of_officer(context: Context, sentence: Sentence) -> str | None:
    """Return the party of the person whose office begins a sentence, as in "The Ambassador invited"."""
    opening = OPENING.match(sentence.text)
    if not opening:
        return None
    wanted = stem(opening.group(1), context.language)
    for group in context.people.groups:
        offices = [m.office.text for m in group if m.office]
        if any(stem(word, context.language) == wanted for office in offices for word in office.split()[:5]):
            return next((m.party for m in group if m.party), None)
    return None


def _speaker(context: Context, sentence: Sentence) -> str | None:
    """Return the party for which the person speaks whose words a paragraph quotes."""
    same = [s for s in context.document.sentences if s.paragraph == sentence.paragraph]
    for near in sorted(same, key=lambda s: abs(s.index - sentence.index)):
        for person in context.people.mentions_in(near.start, near.end):
            party = context.people.party_of(person)
            if party:
                return party
    return None


def _before(context: Context, sentence: Sentence) -> str | None:
    """Return the party that the sentences before speak of."""
    for step in range(1, LOOKS_BACK + 1):
        index = sentence.index - step
        if index < 0:
            return None
        near = context.document.sentences[index]
        keys = [
            key
            for key in (context.people.party_of(p) for p in context.people.mentions_in(near.start, near.end))
            if key
        ]
        keys += context.keys(context.dateline(near), near.end)
        if keys:
            return keys[0]
    return None


def _holder(context: Context, sentence: Sentence, cue: Cue) -> str | None:
    """Return the party that holds a position."""
    if EVERYONE.match(sentence.text):
        return None
    quoted = FIRST_PERSON.search(sentence.text[: cue.end]) and (
        QUOTE.search(sentence.text) or QUOTE.search(_paragraph(context, sentence))
    )
    if quoted:
        return _speaker(context, sentence) or _before(context, sentence)
    if PRONOUN.match(sentence.text):
        return _before(context, sentence)
    return _subject(context, sentence, cue) or _speaker(context, sentence) or _before(context, sentence)


def _paragraph(context: Context, sentence: Sentence) -> str:
    """Return the text of the paragraph of a sentence."""
    same = [s for s in context.document.sentences if s.paragraph == sentence.paragraph]
    return context.document.text[same[0].start : same[-1].end]


def _topic_text(sentence: Sentence, cue: Cue, language: str, start: int) -> str:
    """Return the words behind a cue up to the end of its clause; in Kazakh those between subject and cue."""
    if language == "kk":
        return sentence.text[start : cue.start]
    behind = sentence.text[cue.start if cue.rule == "invites" else cue.end :]
    end = TOPIC_ENDS.search(behind)
    return behind[: end.start()] if end else behind


def _tidy(topic: str) -> str:
    """Leave articles in front and hanging words behind out of a topic."""
    squeezed = INVITED.sub("", re.sub(r"\s+", " ", topic).strip(" ,.;:–—-“”«»\"'")).strip(" ,.;:–—-“”«»\"'")
    squeezed = re.sub(r",?\s(?:and|while|et|и|а)$", "", squeezed).strip(" ,")
    squeezed = re.sub(r"^(?:also|également|aussi|также|тоже|further|continue to)\s", "", squeezed)
    lead = ARTICLES.match(squeezed + " ")
    shown = squeezed[lead.end() :] if lead and lead.end() < len(squeezed) else squeezed
    return _with_closing_quote(nominative_phrase(" ".join(shown.split()[:TOPIC_WORDS]).strip(" ,")))


def _with_closing_quote(topic: str) -> str:
    """Close a quote at the end of a topic that lost its second half, as in Corps “A."""
    for opens, closes in ("“”", "«»"):
        if topic.count(opens) > topic.count(closes):
            return f"{topic}{closes}"
    return topic


def _topics(context: Context, sentence: Sentence, cue: Cue) -> list[str]:
    """Return the topics of a position: one, or each item of a list of fields."""
    named = context.mentions(sentence.start, sentence.start + cue.start)
    text = _topic_text(sentence, cue, context.language, named[-1].end - sentence.start if named else 0)
    listed = LIST.search(text)
    again = AGAIN.split(text)
    if cue.rule in ("interested", "interest_in") and len(again) > 1:
        return [topic for topic in map(_tidy, again) if len(topic) >= SHORTEST_TOPIC]
    items = ITEM.split(text[listed.end() :]) if listed else []
    wanted = [item for item in items if item.strip()] if len(items) > 2 else [text]  # noqa: PLR2004 - two fields read as one topic
    return [
        topic
        for topic in map(_tidy, wanted)
        if len(topic) >= SHORTEST_TOPIC and not (NOTHING.match(topic) or NO_TOPIC.search(topic))
    ]


def _target(context: Context, sentence: Sentence, cue: Cue, holder: str | None) -> str | None:
    """Return the party that a position is addressed to: the first other one behind the cue, else before it."""
    behind = context.keys(sentence.start + cue.end, sentence.end)
    before = context.keys(context.dateline(sentence), sentence.start + cue.start)
    return next((key for key in [*behind, *before] if key != holder), None)


def _reversed(context: Context, sentence: Sentence, cue: Cue) -> tuple[list[str], str | None] | None:
    """Return topic and holder where the topic stands before the cue, as in "X is of interest for Y"."""
    shape = pattern(context.language, "positions", "reversed")
    found = shape.search(sentence.text)
    if not found or not found.start() <= cue.start < found.end():
        return None
    parts = found.groupdict()
    topic = _tidy(parts.get("topic") or sentence.text[: found.start()])
    behind = context.keys(sentence.start + found.start(), sentence.end)
    holder = next(iter(behind), None) if parts.get("topic") else None
    return [topic], holder or _before(context, sentence)


def _pieces(context: Context, sentence: Sentence) -> list[Sentence]:
    """Divide a sentence at the commas behind which another party begins to want or to offer."""
    starts = [sentence.start]
    for mention in context.mentions(sentence.start, sentence.end):
        before = context.document.text[starts[-1] : mention.start]
        rest = context.document.text[mention.end : sentence.end]
        if NEXT_PARTY.search(before) and _wants_at_once(context, rest) and len(before) > SHORTEST_PIECE:
            starts.append(mention.start)
    ends = [*starts[1:], sentence.end]
    return [_part(sentence, start, end) for start, end in zip(starts, ends, strict=True)]


def _wants_at_once(context: Context, rest: str) -> bool:
    """Say whether a verb of wanting or offering follows a party at once."""
    shapes = [
        s for way in ("interest", "offer") for s in patterns(context.language, "positions", way).values()
    ]
    return any((found := shape.search(rest)) and found.start() <= CUE_AT_MOST for shape in shapes)


def _part(sentence: Sentence, start: int, end: int) -> Sentence:
    """Return a part of a sentence that keeps its number and its place."""
    text = sentence.text[start - sentence.start : end - sentence.start]
    return replace(sentence, start=start, end=end, text=text)


def _in_sentence(context: Context, whole: Sentence) -> Iterator[Position]:
    """Yield the positions of one sentence."""
    for sentence in _pieces(context, whole):
        for position in _in_piece(context, sentence):
            yield replace(position, spans=((whole.start, whole.end),))


def _in_piece(context: Context, sentence: Sentence) -> Iterator[Position]:
    """Yield the positions of a sentence, or of the part of it that one party fills."""
    for cue in _cues(context, sentence):
        if ASKS.search(sentence.text[cue.start :]):
            continue
        turned = _reversed(context, sentence, cue)
        topics, holder = turned or (_topics(context, sentence, cue), _holder(context, sentence, cue))
        if holder and _speaks_to_itself(context, sentence, cue, holder):
            continue
        words = _party_text(sentence, cue)
        for one in [holder, *_other_holders(context, sentence, cue, holder)] if holder or words else ():
            yield from _of_holder(context, sentence, cue, topics=topics, holder=one, words=words)


def _speaks_to_itself(context: Context, sentence: Sentence, cue: Cue, holder: str) -> bool:
    """Say whether "we" would offer the hub its own things: then "we" are others, whom nothing names."""
    says_we = FIRST_PERSON.search(sentence.text[: cue.end]) and not QUOTE.search(sentence.text)
    unknown = holder == HUB and _speaker(context, sentence) is None
    return bool(says_we) and unknown and holder in context.keys(sentence.start + cue.end, sentence.end)


def _of_holder(
    context: Context,
    sentence: Sentence,
    cue: Cue,
    *,
    topics: Sequence[str],
    holder: str | None,
    words: str | None,
) -> Iterator[Position]:
    """Yield the positions of one holder, one for each topic."""
    target = _target(context, sentence, cue, holder)
    for topic in topics:
        yield Position(
            party=_one(context, holder),
            party_text=words,
            topic=topic,
            direction=cue.direction,
            target=_one(context, target),
            spans=((sentence.start, sentence.end),),
            confidence=0.7 if holder else 0.5,
            rule=f"{cue.direction}_{cue.rule}",
        )


def _other_holders(context: Context, sentence: Sentence, cue: Cue, holder: str | None) -> list[str]:
    """Return who else holds a position: the party joined by "and", or the other of "both sides"."""
    joined = _joined_to(context, sentence, cue, holder)
    if joined:
        return joined
    if not pattern(context.language, "agreements", "two").search(sentence.text[: cue.start]):
        return []
    near = context.keys(sentence.start, sentence.end)
    before = list(reversed(context.keys(0, sentence.start)))
    named = [key for key in [*near, *before] if context.is_country(key) and key != holder]
    return named[:1]


def _joined_to(context: Context, sentence: Sentence, cue: Cue, holder: str | None) -> list[str]:
    """Return the parties that stand joined to the holder right before the cue."""
    named = context.mentions(sentence.start, sentence.start + cue.start)
    text = context.document.text
    pairs = itertools.pairwise(named)
    return [
        b.key
        for a, b in pairs
        if a.key == holder and AND.fullmatch(text[a.end : b.start]) and b.key != holder
    ]


def _party_text(sentence: Sentence, cue: Cue) -> str | None:
    """Return the words that stand for holders who are not named, as in a number of member countries."""
    found = re.search(
        r"\b((?:a number of|several|many|some|all) (?:[\w’'-]+ ){0,3}(?:countries|members|states|participants|organi[sz]ations))\s*$",
        sentence.text[: cue.start].rstrip(),
        re.IGNORECASE,
    )
    everyone = EVERYONE.match(sentence.text)
    if found or everyone:
        return found.group(1) if found else everyone.group()  # type: ignore[union-attr]
    return None


def _one(context: Context, key: str | None) -> str | None:
    """Return the identifier of a party, or nothing."""
    return next(iter(context.ids([key])), None) if key else None


def _without_repeats(positions: Sequence[Position]) -> tuple[Position, ...]:
    """Keep each position once."""
    return tuple({(p.party, p.direction, p.topic.casefold()): p for p in reversed(positions)}.values())[::-1]


def find_positions(context: Context) -> tuple[Position, ...]:
    """Read the interests and offers of a text."""
    found: list[Position] = []
    for sentence in context.document.sentences:
        heading = (
            sentence.index == 0 and not sentence.text.endswith(".") and len(context.document.sentences) > 1
        )
        if not heading:
            found += _in_sentence(context, sentence)
    return _without_repeats(found)
