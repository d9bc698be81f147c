"""What an activity was about, and which event of the same text it was a part of."""

import re
from collections.abc import Sequence

from shanyrak_methods.extraction.activity_drafts import Draft
from shanyrak_methods.extraction.context import Context
from shanyrak_methods.extraction.lexicon import patterns
from shanyrak_methods.extraction.model import Span
from shanyrak_methods.extraction.wording import cut_at

TOPIC_AT_MOST = 180
SHORTEST_TOPIC = 8
TOLD_ON = 4
ABOUT = re.compile(
    r"\b(?:to discuss|discussed|dedicated to|focused on|on the topic of|dealt with|under the theme|entitled|titled|"
    r"exchanged views on|consacrée? à|porté sur|посвящ\w+|обсудил\w*|на тему|тақырыб\w+)\s*:?\s*(.{4,240}?)(?=[.;]|$)",
)
# The topic stands before the verb in "the plans were discussed".
PASSIVE = re.compile(r"^(?:The\s)?([^,;:.]{12,160}?)\s(?:was|were)\s(?:also\s)?discussed\b")
LISTED = re.compile(r",?\snamely:?\s(.{20,320}?)(?:[.;]|$)")
ITEM = re.compile(r",\s(?:and\s)?(?=(?:the\s)?\w)|\sand\s(?=the\s)")
# Where a topic ends before its sentence does: who reports it, when, and under which motto.
ENDS = re.compile(
    r",\s(?:[A-Z][\w.’'-]*\s){1,3}(?:has|have|had|reports?|reported|writes|says|learnt)\b|,\s(?:which|who|where|while|according|as well as the role|"
    r"сообща\w+|передаёт|которы\w+|qui|dont)\b|\s(?:under the theme|during (?:the|this)|in the course of|on the sidelines)\b|\s[“«\"]?$",
)
JUNK = re.compile(
    r"^(?:during|at|in|on|by|with|after|before)\s(?:the|this|a)?\s?(?:meeting|visit|talks|conference)?\b",
    re.IGNORECASE,
)
POINTS_BACK = re.compile(
    r"^(?:These|The|This|Their)\s(?:[\w-]+\s){0,2}(?:discussions?|talks|meetings?|sessions?|conference|event|participants|parties|sides|focus|roundtables?)\b"
)
PART_OF = re.compile(
    r"\b(?:as part of|on the (?:sidelines|margins) of|within the framework of|in the framework of|during|at|"
    r"в рамках|на полях|на площадке|en marge|dans le cadre|lors)\s(?:de\s|du\s|d['’])?(?:the\s|la\s|le\s|l['’])?(.{0,60})",
    re.IGNORECASE,
)
EVENTS = ("summit", "forum", "conference")


def topics_of(context: Context, draft: Draft) -> tuple[str, ...]:
    """Return what an activity was about, each topic once."""
    sentences = [context.document.sentence_at(start) for start, _ in [*draft.spans, *told_on(context, draft)]]
    return tuple(dict.fromkeys(topic for sentence in sentences for topic in _topics_in(sentence.text)))


def told_on(context: Context, draft: Draft) -> list[Span]:
    """Return the sentences behind an activity that go on to tell what "these discussions" or "the forum" were about."""
    if context.language != "en":
        return []
    first = draft.sentence.index + 1
    noun = re.compile(rf"^(?:The|This|These)\s{draft.kind}\b", re.IGNORECASE)
    return [
        (s.start, s.end)
        for s in context.document.sentences[first : first + TOLD_ON]
        if (noun.match(s.text) or (s.index == first and POINTS_BACK.match(s.text))) and _topics_in(s.text)
    ]


def _topics_in(text: str) -> list[str]:
    """Return the topics that a sentence names: a list behind "namely", or what was discussed."""
    listed = LISTED.search(text)
    if listed:
        items = [item.strip() for item in ITEM.split(listed.group(1)) if item and item.strip()]
        if len(items) > 1:
            return [_without_article(item) for item in items]
    passive = PASSIVE.match(text)
    said = [passive.group(1)] if passive else _abouts(text)
    topics = [tidy_topic(topic) for topic in said]
    return [topic for topic in topics if len(topic) >= SHORTEST_TOPIC and not JUNK.match(topic)]


def _abouts(text: str) -> list[str]:
    """Return the words behind each verb of discussing, also of one that stands within the words of another."""
    found, said = ABOUT.search(text), []
    while found:
        said.append(found.group(1))
        found = ABOUT.search(text, found.start(1))
    return said


def _without_article(item: str) -> str:
    """Leave the article out in front of a topic."""
    return cut_at(re.sub(r"^the\s", "", item), TOPIC_AT_MOST)


def tidy_topic(said: str) -> str:
    """End a topic where its clause ends, and leave quotes and "the issues of" out in front of it."""
    ends = ENDS.search(said)
    topic = said[: ends.start()] if ends else said
    topic = topic.strip(" “”«»\"',")
    return cut_at(re.sub(r"^(?:the\s)?(?:issues? of|questions? of|topics? of)\s", "", topic), TOPIC_AT_MOST)


def part_of(context: Context, draft: Draft, drafts: Sequence[Draft]) -> int | None:
    """Return the number of the summit, forum or conference of the same text that an activity was a part of."""
    if draft.kind in EVENTS:
        return None
    for start, end in draft.spans:
        for found in PART_OF.finditer(context.document.text, start, end):
            number = _event_named(context, draft, drafts, found.group(1))
            if number is not None:
                return number
    return None


def _event_named(context: Context, draft: Draft, drafts: Sequence[Draft], said: str) -> int | None:
    """Return the event whose kind, and whose name where it has one here, stands at the head of some words."""
    shapes = patterns(context.language, "activities", "nouns")
    for kind in EVENTS:
        noun = shapes[kind].search(said) if kind in shapes else None
        if noun is None or re.search(r"[,;.]|\band\b", said[: noun.start()]):
            continue
        homes = [
            n
            for n, d in enumerate(drafts, 1)
            if d.kind == kind and d is not draft and not _is_other(d, said[: noun.end()])
        ]
        if len(homes) == 1:
            return homes[0]
    return None


def _is_other(home: Draft, said: str) -> bool:
    """Say whether words name another event than a known one: a capital that its name does not hold."""
    capitals = re.findall(r"\b[A-ZА-Я][\w-]+", said)
    return any(word.casefold() not in (home.named or "").casefold() for word in capitals[:-1])
