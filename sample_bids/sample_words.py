"""Answers and motivations of the sample, composed from the building blocks in `texts/`."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

TEXTS = Path(__file__).parent / "texts"

_CHOICE = re.compile(r"<([A-Za-z]+):([^>]+)>")
_NAME = re.compile(r"<([A-Za-z]+)>")

POINTS = {"g": 2, "m": 1, "w": 0}

STRONG_FALLBACK = "Het antwoord gaat op alle gevraagde onderdelen in en is goed te volgen."
WEAK_FALLBACK = "Het bewijs uit de praktijk is op onderdelen nog beperkt; een controle door een derde ontbreekt."


@cache
def load(name: str) -> dict[str, Any]:
    """Return one of the text files."""
    return tomllib.loads((TEXTS / name).read_text("utf-8"))


@cache
def topics() -> dict[str, Any]:
    """Return all topics by name."""
    return load("topics-1.toml") | load("topics-2.toml") | load("topics-3.toml")


def pick(key: str, count: int) -> int:
    """Return a number below `count` that is always the same for a key."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % count


@dataclass(frozen=True)
class Words:
    """How a lot calls its participants."""

    wie: str
    persoon: str


@dataclass
class Written:
    """An answer on one topic: its text and per aspect the level, the version and the words chosen in it."""

    topic: str
    text: str
    levels: str
    versions: list[int] = field(default_factory=list)
    chosen: list[dict[str, str]] = field(default_factory=list)

    @property
    def sum(self) -> int:
        """The quality of the answer, 0 to 8."""
        return sum(POINTS[level] for level in self.levels)

    def remarks(self, kinds: dict[str, str]) -> list[list[str]]:
        """Return per aspect of these levels what fits this very answer; `kinds` maps levels to lists of remarks."""
        found = []
        for place, aspect in enumerate(topics()[self.topic]["aspect"]):
            level = self.levels[place]
            if level in kinds:
                said, versions = aspect[kinds[level]], len(aspect[level])
                fitting = [said[self.versions[place]], *said[versions:]] if versions > 1 else said
                found.append([_remark(text, self.chosen[place]) for text in fitting])
        return found


def write(topic: str, levels: str, variants: list[int], key: str, words: Words, around: tuple[str, str]) -> Written:
    """Compose an answer: four aspects in three paragraphs, the bidder's own sentence before and after."""
    sentences, all_chosen, versions = [], [], list[int]()
    for number, (aspect, level) in enumerate(zip(topics()[topic]["aspect"], levels, strict=True)):
        options = aspect[level]
        versions.append(variants[number] % len(options))
        text, chosen = _resolve(options[versions[-1]], f"{key}/{number}")
        sentences.append(_in_lot(text, words))
        all_chosen.append(chosen)
    before, after = around
    first, second, third, fourth = sentences
    paragraphs = (f"{before} {first}", f"{second} {third}", f"{fourth} {after}")
    text = "\n\n".join(paragraph.strip() for paragraph in paragraphs)
    return Written(topic, text, levels, versions, all_chosen)


def question(topic: str, words: Words) -> str:
    """Return the question of a topic in the words of a lot."""
    return _in_lot(topics()[topic]["question"], words)


def _in_lot(text: str, words: Words) -> str:
    for name, word in (("wie", words.wie), ("persoon", words.persoon)):
        text = text.replace(f"<{name}>", word).replace(f"<{name.capitalize()}>", word[0].upper() + word[1:])
    return text


def _resolve(text: str, key: str) -> tuple[str, dict[str, str]]:
    """Choose a word at every `<n:one|two>`; the same name gives the same place in its list."""
    chosen: dict[str, str] = {}

    def choose(match: re.Match[str]) -> str:
        options = match[2].split("|")
        word = options[pick(f"{key}/{match[1].lower()}", len(options))]
        chosen[match[1].lower()] = word[0].lower() + word[1:] if match[1][0].isupper() else word
        return word

    return _CHOICE.sub(choose, text), chosen


def _remark(text: str, chosen: dict[str, str]) -> str:
    """Return a remark with the words of the answer; KeyError where the answer does not have them."""
    said = _NAME.sub(lambda match: chosen[match[1].lower()], text)
    return said[0].upper() + said[1:]


def motivation(written: Written, person: int, key: str) -> tuple[str, str]:
    """Return strong and weak points as one evaluator (0, 1, 2) words them; each looks at other aspects first."""
    strong = written.remarks({"g": "sg"}) or written.remarks({"m": "sm"})
    weak = written.remarks({"w": "ww"}) or written.remarks({"m": "wm"})
    return _said(strong, person, f"{key}+") or STRONG_FALLBACK, _said(weak, person, f"{key}-") or WEAK_FALLBACK


def agreed_motivation(written: Written) -> tuple[str, str, str]:
    """Return strong, weak and reason as the team agreed on them."""
    strong = _joined(written.remarks({"g": "sg", "m": "sm"} if written.sum < 5 else {"g": "sg"}))
    weak = _joined(written.remarks({"w": "ww"}) or written.remarks({"m": "wm"}))
    strong, weak = strong or STRONG_FALLBACK, weak or ""
    first, second = strong.split(". ")[0].rstrip("."), weak.split(". ")[0].rstrip(".")
    reason = f"{first}; {_lower(second)}." if second else f"{first}; alle onderdelen zijn goed uitgewerkt."
    return strong, weak, reason


def _lower(text: str) -> str:
    return text[0].lower() + text[1:] if text else text


def _said(remarks: list[list[str]], person: int, key: str) -> str:
    if not remarks:
        return ""
    order = [remarks[(person + step) % len(remarks)] for step in range(min(2, len(remarks)))]
    said = [one[pick(f"{key}/{person}/{step}", len(one))] for step, one in enumerate(order)]
    return " ".join(said[: 1 + pick(f"{key}/{person}/n", 2)])


def _joined(remarks: list[list[str]]) -> str:
    return " ".join(one[0] for one in remarks[:2])
