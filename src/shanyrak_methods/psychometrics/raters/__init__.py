"""Ratings by a commission: a candidate's merit apart from the severity of whoever happened to rate."""

from shanyrak_methods.psychometrics.raters.connection import Pair, Part, Plan, components, links_needed
from shanyrak_methods.psychometrics.raters.facets import Facets, Posterior, fit_ratings
from shanyrak_methods.psychometrics.raters.quality import Candidate, Rater, candidates, raters
from shanyrak_methods.psychometrics.raters.ratings import Ratings, read_ratings

__all__ = [
    "Candidate",
    "Facets",
    "Pair",
    "Part",
    "Plan",
    "Posterior",
    "Rater",
    "Ratings",
    "candidates",
    "components",
    "fit_ratings",
    "links_needed",
    "raters",
    "read_ratings",
]
