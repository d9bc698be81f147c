"""``manage renew_certificate_keys``: sign certificates with new keys from now on."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.timezone import now

from shanyrak.certificates.actions import renew_keys
from shanyrak.roles import Holder, Role

AT_THE_MACHINE = Holder(pk=None, held=frozenset({Role.ADMINISTRATOR}))


class Command(BaseCommand):
    """Whoever may run commands here may read the keys anyway; the journal says that they were renewed."""

    help = "Make new keys that sign certificates from now on. What was signed before goes on verifying."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Make them, and say the name of the new one."""
        self.stdout.write(
            f"New keys sign from now on. The badge key is {renew_keys(by=AT_THE_MACHINE, at=now())}."
        )
