"""RFC 6962, section 2.1, word for word and as slow as that: what the library is tested against."""

from __future__ import annotations

import hashlib


def root(entries: list[bytes]) -> bytes:
    """MTH of the RFC."""
    if not entries:
        return hashlib.sha256().digest()
    if len(entries) == 1:
        return hashlib.sha256(b"\x00" + entries[0]).digest()
    k = largest_power_below(len(entries))
    return hashlib.sha256(b"\x01" + root(entries[:k]) + root(entries[k:])).digest()


def inclusion(m: int, entries: list[bytes]) -> list[bytes]:
    """PATH of the RFC."""
    if len(entries) == 1:
        return []
    k = largest_power_below(len(entries))
    if m < k:
        return [*inclusion(m, entries[:k]), root(entries[k:])]
    return [*inclusion(m - k, entries[k:]), root(entries[:k])]


def consistency(m: int, entries: list[bytes]) -> list[bytes]:
    """PROOF of the RFC."""
    return subproof(m, entries, known=True)


def subproof(m: int, entries: list[bytes], *, known: bool) -> list[bytes]:
    """SUBPROOF of the RFC."""
    if m == len(entries):
        return [] if known else [root(entries)]
    k = largest_power_below(len(entries))
    if m <= k:
        return [*subproof(m, entries[:k], known=known), root(entries[k:])]
    return [*subproof(m - k, entries[k:], known=False), root(entries[:k])]


def largest_power_below(n: int) -> int:
    """Return k of the RFC: the largest power of two smaller than n."""
    k = 1
    while k * 2 < n:
        k *= 2
    return k
