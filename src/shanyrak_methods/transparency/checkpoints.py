"""Checkpoints in the C2SP form: a signed note that says how far a log had come, and with which root.

See c2sp.org/tlog-checkpoint.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from shanyrak_methods.transparency.notes import (
    Note,
    NoteRefused,
    SigningKey,
    VerifierKey,
    from_base64,
    open_note,
    sign_note,
    to_base64,
)

SIZE = re.compile(r"0|[1-9][0-9]{0,18}")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Which log, how many entries, and the root over them; extension lines are kept as they are."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The text that is signed."""
        lines = (self.origin, str(self.size), to_base64(self.root), *self.extensions)
        return "".join(f"{line}\n" for line in lines)


def parse_checkpoint(text: str) -> Checkpoint:
    """Read the text of a checkpoint; refuse any other form."""
    lines = text.split("\n")
    if len(lines) < 4 or lines.pop() or not all(lines):  # noqa: PLR2004 - three lines and an end
        raise NoteRefused("A checkpoint has an origin, a size and a root, each on its line, none empty.")
    origin, size, root, *extensions = lines
    if not SIZE.fullmatch(size):
        raise NoteRefused("The size of a checkpoint is a whole number without leading zeros.")
    digest = from_base64(root, "The root")
    if len(digest) != 32:  # noqa: PLR2004 - the length of a SHA-256
        raise NoteRefused("The root of a checkpoint has 32 bytes.")
    return Checkpoint(origin, int(size), digest, tuple(extensions))


def sign_checkpoint(checkpoint: Checkpoint, key: SigningKey) -> Note:
    """Return the checkpoint signed by the log's own key.

    Refuses a key of another name than the log, and a checkpoint that could not be read again.
    """
    if key.name != checkpoint.origin:
        raise NoteRefused("A log signs with a key of its own name.")
    parse_checkpoint(checkpoint.text)
    return sign_note(checkpoint.text, [key])


def open_checkpoint(written: str, *keys: VerifierKey) -> Checkpoint:
    """Read a checkpoint that its log has signed with one of ``keys``; a log may have had several in its life.

    Raises NoteRefused if a signature does not fit or the checkpoint is of another log than the keys.
    """
    checkpoint = parse_checkpoint(open_note(written, keys).text)
    if any(key.name != checkpoint.origin for key in keys):
        raise NoteRefused(f"The checkpoint is of {checkpoint.origin}, the key of another log.")
    return checkpoint
