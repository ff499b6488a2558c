"""The annexes of the sample: small PDF files with a title and invented lines on every page."""

from __future__ import annotations

from collections.abc import Sequence

A4 = 595, 842
"""Points."""
LINES = (
    "Week 1 en 2: intake, diagnose en eerste afspraken over het doel.",
    "Week 3 tot en met 6: training in een groep van ten hoogste acht deelnemers.",
    "Week 7: gesprek met een werkgever uit de regio, met de begeleider erbij.",
    "Week 8 tot en met 12: sollicitaties, iedere week een vast contactmoment.",
    "Week 13: tussentijdse bespreking met de klantmanager van de gemeente.",
    "Week 14 en later: plaatsing, bezoek op de werkplek en nazorg.",
)


def annex(title: str, pages: int) -> bytes:
    """Return a PDF of A4 pages, each with the title, its number and some lines; the same bytes each time."""
    return pdf([_page(title, number, pages) for number in range(1, pages + 1)])


Texts = Sequence[tuple[int, int, int, str]]
"""What stands on a page: from the left and from below in points, size, text."""


def pdf(pages: Sequence[Texts]) -> bytes:
    """Return a PDF of A4 pages with these texts; the same bytes each time."""
    return _document([b"".join(_shown(*text) for text in texts) for texts in pages])


def _page(title: str, number: int, pages: int) -> Texts:
    shift = (number - 1) % len(LINES)
    texts = [(60, 770, 16, title), (60, 745, 10, f"Bladzijde {number} van {pages}")]
    texts += [(60, 700 - 24 * row, 11, line) for row, line in enumerate((*LINES[shift:], *LINES[:shift]))]
    return texts


def _shown(x: int, y: int, size: int, text: str) -> bytes:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET\n".encode("cp1252")


def _document(pages: Sequence[bytes]) -> bytes:
    """Return a PDF file: a catalogue, its pages with their content, one standard font, the table of places."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for at, content in enumerate(pages):
        box = f"/MediaBox [0 0 {A4[0]} {A4[1]}] /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {5 + 2 * at} 0 R >>".encode())
        objects.append(f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"endstream")
    found, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(found))
        found += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(found)}\n%%EOF\n"
    return found + (head + tail).encode()
