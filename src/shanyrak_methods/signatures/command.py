"""``shanyrak certificate verify FILE --trust ISSUER_FILE``: checks a certificate without server, database or network."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

from shanyrak_methods.signatures.checking import LARGEST_FILE, Finding, check
from shanyrak_methods.signatures.errors import Fault, KeysRefused, SignatureRefused
from shanyrak_methods.signatures.trust import Trust, read_trust

VALID, NOT_VALID, UNREADABLE = 0, 1, 2
REASONS = {
    Fault.UNREADABLE: "This is not a certificate: neither a signed PDF nor a badge as JSON, token or PNG.",
    Fault.NOT_SIGNED: "Nobody signed this file.",
    Fault.UNKNOWN_ISSUER: "Somebody else signed this file, not the issuer that you trust.",
    Fault.ALTERED: "The file was changed after it was signed.",
    Fault.NOT_YET: "The certificate is not valid yet.",
    Fault.EXPIRED: "The certificate is out of date: its time, or that of the key that signed it, is over.",
    Fault.REVOKED: "The issuer revoked this certificate.",
}


class Parser(argparse.ArgumentParser):
    """Says in one line on standard error what was wrong."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}", file=sys.stderr)  # noqa: T201 - it speaks to a terminal
        raise SystemExit(UNREADABLE)


def certificate_command(arguments: Sequence[str]) -> int:
    """Run ``shanyrak certificate``: 0 for a valid certificate, 1 for one that is not, 2 for what cannot be read."""
    parser = Parser(
        prog="shanyrak certificate", description="Check certificates without server, database or network."
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    verifying = commands.add_parser(
        "verify",
        help="say whether a certificate is genuine, unaltered and not revoked",
        epilog="exit codes: 0 valid, 1 not valid, 2 cannot be read",
    )
    verifying.add_argument("file", type=Path, metavar="FILE", help="a certificate: PDF, PNG, JSON or token")
    verifying.add_argument(
        "--trust",
        type=Path,
        required=True,
        metavar="FILE",
        help="issuer.json, taken from the hub that issued it",
    )
    verifying.add_argument(
        "--status",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="a newer status list of the hub",
    )
    verifying.add_argument("--json", action="store_true", help="print one JSON object instead of sentences")
    asked = parser.parse_args(arguments)
    try:
        trust = _trust(asked.trust, asked.status)
        found = check(_content(asked.file), trust, at=datetime.now(UTC))
    except (OSError, KeysRefused, SignatureRefused) as wrong:
        print(f"{parser.prog}: {_plain(wrong)}", file=sys.stderr)  # noqa: T201 - it speaks to a terminal
        return UNREADABLE
    told = as_json(found, trust)
    print(json.dumps(told, ensure_ascii=False) if asked.json else in_sentences(told))  # noqa: T201 - as above
    return exit_code(found)


def _trust(file: Path, statuses: Sequence[Path]) -> Trust:
    trust = read_trust(_content(file))
    for one in statuses:
        trust = trust.with_status(_content(one).decode("ascii", "replace").strip())
    return trust


def _content(file: Path) -> bytes:
    """Return a file's content; of one that is too large only so much that this shows."""
    with file.open("rb") as opened:
        return opened.read(LARGEST_FILE + 1)


def _plain(wrong: Exception) -> str:
    if isinstance(wrong, OSError):
        return f"{wrong.filename}: {(wrong.strerror or 'cannot be read').lower()}"
    if isinstance(wrong, SignatureRefused):
        return f"the status list cannot be used: {wrong}"
    return str(wrong)


def exit_code(found: Finding) -> int:
    """Return what the shell is told."""
    if found.holds:
        return VALID
    return UNREADABLE if found.fault is Fault.UNREADABLE else NOT_VALID


def as_json(found: Finding, trust: Trust) -> dict[str, Any]:
    """Return the form that ``certificate verify --json`` prints."""
    return {
        "valid": found.holds,
        "form": found.form or None,
        "reason": found.fault.value if found.fault else None,
        "reason_in_words": REASONS[found.fault] if found.fault else None,
        "detail": found.detail or None,
        "issuer": trust.issuer.name if found.credential else None,
        "number": found.number or None,
        "holder": found.holder or None,
        "achievement": found.credential.get("name"),
        "id": found.identifier or None,
        "valid_from": found.credential.get("validFrom"),
        "revoked": found.revoked,
        "revocations_known_until": _iso(found.status_since),
        "signed_at": _iso(found.signed_at),
        "time_stamped_at": _iso(found.stamped_at),
    }


def _iso(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat(timespec="seconds") if at else None


def in_sentences(told: dict[str, Any]) -> str:
    """Return what a person reads."""
    lines = ["Valid." if told["valid"] else f"Not valid. {told['reason_in_words']}"]
    if told["number"]:
        lines.append(f"{told['holder']}: {told['achievement']}. {told['number']}, {told['issuer']}.")
    if told["number"] and told["revoked"] is None:
        lines.append("Whether it was revoked is not known: no status list was at hand.")
    elif told["revoked"] is False:
        lines.append(f"Not revoked, as known on {told['revocations_known_until']}.")
    return "\n".join(lines)
