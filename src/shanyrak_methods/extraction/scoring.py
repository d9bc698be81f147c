"""How well extraction reads: precision, recall, F1 and citation by kind and language, on annotated documents.

``python -m shanyrak_methods.extraction.scoring FOLDER...`` prints the table. Each NAME.json in a folder
annotates the NAME.txt beside it. A fact marked optional counts neither for nor against; a fact is matched once;
citation is the share of matched facts whose span covers, or is covered by, half of an annotated one.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shanyrak_methods.extraction.engine import RuleEngine
from shanyrak_methods.extraction.lists import listed

Fact = Mapping[str, Any]
FAMILIES = {
    **dict.fromkeys(("visit", "study_visit", "delegation_visit", "mission", "business_mission"), "visit"),
    **dict.fromkeys(
        listed(
            "meeting bilateral_meeting parliamentary_meeting committee_meeting steering_committee "
            "working_group_meeting talks phone_call"
        ),
        "meeting",
    ),
    **dict.fromkeys(
        ("conference", "summit", "forum", "roundtable", "seminar", "workshop", "training", "event"), "event"
    ),
}
HALF, QUARTER, MOST, LESS = 0.5, 0.25, 0.75, 0.4
TOGETHER = "all kinds"


@dataclass(frozen=True, slots=True)
class Count:
    """How many facts were hit, said, annotated and rightly cited."""

    hit: int = 0
    said: int = 0
    annotated: int = 0
    cited: int = 0

    def __add__(self, other: "Count") -> "Count":
        """Add two counts."""
        return Count(
            self.hit + other.hit,
            self.said + other.said,
            self.annotated + other.annotated,
            self.cited + other.cited,
        )

    @property
    def precision(self) -> float:
        """The share of what was said that is annotated."""
        return self.hit / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """The share of what is annotated that was said."""
        return self.hit / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def citation(self) -> float:
        """The share of what was hit that carries the right span."""
        return self.cited / self.hit if self.hit else 0.0


def telling_words(text: str | None) -> set[str]:
    """Return the words of a text that are longer than two letters or numbers; all, if there is none."""
    every = [word.lower() for word in re.findall(r"[^\W_]+", text or "")]
    return {word for word in every if len(word) > 2 or word.isdigit()} or set(every)  # noqa: PLR2004 - of, la, и tell nothing


def likeness(first: str | None, second: str | None) -> float:
    """Return the F1 of the words of two texts."""
    a, b = telling_words(first), telling_words(second)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def spans_of(fact: Fact) -> list[Sequence[int]]:
    """Return the spans of a fact, however it carries them."""
    return list(fact.get("spans") or ([fact["span"]] if fact.get("span") else []))


def is_cited(mine: Fact, gold: Fact) -> bool:
    """Say whether a span of a fact meets an annotated one by half of the shorter."""
    return any(
        min(a[1], b[1]) - max(a[0], b[0]) >= HALF * min(a[1] - a[0], b[1] - b[0])
        for a in spans_of(mine)
        for b in spans_of(gold)
    )


def _all_names(fact: Fact) -> list[str]:
    """Return the name and the aliases of a fact."""
    return [name for name in (fact.get("name"), *(fact.get("aliases") or ())) if name]


def is_same_party(mine: Fact | None, gold: Fact | None) -> bool:
    """Say whether two parties are one: by code, by a name they share, or by most of the words."""
    if mine is None or gold is None:
        return False
    if mine.get("iso3") and gold.get("iso3"):
        return bool(mine["iso3"] == gold["iso3"])
    forms = [{tuple(sorted(telling_words(name))) for name in _all_names(fact)} for fact in (mine, gold)]
    return bool(forms[0] & forms[1]) or any(
        likeness(mine.get("name"), name) >= MOST for name in _all_names(gold)
    )


class Pairing:
    """One document's facts beside its annotation."""

    def __init__(self, mine: Fact, gold: Fact) -> None:
        self.mine, self.gold = mine, gold
        self.my_parties = {party["id"]: party for party in mine.get("parties", ())}
        self.gold_parties = {party["id"]: party for party in gold.get("parties", ()) if "id" in party}

    def party(self, mine: Fact, gold: Fact) -> bool:
        """Match two parties."""
        return mine.get("kind") == gold.get("kind") and is_same_party(mine, gold)

    def person(self, mine: Fact, gold: Fact) -> bool:
        """Match two people: by name, or the nameless by office."""
        if not gold.get("name"):
            return not mine.get("name") and likeness(mine.get("office"), gold.get("office")) >= HALF
        return any(likeness(a, b) >= HALF for a in _all_names(mine) for b in _all_names(gold))

    def office(self, mine: Fact, gold: Fact) -> bool:
        """Match two people with their offices."""
        return self.person(mine, gold) and likeness(mine.get("office"), gold.get("office")) >= HALF

    def agreement(self, mine: Fact, gold: Fact) -> bool:
        """Match two agreements by kind, half of the parties and the date."""
        dated = is_same_time(mine.get("signed_date"), gold.get("signed_date"))
        return mine.get("kind") == gold.get("kind") and dated and self._parties_meet(mine, gold)

    def _parties_meet(self, mine: Fact, gold: Fact) -> bool:
        wanted = [self.gold_parties[i] for i in gold.get("parties") or () if i in self.gold_parties]
        said = [self.my_parties[i] for i in mine.get("parties") or () if i in self.my_parties]
        found = sum(any(is_same_party(a, b) for a in said) for b in wanted)
        return found >= HALF * len(wanted)

    def commitment(self, mine: Fact, gold: Fact) -> bool:
        """Match two commitments by kind and sentence or words."""
        alike = is_cited(mine, gold) or likeness(mine.get("text"), gold.get("text")) >= HALF
        return mine.get("kind") == gold.get("kind") and alike

    def activity(self, mine: Fact, gold: Fact) -> bool:
        """Match two activities: family, planned or not, date, place, and something that ties them."""
        kinds = [FAMILIES.get(fact["kind"], fact["kind"]) for fact in (mine, gold)]
        planned = [fact.get("status") == "planned" for fact in (mine, gold)]
        start = gold.get("start") or gold.get("start_partial")
        elsewhere = gold.get("place") and mine.get("place") and likeness(mine["place"], gold["place"]) == 0
        if kinds[0] != kinds[1] or planned[0] != planned[1] or elsewhere:
            return False
        if not is_same_time(mine.get("start"), start):
            return False
        return (
            bool(start) or likeness(mine.get("title"), gold.get("title")) >= QUARTER or is_cited(mine, gold)
        )

    def position(self, mine: Fact, gold: Fact) -> bool:
        """Match two positions by direction, holder and topic."""
        if (
            mine.get("direction") != gold.get("direction")
            or likeness(mine.get("topic"), gold.get("topic")) < HALF
        ):
            return False
        other = gold.get("party_alt") or []
        holders = [gold.get("party"), *([other] if isinstance(other, str) else other)]
        said = self.my_parties.get(str(mine.get("party")))
        if any(is_same_party(said, self.gold_parties.get(str(holder))) for holder in holders if holder):
            return True
        return bool(gold.get("party_text")) and likeness(mine.get("party_text"), gold["party_text"]) >= LESS

    def figure(self, mine: Fact, gold: Fact) -> bool:
        """Match two figures by value and by the first letters of the unit."""
        value, wanted = mine.get("value"), gold.get("value")
        if not isinstance(value, int | float) or not isinstance(wanted, int | float):
            return False
        units = {word[:4] for word in telling_words(gold.get("unit"))}
        said = {word[:4] for key in ("unit", "what") for word in telling_words(mine.get(key))}
        return abs(value - wanted) <= 1e-9 * max(1.0, abs(wanted)) and (not units or bool(units & said))


def is_same_time(mine: str | None, gold: str | None) -> bool:
    """Say whether a date agrees with the annotated one; one may be less precise, or lack the year."""
    if not gold:
        return True
    if not mine:
        return False
    return mine.startswith(gold) or gold.startswith(mine) or (gold.startswith("--") and mine[4:] == gold[-6:])


def _commitments(document: Fact) -> list[Fact]:
    """Return the commitments of all agreements that are asked for."""
    agreements = [fact for fact in document.get("agreements", ()) if not fact.get("optional")]
    return [commitment for agreement in agreements for commitment in agreement.get("commitments", ())]


def _with_office(document: Fact) -> list[Fact]:
    """Return the people with an office."""
    return [person for person in document.get("people", ()) if person.get("office")]


Take = Callable[[Fact], Sequence[Fact]]
Match = Callable[[Pairing, Fact, Fact], bool]


def _listed(key: str) -> Take:
    return lambda document: document.get(key, ())


KINDS: dict[str, tuple[Take, Match]] = {
    "parties": (_listed("parties"), Pairing.party),
    "people": (_listed("people"), Pairing.person),
    "offices": (_with_office, Pairing.office),
    "agreements": (_listed("agreements"), Pairing.agreement),
    "commitments": (_commitments, Pairing.commitment),
    "activities": (_listed("activities"), Pairing.activity),
    "positions": (_listed("positions"), Pairing.position),
    "figures": (_listed("figures"), Pairing.figure),
}


def count(pairing: Pairing, take: Take, match: Match) -> Count:
    """Match the facts of one kind one to one, those asked for first, then the optional ones."""
    mine, gold = list(take(pairing.mine)), list(take(pairing.gold))
    asked = [fact for fact in gold if not fact.get("optional")]
    left = list(range(len(mine)))
    pairs = list(_pairs(pairing, match, mine, left, asked))
    excused = list(_pairs(pairing, match, mine, left, [fact for fact in gold if fact.get("optional")]))
    cited = sum(is_cited(mine[i], fact) for i, fact in pairs)
    return Count(len(pairs), len(mine) - len(excused), len(asked), cited)


def _pairs(
    pairing: Pairing, match: Match, mine: Sequence[Fact], left: list[int], gold: Iterable[Fact]
) -> Iterator[tuple[int, Fact]]:
    """Yield the pairs that match, a well cited fact before another, and use each fact up."""
    for fact in gold:
        fitting = [i for i in left if match(pairing, mine[i], fact)]
        if fitting:
            best = max(fitting, key=lambda i: is_cited(mine[i], fact))
            left.remove(best)
            yield best, fact


def annotated_documents(folders: Sequence[Path]) -> list[tuple[Path, Fact]]:
    """Return the texts of folders that an annotation stands beside, with the annotation."""
    found: list[tuple[Path, Fact]] = []
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            text = path.with_suffix(".txt")
            if text.exists():
                found.append((text, json.loads(path.read_text(encoding="utf-8"))))
    return found


def scores(documents: Sequence[tuple[Path, Fact]]) -> dict[str, dict[str, Count]]:
    """Return the counts by language and kind; ``all`` stands for all languages."""
    engine = RuleEngine()
    table: dict[str, dict[str, Count]] = {}
    for path, gold in documents:
        mine = engine.extract(path.read_text(encoding="utf-8")).as_json()
        language = str(gold.get("lang") or gold.get("language") or mine["language"])
        pairing = Pairing(mine, gold)
        for kind, (take, match) in KINDS.items():
            got = count(pairing, take, match)
            for row in (table.setdefault(language, {}), table.setdefault("all", {})):
                for name in (kind, TOGETHER):
                    row[name] = row.get(name, Count()) + got
    return table


def table_of(found: Mapping[str, Mapping[str, Count]]) -> str:
    """Return the counts as a table to read."""
    lines = [
        f"{'':4} {'':12} {'precision':>9} {'recall':>7} {'F1':>6} {'cited':>6} {'said':>5} {'annotated':>9}"
    ]
    for language in sorted(found, key=lambda code: (code == "all", code)):
        for kind, n in found[language].items():
            if kind != TOGETHER:
                lines.append(_line(language, kind, n))
        lines.append(_line(language, TOGETHER, found[language][TOGETHER]))
    return "\n".join(lines)


def _line(language: str, kind: str, n: Count) -> str:
    return (
        f"{language:4} {kind:12} {n.precision:9.3f} {n.recall:7.3f} {n.f1:6.3f} {n.citation:6.3f} "
        f"{n.said:5} {n.annotated:9}"
    )


def main(argv: Sequence[str]) -> int:
    """Print the table; returns 1 where no annotated document was found."""
    parser = argparse.ArgumentParser(
        prog="python -m shanyrak_methods.extraction.scoring", description=__doc__
    )
    parser.add_argument("folders", nargs="+", type=Path)
    documents = annotated_documents(parser.parse_args(list(argv)).folders)
    if not documents:
        sys.stderr.write("No annotated documents were found there.\n")
        return 1
    sys.stdout.write(f"{len(documents)} documents\n{table_of(scores(documents))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
