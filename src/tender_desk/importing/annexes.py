"""Annexes: how many pages a PDF has, and a picture of one of them; nothing in it is followed or run."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

import pypdfium2

from tender_desk.core.problems import Problem

PDF = b"%PDF-"
MOST_PAGES = 10_000
MOST_NAMES = 2_000
WIDEST = 4_000
"""Pixels of a drawn page: what a screen can show."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A drawn page: pixels of three bytes (blue, green, red), `stride` bytes per line."""

    width: int
    height: int
    stride: int
    pixels: bytes


IMAGES = (b"\x89PNG\r\n", b"\xff\xd8\xff")
DOCUMENTS = ("word/", "ppt/")
OPEN_DOCUMENTS = (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.presentation")


def is_annex(content: bytes) -> bool:
    """Tell whether a file is a document to look at (PDF, picture, text, presentation) and no spreadsheet."""
    if is_pdf(content) or content.startswith((*IMAGES, b"{\\rtf")):
        return True
    if not content.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()[:MOST_NAMES]
            if any(name.startswith(DOCUMENTS) for name in names):
                return True
            with archive.open("mimetype") as file:
                return file.read(len(OPEN_DOCUMENTS[1])).startswith(OPEN_DOCUMENTS)
    except Exception:  # noqa: BLE001  zipfile brings struct, zlib and other errors on damaged archives
        return False


def is_pdf(content: bytes) -> bool:
    """Tell whether bytes are a PDF; its mark may stand a little further on."""
    return PDF in content[:1024]


def count_pages(content: bytes, name: str) -> int | Problem | None:
    """Return the number of pages of a PDF, None for a file without pages, a Problem for a PDF that cannot be opened.

    Codes: `annex-protected`, `annex-damaged`, `annex-too-long`.
    """
    if not is_pdf(content):
        return None
    try:
        document = pypdfium2.PdfDocument(io.BytesIO(content))
    except pypdfium2.PdfiumError as error:
        code = "annex-protected" if "password" in str(error).lower() else "annex-damaged"
        return Problem(code, file=name)
    try:
        pages = len(document)
    finally:
        document.close()
    if pages > MOST_PAGES:
        return Problem("annex-too-long", values={"pages": pages, "most": MOST_PAGES}, file=name)
    return pages if pages else Problem("annex-damaged", file=name)


def draw_page(content: bytes, name: str, page: int, width: int) -> PagePicture | Problem:
    """Return a picture of a page (counted from 1), `width` pixels wide; a Problem where it cannot be drawn."""
    counted = count_pages(content, name)
    if not isinstance(counted, int):
        return counted or Problem("annex-no-pages", file=name)
    if not 1 <= page <= counted:
        return Problem("annex-page-missing", values={"page": page, "pages": counted}, file=name)
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    try:
        one = document[page - 1]
        across, down = one.get_size()
        scale = min(width, WIDEST) / max(across, 1)
        if down * scale > 4 * WIDEST:
            scale = 4 * WIDEST / down
        bitmap = one.render(scale=scale, rev_byteorder=False, prefer_bgrx=False)
        return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    except pypdfium2.PdfiumError:
        return Problem("annex-damaged", file=name)
    finally:
        document.close()
