"""XML that nobody has checked: no DOCTYPE, no entities, no depth without end; elements by their own name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from xml.parsers import expat

from tender_desk.importing.reading.limits import DEEPEST, MOST_ATTRIBUTES, MOST_TAGS, Unreadable

MAIN = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
"""The namespaces of a workbook, as everyone writes it and as Strict Open XML has it: the same elements."""
LINK = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
Attributes = Mapping[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str, str], None]


def parse(
    content: bytes,
    spaces: tuple[str, ...],
    start: Start,
    end: End,
    *,
    texts: frozenset[str],
    characters: Callable[[str], None] | None = None,
    without: frozenset[str] = frozenset(),
) -> None:
    """Read a part and call `start` and `end` for the elements of some namespaces, by their local name.

    `end` gets the text directly inside an element where its name is in `texts`; `characters`, where it is given, all
    text in its order instead. Of elements whose name is in `without` nothing is said, nor of what they hold.
    Attributes of the namespace of links are named `link:id`, those of others `SPACE id`. Raises Unreadable:
    `doctype`, `damaged`, `file-too-large`.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    reader = _Reader(parser, spaces, start, end, texts, characters, without)
    reader.listen()
    # the same refusals as defusedxml's parsers
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.UnparsedEntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, UnicodeError, LookupError, ValueError) as error:
        raise Unreadable("damaged") from error


def _refuse(*_: Any) -> Any:
    raise Unreadable("doctype")


class _Reader:
    """Holds where in the part the parser is."""

    def __init__(
        self,
        parser: expat.XMLParserType,
        spaces: tuple[str, ...],
        start: Start,
        end: End,
        texts: frozenset[str],
        characters: Callable[[str], None] | None,
        without: frozenset[str],
    ) -> None:
        self._parser, self._without = parser, without
        self._spaces, self._start, self._end, self._texts = spaces, start, end, texts
        self._characters = characters or self.characters
        self._depth = self._tags = self._passed = 0
        self._open: list[list[str] | None] = []
        self._known: dict[str, str | None] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._tags += 1
        if self._depth > DEEPEST or self._tags > MOST_TAGS or len(attributes) > MOST_ATTRIBUTES:
            raise Unreadable("file-too-large")
        name = self._local(tag)
        if name in self._without:
            self._passed = self._depth
            self._listen(self._pass_start, self._pass_end, None)
            return
        self._open.append([] if name in self._texts else None)
        if name is not None:
            self._start(name, _own(attributes))

    def end(self, tag: str) -> None:
        self._depth -= 1
        text = self._open.pop()
        name = self._local(tag)
        if name is not None:
            self._end(name, "".join(text) if text else "")

    def listen(self) -> None:
        """Take what comes from the parser."""
        self._listen(self.start, self.end, self._characters)

    def _listen(self, start: Any, end: Any, characters: Any) -> None:
        self._parser.StartElementHandler = start
        self._parser.EndElementHandler = end
        self._parser.CharacterDataHandler = characters

    def _pass_start(self, _: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._tags += 1
        if self._depth > DEEPEST or self._tags > MOST_TAGS or len(attributes) > MOST_ATTRIBUTES:
            raise Unreadable("file-too-large")

    def _pass_end(self, _: str) -> None:
        self._depth -= 1
        if self._depth < self._passed:
            self.listen()

    def characters(self, text: str) -> None:
        if self._open and self._open[-1] is not None:
            self._open[-1].append(text)

    def _local(self, tag: str) -> str | None:
        if tag not in self._known:
            space, _, name = tag.rpartition(" ")
            self._known[tag] = name if space in self._spaces else None
            if len(self._known) > 10_000:
                raise Unreadable("file-too-large")
        return self._known[tag]


def _own(attributes: dict[str, str]) -> Attributes:
    if " " not in "".join(attributes):
        return attributes
    found = {}
    for name, value in attributes.items():
        space, _, local = name.rpartition(" ")
        if not space:
            found[name] = value
        elif space in LINK:
            found[f"link:{local}"] = value
        elif not space.startswith("http://www.w3.org/XML"):
            found[f"{space} {local}"] = value
    return found
