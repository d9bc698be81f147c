"""Telling people. Each function is one act: it happens whole, is journalled where somebody decided, or is refused."""

from shanyrak.notices.actions.telling import tell, tell_all

__all__ = ["tell", "tell_all"]
