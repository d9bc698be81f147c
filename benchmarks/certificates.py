"""Certificates issued one after the other as a batch does: seconds each, and what typesetting and signing take of it."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from statistics import median, quantiles
from time import perf_counter

from benchmarks.stage import platform, table

COUNT = int(os.environ.get("COUNT", "500"))
NOON = datetime(2026, 5, 22, 12, tzinfo=UTC)


def issue_all() -> list[tuple[str, ...]]:
    """Issue a batch and return the rows of the table."""
    from shanyrak.certificates import papers  # noqa: PLC0415 - Django has to be set up
    from shanyrak.certificates.actions import issue_batch, issue_next, issuing  # noqa: PLC0415
    from shanyrak.certificates.models import Certificate, HeldBy  # noqa: PLC0415
    from shanyrak.certificates.tests.factories import OFFICER, requests  # noqa: PLC0415

    made: list[papers.Papers] = []

    def noted(issued: papers.Issued, *, at: datetime) -> papers.Papers:
        made.append(papers.papers_of(issued, at=at))
        return made[-1]

    issuing.papers_of = noted
    batch = issue_batch(requests=requests(COUNT), by=OFFICER, at=NOON)
    took = []
    more = True
    while more:
        begun = perf_counter()
        more = issue_next(batch_id=batch.pk, by=OFFICER, at=NOON)
        took.append(perf_counter() - begun)
    whole, typeset, signed = sum(took), sum(one.typesetting for one in made), sum(one.signing for one in made)
    size = median(len(bytes(pdf)) for pdf in HeldBy.objects.values_list("pdf", flat=True)[:50])
    return [
        (
            f"{Certificate.objects.count()} certificates",
            f"{whole:.1f} s",
            f"{median(took) * 1000:.0f} ms",
            f"{quantiles(took, n=20)[-1] * 1000:.0f} ms",
            f"{typeset / whole:.0%}",
            f"{signed / whole:.0%}",
            f"{size / 1024:.0f} kB",
        )
    ]


def main() -> None:
    """Measure and print the table."""
    with platform():
        rows = issue_all()
    heads = ("issued", "in all", "each, median", "19 of 20 under", "typesetting", "signing", "a PDF")
    print(table("Certificates, signed and numbered one after the other", heads, rows))


if __name__ == "__main__":
    main()
