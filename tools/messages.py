"""The catalogues of the interface's languages: gather what the pages say, and check that everything is translated.

    python tools/messages.py update    write new sentences into the catalogues, and drop the ones no page says any more
    python tools/messages.py check     say what is missing, fuzzy, or has lost a placeholder on the way

In place of Django's makemessages, which needs the system's gettext.
"""

from __future__ import annotations

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polib
from django.utils.translation.template import templatize

CLONE = Path(__file__).resolve().parent.parent
CODE = CLONE / "src" / "shanyrak"
PLURALS = {
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
    "kk": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
}
# What a call says: its context, its sentence, and the sentence for many, by the place of the argument.
PLAIN = (None, 0, None)
PLURAL = (None, 0, 1)
CALLS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), PLAIN),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), PLURAL),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), (0, 1, None)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), (0, 1, 2)),
}
SHOWN = 30  # problems, of perhaps hundreds
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}|<[^>]+>")


@dataclass(frozen=True, order=True)
class Sentence:
    """Something that a page says."""

    text: str
    many: str = ""
    context: str | None = None


def main(arguments: list[str]) -> int:
    """Do what was asked and return the exit code."""
    if arguments == ["update"]:
        for language in PLURALS:
            update(language, gathered())
        return 0
    if arguments == ["check"]:
        problems = [problem for language in PLURALS for problem in missing(language, gathered())]
        print("\n".join(problems[:SHOWN]) or "Everything is translated.")
        if len(problems) > SHOWN:
            print(f"… and {len(problems) - SHOWN} more")
        return 1 if problems else 0
    print(__doc__)
    return 2


def gathered() -> dict[Sentence, list[str]]:
    """Return every sentence, and the files that say it."""
    said: dict[Sentence, list[str]] = {}
    for file in sorted([*CODE.rglob("*.py"), *CODE.rglob("*.html"), *CODE.rglob("*.txt")]):
        name = file.relative_to(CLONE).as_posix()
        if {"tests", "migrations", "documents"} & set(file.parts):
            continue
        text = file.read_text(encoding="utf-8")
        calls = calls_in_code(text) if file.suffix == ".py" else calls_in_template(text, name)
        for function, words in calls:
            for sentence in spoken(function, words):
                said.setdefault(sentence, []).append(name)
    return {
        sentence: sorted(set(files)) for sentence, files in sorted(said.items(), key=lambda pair: pair[1])
    }


def spoken(function: str, words: list[str]) -> Iterator[Sentence]:
    """Yield the sentence of a call whose words are literal; a call with a variable has none of its own."""
    context, text, many = CALLS[function]
    if len(words) > max(context or 0, text, many or 0) and words[text]:
        yield Sentence(
            words[text],
            words[many] if many is not None else "",
            words[context] if context is not None else None,
        )


def calls_in_code(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the calls that translate, with their leading literal arguments."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in CALLS:
                yield name, leading_literals(node.args)


def leading_literals(arguments: list[ast.expr]) -> list[str]:
    """Return the arguments up to the first that is no literal text."""
    words = []
    for argument in arguments:
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
            break
        words.append(argument.value)
    return words


def calls_in_template(text: str, name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the calls that Django makes of a template's tags; the rest of the page it blanks out."""
    code = " ".join(templatize(text, origin=name).split("\n"))
    tokens = list(tokenize.generate_tokens(io.StringIO(code.strip()).readline))
    for place, token in enumerate(tokens[:-1]):
        if token.string in CALLS and tokens[place + 1].string == "(":
            yield token.string, literals_from(tokens[place + 2 :])


def literals_from(tokens: list[tokenize.TokenInfo]) -> list[str]:
    """Return the literal arguments at the beginning of ``tokens``."""
    words = []
    for token in tokens:
        if token.type == tokenize.STRING:
            words.append(str(ast.literal_eval(token.string)))
        elif token.string != ",":
            break
    return words


def update(language: str, said: dict[Sentence, list[str]]) -> None:
    """Bring one catalogue up to date; a translation that is there stays."""
    before = {key(entry): entry for entry in catalogue(language)}
    now = polib.POFile(wrapwidth=120)
    now.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS[language],
    }
    for sentence, files in said.items():
        now.append(entry_for(sentence, files, before.get(sentence), language))
    path(language).parent.mkdir(parents=True, exist_ok=True)
    now.save(str(path(language)))
    done = len(now.translated_entries())
    print(f"{language}: {len(now)} sentences, {len(now) - done} to translate")


def entry_for(
    sentence: Sentence, files: list[str], before: polib.POEntry | None, language: str
) -> polib.POEntry:
    """Return the entry of a sentence, with the translation it had."""
    forms = int(PLURALS[language][9])
    entry = polib.POEntry(
        msgid=sentence.text,
        msgid_plural=sentence.many,
        msgctxt=sentence.context,
        occurrences=[(f, "") for f in files],
    )
    entry.msgstr = before.msgstr if before else ""
    if sentence.many:
        entry.msgstr_plural = (before and before.msgstr_plural) or dict.fromkeys(range(forms), "")
    if "%(" in sentence.text:
        entry.flags = ["python-format"]
    return entry


def missing(language: str, said: dict[Sentence, list[str]]) -> Iterator[str]:
    """Yield what is wrong with one catalogue, a line a problem."""
    kept = {key(entry): entry for entry in catalogue(language)}
    for sentence, files in said.items():
        entry = kept.get(sentence)
        if entry is None or not entry.translated():
            yield f"{language}: not translated: {sentence.text!r} ({files[0]}); make messages gathers it"
        elif lost := lost_placeholders(sentence, entry):
            yield f"{language}: {sentence.text!r} lost or changed {', '.join(sorted(lost))}"
    yield from (f"{language}: no page says {gone.text!r} any more" for gone in kept.keys() - said.keys())


def lost_placeholders(sentence: Sentence, entry: polib.POEntry) -> set[str]:
    """Return the placeholders that a translation does not repeat as they are, or makes up."""
    wanted = set(PLACEHOLDER.findall(sentence.text)) | set(PLACEHOLDER.findall(sentence.many))
    given = [entry.msgstr, *entry.msgstr_plural.values()]
    return wanted ^ {found for text in given for found in PLACEHOLDER.findall(text)}


def key(entry: polib.POEntry) -> Sentence:
    """Return the sentence that an entry translates."""
    return Sentence(entry.msgid, entry.msgid_plural, entry.msgctxt)


def path(language: str) -> Path:
    """Return where a catalogue is kept."""
    return CODE / "locale" / language / "LC_MESSAGES" / "django.po"


def catalogue(language: str) -> polib.POFile:
    """Return a catalogue as it is kept; one that is not there yet is empty."""
    file = path(language)
    return polib.pofile(str(file), wrapwidth=120) if file.exists() else polib.POFile()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
