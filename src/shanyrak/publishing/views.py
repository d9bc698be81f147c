"""What machines read: feeds, data on records, cards."""

from __future__ import annotations

from datetime import UTC
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import conditional_page, require_safe

from shanyrak.directory.models import Party, Person
from shanyrak.publishing import atom, cards, linked_data, sitemaps
from shanyrak.publishing.feeds import FEEDS, OF_PARTY, OF_TOPIC, Feed, Scope, page_of
from shanyrak.publishing.kinds import by_word
from shanyrak.publishing.permissions import SEE_PUBLISHED
from shanyrak.publishing.places import site_of, tag
from shanyrak.records.pages import address_of
from shanyrak.roles import VISITOR
from shanyrak.topics.models import Topic
from shanyrak.ui.access import View, permitted

A_WHILE = 300  # seconds for which others may keep what they fetched
WORDS = (
    ("state", _("Where a promise stands, or what became of an activity: it follows from what was done.")),
    ("everyMonths", _("A promise is due again after so many months.")),
    ("howMany", _("How many are promised, once or each time.")),
    ("seenFirst", _("The first day on which a source names somebody in an office.")),
    ("seenLast", _("The last day on which a source names somebody in an office.")),
)


def in_asked_language(view: View[Any]) -> View[Any]:
    """Answer in the language of ``?language=``, so that an address alone says what comes back."""

    @wraps(view)
    def answered(request: HttpRequest, /, *args: Any, **kwargs: Any) -> Any:
        asked = request.GET.get("language", "")
        with override(asked if asked in dict(settings.LANGUAGES) else get_language()):
            return view(request, *args, **kwargs)

    return answered


@permitted(SEE_PUBLISHED)
@require_safe
def feeds(request: HttpRequest) -> HttpResponse:
    """Show which feeds and files there are, and what our own words in them mean."""
    language = get_language()
    offered = [
        (feed.title, f"{reverse('publishing:feed', args=[feed.word])}?language={language}") for feed in FEEDS
    ]
    return render(request, "publishing/feeds.html", {"feeds": offered, "words": WORDS, "at_desk": False})


@permitted(SEE_PUBLISHED)
@require_safe
@conditional_page
@in_asked_language
def feed(request: HttpRequest, word: str) -> HttpResponse:
    """Answer with one of the feeds."""
    found = next((feed for feed in FEEDS if feed.word == word), None)
    if found is None:
        raise Http404
    page = reverse(found.list_page) if found.list_page else "/"
    late = "?state=overdue" if word == "late" else ""
    return answer(request, found, Scope(), page=f"{page}{late}", title=str(found.title))


@permitted(SEE_PUBLISHED)
@require_safe
@conditional_page
@in_asked_language
def feed_of_party(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with what is new about a party."""
    party = get_object_or_404(Party.objects.standing().visible_to(VISITOR), pk=pk)
    scope = Scope(party=party)
    title = scope.title(get_language() or "en")
    return answer(request, OF_PARTY, scope, page=address_of(party.kind(), pk), title=title)


@permitted(SEE_PUBLISHED)
@require_safe
@conditional_page
@in_asked_language
def feed_of_topic(request: HttpRequest, notation: str) -> HttpResponse:
    """Answer with what is new about a topic or a narrower one."""
    topic = get_object_or_404(Topic.objects.standing().visible_to(VISITOR), notation=notation)
    scope = Scope(topic=topic)
    title = scope.title(get_language() or "en")
    return answer(request, OF_TOPIC, scope, page=address_of(topic.kind(), topic.pk), title=title)


def answer(request: HttpRequest, feed: Feed, scope: Scope, *, page: str, title: str) -> HttpResponse:
    """Answer with a page of a feed, its own address, and those of the pages around it."""
    site, language = site_of(request), get_language() or "en"
    asked = request.GET.get("page", "1")
    shown = page_of(feed, scope, int(asked) if asked.isdecimal() and len(asked) < len("1000000") else 1)

    def there(number: int) -> str:
        return site.url(f"{request.path}?language={language}{f'&page={number}' if number > 1 else ''}")

    around = {"first": 1, "last": shown.last}
    around |= {"previous": shown.number - 1} if shown.number > 1 else {}
    around |= {"next": shown.number + 1} if shown.number < shown.last else {}
    links = {"self": there(shown.number)}
    links |= {relation: there(number) for relation, number in around.items()} if shown.last > 1 else {}
    body = atom.feed(
        name=tag("feeds", request.path.strip("/").removeprefix("feeds/"), language),
        title=f"{title} · {settings.HUB_NAME}",
        subtitle=gettext("What the hub's participants agreed on public service, and what became of it."),
        language=language,
        page=site.url(page),
        links=links,
        entries=shown.entries,
        site=site,
    )
    response = HttpResponse(body, content_type=f"{atom.MEDIA_TYPE}; charset=utf-8")
    newest = max((entry.updated for entry in shown.entries), default=None)
    if newest:
        response["Last-Modified"] = f"{newest.astimezone(UTC):%a, %d %b %Y %H:%M:%S} GMT"
    patch_cache_control(response, public=True, max_age=A_WHILE)
    return response


@permitted(SEE_PUBLISHED)
@require_safe
@conditional_page
def jsonld(request: HttpRequest, word: str, pk: int) -> HttpResponse:
    """Answer with what machines are told of one public record; a merged one leads to the one it became."""
    kind = by_word().get(word)
    if kind is None:
        raise Http404
    record = get_object_or_404(kind.model.objects.visible_to(VISITOR), pk=pk)
    if record.merged_into_id:
        return redirect("publishing:jsonld", word=word, pk=record.merged_into_id)
    body = linked_data.written(linked_data.document(record, site_of(request)))
    response = HttpResponse(body, content_type=f"{linked_data.MEDIA_TYPE}; charset=utf-8")
    response["Access-Control-Allow-Origin"] = "*"  # it is for everybody's programs, and no cookie changes it
    patch_cache_control(response, public=True, max_age=A_WHILE)
    return response


@permitted(SEE_PUBLISHED)
@require_safe
@conditional_page
@in_asked_language
def card(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with a person's card."""
    person = get_object_or_404(Person.objects.standing().visible_to(VISITOR), pk=pk)
    response = HttpResponse(
        cards.card_of(person, site_of(request), on=localdate()), content_type=cards.MEDIA_TYPE
    )
    response["Content-Disposition"] = f'attachment; filename="person-{pk}.vcf"'
    return response


@permitted(SEE_PUBLISHED)
@require_safe
@conditional_page
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Answer with the map of all public pages."""
    return HttpResponse(sitemaps.index(site_of(request)), content_type=sitemaps.MEDIA_TYPE)


@permitted(SEE_PUBLISHED)
@require_safe
@conditional_page
def sitemap(request: HttpRequest, word: str, number: int) -> HttpResponse:
    """Answer with one file of that map."""
    site = site_of(request)
    body = sitemaps.of_pages(site) if word == "pages" else sitemaps.of_kind(word, max(number, 1), site)
    if body is None:
        raise Http404
    return HttpResponse(body, content_type=sitemaps.MEDIA_TYPE)


@permitted(SEE_PUBLISHED)
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Answer with what search engines are asked."""
    return HttpResponse(sitemaps.robots(site_of(request)), content_type="text/plain; charset=utf-8")
