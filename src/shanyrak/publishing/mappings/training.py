"""Courses and their cohorts in the words of schema.org."""

from __future__ import annotations

from shanyrak.cooperation.training.models import Cohort, Course
from shanyrak.publishing.kinds import Node, published
from shanyrak.publishing.linked_data import dated, in_languages, party
from shanyrak.publishing.places import Site
from shanyrak.records.pages import address_of


@published(Course, word="courses")
def of_course(one: Course, site: Site) -> Node:
    """Describe a course: what is learnt, in which languages, how long it takes, who provides it."""
    return {
        "@type": "Course",
        "name": in_languages(one.title),
        "description": in_languages(one.aims),
        "inLanguage": one.languages,
        "about": one.topics,
        "timeRequired": f"PT{one.hours}H" if one.hours else None,
        "provider": party(one.provider, site),
    }


@published(Cohort, word="cohorts")
def of_cohort(one: Cohort, site: Site) -> Node:
    """Describe a cohort as one time that a course is given, with its days."""
    return {
        "@type": "CourseInstance",
        "name": in_languages(one.title),
        "startDate": dated(one.activity.since),
        "endDate": dated(one.activity.until),
        "superEvent": {"@id": site.url(address_of(one.activity.kind(), one.activity_id))},
    }
