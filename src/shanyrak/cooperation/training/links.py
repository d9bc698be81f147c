"""The links of people without an account: a learner's own pages, and the questions three months later."""

from __future__ import annotations

from shanyrak.cooperation.training.rules.evaluation import LINK_LASTS
from shanyrak.records.secret_links import SecretLinks

LEARNER = SecretLinks("training.learner")
"""Opens a registration's quizzes, evaluation, materials and transcript; its number is the registration's own."""
FOLLOW_UP = SecretLinks("training.follow_up", last=LINK_LASTS)
"""Opens one form of behaviour."""
