"""The pages of invitations: those of the desk, and the invitee's own."""
