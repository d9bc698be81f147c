"""Tests that fit themselves to whoever sits them, and forms put together beforehand.

>>> from shanyrak_methods.psychometrics.adaptive import even, read_bank, simulate
>>> simulate(even(read_bank("bank.csv"), 20), 1000, seed=1).rmse        # doctest: +SKIP
"""

from shanyrak_methods.psychometrics.adaptive.bank import Bank, read_bank
from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint, Stop, even
from shanyrak_methods.psychometrics.adaptive.choosing import Rule
from shanyrak_methods.psychometrics.adaptive.exposure import Exposure, Guard, guard, least_cap, prices
from shanyrak_methods.psychometrics.adaptive.forms import Forms, Limit, assemble
from shanyrak_methods.psychometrics.adaptive.learning import learnt, rehearsed
from shanyrak_methods.psychometrics.adaptive.multistage import Module, Panel, panel, pass_through
from shanyrak_methods.psychometrics.adaptive.plan import Plan
from shanyrak_methods.psychometrics.adaptive.report import Band, Report
from shanyrak_methods.psychometrics.adaptive.simulation import simulate
from shanyrak_methods.psychometrics.adaptive.sitting import Sitting

__all__ = [
    "Band",
    "Bank",
    "Blueprint",
    "Exposure",
    "Forms",
    "Guard",
    "Limit",
    "Module",
    "Panel",
    "Plan",
    "Report",
    "Rule",
    "Sitting",
    "Stop",
    "assemble",
    "even",
    "guard",
    "learnt",
    "least_cap",
    "panel",
    "pass_through",
    "prices",
    "read_bank",
    "rehearsed",
    "simulate",
]
