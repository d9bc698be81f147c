from __future__ import annotations

import pytest

from shanyrak_methods.transparency.checkpoints import (
    Checkpoint,
    open_checkpoint,
    parse_checkpoint,
    sign_checkpoint,
)
from shanyrak_methods.transparency.merkle import EMPTY_ROOT
from shanyrak_methods.transparency.notes import NoteRefused, SigningKey, sign_note

HUB = SigningKey.from_seed("hub.example/journal", bytes(range(32)))
EMPTY = Checkpoint("hub.example/journal", 0, EMPTY_ROOT)
ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="


def test_text_is_origin_size_and_root() -> None:
    assert EMPTY.text == f"hub.example/journal\n0\n{ROOT}\n"


def test_signed_checkpoint_is_opened_by_its_key() -> None:
    assert open_checkpoint(str(sign_checkpoint(EMPTY, HUB)), HUB.verifier) == EMPTY


def test_extension_lines_are_kept() -> None:
    text = f"hub.example/journal\n12\n{ROOT}\nseen in Tallinn\n"

    assert parse_checkpoint(text).extensions == ("seen in Tallinn",)
    assert parse_checkpoint(text).text == text


def test_a_log_signs_in_its_own_name_only() -> None:
    with pytest.raises(NoteRefused, match="its own name"):
        sign_checkpoint(EMPTY, SigningKey.from_seed("other.example/journal", bytes(32)))


def test_a_checkpoint_of_another_log_is_refused_though_our_key_signed_it() -> None:
    foreign = Checkpoint("other.example/journal", 0, EMPTY_ROOT)

    with pytest.raises(NoteRefused, match=r"of other\.example/journal"):
        open_checkpoint(str(sign_note(foreign.text, [HUB])), HUB.verifier)


@pytest.mark.parametrize(
    "text",
    [
        f"hub.example/journal\n0\n{ROOT}",
        f"hub.example/journal\n0\n\n{ROOT}\n",
        f"\n0\n{ROOT}\n",
        "hub.example/journal\n0\n",
        f"hub.example/journal\n01\n{ROOT}\n",
        f"hub.example/journal\n-1\n{ROOT}\n",
        f"hub.example/journal\n+1\n{ROOT}\n",
        f"hub.example/journal\n١\n{ROOT}\n",
        f"hub.example/journal\n99999999999999999999\n{ROOT}\n",
        "hub.example/journal\n1\nAAAA\n",
        "hub.example/journal\n1\n?\n",
        f"hub.example/journal\n1\n{ROOT}\n\n",
    ],
)
def test_other_forms_are_refused(text: str) -> None:
    with pytest.raises(NoteRefused):
        parse_checkpoint(text)


def test_a_checkpoint_that_could_not_be_read_again_is_not_signed() -> None:
    with pytest.raises(NoteRefused, match="whole number"):
        sign_checkpoint(Checkpoint("hub.example/journal", -1, EMPTY_ROOT), HUB)
