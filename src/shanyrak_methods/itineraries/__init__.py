"""Clashes in the plans of people who travel: who, what or where is in two places, and what is missing."""

from shanyrak_methods.itineraries.clashes import Clash, Kind, clashes
from shanyrak_methods.itineraries.plan import (
    BadPlan,
    Closed,
    Holiday,
    Interpreter,
    Person,
    Plan,
    Stop,
    Vehicle,
)

__all__ = [
    "BadPlan",
    "Clash",
    "Closed",
    "Holiday",
    "Interpreter",
    "Kind",
    "Person",
    "Plan",
    "Stop",
    "Vehicle",
    "clashes",
]
