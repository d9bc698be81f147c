"""Preparing an activity. Each function is one act: it happens whole, is journalled, or is refused."""

from shanyrak.cooperation.preparation.actions.approving import (
    approve_budget,
    approve_line,
    approve_overrun,
    set_limit,
)
from shanyrak.cooperation.preparation.actions.budget import (
    add_line,
    edit_line,
    enter_money,
    remove_line,
    withdraw_money,
)
from shanyrak.cooperation.preparation.actions.checklists import (
    add_checklist_item,
    edit_checklist_item,
    remove_checklist_item,
    take_ready_checklist,
    write_own_checklist,
)
from shanyrak.cooperation.preparation.actions.ideas import note_idea
from shanyrak.cooperation.preparation.actions.notes import approve_note, return_note, submit_note, write_note
from shanyrak.cooperation.preparation.actions.papers import edit_paper, lay_paper, remove_paper
from shanyrak.cooperation.preparation.actions.tasks import (
    add_task,
    begin_preparation,
    edit_task,
    finish_task,
    remind_of_tasks,
    remove_task,
    reopen_task,
)

__all__ = [
    "add_checklist_item",
    "add_line",
    "add_task",
    "approve_budget",
    "approve_line",
    "approve_note",
    "approve_overrun",
    "begin_preparation",
    "edit_checklist_item",
    "edit_line",
    "edit_paper",
    "edit_task",
    "enter_money",
    "finish_task",
    "lay_paper",
    "note_idea",
    "remind_of_tasks",
    "remove_checklist_item",
    "remove_line",
    "remove_paper",
    "remove_task",
    "reopen_task",
    "return_note",
    "set_limit",
    "submit_note",
    "take_ready_checklist",
    "withdraw_money",
    "write_note",
    "write_own_checklist",
]
