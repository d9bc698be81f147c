"""Every act says who did it and when, and happens whole or not at all."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable

import pytest

import shanyrak

# Small helpers that other acts call, inside the transaction of the act that calls them.
HELPERS = {"shanyrak.journal.actions", "shanyrak.records.actions", "shanyrak.accounts.actions.shared"}


def acts() -> list[tuple[str, Callable[..., object]]]:
    found: list[tuple[str, Callable[..., object]]] = []
    for module in pkgutil.walk_packages(shanyrak.__path__, "shanyrak."):
        if "actions" not in module.name.split(".") or module.name in HELPERS:
            continue
        for name, act in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            if not name.startswith("_") and inspect.unwrap(act).__module__ == module.name:
                found.append((f"{module.name}.{name}", act))
    return found


@pytest.mark.parametrize(("name", "act"), acts(), ids=[name for name, _ in acts()])
def test_act_names_who_and_when(name: str, act: Callable[..., object]) -> None:
    parameters = inspect.signature(act).parameters

    assert all(p.kind in {p.KEYWORD_ONLY, p.VAR_KEYWORD} for p in parameters.values()), name
    assert {"by", "at"} <= set(parameters), name
    assert hasattr(act, "__wrapped__"), f"{name} is not one transaction"
