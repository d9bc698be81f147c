"""What is kept of an activity's preparation: its concept note, its money, its tasks, its papers."""

from shanyrak.cooperation.preparation.models.budget import Approval, BudgetLine, Limit, MoneyEntry
from shanyrak.cooperation.preparation.models.checklist import Begun, ChecklistItem, ChecklistOfHub, Task
from shanyrak.cooperation.preparation.models.note import ConceptNote
from shanyrak.cooperation.preparation.models.paper import Paper

__all__ = [
    "Approval",
    "Begun",
    "BudgetLine",
    "ChecklistItem",
    "ChecklistOfHub",
    "ConceptNote",
    "Limit",
    "MoneyEntry",
    "Paper",
    "Task",
]
