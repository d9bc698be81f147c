"""Officials to posts under hard rules, by what is weighed, with the proof of the best and the reason for every move."""

from shanyrak_methods.rotation.checking import faults
from shanyrak_methods.rotation.errors import BadInput
from shanyrak_methods.rotation.explaining import Why, WhyNot, why, why_not, whys
from shanyrak_methods.rotation.planning import Plan, plan
from shanyrak_methods.rotation.problem import Official, Post, Round, Rules, Weights, read_round
from shanyrak_methods.rotation.weighing import obstacles, reasons

__all__ = [
    "BadInput",
    "Official",
    "Plan",
    "Post",
    "Round",
    "Rules",
    "Weights",
    "Why",
    "WhyNot",
    "faults",
    "obstacles",
    "plan",
    "read_round",
    "reasons",
    "why",
    "why_not",
    "whys",
]
