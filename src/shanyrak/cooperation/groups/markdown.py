"""Minutes as people write them, in Markdown: as HTML for a page. Raw HTML and images stay text."""

from __future__ import annotations

from functools import cache

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

LOWEST_HEADING = 6
HEADINGS_ABOVE = (
    3  # the page's title, its section and the item of the agenda stand above any heading of the text
)


@cache
def reader() -> MarkdownIt:
    """Return what reads Markdown; it holds nothing of any text."""
    return MarkdownIt("js-default").disable("image")


def tokens_of(text: str) -> list[Token]:
    """Return the parts of a text, its headings below those of the page."""
    tokens = reader().parse(text)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(LOWEST_HEADING, int(token.tag[1:]) + HEADINGS_ABOVE)}"
    return tokens


def as_html(text: str) -> SafeString:
    """Return a text as HTML that carries nothing but its own words and marks."""
    md = reader()
    return mark_safe(md.renderer.render(tokens_of(text), md.options, {}))  # noqa: S308 - the preset escapes all HTML
