"""Check one entry of a Shanyrak journal, offline: python3 verify.py PROOF-FILE [KEY]

Needs Python 3.11, nothing else. KEY is the journal's key as you know it from elsewhere. Exit 0: all holds.
"""
# ruff: noqa: T201, PLR2004 - a script that talks; its numbers are those of RFC 8032 and RFC 6962

import base64
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
Point = tuple[int, int]


def sha256(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def need(holds: object, otherwise: str) -> None:
    if not holds:
        raise ValueError(otherwise)


def add(a: Point, b: Point) -> Point:
    """Add two points of the curve -x² + y² = 1 + D·x²·y²."""
    t = D * a[0] * b[0] * a[1] * b[1]
    x = (a[0] * b[1] + a[1] * b[0]) * pow(1 + t, -1, P) % P
    return x, (a[1] * b[1] + a[0] * b[0]) * pow(1 - t, -1, P) % P


def times(n: int, a: Point) -> Point:
    even = times(n >> 1, add(a, a)) if n else (0, 1)
    return add(even, a) if n & 1 else even


def point(data: bytes) -> Point:
    """Read a point from 32 bytes: y, and in the last bit whether x is odd."""
    odd, y = divmod(int.from_bytes(data, "little"), 2**255)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    need(len(data) == 32 and y < P and x * x % P == square and (x or not odd), "Not a point of the curve.")
    return (x if x % 2 == odd else P - x), y


def signed(public: bytes, text: bytes, signature: bytes) -> bool:
    """Check Ed25519 as in RFC 8032: s·B = R + h·A."""
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(r + public + text).digest(), "little") % ORDER
    base = point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
    need(len(signature) == 64 and s < ORDER, "Not a signature.")
    return times(s, base) == add(point(r), times(h, point(public)))


def root_of(top: bytes, here: int, size: int, path: list[bytes]) -> bytes:
    """Join a fingerprint with its neighbours up to the root (RFC 6962, section 2.1)."""
    need((size == 1) == (not path), "The path has a wrong length.")
    if size == 1:
        return top
    left = 1 << (size - 1).bit_length() - 1
    if here < left:
        return sha256(b"\x01", root_of(top, here, left, path[:-1]), path[-1])
    return sha256(b"\x01", path[-1], root_of(top, here - left, size - left, path[:-1]))


def check(proof: dict[str, Any], key: str) -> None:
    entry, index, size = proof["entry"], proof["index"], proof["size"]
    name, key_id, encoded = key.split("+", 2)
    material = base64.b64decode(encoded)
    need(sha256(f"{name}\n".encode(), material).hex()[:8] == key_id and material[0] == 1, "Not a key.")
    text, _, lines = proof["checkpoint"].rpartition("\n\n")
    found = [base64.b64decode(line.split()[2]) for line in lines.splitlines() if line.split()[1] == name]
    fits = [signed(material[1:], f"{text}\n".encode(), s[4:]) for s in found if s[:4].hex() == key_id]
    need(fits and all(fits), "The checkpoint is not signed by this key.")
    print(f"1. The checkpoint is signed by {name}, with the key {key}")
    need(text.split("\n")[:2] == [name, str(size)] and 0 <= index < size, "The tree is another one.")
    top = root_of(sha256(b"\x00", entry.encode()), index, size, [bytes.fromhex(h) for h in proof["path"]])
    need(base64.b64encode(top).decode() == text.split("\n")[2], "The entry does not lead to the root.")
    print(f"2. Entry {index} is in the journal of {size} entries, unchanged:\n   {entry}")
    for part in proof["opened"]:
        value = json.dumps(part["value"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        parts = b"shanyrak commitment 1", part["name"].encode(), bytes.fromhex(part["salt"]), value.encode()
        seal = sha256(*(len(p).to_bytes(8, "big") + p for p in parts)).hex()
        need(json.loads(entry)["personal"][part["name"]] == seal, f"{part['name']} is not what was sealed.")
        print(f"3. {part['name']} is what was sealed: {value}")


if __name__ == "__main__":
    try:
        proof = json.loads(Path(sys.argv[1]).read_text("utf-8"))
        check(proof, sys.argv[2] if sys.argv[2:] else proof["key"])
    except Exception as reason:  # noqa: BLE001 - whatever is wrong with the file, it proves nothing
        sys.exit(f"NOT PROVED. {reason!r}")
    print("Everything holds" + ("." if sys.argv[2:] else ", if that key is the journal's: compare it."))
