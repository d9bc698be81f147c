"""Sentences and words of a text, each with its place in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from shanyrak_methods.extraction.lists import listed
from shanyrak_methods.extraction.stems import stem

WORD = re.compile(r"\d+|[^\W\d_]+")
LINE = re.compile(r"[^\n]+")
END = re.compile(r"[.!?…]+[»”\"’)\]]*(?=\s+[«“\"(\[–—-]*\s*[A-ZÀ-ÖØ-ÞА-ЯЁӘҒҚҢӨҰҮІҺ0-9])")
LAST_WORD = re.compile(r"([^\W\d_]+)\.$")
ABBREVIATIONS = frozenset(
    listed(
        "mr mrs ms dr prof st no vol pp fig al inc ltd jr sr gen gov sen rep hon e.g i.e vs approx est dept "
        "jan feb mar apr jun jul aug sep sept oct nov dec г гг т д др пр им ул стр рис см ред тыс млн млрд "
        "долл руб н э ж жж т.б m mme mlle art"
    ),
)
CLOSES = re.compile(r"[.!?:;…»”\"'’)\]]\s*$")
WRAPPED_AT_MOST = 110
WRAPPED_AT_LEAST = 55
BULLET = re.compile(r"\s*(?:[*•·–—-]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a number with its place and its stem."""

    text: str
    start: int
    end: int
    stem: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the text; ``index`` counts from the beginning."""

    index: int
    start: int
    end: int
    text: str
    paragraph: int


def _is_wrapped(lines: list[tuple[int, int]]) -> bool:
    """Say whether the text breaks its lines at a fixed width, as mail and scans do."""
    lengths = [end - start for start, end in lines]
    long = [length for length in lengths if length >= WRAPPED_AT_LEAST]
    return bool(long) and max(lengths) <= WRAPPED_AT_MOST and len(long) > max(4, len(lengths) // 2)


def _goes_on(text: str, before: tuple[int, int], after: tuple[int, int], *, wrapped: bool) -> bool:
    """Say whether a sentence runs on over the break between two lines."""
    head, tail = text[before[0] : before[1]], text[after[0] : after[1]].lstrip()
    if not tail or BULLET.match(tail):
        return False
    if tail[0].islower() and not CLOSES.search(head):
        return True
    blank_line = "\n\n" in text[before[1] : after[0] + 1] or text.count("\n", before[1], after[0]) > 1
    long = before[1] - before[0] >= WRAPPED_AT_LEAST
    return wrapped and not blank_line and long


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the spans of the paragraphs; a break inside a running sentence divides nothing."""
    lines = [match.span() for match in LINE.finditer(text) if match.group().strip()]
    wrapped = _is_wrapped(lines)
    joined: list[tuple[int, int]] = []
    last: tuple[int, int] | None = None
    for line in lines:
        if last and _goes_on(text, last, line, wrapped=wrapped):
            joined[-1] = (joined[-1][0], line[1])
        else:
            joined.append(line)
        last = line
    return joined


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """Say whether the full stop at ``end`` belongs to a short form or an initial."""
    found = LAST_WORD.search(text, start, end)
    if not found:
        return False
    word = found.group(1)
    return (len(word) == 1 and word.isupper()) or word.casefold() in ABBREVIATIONS


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences of one paragraph."""
    begin = start
    for match in END.finditer(text, start, end):
        if _is_abbreviation(text, begin, match.end()):
            continue
        yield begin, match.end()
        begin = match.end()
    yield begin, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the white space at both ends of a span."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def sentences(text: str) -> tuple[Sentence, ...]:
    """Divide a text into sentences."""
    found: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        for cut in _cuts(text, start, end):
            first, last = _trim(text, *cut)
            if last > first:
                found.append(Sentence(len(found), first, last, text[first:last], number))
    return tuple(found)


def tokens(text: str, language: str) -> tuple[Token, ...]:
    """Return the words and numbers of a text in order."""
    return tuple(
        Token(match.group(), match.start(), match.end(), stem(match.group(), language))
        for match in WORD.finditer(text)
    )


@dataclass(frozen=True)
class Document:
    """A text divided into sentences and words, in a known language."""

    text: str
    language: str

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order."""
        return sentences(self.text)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words and numbers in order."""
        return tokens(self.text, self.language)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, place: int) -> Sentence:
        """Return the sentence in which a place of the text lies, or the one before it."""
        return self.sentences[max(0, bisect_right(self._starts, place) - 1)]

    def span_at(self, place: int) -> tuple[int, int]:
        """Return the span of the sentence at a place."""
        sentence = self.sentence_at(place)
        return sentence.start, sentence.end
