"""From what was counted to what is read: one document in one language, from which page and files are made."""
