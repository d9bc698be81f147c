"""What an agreement is called: the name that the text gives it, else its kind and its parties."""

import re
from collections.abc import Sequence

from shanyrak_methods.extraction.context import Context
from shanyrak_methods.extraction.segments import Sentence
from shanyrak_methods.extraction.wording import by_capitals, joined, with_article

NAMES = {
    "memorandum_of_understanding": "Memorandum of understanding",
    "declaration": "Declaration",
    "protocol": "Protocol",
    "agreement": "Agreement",
    "arrangement": "Arrangement",
    "membership": "Membership",
    "partnership": "Partnership",
    "law": "Law",
    "strategy": "Strategy",
    "decision": "Decision",
    "instruction": "Instruction",
}
ONE_SIDED = frozenset({"law", "strategy", "decision", "instruction", "declaration"})
WITH_NAMES = frozenset({"law", "strategy", "declaration"})
HEAD = re.compile(r"\b(?:Law|Declaration)(?:\s(?:on|of)\b)?|.+", re.DOTALL)


def agreement_title(
    context: Context,
    kind: str,
    keys: Sequence[str],
    *,
    sentence: Sentence,
    noun: re.Match[str] | None,
    is_founding: bool,
) -> str:
    """Return the name that the text gives, or a title in English from the kind and the parties."""
    named = _named(kind, sentence, noun) if noun and context.language == "en" else None
    if named:
        return named
    names = [with_article(context.title_of_party(key)) for key in keys]
    if kind == "membership":
        return f"Membership of {names[0]} in {names[-1]}"
    if is_founding:
        return f"Founding declaration of {names[-1]}"
    link = "of" if kind in ONE_SIDED else "between"
    return f"{NAMES[kind]} {link} {joined(names)}" if names else NAMES[kind]


def _named(kind: str, sentence: Sentence, noun: re.Match[str]) -> str | None:
    """Return the name of a law, a strategy or a declaration, as far as its capitals go."""
    head = HEAD.match(noun.group())
    if kind not in WITH_NAMES or head is None:
        return None
    bare = re.sub(r"\s(?:on|of)$", "", head.group())
    name = by_capitals(sentence.text, noun.start(), noun.start() + len(bare))
    return name if len(name.split()) > 1 and name[0].isupper() else None
