"""Keeping documents and evidence. Each function is one act: it happens whole, is journalled, or is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import PROTECT
from django.db.models.functions import Length

from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_merge_of_copies, keep_new
from shanyrak.records.rules import Visibility
from shanyrak.roles import Actor, require
from shanyrak.sources.files import keep_original
from shanyrak.sources.models import Evidence, SourceDocument, Support
from shanyrak.sources.permissions import KEEP_DOCUMENTS
from shanyrak.sources.rules import NewerThanItself, check_span
from shanyrak_methods.extraction import read_document


@dataclass(frozen=True, slots=True)
class Kept:
    """A document after it was handed in, and whether it is new or was known."""

    document: SourceDocument
    new: bool


@transaction.atomic
def keep_document(
    *,
    content: bytes,
    name: str,
    by: Actor,
    at: datetime,
    language: str = "",
    published_on: str = "",
    publisher: str = "",
    address: str = "",
    visibility: str = "public",
    supersedes: SourceDocument | None = None,
) -> Kept:
    """Keep a document as received; the same bytes a second time change nothing.

    Raises UnreadableDocument, with the reason, for what is no document.
    """
    require(by, KEEP_DOCUMENTS)
    read = read_document(content)
    sha256 = keep_original(content)
    known = SourceDocument.objects.filter(sha256=sha256).first()
    if known:
        return Kept(known, new=False)
    document = SourceDocument(
        title=(read.title or name)[:500],
        publisher=publisher,
        published_on=published_on or read.published or "",
        language=language or read.language or "",
        address=address,
        file_name=name[-300:],
        media_type=read.media_type,
        sha256=sha256,
        text=read.text,
        visibility=visibility,
        supersedes=supersedes,
    )
    keep_new(record=document, by=by, at=at)
    facts = {
        "document": document.pk,
        "sha256": sha256,
        "language": document.language,
        "published_on": document.published_on,
    }
    record(
        "sources.document.kept",
        by=by,
        at=at,
        facts=facts | {"supersedes": supersedes.pk if supersedes else None},
    )
    return Kept(document, new=True)


@transaction.atomic
def describe_document(
    *, record_id: int, version: int, wanted: Mapping[str, Any], by: Actor, at: datetime
) -> SourceDocument:
    """Change what we say about a document; its text never changes. Refuses an edit of an older version."""
    require(by, KEEP_DOCUMENTS)
    document = SourceDocument.objects.select_for_update().get(pk=record_id)
    older = wanted.get("supersedes")
    if older is not None and older.pk == document.pk:
        raise NewerThanItself
    changes = keep_edit(record=document, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record(
            "sources.document.described", by=by, at=at, facts={"document": document.pk, "changes": changes}
        )
    return document


@transaction.atomic
def merge_documents(*, keep_id: int, gone_id: int, by: Actor, at: datetime) -> SourceDocument:
    """Make two copies of one document one; passages marked in either stay.

    Refuses to merge a record with itself or one that is merged already.
    """
    require(by, KEEP_DOCUMENTS)
    both = {
        one.pk: one
        for one in SourceDocument.objects.select_for_update().filter(pk__in=[keep_id, gone_id]).order_by("pk")
    }
    keep, gone = both[keep_id], both[gone_id]
    # Passages and proposals are places in one text: they stay with the copy they were marked in, which stays readable.
    keep_merge_of_copies(keep=keep, gone=gone, by=by, at=at)
    record("sources.document.merged", by=by, at=at, facts={"document": keep.pk, "gone": gone.pk})
    return keep


@transaction.atomic
def support(
    *,
    record_kind: str,
    record_id: int,
    document_id: int,
    start: int,
    end: int,
    by: Actor,
    at: datetime,
    field: str = "",
) -> Support:
    """Note that a passage carries a field of a record; what is noted already stays as it is.

    Refuses a passage outside its document.
    """
    require(by, KEEP_DOCUMENTS)
    document = SourceDocument.objects.get(pk=document_id)
    check_span(start, end, length=len(document.text))
    evidence, _new = Evidence.objects.get_or_create(document=document, start=start, end=end)
    noted, new = Support.objects.get_or_create(
        evidence=evidence,
        record_kind=record_kind,
        record_id=record_id,
        field=field,
        defaults={"noted_by": by.pk, "noted_at": at},
    )
    if new:
        facts = {
            "record": f"{record_kind}#{record_id}",
            "field": field,
            "document": document.pk,
            "span": [start, end],
        }
        record("sources.evidence.noted", by=by, at=at, facts=facts)
    return noted


@transaction.atomic
def support_all(
    *,
    record_kind: str,
    record_id: int,
    document_id: int,
    passages: Iterable[tuple[int, int, str]],
    by: Actor,
    at: datetime,
) -> list[Support]:
    """Note several passages (start, end, field) of one document for a record at once; return those that are new.

    Refuses a passage outside its document.
    """
    require(by, KEEP_DOCUMENTS)
    length = SourceDocument.objects.annotate(length=Length("text")).values_list("length", flat=True)
    whole = length.get(pk=document_id)
    wanted = list(dict.fromkeys(passages))
    for start, end, _field in wanted:
        check_span(start, end, length=whole)
    places = {(start, end) for start, end, _field in wanted}
    Evidence.objects.bulk_create(
        [Evidence(document_id=document_id, start=start, end=end) for start, end in sorted(places)],
        ignore_conflicts=True,
    )
    marked = {
        (one.start, one.end): one
        for one in Evidence.objects.filter(document=document_id, start__in=[start for start, _end in places])
    }
    of_record = Support.objects.filter(record_kind=record_kind, record_id=record_id)
    known = set(of_record.values_list("evidence", "field"))
    new = Support.objects.bulk_create(
        Support(
            evidence=marked[start, end],
            record_kind=record_kind,
            record_id=record_id,
            field=field,
            noted_by=by.pk,
            noted_at=at,
        )
        for start, end, field in wanted
        if (marked[start, end].pk, field) not in known
    )
    if new:
        facts = {
            "record": f"{record_kind}#{record_id}",
            "document": document_id,
            "passages": [[one.evidence.start, one.evidence.end, one.field] for one in new],
        }
        record("sources.evidence.noted", by=by, at=at, facts=facts)
    return new


@transaction.atomic
def keep_table(
    *, content: bytes, name: str, text: str, media_type: str, by: Actor, at: datetime, language: str = ""
) -> Kept:
    """Keep a file of rows as received, with its rows as text; the same bytes a second time change nothing.

    Only the secretariat sees it: such files hold what was never meant for others.
    """
    require(by, KEEP_DOCUMENTS)
    sha256 = keep_original(content)
    known = SourceDocument.objects.filter(sha256=sha256).first()
    if known:
        return Kept(known, new=False)
    document = SourceDocument(
        title=name[-500:],
        language=language,
        file_name=name[-300:],
        media_type=media_type,
        sha256=sha256,
        text=text,
        visibility=Visibility.SECRETARIAT.value,
    )
    keep_new(record=document, by=by, at=at)
    record("sources.document.kept", by=by, at=at, facts={"document": document.pk, "sha256": sha256})
    return Kept(document, new=True)


@transaction.atomic
def support_rows(
    *, document_id: int, passages: Iterable[tuple[str, int, int, int]], by: Actor, at: datetime
) -> int:
    """Note for many records at once, each as (kind, number, start, end), the passage they come from; return how many.

    One entry of the journal tells of all of them. Refuses a passage outside the document.
    """
    require(by, KEEP_DOCUMENTS)
    length = SourceDocument.objects.annotate(length=Length("text")).values_list("length", flat=True)
    whole, wanted = length.get(pk=document_id), list(dict.fromkeys(passages))
    for _kind, _number, start, end in wanted:
        check_span(start, end, length=whole)
    Evidence.objects.bulk_create(
        [
            Evidence(document_id=document_id, start=start, end=end)
            for start, end in sorted({(start, end) for _kind, _number, start, end in wanted})
        ],
        ignore_conflicts=True,
    )
    starts = {start for _kind, _number, start, _end in wanted}
    marked = Evidence.objects.filter(document=document_id, start__in=starts)
    places = {(one.start, one.end): one for one in marked}
    Support.objects.bulk_create(
        [
            Support(
                evidence=places[start, end], record_kind=kind, record_id=number, noted_by=by.pk, noted_at=at
            )
            for kind, number, start, end in wanted
        ],
        ignore_conflicts=True,
    )
    if wanted:
        facts = {"document": document_id, "records": [f"{kind}#{number}" for kind, number, *_span in wanted]}
        record("sources.evidence.noted", by=by, at=at, facts=facts)
    return len(wanted)


@transaction.atomic
def withdraw_rows(
    *, document_id: int, records: Iterable[tuple[str, int]], keep: bool, by: Actor, at: datetime
) -> bool:
    """Take back that a file of rows speaks for these records; return whether the file itself went.

    It goes where it is not to be kept and nothing else needs it.

    The history and the journal keep that it was there.
    """
    require(by, KEEP_DOCUMENTS)
    # Sorted out here: of thousands of rows just written, the database has no statistics yet, and would join them one by one.
    gone = set(records)
    supports = Support.objects.filter(evidence__document=document_id)
    told = list(supports.values_list("pk", "evidence_id", "record_kind", "record_id"))
    theirs = {pk for pk, _evidence, kind, number in told if (kind, number) in gone}
    still = {evidence for pk, evidence, _kind, _number in told if pk not in theirs}
    Support.objects.filter(pk__in=theirs).delete()
    marks = set(Evidence.objects.filter(document=document_id).values_list("pk", flat=True))
    Evidence.objects.filter(pk__in=marks - still).delete()
    needed = keep or any(
        relation.related_model._default_manager.filter(**{relation.field.name: document_id}).exists()
        for relation in SourceDocument._meta.related_objects
        if relation.on_delete is PROTECT and not hasattr(relation.related_model, "pgh_tracked_model")
    )
    if not needed:
        SourceDocument.objects.filter(pk=document_id).delete()
    record("sources.evidence.withdrawn", by=by, at=at, facts={"document": document_id, "kept": needed})
    return not needed


@transaction.atomic
def withdraw_support(*, support_id: int, by: Actor, at: datetime) -> None:
    """Take back that a passage carries a record; the passage and the history stay."""
    require(by, KEEP_DOCUMENTS)
    noted = Support.objects.select_for_update().select_related("evidence").get(pk=support_id)
    facts = {
        "record": f"{noted.record_kind}#{noted.record_id}",
        "field": noted.field,
        "document": noted.evidence.document_id,
    }
    noted.delete()
    record("sources.evidence.withdrawn", by=by, at=at, facts=facts)
