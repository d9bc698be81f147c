"""A sender of mails in a process of its own, as a worker is: it sends until it is killed.

python -m tests.load.sender DATABASE PORT
"""

from __future__ import annotations

import os
import sys
import time
from datetime import timedelta

import django
from django.conf import settings

TIMEOUT = 1.0
CLAIM_LASTS = 3.0
FIRST_WAIT = 0.2


def main(database: str, port: str) -> None:
    """Send what is due, again and again."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shanyrak.site.settings")
    settings.DATABASES["default"]["NAME"] = database
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.MAIL_IS_SENT = "127.0.0.1", int(port), True
    settings.EMAIL_TIMEOUT = settings.MAIL_ANSWER_TIMEOUT = TIMEOUT
    settings.MAIL_CLAIM_LASTS, settings.MAIL_FIRST_WAIT = CLAIM_LASTS, FIRST_WAIT
    settings.HUB_ADDRESS = f"http://sender-{os.getpid()}"  # by which the server knows whom it speaks with
    django.setup()

    from shanyrak.notices.digests import make_up_mails  # noqa: PLC0415 - it needs the settings
    from shanyrak.notices.sending import send_due  # noqa: PLC0415 - likewise
    from shanyrak.notices.tests import factories  # noqa: F401, PLC0415 - the kinds that are told of

    while True:
        make_up_mails(at=django.utils.timezone.now())
        send_due(lasts=timedelta(seconds=5))
        time.sleep(0.05)


if __name__ == "__main__":
    main(*sys.argv[1:])
