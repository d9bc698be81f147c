"""The office and the party that stand right beside a person's name."""

import re
from collections.abc import Sequence

from shanyrak_methods.extraction.model import Span
from shanyrak_methods.extraction.offices import Office, honours, offices_in
from shanyrak_methods.extraction.parties import PartyBook
from shanyrak_methods.extraction.same_body import Mention
from shanyrak_methods.extraction.segments import Document, Sentence

ARTICLE = re.compile(r"(?:\b(?:la|le|les|du|des|de la|of|the|for)\s|[ld]['’])$", re.IGNORECASE)


CHAIRS = re.compile(r",\s*who (chairs?|chaired|heads?|headed|leads?|led|directs?) (?:the )?")


HOLDS_THAT = re.compile(r",\s*who (?:now )?(?:holds|held|has held) (?:that|this) (?:post|position|office)\b")


def office_beside(
    document: Document, sentence: Sentence, span: Span, mentions: list[Mention], others: Sequence[Span]
) -> Office | None:
    """Return the office that stands right before or right behind a name."""
    start, end = span
    return _office_behind(document, sentence, end, mentions, others) or office_before(
        document, sentence, start, mentions, others
    )


def office_before(
    document: Document, sentence: Sentence, start: int, mentions: list[Mention], others: Sequence[Span]
) -> Office | None:
    """Return the office whose phrase ends where the name begins."""
    floor = max((b for _, b in others if b <= start and b > sentence.start), default=sentence.start)
    found = offices_in(document, (floor, start), mentions)
    if not found:
        return None
    between = re.sub(r"\([\w -]{2,12}\)\s", "", document.text[found[-1].end : start])
    close = re.fullmatch(
        rf"\W{{0,3}}(?:\([\w -]{{2,12}}\)\s)?(?:(?:{honours(document.language)})\.?\s*)*", between
    )
    touches = close and not re.search(r"[.;:!?)]", between.split(" ")[0])
    return found[-1] if touches else None


def _office_behind(
    document: Document, sentence: Sentence, end: int, mentions: list[Mention], others: Sequence[Span]
) -> Office | None:
    """Return the office that follows a name behind a comma or in brackets."""
    chairs = CHAIRS.match(document.text, end)
    if chairs:
        title = "Chairman" if chairs.group(1).startswith("chair") else "Head"
        stop = _inside_end(mentions, chairs.end())
        return (
            Office(chairs.start(1), stop, f"{title} of {document.text[chairs.end(1) + 1 : stop]}")
            if stop
            else None
        )
    if HOLDS_THAT.match(document.text, end):
        before = document.sentences[max(0, sentence.index - 1)]
        return next(iter(offices_in(document, (before.start, before.end), mentions)[-1:]), None)
    opening = re.match(
        r"\s*(?:,|\(|[–—-]\s)\s*(?:who\s(?:is|was)\s|who\salso\s|who\srepresent(?:s|ed)\s[^,.;]{0,40}?\sas\s)?(?:also\s|now\s|then\s|currently\s)?",
        document.text[end : sentence.end],
    )
    if not opening:
        return None
    floor = end + opening.end()
    limit = min((a for a, _ in others if a >= floor), default=sentence.end)
    limit = _before_honour(document, floor, min(limit, sentence.end))
    found = offices_in(document, (floor, limit), mentions)
    if not found:
        return None
    follower = min((a for a, _ in others if a >= floor), default=None)
    if follower is not None and re.fullmatch(r"[\s\u00a0]*", document.text[found[0].end : follower]):
        return None
    lead = document.text[floor : found[0].start]
    article = re.fullmatch(
        r"(?:the|a|an|former|then|current|acting|outgoing|its|their|our|new|newly|elected|le|la|l['’]|un|une|appointed|\s|[A-Z][\w-]+['’]s?)*",
        lead,
    )
    return found[0] if article else None


def _inside_end(mentions: list[Mention], start: int) -> int | None:
    """Return where the party named at a place ends."""
    return next((m.end for m in mentions if m.start <= start < m.end), None)


def _before_honour(document: Document, floor: int, limit: int) -> int:
    """Return where a form of address cuts an office off from the next name."""
    found = re.search(
        rf"(?:,?\s(?:and|et|и|және)\s)?(?<!\w)(?:{honours(document.language)})\.?\s$",
        document.text[floor:limit],
    )
    cut = floor + found.start() if found else limit
    tail = re.search(r",?\s(?:and|et|и|және)\s$", document.text[floor:cut])
    return floor + tail.start() if tail else cut


def party_beside(book: PartyBook, office: Office | None, end: int, document: Document) -> str | None:
    """Return the party that an office belongs to, or the one in brackets behind the name."""
    if office:
        inside = book.in_span(office.start, office.end)
        bodies = [m for m in inside if m.kind == "organization"] or inside
        if bodies:
            return bodies[0].key
    bracket = re.match(
        r"\s?\(([^)]+)\)|,\s|\s(?:of|from|de|du|des|de la|из|от)\s(?:the\s|l['’])?",
        document.text[end : end + 80],
    )
    inside = book.in_span(end, end + bracket.end() + 1) if bracket else []
    return inside[0].key if inside else None


def is_of_body(document: Document, book: PartyBook, end: int) -> bool:
    """Say whether a full name is followed by "of" and a party, as in Kangtak Oh of the Agency."""
    link = re.match(r"\s(?:of|from)\s(?:the\s)?", document.text[end : end + 12])
    return link is not None and any(m.start == end + link.end() for m in book.mentions)


def has_body_in_brackets(document: Document, book: PartyBook, end: int) -> bool:
    """Say whether brackets with a party follow a name."""
    return bool(re.match(r"\s?\(", document.text[end : end + 2])) and bool(book.in_span(end, end + 3))
