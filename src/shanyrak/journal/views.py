"""The journal's pages, for everyone."""

from __future__ import annotations

from importlib.resources import files

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from shanyrak.journal import queries
from shanyrak.journal.actions import erase_personal, read_personal
from shanyrak.journal.drawing import drawing
from shanyrak.journal.forms import EntryFilters, ErasureForm
from shanyrak.journal.permissions import ERASE_PERSONAL, READ_PERSONAL, SEE_JOURNAL
from shanyrak.journal.queries import EntryDetail, EntryLine
from shanyrak.journal.rules import EntryNotFound, JournalBroken, NoSuchGrowth, NotSealedYet
from shanyrak.journal.words import address_of, fact_in_words, name_of_kind, what_happened
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list
from shanyrak.ui.showing import refusals_shown_on, said
from shanyrak_methods.transparency.bundle import Opened, write_proof

PLAIN = "text/plain; charset=utf-8"


def record_in_words(line: EntryLine | EntryDetail) -> str:
    """Return the record that an entry is about, such as “Party 12”."""
    return f"{name_of_kind(line.subject[0])} {line.subject[1]}" if line.subject else ""


def record_address(line: EntryLine | EntryDetail) -> str:
    """Return the address of the record that an entry is about, or nothing."""
    return address_of(line.subject) if line.subject else ""


ENTRIES = Listing(
    name="journal",
    title=_("Public journal"),
    rows=queries.entries,
    line=queries.entry_line,
    filters=EntryFilters,
    first_order="-position",
    template="journal/entries.html",
    empty=_("Nothing was done yet."),
    context=lambda _request: {"checkpoint": queries.last_checkpoint()},
    columns=(
        Column(
            "position",
            _("Entry"),
            lambda line: line.position,
            lambda line: reverse("journal:entry", args=[line.position]),
            ("position",),
        ),
        Column("what", _("What happened"), lambda line: what_happened(line.act), order=("act", "position")),
        Column("record", _("Record"), record_in_words, record_address),
        Column("at", _("Written"), lambda line: line.at, date=True),
    ),
)

CHECKPOINTS = Listing(
    name="checkpoints",
    title=_("Checkpoints"),
    rows=queries.all_checkpoints,
    line=queries.checkpoint_line,
    first_order="-size",
    template="journal/checkpoints.html",
    empty=_("No checkpoint was signed yet."),
    columns=(
        Column("size", _("Entries"), lambda line: line.size, order=("size",)),
        Column("at", _("Sealed"), lambda line: line.at, date=True),
        Column("root", _("Top"), lambda line: line.root, template="journal/hash_cell.html"),
    ),
)


@require_safe
@permitted(SEE_JOURNAL)
def entries(request: HttpRequest) -> HttpResponseBase:
    """Show the entries, or export them."""
    return show_list(request, ENTRIES)


@require_safe
@permitted(SEE_JOURNAL)
def entry(request: HttpRequest, position: int) -> HttpResponse:
    """Say whether an entry is genuine, and how anyone can know."""
    detail = found(request, position)
    actor = actor_of(request)
    context = shown(detail) | {
        "drawing": drawing(position),
        "may_read": READ_PERSONAL.allows(actor),
        "may_erase": ERASE_PERSONAL.allows(actor),
        "checkpoint": queries.last_checkpoint(),
        "key": queries.verifier_key(),
        "file_size": len(write_proof(detail.proof).encode()) if detail.proof else 0,
    }
    return render(request, "journal/entry.html", context)


@require_safe
@permitted(SEE_JOURNAL)
def proof(_request: HttpRequest, position: int) -> HttpResponse:
    """Give the proof of an entry as a file."""
    try:
        return proof_file(position)
    except EntryNotFound as refusal:
        raise Http404(said(refusal)) from refusal
    except (NotSealedYet, JournalBroken) as refusal:
        return HttpResponse(said(refusal), status=409, content_type=PLAIN)


@require_safe
@permitted(SEE_JOURNAL)
def find(request: HttpRequest) -> HttpResponse:
    """Lead to the entry with a number or fingerprint."""
    asked = request.GET.get("q", "")
    try:
        return redirect("journal:entry", position=queries.find_position(asked))
    except EntryNotFound as refusal:
        context = {"asked": asked, "reason": said(refusal) if asked else ""}
        return render(request, "journal/find.html", context, status=404 if asked else 200)


@require_safe
@permitted(SEE_JOURNAL)
def script(_request: HttpRequest) -> HttpResponse:
    """Give the script that checks a proof without us."""
    source = files("shanyrak_methods.transparency").joinpath("verify_offline.py").read_bytes()
    return attached(source, "verify.py", "text/x-python; charset=utf-8")


@require_safe
@permitted(SEE_JOURNAL)
def checkpoint(_request: HttpRequest) -> HttpResponse:
    """Give the newest checkpoint as a signed note; nothing before the first."""
    newest = queries.last_checkpoint()
    return HttpResponse(newest.note, content_type=PLAIN) if newest else HttpResponse(status=204)


@require_safe
@permitted(SEE_JOURNAL)
def checkpoints(request: HttpRequest) -> HttpResponseBase:
    """Show every checkpoint, or export them."""
    return show_list(request, CHECKPOINTS)


@require_safe
@permitted(SEE_JOURNAL)
def key(_request: HttpRequest) -> HttpResponse:
    """Give the key by which the checkpoints are checked."""
    return HttpResponse(f"{queries.verifier_key()}\n", content_type=PLAIN)


@require_safe
@permitted(SEE_JOURNAL)
def whole(_request: HttpRequest) -> StreamingHttpResponse:
    """Give every entry as it was sealed, one a line."""
    response = StreamingHttpResponse(
        (f"{body}\n" for body in queries.bodies()), content_type="application/jsonl; charset=utf-8"
    )
    response["Content-Disposition"] = 'attachment; filename="journal.jsonl"'
    return response


@require_safe
@permitted(SEE_JOURNAL)
def consistency(request: HttpRequest) -> JsonResponse:
    """Prove that the journal of ``new`` entries begins with the journal of ``old``."""
    try:
        old, new = whole_number(request, "old"), whole_number(request, "new")
        grown = queries.growth(old or 0, new)
    except ValueError:
        return JsonResponse({"reason": _now("Give two sizes as whole numbers.")}, status=400)
    except (NoSuchGrowth, JournalBroken) as refusal:
        return JsonResponse({"reason": said(refusal)}, status=400)
    return JsonResponse(
        {
            "old": grown.old,
            "new": grown.new,
            "old_root": grown.old_root.hex(),
            "new_root": grown.new_root.hex(),
            "path": [neighbour.hex() for neighbour in grown.path],
            "checkpoint": grown.checkpoint,
        }
    )


@permitted(READ_PERSONAL)
def personal(request: HttpRequest, position: int) -> HttpResponse:
    """Ask before showing personal parts, because the look itself is journalled; then show them."""
    detail = found(request, position)
    context = shown(detail)
    if request.method == "POST":
        opened = read_personal(position=position, by=actor_of(request), at=now())
        if request.POST.get("as") == "file":
            try:
                return proof_file(position, opened)
            except (NotSealedYet, JournalBroken) as refusal:
                context["refused"] = said(refusal)
        context["opened"] = opened
    return render(request, "journal/personal.html", context)


@permitted(ERASE_PERSONAL)
def erase(request: HttpRequest, position: int) -> HttpResponse:
    """Erase personal parts of an entry by law."""
    detail = found(request, position)
    form = ErasureForm(request.POST or None, names=detail.kept)
    if form.is_valid():
        with refusals_shown_on(form):
            erase_personal(positions=[position], by=actor_of(request), at=now(), **form.cleaned_data)
            return redirect("journal:entry", position=position)
    return render(request, "journal/erase.html", shown(detail) | {"form": form})


def found(request: HttpRequest, position: int) -> EntryDetail:
    """Return the entry for whoever asks. Raises Http404."""
    try:
        return queries.entry_detail(position, reader=actor_of(request))
    except EntryNotFound as refusal:
        raise Http404(said(refusal)) from refusal


def shown(detail: EntryDetail) -> dict[str, object]:
    """Return what every page about an entry shows."""
    about = f"{detail.subject[0]} {detail.subject[1]}" if detail.subject else ""
    return {
        "entry": detail,
        "what": what_happened(detail.act),
        "record": record_in_words(detail),
        "about": about,
        "record_address": record_address(detail),
        "facts": [(fact_in_words(path), value) for path, value in detail.facts],
    }


def proof_file(position: int, opened: tuple[Opened, ...] = ()) -> HttpResponse:
    """Return the proof of an entry to be kept. Raises EntryNotFound or NotSealedYet."""
    text = write_proof(queries.proof_of(position, opened=opened))
    return attached(text.encode(), f"entry-{position}.proof.json", "application/json")


def attached(content: bytes, name: str, kind: str) -> HttpResponse:
    """Return a file to be kept."""
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def whole_number(request: HttpRequest, name: str) -> int | None:
    """Return a number from the address, or None if it is not there. Raises ValueError."""
    text = request.GET.get(name)
    return None if text is None else int(text)
