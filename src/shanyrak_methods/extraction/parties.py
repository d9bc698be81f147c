"""The countries and organisations of a text: every mention, and which mentions are one party."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from shanyrak_methods.extraction.cyrillic_organisations import kazakh_organisations, russian_organisations
from shanyrak_methods.extraction.gazetteer import (
    Hit,
    bodies,
    countries,
    known_names,
)
from shanyrak_methods.extraction.lexicon import given_names
from shanyrak_methods.extraction.lists import listed
from shanyrak_methods.extraction.model import Party, Span
from shanyrak_methods.extraction.names import nominative_organisation
from shanyrak_methods.extraction.organisations import (
    OrganisationName,
    organisations_in,
    tokens_between,
    with_short_form,
)
from shanyrak_methods.extraction.same_body import Mention, joined_keys
from shanyrak_methods.extraction.segments import Document

HUB = "Astana Civil Service Hub"
HUB_WORDS = {
    "en": re.compile(r"\b(?:[Tt]he\s+)?Hub\b|\bthe\s+hub\b"),
    "fr": re.compile(r"\b(?:[Ll]e |du |au |[Hh])[Hh]?ub\b"),
    "ru": re.compile(r"\b[Хх]аб(?:а|у|ом|е|ы|ов)?\b"),
    "kk": re.compile(r"\b[Хх]аб(?:тың|қа|ты|та|тан|пен|ы|ының|ына|ын|ында|ынан)?\b"),
}
# An adjective of a country that says no more than a currency or a language names no party.
# A space and an opening bracket stand between a name and the short form of it.
BRACKET = 3
UNIT_HEADS = frozenset(
    listed("bureau department office directorate division delegation secretariat mission programme country")
)
NO_PARTY = re.compile(
    r"[\s\u00a0-]*(?:dollars?|language|languages|won\b|pounds?|snow|translation|доллар|язык|тіл)",
    re.IGNORECASE,
)
DOLLARS = re.compile(r"(?:доллар\w*|долл\.)\s$")
THE_HEAD = {
    "ru": re.compile(
        r"\b([Аа]кадеми|[Аа]гентств|[Мм]инистерств|[Ии]нститут|[Уу]ниверситет|[Кк]омисси|[Кк]орпораци|[Цц]ентр)[а-я]{0,3}(?![\w-])"
        r"(?!\s(?:по|при|для)\s|\s[а-яА-ЯёЁ]+(?:ого|ой|ых|их|ия|ии|ства|ения|дел|ов)\b)"
    ),
    "kk": re.compile(r"\b(Академия|Агенттік|Министрлік|Институт|Университет|Орталық)[а-яіғңқ]{0,4}(?![\w-])"),
    "en": re.compile(
        r"\b[Tt]he\s+(Academy|Agency|Ministry|Institute|University|Commission|Committee|Council|Cent(?:er|re)|"
        r"Association|Society|Organi[sz]ation|Centre|Senate|Bank|Corporation|Service|School|Secretariat)\b"
        r"(?!\s+(?:of|for|on|and [A-Z]|[A-Z]))"
    ),
    "fr": re.compile(
        r"\b(?:l['’]|[Ll]e |[Ll]a |du |de la |de l['’])(Institut|Académie|Agence|Ministère|Centre|École)\b(?! [a-zd])"
    ),
}
CONFIDENCE = {
    "gazetteer": 0.95,
    "organisation_grammar": 0.7,
    "short_form": 0.75,
    "adjective": 0.6,
    "anaphora": 0.8,
    "inside_name": 0.5,
}


def _squeezed(name: str) -> str:
    """Write a name on one line."""
    return re.sub(r"\s+", " ", name).strip()


def _alias_of(hit: Hit, document: Document) -> str:
    """Return a known name as the text writes it, in the nominative."""
    surface = _squeezed(document.text[hit.start : hit.end])
    return hit.entry.form if document.language in ("ru", "kk") else surface


def _from_hit(hit: Hit, document: Document) -> Mention | None:
    """Turn a known name into a mention; cities name no party."""
    kind, key = hit.entry.kind, hit.entry.key
    if kind == "place" or NO_PARTY.match(document.text, hit.end):
        return None
    if kind == "country" and _is_name_of_person(hit, document):
        return None
    if DOLLARS.search(document.text[max(0, hit.start - 12) : hit.start]):
        return None
    alias = _alias_of(hit, document)
    rule = "adjective" if kind == "adjective" else "gazetteer"
    return Mention(key, "organization" if kind == "body" else "country", hit.start, hit.end, alias, rule)


def _is_name_of_person(hit: Hit, document: Document) -> bool:
    """Say whether what reads like a country is a part of somebody's name, as in Dominique Gillot."""
    surface, after = document.text[hit.start : hit.end], document.text[hit.end : hit.end + 2]
    given = surface in given_names() and after[:1] == " " and after[1:].isupper()
    joined = after[:1] == "-" and after[1:].isupper() and document.language in ("ru", "kk")
    return given or joined


def _extends_known(name: OrganisationName, hit: Hit, others: Sequence[Hit]) -> bool:
    """Say whether a longer name is still the known body: only its own country or president is added."""
    country = bodies()[hit.entry.key].country
    added = {other.entry.key for other in others if other.entry.kind in ("country", "adjective")}
    return bool(country) and added <= {country} and name.start <= hit.start


def _settle(
    names: Iterable[OrganisationName], hits: Sequence[Hit], document: Document
) -> tuple[list[Mention], list[Hit]]:
    """Decide between grammar and list where both read a name; the list's hits inside a new name fall away."""
    mentions: list[Mention] = []
    swallowed: list[Hit] = []
    for name in names:
        inside = [hit for hit in hits if hit.start < name.end and hit.end > name.start]
        known = [hit for hit in inside if hit.entry.kind == "body"]
        if any(hit.start <= name.start and hit.end >= name.end for hit in known):
            continue
        if any(hit.start < name.start or hit.end > name.end for hit in known):
            continue
        if any(
            hit.start == name.start
            and document.text[hit.end] in " \u00a0"
            and document.text[hit.end + 1] in "«“"
            for hit in known
            if hit.end + 1 < name.end
        ):
            continue
        surface = _squeezed(re.sub(r"\s\([^)]*\)", "", document.text[name.start : name.end]))
        alias = nominative_organisation(surface, document.language)
        if known and name.head in UNIT_HEADS:
            continue
        kept = next((hit for hit in known if _extends_known(name, hit, inside)), None)
        key = kept.entry.key if kept else alias
        rule = "gazetteer" if kept else name.rule
        mentions.append(Mention(key, "organization", name.start, name.end, alias, rule, name.head))
        swallowed += [
            hit for hit in inside if hit.entry.kind != "body" or hit is kept or hit.start == name.start
        ]
    return mentions, swallowed


def _hub_mentions(document: Document, taken: Sequence[Mention]) -> list[Mention]:
    """Return the places where the text says only "the Hub"."""
    return [
        Mention(HUB, "organization", match.start(), match.end(), _squeezed(match.group()), "anaphora", "hub")
        for match in HUB_WORDS[document.language].finditer(document.text)
        if not any(m.start < match.end() and m.end > match.start() for m in taken)
    ]


def _anaphora(document: Document, taken: Sequence[Mention]) -> list[Mention]:
    """Return the places where a head noun alone stands for the last body that has it."""
    shape = THE_HEAD.get(document.language)
    found: list[Mention] = []
    for match in shape.finditer(document.text) if shape else ():
        if any(m.start < match.end() and m.end > match.start() for m in taken):
            continue
        word = match.group(1).casefold()
        before = [
            m
            for m in taken
            if m.end <= match.start() and any(part.startswith(word) for part in m.alias.casefold().split())
        ]
        if before:
            found.append(
                replace(
                    before[-1],
                    start=match.start(),
                    end=match.end(),
                    rule="anaphora",
                    alias=_squeezed(match.group()),
                )
            )
    return found


def _bracketed(
    document: Document, names: Sequence[OrganisationName], hits: Sequence[Hit]
) -> list[OrganisationName]:
    """Return the names that only the short form in brackets behind them shows to be bodies."""
    return [
        name
        for name, _ in with_short_form(document)
        if not any(other.start < name.end and other.end > name.start for other in names)
        and not any(0 <= hit.start - name.end <= BRACKET for hit in hits if hit.entry.kind == "body")
        and document.text[name.start : name.end].split()[0] not in given_names()
        and not any(
            hit.start < name.end and hit.end > name.start for hit in hits if hit.entry.kind != "country"
        )
    ]


def _repeated(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the places where a name that grammar found once stands again in the same words."""
    found: list[Mention] = []
    for mention in mentions:
        surface = document.text[mention.start : mention.end]
        for match in re.finditer(re.escape(surface), document.text):
            if not any(m.start < match.end() and m.end > match.start() for m in (*mentions, *found)):
                found.append(replace(mention, start=match.start(), end=match.end()))
    return found


def _bears(mention: Mention, name: OrganisationName, document: Document) -> bool:
    """Say whether a short form in brackets stands behind or inside the name of a body."""
    if mention.kind != "organization":
        return False
    inside = mention.start <= name.start < name.end < mention.end and document.text[name.end :].startswith(
        " ("
    )
    return mention.end == name.end or inside


def _short_forms(document: Document, mentions: list[Mention]) -> list[Mention]:
    """Return the short forms that brackets give to bodies, wherever they stand in the text."""
    found: list[Mention] = []
    for name, short in with_short_form(document):
        owner = next((m for m in mentions if _bears(m, name, document)), None)
        known = next((m for m in mentions if m.alias == short), None)
        if known or (owner is None and any(m.start < name.end and m.end > name.start for m in mentions)):
            continue
        key = owner.key if owner else _squeezed(document.text[name.start : name.end])
        if not owner:
            found.append(Mention(key, "organization", name.start, name.end, key, "short_form"))
        found += [
            Mention(key, "organization", match.start(), match.end(), short, "short_form")
            for match in re.finditer(rf"(?<!\w){re.escape(short)}(?!\w)", document.text)
        ]
    return found


def _inner_countries(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the countries named inside the names of bodies."""
    found: list[Mention] = []
    for mention in mentions:
        if mention.kind != "organization" or mention.rule == "anaphora":
            continue
        inside = tokens_between(document, mention.start, mention.end)
        again = known_names(document.text, inside[1:], document.language)
        found += [
            Mention(hit.entry.key, "country", hit.start, hit.end, _alias_of(hit, document), "inside_name")
            for hit in again
            if hit.entry.kind == "country"
        ]
    return found


class PartyBook:
    """The parties of one text with all their mentions."""

    def __init__(self, document: Document, hits: Sequence[Hit], mentions: Sequence[Mention]) -> None:
        joined = joined_keys(mentions)
        self.document = document
        self.hits = hits
        self.mentions = sorted(
            (replace(m, key=joined.get(m.key, m.key)) for m in mentions), key=lambda m: (m.start, -m.end)
        )
        order = list(dict.fromkeys((m.kind, m.key) for m in self.mentions))
        self.ids = {key: f"p{number}" for number, (_, key) in enumerate(order, 1)}

    def in_span(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that begin inside a span, outermost first."""
        return [m for m in self.mentions if start <= m.start < end]

    def id_of(self, key: str) -> str:
        """Return the identifier of a party by its key."""
        return self.ids[key]

    def parties(self) -> tuple[Party, ...]:
        """Return every party of the text once, in the order of first mention."""
        return tuple(self._party(key) for key in self.ids)

    def _party(self, key: str) -> Party:
        own = [m for m in self.mentions if m.key == key]
        rules = sorted({m.rule for m in own}, key=lambda rule: -CONFIDENCE[rule])
        known = countries().get(key)
        name = known.name if known and own[0].kind == "country" else key
        aliases = dict.fromkeys(m.alias for m in own if m.alias != name and m.rule != "adjective")
        return Party(
            id=self.ids[key],
            name=name,
            kind=own[0].kind,
            iso3=key if own[0].kind == "country" else None,
            aliases=tuple(aliases),
            spans=self._spans(own),
            confidence=CONFIDENCE[rules[0]],
            rule=rules[0],
        )

    def _spans(self, own: Sequence[Mention]) -> tuple[Span, ...]:
        """Return the sentences that name a party, best first, without repeats; a heading comes last."""
        strength = sorted(own, key=lambda m: (m.rule in ("anaphora", "inside_name"), m.start))
        return tuple(dict.fromkeys(self.document.span_at(m.start) for m in strength))


def find_parties(document: Document, people: Sequence[Span]) -> PartyBook:
    """Read all parties of a text; ``people`` are spans known to be names of persons."""
    hits = known_names(document.text, document.tokens, document.language)
    if document.language == "ru":
        unknown = [span for span in people if not any(h.start < span[1] and h.end > span[0] for h in hits)]
        names = list(russian_organisations(document, hits, unknown))
    elif document.language == "kk":
        names = list(kazakh_organisations(document, hits))
    else:
        names = organisations_in(document, hits)
    names += _bracketed(document, names, hits)
    grammatical, swallowed = _settle(names, hits, document)
    repeated = _repeated(document, grammatical)
    swallowed += [hit for hit in hits if any(m.start <= hit.start and hit.end <= m.end for m in repeated)]
    left = [hit for hit in hits if hit not in swallowed]
    mentions = [*grammatical, *repeated, *(m for hit in left if (m := _from_hit(hit, document)))]
    mentions += _short_forms(document, mentions)
    mentions += _hub_mentions(document, mentions)
    mentions += _anaphora(document, sorted(mentions, key=lambda m: m.start))
    mentions += _inner_countries(document, mentions)
    return PartyBook(document, hits, mentions)
