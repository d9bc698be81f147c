"""The proof file: all that a stranger needs to check one entry without asking anyone.

The entry is canonical JSON. Its member "personal" maps the name of each personal part to its commitment in
hex; the file may open some of them by giving salt and value.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from shanyrak_methods.transparency.canonical import parse_canonical
from shanyrak_methods.transparency.checkpoints import Checkpoint, open_checkpoint
from shanyrak_methods.transparency.commitments import opens
from shanyrak_methods.transparency.merkle import NotProved, check_inclusion, leaf_hash
from shanyrak_methods.transparency.notes import VerifierKey

FORM = "shanyrak proof 1"
PERSONAL = "personal"


@dataclass(frozen=True, slots=True)
class Opened:
    """A personal part that the file shows: its name, its salt and its value."""

    name: str
    salt: bytes
    value: object


@dataclass(frozen=True, slots=True)
class Proof:
    """One entry, its way to a signed root, and the key to check it by."""

    entry: bytes
    index: int
    size: int
    path: tuple[bytes, ...]
    checkpoint: str
    key: str
    opened: tuple[Opened, ...] = ()


def write_proof(proof: Proof) -> str:
    """Return the text of the proof file."""
    content = {
        "form": FORM,
        "entry": proof.entry.decode(),
        "index": proof.index,
        "size": proof.size,
        "path": [neighbour.hex() for neighbour in proof.path],
        "checkpoint": proof.checkpoint,
        "key": proof.key,
        "opened": [{"name": o.name, "salt": o.salt.hex(), "value": o.value} for o in proof.opened],
    }
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def read_proof(text: str) -> Proof:
    """Read a proof file; refuse any other form. What it says is not yet checked."""
    try:
        content = json.loads(text)
        if content["form"] != FORM:
            raise NotProved(f"The file is not in the form {FORM!r}.")
        return Proof(
            entry=content["entry"].encode(),
            index=int(content["index"]),
            size=int(content["size"]),
            path=tuple(bytes.fromhex(neighbour) for neighbour in content["path"]),
            checkpoint=content["checkpoint"],
            key=content["key"],
            opened=tuple(Opened(o["name"], bytes.fromhex(o["salt"]), o["value"]) for o in content["opened"]),
        )
    except (KeyError, TypeError, AttributeError, json.JSONDecodeError) as error:
        raise NotProved("The file is not a proof file.") from error


def check_proof(proof: Proof, *keys: VerifierKey) -> Checkpoint:
    """Pass if the entry is in the log whose ``keys`` one trusts; return the checkpoint that says so.

    Raises NotProved, NoteRefused or NotCanonical, whichever fails first.
    """
    checkpoint = open_checkpoint(proof.checkpoint, *keys)
    if checkpoint.size != proof.size:
        raise NotProved("The proof and its checkpoint are of different sizes.")
    body = parse_canonical(proof.entry)
    check_inclusion(
        leaf_hash(proof.entry), index=proof.index, size=proof.size, path=proof.path, root=checkpoint.root
    )
    for opened in proof.opened:
        _check_opened(opened, body)
    return checkpoint


def _check_opened(opened: Opened, body: object) -> None:
    personal = body.get(PERSONAL) if isinstance(body, Mapping) else None
    commitment = personal.get(opened.name) if isinstance(personal, Mapping) else None
    if not isinstance(commitment, str):
        raise NotProved(f"The entry holds no commitment named {opened.name!r}.")
    if not opens(bytes.fromhex(commitment), opened.name, opened.value, salt=opened.salt):
        raise NotProved(f"The value shown for {opened.name!r} is not the one committed to.")
