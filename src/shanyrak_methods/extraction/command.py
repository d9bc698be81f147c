"""``shanyrak extract FILE... --json``: what a document says, without a database."""

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from shanyrak_methods.extraction.engine import RuleEngine
from shanyrak_methods.extraction.model import Extraction
from shanyrak_methods.extraction.reading import LARGEST_FILE, ReadDocument, UnreadableDocument, read_document

KINDS = ("parties", "people", "agreements", "activities", "positions", "figures")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="shanyrak extract",
        description="Read documents and print the facts they state, each with the span of text that carries it.",
        epilog="Exit status: 0 all files were read, 1 a file could not be read, 2 the command was not understood.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="TXT, HTML, PDF, DOCX or EML")
    parser.add_argument("--json", action="store_true", help="print one JSON array, an object a file")
    parser.add_argument("--language", choices=("en", "ru", "kk", "fr"), help="the language of all the files")
    parser.add_argument(
        "--published", metavar="YYYY-MM-DD", help="the day of publication, where the text says none"
    )
    return parser


def _read(path: str, language: str | None) -> ReadDocument:
    """Read one file, or say in a sentence why not."""
    try:
        if Path(path).stat().st_size > LARGEST_FILE:
            raise UnreadableDocument("too_large", "The file is larger than 20 MB.")
        data = Path(path).read_bytes()
    except OSError as failure:
        raise UnreadableDocument("not_opened", f"The file cannot be opened: {failure.strerror}.") from failure
    return read_document(data, language=language)


def _is_text_file(path: str, document: ReadDocument) -> bool:
    """Say whether offsets are those of the file itself, so that its text need not be repeated."""
    if not path.lower().endswith(".txt"):
        return False
    return hashlib.sha256(document.text.encode("utf-8")).hexdigest() == document.sha256


def _object(path: str, document: ReadDocument, facts: Extraction) -> dict[str, Any]:
    """Put one file's answer together."""
    head: dict[str, Any] = {"file": path, "sha256": document.sha256}
    if not _is_text_file(path, document):
        head["text"] = document.text
    return head | facts.as_json()


def _summary(path: str, facts: Extraction) -> str:
    """Return a few lines that a person can read."""
    counts = ", ".join(f"{len(getattr(facts, kind))} {kind}" for kind in KINDS)
    lines = [
        f"{path}: {facts.title}",
        f"  {facts.language}, dated {facts.document_date or 'not stated'}; {counts}",
    ]
    lines += [
        f"  {party.name}" + (f" ({', '.join(party.aliases)})" if party.aliases else "")
        for party in facts.parties
    ]
    lines += [f"  {person.name or '—'}: {person.office or '—'}" for person in facts.people]
    lines += [f"  {fact.kind}, {fact.status}: {fact.title}" for fact in facts.agreements]
    lines += [f"  {fact.kind}, {fact.status}: {fact.title}" for fact in facts.activities]
    return "\n".join(lines)


def _one(path: str, options: argparse.Namespace) -> tuple[dict[str, Any], str]:
    """Read one file and its facts; raises UnreadableDocument."""
    document = _read(path, options.language)
    published = options.published or document.published
    facts = RuleEngine().extract(document.text, language=document.language, published=published)
    return _object(path, document, facts), _summary(path, facts)


def extract_command(argv: Sequence[str]) -> int:
    """Run the command; returns 0, or 1 where a file could not be read."""
    options = _parser().parse_args(list(argv))
    answers: list[dict[str, Any]] = []
    failed = False
    for number, path in enumerate(options.files, 1):
        if len(options.files) > 1 and sys.stderr.isatty():
            sys.stderr.write(f"\r{number} of {len(options.files)} ")
        try:
            answer, summary = _one(path, options)
        except UnreadableDocument as refusal:
            failed = True
            answer, summary = {"file": path, "error": refusal.reason}, f"{path}: {refusal.reason}"
            sys.stderr.write(f"{path}: {refusal.reason}\n")
        answers.append(answer)
        if not options.json and "error" not in answer:
            sys.stdout.write(summary + "\n")
    if options.json:
        sys.stdout.write(json.dumps(answers, ensure_ascii=False, indent=1) + "\n")
    return 1 if failed else 0
