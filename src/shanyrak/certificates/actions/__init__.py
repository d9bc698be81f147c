"""Giving certificates and taking them back. Each function is one act: it happens whole and is journalled, or is refused."""

from shanyrak.certificates.actions.batches import (
    batch_failed,
    go_on_with_batch,
    issue_batch,
    issue_next,
    stop_batch,
)
from shanyrak.certificates.actions.erasing import erase_holder, erase_holders
from shanyrak.certificates.actions.issuing import issue, replace
from shanyrak.certificates.actions.keys import renew_keys
from shanyrak.certificates.actions.revoking import revoke

__all__ = [
    "batch_failed",
    "erase_holder",
    "erase_holders",
    "go_on_with_batch",
    "issue",
    "issue_batch",
    "issue_next",
    "renew_keys",
    "replace",
    "revoke",
    "stop_batch",
]
