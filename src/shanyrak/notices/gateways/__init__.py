"""The two systems outside: the queue that is asked to send, and the mail server that takes mails."""

from shanyrak.notices.gateways.mail_server import Letter, Line, Outcome, ServerAway
from shanyrak.notices.gateways.queue import SEND_TASK, TELL_TASK, queue_telling, send_soon

__all__ = [
    "SEND_TASK",
    "TELL_TASK",
    "Letter",
    "Line",
    "Outcome",
    "ServerAway",
    "queue_telling",
    "send_soon",
]
