"""Reading groups, meetings, decisions and action items. Each function asks a fixed number of times."""
