"""Names of people in Russian text, by the tagger that comes with natasha.

Its weights lie inside the package, so that nothing is fetched. natasha's own front end asks for a
morphology that does not run on Python 3.11: the tagger beneath it is called directly.
"""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any


@lru_cache(maxsize=1)
def _tagger() -> Any:
    """Load the tagger on first use: half a second."""
    from navec import Navec  # noqa: PLC0415 - loaded when first needed
    from slovnet import NER  # noqa: PLC0415 - likewise

    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("natasha is not installed: its weights are needed for Russian names")
    data = Path(spec.origin).parent / "data"
    tagger = NER.load(str(data / "model" / "slovnet_ner_news_v1.tar"))
    tagger.navec(Navec.load(str(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")))
    return tagger


def person_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans that name people."""
    if not text.strip():
        return []
    return [(span.start, span.stop) for span in _tagger()(text).spans if span.type == "PER"]
