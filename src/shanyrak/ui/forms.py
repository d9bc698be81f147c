"""Forms as the design draws them: label, hint, error, field."""

from __future__ import annotations

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Draws every form with the design's fields."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"
