"""Changing accounts. Each function is one act: it happens whole, is journalled, or is refused."""

from shanyrak.accounts.actions.holding import end_role, grant_role
from shanyrak.accounts.actions.inviting import (
    Invited,
    accept_invitation,
    invite,
    invite_again,
    join_by_provider,
    withdraw_invitation,
)
from shanyrak.accounts.actions.keeping import (
    ask_email_change,
    change_email_of,
    change_own_account,
    close_account,
    confirm_email_change,
    end_all_sessions,
    end_session,
    erase_person,
    note_security_change,
    remove_second_steps,
    reopen_account,
)
from shanyrak.accounts.actions.signing_in import (
    ensure_administrator,
    help_in,
    one_time_link,
    use_one_time_link,
)

__all__ = [
    "Invited",
    "accept_invitation",
    "ask_email_change",
    "change_email_of",
    "change_own_account",
    "close_account",
    "confirm_email_change",
    "end_all_sessions",
    "end_role",
    "end_session",
    "ensure_administrator",
    "erase_person",
    "grant_role",
    "help_in",
    "invite",
    "invite_again",
    "join_by_provider",
    "note_security_change",
    "one_time_link",
    "remove_second_steps",
    "reopen_account",
    "use_one_time_link",
    "withdraw_invitation",
]
