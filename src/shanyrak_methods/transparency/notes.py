"""Signed notes in the C2SP form: a text, a blank line, and a line for each signature.

Ed25519 only (signature type 0x01). See c2sp.org/signed-note.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = b"\x01"
MOST_SIGNATURES = 64
SIGNATURE_LINE = re.compile(r"— (\S+) (\S+)")
FORBIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f]")


class NoteRefused(ValueError):
    """The note or key cannot be trusted or read; the message says why."""


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """What a reader needs to check a signature: the signer's name and public key (32 bytes)."""

    name: str
    public: bytes

    def __post_init__(self) -> None:
        check_name(self.name)
        if len(self.public) != 32:  # noqa: PLR2004 - the length of an Ed25519 public key
            raise NoteRefused("An Ed25519 public key has 32 bytes.")

    @property
    def key_id(self) -> bytes:
        """The four bytes by which a signature line names this key."""
        return hashlib.sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:4]

    def __str__(self) -> str:
        """Write the key as name+id+key, the form in which it is handed on."""
        return f"{self.name}+{self.key_id.hex()}+{to_base64(ED25519 + self.public)}"

    @classmethod
    def parse(cls, text: str) -> VerifierKey:
        """Read a key from its written form; refuse one whose id does not fit."""
        name, _, rest = text.partition("+")
        identifier, _, encoded = rest.partition("+")
        material = from_base64(encoded, "The key")
        if material[:1] != ED25519:
            raise NoteRefused("The key is not an Ed25519 key.")
        key = cls(name, material[1:])
        if key.key_id.hex() != identifier:
            raise NoteRefused("The key's identifier does not fit the key.")
        return key

    def verifies(self, signature: bytes, text: str) -> bool:
        """Return whether ``signature`` is this key's over ``text``."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text.encode())
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The secret half: a name and an Ed25519 private key."""

    name: str
    private: Ed25519PrivateKey

    @classmethod
    def from_seed(cls, name: str, seed: bytes) -> SigningKey:
        """Return the key that grows from 32 secret bytes."""
        return cls(name, Ed25519PrivateKey.from_private_bytes(seed))

    @property
    def verifier(self) -> VerifierKey:
        """The public half, to be handed on."""
        return VerifierKey(self.name, self.private.public_key().public_bytes_raw())

    def sign(self, text: str) -> Signature:
        """Return this key's signature over ``text``."""
        return Signature(self.name, self.verifier.key_id, self.private.sign(text.encode()))


@dataclass(frozen=True, slots=True)
class Signature:
    """One line below a note."""

    name: str
    key_id: bytes
    signature: bytes

    def __str__(self) -> str:
        """Write the line, without its line end."""
        return f"— {self.name} {to_base64(self.key_id + self.signature)}"


@dataclass(frozen=True, slots=True)
class Note:
    """A text that ends with a line end, and the signatures below it."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        """Write the whole note."""
        return self.text + "\n" + "".join(f"{signature}\n" for signature in self.signatures)


def sign_note(text: str, keys: Iterable[SigningKey]) -> Note:
    """Return ``text`` signed by ``keys``; refuse a text that is no note's text."""
    check_text(text)
    return Note(text, tuple(key.sign(text) for key in keys))


def parse_note(written: str) -> Note:
    """Read a note; check its form, but no signature."""
    text, found, lines = written.rpartition("\n\n")
    if not found or not lines.endswith("\n"):
        raise NoteRefused("A note is a text, a blank line and signature lines, each with its line end.")
    check_text(text + "\n")
    signatures = lines.removesuffix("\n").split("\n")
    if len(signatures) > MOST_SIGNATURES:
        raise NoteRefused(f"A note with more than {MOST_SIGNATURES} signatures is not read.")
    return Note(text + "\n", tuple(_parse_signature(line) for line in signatures))


def open_note(written: str, keys: Iterable[VerifierKey]) -> Note:
    """Read a note and check it by the keys one trusts; unknown signatures are passed over.

    Raises NoteRefused if a trusted key's signature is wrong, or no trusted key has signed.
    """
    note = parse_note(written)
    known = {(key.name, key.key_id): key for key in keys}
    checked = 0
    for signature in note.signatures:
        key = known.get((signature.name, signature.key_id))
        if key is None:
            continue
        if not key.verifies(signature.signature, note.text):
            raise NoteRefused(f"The signature of {key.name} does not fit the text.")
        checked += 1
    if not checked:
        raise NoteRefused("No key that you trust has signed the note.")
    return note


def check_name(name: str) -> None:
    """Refuse a key name that is empty or holds a space or a plus."""
    if not name or "+" in name or len(name.split()) != 1 or name != name.strip() or FORBIDDEN.search(name):
        raise NoteRefused("A key's name is not empty and holds no space and no plus.")


def check_text(text: str) -> None:
    """Refuse a text that does not end its last line or holds control characters."""
    if not text.endswith("\n"):
        raise NoteRefused("The text of a note ends with a line end.")
    if FORBIDDEN.search(text):
        raise NoteRefused("A note holds no control character but the line end.")


def to_base64(data: bytes) -> str:
    """Return ``data`` in standard base64."""
    return base64.b64encode(data).decode()


def from_base64(text: str, what: str) -> bytes:
    """Return the bytes of ``text``; refuse any base64 but the one way that ``to_base64`` writes."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise NoteRefused(f"{what} is not in base64.") from error
    if to_base64(data) != text:
        raise NoteRefused(f"{what} is not in base64.")
    return data


def _parse_signature(line: str) -> Signature:
    match = SIGNATURE_LINE.fullmatch(line)
    if match is None:
        raise NoteRefused("A signature line is an em dash, a name and a signature.")
    check_name(match[1])
    data = from_base64(match[2], "The signature")
    if len(data) <= 4:  # noqa: PLR2004 - four bytes of key id, then the signature
        raise NoteRefused("A signature line holds no signature.")
    return Signature(match[1], data[:4], data[4:])
