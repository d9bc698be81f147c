"""How far two spellings of a name lie apart."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def distance(first: str, second: str) -> int:
    """Count the letters to put in, leave out or change to make one word of the other."""
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        left, row[0] = row[0], i
        for j, other in enumerate(second, 1):
            left, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, left + (letter != other))
    return row[-1]


def is_one_letter_off(first: str, second: str) -> bool:
    """Say whether two words are the same but for at most one letter."""
    return abs(len(first) - len(second)) <= 1 and distance(first, second) <= 1
