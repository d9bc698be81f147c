"""What an activity needs before it begins: its concept, budget, checklist, tasks and papers."""
