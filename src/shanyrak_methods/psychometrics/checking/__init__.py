"""How well a model describes the answers: items, persons, pairs of items, and whether one ability is enough."""

from shanyrak_methods.psychometrics.checking.dependence import Pair, dependence
from shanyrak_methods.psychometrics.checking.dimensions import Dimensions, dimensions
from shanyrak_methods.psychometrics.checking.precision import Curve, alpha, curve, marginal_reliability
from shanyrak_methods.psychometrics.checking.surprise import (
    ItemFit,
    PersonFit,
    Residuals,
    item_fit,
    person_fit,
    residuals,
)

__all__ = [
    "Curve",
    "Dimensions",
    "ItemFit",
    "Pair",
    "PersonFit",
    "Residuals",
    "alpha",
    "curve",
    "dependence",
    "dimensions",
    "item_fit",
    "marginal_reliability",
    "person_fit",
    "residuals",
]
