"""Measuring people fairly: item calibration, ability, with the uncertainty of every number.

Needs neither Django nor a database: ``pip install shanyrak`` and a notebook are enough.

>>> from shanyrak_methods.psychometrics import read_csv, calibrate, Scale, score
>>> answers = read_csv("answers.csv")                       # doctest: +SKIP
>>> bank = calibrate(answers, "2pl")                        # doctest: +SKIP
>>> score(answers, Scale.of(bank.items, "2pl")).ability     # doctest: +SKIP
"""

from shanyrak_methods.psychometrics.ability import Abilities, Scale, conversion_table, plausible_values, score
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.items import Calibration, Item, calibrate
from shanyrak_methods.psychometrics.priors import Normal, Priors
from shanyrak_methods.psychometrics.provenance import Provenance
from shanyrak_methods.psychometrics.responses import MISSING, Responses
from shanyrak_methods.psychometrics.responses_csv import read_csv

__all__ = [
    "MISSING",
    "Abilities",
    "BadInput",
    "Calibration",
    "Item",
    "Normal",
    "Priors",
    "Provenance",
    "Responses",
    "Scale",
    "calibrate",
    "conversion_table",
    "plausible_values",
    "read_csv",
    "score",
]
