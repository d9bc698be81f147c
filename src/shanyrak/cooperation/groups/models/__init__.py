"""Groups with their members, meetings with agenda and minutes, decisions with votes, action items with reports."""

from shanyrak.cooperation.groups.models.decision import Concern, Decision, Effect, Vote
from shanyrak.cooperation.groups.models.group import Group, Member
from shanyrak.cooperation.groups.models.item import ActionItem, ItemReport
from shanyrak.cooperation.groups.models.meeting import (
    AgendaItem,
    Attendance,
    Correction,
    Meeting,
    MinutesText,
    Paper,
)

__all__ = [
    "ActionItem",
    "AgendaItem",
    "Attendance",
    "Concern",
    "Correction",
    "Decision",
    "Effect",
    "Group",
    "ItemReport",
    "Meeting",
    "Member",
    "MinutesText",
    "Paper",
    "Vote",
]
