"""Backup and restore: the same installation again, whole, or nothing was touched; also when killed on the way."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from tests.faults.conftest import Place, add_person, copied, new_folder

from shanyrak.runtime import dump

# One helper of xdist does all of these, so that the installation they copy is prepared once.
pytestmark = pytest.mark.xdist_group("faults")

MISUSED = 2


@pytest.fixture(scope="module")
def backup(prepared_data: Path) -> Iterator[Path]:
    """A backup of the prepared installation, made once."""
    made = new_folder("fault saved ")
    place = copied(prepared_data, made / "hub")
    done = place.run("backup", str(made / "hub.backup"))
    assert done.returncode == 0, done.stderr
    place.end()
    yield made / "hub.backup"
    shutil.rmtree(made)


@pytest.fixture
def saved(backup: Path, folder: Path) -> Path:
    """A backup of what the installation holds, to restore or to damage."""
    return Path(shutil.copy(backup, folder))


def databases(place: Place) -> set[str]:
    with dump.beside(place.address()) as connection:
        return {
            name for (name,) in connection.execute("SELECT datname FROM pg_database WHERE NOT datistemplate")
        }


def test_a_backup_restored_elsewhere_is_the_same_to_the_byte(
    place: Place, saved: Path, new_place: Callable[[str], Place]
) -> None:
    elsewhere = new_place("elsewhere")

    done = elsewhere.run("restore", str(saved))

    assert done.returncode == 0, done.stderr
    restored = elsewhere.export()
    assert restored == place.export()
    assert '"email":"aigerim@example.org"' in restored
    for key in (place.data / "keys").iterdir():
        assert (elsewhere.data / "keys" / key.name).read_bytes() == key.read_bytes()


def test_an_installation_that_holds_something_is_not_overwritten_unasked(place: Place, saved: Path) -> None:
    add_person(place, "bolat@example.org")
    done = place.run("restore", str(saved))
    assert done.returncode == MISUSED
    assert "restored only into an empty one" in done.stderr
    assert place.ask("SELECT count(*) FROM accounts_user") == 2

    asked_for = place.run("restore", "--replace", str(saved))
    assert asked_for.returncode == 0, asked_for.stderr
    assert place.ask("SELECT count(*) FROM accounts_user") == 1


def test_a_damaged_backup_is_refused_before_anything_is_touched(place: Place, saved: Path) -> None:
    before = place.export()
    damaged = bytearray(saved.read_bytes())
    damaged[len(damaged) // 2] ^= 0xFF
    saved.write_bytes(damaged)

    done = place.run("restore", "--replace", str(saved))

    assert done.returncode == MISUSED
    assert "is damaged" in done.stderr
    assert "Nothing was changed." in done.stderr
    assert place.export() == before


def test_a_running_platform_is_not_restored_over(place: Place, saved: Path) -> None:
    with psycopg.connect(place.address()):
        done = place.run("restore", "--replace", str(saved))
    assert done.returncode == MISUSED
    assert "Somebody is still connected" in done.stderr


# Where a restore is killed, and whether what it restores holds from then on.
KILLED_AT = {
    "restore.archive.unpack": False,
    "restore.dump.load": False,
    "restore.dump.mark": False,
    "restore.move_all": False,
    "restore.dump.exchange": False,
    "restore.settle": True,
}
DYING = """
import os
from shanyrak.runtime import installation, restore
from shanyrak.runtime.command_line import main
owner, _, name = {point!r}.rpartition(".")
setattr(eval(owner), name, lambda *_values: os.kill(os.getpid(), 9))
main(["restore", "--replace", {file!r}])
"""


@pytest.mark.parametrize(("point", "restored"), KILLED_AT.items())
def test_a_killed_restore_leaves_the_old_state_or_the_new(
    place: Place, saved: Path, point: str, *, restored: bool
) -> None:
    add_person(place, "bolat@example.org")
    (place.data / "keys" / "secret.key").write_text("a key made since", encoding="utf-8")

    killed = place.python(DYING.format(point=point, file=str(saved)))

    assert killed.returncode == -9, killed.stderr
    assert place.run("manage", "check").returncode == 0  # the next start settles it
    assert place.ask("SELECT count(*) FROM accounts_user") == (1 if restored else 2)
    assert ((place.data / "keys" / "secret.key").read_text() == "a key made since") is not restored
    assert databases(place) == {"postgres", "shanyrak"}
    assert not (place.data / "restoring").exists()
