"""The shared look: base page, components, lists, forms, and showing refusals."""
