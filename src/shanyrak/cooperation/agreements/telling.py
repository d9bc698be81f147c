"""What the journal is told of a commitment."""

from __future__ import annotations

from collections.abc import Mapping

from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.records.actions import disclosed
from shanyrak.records.rules import Visibility


def told(
    commitment: Commitment, said: Mapping[str, object], *, visibility: str = Visibility.PUBLIC
) -> dict[str, dict[str, object]]:
    """Return what an act says of ``commitment``: in clear only where it, its agreement and what is said are public."""
    seen_by = {commitment.agreement.visibility, visibility}
    return disclosed(commitment, said, erasable=() if seen_by == {Visibility.PUBLIC} else said.keys())
