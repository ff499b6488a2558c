"""Bad inputs by name: the file name it comes under and its bytes, each made here and no two wrong in the same way."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import openpyxl
from tests.importing.forms import altered, part_a, part_b
from tests.importing.sheets import BOOK, HEAD, MAIN, RELS, ROWS, SHEET, parts, relations, sheet, workbook, zipped

from tender_desk.importing.workbook import LONGEST_TEXT, OLE2

Input = tuple[str, bytes]
OLE_TAIL = bytes(504)


def wide(name: str) -> bytes:
    return OLE2 + OLE_TAIL + name.encode("utf-16-le") + bytes(64)


def with_part(name: str, content: bytes | str, **changed: bytes | str) -> bytes:
    return zipped(parts() | {name: content} | changed)


def twice(name: str) -> bytes:
    stream = io.BytesIO(workbook())
    with zipfile.ZipFile(stream, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr(name, "<other/>")
    return stream.getvalue()


def in_headers(change: Callable[[bytearray, int], None], name: str = SHEET) -> bytes:
    """A workbook with the central entry of a part changed; `change` gets the bytes and where the entry begins."""
    content = bytearray(workbook())
    at = content.rindex(b"PK\x01\x02", 0, content.rindex(name.encode()))
    change(content, at)
    return bytes(content)


def encrypted(content: bytearray, at: int) -> None:
    content[at + 8] |= 1


def strange_method(content: bytearray, at: int) -> None:
    struct.pack_into("<H", content, at + 10, 12)


def smaller(content: bytearray, at: int) -> None:
    size = struct.unpack_from("<L", content, at + 24)[0]
    struct.pack_into("<L", content, at + 24, size - 5)


def larger(content: bytearray, at: int) -> None:
    size = struct.unpack_from("<L", content, at + 24)[0]
    struct.pack_into("<L", content, at + 24, size + 5)


def huge(content: bytearray, at: int) -> None:
    struct.pack_into("<L", content, at + 24, 200 * 1024 * 1024)


def wrong_sum(content: bytearray, at: int) -> None:
    content[at + 16] ^= 0xFF


def elsewhere(content: bytearray, at: int) -> None:
    struct.pack_into("<L", content, at + 42, 0)


def link() -> bytes:
    stream = io.BytesIO(workbook())
    with zipfile.ZipFile(stream, "a") as archive:
        entry = zipfile.ZipInfo("xl/media/naar")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return stream.getvalue()


def bomb() -> bytes:
    return zipped(parts() | {"xl/theme.xml": " " * (129 * 1024 * 1024)})


def small_bomb() -> bytes:
    return zipped(parts() | {"xl/theme.xml": " " * (40 * 1024 * 1024)})


def many_entries() -> bytes:
    return zipped(parts() | {f"xl/media/{n}": "x" for n in range(2_001)})


def deep() -> bytes:
    return with_part(BOOK, f'{HEAD}<workbook xmlns="{MAIN}">' + "<a>" * 100 + "</a>" * 100 + "</workbook>")


def attributes() -> bytes:
    return with_part(BOOK, f'{HEAD}<workbook xmlns="{MAIN}" ' + " ".join(f'a{n}="x"' for n in range(500)) + "/>")


def doctype(name: str) -> bytes:
    return with_part(name, '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>')


def wide_doctype() -> bytes:
    return with_part(BOOK, '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"))


def too_many_cells() -> bytes:
    one = "".join(
        f'<row r="{row}">' + f'<c r="A{row}"><v>1</v></c>' * 1 + f'<c r="IV{row}"><v>1</v></c></row>'
        for row in range(1, 17_001)
    )
    return workbook(one)


def open_document(body: str, **more: str) -> bytes:
    spaces = "".join(
        f' xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{key}:1.0"'
        for key in ("office", "table", "text", "style")
    )
    extra = ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    extra += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    content = f"{HEAD}<office:document-content{spaces}{extra}>{body}</office:document-content>"
    return zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content} | more)


def table(cells: str, about: str = "") -> str:
    return f'<office:body><office:spreadsheet><table:table table:name="Blad1"><table:table-row{about}>{cells}</table:table-row></table:table></office:spreadsheet></office:body>'


def locked_ods() -> bytes:
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = f'<m:manifest xmlns:m="{space}"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": manifest,
            "content.xml": "?",
        }
    )


CLOSED: Mapping[str, Input] = {
    "empty": ("a.xlsx", b""),
    "too many bytes": ("a.xlsx", b"PK\x03\x04" + bytes(33 * 1024 * 1024)),
    "pdf": ("a.xlsx", b"%PDF-1.7 ..."),
    "pdf as it is": ("brief.pdf", b"%PDF-1.7 ..."),
    "word": ("a.xlsx", zipped({"word/document.xml": "<w/>", "[Content_Types].xml": "<t/>"})),
    "old word": ("a.xls", wide("WordDocument")),
    "slides": ("a.xlsx", zipped({"ppt/presentation.xml": "<p/>"})),
    "open text": ("a.ods", zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"})),
    "zip": ("inschrijving.zip", zipped({"deel A.xlsx": "x"})),
    "png": ("a.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(20)),
    "jpeg": ("a.xlsx", b"\xff\xd8\xff\xe0" + bytes(20)),
    "web page": ("a.xls", b"<html><body><table><tr><td>4725</td></tr></table></body></html>"),
    "web page with a mark": ("a.csv", b"\xef\xbb\xbf\r\n <!DOCTYPE html><html></html>"),
    "xml": ("a.xlsx", b'<?xml version="1.0"?><Workbook/>'),
    "rtf": ("a.xlsx", b"{\\rtf1 tekst}"),
    "program": ("a.xlsx", b"MZ\x90\x00\x03\x00\x00\x00"),
    "packed": ("a.xlsx", b"7z\xbc\xaf'\x1c\x00\x04"),
    "gzip": ("a.csv", b"\x1f\x8b\x08\x00" + bytes(10)),
    "anything": ("a.xlsx", bytes(range(256)) * 4),
    "csv named xlsx": ("a.xlsx", b"Perceel;Prijs\r\n7;4725\r\n"),
    "xls named xlsx": ("a.xlsx", wide("Workbook")),
    "xlsx named xls": ("a.xls", workbook()),
    "xlsx named csv": ("a.csv", workbook()),
    "xlsx named ods": ("a.ods", workbook()),
    "xlsm named xlsx": ("a.xlsx", with_part("xl/vbaProject.bin", b"macro")),
    "ods named xlsx": ("a.xlsx", open_document(table(""))),
    "xlsb": ("a.xlsb", zipped({"xl/workbook.bin": b"x"})),
    "old office": ("a.xls", OLE2 + bytes(600)),
    "password": ("a.xlsx", wide("EncryptedPackage")),
    "password on ods": ("a.ods", locked_ods()),
    "only the beginning of a zip": ("a.xlsx", b"PK\x03\x04 and then nothing"),
    "cut off": ("a.xlsx", workbook()[:900]),
    "part twice": ("a.xlsx", twice(SHEET)),
    "part twice in other capitals": ("a.xlsx", twice(SHEET.upper())),
    "path upwards": ("a.xlsx", with_part("../../etc/cron.d/x", "x")),
    "path absolute": ("a.xlsx", with_part("/etc/passwd", "x")),
    "path with backslashes": ("a.xlsx", with_part("xl\\..\\..\\x", "x")),
    "path on a drive": ("a.xlsx", with_part("C:/Windows/x", "x")),
    "part encrypted": ("a.xlsx", in_headers(encrypted)),
    "part is a link": ("a.xlsx", link()),
    "packed in a strange way": ("a.xlsx", in_headers(strange_method)),
    "says it is smaller": ("a.xlsx", in_headers(smaller)),
    "says it is larger": ("a.xlsx", in_headers(larger)),
    "says it is huge": ("a.xlsx", in_headers(huge)),
    "wrong checksum": ("a.xlsx", in_headers(wrong_sum)),
    "points at another part": ("a.xlsx", in_headers(elsewhere)),
    "bomb": ("a.xlsx", bomb()),
    "bomb below the limit": ("a.xlsx", small_bomb()),
    "many entries": ("a.xlsx", many_entries()),
    "doctype in the workbook": ("a.xlsx", doctype(BOOK)),
    "doctype in the sheet": ("a.xlsx", doctype(SHEET)),
    "doctype in the texts": ("a.xlsx", doctype("xl/sharedStrings.xml")),
    "doctype in a part nobody reads": ("a.xlsx", doctype("xl/drawings/drawing1.xml")),
    "doctype in UTF-16": ("a.xlsx", wide_doctype()),
    "doctype in ods": ("a.ods", zipped(
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<!DOCTYPE a><a/>"})),
    "deep": ("a.xlsx", deep()),
    "attributes": ("a.xlsx", attributes()),
    "no sheets": ("a.xlsx", zipped(parts(listed=""))),
    "sheet that is not there": ("a.xlsx", zipped({k: v for k, v in parts().items() if k != SHEET})),
    "sheet without a relation": ("a.xlsx", zipped(parts(listed='<sheet name="x" sheetId="1" r:id="rId9"/>'))),
    "two sheets of one name": ("a.xlsx", zipped(parts(listed='<sheet name="x" r:id="rId1"/><sheet name="x" r:id="rId1"/>'))),
    "sheet cut off": ("a.xlsx", with_part(SHEET, sheet()[:200])),
    "cell twice": ("a.xlsx", workbook('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')),
    "cell without a place": ("a.xlsx", workbook('<row r="1"><c r="1A"><v>1</v></c></row>')),
    "cell in another row": ("a.xlsx", workbook('<row r="1"><c r="A2"><v>1</v></c></row>')),
    "text that is not in the list": ("a.xlsx", workbook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')),
    "type nobody knows": ("a.xlsx", workbook('<row r="1"><c r="A1" t="z"><v>7</v></c></row>')),
    "too much text": ("a.xlsx", workbook(f'<row r="9"><c r="C9" t="inlineStr"><is><t>{"a" * (LONGEST_TEXT + 1)}</t></is></c></row>')),
    "too much shared text": ("a.xlsx", workbook('<row r="2"><c r="B2" t="s"><v>0</v></c></row>', texts=f'<si><t>{"a" * (LONGEST_TEXT + 1)}</t></si>')),
    "lines far too wide": ("a.xlsx", too_many_cells()),
    "csv with an open quote": ("prijzen.csv", b'Perceel;Prijs\r\n7;"4725\r\n8;5\r\n'),
    "csv with a stray quote": ("prijzen.csv", b'Perceel;Prijs\r\n7;"47"25\r\n'),
    "csv with control characters": ("prijzen.csv", b"Perceel;Prijs\r\n7;\x01\x02" + b" " * 5000),
    "csv with control characters far down": ("prijzen.csv", b"Perceel;Prijs\r\n" + b"7;4725\r\n" * 600 + b"7;\x01\x02"),
    "csv of too much text": ("prijzen.csv", b"a;" + b"b" * (LONGEST_TEXT + 1) + b"\r\n"),
    "ods without end": ("a.ods", open_document('<office:body><table:table table:name="x">')),
    "ods with a wrong repeat": ("a.ods", open_document(table('<table:table-cell table:number-columns-repeated="0"/>'))),
    "ods without tables": ("a.ods", open_document("<office:body/>")),
}  # fmt: skip
"""Files that stay closed."""


def beside(rows: str = ROWS, **more: Any) -> bytes:
    return zipped(parts(rows, **more))


def commented() -> bytes:
    comments = f'{HEAD}<comments xmlns="{MAIN}"><commentList><comment ref="A1"><text><r><t>Alleen bij </t></r><r><t>2 percelen</t></r></text></comment></commentList></comments>'
    related = relations(("rId1", "comments", "../comments1.xml", False))
    return zipped(parts() | {"xl/worksheets/_rels/sheet1.xml.rels": related, "xl/comments1.xml": comments})


def linked() -> bytes:
    after = '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>'
    related = relations(("rId1", "hyperlink", "https://example.org/prijzen", True))
    return zipped(parts(after=after) | {"xl/worksheets/_rels/sheet1.xml.rels": related})


def outside(body: str, target: str = "") -> bytes:
    one = ("rId7", "externalLink", "externalLinks/externalLink1.xml", False)
    related = relations(("rId1", "externalLinkPath", target, True))
    body = f'{HEAD}<externalLink xmlns="{MAIN}" xmlns:r="{RELS}">{body}</externalLink>'
    where = "xl/externalLinks/"
    return zipped(
        parts(links=(one,)) | {f"{where}externalLink1.xml": body, f"{where}_rels/externalLink1.xml.rels": related}
    )


def connected() -> bytes:
    one = ("rId7", "connections", "connections.xml", False)
    body = f'{HEAD}<connections xmlns="{MAIN}"><connection id="1" name="Prijzen uit Access"/></connections>'
    return zipped(parts(links=(one,)) | {"xl/connections.xml": body})


HIDDEN_ROW = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>'
NOTED: Mapping[str, Input] = {
    "macros": ("a.xlsm", with_part("xl/vbaProject.bin", b"macro")),
    "external link": ("a.xlsx", outside('<externalBook r:id="rId1"/>', "file:///C:/prijzen.xlsx")),
    "dde link": ("a.xlsx", outside('<ddeLink ddeService="Excel" ddeTopic="Blad"/>')),
    "dde formula": ("a.xlsx", workbook("<row r=\"3\"><c r=\"B3\"><f>cmd|'/c calc'!A0</f><v>0</v></c></row>")),
    "connection": ("a.xlsx", connected()),
    "embedded": ("a.xlsx", with_part("xl/embeddings/oleObject1.bin", b"x")),
    "since 1904": ("a.xlsx", beside(book='<workbookPr date1904="1"/>')),
    "hidden sheet": ("a.xlsx", zipped(parts(listed='<sheet name="Geheim" state="veryHidden" r:id="rId1"/>'))),
    "hidden row": ("a.xlsx", workbook(HIDDEN_ROW)),
    "hidden column": ("a.xlsx", workbook(before='<cols><col min="1" max="16384" hidden="1"/></cols>')),
    "merged": ("a.xlsx", workbook(after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    "comment": ("a.xlsx", commented()),
    "link": ("a.xlsx", linked()),
    "error cell": ("a.xlsx", workbook('<row r="4"><c r="D4" t="e"><v>#DIV/0!</v></c></row>')),
    "number that is none": ("a.xlsx", workbook('<row r="4"><c r="D4"><v>1e999</v></c></row>')),
    "formula": ("a.xlsx", workbook('<row r="4"><c r="D4"><f>A1*2</f><v>2</v></c></row>')),
    "far cell": ("a.xlsx", workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    "ods hidden row": ("a.ods", open_document(table('<table:table-cell office:value-type="float" office:value="1"/>', ' table:visibility="collapse"'))),
    "ods far and repeated": ("a.ods", open_document(table('<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>'))),
    "ods error and formula": ("a.ods", open_document(table('<table:table-cell table:formula="of:=1/0" calcext:value-type="error" office:value-type="string" office:string-value=""><text:p>#DIV/0!</text:p></table:table-cell>'))),
    "ods comment": ("a.ods", open_document(table('<table:table-cell office:value-type="string"><office:annotation><text:p>zie bijlage</text:p></office:annotation><text:p>ja</text:p></table:table-cell>'))),
    "ods macros": ("a.ods", open_document(table('<table:table-cell office:value-type="string"><text:p>ja</text:p></table:table-cell>'), **{"Basic/Standard/Module1.xml": "<a/>"})),
}  # fmt: skip
"""Files that open, with something a person must know."""


def showing(change: Callable[[Any], None]) -> bytes:
    return altered(part_a(), change)


def merging(book: openpyxl.Workbook) -> None:
    book["Antwoorden"].merge_cells("C7:C8")


def hiding(book: openpyxl.Workbook) -> None:
    book["Antwoorden"].row_dimensions[7].hidden = True


def commenting(book: openpyxl.Workbook) -> None:
    from openpyxl.comments import Comment

    book["Antwoorden"]["C9"].comment = Comment("Alleen bij twee percelen.", "x")


def adding(book: openpyxl.Workbook) -> None:
    book.create_sheet("Voorwaarden")["A1"] = "Prijs geldt bij twee percelen."


PART_A: Mapping[str, Input] = {
    name: ("a.xlsx", content)
    for name, content in {
        "no name": part_a({"Inschrijver!B6": None}),
        "other lot on the sheet": part_a({"Inschrijver!B4": 8}),
        "other tender on the sheet": part_a({"Inschrijver!B3": "HLM-2026-1"}),
        "kvk of seven digits": part_a({"Inschrijver!B7": 3412094}),
        "kvk with letters": part_a({"Inschrijver!B7": "NL3412"}),
        "date that can be two": part_a({"Inschrijver!B13": "1/3/2027"}),
        "capacity in words": part_a({"Inschrijver!B16": "veel"}),
        "answer missing": part_a({"Antwoorden!C8": None}),
        "answer of blanks": part_a({"Antwoorden!C8": " \n\u00a0 "}),
        "answer that is an error": part_a({"Antwoorden!C8": "#REF!"}),
        "price in an answer": part_a({"Antwoorden!C7": "Begeleiding voor € 4.980 per traject."}),
        "figure missing": part_a({"Antwoorden!C9": None}),
        "figure of zero": part_a({"Antwoorden!C9": 0}),
        "figure that can be two": part_a({"Antwoorden!C10": "1.500"}),
        "figure too large": part_a({"Antwoorden!C9": "166 %"}),
        "formula without a value": part_a({"Antwoorden!C10": "=3*3"}),
        "yes or no": part_a({"Verklaringen!C6": "misschien"}),
        "no choice": part_a({"Combinatie!C6": "baas"}),
        "criterion moved": part_a({"Antwoorden!A8": "K1.3"}),
        "answers merged": showing(merging),
        "answer hidden": showing(hiding),
        "answer commented": showing(commenting),
        "sheet added": showing(adding),
    }.items()
}
PART_B: Mapping[str, Input] = {
    name: ("b.xlsx", content)
    for name, content in {
        "price missing": part_b({"Prijzen!E14": None}),
        "price in words": part_b({"Prijzen!E14": "in overleg"}),
        "price that can be two": part_b({"Prijzen!E14": "4.725"}),
        "price below zero": part_b({"Prijzen!E14": -1}),
        "price of zero": part_b({"Prijzen!E14": 0}),
        "volume changed": part_b({"Prijzen!D14": 151}),
        "vat missing": part_b({"Prijzen!B8": None}),
        "shares do not add up": part_b({"Prijzen!B11": "50 %"}),
        "total typed wrong": part_b({"Prijzen!F14": 1}),
        "line moved": part_b({"Prijzen!A14": "P9"}),
    }.items()
}
