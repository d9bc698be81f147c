"""Officials to posts under hard rules, by what is weighed, with the proof of the best and the reason for every move."""

from shanyrak_methods.rotation.checking import faults
from shanyrak_methods.rotation.errors import BadInput
from shanyrak_methods.rotation.explaining import Why, WhyNot, why, why_not, whys
from shanyrak_methods.rotation.following import Horizon, faults_of_years
from shanyrak_methods.rotation.planning import Plan, plan
from shanyrak_methods.rotation.problem import Official, Post, Round, Rules, Weights
from shanyrak_methods.rotation.reading import read_round, read_task
from shanyrak_methods.rotation.weighing import obstacles, reasons
from shanyrak_methods.rotation.years import YearsPlan, plan_years

__all__ = [
    "BadInput",
    "Horizon",
    "Official",
    "Plan",
    "Post",
    "Round",
    "Rules",
    "Weights",
    "Why",
    "WhyNot",
    "YearsPlan",
    "faults",
    "faults_of_years",
    "obstacles",
    "plan",
    "plan_years",
    "read_round",
    "read_task",
    "reasons",
    "why",
    "why_not",
    "whys",
]
