"""Killed while documents are taken in: each is there whole or not at all, and the next time takes in the rest."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from tests.faults.conftest import Place, copied, new_folder, wait_until

from shanyrak.runtime import postgres

# One helper of xdist does all of these, so that the installation they copy is prepared once.
pytestmark = pytest.mark.xdist_group("faults")

LETTERS = {
    "tbilisi": "Tbilisi, 3 March 2019. The Civil Service Bureau of Georgia will send two experts to Astana in May 2019.",
    "baku": "Baku, 12 June 2018. Azerbaijan and the Astana Civil Service Hub signed a memorandum of understanding.",
    "minsk": "Minsk, 8 October 2020. The Hub held a seminar on training for civil servants with Belarus.",
    "dushanbe": "Dushanbe, 21 April 2017. Tajikistan asks the Hub for a study visit on one-stop service delivery.",
    "ankara": "Ankara, 30 November 2021. The Hub and Türkiye held a conference on digital government.",
} | {
    city: f"{city.title()}, 5 May 2016. The Hub and {country} held a seminar on the training of civil servants."
    for city, country in {
        "astana": "Kazakhstan",
        "bishkek": "Kyrgyzstan",
        "tashkent": "Uzbekistan",
        "yerevan": "Armenia",
        "kyiv": "Ukraine",
        "ulaanbaatar": "Mongolia",
        "tallinn": "Estonia",
    }.items()
}


@pytest.fixture
def letters(folder: Path) -> Path:
    """A folder of documents to take in."""
    (folder / "post").mkdir()
    return write_letters(folder / "post")


def write_letters(post: Path) -> Path:
    for name, text in LETTERS.items():
        (post / f"{name}.txt").write_text(f"Letter from {name.title()}\n\n{text}\n", encoding="utf-8")
    return post


@pytest.fixture(scope="module")
def undisturbed(prepared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """What becomes of the documents when nothing is killed."""
    above = new_folder("fault undisturbed ")
    place = copied(prepared_data, above / "hub")
    yield ingested(place, write_letters(tmp_path_factory.mktemp("post")))
    place.end()
    shutil.rmtree(above)


def documents(address: str) -> int:
    with psycopg.connect(address) as connection:
        counted = connection.execute("SELECT count(*) FROM sources_sourcedocument").fetchone()
    return int(counted[0]) if counted else 0


def ingested(place: Place, letters: Path) -> dict[str, Any]:
    """Take everything in, and return what is known of each file."""
    done = place.run("ingest", str(letters), "--json")
    assert done.returncode == 0, done.stderr
    return {Path(one["file"]).stem: one for one in json.loads(done.stdout)}


@pytest.mark.parametrize("after", [1, 3])
def test_a_killed_ingest_is_gone_on_with(
    place: Place, letters: Path, after: int, undisturbed: dict[str, Any]
) -> None:
    with postgres.borrowed(place.data / "postgres") as address:
        running = place.start("ingest", str(letters))
        wait_until(lambda: documents(address) >= after or running.poll() is not None, "some are taken in")
        assert running.poll() is None, "it was too quick to be killed"
        running.kill()
        running.wait()
    kept = documents(place.address())
    assert after <= kept < len(LETTERS)

    verified = place.run("verify", "--json")
    assert json.loads(verified.stdout)["ok"], verified.stderr
    first = ingested(place, letters)
    assert [one["state"] for one in first.values()].count("known") == kept
    assert documents(place.address()) == len(LETTERS)
    for file in letters.iterdir():
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        assert any(digest in path.as_posix().replace("/", "") for path in (place.data / "files").rglob("*"))

    assert {name: one["proposals"] for name, one in first.items()} == {
        name: one["proposals"] for name, one in undisturbed.items()
    }
