"""The addresses of preparing activities: beneath each activity, of all tasks, and of the hub's checklists."""

from django.urls import path

from shanyrak.cooperation.preparation.views import (
    budget,
    checklists,
    ideas,
    listed,
    notes,
    papers,
    show,
    tasks,
)

beneath = (
    [
        path("activities/ideas/new/", ideas.new, name="idea"),
        path("activities/<int:pk>/preparation/", show.show, name="show"),
        path("activities/<int:pk>/preparation/note/", notes.write, name="note"),
        path("activities/<int:pk>/preparation/note/submit/", notes.submit, name="note-submit"),
        path("activities/<int:pk>/preparation/note/approve/", notes.approve, name="note-approve"),
        path("activities/<int:pk>/preparation/note/return/", notes.send_back, name="note-return"),
        path("activities/<int:pk>/preparation/note/versions/", notes.versions, name="note-versions"),
        path("activities/<int:pk>/preparation/note.pdf", notes.note_pdf, name="note-pdf"),
        path("activities/<int:pk>/preparation/note.docx", notes.note_docx, name="note-docx"),
        path("activities/<int:pk>/preparation/begin/", tasks.begin, name="begin"),
        path("activities/<int:pk>/preparation/tasks/new/", tasks.add, name="task-add"),
        path("activities/<int:pk>/preparation/budget/new/", budget.line_add, name="line-add"),
        path("activities/<int:pk>/preparation/budget/approve/", budget.budget_approve, name="budget-approve"),
        path("activities/<int:pk>/preparation/budget.<str:ending>", budget.export, name="budget-file"),
        path("activities/<int:pk>/preparation/papers/new/", papers.add, name="paper-add"),
        path("preparation/notes/", listed.notes, name="notes"),
        path("budget/", listed.lines, name="lines"),
        path("budget/<int:part>/", budget.line, name="line"),
        path("budget/<int:part>/edit/", budget.line_edit, name="line-edit"),
        path("budget/<int:part>/remove/", budget.line_remove, name="line-remove"),
        path("budget/<int:part>/approve/", budget.line_approve, name="line-approve"),
        path("budget/<int:part>/overrun/", budget.overrun, name="line-overrun"),
        path("budget/<int:part>/entries/new/", budget.entry_add, name="entry-add"),
        path("budget/entries/<int:part>/withdraw/", budget.entry_withdraw, name="entry-withdraw"),
        path("budget/limits/", budget.limits_page, name="limits"),
        path("papers/<int:part>/", papers.edit, name="paper-edit"),
        path("papers/<int:part>/remove/", papers.remove, name="paper-remove"),
        path("papers/<int:part>/file/", papers.file, name="paper-file"),
        path("tasks/<int:part>/", tasks.edit, name="task-edit"),
        path("tasks/<int:part>/remove/", tasks.remove, name="task-remove"),
        path("tasks/<int:part>/done/", tasks.done, name="task-done"),
        path("tasks/<int:part>/reopen/", tasks.reopen, name="task-reopen"),
    ],
    "preparation",
)
of_tasks = ([path("", tasks.all_tasks, name="list")], "tasks")
of_checklists = (
    [
        path("", checklists.checklists, name="list"),
        path("<slug:kind>/", checklists.checklist, name="one"),
        path("<slug:kind>/own/", checklists.write_own, name="own"),
        path("<slug:kind>/ready/", checklists.take_ready, name="ready"),
        path("<slug:kind>/new/", checklists.item_add, name="item-add"),
        path("items/<int:part>/", checklists.item_edit, name="item-edit"),
        path("items/<int:part>/remove/", checklists.item_remove, name="item-remove"),
    ],
    "checklists",
)
