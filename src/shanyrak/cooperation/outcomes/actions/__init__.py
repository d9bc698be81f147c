"""What changes questions and outcomes. Each function is one act: it happens whole, is journalled, or is refused."""

from shanyrak.cooperation.outcomes.actions.answering import answer_ask, say_what
from shanyrak.cooperation.outcomes.actions.asking import ask_for_words, send_asks, send_reminders
from shanyrak.cooperation.outcomes.actions.deriving import set_beginning, settle_asks
from shanyrak.cooperation.outcomes.actions.keeping import enter_answer, postpone_ask, withdraw_ask

__all__ = [
    "answer_ask",
    "ask_for_words",
    "enter_answer",
    "postpone_ask",
    "say_what",
    "send_asks",
    "send_reminders",
    "set_beginning",
    "settle_asks",
    "withdraw_ask",
]
