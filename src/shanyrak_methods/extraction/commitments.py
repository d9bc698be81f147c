"""What the clauses of an agreement oblige its parties to."""

import re
from collections.abc import Iterator

from shanyrak_methods.extraction.commitment_wording import commitment_text
from shanyrak_methods.extraction.context import Context
from shanyrak_methods.extraction.lexicon import pattern, patterns
from shanyrak_methods.extraction.model import Commitment, Span
from shanyrak_methods.extraction.segments import Sentence
from shanyrak_methods.extraction.wording import cut_at

REPEATABLE = frozenset({"event_participation"})
PHRASE_ENDS = re.compile(r"[,;:.()]|\s(?:and|as well as|et|ainsi que|и|а также|және|сондай-ақ)\s")
DONE = re.compile(
    r"\b(?:has already|have already|already|so far|recalled|since|took part|were held|was held|have been held|"
    r"уже|состоял\w+|прош[её]л\w*|провел\w*|pr[ée]c[ée]demment|d[ée]j[àa]|өтті|болды)\b",
    re.IGNORECASE,
)
# What announces a commitment and is no part of it.
ANNOUNCED = re.compile(
    r"^(?:(?:Документ|Меморандум|Соглашение|Стороны|Le texte|L['’]accord|Le m[ée]morandum|Les signataires|Les deux parties)\s"
    r"(?:предусматрива\w+|договорились|намерены|обязуются|prévoit|prévoient|s['’]engagent à)\s|"
    r"(?:Меморандум|Құжат|Келісім)(?:ға|қа)?\s(?:сәйкес|бойынша)\s)"
)
LOOKS_AHEAD = 4
PHRASE_AT_MOST = 140


def _after_cue(context: Context, sentence: Sentence, own: set[int]) -> int | None:
    """Return where in a sentence the commitments begin: behind a word that promises, or behind the noun."""
    cue = pattern(context.language, "commitments", "cues").search(sentence.text)
    if sentence.index in own:
        return _behind_noun(context, sentence, cue)
    if DONE.search(sentence.text):
        return None
    if cue is None:
        return None
    back = pattern(context.language, "agreements", "back").search(sentence.text)
    return 0 if context.language == "kk" or (back and back.start() >= cue.start()) else cue.start()


def _behind_noun(context: Context, sentence: Sentence, cue: re.Match[str] | None) -> int | None:
    """Return where commitments begin in the sentence that names the agreement itself."""
    ends = [
        noun.end()
        for shape in patterns(context.language, "agreements", "nouns").values()
        for noun in shape.finditer(sentence.text)
    ]
    if context.language == "kk":
        return 0 if cue else None
    if not ends:
        return cue.start() if cue else None
    later = pattern(context.language, "commitments", "cues").search(sentence.text, min(ends))
    behind = later.end() if later else None
    topic = re.compile(
        r"\s(?:on|in the (?:field|area|sphere)s? of|to|sur|pour|dans le domaine|о|об|в (?:сфере|области))\s"
    )
    found = topic.search(sentence.text, min(ends))
    starts = [place for place in (behind, found.end() if found else None) if place is not None]
    return min(starts, default=None)


def _phrase(text: str, start: int, end: int) -> str:
    """Return the words around a match up to the nearest sign or "and"."""
    left = max((m.end() for m in PHRASE_ENDS.finditer(text[:start])), default=0)
    right = PHRASE_ENDS.search(text, end)
    phrase = text[left : right.start() if right else len(text)]
    phrase = ANNOUNCED.sub("", re.sub(r"\s+", " ", phrase).strip(" «»“”\"'"))
    return cut_at(phrase, PHRASE_AT_MOST)


def _worded(context: Context, text: str, start: int, end: int) -> str:
    """Return what is promised: in English with its verb, else the words around it."""
    return commitment_text(text, start, end) if context.language == "en" else _phrase(text, start, end)


def _kinds_in(context: Context, text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Yield the kinds of commitment behind a place of a sentence, none out of the same words twice."""
    taken: list[Span] = []
    for kind, shape in patterns(context.language, "commitments", "kinds").items():
        for match in shape.finditer(text, start):
            name = (
                kind in REPEATABLE
                and context.language != "fr"
                and match.group()[0].isupper()
                and match.start() > 0
            )
            if name or any(match.start() < b and match.end() > a for a, b in taken):
                continue
            taken.append(match.span())
            yield kind, match.start(), match.end()
            if kind not in REPEATABLE:
                break


def _masked(context: Context, sentence: Sentence) -> str:
    """Blot out the names of parties, so that an Academy's name is no commitment to teach."""
    letters = list(sentence.text)
    for mention in context.book.in_span(sentence.start, sentence.end):
        if mention.rule != "inside_name":
            a, b = mention.start - sentence.start, mention.end - sentence.start
            letters[a:b] = "_" * (b - a)
    return "".join(letters)[: len(sentence.text)]


def _in_sentence(context: Context, sentence: Sentence, own: set[int]) -> Iterator[Commitment]:
    """Yield the commitments of one sentence."""
    start = _after_cue(context, sentence, own)
    if start is None:
        return
    text = _masked(context, sentence)
    for kind, first, last in sorted(_kinds_in(context, text, start), key=lambda found: found[1]):
        yield Commitment(
            kind=kind,
            text=_worded(context, sentence.text, first, last),
            span=(sentence.start, sentence.end),
            confidence=0.6 if sentence.index in own else 0.75,
            rule="commitment_words",
        )


def commitments_of(context: Context, own: set[int]) -> tuple[Commitment, ...]:
    """Read the commitments of an agreement from its sentences and the ones that follow."""
    first = min(own)
    near = [s for s in context.document.sentences if first <= s.index <= max(own) + LOOKS_AHEAD]
    return tuple(commitment for sentence in near for commitment in _in_sentence(context, sentence, own))
