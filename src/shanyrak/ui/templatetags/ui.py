"""The components of the pages; the gallery at /design/ shows each with the code to use it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import template
from django.conf import settings
from django.template import Context
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info, gettext

register = template.Library()

SIGNS = {"ok": "check", "warn": "clock", "bad": "alert", "sky": "half"}  # a colour never stands alone
BANNER_SIGNS = {"ok": "check", "warn": "clock", "bad": "alert", "": "info"}
TURNING_ICONS = {"arrow", "undo"}  # they point along the line, so they turn where the line runs leftwards
PRELOADED = {"ru": "cyrillic", "kk": "cyrillic"}
HUNDRED = 100


@register.simple_tag
def hub() -> str:
    """Write the name of the hub that runs this installation."""
    return str(settings.HUB_NAME)


@register.simple_tag
def own_languages() -> list[tuple[str, str]]:
    """Return the languages of the pages, each under its own name."""
    return list(settings.LANGUAGES)


@register.simple_tag
def font_preload() -> SafeString:
    """Fetch the font of the page's language early."""
    script = PRELOADED.get(get_language() or "en", "latin")
    return format_html(
        '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>',
        static(f"ui/fonts/shanyrak-sans-400-{script}.woff2"),
    )


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """Draw an icon of the sprite; give a label where no word says the same."""
    named = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    turning = " i--dir" if name in TURNING_ICONS else ""
    return format_html(
        '<svg class="i{}" {}><use href="{}#i-{}"/></svg>', turning, named, static("ui/icons.svg"), name
    )


@register.inclusion_tag("ui/parts/mark.html")
def mark(size: str = "", label: str = "") -> dict[str, str]:
    """Draw the ring and lattice."""
    return {"size": size, "label": label}


@register.simple_tag
def tag(tone: str, word: Any, sign: str = "") -> SafeString:
    """Write a state: sign, word and colour. Tones: ok, warn, bad, sky, or empty."""
    sign = sign or SIGNS.get(tone, "")
    return format_html(
        '<span class="tag{}">{}{}</span>', f" tag--{tone}" if tone else "", icon(sign) if sign else "", word
    )


@register.simple_tag
def lang(code: str, *, hit: bool = False) -> SafeString:
    """Write a badge: a text exists in this language; ``hit`` marks the one that matched."""
    if not code:
        return SafeString()
    return format_html(
        '<span class="lang{}"><span aria-hidden="true">{}</span><span class="vh">{}</span></span> ',
        " lang--hit" if hit else "",
        code.upper(),
        language_name(code),
    )


@register.filter
def language_name(code: str) -> str:
    """Return a language's name in the reader's language, or its code."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


@register.simple_block_tag
def banner(content: str, tone: str = "", role: str = "") -> str:
    """Show one message about this page. Tones: ok, warn, bad, or empty."""
    return render_to_string(
        "ui/parts/banner.html",
        {"content": content, "tone": tone, "role": role, "sign": BANNER_SIGNS.get(tone, "info")},
    )


@register.simple_block_tag
def card(content: str, title: Any = "", *, gold: bool = False, level: int = 2, id: str = "") -> str:  # noqa: A002 - HTML's word
    """Frame a separate object, or the one decision of the page; nothing where there is nothing to frame."""
    if not content.strip():
        return ""
    return render_to_string(
        "ui/parts/card.html", {"content": content, "title": title, "gold": gold, "level": level, "id": id}
    )


@register.simple_block_tag
def section(
    content: str,
    title: Any,
    *,
    id: str,  # noqa: A002 - HTML's word
    count: int | None = None,
    note: Any = "",
    more: str = "",
    more_label: Any = "",
    gap: str = "",
) -> str:
    """Head a part of a page; ``more`` leads to the whole list. ``gap``: s, empty or l."""
    return render_to_string(
        "ui/parts/section.html",
        {
            "content": content,
            "title": title,
            "id": id,
            "count": count,
            "note": note,
            "more": more,
            "more_label": more_label or gettext("Show all"),
            "gap": f"stack-{gap}" if gap else "stack",
        },
    )


@register.simple_block_tag(takes_context=True)
def page_head(context: Context, content: str, title: Any, *, eyebrow: Any = "", lead: Any = "") -> str:
    """Head a page: what kind of thing, its name, a sentence; inside, its state and what can be done."""
    return render_to_string(
        "ui/parts/page_head.html",
        {
            "content": SafeString(content.strip()),
            "title": title,
            "eyebrow": eyebrow,
            "lead": lead,
            "at_desk": context.get("at_desk"),
        },
    )


@register.inclusion_tag("ui/parts/crumbs.html")
def crumbs(*steps: Any, name: Any = "") -> dict[str, Any]:
    """Show the way here: label and address in turns, the last label without address."""
    return {
        "name": name or gettext("Breadcrumb"),
        "steps": [(steps[place], (*steps, "")[place + 1]) for place in range(0, len(steps), 2)],
    }


@register.simple_block_tag
def facts(content: str) -> str:
    """List the attributes of one thing; each is a ``fact``."""
    return format_html('<dl class="facts">{}</dl>', content) if content.strip() else ""


@register.simple_block_tag
def fact(content: str, label: Any) -> str:
    """Say one attribute; nothing at all where there is nothing to say."""
    return format_html("<div><dt>{}</dt><dd>{}</dd></div>", label, content) if content.strip() else ""


@register.simple_block_tag
def stats(content: str, label: Any = "") -> str:
    """Show two to five numbers that lead somewhere; each is a ``stat``."""
    return format_html(
        '<div class="stats" role="group" aria-label="{}">{}</div>', label or gettext("In short"), content
    )


@register.inclusion_tag("ui/parts/stat.html")
def stat(value: Any, label: Any, tone: str = "", address: str = "") -> dict[str, Any]:
    """Show one number and what it counts. Tones: ok, gold, bad, or empty."""
    return {"value": value, "label": label, "tone": tone, "address": address}


@register.inclusion_tag("ui/parts/bar.html")
def bar(parts: Iterable[tuple[str, int, Any]], *, large: bool = False) -> dict[str, Any]:
    """Draw shares of a whole. Parts: (1, 2, 3, 4, 0 or x for the colour, count, what it counts)."""
    shown = [(str(colour), count, label) for colour, count, label in parts if count]
    whole = sum(count for _colour, count, _label in shown) or 1
    return {
        "parts": [(colour, max(1, round(count * HUNDRED / whole)), label) for colour, count, label in shown],
        "words": ", ".join(f"{count} {label}" for _colour, count, label in shown),
        "large": large,
    }


@register.inclusion_tag("ui/parts/progress.html")
def progress(value: int, most: int, label: Any) -> dict[str, Any]:
    """Show how much of a known whole is done."""
    return {"value": value, "most": most, "label": label}


@register.inclusion_tag("ui/parts/steps.html")
def steps(names: Sequence[Any], current: int) -> dict[str, Any]:
    """Show known stages; ``current`` counts from 1, those before it are done."""
    return {"names": names, "current": current}


@register.inclusion_tag("ui/parts/timeline.html")
def timeline(items: Iterable[Any]) -> dict[str, Any]:
    """Show events of one subject in time.

    Each has ``when`` and ``text``; it may have ``address``, ``note`` and ``tone``: gold for the latest, open for the planned.
    """
    return {"items": items}


@register.inclusion_tag("ui/parts/thread.html", takes_context=True)
def thread(context: Context, clauses: Iterable[Any]) -> dict[str, Any]:
    """Show clause, then commitment, then what was done.

    A clause has number, title, text, marks and ``commitments``; a commitment has title, tone, word, note, address and
    ``acts``; an act has icon, when, text, marks and address. What is missing is left out.
    """
    return {"clauses": clauses, "request": getattr(context, "request", None)}


@register.inclusion_tag("ui/parts/tabs.html")
def tabs(pages: Iterable[tuple[Any, str, bool]], label: Any = "") -> dict[str, Any]:
    """Show tabs, each an address the server answers: (label, address, whether it is here)."""
    return {"pages": pages, "label": label or gettext("Parts of this page")}


@register.inclusion_tag("ui/parts/pagination.html")
def pagination(pages: Sequence[tuple[str, str | None]], current: int) -> dict[str, Any]:
    """Show the pages of a list: (label, address), no address for the current one and for gaps."""
    following = next((address for label, address in pages if label == str(current + 1)), None)
    return {"pages": pages, "current": str(current), "next": following}


@register.inclusion_tag("ui/parts/chips.html")
def chips(filters: Iterable[tuple[Any, str]]) -> dict[str, Any]:
    """Show the filters in force: (what, address without it)."""
    return {"filters": filters}


@register.simple_block_tag
def facets(content: str, label: Any, *, chosen: int = 0, id: str = "facets") -> str:  # noqa: A002 - HTML's word
    """Hold the fields that narrow a list; on a phone a sheet that a button opens."""
    return render_to_string(
        "ui/parts/facets.html", {"content": content, "label": label, "chosen": chosen, "id": id}
    )


@register.simple_block_tag
def empty(content: str, title: Any) -> str:
    """Say that there is nothing here, and what comes next."""
    return render_to_string("ui/parts/empty.html", {"content": content, "title": title})
