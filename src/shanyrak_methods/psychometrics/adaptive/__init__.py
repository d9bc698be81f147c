"""Tests that fit themselves to whoever sits them, and forms put together beforehand.

>>> from shanyrak_methods.psychometrics.adaptive import even, read_bank, simulate
>>> simulate(even(read_bank("bank.csv"), 20), 1000, seed=1).rmse        # doctest: +SKIP
"""

from shanyrak_methods.psychometrics.adaptive.bank import Bank, read_bank
from shanyrak_methods.psychometrics.adaptive.blueprint import Blueprint, Stop, even
from shanyrak_methods.psychometrics.adaptive.choosing import Rule, Tables
from shanyrak_methods.psychometrics.adaptive.exposure import Exposure, Guard, guard, prices
from shanyrak_methods.psychometrics.adaptive.forms import Forms, assemble
from shanyrak_methods.psychometrics.adaptive.multistage import Module, Panel, panel, pass_through
from shanyrak_methods.psychometrics.adaptive.simulation import Report, learnt, simulate
from shanyrak_methods.psychometrics.adaptive.sitting import Sitting

__all__ = [
    "Bank",
    "Blueprint",
    "Exposure",
    "Forms",
    "Guard",
    "Module",
    "Panel",
    "Report",
    "Rule",
    "Sitting",
    "Stop",
    "Tables",
    "assemble",
    "even",
    "guard",
    "learnt",
    "panel",
    "pass_through",
    "prices",
    "read_bank",
    "simulate",
]
