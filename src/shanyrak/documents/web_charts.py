"""Charts for pages: shapes as SVG, in the page's own colours, so that they turn with its light; text stays text."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from shanyrak.documents.content import Bar, BarChart, LineChart, Point, Tone

COLOURS = {Tone.OK: "f4", Tone.WARN: "f2", Tone.BAD: "f3", Tone.INFO: "f1", Tone.PLAIN: "f0"}
WIDTH, HEIGHT, FLOOR, TOP = 640.0, 210.0, 180.0, 24.0
NEAR = 34.0  # labels nearer to each other than this would overlap


def drawing(chart: BarChart | LineChart) -> SafeString:
    """Return a chart's drawing, with what it shows in words."""
    if isinstance(chart, LineChart):
        return _whole(_line(chart.points), chart.alt)
    return _whole(_columns(chart.bars), chart.alt) if chart.upright else _bars(chart)


def _whole(shapes: SafeString, alt: str) -> SafeString:
    return format_html(
        '<svg viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>', int(WIDTH), int(HEIGHT), alt, shapes
    )


def _bars(chart: BarChart) -> SafeString:
    highest = max([*(bar.value for bar in chart.bars), *(bar.before or 0 for bar in chart.bars), 1e-9])
    items = format_html_join(
        "",
        '<li><span>{}</span><span class="b"><svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="{}" width="{}" height="{}"/>{}</svg><b>{}</b></span></li>',
        (
            (
                bar.label,
                COLOURS[bar.tone],
                _short(100 * bar.value / highest),
                16 if bar.before is None else 10,
                _before(bar, highest),
                bar.shown,
            )
            for bar in chart.bars
        ),
    )
    return format_html('<ul class="bars">{}</ul>', items)


def _before(bar: Bar, highest: float) -> SafeString:
    if bar.before is None:
        return SafeString()
    width = _short(100 * bar.before / highest)
    return format_html('<rect class="f0" y="11.5" width="{}" height="4.5" opacity=".7"/>', width)


def _columns(bars: Sequence[Bar]) -> SafeString:
    highest = max([*(bar.value for bar in bars), *(bar.before or 0 for bar in bars), 1e-9])
    step = WIDTH / max(len(bars), 1)
    shapes = [_column(bar, step * place, step, highest) for place, bar in enumerate(bars)]
    axis = format_html('<path class="ax" d="M0 {}H{}"/>', int(FLOOR), int(WIDTH))
    return format_html("{}{}", axis, format_html_join("", "{}", ((one,) for one in shapes)))


def _column(bar: Bar, x: float, step: float, highest: float) -> SafeString:
    height = (FLOOR - TOP) * bar.value / highest
    before = (FLOOR - TOP) * (bar.before or 0) / highest
    middle = x + step / 2
    return format_html(
        '<rect class="f0" x="{}" y="{}" width="{}" height="{}"/><rect class="{}" x="{}" y="{}" width="{}" height="{}"/>'
        '<text class="v" x="{}" y="{}" text-anchor="middle">{}</text><text x="{}" y="{}" text-anchor="middle">{}</text>',
        _short(x + step * 0.18),
        _short(FLOOR - before),
        _short(step * 0.26),
        _short(before),
        "f1",
        _short(x + step * 0.48),
        _short(FLOOR - height),
        _short(step * 0.34),
        _short(height),
        _short(x + step * 0.65),
        _short(FLOOR - height - 6),
        bar.shown,
        _short(middle),
        _short(FLOOR + 20),
        bar.label,
    )


def _line(points: Sequence[Point]) -> SafeString:
    highest = max([*(point.value for point in points), 1e-9])
    first, last = points[0].at, points[-1].at
    reach = (last - first) or 1.0
    places = [
        (20 + (WIDTH - 40) * (point.at - first) / reach, FLOOR - (FLOOR - TOP) * point.value / highest)
        for point in points
    ]
    path = f"M{_short(places[0][0])} {_short(places[0][1])}" + "".join(
        f"H{_short(x)}V{_short(y)}" for x, y in places[1:]
    )
    labels, last_x = [], -NEAR
    for (x, y), point in zip(places, points, strict=True):
        if x - last_x >= NEAR:
            labels.append(
                (_short(x), _short(y - 10), point.shown, _short(x), _short(FLOOR + 20), point.label)
            )
            last_x = x
    return format_html(
        '<path class="ax" d="M0 {}H{}"/><path class="k1" stroke-width="2.5" d="{}"/>{}{}',
        int(FLOOR),
        int(WIDTH),
        path,
        format_html_join(
            "", '<circle class="f1" cx="{}" cy="{}" r="4"/>', ((_short(x), _short(y)) for x, y in places)
        ),
        format_html_join(
            "",
            '<text class="v" x="{}" y="{}" text-anchor="middle">{}</text><text x="{}" y="{}" text-anchor="middle">{}</text>',
            labels,
        ),
    )


def _short(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
