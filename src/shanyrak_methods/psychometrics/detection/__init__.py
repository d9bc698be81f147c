"""Signs that a score does not mean what it says, each with how often it accuses somebody who did nothing.

A sign is a reason to look, never a verdict: every result carries its probability under honest work, and lists are cut with
the whole family of comparisons in mind.
"""

from shanyrak_methods.psychometrics.detection.drift import Drift, drift
from shanyrak_methods.psychometrics.detection.foreknowledge import Foreknowledge, foreknowledge
from shanyrak_methods.psychometrics.detection.similarity import Alike, similarity
from shanyrak_methods.psychometrics.detection.speed import Pace, Speed, pace, too_fast

__all__ = [
    "Alike",
    "Drift",
    "Foreknowledge",
    "Pace",
    "Speed",
    "drift",
    "foreknowledge",
    "pace",
    "similarity",
    "too_fast",
]
