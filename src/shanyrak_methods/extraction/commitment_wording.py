"""How a commitment is worded: its verb and its noun, shared over "and" as the sentence shares them."""

import re

from shanyrak_methods.extraction.wording import cut_at

PHRASE_AT_MOST = 160
ITEM_ENDS = re.compile(r",\s(?:and\s|as well as\s)?|\s(?:and|as well as)\s")
CLAUSE_ENDS = re.compile(
    r"[;:()]|\.(?=\s|$)|,\s(?=(?:which|who|where|while|so that)\b)|\s(?:utili[sz]ing|using)\s"
)
VERBS = (
    "conduct|carry out|hold|organi[sz]e|participate in|take part in|attend|create|develop|exchange|share|prepare|publish|train|"
    "provide|support|send|invite|improve|establish|build|strengthen|deepen|expand|promote|implement|arrange|host|run|set up|offer|"
    "study|evaluate|assess|launch|work|co-?operate|make|put|give|run|write|draw up|introduce|help|assist|translate|open|second"
)
VERB = re.compile(rf"^(?:(?:to|jointly|also|together|will|would|regularly)\s)*({VERBS})\b", re.IGNORECASE)
GERUND = re.compile(
    r"^(?:the\s)?(?!training\b|meeting)[a-z]{3,}ing\b(?!\s(?:programmes?|programs?|courses?|materials?|group))"
)
# What announces a commitment and is no part of it.
ANNOUNCED = re.compile(
    rf"\b(?:(?:is|are|was|were) (?:planned|agreed|intended) to|plans? to|means? to|intends? to|agreed? (?:to|on)|(?:commit|commits|committed)"
    rf"(?: (?:themselves|itself))? to|undertakes? to|provides? for|envisages?|foresees?|aims? (?:to|at)|aimed at|pledged to|promised? to|"
    rf"in order to|covers?|includes?|(?:will|shall) (?:also |jointly )?(?=(?:{VERBS})\b)|(?:signed|concluded)\b[^,;]*?\sto(?=\s(?:{VERBS})\b))\s*",
    re.IGNORECASE,
)
SHARED = re.compile(r"^((?:joint|common|regular|mutual)\s)", re.IGNORECASE)
# A word that can only stand before a noun: what follows "and" must lend it one.
HEADLESS = re.compile(
    r"\b(?:educational|scientific|academic|analytical|professional|technical|practical|methodological|institutional|cultural|bilateral)$"
)


def commitment_text(text: str, start: int, end: int) -> str:
    """Return what the words around a match promise, with the verb and the noun that they share with their neighbours."""
    left = max((found.end() for found in CLAUSE_ENDS.finditer(text, 0, start)), default=0)
    left = max((found.end() for found in ANNOUNCED.finditer(text, left, start)), default=left)
    right = CLAUSE_ENDS.search(text, end)
    items = _items(text, left, right.start() if right else len(text))
    number = next((n for n, (a, b) in enumerate(items) if a <= start < b), None)
    if number is None:
        return cut_at(text[start:end], PHRASE_AT_MOST)
    words = [text[a:b].strip(" «»“”\"',") for a, b in items]
    return cut_at(_worded(words, number), PHRASE_AT_MOST)


def _items(text: str, left: int, right: int) -> list[tuple[int, int]]:
    """Return the parts that commas and "and" divide a clause into."""
    cuts = list(ITEM_ENDS.finditer(text, left, right))
    starts = [left, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), right]
    return list(zip(starts, ends, strict=True))


def _worded(words: list[str], number: int) -> str:
    """Return one item with the verb of the items before it and the noun of the items behind it."""
    own = re.sub(r"^to\s", "", words[number])
    behind = words[number + 1].split() if number + 1 < len(words) else []
    if HEADLESS.search(own) and behind:
        own = f"{own} {behind[-1]}"
    if VERB.match(own) or GERUND.match(own):
        return own
    before = [word for word in words[:number] if VERB.match(word)]
    if not before:
        return own
    verb = VERB.match(before[-1])
    rest = before[-1][verb.end() :].strip() if verb else ""
    shared = SHARED.match(rest) if HEADLESS.search(words[number - 1]) else None
    return f"{verb.group(1) if verb else ''} {shared.group(1) if shared else ''}{own}"
