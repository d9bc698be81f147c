"""Whom an activity invites: letters in the invitee's language, answers, letters for a visa."""
