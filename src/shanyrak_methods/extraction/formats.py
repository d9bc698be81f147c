"""One reader for each kind of file."""

import email
import email.policy
import re
import shutil
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from io import BytesIO
from pathlib import Path

from shanyrak_methods.extraction.refusals import UnreadableDocument

LARGEST_TEXT = 5_000_000
LARGEST_UNZIPPED = 200 * 1024 * 1024
MOST_PAGES = 500
OCR_LANGUAGES = ("eng", "rus", "kaz", "fra")
OCR_SCALE = 3
OCR_SECONDS = 120
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
MOST_CONTROLS = 0.01
LINE_ENDS = re.compile(r"\r\n?")
SPLIT_WORD = re.compile(r"(?<=[^\W\d_])[-\u00ad\ufffe]\n(?=[a-zà-ÿа-яёәғқңөұүіһ])")
CYRILLIC_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class FoundText:
    """The text of a file, with the title and the date that the file itself gives."""

    text: str
    title: str = ""
    published: str | None = None


def _checked(text: str) -> str:
    """Return a text, or refuse one that is no text or has no end."""
    if len(text) > LARGEST_TEXT:
        raise UnreadableDocument("too_large", "The text of the file is longer than five million characters.")
    controls = len(CONTROL.findall(text[:100_000]))
    if controls > MOST_CONTROLS * min(len(text), 100_000):
        raise UnreadableDocument("binary", "The file is not a text. Send TXT, HTML, PDF, DOCX or EML.")
    return text


def _windows_1251(data: bytes) -> str | None:
    """Read bytes as the old Cyrillic encoding, if what comes out is mostly Cyrillic letters."""
    text = data.decode("cp1251", errors="replace")
    letters = [letter for letter in text if letter.isalpha()]
    cyrillic = [letter for letter in letters if "\u0400" <= letter <= "\u04ff"]
    likely = letters and len(cyrillic) >= CYRILLIC_SHARE * len(letters) and "\ufffd" not in text
    return text if likely else None


def decoded(data: bytes) -> str:
    """Read bytes as text: UTF-8, UTF-16 with or without a mark, windows-1251 or Latin-1."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _windows_1251(data) or data.decode("cp1252", errors="replace")
    if "\x00" in text[:2000]:
        return _unmarked_utf16(data) or text
    return text


def _unmarked_utf16(data: bytes) -> str | None:
    """Read UTF-16 that lacks its mark, if every second byte is zero as in Latin text."""
    for codec, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        sample = data[offset:2000:2]
        if sample and sample.count(0) > len(sample) // 2:
            return data.decode(codec, errors="replace")
    return None


def read_text(data: bytes) -> FoundText:
    """Read a plain text with LF line ends."""
    return FoundText(_checked(LINE_ENDS.sub("\n", decoded(data))))


def read_html(data: bytes) -> FoundText:
    """Read the main text of a web page."""
    import trafilatura  # noqa: PLC0415 - takes a second to load, only for web pages

    page = decoded(data)
    text = trafilatura.extract(page, include_comments=False, include_tables=True, favor_recall=True) or ""
    if not text.strip():
        text = _all_text(page)
    meta = trafilatura.extract_metadata(page)
    title = meta.title or ""
    if title and title.casefold() not in text[:400].casefold():
        text = f"{title}\n\n{text}"
    return FoundText(_checked(_one_blank_line(text)), title, _stated_date(page))


def _all_text(page: str) -> str:
    """Return all text of a page, a block a line, where no main part can be told."""
    from lxml import html  # noqa: PLC0415 - only for web pages

    try:
        root = html.fromstring(page.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (ValueError, html.etree.ParserError):
        return ""
    for element in root.xpath("//script|//style|//noscript|//template"):
        element.drop_tree()
    for block in root.iter("p", "div", "h1", "h2", "h3", "li", "tr", "br"):
        block.tail = "\n" + (block.tail or "")
    return str(root.text_content())


DATE_TAG = re.compile(
    r"(?:article:published_time|datePublished|dc\.date|name=[\"']date[\"']|pubdate)[\"'\s:]*(?:content=)?[\"'\s]*"
    r"(\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)


def _stated_date(page: str) -> str | None:
    """Return the date of publication that a page's own marks give; never a guess."""
    found = DATE_TAG.search(page)
    return found.group(1) if found else None


def _one_blank_line(text: str) -> str:
    """Leave one blank line at most between paragraphs."""
    return re.sub(r"\n{3,}", "\n\n", LINE_ENDS.sub("\n", text)).strip() + "\n"


def read_pdf(data: bytes) -> FoundText:
    """Read the text layer of a PDF, or its pictures where there is none and tesseract is installed."""
    import pypdfium2  # noqa: PLC0415 - only for PDF

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as damaged:
        if "password" in str(damaged).lower():
            raise UnreadableDocument(
                "encrypted", "The PDF is locked with a password. Send it without one."
            ) from damaged
        raise UnreadableDocument("malformed", "The PDF is damaged and cannot be opened.") from damaged
    try:
        if len(document) > MOST_PAGES:
            raise UnreadableDocument("too_large", "The PDF has more than 500 pages.")
        pages = [_page_text(document[number]) for number in range(len(document))]
        if not any(page.strip() for page in pages):
            pages = _recognised(document)
    finally:
        document.close()
    return FoundText(_checked(_unwrapped("\n\n".join(pages))))


def _page_text(page: object) -> str:
    """Return the text layer of a page."""
    layer = page.get_textpage()  # type: ignore[attr-defined]
    text = str(layer.get_text_bounded())
    layer.close()
    return LINE_ENDS.sub("\n", text)


def _unwrapped(text: str) -> str:
    """Join words that a line break divides; the sentences are joined where they are read."""
    return _one_blank_line(SPLIT_WORD.sub("", text))


def _recognised(document: object) -> list[str]:
    """Read the pictures of a scanned PDF with tesseract, or say what to install."""
    program = shutil.which("tesseract")
    if not program:
        raise UnreadableDocument(
            "no_text_layer",
            "The PDF is a scan without text. Install tesseract-ocr with tesseract-ocr-rus and tesseract-ocr-kaz to read it.",
        )
    languages = "+".join(_installed_languages(program)) or "eng"
    with tempfile.TemporaryDirectory() as folder:
        return [
            _recognised_page(document[number], Path(folder), program, languages)  # type: ignore[index]
            for number in range(len(document))  # type: ignore[arg-type]
        ]


def _installed_languages(program: str) -> list[str]:
    """Return which of the hub's languages tesseract has data for."""
    told = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False, timeout=30)  # noqa: S603 - a fixed program without a shell
    return [code for code in OCR_LANGUAGES if code in told.stdout.split()]


def _recognised_page(page: object, folder: Path, program: str, languages: str) -> str:
    """Read one scanned page."""
    picture = folder / "page.png"
    page.render(scale=OCR_SCALE).to_pil().save(picture)  # type: ignore[attr-defined]
    command = [program, str(picture), "stdout", "-l", languages]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=OCR_SECONDS)  # noqa: S603 - a fixed program without a shell
    return told.stdout


def read_docx(data: bytes) -> FoundText:
    """Read the paragraphs and tables of a Word document in their order."""
    _refuse_bomb(data)
    import docx  # noqa: PLC0415 - only for DOCX
    from docx.table import Table  # noqa: PLC0415 - likewise

    try:
        document = docx.Document(BytesIO(data))
        blocks = [
            "\n".join("\t".join(cell.text for cell in row.cells) for row in block.rows)
            if isinstance(block, Table)
            else block.text
            for block in document.iter_inner_content()
        ]
        title = document.core_properties.title or ""
    except Exception as damaged:  # a broken archive fails in many ways: zip, XML, missing parts
        raise UnreadableDocument(
            "malformed", "The Word document is damaged and cannot be opened."
        ) from damaged
    return FoundText(_checked(_one_blank_line("\n".join(blocks))), title)


def _refuse_bomb(data: bytes) -> None:
    """Refuse an archive that would unpack to far more than a document holds."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        unpacked = sum(item.file_size for item in archive.infolist())
    if unpacked > LARGEST_UNZIPPED:
        raise UnreadableDocument("too_large", "The Word document unpacks to more than 200 MB.")


def read_mail(data: bytes) -> FoundText:
    """Read the text of a message, its subject first; the text part counts before the HTML part."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    body = _mail_body(message)
    subject = str(message.get("subject", "") or "").strip()
    text = f"{subject}\n\n{body}" if subject else body
    return FoundText(_checked(_one_blank_line(text)), subject, _mail_date(message))


def _mail_body(message: EmailMessage) -> str:
    """Return the body of a message as text."""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    try:
        content = str(part.get_content())
    except (LookupError, UnicodeError):
        content = decoded(part.get_payload(decode=True) or b"")  # type: ignore[arg-type]
    if part.get_content_type() == "text/html":
        return read_html(content.encode("utf-8")).text
    return content


def _mail_date(message: EmailMessage) -> str | None:
    """Return the day on which a message was sent."""
    try:
        return parsedate_to_datetime(str(message["date"])).date().isoformat()
    except (TypeError, ValueError, IndexError):
        return None
