"""Keys of passports: one each, wrapped, rotated, destroyed; killed at any point, nothing is lost and nothing comes back."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak.cooperation.passports import keyring as keyrings
from shanyrak.cooperation.passports.keyring import KeyGone, Keyring, write_safely
from shanyrak.cooperation.passports.sealing import SealBroken, new_key, seal, unseal


@pytest.fixture
def ring(tmp_path: Path) -> Keyring:
    return Keyring(tmp_path / "passports").prepare()


@given(value=st.binary(max_size=500), spot=st.integers(min_value=0), bit=st.integers(0, 7))
def test_whoever_changes_one_bit_of_what_is_sealed_breaks_it(value: bytes, spot: int, bit: int) -> None:
    key = new_key()
    sealed = seal(value, key=key, bound_to="a")
    assert unseal(sealed, key=key, bound_to="a") == value
    changed = bytearray(sealed)
    changed[spot % len(sealed)] ^= 1 << bit
    with pytest.raises(SealBroken):
        unseal(bytes(changed), key=key, bound_to="a")
    with pytest.raises(SealBroken):
        unseal(sealed, key=key, bound_to="b")
    with pytest.raises(SealBroken):
        unseal(sealed, key=new_key(), bound_to="a")


def test_the_same_value_never_looks_the_same_twice() -> None:
    key = new_key()
    assert len({seal(b"N123", key=key, bound_to="a") for _one in range(100)}) == 100


def test_every_passport_has_a_key_of_its_own_that_only_the_owner_of_the_folder_reads(ring: Keyring) -> None:
    (one, first), (two, second) = ring.new(), ring.new()
    assert first != second
    assert (ring.get(one), ring.get(two)) == (first, second)
    assert first not in (ring.folder / f"{one}.key").read_bytes()
    modes = {stat.S_IMODE(file.stat().st_mode) for file in ring.folder.iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE(ring.folder.stat().st_mode) == 0o700


def test_what_is_destroyed_opens_no_more_even_with_the_key_of_the_installation(ring: Keyring) -> None:
    name, key = ring.new()
    ring.put_scan(name, b"scan", key=key)
    assert ring.scan(name) == b"scan"
    ring.destroy(name)
    ring.destroy(name)
    for gone in (ring.get, ring.scan):
        with pytest.raises(KeyGone):
            gone(name)
    assert sorted(file.name for file in ring.folder.iterdir()) == [".lock", "installation-1.key"]


def test_the_key_of_one_passport_in_the_place_of_another_opens_nothing(ring: Keyring) -> None:
    (one, _first), (two, _second) = ring.new(), ring.new()
    (ring.folder / f"{one}.key").write_bytes((ring.folder / f"{two}.key").read_bytes())
    with pytest.raises(KeyGone):
        ring.get(one)


def test_a_new_key_of_the_installation_opens_everything_and_the_old_one_nothing(ring: Keyring) -> None:
    kept = dict(ring.new() for _one in range(5))
    old = (ring.folder / "installation-1.key").read_bytes()
    assert ring.rotate() == 5
    assert {name: ring.get(name) for name in kept} == kept
    assert sorted(file.name for file in ring.folder.glob("installation-*")) == ["installation-2.key"]
    (ring.folder / "installation-2.key").write_bytes(old)
    with pytest.raises(KeyGone):
        ring.get(next(iter(kept)))


class Killed(BaseException):
    """What a kill looks like from inside."""


def killed_at(step: int) -> Callable[..., None]:
    """Return a function that lets ``step`` files be written, then kills."""
    done: list[Path] = []

    def write(file: Path, content: bytes) -> None:
        done.append(file)
        if len(done) > step:
            raise Killed
        write_safely(file, content)

    return write


@pytest.mark.parametrize("step", range(5))
def test_a_rotation_killed_anywhere_is_finished_by_the_next(
    ring: Keyring, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = dict(ring.new() for _one in range(4))
    with monkeypatch.context() as patched:
        patched.setattr(keyrings, "write_safely", killed_at(step))
        with pytest.raises(Killed):
            ring.rotate()
    assert {name: ring.get(name) for name in kept} == kept, "after the kill everything opens"
    ring.rotate()
    assert {name: ring.get(name) for name in kept} == kept
    assert len(list(ring.folder.glob("installation-*"))) == 1


def test_keys_that_a_kill_left_are_swept_and_those_being_made_are_not(ring: Keyring) -> None:
    (kept, key), (left, _other) = ring.new(), ring.new()
    ring.put_scan(left, b"scan", key=key)
    now = (ring.folder / f"{left}.key").stat().st_mtime
    assert ring.sweep({kept}, now=now + 10) == 0
    assert ring.sweep({kept}, now=now + 3700) == 2
    assert ring.get(kept) == key
