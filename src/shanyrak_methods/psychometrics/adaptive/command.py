"""``shanyrak irt simulate``: what an adaptive test would do, before anybody sits it."""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace
from typing import Any

from shanyrak_methods.psychometrics.adaptive.bank import Bank, read_bank
from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint, Stop, even
from shanyrak_methods.psychometrics.adaptive.choosing import Rule
from shanyrak_methods.psychometrics.adaptive.exposure import Exposure, Guard, guard
from shanyrak_methods.psychometrics.adaptive.learning import learnt, rehearsed
from shanyrak_methods.psychometrics.adaptive.report import Report
from shanyrak_methods.psychometrics.adaptive.simulation import simulate
from shanyrak_methods.psychometrics.errors import BadInput

MOST_PERSONS = 1_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``irt simulate`` asks for."""
    parser.add_argument(
        "--bank", required=True, metavar="BANK.csv", help="columns a, b; also c, area, enemies, item"
    )
    parser.add_argument("--persons", type=int, required=True, metavar="N")
    parser.add_argument("--length", type=int, required=True, metavar="L", help="items in a full test")
    parser.add_argument("--seed", type=int, required=True, metavar="S")
    parser.add_argument("--rule", choices=[one.value for one in Rule], default=Rule.FISHER.value)
    parser.add_argument("--exposure", choices=[one.value for one in Exposure], default=Exposure.PRICES.value)
    parser.add_argument(
        "--cap", type=float, default=0.25, help="the largest share of persons who may see an item"
    )
    parser.add_argument(
        "--rehearse",
        type=int,
        default=0,
        metavar="N",
        help="learn the prices from N simulated people first, such as 5000",
    )
    parser.add_argument(
        "--stop-error", type=float, default=0.0, help="end as soon as the standard error is this small"
    )
    parser.add_argument(
        "--cut", type=float, help="end as soon as it is clear on which side of the cut somebody is"
    )


def report(asked: argparse.Namespace) -> dict[str, Any]:
    """Return what ``irt simulate --json`` prints; areas of the bank are given evenly. Raises BadInput."""
    if not 0 < asked.persons <= MOST_PERSONS:
        raise BadInput(f"--persons lies between 1 and {MOST_PERSONS}")
    if asked.seed < 0:
        raise BadInput("--seed is a whole number from 0")
    bank = read_bank(asked.bank)
    blueprint = _blueprint(bank, asked)
    control = _control(blueprint, asked)
    found = simulate(blueprint, asked.persons, seed=asked.seed, rule=Rule(asked.rule), control=control)
    return as_json(bank, found, asked)


def _blueprint(bank: Bank, asked: argparse.Namespace) -> Blueprint:
    plain = even(bank, asked.length)
    return replace(plain, stop=Stop(error=asked.stop_error, cut=asked.cut))


def _control(blueprint: Blueprint, asked: argparse.Namespace) -> Guard:
    if asked.exposure == Exposure.SYMPSON_HETTER:
        return learnt(blueprint, cap=asked.cap, seed=asked.seed + 1, rule=Rule(asked.rule))
    if asked.rehearse:
        if asked.exposure != Exposure.PRICES:
            raise BadInput("--rehearse is for prices")
        people = asked.rehearse
        return rehearsed(blueprint, cap=asked.cap, seed=asked.seed + 1, persons=people, rule=Rule(asked.rule))
    return guard(blueprint, Exposure(asked.exposure), cap=asked.cap)


def as_json(bank: Bank, found: Report, asked: argparse.Namespace) -> dict[str, Any]:
    """Return a report as JSON: shares between 0 and 1, seconds with the preparation of prices left out."""
    return {
        "model": "3pl" if bank.guess.any() else "2pl",
        "n_persons": len(found.ability),
        "n_items": bank.size,
        "length": asked.length,
        "rule": asked.rule,
        "exposure": asked.exposure,
        "rmse": found.rmse,
        "rmse_error": found.rmse_error,
        "stated_error": found.stated_error,
        "bias": found.bias,
        "coverage": found.coverage,
        "mean_length": float(found.taken.mean()),
        "max_exposure": float(found.exposure.max()),
        "expected_exposure": found.expected_exposure,
        "cap": found.cap,
        "least_cap": found.least_cap,
        "cap_kept": found.cap_kept,
        "unused": found.unused,
        "overlap": found.overlap,
        "quotas_kept": float(found.quotas_kept.mean()) if len(found.quotas_kept) else None,
        "enemies_met": found.enemies_met,
        "seconds": round(found.seconds, 4),
        "ms_per_person": round(1000 * found.seconds / len(found.ability), 4),
        "method": found.provenance.method,
        "version": found.provenance.version,
        "seed": found.provenance.seed,
        "input_hash": found.provenance.input_hash,
        "by_ability": [asdict(band) for band in found.by_ability()],
        "items": [
            {"item": name, "exposure": float(share)}
            for name, share in zip(bank.names, found.exposure, strict=True)
        ],
    }
