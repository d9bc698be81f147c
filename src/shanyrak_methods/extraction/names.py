"""Names of people and bodies across cases, alphabets and spellings."""

import re
import unicodedata
from functools import lru_cache

from shanyrak_methods.extraction.lexicon import given_names, pairs, words
from shanyrak_methods.extraction.lists import listed
from shanyrak_methods.extraction.stems import CYRILLIC, stem

LETTERS = dict(
    zip(
        "абвгдезийклмнопрстуфхыэёіңғүұқөһә",
        (listed("a b v g d e z i i k l m n o p r s t u f kh y e e i n g u u k o h a")),
        strict=True,
    )
) | {"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ъ": "", "ь": ""}
SHORTEST = 3
VOWELS = frozenset("аеёиоуыэюяәіөұү")
CONSONANT_END = re.compile(r"[бвгджзклмнпрстфхцчшщ]$")
FEMALE_NAMES = words("ru", "people", "female_names")


def _capital(word: str) -> str:
    """Write the first letter of a word as a capital."""
    return word[:1].upper() + word[1:]


def _latin_word(word: str) -> str:
    """Write one Cyrillic word in Latin letters, as passports and releases usually do."""
    lowered = unicodedata.normalize("NFC", word).casefold()
    written: list[str] = []
    ending = "y" if lowered.endswith(("ий", "ый")) and len(lowered) > SHORTEST else ""
    lowered = lowered[:-2] if ending else lowered
    for position, letter in enumerate(lowered):
        before = lowered[position - 1] if position else ""
        if letter in "её" and (not before or before in VOWELS or before in "ьъ"):
            written.append("ye" if position or letter == "е" else "yo")
        else:
            written.append(LETTERS.get(letter, letter))
    return "".join(written) + ending


def transliterate(name: str) -> str:
    """Write a Cyrillic name in Latin letters: Алихан Байменов becomes Alikhan Baimenov."""
    parts = re.split(r"([\s\-.]+)", name)
    return "".join(_capital(_latin_word(part)) if CYRILLIC.search(part) else part for part in parts)


SURNAME_CASES = (
    # (ending in a case, what stands for it in the nominative) of men's surnames
    (re.compile(r"(ов|ев|ёв|ин|ын)(?:а|у|ым|е)$"), r"\1"),
    (re.compile(r"(ск|цк)(?:ого|ому|им|ом)$"), r"\1ий"),
    (re.compile(r"(ск|цк)ой$"), r"\1ая"),
    (re.compile(r"(ов|ев|ёв|ин|ын)(?:ой|у)$"), r"\1а"),
)
# Behind a given name that shows no case, a surname in -ова is a woman's in the nominative.
WOMAN = re.compile(r"(?:ова|ева|ёва|ина|ына|ская|цкая)$")
FEMALE_SURNAME = re.compile(r"(ов|ев|ёв|ин|ын)(?:ой|у|а)$")
MALE_SURNAME = re.compile(r"(ов|ев|ёв|ин|ын)(?:а|у|ым|е)?$")


def _is_female(first: str, rest: list[str]) -> bool:
    """Say whether a name is a woman's, as far as its form tells."""
    if any(FEMALE_SURNAME.search(word) and word.endswith("ой") for word in rest):
        return True
    lowered = first.casefold()
    candidates = {lowered, re.sub(r"(?:ы|е|у|ой)$", "а", lowered), re.sub(r"(?:и|ю|ей)$", "я", lowered)}
    return bool(candidates & FEMALE_NAMES)


def _male_given(word: str) -> str:
    """Return a man's given name in the nominative."""
    for ending, kept in (("ом", ""), ("ем", "й"), ("ею", "ей"), ("ея", "ей"), ("ею", "ей")):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            base = word[: -len(ending)]
            return base + kept if not kept or base[-1:] in VOWELS else base
    if word.endswith(("а", "у")) and len(word) > SHORTEST + 1 and CONSONANT_END.search(word[:-1]):
        return word[:-1]
    if word.endswith(("я", "ю")) and word[-2:-1] in VOWELS:
        return word[:-1] + "й"
    return word


def _female_given(word: str) -> str:
    """Return a woman's given name in the nominative."""
    lowered = word.casefold()
    for ending, kept in (
        ("ой", "а"),
        ("ей", "я"),
        ("ы", "а"),
        ("е", "а"),
        ("у", "а"),
        ("и", "я"),
        ("ю", "я"),
    ):
        if word.endswith(ending) and lowered[: -len(ending)] + kept in FEMALE_NAMES:
            return word[: -len(ending)] + kept
    return word


def _female_surname(word: str) -> str:
    """Return a woman's surname in the nominative."""
    shortened = re.sub(r"(ск|цк)(?:ой|ую)$", r"\1ая", word)
    return FEMALE_SURNAME.sub(r"\1а", shortened)


def _male_surname(word: str) -> str:
    """Return a man's surname in the nominative."""
    for shape, kept in SURNAME_CASES[:2]:
        if shape.search(word):
            return shape.sub(kept, word)
    return _male_given(word) if word.endswith(("ом", "ем", "а", "у")) else word


def _is_nominative(parts: list[str]) -> bool:
    """Say whether a name already stands in the nominative, judged by a surname that shows its case."""
    last = parts[-1]
    if re.search(r"(?:ов|ев|ёв|ин|ын|ий|ая)$", last):
        return True
    return len(parts) == 1 or not re.search(r"(?:а|у|ом|ем|е|ым|им|ого|ому|ой|ы|и|ю|я)$", last)


def _is_known(parts: list[str]) -> bool:
    """Say whether the given name shows the nominative: it is a known one as it stands, or a consonant ends it."""
    first, *rest = parts
    slavic = any(re.search(r"(?:ов|ев|ёв|ин|ын|ск|цк)(?:а|у|ым|е|ой|ого|ому|им|ую)$", word) for word in rest)
    if rest and CONSONANT_END.search(first) and not first.endswith(("ом", "ем")) and WOMAN.search(rest[-1]):
        return True
    if not rest or slavic:
        return False
    plain = CONSONANT_END.search(first) and not first.endswith(("ом", "ем"))
    return transliterate(first) in given_names() or bool(plain)


def nominative_person(name: str, language: str) -> str:
    """Return a person's name in the nominative: Алиханом Байменовым becomes Алихан Байменов."""
    if not CYRILLIC.search(name):
        return name
    if language == "kk":
        return _kazakh_person(name)
    parts = name.split()
    if _is_nominative(parts) or _is_known(parts):
        return name
    if _is_female(parts[0], parts[1:]):
        return " ".join([_female_given(parts[0]), *(_female_surname(part) for part in parts[1:])])
    return " ".join([_male_given(parts[0]), *(_male_surname(part) for part in parts[1:])])


KAZAKH_CASE = re.compile(
    r"(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|мен|бен|пен|ты|ті|ды|ді|ны|ні|дан|ден|тан|тен|нан|нен)$"
)


def _before_case(parts: list[str]) -> list[str]:
    """Cut a run of capitalised words behind the first that carries a case ending of a surname."""
    for position, part in enumerate(parts[:-1], 1):
        if position > 1 and re.search(
            r"(?:ов|ев|ин|ова|ева|ина)(?:ның|нің|ға|ге|ке|қа|мен|пен|ты|ті|ды|ді)$", part
        ):
            return parts[:position]
    return parts


def _kazakh_person(name: str) -> str:
    """Take the case ending off the last word of a Kazakh name."""
    *first, last = _before_case(name.split())
    shorter = KAZAKH_CASE.sub("", last)
    return " ".join([*first, shorter if len(shorter) > SHORTEST else last])


ADJECTIVE_ENDINGS = {
    "m": (
        ("ого", "ый"),
        ("ому", "ый"),
        ("ым", "ый"),
        ("ом", "ый"),
        ("его", "ий"),
        ("ему", "ий"),
        ("им", "ий"),
    ),
    "f": (("ой", "ая"), ("ую", "ая"), ("ею", "яя"), ("ей", "яя"), ("юю", "яя")),
    "n": (
        ("ого", "ое"),
        ("ому", "ое"),
        ("ым", "ое"),
        ("ом", "ое"),
        ("его", "ее"),
        ("ему", "ее"),
        ("им", "ое"),
    ),
}


def nominative_adjective(word: str, gender: str) -> str:
    """Return a Russian adjective in the nominative of a gender."""
    for ending, kept in ADJECTIVE_ENDINGS[gender]:
        if word.endswith(ending):
            base = word[: -len(ending)]
            soft = kept == "ый" and base[-1:] in "кгхжшщч"
            return base + ("ий" if soft else kept)
    return word


@lru_cache(maxsize=1)
def _head_nouns() -> dict[str, tuple[str, str]]:
    """Return the Russian head nouns of bodies by stem: nominative and gender."""
    table = [entry.split(":") for entry in pairs("ru", "organisations", "heads").values()]
    return {stem(noun, "ru"): (noun, gender) for noun, gender in table}


def _like(model: str, word: str) -> str:
    """Write a word with the capitals of another."""
    if model.isupper():
        return word.upper()
    return _capital(word) if model[:1].isupper() else word


def _russian_organisation(name: str) -> str:
    """Put the head noun of a Russian name and the adjectives before it into the nominative."""
    parts = name.split(" ")
    for position, part in enumerate(parts):
        head = _head_nouns().get(stem(part, "ru"))
        if head:
            noun, gender = head
            before = [_like(word, nominative_adjective(word, gender)) for word in parts[:position]]
            return " ".join([*before, _like(part, noun), *parts[position + 1 :]])
    return name


KAZAKH_HEAD = re.compile(r"(?<=[іысы])(?:ның|нің|на|не|н|нда|нде|нан|нен|мен)$")


def nominative_organisation(name: str, language: str) -> str:
    """Return a body's name in the nominative, as far as the head noun shows the case."""
    if language == "ru":
        return _russian_organisation(name)
    if language == "kk":
        *first, last = name.split(" ")
        return " ".join([*first, KAZAKH_HEAD.sub("", last)])
    return name


def folded_name(name: str) -> str:
    """Return a name in plain Latin letters, so that spellings in two alphabets can be compared."""
    latin = transliterate(name) if CYRILLIC.search(name) else name
    plain = "".join(c for c in unicodedata.normalize("NFD", latin) if not unicodedata.combining(c))
    return re.sub(r"[^a-z ]+", "", plain.casefold().replace("-", " ")).strip()


# Endings of the prepositional, dative and genitive: what stands behind "interested in" and "interest to".
PHRASE_ADJECTIVES = (
    ("ейшем", "ейшее"),
    ("ейшего", "ейшее"),
    ("ейшему", "ейшее"),
    ("ом", "ое"),
    ("ому", "ое"),
    ("ем", "ее"),
    ("ему", "ее"),
    ("их", "ие"),
    ("ых", "ые"),
    ("им", "ие"),
    ("ым", "ые"),
    ("ой", "ая"),
    ("ей", "яя"),
)
PHRASE_NOUNS = (
    ("нии", "ние"),
    ("тии", "тие"),
    ("ции", "ция"),
    ("сии", "сия"),
    ("стве", "ство"),
    ("ству", "ство"),
    ("нию", "ние"),
    ("тию", "тие"),
    ("ниях", "ния"),
    ("циях", "ции"),
    ("пыту", "пыт"),
    ("пыте", "пыт"),
    ("ости", "ость"),
    ("ах", "ы"),
    ("ях", "и"),
    ("ке", "ка"),
    ("те", "т"),
)
MOST_ADJECTIVES = 3


def _exchanged(word: str, endings: tuple[tuple[str, str], ...]) -> str | None:
    """Change the first ending that fits, or say that none does."""
    return next((word[: -len(old)] + new for old, new in endings if word.endswith(old)), None)


def nominative_phrase(phrase: str) -> str:
    """Put the adjectives and the noun that begin a Russian phrase into the nominative."""
    parts = phrase.split(" ")
    if not CYRILLIC.search(phrase):
        return phrase
    for position, part in enumerate(parts[: MOST_ADJECTIVES + 1]):
        noun = _exchanged(part, PHRASE_NOUNS)
        if noun:
            before = [_exchanged(word, PHRASE_ADJECTIVES) or word for word in parts[:position]]
            return " ".join([*before, noun, *parts[position + 1 :]])
        if _exchanged(part, PHRASE_ADJECTIVES) is None:
            return phrase
    return phrase
