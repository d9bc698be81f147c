"""A foreign key is a dependency, so it is an import: the architecture check then sees it."""

from __future__ import annotations

import grimp
from django.apps import apps


def test_every_foreign_key_is_also_an_import() -> None:
    graph = grimp.build_graph("shanyrak")

    hidden = [
        f"{model.__module__}.{model.__name__}.{field.name}"
        for model in apps.get_models()
        if model.__module__.startswith("shanyrak.") and not hasattr(model, "pgh_tracked_model")
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model
        if (target := field.related_model.__module__).startswith("shanyrak.")
        if target != model.__module__
        if not graph.direct_import_exists(importer=model.__module__, imported=target)
    ]

    assert hidden == []
