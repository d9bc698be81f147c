"""The file of a backup: whole, or refused."""

from __future__ import annotations

import gzip
import tarfile
import zlib
from contextlib import suppress
from pathlib import Path

import pytest

from shanyrak.runtime import archive
from shanyrak.runtime.archive import FORMAT, Manifest
from shanyrak.runtime.refusals import BackupDamaged, BackupNotOurs, BackupUnreadable

LETTER = "files/ab/letter-from-tbilisi.txt"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "letter"
    file.write_text("Georgia takes part in the hub.\n" * 200, encoding="utf-8")
    return file


@pytest.fixture
def backup(tmp_path: Path, source: Path) -> Path:
    file = tmp_path / "hub.backup"
    archive.write(file, manifest_for(source), {LETTER: source})
    return file


def manifest_for(source: Path, *, form: int = FORMAT) -> Manifest:
    return Manifest(
        format=form,
        made_at="2026-11-21T21:00:00+00:00",
        shanyrak="0.1.0",
        postgresql="18.6.3",
        steps=["runtime.0001_initial"],
        members={LETTER: archive.digest(source)},
    )


def test_what_was_saved_comes_back(backup: Path, source: Path, tmp_path: Path) -> None:
    manifest = archive.unpack(backup, tmp_path / "unpacked")

    assert manifest == manifest_for(source)
    assert (tmp_path / "unpacked" / LETTER).read_bytes() == source.read_bytes()


def test_only_its_owner_can_read_a_backup(backup: Path) -> None:
    assert backup.stat().st_mode & 0o077 == 0


def test_a_changed_bit_anywhere_is_noticed(backup: Path, tmp_path: Path) -> None:
    whole = backup.read_bytes()
    for place in range(12, len(whole), 7):  # after the head of gzip, whose time and system do not matter
        damaged = bytearray(whole)
        damaged[place] ^= 1
        backup.write_bytes(damaged)
        if gzip_still_says_the_same(bytes(damaged), whole):
            continue  # a repetition can be written in more than one way
        with pytest.raises((BackupDamaged, BackupNotOurs)):
            archive.unpack(backup, tmp_path / f"unpacked {place}")


def gzip_still_says_the_same(damaged: bytes, whole: bytes) -> bool:
    with suppress(OSError, EOFError, zlib.error):
        return gzip.decompress(damaged) == gzip.decompress(whole)
    return False


def test_a_backup_that_ends_too_early_is_noticed(backup: Path, tmp_path: Path) -> None:
    whole = backup.read_bytes()
    for length in range(0, len(whole), 11):
        backup.write_bytes(whole[:length])
        with pytest.raises((BackupDamaged, BackupNotOurs)):
            archive.unpack(backup, tmp_path / f"unpacked {length}")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BackupUnreadable, match="there is no such file"):
        archive.unpack(tmp_path / "nothing.backup", tmp_path / "unpacked")


def test_any_other_file_is_no_backup(source: Path, tmp_path: Path) -> None:
    with pytest.raises(BackupDamaged):
        archive.unpack(source, tmp_path / "unpacked")


def test_another_archive_is_no_backup(source: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.tar.gz"
    with tarfile.open(other, "w:gz") as tar:
        tar.add(source, "letter.txt")
    with pytest.raises(BackupNotOurs, match="does not begin with a manifest"):
        archive.unpack(other, tmp_path / "unpacked")


def test_a_format_of_tomorrow_is_refused(source: Path, tmp_path: Path) -> None:
    file = tmp_path / "hub.backup"
    archive.write(file, manifest_for(source, form=FORMAT + 1), {LETTER: source})
    with pytest.raises(BackupNotOurs, match="the format 2"):
        archive.unpack(file, tmp_path / "unpacked")


@pytest.mark.parametrize("name", ["../outside", "/etc/passwd", "files/../../outside"])
def test_a_member_never_leaves_the_folder(name: str, source: Path, tmp_path: Path) -> None:
    file = tmp_path / "hub.backup"
    archive.write(file, with_member(name, source), {name: source})
    with pytest.raises(BackupDamaged, match="does not belong in it"):
        archive.unpack(file, tmp_path / "deep" / "unpacked")
    assert not (tmp_path / "outside").exists()


def with_member(name: str, source: Path) -> Manifest:
    return Manifest(
        format=FORMAT,
        made_at="2026-11-21T21:00:00+00:00",
        shanyrak="0.1.0",
        postgresql="18.6.3",
        steps=[],
        members={name: archive.digest(source)},
    )


def test_a_backup_that_was_not_finished_leaves_the_older_one(backup: Path, source: Path) -> None:
    before = backup.read_bytes()
    with pytest.raises(FileNotFoundError):
        archive.write(
            backup, with_member("files/gone.txt", source), {"files/gone.txt": source.parent / "gone"}
        )
    assert backup.read_bytes() == before
    assert [entry.name for entry in backup.parent.iterdir() if entry.name.startswith(".")] == []
