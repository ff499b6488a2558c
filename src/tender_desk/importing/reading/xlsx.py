"""Reads an .xlsx or .xlsm file: which sheets it has, its texts and styles, and what it carries beside cells."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from tender_desk.importing.reading.archive import Archive
from tender_desk.importing.reading.cells import Area, Position, Sheet, position
from tender_desk.importing.reading.grid import Budget, Grid, Styles, styles_of
from tender_desk.importing.reading.kinds import WORKBOOK
from tender_desk.importing.reading.limits import LONGEST_TEXT, MOST_AREAS, MOST_SHEETS, MOST_STYLES, Unreadable
from tender_desk.importing.reading.number_formats import BUILT_IN, EPOCH_1900, EPOCH_1904
from tender_desk.importing.reading.texts import read_texts
from tender_desk.importing.reading.xlsx_sheet import SheetRest, read_sheet
from tender_desk.importing.reading.xml import MAIN, Attributes, parse

PACKAGE = (
    "http://schemas.openxmlformats.org/package/2006/relationships",
    "http://purl.oclc.org/ooxml/package/relationships",
)
THREADED = ("http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments",)
SHEETS = frozenset({"worksheet"})


@dataclass(frozen=True)
class Relation:
    """One line of a .rels part: what kind of thing it points to, and where; `outside` the file, or a part of it."""

    kind: str
    target: str
    outside: bool = False


@dataclass
class Carried:
    """What a file carries beside its cells, each with what it points to."""

    macros: bool = False
    links: list[str] = field(default_factory=list)
    dde: list[str] = field(default_factory=list)
    connections: list[str] = field(default_factory=list)
    embedded: list[str] = field(default_factory=list)
    other_sheets: list[str] = field(default_factory=list)
    since_1904: bool = False


@dataclass
class _Listed:
    """A sheet as the workbook lists it."""

    title: str
    relation: str
    state: str


class Book:
    """An .xlsx file while it is read. Raises Unreadable."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.carried = Carried(macros=_has_macros(archive))
        self._listed: list[_Listed] = []
        self._relations = self.relations(WORKBOOK)
        # names of cells say nothing about them, and a form of ours has one for every field
        aside = frozenset({"definedNames"})
        parse(archive.read(WORKBOOK), MAIN, self._start, _nothing, texts=frozenset(), without=aside)

    def sheets(self) -> dict[str, Sheet]:
        """Return every worksheet by title; chart and macro sheets are listed as carried."""
        epoch = EPOCH_1904 if self.carried.since_1904 else EPOCH_1900
        shared = self._shared()
        styles = self._styles(epoch)
        budget = Budget()
        long = max(map(len, shared), default=0) > LONGEST_TEXT
        found: dict[str, Sheet] = {}
        for listed in self._listed:
            relation = self._relations.get(listed.relation)
            if relation is None or relation.outside:
                raise Unreadable("damaged")
            if relation.kind not in SHEETS:
                self.carried.other_sheets.append(listed.title)
                self.carried.macros = self.carried.macros or "macrosheet" in relation.kind.lower()
                continue
            if listed.title in found:
                raise Unreadable("damaged")
            found[listed.title] = self._sheet(listed, relation.target, shared, styles, budget, long)
        self._look_around()
        return found

    def relations(self, part: str) -> dict[str, Relation]:
        """Return where a part points, by id; nothing where it points nowhere."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self.archive:
            return {}
        found: dict[str, Relation] = {}

        def start(tag: str, attributes: Attributes) -> None:
            if tag != "Relationship":
                return
            outside = attributes.get("TargetMode", "").lower() == "external"
            target = attributes.get("Target", "")
            if not outside:
                target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            found[attributes.get("Id", "")] = Relation(attributes.get("Type", "").rpartition("/")[2], target, outside)
            if len(found) > MOST_AREAS:
                raise Unreadable("file-too-large")

        parse(self.archive.read(rels), PACKAGE, start, _nothing, texts=frozenset())
        return found

    def _start(self, tag: str, attributes: Attributes) -> None:
        if tag == "sheet":
            title, state = attributes.get("name", ""), attributes.get("state", "visible")
            self._listed.append(_Listed(title, attributes.get("link:id", ""), state))
            if len(self._listed) > MOST_SHEETS:
                raise Unreadable("file-too-large")
        elif tag == "workbookPr":
            self.carried.since_1904 = attributes.get("date1904", "0") in {"1", "true"}

    def _of_kind(self, kind: str) -> Iterator[str]:
        return (one.target for one in self._relations.values() if one.kind == kind and not one.outside)

    def _shared(self) -> tuple[str, ...]:
        part = next(self._of_kind("sharedStrings"), "")
        return read_texts(self.archive.read(part)) if part in self.archive else ()

    def _styles(self, epoch: datetime) -> Styles:
        part = next(self._of_kind("styles"), "")
        return _styles_in(self.archive.read(part), epoch) if part in self.archive else Styles(epoch=epoch)

    def _sheet(
        self, listed: _Listed, part: str, shared: tuple[str, ...], styles: Styles, budget: Budget, long: bool
    ) -> Sheet:
        grid = Grid(listed.title, budget, styles)
        rest = read_sheet(self.archive.read(part), grid, shared, long=long)
        relations = self.relations(part)
        return Sheet(
            title=listed.title,
            lines=grid.lines,
            formats=grid.formats,
            formulas=grid.formulas,
            errors=frozenset(grid.errors),
            comments=self._comments(relations),
            links=_links(rest, relations),
            merged=tuple(rest.merged),
            hidden_rows=frozenset(grid.hidden_rows),
            hidden_columns=frozenset(rest.hidden_columns),
            hidden=listed.state != "visible",
            beyond=(grid.beyond, grid.first_beyond),
        )

    def _comments(self, relations: dict[str, Relation]) -> dict[Position, str]:
        """Return what people wrote beside cells; a conversation replaces the plain text that stands for it."""
        found: dict[Position, str] = {}
        for kind, spaces in (("comments", MAIN), ("threadedComment", THREADED)):
            said: dict[Position, list[str]] = {}
            for relation in relations.values():
                if relation.kind == kind and relation.target in self.archive:
                    _read_comments(self.archive.read(relation.target), spaces, said)
            found |= {key: "\n".join(texts) for key, texts in said.items()}
        return found

    def _look_around(self) -> None:
        for part in self._of_kind("externalLink"):
            if part in self.archive:
                self._read_link(part)
        for part in self._of_kind("connections"):
            if part in self.archive:
                self._read_connections(part)
        self.carried.embedded += [
            name
            for name in self.archive.names
            if name.startswith(("xl/embeddings/", "xl/activeX/", "xl/ctrlProps/", "customUI/"))
        ]

    def _read_link(self, part: str) -> None:
        relations = self.relations(part)

        def start(tag: str, attributes: Attributes) -> None:
            if tag == "ddeLink":
                self.carried.dde.append(f"{attributes.get('ddeService', '')}|{attributes.get('ddeTopic', '')}")
            elif tag in {"externalBook", "oleLink"}:
                relation = relations.get(attributes.get("link:id", ""))
                self.carried.links.append(relation.target if relation else attributes.get("progId", part))

        parse(self.archive.read(part), MAIN, start, _nothing, texts=frozenset())

    def _read_connections(self, part: str) -> None:
        def start(tag: str, attributes: Attributes) -> None:
            if tag == "connection":
                self.carried.connections.append(attributes.get("name", "") or attributes.get("id", ""))

        parse(self.archive.read(part), MAIN, start, _nothing, texts=frozenset())


def _nothing(tag: str, text: str) -> None:
    """Take no notice of where an element ends."""


def _has_macros(archive: Archive) -> bool:
    return any(
        name.casefold().endswith("vbaproject.bin") or name.startswith("xl/macrosheets/") for name in archive.names
    )


def _links(rest: SheetRest, relations: dict[str, Relation]) -> tuple[tuple[Area, str], ...]:
    """Return the links that leave the file, with where they point."""
    found = []
    for where, relation, _ in rest.links:
        known = relations.get(relation)
        if known is not None and known.outside:
            found.append((where, known.target))
    return tuple(found)


def _read_comments(part: bytes, spaces: tuple[str, ...], said: dict[Position, list[str]]) -> None:
    at: list[Position | None] = [None]
    texts: list[str] = []

    def start(tag: str, attributes: Attributes) -> None:
        if tag in {"comment", "threadedComment"}:
            at[0] = position(attributes.get("ref", ""))
            texts.clear()

    def end(tag: str, text: str) -> None:
        if tag in {"t", "text"}:
            texts.append(text)
        elif tag in {"comment", "threadedComment"} and at[0] is not None:
            said.setdefault(at[0], []).append("".join(texts).strip()[:LONGEST_TEXT])
            if len(said) > MOST_AREAS:
                raise Unreadable("file-too-large")

    parse(part, spaces, start, end, texts=frozenset({"t", "text"}))


@lru_cache(maxsize=16)
def _styles_in(part: bytes, epoch: datetime) -> Styles:
    """Return the styles of a workbook; forms of one tender share theirs, so they are kept for the next file."""
    own: dict[int, str] = {}
    formats: list[str] = []
    inside = [False]

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "cellXfs":
            inside[0] = True
        elif tag == "numFmt" and attributes.get("numFmtId", "").isdecimal():
            own[int(attributes["numFmtId"][:9])] = attributes.get("formatCode", "")
            if len(own) > MOST_STYLES:
                raise Unreadable("file-too-large")
        elif tag == "xf" and inside[0]:
            number = attributes.get("numFmtId", "0")
            formats.append(number if number.isdecimal() else "0")
            if len(formats) > MOST_STYLES:
                raise Unreadable("file-too-large")

    def end(tag: str, _: str) -> None:
        if tag == "cellXfs":
            inside[0] = False

    parse(part, MAIN, start, end, texts=frozenset())
    known = {**BUILT_IN, **own}
    return styles_of(tuple(known.get(int(number[:9]), "General") for number in formats), epoch)
