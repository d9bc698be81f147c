"""Where an installation keeps its things."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from shanyrak.places import Places, default_data_folder, kept_secret, make_folder, places


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_environment_chooses_the_data_folder(tmp_path: Path) -> None:
    assert places({"SHANYRAK_DATA": f" {tmp_path}/my hub "}).data == tmp_path / "my hub"


def test_an_ordinary_user_finds_the_data_beside_the_clone() -> None:
    clone = Path("/home/aigerim/shanyrak")
    assert default_data_folder(clone, as_root=False) == clone / "var"


def test_root_keeps_the_data_where_the_database_user_can_reach_it() -> None:
    folder = default_data_folder(Path("/root/my hub"), as_root=True)
    assert folder.parent == Path("/var/lib/shanyrak")
    assert folder.name.startswith("my-hub-")


def test_two_clones_of_one_name_do_not_share_their_data() -> None:
    first = default_data_folder(Path("/srv/a/hub"), as_root=True)
    assert first != default_data_folder(Path("/srv/b/hub"), as_root=True)


def test_new_folders_are_private_and_old_ones_keep_their_mode(tmp_path: Path) -> None:
    old = tmp_path / "data" / "files"
    old.mkdir(parents=True)
    old.chmod(0o750)
    prepared = Places(tmp_path / "data").prepare()
    assert mode_of(old) == 0o750
    assert mode_of(prepared.keys) == 0o700


def test_a_folder_between_can_be_passed_by_the_database_user(tmp_path: Path) -> None:
    make_folder(tmp_path / "between" / "inside", 0o700)
    assert mode_of(tmp_path / "between") == 0o755


def test_a_secret_is_made_once_even_when_many_ask_at_the_same_time(tmp_path: Path) -> None:
    file = tmp_path / "secret.key"
    with ThreadPoolExecutor(8) as pool:
        answers = set(pool.map(lambda _: kept_secret(file), range(32)))
    assert len(answers) == 1
    assert mode_of(file) == 0o600
    assert [entry.name for entry in tmp_path.iterdir()] == ["secret.key"]
