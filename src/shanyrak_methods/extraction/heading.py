"""What stands above a text: its title and its own date."""

import re

from shanyrak_methods.extraction.dates import dates_in
from shanyrak_methods.extraction.segments import Document

SERVICE_LINE = re.compile(
    r"^\s*(?:skip to (?:main )?content|(?:main )?menu\b|cookies?\b|source\s*:|lang\s*:|from\s*:|to\s*:|cc\s*:|date\s*:|share\b|print\b|home\b).*$|^\W*$",
    re.IGNORECASE,
)
MARKUP = re.compile(r"^[#*\s]+|[*\s]+$|<[^>]+>")
DATE_WORD = re.compile(
    r"^\s*(?:date|дата|күні|publié le|published(?: on)?|subject|тема|objet)\s*:?\s*", re.IGNORECASE
)
# Who reports is no part of a title: ", reports." or ", Akorda reports".
ATTRIBUTION = re.compile(
    r",\s(?:[^\s,.]+\s){0,4}(?:reports?|reported|writes|сообща\w+|передают?|пишет|rapporte|хабарлайды|деп хабарлады)"
    r"(?:\s[^\s,.]+){0,4}\.?$"
)
TITLE_AT_MOST = 240
DATE_LINE = 48
DATELINE = re.compile(r"^.{0,50}?\s[–—-]\s")


def title_of(document: Document) -> str:
    """Return the first line that says something."""
    for line in document.text.splitlines():
        if SERVICE_LINE.match(line):
            continue
        shown = DATE_WORD.sub("", MARKUP.sub("", line))
        dates = dates_in(shown, document.language)
        if dates and dates[0].start == 0:
            shown = shown[dates[0].end :].strip(" .,–—-")
        if re.search(r"\w", shown):
            return ATTRIBUTION.sub("", shown)[:TITLE_AT_MOST].strip()
    return ""


def document_date_of(document: Document) -> str | None:
    """Return the date that the text gives itself: in a line of its own, or before the dash of a dateline."""
    for sentence in document.sentences[:6]:
        date = _own_date(document, sentence.text)
        if date:
            return date
    return None


def _own_date(document: Document, sentence: str) -> str | None:
    """Return the date that stands alone in a line or begins the text as a dateline does."""
    for line in sentence.splitlines():
        dated = [
            mention for mention in dates_in(line, document.language) if mention.has_year or mention.has_day
        ]
        if not dated:
            continue
        first = dated[0]
        if first.first != first.last:
            return first.first[:7] if len(line) <= DATE_LINE else None
        dateline = DATELINE.match(line)
        if (
            len(line) <= DATE_LINE
            or (dateline and first.end <= dateline.end())
            or DATE_WORD.match(line[: first.start])
        ):
            return first.first if _stands_apart(line, first.start, first.end) or dateline else None
    return None


def _stands_apart(line: str, start: int, end: int) -> bool:
    """Say whether a date in a line has little beside it, so that it dates the text and not an event."""
    return bool(DATE_WORD.match(line[:start])) or len(line) - (end - start) <= DATE_LINE // 2
