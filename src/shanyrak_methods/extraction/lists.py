"""Lists of words, written as they are read."""


def listed(text: str) -> tuple[str, ...]:
    """Return the words of a text that white space divides."""
    return tuple(text.split())
