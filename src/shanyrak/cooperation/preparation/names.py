"""What the values of this room are called on pages; to be translated where they are shown."""

from __future__ import annotations

from shanyrak.cooperation.preparation.rules import (
    Anchor,
    ApprovalSort,
    Category,
    EntrySort,
    NoteState,
    PaperKind,
    Stage,
    TaskState,
)
from shanyrak.refusals import gettext_noop

STAGE_NAMES = {
    Stage.IDEA.value: gettext_noop("Idea"),
    Stage.APPROVED.value: gettext_noop("Approved"),
    Stage.PREPARED.value: gettext_noop("Being prepared"),
    Stage.OPEN.value: gettext_noop("Open for registration"),
    Stage.HELD.value: gettext_noop("Held"),
    Stage.REPORTED.value: gettext_noop("Reported"),
}
NOTE_STATE_NAMES = {
    NoteState.DRAFT.value: gettext_noop("Draft"),
    NoteState.SUBMITTED.value: gettext_noop("Before the director"),
    NoteState.RETURNED.value: gettext_noop("Sent back"),
    NoteState.APPROVED.value: gettext_noop("Approved"),
}
NOTE_TONES = {
    NoteState.DRAFT.value: "",
    NoteState.SUBMITTED.value: "sky",
    NoteState.RETURNED.value: "warn",
    NoteState.APPROVED.value: "ok",
}
CATEGORY_NAMES = {
    Category.TRAVEL.value: gettext_noop("Travel"),
    Category.LODGING.value: gettext_noop("Hotels"),
    Category.ALLOWANCES.value: gettext_noop("Daily allowances"),
    Category.VENUE.value: gettext_noop("Rooms and halls"),
    Category.CATERING.value: gettext_noop("Meals and coffee"),
    Category.INTERPRETATION.value: gettext_noop("Interpretation"),
    Category.TRANSLATION.value: gettext_noop("Translation"),
    Category.EXPERTS.value: gettext_noop("Experts and speakers"),
    Category.TRANSPORT.value: gettext_noop("Transport on the spot"),
    Category.MATERIALS.value: gettext_noop("Printing and materials"),
    Category.EQUIPMENT.value: gettext_noop("Equipment"),
    Category.PUBLICITY.value: gettext_noop("Photos and publicity"),
    Category.OTHER.value: gettext_noop("Other"),
}
ENTRY_NAMES = {
    EntrySort.COMMITTED.value: gettext_noop("Committed"),
    EntrySort.SPENT.value: gettext_noop("Spent"),
}
APPROVAL_NAMES = {
    ApprovalSort.PLAN.value: gettext_noop("Plan approved"),
    ApprovalSort.OVERRUN.value: gettext_noop("More than planned approved"),
}
ANCHOR_NAMES = {
    Anchor.FIRST_DAY.value: gettext_noop("The first day"),
    Anchor.LAST_DAY.value: gettext_noop("The last day"),
}
TASK_STATE_NAMES = {
    TaskState.DONE.value: gettext_noop("Done"),
    TaskState.LATE.value: gettext_noop("Late"),
    TaskState.SOON.value: gettext_noop("Due within 7 days"),
    TaskState.OPEN.value: gettext_noop("Open"),
}
TASK_TONES = {
    TaskState.DONE.value: "ok",
    TaskState.LATE.value: "bad",
    TaskState.SOON.value: "warn",
    TaskState.OPEN.value: "",
}
PAPER_KIND_NAMES = {
    PaperKind.AGENDA.value: gettext_noop("Agenda"),
    PaperKind.LIST.value: gettext_noop("List"),
    PaperKind.LETTER.value: gettext_noop("Letter"),
    PaperKind.CONTRACT.value: gettext_noop("Contract"),
    PaperKind.INVOICE.value: gettext_noop("Invoice or receipt"),
    PaperKind.PRESENTATION.value: gettext_noop("Presentation"),
    PaperKind.MATERIAL.value: gettext_noop("Material"),
    PaperKind.PHOTO.value: gettext_noop("Photo"),
    PaperKind.OTHER.value: gettext_noop("Other paper"),
}
