"""What happens at the door. Each function is one act: it happens whole and is journalled, or is refused."""

from shanyrak.cooperation.reception.actions.desks import close_desk, open_desk
from shanyrak.cooperation.reception.actions.ledger import take_into_ledger
from shanyrak.cooperation.reception.actions.marking import mark, mark_walk_in, sync

__all__ = ["close_desk", "mark", "mark_walk_in", "open_desk", "sync", "take_into_ledger"]
