"""Reading invitations: whom an activity invites, what became of it, and whom it could invite besides."""
