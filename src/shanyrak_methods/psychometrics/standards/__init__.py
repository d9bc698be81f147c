"""Where the line is drawn, by whose judgement, and who is surely above it."""

from shanyrak_methods.psychometrics.standards.angoff import Judged, angoff
from shanyrak_methods.psychometrics.standards.bookmark import Bookmarks, Page, booklet, bookmark
from shanyrak_methods.psychometrics.standards.border import Border, beside, border
from shanyrak_methods.psychometrics.standards.line import (
    Best,
    Line,
    Place,
    Standing,
    above,
    accuracy,
    among_the_best,
    line_of,
)

__all__ = [
    "Best",
    "Bookmarks",
    "Border",
    "Judged",
    "Line",
    "Page",
    "Place",
    "Standing",
    "above",
    "accuracy",
    "among_the_best",
    "angoff",
    "beside",
    "booklet",
    "bookmark",
    "border",
    "line_of",
]
