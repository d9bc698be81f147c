"""Whether a test and a choice treat groups alike: items, selection rates, and groups too small to be shown."""

from shanyrak_methods.psychometrics.fairness.cells import Cell, crossed
from shanyrak_methods.psychometrics.fairness.functioning import Functioning, logistic, mantel_haenszel
from shanyrak_methods.psychometrics.fairness.impact import Impact, Interval, adverse_impact

__all__ = [
    "Cell",
    "Functioning",
    "Impact",
    "Interval",
    "adverse_impact",
    "crossed",
    "logistic",
    "mantel_haenszel",
]
