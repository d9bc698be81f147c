"""Which of the hub's languages a text is written in."""

import re
from functools import lru_cache

LANGUAGES = ("en", "ru", "kk", "fr")
KAZAKH_LETTERS = re.compile(r"[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LATIN = re.compile(r"[A-Za-zÀ-ÿ]")
KAZAKH_LATIN = re.compile(
    r"\b(?:men|jäne|jane|zhane|üşin|ushin|turaly|memlekettık|memlekettik|qyzmet|qyzmetı|kyzmet|respublikasy|"
    r"respublikasynyñ|boldy|bolyp|bastaldy|bolady|dedi|ötti|otti|halyqaralyq|khalykaralyk|elden|turaly|úshin|habynyñ|habynyn|damu|jyly|jylǵy|qazaqstan|elderı|sondai)\b",
    re.IGNORECASE,
)
# At least one Kazakh letter in this many Cyrillic ones: Kazakh has one in five, Russian a few in names.
KAZAKH_SHARE = 12
LATIN_WORDS_NEEDED = 3


@lru_cache(maxsize=1)
def _identifier() -> object:
    """Load the language model on first use: it takes a tenth of a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loaded when first needed

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(["en", "fr"])
    return identifier


FRENCH = re.compile(
    r"\b(?:le|la|les|des|du|une?|et|est|dans|pour|qui|sur|avec|aux?|par|que|ont)\b", re.IGNORECASE
)
ENGLISH = re.compile(
    r"\b(?:the|and|of|in|to|for|with|on|by|was|were|is|are|has|have|that|from)\b", re.IGNORECASE
)


def _french_or_english(text: str) -> str:
    """Tell French from English by their small words, and by the model where those are level."""
    french, english = len(FRENCH.findall(text)), len(ENGLISH.findall(text))
    if french != english:
        return "fr" if french > english else "en"
    code, _ = _identifier().classify(text)  # type: ignore[attr-defined]
    return str(code)


def language_of(text: str) -> str:
    """Return en, ru, kk or fr, whichever of the hub's languages the text is nearest to."""
    sample = text[:20000]
    cyrillic, latin = len(CYRILLIC.findall(sample)), len(LATIN.findall(sample))
    if cyrillic > latin:
        return "kk" if len(KAZAKH_LETTERS.findall(sample)) * KAZAKH_SHARE > cyrillic else "ru"
    if not latin:
        return "en"
    if len(KAZAKH_LATIN.findall(sample)) >= LATIN_WORDS_NEEDED:
        return "kk"
    return _french_or_english(sample)
