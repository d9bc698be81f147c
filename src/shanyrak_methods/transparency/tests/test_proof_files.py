"""The proof file, read by the library and by the script that anyone can download."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from shanyrak_methods.transparency import verify_offline
from shanyrak_methods.transparency.bundle import Opened, Proof, check_proof, read_proof, write_proof
from shanyrak_methods.transparency.canonical import canonical
from shanyrak_methods.transparency.checkpoints import Checkpoint, sign_checkpoint
from shanyrak_methods.transparency.commitments import commit
from shanyrak_methods.transparency.merkle import Frontier, Place, inclusion_path, leaf_hash, proof
from shanyrak_methods.transparency.notes import NoteRefused, SigningKey, sign_note

HUB = SigningKey.from_seed("hub.example/journal", bytes(range(32)))
STRANGER = SigningKey.from_seed("hub.example/journal", bytes(32))
SALT = bytes(range(100, 132))
SCRIPT = Path(verify_offline.__file__)


def entry(number: int) -> bytes:
    personal = {"name": commit("name", "Айгүл Серікова", salt=SALT).hex()}
    return canonical({"act": "agreement.signed", "facts": {"agreement": number}, "personal": personal})


def proof_of(index: int, size: int) -> Proof:
    frontier, nodes = Frontier(), dict[Place, bytes]()
    for number in range(size):
        nodes |= frontier.append(leaf_hash(entry(number)))
    return Proof(
        entry=entry(index),
        index=index,
        size=size,
        path=tuple(proof(inclusion_path(index, size), lambda level, number: nodes[Place(level, number)])),
        checkpoint=str(sign_checkpoint(Checkpoint(HUB.name, size, frontier.root()), HUB)),
        key=str(HUB.verifier),
        opened=(Opened("name", SALT, "Айгүл Серікова"),),
    )


@cache
def good_proof() -> Proof:
    return proof_of(4, 11)


def run_script(folder: Path, text: str, *key: str) -> subprocess.CompletedProcess[str]:
    file = folder / "entry.proof.json"
    file.write_text(text, "utf-8")
    return subprocess.run(
        [sys.executable, "-I", str(SCRIPT), str(file), *key],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def altered(change: Callable[[dict[str, Any]], object]) -> str:
    content = json.loads(write_proof(good_proof()))
    change(content)
    return json.dumps(content)


ALTERATIONS: dict[str, Callable[[dict[str, Any]], object]] = {
    "another entry": lambda p: p.update(entry=p["entry"].replace("4", "5")),
    "a space in the entry": lambda p: p.update(entry=p["entry"].replace(":", ": ", 1)),
    "another place": lambda p: p.update(index=5),
    "a place outside": lambda p: p.update(index=11),
    "a place before the first": lambda p: p.update(index=-1),
    "another size": lambda p: p.update(size=12),
    "a shorter path": lambda p: p["path"].pop(),
    "a longer path": lambda p: p["path"].append("00" * 32),
    "another path": lambda p: p["path"].reverse(),
    "another checkpoint": lambda p: p.update(checkpoint=p["checkpoint"].replace("\n11\n", "\n12\n")),
    "a stranger's checkpoint": lambda p: p.update(
        checkpoint=str(sign_note(p["checkpoint"].rpartition("\n\n")[0] + "\n", [STRANGER]))
    ),
    "no signature": lambda p: p.update(checkpoint=p["checkpoint"].rpartition("—")[0]),
    "another person": lambda p: p["opened"][0].update(value="Марат Оспанов"),
    "another salt": lambda p: p["opened"][0].update(salt="00" * 32),
    "a part that was never sealed": lambda p: p["opened"][0].update(name="passport"),
    "a part without its salt": lambda p: p["opened"][0].pop("salt"),
}


def test_a_proof_is_written_and_read_back() -> None:
    assert read_proof(write_proof(good_proof())) == good_proof()


def test_a_good_proof_holds() -> None:
    assert check_proof(good_proof(), HUB.verifier).size == 11


@pytest.mark.parametrize("change", ALTERATIONS.values(), ids=ALTERATIONS.keys())
def test_an_altered_proof_is_refused(change: Callable[[dict[str, Any]], object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        check_proof(read_proof(altered(change)), HUB.verifier)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"form":"shanyrak proof 1"}', '{"form":"another"}', "null"]
)
def test_another_file_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="proof"):
        read_proof(text)
    assert run_script(tmp_path, text).returncode == 1


def test_a_proof_under_a_strangers_key_is_refused() -> None:
    with pytest.raises(NoteRefused):
        check_proof(good_proof(), STRANGER.verifier)


def test_the_script_says_what_it_checked(tmp_path: Path) -> None:
    run = run_script(tmp_path, write_proof(good_proof()), str(HUB.verifier))

    assert (run.returncode, run.stderr) == (0, "")
    assert "1. The checkpoint is signed by hub.example/journal" in run.stdout
    assert "2. Entry 4 is in the journal of 11 entries, unchanged" in run.stdout
    assert '3. name is what was sealed: "Айгүл Серікова"' in run.stdout
    assert run.stdout.endswith("Everything holds.\n")


def test_the_script_asks_to_compare_a_key_that_came_with_the_file(tmp_path: Path) -> None:
    run = run_script(tmp_path, write_proof(good_proof()))

    assert run.returncode == 0
    assert str(HUB.verifier) in run.stdout
    assert "Everything holds, if that key is the journal's: compare it." in run.stdout


def test_the_script_refuses_a_strangers_key(tmp_path: Path) -> None:
    run = run_script(tmp_path, write_proof(good_proof()), str(STRANGER.verifier))

    assert run.returncode == 1
    assert "not signed by this key" in run.stderr


@pytest.mark.parametrize("change", ALTERATIONS.values(), ids=ALTERATIONS.keys())
def test_the_script_refuses_an_altered_file(
    change: Callable[[dict[str, Any]], object], tmp_path: Path
) -> None:
    run = run_script(tmp_path, altered(change))

    assert run.returncode == 1
    assert run.stderr.startswith("NOT PROVED.")


def test_the_script_without_a_file_fails_plainly() -> None:
    run = subprocess.run(
        [sys.executable, "-I", str(SCRIPT)], capture_output=True, encoding="utf-8", check=False
    )

    assert run.returncode == 1


@pytest.mark.parametrize(
    ("index", "size"), [(0, 1), (0, 2), (1, 2), (2, 3), (6, 7), (7, 8), (0, 64), (99, 100)]
)
def test_the_script_follows_the_tree_at_its_edges(
    index: int, size: int, capsys: pytest.CaptureFixture[str]
) -> None:
    verify_offline.check(json.loads(write_proof(proof_of(index, size))), str(HUB.verifier))

    assert f"Entry {index} is in the journal of {size}" in capsys.readouterr().out


def test_the_script_is_short_and_stands_alone() -> None:
    source = SCRIPT.read_text("utf-8")

    assert len(source.splitlines()) < 100
    assert "shanyrak_methods" not in source


@pytest.mark.parametrize("seed", range(12))
def test_the_script_agrees_with_the_library_on_signatures(seed: int) -> None:
    key = SigningKey.from_seed("hub", bytes([seed]) * 32)
    text = bytes(range(seed * 11))
    signature = key.private.sign(text)

    assert verify_offline.signed(key.verifier.public, text, signature)
    assert not verify_offline.signed(key.verifier.public, text + b".", signature)
    assert not verify_offline.signed(HUB.verifier.public, text, signature)


def test_the_script_refuses_a_signature_with_the_order_added() -> None:
    signature = HUB.private.sign(b"text")
    stretched = int.from_bytes(signature[32:], "little") + verify_offline.ORDER
    for other in (signature[:32] + stretched.to_bytes(32, "little"), signature + b"\x00", signature[:63]):
        with pytest.raises(ValueError, match="Not a signature"):
            verify_offline.signed(HUB.verifier.public, b"text", other)


def test_a_proof_needs_no_opened_part() -> None:
    bare = replace(good_proof(), opened=())

    assert check_proof(read_proof(write_proof(bare)), HUB.verifier).size == 11
