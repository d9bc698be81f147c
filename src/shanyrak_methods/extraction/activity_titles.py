"""What an activity is called: its own name where the text gives one, else what it was and with whom."""

import re

from shanyrak_methods.extraction.activity_drafts import Draft
from shanyrak_methods.extraction.context import Context
from shanyrak_methods.extraction.lexicon import patterns
from shanyrak_methods.extraction.segments import Sentence
from shanyrak_methods.extraction.wording import (
    capitalised,
    cut_at,
    english_place,
    joined,
    short_name,
    with_article,
)

NAMES = {
    "visit": "Visit",
    "business_mission": "Business mission",
    "meeting": "Meeting",
    "parliamentary_meeting": "Inter-parliamentary meeting",
    "committee_meeting": "Committee meeting",
    "steering_committee": "Meeting of the Steering Committee",
    "exchange_of_messages": "Messages",
    "summit": "Summit",
    "forum": "Forum",
    "conference": "Conference",
    "roundtable": "Roundtable",
    "seminar": "Seminar",
    "training": "Training",
}
TITLE_AT_MOST = 180
PHRASE_AT_MOST = 120
QUOTE_REACH = 30
LOOKS_BACK = 3
PHRASED = frozenset(
    {"visit", "business_mission", "committee_meeting", "parliamentary_meeting", "steering_committee"}
)
EVENTS = frozenset({"summit", "forum", "conference", "roundtable", "seminar", "training"})
# Words of its own that a title may keep before its noun.
SORT = re.compile(
    r"\b((?:(?:bilateral|trilateral|multilateral|online|working|plenary|regular|annual|global|international|regional|"
    r"official|study|first|second|third|fourth|fifth|\d{1,2}(?:st|nd|rd|th))\s){1,3})$",
    re.IGNORECASE,
)
PHRASE_ENDS = re.compile(
    r"[,;:()]|\.(?=\s|$)|\s(?:who|which|that|when|where|planned|scheduled|held|arranged|hosted|led|headed|organi[sz]ed|took|take|will|"
    r"was|were|is|are|has|have|had|gave|began|opened|said|to discuss|for the|as|after|before|during|from|until|while|utili[sz]ing|"
    r"at (?:the|which)|in the presence|and (?:said|noted|discussed|thanked|also))\b"
    r"|\s(?:in|on)\s(?=(?:the\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|\d|autumn|spring|summer|winter|end of))"
)
NOT_SAID = re.compile(r"\sof\s(?:its|their|his|her|our|this|that)\s")
OPENS_PHRASE = re.compile(r"\s(?:of|to|by|with|between|on)\s")
MET = re.compile(r"\b(?:met|received)\s(?:with\s)?")
WITH = re.compile(r"(?:[^.;]{0,90}?)\b(?:with|met|received)\s(?:with\s)?", re.IGNORECASE)
ANY_QUOTE = re.compile(r"[«“\"]([^«»“”\"\n]{4,140})[»”\"]|(?<!\w)['‘]([^'‘’\n]{12,140})['’](?!\w)")
MORE = re.compile(r"\b(?:such as|including|as well as|among others)\b")


def activity_title(context: Context, draft: Draft) -> str:
    """Return a title for a reader: short, natural, in the words of the sentence."""
    if draft.family == "event":
        title = _of_event(context, draft)
    elif context.language == "en":
        title = _from_words(context, draft) or _of_company(context, draft)
    else:
        title = _of_company(context, draft)
    if draft.place and draft.family != "event":
        title = re.sub(rf"\sin\s{re.escape(draft.place)}$", "", title)
    return capitalised(cut_at(title, TITLE_AT_MOST))


def _of_event(context: Context, draft: Draft) -> str:
    """Return the name of a conference or the like, with its title in quotes, else its kind and place."""
    named = draft.named or _named_before(context, draft)
    if named is None:
        return _kind_and_place(context, draft)
    if draft.place:
        named = re.sub(rf"\s(?:in|à|в)\s{re.escape(draft.place)}$", "", named)
    theme = None if "“" in named else _quoted_behind(draft, named)
    return f"{named} “{theme}”" if theme else named


def _quoted_behind(draft: Draft, named: str) -> str | None:
    """Return the title in quotes that stands right behind the name of an event."""
    text = draft.sentence.text
    at = text.find(named)
    found = ANY_QUOTE.search(text, at + len(named)) if at >= 0 else None
    close = found is not None and found.start() - at - len(named) <= len(" entitled on ")
    return _quoted(found) if found and close else None


def _quoted(found: re.Match[str]) -> str:
    """Return what stands between quotes."""
    return (found.group(1) or found.group(2)).strip(" .,")


def _named_before(context: Context, draft: Draft) -> str | None:
    """Return the quoted title that a sentence shortly before gives "this conference"."""
    if not draft.definite:
        return None
    shape = patterns(context.language, "activities", "nouns").get(draft.kind)
    sentences = context.document.sentences[max(0, draft.sentence.index - LOOKS_BACK) : draft.sentence.index]
    for sentence in reversed(sentences):
        for noun in shape.finditer(sentence.text) if shape else ():
            found = ANY_QUOTE.search(sentence.text, noun.end())
            if found and found.start() - noun.end() <= QUOTE_REACH:
                return f"{_sort(sentence, noun.start())}{noun.group()} “{_quoted(found)}”"
    return None


def _sort(sentence: Sentence, start: int) -> str:
    """Return the words before a noun that say which kind of meeting it was."""
    found = SORT.search(sentence.text[:start])
    return found.group(1) if found else ""


def _kind_and_place(context: Context, draft: Draft) -> str:
    """Return what a nameless event was about, or where it was."""
    start, end = _noun(draft)
    sort = _sort(draft.sentence, start) if context.language == "en" else ""
    about = re.match(r"\son\s", draft.sentence.text[end:]) if context.language == "en" else None
    if about and not re.match(r"\son\s(?:the\s)?[A-Z\d]", draft.sentence.text[end:]):
        return f"{sort}{draft.sentence.text[start:end]}{_phrase(draft.sentence.text, end)}"
    base = f"{sort}{NAMES[draft.kind].lower() if sort else NAMES[draft.kind]}"
    return f"{base}, {english_place(draft.place)}" if draft.place else base


def _noun(draft: Draft) -> tuple[int, int]:
    """Return where in its sentence the noun of an activity stands."""
    start = draft.place_in_text - draft.sentence.start
    return start, draft.noun_end - draft.sentence.start


def _phrase(text: str, start: int) -> str:
    """Return the words from a place on to the end of their phrase, the space before them included."""
    ends = PHRASE_ENDS.search(text, start + 1)
    phrase = cut_at(text[start : ends.start() if ends else len(text)], PHRASE_AT_MOST)
    return f" {phrase}" if phrase else ""


def _from_words(context: Context, draft: Draft) -> str | None:
    """Return the title that the words of an English sentence make."""
    start, end = _noun(draft)
    text = draft.sentence.text
    if draft.rule == "event_noun" and (draft.kind in PHRASED or text[end:].startswith(" of ")):
        phrased = _own_phrase(context, draft)
        if phrased or draft.kind != "meeting":
            return phrased
    noun = text[start:end].lower() if draft.rule == "event_noun" else NAMES[draft.kind].lower()
    return _with_others(context, draft, f"{_sort(draft.sentence, start)}{noun}")


def _with_others(context: Context, draft: Draft, noun: str) -> str | None:
    """Return who met with whom, as the words behind "with" or "met" tell it."""
    start, end = _noun(draft)
    text = draft.sentence.text
    verb = MET.search(text) if draft.rule == "event_noun" else None
    opening = WITH.match(text, end if draft.rule == "event_noun" else start)
    if opening is None and verb:
        opening, start, noun = verb, verb.start(), NAMES[draft.kind].lower()
    if draft.kind != "meeting" or opening is None:
        return None
    others = _others(context, draft, opening.end())
    left = _host_of(context, draft, max(start, opening.start()), opening.end(), others)
    return f"{noun}{f' of {left}' if left else ''} with {others}" if others else None


def _own_phrase(context: Context, draft: Draft) -> str | None:
    """Return the noun with the phrase behind it, as in visit of the delegation of Peru to Oslo."""
    start, end = _noun(draft)
    text = draft.sentence.text
    before = _sort(draft.sentence, start)
    if before and text[start:end].lower().startswith(before.lower()):
        before = ""
    end += len(re.match(r"\w*", text[end:]).group())  # type: ignore[union-attr]
    noun = text[start:end]
    opens = OPENS_PHRASE.match(text, end)
    if NOT_SAID.match(text, end):
        return None
    if draft.kind == "steering_committee":
        noun = noun.replace("teering committee", "teering Committee").replace("steering", "Steering")
        base = noun if noun.lower().startswith("meeting") or before else f"meeting of the {noun}"
    else:
        base = noun if noun.istitle() else noun[:1].lower() + noun[1:]
    phrase = re.sub(r"\sof (?:the|this|that) country$", "", _phrase(text, end)) if opens else ""
    if context.people.mentions_in(draft.sentence.start + end, draft.sentence.start + end + len(phrase)):
        return None
    if not phrase and draft.kind != "steering_committee":
        return None
    return f"{before}{base}{phrase}"


def _others(context: Context, draft: Draft, start: int) -> str:
    """Return with whom a meeting was: people by name, a list of bodies by their short names, else the words."""
    sentence = draft.sentence
    phrase_end = PHRASE_ENDS.search(sentence.text, start)
    stop = phrase_end.start() if phrase_end else len(sentence.text)
    reach = sentence.text.find(" to discuss", start)
    people = _people(
        context, sentence.start + start, sentence.start + (reach if reach > 0 else len(sentence.text))
    )
    if people:
        return joined(people)
    if MORE.search(sentence.text, start):
        bodies = [
            key for key in context.keys(sentence.start + start, sentence.end) if not context.is_country(key)
        ]
        if len(bodies) > 1:
            return joined([_listed(context, key) for key in bodies])
    return cut_at(sentence.text[start:stop], PHRASE_AT_MOST)


def _listed(context: Context, key: str) -> str:
    """Return a party as a list in a title names it."""
    name = short_name(context.title_of_party(key))
    return name if name.isupper() else with_article(name)


def _host_of(context: Context, draft: Draft, start: int, end: int, others: str) -> str | None:
    """Return whose meeting it was: the person named between its noun and "with", else before it, else the party."""
    sentence = draft.sentence
    first = context.dateline(sentence)
    between = _people(context, sentence.start + start, sentence.start + end)
    people = between or _people(context, first, sentence.start + start)
    people = [name for name in people if name not in others]
    if people:
        return joined(people)
    parties = context.keys(first, sentence.start + start)
    return with_article(context.title_of_party(parties[-1])) if parties else None


def _people(context: Context, start: int, end: int) -> list[str]:
    """Return the people named in a span in Latin letters, each once."""
    names = {person.id: person.name for person in context.people.people()}
    groups = context.people.groups
    mentioned = context.people.mentions_in(start, end)
    found = [names[f"h{n}"] for m in mentioned for n, group in enumerate(groups, 1) if m in group]
    return [name for name in dict.fromkeys(found) if name]


def _of_company(context: Context, draft: Draft) -> str:
    """Return the kind of an activity with those who are named in its sentence."""
    base = NAMES[draft.kind]
    if draft.family == "visit" and draft.place:
        return f"{base} to {english_place(draft.place)}"
    start, end = context.dateline(draft.sentence), draft.sentence.end
    people = _people(context, start, end)
    if len(people) > 1:
        return f"{base} of {people[0]} with {joined(people[1:])}"
    held = {context.people.party_of(mention) for mention in context.people.mentions_in(start, end)}
    keys = [key for key in context.keys(start, end) if not people or key not in held]
    bodies = [key for key in keys if not context.is_country(key)] or keys
    names = [with_article(context.title_of_party(key)) for key in bodies]
    if people:
        return (
            f"{base} of {people[0]} with {joined(names)}"
            if names and draft.family == "meeting"
            else f"{base} of {people[0]}"
        )
    return f"{base} of {joined(names)}" if names else base
