"""The people of a text, with the office each holds there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from shanyrak_methods.extraction.lexicon import given_names, pattern, words
from shanyrak_methods.extraction.model import Person, Span
from shanyrak_methods.extraction.names import folded_name, nominative_person, transliterate
from shanyrak_methods.extraction.offices import (
    Office,
    honours,
    is_kazakh_office,
    offices_in,
    russian_office,
)
from shanyrak_methods.extraction.parties import Mention, PartyBook
from shanyrak_methods.extraction.segments import Document, Sentence
from shanyrak_methods.extraction.spelling import is_one_letter_off
from shanyrak_methods.extraction.stems import CYRILLIC

CLOSE = 12
INITIAL_AT_MOST = 3
LONG_ENOUGH = 5
PARTICLE = r"(?:van|von|de|del|della|da|di|bin|ibn|al|el|der|den|dos|la|le|ten|Al|El|Van|De)"
PART = r"(?:[A-ZÀ-Þ]['’])?[A-ZÀ-Þ][a-zà-ÿ'’]*[a-zà-ÿ](?:[A-Z][a-zà-ÿ]+)?(?:-[A-ZÀ-Þa-z][a-zà-ÿ]+)*"
INITIAL = r"[A-Z]\.(?:\s?-?[A-Z]\.)?"
LATIN_NAME = re.compile(
    rf"(?<![\w.-])(?:{PART}|{INITIAL})(?:[  ](?:{PARTICLE}[  ])*(?:{PART}|{INITIAL}))*(?:[  ](?:Jr|Sr)\.?|[  ]I{{2,3}}\b)?"
)
CYRILLIC_PART = r"[А-ЯЁӘҒҚҢӨҰҮІҺ][а-яёәғқңөұүіһ]+(?:-[А-ЯЁа-яё][а-яё]+)*"
KAZAKH_NAME = re.compile(rf"(?<![\w-]){CYRILLIC_PART}(?:\s{CYRILLIC_PART}){{1,3}}")
CYRILLIC_INITIALS = re.compile(rf"(?<!\w)(?:[А-ЯЁӘҚ]\.\s?){{1,2}}{CYRILLIC_PART}")
RUSSIAN_FULL_NAME = re.compile(
    rf"(?<![\w-]){CYRILLIC_PART}[ \u00a0][А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын|ова|ева|ина|ский|ская|дзе|швили|енко|улы|оглы)"
    r"(?:а|у|ым|ом|е|ой|ого|ому|им)?(?![\w-])"
)
NEVER = frozenset(
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Conference",
        "Forum",
        "Summit",
        "Roundtable",
        "Roundtables",
        "Seminar",
        "Workshop",
        "Meeting",
        "Strategy",
        "Corps",
        "Law",
        "Declaration",
        "Memorandum",
        "Agreement",
        "Scheme",
        "Solutions",
        "Alliance",
        "Alliances",
        "Award",
        "Awards",
        "Platform",
        "Programme",
        "Program",
        "Project",
        "Journal",
        "Islamic",
        "Revolution",
        "Memorandums",
        "Steering",
        "Working",
        "Group",
        "Groups",
        "Peer",
        "Learning",
        "Innovative",
        "Practitioners",
        "Virtual",
        "Ministerial",
        "Shaping",
        "Future",
        "Effective",
        "Crisis",
        "Resilience",
        "Skip",
        "Content",
        "Source",
        "Directive",
        "Interchange",
        "Get",
        "Asia",
        "Pacific",
        "America",
        "Africa",
        "Europe",
        "East",
        "West",
        "Middle",
        "Panel",
        "Session",
        "Plenary",
        "Annual",
        "Joint",
        "Open",
        "Your",
        "Dear",
        "Excellency",
        "Majesty",
        "Times",
        "Astana",
        "Economic",
        "Belt",
        "Road",
        "Silk",
        "Kazakh",
        "Twitter",
        "Le",
        "La",
        "Les",
        "Un",
        "Une",
        "Des",
        "Du",
        "En",
        "Au",
        "Aux",
        "Dans",
        "Pour",
        "Sur",
        "Avec",
        "Ce",
        "Cette",
        "Par",
        "Selon",
        "Lors",
        "Nous",
        "Il",
        "Elle",
        "Forum",
        "Prix",
        "Sommet",
        "Public",
        "Sector",
        "Halls",
        "Citizens",
        "Head",
        "Heads",
        "Chairman",
        "Academy",
        "Agency",
        "Ministry",
        "Hub",
        "Republic",
        "Kingdom",
        "Corruption",
        "Index",
        "Perception",
        "Department",
        "Understanding",
        "Cooperation",
        "Co-operation",
        "Building",
        "Class",
        "Brick",
        "Upper",
        "House",
        "Chief",
        "Human",
        "Resources",
        "Officers",
        "Best",
        "Practices",
        "Development",
        "Goals",
        "Sustainable",
        "Report",
        "Review",
        "Handbook",
        "Principles",
        "Master",
        "Standards",
        "Grant",
        "Arrangement",
        "Letter",
        "Letters",
        "Exchange",
        "Roadmap",
        "Road",
        "Map",
    ]
)


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    """Return the capitalised words that stand in no person's name."""
    return NEVER.union(
        words("en", "organisations", "heads"),
        words("en", "organisations", "field"),
        words("en", "people", "offices"),
        words("en", "people", "office_modifiers"),
        words("en", "people", "titles"),
    )


def _is_no_name(name: str, language: str) -> bool:
    """Say whether a run of capitals holds a word that no person is called by."""
    if re.match(r"[LDSNJC]['’][a-zà-ÿ]", name):
        return True
    parts = re.split(r"[\s-]", name)
    if any(part in _no_names() for part in parts):
        return True
    french = words("fr", "organisations", "heads") | words("fr", "people", "offices")
    return language == "fr" and any(part.casefold() in french for part in parts)


ARTICLE = re.compile(r"(?:\b(?:la|le|les|du|des|de la|of|the|for)\s|[ld]['’])$", re.IGNORECASE)
CHAIRS = re.compile(r",\s*who (chairs?|chaired|heads?|headed|leads?|led|directs?) (?:the )?")
HOLDS_THAT = re.compile(r",\s*who (?:now )?(?:holds|held|has held) (?:that|this) (?:post|position|office)\b")
EVENT_NAME = re.compile(
    r"(?:Форум|Саммит|Конференци|Конгресс|Семинар|Хаб|Академи|Агентств|Министерств|Республик)"
)
KAZAKH_NO_NAMES = frozenset(
    [
        "Орталық",
        "Азия",
        "Еуропа",
        "Кавказ",
        "Америка",
        "Африка",
        "Таяу",
        "Шығыс",
        "Батыс",
        "Оңтүстік",
        "Солтүстік",
        "Жоба",
        "Азияның",
    ]
)
EXCLAMATIONS = re.compile(r"(?:Высокопреосвященств|Превосходительств|Величеств|Высочеств)")
SPEECH = r"[\s,]*(?:who\s|also\s|then\s|has\s|had\s|is\s|was\s|will\s)*(?:{verbs})\b"


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person where the text names one."""

    name: str
    start: int
    end: int
    office: Office | None
    party: str | None
    rule: str
    confidence: float


def _masked(document: Document, book: PartyBook) -> str:
    """Blot out the names of parties and places, so that no person is read out of them."""
    letters = list(document.text)
    spans = [(m.start, m.end) for m in book.mentions]
    spans += [(h.start, h.end) for h in book.hits if h.entry.kind == "place"]
    for start, end in spans:
        if document.text[start:end] in given_names():
            continue
        letters[start:end] = "\x01" * (end - start)
    return "".join(letters)


def _trimmed(match: re.Match[str], language: str) -> tuple[int, str]:
    """Leave titles and offices in front out of a run of capitalised words."""
    start, name = match.start(), match.group()
    leave = (
        words("en", "people", "titles")
        | words("en", "people", "office_modifiers")
        | words("en", "organisations", "before_none")
    )
    offices = words("en", "people", "offices")
    french = words("fr", "people", "offices")
    while True:
        first = re.match(r"([^\s]+?)\.?\s+", name)
        if not first:
            return start, name
        word = first.group(1)
        if word not in leave and word not in offices and not (language == "fr" and word.lower() in french):
            return start, name
        start, name = start + first.end(), name[first.end() :]


def _evidence(
    document: Document, sentence: Sentence, start: int, end: int, name: str
) -> tuple[str, float] | None:
    """Say why a run of capitalised words is a person: a form of address, a verb of speech, a given name."""
    language = document.language
    before, after = document.text[sentence.start : start], document.text[end : sentence.end]
    if re.search(rf"(?:{honours(language)})\.?\s*$", before):
        return "form_of_address", 0.95
    parts = name.split()
    if len(parts) > 1 and (parts[0] in given_names() or parts[0].split("-")[0] in given_names()):
        return "given_name", 0.9
    verbs = str(pattern(language, "people", "speech").pattern).replace("\n", "")
    if len(parts) > 1 and re.match(SPEECH.format(verbs=verbs), after):
        return "verb_of_speech", 0.75
    return None


def _latin_candidates(document: Document, book: PartyBook) -> Iterator[tuple[int, int, str]]:
    """Yield the runs of capitalised words that could name a person."""
    masked = _masked(document, book)
    for match in LATIN_NAME.finditer(masked):
        start, name = _trimmed(match, document.language)
        name = re.sub(r"['’]s$", "", name).rstrip("'’")
        if re.fullmatch(r"(?:[A-Z]\.\s?)*", name) or _is_no_name(name, document.language):
            continue
        if " " not in name and ARTICLE.search(document.text[max(0, start - 8) : start]):
            continue
        yield start, start + len(name), name


def _person_office(
    document: Document, sentence: Sentence, span: Span, mentions: list[Mention], others: Sequence[Span]
) -> Office | None:
    """Return the office that stands right before or right behind a name."""
    start, end = span
    return _office_behind(document, sentence, end, mentions, others) or _office_before(
        document, sentence, start, mentions, others
    )


def _office_before(
    document: Document, sentence: Sentence, start: int, mentions: list[Mention], others: Sequence[Span]
) -> Office | None:
    """Return the office whose phrase ends where the name begins."""
    floor = max((b for _, b in others if b <= start and b > sentence.start), default=sentence.start)
    found = offices_in(document, (floor, start), mentions)
    if not found:
        return None
    between = document.text[found[-1].end : start]
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
            Office(chairs.start(1), stop, f"{title} of {document.text[chairs.end() : stop]}")
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


def _party_of(book: PartyBook, office: Office | None, end: int, document: Document) -> str | None:
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


def _of_body(document: Document, book: PartyBook, end: int) -> bool:
    """Say whether a full name is followed by "of" and a party, as in Kangtak Oh of the Agency."""
    link = re.match(r"\s(?:of|from)\s(?:the\s)?", document.text[end : end + 12])
    return link is not None and any(m.start == end + link.end() for m in book.mentions)


def _in_brackets(document: Document, book: PartyBook, end: int) -> bool:
    """Say whether brackets with a party follow a name."""
    return bool(re.match(r"\s?\(", document.text[end : end + 2])) and bool(book.in_span(end, end + 3))


def _latin_people(document: Document, book: PartyBook) -> list[PersonMention]:
    """Return the people of an English or French text."""
    candidates = list(_latin_candidates(document, book))
    spans = [(start, end) for start, end, _ in candidates]
    found: list[PersonMention] = []
    for start, end, name in candidates:
        sentence = document.sentence_at(start)
        mentions = book.in_span(sentence.start, sentence.end)
        office = _person_office(document, sentence, (start, end), mentions, spans)
        evidence = _evidence(document, sentence, start, end, name)
        if office is None and found and found[-1].office and found[-1].office.plural:
            office = found[-1].office if _joined_to_person(document, start, name, found) else None
        if office and not evidence:
            evidence = "office", 0.85
        if not evidence and " " in name and _in_brackets(document, book, end):
            evidence = "body_in_brackets", 0.7
        if not evidence and " " in name and _of_body(document, book, end):
            evidence = "of_body", 0.65
        if not evidence and _joined_to_person(document, start, name, found):
            evidence = "named_beside", 0.6
        if evidence:
            party = _party_of(book, office, end, document)
            found.append(PersonMention(name, start, end, office, party, *evidence))
    return found


def _joined_to_person(document: Document, start: int, name: str, found: list[PersonMention]) -> bool:
    """Say whether a full name is joined by "and" or a comma to a person just named."""
    if not found or " " not in name:
        return False
    return bool(re.fullmatch(r"\s?(?:,|\(\w+\),)?\s?(?:and|et)?\s", document.text[found[-1].end : start]))


def _kazakh_spans(document: Document, book: PartyBook) -> list[Span]:
    """Return the runs of capitalised Kazakh words that could name people, without an office in front."""
    masked = _masked(document, book)
    matches = [*KAZAKH_NAME.finditer(masked), *CYRILLIC_INITIALS.finditer(masked)]
    spans = (_behind_office(match) for match in matches if not set(match.group().split()) & KAZAKH_NO_NAMES)
    return sorted(span for span in spans if span)


def _behind_office(match: re.Match[str]) -> Span | None:
    """Leave the offices in front out of a run of capitalised words; one word alone names nobody."""
    start, parts = match.start(), match.group().split()
    while parts and is_kazakh_office(parts[0]):
        start += len(parts.pop(0)) + 1
    return (start, match.end()) if len(parts) > 1 or "." in match.group() else None


def _kazakh_people(document: Document, book: PartyBook) -> list[PersonMention]:
    """Return the people of a Kazakh text: two or three capitalised words that name nothing else."""
    spans = _kazakh_spans(document, book)
    found: list[PersonMention] = []
    for start, end in spans:
        sentence = document.sentence_at(start)
        mentions = book.in_span(sentence.start, sentence.end)
        office = _office_before(document, sentence, start, mentions, spans)
        name = nominative_person(document.text[start:end], "kk")
        party = _party_of(book, office, end, document) or _ablative_party(book, start, document)
        confidence = 0.9 if office else 0.7
        rule = "office" if office else "capitalised_pair"
        found.append(PersonMention(name, start, end, office, party, rule, confidence))
    return found


def _ablative_party(book: PartyBook, start: int, document: Document) -> str | None:
    """Return the body that a Kazakh sentence says a person comes from: its name stands right before."""
    before = [m for m in book.mentions if m.end <= start and start - m.end <= CLOSE]
    return (
        before[-1].key if before and not re.search(r"[,.;]", document.text[before[-1].end : start]) else None
    )


def russian_names(document: Document) -> list[Span]:
    """Return the spans of people's names in a Russian text, as the tagger reads them."""
    from shanyrak_methods.extraction.tagger import person_spans  # noqa: PLC0415 - loads a model, only for Russian

    spans = [_without_office(document, span) for span in person_spans(document.text)]
    spans += [m.span() for m in CYRILLIC_INITIALS.finditer(document.text)]
    spans += [
        m.span()
        for m in RUSSIAN_FULL_NAME.finditer(document.text)
        if not russian_office(m.group().split()[0])
    ]
    kept: list[Span] = []
    for start, end in sorted(set(spans), key=lambda s: (s[0], -s[1])):
        if (
            end <= start
            or EXCLAMATIONS.search(document.text[start:end])
            or EVENT_NAME.match(document.text, start)
        ):
            continue
        if kept and start <= kept[-1][1] + 1 and "\n" not in document.text[kept[-1][1] : start]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _without_office(document: Document, span: Span) -> Span:
    """Leave the office in front out of what the tagger took for a name."""
    start, end = span
    while word := re.match(r"([^\W\d_]+(?:-[^\W\d_]+)*)\s*", document.text[start:end]):
        if not (russian_office(word.group(1)) or word.group(1)[0].islower()):
            break
        start += word.end()
    return start, end


def _russian_people(document: Document, book: PartyBook, spans: Sequence[Span]) -> list[PersonMention]:
    """Return the people of a Russian text."""
    found: list[PersonMention] = []
    for start, end in spans:
        if any(m.start < end and m.end > start for m in book.mentions):
            continue
        sentence = document.sentence_at(start)
        mentions = book.in_span(sentence.start, sentence.end)
        office = _person_office(document, sentence, (start, end), mentions, spans)
        name = nominative_person(re.sub(r"\s+", " ", document.text[start:end]), "ru")
        party = _party_of(book, office, end, document)
        found.append(
            PersonMention(name, start, end, office, party, "tagger", 0.9 if office or " " in name else 0.6)
        )
    return found


def _same_person(first: str, second: str) -> bool:
    """Say whether two names of one text are one person: same surname, or a letter's difference in a full name."""
    a, b = folded_name(first).split(), folded_name(second).split()
    if not a or not b:
        return False
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return (
            a[-1] in {b[-1], b[0]}
            or b[-1] == a[0]
            or (len(a[-1]) >= LONG_ENOUGH and is_one_letter_off(a[-1], b[-1]) and a[-1][:4] == b[-1][:4])
        )
    given = a[0] == b[0] or (min(len(a[0]), len(b[0])) <= INITIAL_AT_MOST and a[0][0] == b[0][0])
    return given and is_one_letter_off(a[-1], b[-1])


def _clusters(mentions: Sequence[PersonMention]) -> list[list[PersonMention]]:
    """Gather the mentions of one person, the fullest name first."""
    groups: list[list[PersonMention]] = []
    for mention in sorted(mentions, key=lambda m: (-len(m.name.split()), m.start)):
        home = next((g for g in groups if any(_same_person(mention.name, m.name) for m in g)), None)
        if home is not None:
            home.append(mention)
        else:
            groups.append([mention])
    return sorted(groups, key=lambda g: min(m.start for m in g))


def _stands_alone(group: Sequence[PersonMention]) -> bool:
    """Say whether a group names a person: a full name, or a surname with an office or a form of address."""
    first = group[0]
    return " " in first.name or any(m.office or m.rule == "form_of_address" for m in group)


class PeopleBook:
    """The people of one text with all their mentions."""

    def __init__(self, document: Document, book: PartyBook, mentions: Sequence[PersonMention]) -> None:
        self.document = document
        self.book = book
        self.groups = [group for group in _clusters(mentions) if _stands_alone(group)]
        self.nameless: list[tuple[Office, str]] = []

    def in_span(self, start: int, end: int) -> list[str]:
        """Return the identifiers of the people named inside a span."""
        return [
            f"h{number}"
            for number, group in enumerate(self.groups, 1)
            if any(start <= m.start < end for m in group)
        ]

    def mentions_in(self, start: int, end: int) -> list[PersonMention]:
        """Return the mentions of people inside a span, in order."""
        inside = [m for group in self.groups for m in group if start <= m.start < end]
        return sorted(inside, key=lambda m: m.start)

    def party_of(self, mention: PersonMention) -> str | None:
        """Return the party that the person of a mention belongs to."""
        group = next(g for g in self.groups if mention in g)
        return next((m.party for m in group if m.party), None)

    def people(self) -> tuple[Person, ...]:
        """Return every person of the text once, in the order of first mention."""
        named = [self._person(number, group) for number, group in enumerate(self.groups, 1)]
        return (*named, *self._nameless_people(len(named)))

    def _person(self, number: int, group: Sequence[PersonMention]) -> Person:
        with_office = sorted((m for m in group if m.office), key=lambda m: m.start)
        best = with_office[0] if with_office else min(group, key=lambda m: m.start)
        written = group[0].name
        latin = transliterate(written) if CYRILLIC.search(written) else written
        other = dict.fromkeys(
            m.name for m in group if m.name != latin and (" " in m.name or CYRILLIC.search(m.name))
        )
        party = next((m.party for m in (*with_office, *group) if m.party), None)
        return Person(
            id=f"h{number}",
            name=latin,
            office=best.office.text if best.office else None,
            party=self.book.ids.get(party) if party else None,
            aliases=tuple(other),
            spans=self._spans(best, group),
            confidence=max(m.confidence for m in group),
            rule=best.rule,
        )

    def _spans(self, best: PersonMention, group: Sequence[PersonMention]) -> tuple[Span, ...]:
        """Return the sentences that name a person, that with the office first."""
        return tuple(dict.fromkeys(self.document.span_at(m.start) for m in (best, *group)))

    def _nameless_people(self, named: int) -> Iterator[Person]:
        for number, (office, party) in enumerate(self.nameless, named + 1):
            yield Person(
                id=f"h{number}",
                name=None,
                office=office.text,
                party=self.book.ids.get(party),
                aliases=(),
                spans=(self.document.span_at(office.start),),
                confidence=0.55,
                rule="office_without_name",
            )


TWO_OFFICES = re.compile(r"\s(?:and|et|и)\s")
MEETING = {
    "en": re.compile(r"\b(?:met|meeting with|received|talks with|visited|signed)\b"),
    "fr": re.compile(r"\b(?:rencontr|entreten|reçu|signé)"),
    "ru": re.compile(r"(?:встрет|встреч|принял|провел|провёл|подписал|переговор)"),
    "kk": re.compile(r"(?:кездес|қабылда|қол қой)"),
}


def _nameless(document: Document, book: PartyBook, people: PeopleBook) -> Iterator[tuple[Office, str]]:
    """Yield the offices that met, received or signed without a name beside them."""
    for sentence in document.sentences[1:]:
        if not MEETING[document.language].search(sentence.text):
            continue
        mentions = book.in_span(sentence.start, sentence.end)
        named = people.mentions_in(sentence.start, sentence.end)
        for office in offices_in(document, (sentence.start, sentence.end), mentions):
            inside = [m for m in mentions if office.start <= m.start < office.end]
            if any(m.kind == "organization" and m.start < office.start < m.end for m in mentions):
                continue
            close = any(
                m.office and m.office.start < office.end and m.office.end > office.start for m in named
            )
            near = any(
                0 <= m.start - office.end < CLOSE or office.start <= m.start <= office.end for m in named
            )
            if inside and not close and not near and not TWO_OFFICES.search(office.text):
                yield office, inside[0].key


def _unheld(people: PeopleBook, found: Iterator[tuple[Office, str]]) -> list[tuple[Office, str]]:
    """Keep the nameless offices that no named person of the text holds, each once."""
    held = [m.office.text.casefold() for group in people.groups for m in group if m.office]
    kept: dict[str, tuple[Office, str]] = {}
    for office, party in found:
        low = office.text.casefold()
        if not any(_much_alike(low, other) for other in (*held, *kept)):
            kept[low] = office, party
    return list(kept.values())


def _much_alike(first: str, second: str) -> bool:
    """Say whether two offices share most of their words."""
    a, b = set(re.findall(r"\w{3,}", first)), set(re.findall(r"\w{3,}", second))
    return bool(a & b) and 2 * len(a & b) >= min(len(a), len(b)) * 1.2


def find_people(document: Document, book: PartyBook, spans: Sequence[Span]) -> PeopleBook:
    """Read the people of a text; ``spans`` are the names a tagger found, where there is one."""
    if document.language == "ru":
        mentions = _russian_people(document, book, spans)
    elif document.language == "kk":
        mentions = _kazakh_people(document, book)
    else:
        mentions = _latin_people(document, book)
    people = PeopleBook(document, book, mentions)
    people.nameless = _unheld(people, _nameless(document, book, people))
    return people
