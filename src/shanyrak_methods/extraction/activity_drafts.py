"""Activities as single sentences tell them, before the tellings of one are joined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from shanyrak_methods.extraction.context import Context
from shanyrak_methods.extraction.dates import DateMention
from shanyrak_methods.extraction.lexicon import pattern, patterns
from shanyrak_methods.extraction.model import Span
from shanyrak_methods.extraction.segments import Sentence

FAMILY = {
    "visit": "visit",
    "business_mission": "visit",
    "meeting": "meeting",
    "parliamentary_meeting": "meeting",
    "committee_meeting": "meeting",
    "steering_committee": "meeting",
    "exchange_of_messages": "messages",
}


NAME_BEFORE = re.compile(
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)|[IVX]+|[A-Z][\w’'-]*|[А-ЯЁӘҚҒҮҰІӨҢҺ][\w’'-]*)(?:\s(?:of|on|for|and|the|de|du)(?=\s[A-Z]))?\s)+$"
)


NAME_BEHIND = re.compile(r"(?:\s(?:on|of|for|in)(?:\s(?:the|and|of))*(?:\s[A-Z][\w’'-]*)+|\s(?:19|20)\d\d)*")


QUOTED = re.compile(r"[«“\"]([^«»“”\"\n]{4,120})[»”\"]")


UNTIL = re.compile(r"\b(?:until|till|through|before|by|до|jusqu['’]au|avant le)\s(?:the\s)?$", re.IGNORECASE)


ONE_OF = re.compile(r"\b(?:one|each|one of (?:the|these)|одн[оа]\w* из|один из)\s(?:\w+\s)?$", re.IGNORECASE)


ALSO = re.compile(
    r"\b(?:also|another|separately|aussi|également|également|также|тоже|отдельно|сондай-ақ)\b", re.IGNORECASE
)


COUNTED = re.compile(
    r"\b(?:\d{1,4}|several|many|various|numerous|plusieurs|нескольк\w+)(?:-\w+)?\s(?:[\w-]+,?\s){0,4}(?:and\s|et\s|и\s)?$",
    re.IGNORECASE,
)


EVENT_MET = re.compile(r"\b(?:which|that)\s(?:first\s)?met$")


WITH = re.compile(r"\s(?:with|avec|с|со)\s(?:the\s|le\s|la\s)?(?:[A-ZÀ-ÞА-ЯЁ]|[а-яё]+(?:ом|ем|ём|ой)\s)")


WISHED = re.compile(
    r"\b(?:to (?:organi[sz]e|hold|host|arrange|conduct|pay|make)|организовать|провести|об организации|organiser|tenir)\s"
    r"(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
TO_ATTEND = re.compile(
    r"\b(?:to (?:take part|participate) in|to attend|принять участие в|prendre part à|participer à)\s(?:[\w’'-]+\s){0,3}$",
    re.IGNORECASE,
)
FRESH = re.compile(
    r"\b(?:ещё одн|еще одн|друг|нов|очередн|также|тағы|басқа|жаңа)\w*\s+(?:\w+\s+)?$", re.IGNORECASE
)


FIRST = re.compile(r"^(?:the|this|its|his|their|a|an|in|on|at|during|as|under)$", re.IGNORECASE)


CUE_REACH = 90


RIGHT_BEHIND = 2


@dataclass
class Draft:
    """An activity while the text is still being read."""

    kind: str
    sentence: Sentence
    place_in_text: int
    named: str | None
    definite: bool
    plural: bool
    status: str
    date: DateMention | None
    place: str | None
    rule: str
    confidence: float
    one_of: bool = False
    also: bool = False
    spans: list[Span] = field(default_factory=list)
    noun_end: int = 0

    @property
    def family(self) -> str:
        """The family of kinds: visits, meetings, messages, or events of any size."""
        return FAMILY.get(self.kind, "event")


def _near(sentence: Sentence, start: int, end: int) -> str:
    """Return the words around a place of a sentence."""
    return sentence.text[max(0, start - CUE_REACH) : end + CUE_REACH]


def _status(context: Context, sentence: Sentence, start: int, end: int) -> str:
    """Return whether an activity was held, is going on, is planned or was invited to."""
    near, language = _near(sentence, start, end), context.language
    if pattern(language, "activities", "invited").search(sentence.text[max(0, start - 40) : start]):
        return "invited"
    if pattern(language, "activities", "planned").search(near) or TO_ATTEND.search(sentence.text[:start]):
        return "planned"
    if pattern(language, "activities", "ongoing").search(near):
        return "ongoing"
    return "held"


def _date(context: Context, sentence: Sentence, start: int) -> DateMention | None:
    """Return the date of a sentence that stands nearest to a place in it, or that of its dateline."""
    body = context.dates_between(context.dateline(sentence), sentence.end)
    said = body or context.dates_between(sentence.start, sentence.end)
    dates = [
        date for date in said if not (_is_aside(sentence, date, start) or _is_end(sentence, date))
    ] or context.dateline_dates(sentence)
    return min(dates, key=lambda date: abs(date.start - sentence.start - start), default=None)


def _is_end(sentence: Sentence, date: DateMention) -> bool:
    """Say whether a date only tells until when something goes on."""
    before, after = sentence.text[: date.start - sentence.start], sentence.text[date.end - sentence.start :]
    return bool(UNTIL.search(before)) or after.startswith((" дейін", "-ға дейін"))


def _is_aside(sentence: Sentence, date: DateMention, start: int) -> bool:
    """Say whether a year belongs to another clause than the activity."""
    place = date.start - sentence.start
    between = sentence.text[min(place, start) : max(place, start)]
    return len(date.first) == len("2016") and "," in between


def _place(context: Context, sentence: Sentence, family: str, end: int) -> str | None:
    """Return the city of a sentence, or for a visit the country it leads to."""
    body = context.dateline(sentence)
    hits = context.place_hits(body, sentence.end)
    if family == "visit":
        return _destination(context, sentence, end)
    if hits:
        return context.shown_place(hits[0])
    return context.dateline_place(sentence)


def _destination(context: Context, sentence: Sentence, end: int) -> str | None:
    """Return where a visit leads: the city or country next behind it."""
    start = sentence.start + end
    behind = context.place_hits(start, sentence.end)
    countries = [
        m for m in context.mentions(start, sentence.end) if m.kind == "country" and m.rule == "gazetteer"
    ]
    leads = [
        m
        for m in countries
        if re.search(r"\b(?:to|in|в|en|au|à)\s(?:the\s)?$", context.document.text[start : m.start])
    ]
    at_once = next((m for m in countries if m.start - start <= RIGHT_BEHIND), None)
    if at_once:
        return context.shown_country(at_once.key)
    if behind:
        return context.shown_place(behind[0])
    return context.shown_country(leads[0].key) if leads else None


def _name(sentence: Sentence, start: int, end: int) -> str | None:
    """Return the name of an event: its capitals, or the title in quotes behind it."""
    text = sentence.text
    before = NAME_BEFORE.search(text[:start])
    words = before.group().split() if before else []
    while words and FIRST.match(words[0]):
        words.pop(0)
    noun = text[start:end]
    capital = noun[:1].isupper() and not text[:start].rstrip().endswith(".") and start > 0
    if words and (capital or any(char.isdigit() for char in words[0])):
        behind = NAME_BEHIND.match(text, end)
        return " ".join([*words, noun]) + (behind.group() if behind else "")
    quoted = QUOTED.search(text, end)
    if quoted and quoted.start() - end < 40:  # noqa: PLR2004 - a title follows its noun closely
        return f"{noun} “{quoted.group(1).strip(' .,')}”"
    return None


def _is_generic(context: Context, sentence: Sentence, start: int, *, plural: bool) -> bool:
    """Say whether a noun speaks of activities in general."""
    before = sentence.text[:start]
    return bool(pattern(context.language, "activities", "generic").search(before)) and (
        plural or context.language != "fr"
    )


def _from_nouns(context: Context, sentence: Sentence, promised: set[int]) -> Iterator[Draft]:
    """Yield the activities that nouns of a sentence name."""
    taken: list[Span] = []
    masked = _masked(context, sentence)
    for kind, shape in patterns(context.language, "activities", "nouns").items():
        for noun in shape.finditer(masked):
            if any(noun.start() < b and noun.end() > a for a, b in taken):
                continue
            taken.append(noun.span())
            draft = _from_noun(context, sentence, kind, noun, promised)
            if draft:
                yield draft


def _masked(context: Context, sentence: Sentence) -> str:
    """Blot out the names of organisations, so that no event is read out of them."""
    letters = list(sentence.text)
    for mention in context.book.in_span(sentence.start, sentence.end):
        if mention.kind == "organization" and mention.rule in (
            "gazetteer",
            "organisation_grammar",
            "short_form",
        ):
            a, b = mention.start - sentence.start, mention.end - sentence.start
            letters[a:b] = "_" * (b - a)
    return "".join(letters)[: len(sentence.text)]


def _from_noun(
    context: Context, sentence: Sentence, kind: str, noun: re.Match[str], promised: set[int]
) -> Draft | None:
    """Return the activity that a noun names, if the sentence says that it took or will take place."""
    start, end = noun.span()
    said = noun.group().strip()
    if said == "visit" and sentence.text[:start].endswith("to "):
        return None
    if WISHED.search(sentence.text[:start]) and not context.dates_between(sentence.start, sentence.end):
        return None
    plural = _is_plural(said, context.language)
    name = _name(sentence, start, end)
    date = _date(context, sentence, start)
    definite = bool(pattern(context.language, "activities", "definite").search(sentence.text[:start]))
    definite = definite or (
        context.language in ("ru", "kk") and not plural and not FRESH.search(sentence.text[:start])
    )
    if _is_generic(context, sentence, start, plural=plural) and not name:
        return None
    happens = pattern(context.language, "activities", "held").search(_near(sentence, start, end))
    status = _status(context, sentence, start, end)
    with_someone = FAMILY.get(kind) == "meeting" and WITH.match(sentence.text, end)
    sure = (
        bool(happens or with_someone)
        or status != "held"
        or (kind == "visit" and not plural and _leads_somewhere(sentence, end))
    )
    if sentence.index in promised and not (date or name):
        return None
    if not (name or date or sure) or (plural and (not sure or COUNTED.search(sentence.text[:start]))):
        return None
    return _draft(
        context,
        sentence,
        kind,
        (start, end),
        name=name,
        date=date,
        status=status,
        definite=definite,
        plural=plural,
        rule="event_noun",
    )


def _leads_somewhere(sentence: Sentence, end: int) -> bool:
    """Say whether words behind a visit tell whose it is or where it leads."""
    return bool(re.match(r"\s(?:to|of|by|in|au|en|aux|de|du|в|делегации|қа|ға)\s", sentence.text[end:]))


def _is_plural(noun: str, language: str) -> bool:
    """Say whether a noun stands in the plural, as far as its form tells."""
    if language in ("en", "fr"):
        return noun.endswith("s") and not noun.endswith(
            ("ss", "talks", "consultations", "negotiations", "congrès")
        )
    if language == "ru":
        return bool(re.search(r"(?:ы|ов|ами|ах|ям|ями|ий)$", noun)) and not re.search(
            r"(?:переговор|встречи|конференции)", noun
        )
    return bool(re.search(r"(?:лар|лер|дар|дер|тар|тер)", noun))


def _draft(
    context: Context,
    sentence: Sentence,
    kind: str,
    span: Span,
    *,
    name: str | None,
    date: DateMention | None,
    status: str,
    definite: bool,
    plural: bool,
    rule: str,
) -> Draft:
    """Put an activity together from its sentence."""
    family = FAMILY.get(kind, "event")
    return Draft(
        kind=kind,
        sentence=sentence,
        place_in_text=sentence.start + span[0],
        named=name,
        definite=definite,
        plural=plural,
        status=status,
        date=date,
        place=_place(context, sentence, family, span[1]),
        rule=rule,
        confidence=0.85 if date or name else 0.65,
        one_of=bool(ONE_OF.search(sentence.text[: span[0]])),
        also=bool(ALSO.search(sentence.text)),
        spans=[(sentence.start, sentence.end)],
        noun_end=sentence.start + span[1],
    )


def _from_verbs(context: Context, sentence: Sentence) -> Iterator[Draft]:
    """Yield the activities that verbs of a sentence tell."""
    for kind, shape in patterns(context.language, "activities", "verbs").items():
        for verb in shape.finditer(sentence.text):
            span = verb.span()
            alone = kind in ("exchange_of_messages", "steering_committee")
            if not alone and not _someone(context, sentence):
                continue
            if EVENT_MET.search(sentence.text[: span[1]]):
                continue
            date = _date(context, sentence, span[0])
            invites = re.match(r"invit|приглаш", verb.group(), re.IGNORECASE)
            status = "invited" if invites else _status(context, sentence, *span)
            yield _draft(
                context,
                sentence,
                kind,
                span,
                name=None,
                date=date,
                status=status,
                definite=False,
                plural=False,
                rule="activity_verb",
            )
            break


def _someone(context: Context, sentence: Sentence) -> bool:
    """Say whether a sentence names anyone who could meet or visit."""
    named = context.people.mentions_in(sentence.start, sentence.end)
    return bool(named) or bool(context.keys(sentence.start, sentence.end))


def drafts_in(context: Context, sentence: Sentence, promised: set[int]) -> list[Draft]:
    """Return the activities of one sentence: of a family one, unless names or dates tell them apart."""
    kept: list[Draft] = []
    for draft in [*_from_nouns(context, sentence, promised), *_from_verbs(context, sentence)]:
        twin = next(
            (other for other in kept if other.family == draft.family and not _apart(other, draft)), None
        )
        if twin is None:
            kept.append(draft)
        elif draft.named and not twin.named:
            kept[kept.index(twin)] = draft
    return kept


def _apart(first: Draft, second: Draft) -> bool:
    """Say whether two activities of one sentence are told apart by their names or dates."""
    if first.named and second.named and first.named != second.named:
        return True
    if (first.status == "invited") != (second.status == "invited"):
        return True
    return bool(first.date and second.date and first.date.first != second.date.first)
