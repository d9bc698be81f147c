"""Changing agreements and commitments. Each function is one act: it happens whole, is journalled, or is refused."""

from shanyrak.cooperation.agreements.actions.agreements import (
    add_agreement,
    edit_agreement,
    merge_agreements,
)
from shanyrak.cooperation.agreements.actions.commitments import (
    add_commitment,
    edit_commitment,
    merge_commitments,
)
from shanyrak.cooperation.agreements.actions.deeds import note_deed, report_progress, withdraw_deed
from shanyrak.cooperation.agreements.actions.parts import (
    add_agreement_party,
    add_clause,
    add_signature,
    edit_clause,
    edit_signature,
    remove_agreement_party,
    remove_clause,
    remove_signature,
)

__all__ = [
    "add_agreement",
    "add_agreement_party",
    "add_clause",
    "add_commitment",
    "add_signature",
    "edit_agreement",
    "edit_clause",
    "edit_commitment",
    "edit_signature",
    "merge_agreements",
    "merge_commitments",
    "note_deed",
    "remove_agreement_party",
    "remove_clause",
    "remove_signature",
    "report_progress",
    "withdraw_deed",
]
