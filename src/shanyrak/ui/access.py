"""Which page is open to whom. What may not be seen is not there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponseNotAllowed
from django.http.response import HttpResponseBase

from shanyrak.roles import VISITOR, Actor, Permission

Rest = ParamSpec("Rest")
PAGE_METHODS = ("GET", "HEAD", "POST")  # what links and forms can send
View = Callable[Concatenate[HttpRequest, Rest], HttpResponseBase]


def actor_of(request: HttpRequest) -> Actor:
    """Return who is asking: the signed-in user, or a visitor."""
    return cast(Actor, request.user) if request.user.is_authenticated else VISITOR


def permitted(
    permission: Permission, *, methods: Sequence[str] = PAGE_METHODS
) -> Callable[[View[Rest]], View[Rest]]:
    """Open a page only for actors whose roles have ``permission``; ``methods`` where it is for programs, not for forms.

    A visitor is asked to sign in; to anyone else the page does not exist. Acts check again, for the record.
    """

    def guard(view: View[Rest]) -> View[Rest]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: Rest.args, **kwargs: Rest.kwargs) -> HttpResponseBase:
            if request.method not in methods:
                return HttpResponseNotAllowed(methods)
            if "%00" in request.META.get("QUERY_STRING", "") or "\0" in request.path:
                raise BadRequest  # no address of ours has such a sign, and the database cannot read it
            actor = actor_of(request)
            if permission.opens_for(actor):
                return view(request, *args, **kwargs)
            if actor.pk is None:
                return redirect_to_login(request.get_full_path())
            raise Http404

        guarded.permission = permission  # type: ignore[attr-defined]  # read by the matrix of roles and pages
        return guarded

    return guard
