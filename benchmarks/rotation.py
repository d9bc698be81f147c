"""Rotation: rounds planned to the proven best, a whole service within its bound, beside SciPy's assignment and OR-Tools CP-SAT."""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.peers import OURS, Answer, Peer
from benchmarks.stage import table

ROUNDS = ((940, False, 3), (2_000, False, 3), (100_000, True, 1))  # seeds in which no kin both have to stay
SECONDS = 60  # that CP-SAT has
REFUSING, WEIGHTS = 20, (0.0, 0.02, 0.05, 0.1)
YEARS = ((60, 5), (100, 3), (300, 3))
OFFICIALS = 200  # who ask why


def main() -> None:
    """Print the tables."""
    print(planned())
    print(planned_anew())
    print(over_years())
    print(assigned())
    print(beside_cp_sat())


def planned() -> str:
    """Return the table of our rounds, a process each."""
    rows = []
    for count, by_category, seed in ROUNDS:
        with Peer("rotation", python=OURS) as ours:
            ours.ask("load", count=count, by_category=by_category, tied=True, seed=seed)
            found, checked, why = ours.ask("plan"), ours.ask("check"), ours.ask("why", officials=OFFICIALS)
        rows.append(_row(count, found, checked, why))
    heads = ("officials", "how", "seconds", "of the processor", "left without a post", "gap to the bound", "peak MB", "checker", "why: middle, ms", "slowest")  # fmt: skip
    return table("Rotation: all rules, to the proven best or within the bound", heads, rows)


def _row(count: int, found: Answer, checked: Answer, why: Answer) -> list[object]:
    told = found.result
    gap = "proven optimal" if told["optimal"] else f"{100 * told['gap']:.3f} %"
    accepts = "accepts" if not checked.result["faults"] else f"refuses: {checked.result['faults'][0]}"
    return [
        f"{count:,}", told["method"], f"{found.seconds:.2f}", f"{found.cpu:.2f}", told["unplaced"], gap, f"{found.peak_mb:.0f}", accepts, f"{why.result['middle']:.1f}",
        f"{why.result['slowest']:.1f}",
    ]  # fmt: skip


def planned_anew() -> str:
    """Return the table of small changes: what they do to everybody else, by the weight of the earlier plan."""
    with Peer("rotation", python=OURS) as ours:
        ours.ask("load", count=940, by_category=False, tied=True)
        value = ours.ask("plan").result["value"]
        rows = []
        for weight in WEIGHTS:
            anew = ours.ask("again", refusing=REFUSING, as_planned=weight)
            told = anew.result
            lost = f"{100 * (1 - told['value'] / value):.2f} %"
            rows.append([f"{weight:g}", told["others"], lost, f"{anew.seconds:.2f}"])
    heads = (
        "weight of the earlier plan",
        "others planned anew",
        "value lost against the earlier plan",
        "seconds",
    )
    return table(f"Rotation of 940: {REFUSING} officials cannot go where they were to", heads, rows)


def over_years() -> str:
    """Return the table of plans over several years."""
    rows = []
    for count, years in YEARS:
        with Peer("rotation", python=OURS) as ours:
            found = ours.ask("years", count=count, years=years)
        told = found.result
        gap = "proven optimal" if told["optimal"] else f"{100 * told['gap']:.3f} %"
        accepts = "accepts" if not told["faults"] else f"refuses: {told['faults'][0]}"
        rows.append([count, years, f"{told['seconds']:.1f}", f"{found.cpu:.1f}", gap, accepts])
    heads = ("officials", "years", "seconds", "of the processor", "gap to the bound", "checker, every year")
    return table("Rotation over several years, all rules in every year", heads, rows)


def assigned() -> str:
    """Return the table of what SciPy's assignment can express: pairs alone, without kin, continuity and a limit on moves."""
    rows = []
    for count in (940, 2_000):
        with Peer("rotation", python=OURS) as ours:
            ours.ask("load", count=count, by_category=False, tied=False)
            found, plain = ours.ask("plan"), ours.ask("plainly")
        rows += [
            [f"{count:,}", "Shanyrak, with weighing and prices", f"{found.seconds:.3f}", f"{found.result['value']:.6f}"],
            ["", "SciPy, the matrix ready", f"{plain.result['seconds']:.3f}", f"{plain.result['value']:.6f}"],
        ]  # fmt: skip
    return table(
        "Rotation without rules that tie pairs together", ("officials", "whose", "seconds", "value"), rows
    )


def beside_cp_sat() -> str:
    """Return the table of 940 officials with all rules by CP-SAT: all pairs, and the likely ones alone."""
    rows = []
    with (
        tempfile.TemporaryDirectory() as folder,
        Peer("rotation", python=OURS) as ours,
        Peer("cp_sat") as peer,
    ):
        ours.ask("load", count=940, by_category=False, tied=True)
        for name, thinned in (("all pairs", False), ("the likely pairs", True)):
            file = str(Path(folder) / f"{thinned}.npz")
            pairs = ours.ask("write", file=file, thinned=thinned).result
            rows.append(_solver(f"CP-SAT, {name}: {pairs:,}", peer.ask("plan", file=file, seconds=SECONDS)))
        rows.append(_solver("Shanyrak", ours.ask("plan")))
    heads = ("whose", "seconds", "of the processor", "value", "bound", "proven")
    return table(f"Rotation of 940 with all rules beside CP-SAT with {SECONDS} s on all cores", heads, rows)


def _solver(name: str, found: Answer) -> list[object]:
    told = found.result
    value = "no plan" if told["value"] is None else f"{told['value']:.3f}"
    proven = "yes" if told["optimal"] else "no"
    return [name, f"{found.seconds:.2f}", f"{found.cpu:.2f}", value, f"{told['bound']:.3f}", proven]


if __name__ == "__main__":
    main()
