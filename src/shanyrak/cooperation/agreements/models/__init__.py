"""The room's tables: agreements with what belongs to them, and commitments with what was done for them."""

from shanyrak.cooperation.agreements.models.agreement import Agreement, AgreementParty, Clause, Signature
from shanyrak.cooperation.agreements.models.commitment import Commitment, Deed, StateSpan

__all__ = ["Agreement", "AgreementParty", "Clause", "Commitment", "Deed", "Signature", "StateSpan"]
