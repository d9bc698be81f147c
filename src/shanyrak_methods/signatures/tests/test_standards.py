"""Encodings and status lists as the standards write them, by their own examples."""

from __future__ import annotations

import gzip

import pytest

from shanyrak_methods.signatures.encoding import (
    canonical,
    from_base58,
    from_base64url,
    read_object,
    to_base58,
    to_base64url,
)
from shanyrak_methods.signatures.errors import SignatureRefused
from shanyrak_methods.signatures.keys import key_of_jwk, kid_of
from shanyrak_methods.signatures.status import SIZE, encoded_list, is_set


def test_the_thumbprint_of_a_key_is_that_of_rfc_8037() -> None:
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
    assert kid_of(key_of_jwk(jwk)) == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"  # appendix A.3


def test_base58_is_that_of_bitcoin() -> None:
    assert to_base58(b"Hello World!") == "2NEpo7TZRRrLZSi2U"
    assert from_base58("2NEpo7TZRRrLZSi2U") == b"Hello World!"
    assert to_base58(b"\0\0\x28\x7f\xb4\xcd") == "11233QC4"
    assert from_base58("11233QC4") == b"\0\0\x28\x7f\xb4\xcd"


def test_canonical_json_orders_keys_and_leaves_letters_as_they_are() -> None:
    assert (
        canonical({"b": [1, True, None], "a": "€\n\x0f"}) == '{"a":"€\\n\\u000f","b":[1,true,null]}'.encode()
    )
    for other in (1.5, 2**53, {"𝄞": 1}, "\ud800"):
        with pytest.raises(SignatureRefused):
            canonical({"a": other} if not isinstance(other, dict) else other)


def test_base64url_has_one_spelling() -> None:
    assert from_base64url(to_base64url(b"\xff\xfe")) == b"\xff\xfe"
    for other in ("__5", "//4", "__4=", "__4 ", "_"):
        with pytest.raises(SignatureRefused):
            from_base64url(other)


def test_a_key_that_stands_twice_is_refused() -> None:
    with pytest.raises(SignatureRefused):
        read_object('{"id": 1, "id": 2}')


def test_a_status_list_has_the_length_and_the_order_of_bits_that_the_standard_says() -> None:
    encoded = encoded_list([0, 9, SIZE - 1])
    bits = gzip.decompress(from_base64url(encoded[1:]))
    assert len(bits) * 8 == SIZE == 131_072
    assert (bits[0], bits[1], bits[-1]) == (0b1000_0000, 0b0100_0000, 0b0000_0001)
    assert [place for place in range(20) if is_set(encoded, place)] == [0, 9]
    assert encoded == encoded_list([SIZE - 1, 9, 0])


def test_a_status_list_that_unpacks_without_end_is_refused() -> None:
    bomb = "u" + to_base64url(gzip.compress(b"\0" * 50_000_000))
    for encoded in (bomb, "u", "x", "u" + to_base64url(b"no gzip")):
        with pytest.raises(SignatureRefused):
            is_set(encoded, 0)
    with pytest.raises(SignatureRefused):
        is_set(encoded_list([]), SIZE)
