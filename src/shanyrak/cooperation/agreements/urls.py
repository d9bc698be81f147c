"""The room's addresses."""

from django.urls import path

from shanyrak.cooperation.agreements.views import parts
from shanyrak.cooperation.agreements.views.records import agreement_pages, commitment_pages

agreements = (
    [
        *agreement_pages.urls(),
        path("<int:pk>/parties/new/", parts.new_party, name="new_party"),
        path("<int:pk>/parties/<int:party_id>/remove/", parts.remove_party, name="remove_party"),
        path("<int:pk>/clauses/new/", parts.new_clause, name="new_clause"),
        path("<int:pk>/clauses/<int:clause_id>/", parts.change_clause, name="change_clause"),
        path("<int:pk>/clauses/<int:clause_id>/remove/", parts.drop_clause, name="remove_clause"),
        path("<int:pk>/signatures/new/", parts.new_signature, name="new_signature"),
        path("<int:pk>/signatures/<int:signature_id>/", parts.change_signature, name="change_signature"),
        path("<int:pk>/signatures/<int:signature_id>/remove/", parts.drop_signature, name="remove_signature"),
    ],
    "agreements",
)
commitments = (
    [*commitment_pages.urls(), path("<int:pk>/report/", parts.report, name="report")],
    "commitments",
)
