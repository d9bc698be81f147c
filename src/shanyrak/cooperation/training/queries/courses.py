"""Courses in lists and on their own pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.training.models import Course, Material
from shanyrak.cooperation.training.names import AUDIENCE_NAMES, LANGUAGE_CHOICES, LEVEL_NAMES
from shanyrak.records.languages import NOTHING_SAID, Said, said_in
from shanyrak.records.models import visibilities_open_to
from shanyrak.roles import READERS, Actor
from shanyrak.topics.queries import TopicName, names_of_topics, notations_within


@dataclass(frozen=True, slots=True)
class CourseLine:
    """A course in a list."""

    id: int
    title: Said
    level: str
    hours: int
    languages: str
    provider_id: int | None
    provider: Said
    cohorts: int


@dataclass(frozen=True, slots=True)
class MaterialLine:
    """A file, and who may open it."""

    id: int
    title: Said
    file_name: str
    audience: str
    audience_name: str


@dataclass(frozen=True, slots=True)
class CourseDetail:
    """A course on its own page."""

    line: CourseLine
    aims: Said
    content: Said
    topics: tuple[TopicName, ...]
    elsewhere: tuple[tuple[str, str], ...]  # (language, title) in the other languages
    needs: tuple[str, ...]
    materials: tuple[MaterialLine, ...]


def courses(filters: Mapping[str, Any], actor: Actor) -> QuerySet[Any]:
    """Return the standing courses that ``actor`` may see and that ``filters`` keep."""
    rows = Course.objects.standing().visible_to(actor).select_related("provider")
    if text := filters.get("q"):
        rows = rows.matching(text)
    if level := filters.get("level"):
        rows = rows.filter(level=level)
    if provider := filters.get("provider"):
        rows = rows.filter(provider=provider)
    if language := filters.get("language"):
        rows = rows.filter(languages__contains=[language])
    if topic := filters.get("topic"):
        rows = rows.filter(topics__overlap=notations_within(topic))
    standing = Q(cohorts__merged_into=None) & Q(cohorts__visibility__in=visibilities_open_to(actor))
    found: QuerySet[Any] = rows.annotate(cohort_count=Count("cohorts", filter=standing))
    return found


def course_line(row: Any) -> CourseLine:
    """Return a course as lists show it, in the reader's language."""
    language = get_language() or "en"
    return CourseLine(
        id=row.pk,
        title=said_in(row.title, language),
        level=gettext(LEVEL_NAMES[row.level]),
        hours=row.hours,
        languages=languages_in_words(row.languages),
        provider_id=row.provider_id,
        provider=said_in(row.provider.names, language) if row.provider else NOTHING_SAID,
        cohorts=getattr(row, "cohort_count", 0),
    )


def languages_in_words(codes: list[str]) -> str:
    """Return languages by their names in the reader's language."""
    return ", ".join(gettext(LANGUAGE_CHOICES.get(code, code)) for code in codes)


def course_detail(course: Course, actor: Actor) -> CourseDetail:
    """Return a course as its page shows it to ``actor``."""
    line, language = course_line(course), get_language() or "en"
    return CourseDetail(
        line=line,
        aims=said_in(course.aims, language),
        content=said_in(course.content, language),
        topics=tuple(names_of_topics(course.topics)),
        elsewhere=tuple(
            (code, said["text"]) for code, said in course.title.items() if code != line.title.language
        ),
        needs=needs_in_words(course),
        materials=materials_of(course, actor),
    )


def needs_in_words(course: Course) -> tuple[str, ...]:
    """Return what passing needs, a sentence each; nothing where taking part is enough."""
    sentences = [
        gettext("Attend at least %(share)s %% of the sessions.") % {"share": course.needs_attendance}
        if course.needs_attendance
        else "",
        gettext("Reach %(share)s %% in the final quiz.") % {"share": course.needs_score}
        if course.needs_score
        else "",
        gettext("Say at the end what you think of the course.") if course.needs_evaluation else "",
    ]
    return tuple(sentence for sentence in sentences if sentence)


def materials_of(course: Course, actor: Actor, *, cohort_id: int | None = None) -> tuple[MaterialLine, ...]:
    """Return the files of a course, and of one cohort if one is named, that ``actor`` may open."""
    rows = Material.objects.filter(course=course)
    rows = rows.filter(Q(cohort=None) | Q(cohort=cohort_id)) if cohort_id else rows.filter(cohort=None)
    if not actor.roles() & READERS:
        rows = rows.filter(audience="public")
    return tuple(material_line(row) for row in rows.select_related("document").order_by("pk"))


def materials_for_learners(course_id: int, cohort_id: int) -> tuple[MaterialLine, ...]:
    """Return the files that the learners of a cohort may open."""
    rows = Material.objects.filter(Q(cohort=None) | Q(cohort=cohort_id), course=course_id)
    open_to_them = rows.exclude(audience="secretariat").select_related("document").order_by("pk")
    return tuple(material_line(row) for row in open_to_them)


def material_line(row: Material) -> MaterialLine:
    """Return a file as pages show it."""
    title = said_in(row.title, get_language() or "en")
    return MaterialLine(
        id=row.pk,
        title=title or Said(row.document.title, row.document.language or "en"),
        file_name=row.document.file_name,
        audience=row.audience,
        audience_name=gettext(AUDIENCE_NAMES[row.audience]),
    )
