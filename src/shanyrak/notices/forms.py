"""How people narrow the lists, and choose how they want to be told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shanyrak.notices.kinds import BY_MAIL, PACE_NAMES, Kind, Pace, declared
from shanyrak.notices.rules import MAIL_STATE_NAMES
from shanyrak.notices.wording import kinds_by_name, name_of


class NoticeFilters(forms.Form):
    """Which of one's notices are shown."""

    kind = forms.ChoiceField(label=_("About"), required=False)
    unread = forms.BooleanField(label=_("Unread only"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        kind: Any = self.fields["kind"]
        kind.choices = [("", _("Everything")), *((one.code, name_of(one.code)) for one in kinds_by_name())]


class DeliveryFilters(forms.Form):
    """Which mails are shown."""

    q = forms.CharField(label=_("Name or address"), required=False)
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("Any")), *((state.value, _(name)) for state, name in MAIL_STATE_NAMES.items())],
    )


class ChoicesForm(forms.Form):
    """For each kind of notice, how soon and by which way one is told."""

    def __init__(self, *args: Any, chosen: Mapping[str, Pace], **options: Any) -> None:
        super().__init__(*args, **options)
        for kind in kinds_by_name():
            self.fields[kind.code] = pace_field(kind, chosen[kind.code])

    def wanted(self) -> dict[str, Pace]:
        """Return what was chosen, by kind."""
        return {code: Pace(pace) for code, pace in self.cleaned_data.items() if code in declared}


def pace_field(kind: Kind, now: Pace) -> forms.ChoiceField:
    """Return the field of one kind; what must reach people offers only ways that do."""
    paces = [pace for pace in Pace if not kind.must_reach or pace in BY_MAIL]
    return forms.ChoiceField(
        label=gettext(kind.name),
        initial=now.value,
        choices=[(pace.value, gettext(PACE_NAMES[pace])) for pace in paces],
        help_text=gettext("This must reach you by mail.") if kind.must_reach else "",
    )
