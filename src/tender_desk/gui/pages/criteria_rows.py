"""What the page Criteria shows of a lot's model: a row per criterion, the rules beside the method."""

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from tender_desk.core.criteria import (
    SCALES,
    AwardModel,
    Branch,
    Criterion,
    LabelledScale,
    Leaf,
    NumericScale,
    points_of,
    walk,
)
from tender_desk.core.dossier import Dossier
from tender_desk.core.methods import METHODS
from tender_desk.core.model_document import model_fingerprint
from tender_desk.core.modelling import Origin, left_out, origin_of
from tender_desk.core.numbers import rounded
from tender_desk.core.payment import ResultPayment
from tender_desk.core.rehearsal import stated_share
from tender_desk.core.tender import Lot
from tender_desk.gui.cells import Badge, Node, Tone, Wrapped
from tender_desk.gui.table import Column
from tender_desk.gui.words import Words

translate = QCoreApplication.translate
SHORT_PRINT = 16
"""Figures of a fingerprint that are shown: as many as forms carry."""


@dataclass(frozen=True)
class CriterionRow:
    """A criterion with its depth in the tree, where it comes from, its share of the whole, who scores it, its page.

    `here` is false for a common criterion that the lot left out.
    """

    node: Criterion
    depth: int
    origin: Origin
    share: Fraction | None
    people: tuple[str, ...] = ()
    page: int | None = None
    document: str = ""
    here: bool = True


def criterion_rows(dossier: Dossier, lot: Lot) -> list[CriterionRow]:
    """Return a row per criterion of a lot, then the common ones it left out."""
    model = lot.model
    rows = []
    for depth, node in walk(model.criteria):
        people = [
            dossier.name_of(one.member)
            for one in dossier.assignments
            if (one.lot, one.criterion) == (lot.number, node.id)
        ]
        share = stated_share(model, points_of(node))
        pointer = dossier.pointer(lot.number, node.id)
        document = dossier.document(pointer.document) if pointer else None
        rows.append(
            CriterionRow(
                node,
                depth,
                origin_of(dossier.tender, node),
                share,
                tuple(people),
                pointer.page if pointer else None,
                document.name if document else "",
            )
        )
    missing = left_out(dossier.tender, model)
    return [*rows, *(CriterionRow(node, 0, Origin.COMMON, None, here=False) for node in missing)]


def criterion_columns(model: AwardModel, words: Words) -> list[Column]:
    """What is shown of a criterion."""
    in_euro = METHODS[model.method].quality_in_euro
    return [
        Column(
            translate("Criteria", "Criterium"),
            lambda r: f"{r.node.id} {r.node.name}",
            cell=lambda r: Node(r.node.id, r.node.name, "", r.depth, bold=isinstance(r.node, Branch)),
            tip=lambda r: f"{r.node.id} {r.node.name}",
            least=190,
        ),
        Column(
            translate("Criteria", "Waarde €") if in_euro else translate("Criteria", "Punten"),
            lambda r: words.number(points_of(r.node)) if r.here else "–",
            right=True,
            bold=True,
            width=96 if in_euro else 70,
        ),
        Column(
            translate("Criteria", "Aandeel"),
            lambda r: "–" if r.share is None else words.percent(rounded(r.share * 100, 1)),
            right=True,
            width=70,
        ),
        Column(
            translate("Criteria", "Schaal of cijfer"),
            lambda r: scale_text(r.node, words),
            cell=lambda r: Wrapped(scale_text(r.node, words)),
            tip=lambda r: scale_text(r.node, words),
            width=150,
        ),
        Column(translate("Criteria", "Herkomst"), lambda r: _origin(r).text, cell=_origin, tip=_origin_tip, width=122),
        Column(
            translate("Criteria", "Team"),
            lambda r: str(len(r.people)) if r.people else "–",
            tip=lambda r: ", ".join(r.people),
            spoken=lambda r: translate("Criteria", "Beoordelaars: {names}").format(names=", ".join(r.people) or "–"),
            right=True,
            width=52,
        ),
        Column(
            translate("Criteria", "Blz."),
            lambda r: "–" if r.page is None else str(r.page),
            tip=lambda r: r.document,
            spoken=lambda r: translate("Criteria", "Bladzijde {page} van {name}").format(
                page=r.page or "–", name=r.document or "–"
            ),
            right=True,
            width=52,
        ),
    ]


def _origin(row: CriterionRow) -> Badge:
    if not row.here:
        return Badge(translate("Criteria", "weggelaten"), "warn", "warning")
    words: dict[Origin, tuple[str, Tone, str]] = {
        Origin.OWN: (translate("Criteria", "eigen"), "plain", ""),
        Origin.COMMON: (translate("Criteria", "alle percelen"), "info", "link"),
        Origin.CHANGED: (translate("Criteria", "afwijkend"), "warn", "warning"),
    }
    text, tone, icon = words[row.origin]
    return Badge(text, tone, icon)


def _origin_tip(row: CriterionRow) -> str:
    if not row.here:
        return translate("Criteria", "Een gemeenschappelijk criterium dat dit perceel niet heeft.")
    return {
        Origin.OWN: translate("Criteria", "Alleen in dit perceel."),
        Origin.COMMON: translate("Criteria", "Gelijk aan het gemeenschappelijke criterium; volgt het als dat wijzigt."),
        Origin.CHANGED: translate("Criteria", "Wijkt in dit perceel af van het gemeenschappelijke criterium."),
    }[row.origin]


def scale_text(node: Criterion, words: Words) -> str:
    """The scale of a criterion, or how its figure is scored, with the minimum where there is one, in a few words."""
    text = _scale_text(node, words)
    if node.minimum is None:
        return text
    return translate("Criteria", "{scale}, minimum {least}").format(scale=text, least=words.number(node.minimum))


def _scale_text(node: Criterion, words: Words) -> str:
    if isinstance(node, Branch):
        return translate("Criteria", "som van onderdelen")
    if node.measure is not None:
        text = words.say(f"choice.measure.{node.measure.formula}")
        return f"{text} ({node.measure.unit})" if node.measure.unit else text
    return _scale(node, words)


def _scale(leaf: Leaf, words: Words) -> str:
    preset = next((name for name, scale in SCALES.items() if scale == leaf.scale), "")
    if preset:
        return preset
    if isinstance(leaf.scale, NumericScale):
        low, high, step = leaf.scale.minimum, leaf.scale.maximum, leaf.scale.step
        if step is None:
            return translate("Criteria", "{low} tot {high}").format(low=words.number(low), high=words.number(high))
        text = translate("Criteria", "{low} tot {high}, stap {step}")
        return text.format(low=words.number(low), high=words.number(high), step=words.number(step))
    assert isinstance(leaf.scale, LabelledScale)
    return " · ".join(words.number(level.score) for level in leaf.scale.levels)


@dataclass(frozen=True)
class RuleRow:
    """A rule of the model: what it is called and what the model says."""

    name: str
    value: str


def rule_columns() -> list[Column]:
    """Name and value."""
    return [
        Column(
            translate("Criteria", "Regel"),
            lambda r: r.name,
            cell=lambda r: Wrapped(r.name, "muted"),
            token=lambda r: "muted",
            width=150,
        ),
        Column(
            translate("Criteria", "Waarde"), lambda r: r.value, cell=lambda r: Wrapped(r.value), tip=lambda r: r.value
        ),
    ]


def rule_rows(model: AwardModel, words: Words) -> list[RuleRow]:
    """Return the rules of a model that say something, its fingerprint last."""

    def named(key: str, value: str) -> RuleRow:
        return RuleRow(words.say(f"label.column-award-{key}"), value)

    rows = []
    if model.price is not None:
        rows.append(named("formula", words.say(f"choice.formula.{model.price.formula}")))
        rows.append(named("points", words.number(model.price.points)))
    parameters = {**model.parameters, **(model.price.parameters if model.price else {})}
    rows += [named(key, parameter_text(key, value, words)) for key, value in parameters.items()]
    rounding = words.say(f"term.rounding.{model.rounding.at}", decimals=model.rounding.decimals)
    rows.append(named("rounding", rounding))
    rows.append(named("ties", "; ".join(tie_text(rule, words) for rule in model.ties) or "–"))
    if model.quality_minimum is not None:
        rows.append(named("minimum", words.number(model.quality_minimum)))
    if model.negative_points != "keep":
        rows.append(named("negative", words.say(f"choice.negative.{model.negative_points}")))
    if model.quality_scaled_to_best:
        rows.append(named("scaled", words.say("choice.yes.yes")))
    drop_out = words.say(f"choice.drop_out.{model.drop_out}") if model.drop_out else "–"
    rows.append(named("drop_out", drop_out))
    rows.append(named("agreement", words.term("agreement", model.agreement)))
    rows.append(RuleRow(translate("Criteria", "Vingerafdruk"), model_fingerprint(model)[:SHORT_PRINT]))
    return rows


def payment_rows(payment: ResultPayment | None, words: Words) -> list[RuleRow]:
    """Return how result-based prices compare, nothing where the price is simply the price."""
    if payment is None:
        return []

    def named(key: str, value: str) -> RuleRow:
        return RuleRow(words.say(f"label.column-award-{key}"), value)

    shares = (payment.start, payment.on_placement, payment.on_lasting)
    parts = " / ".join(words.percent(share or 0) for share in shares)
    own = translate("Criteria", "vast deel van de inschrijver")
    rows = [
        named("result_figure", words.say(f"choice.result_figure.{payment.figure}")),
        named("rate", words.say(f"choice.rate.{payment.rate}")),
        RuleRow(translate("Criteria", "Start / plaatsing / duurzaam"), own if payment.fixed_shares is None else parts),
    ]
    published = {"placement_rate": payment.placement_rate, "lasting_rate": payment.lasting_rate}
    rows += [named(key, words.percent(value)) for key, value in published.items() if value is not None]
    return rows + [
        named(key, one) for key, one in (("placement", payment.placement), ("lasting", payment.lasting)) if one
    ]


def tie_text(rule: str, words: Words) -> str:
    """A tie rule in words; a criterion by its id."""
    return rule.removeprefix("criterion:") if ":" in rule else words.say(f"choice.tie.{rule}")


def parameter_text(key: str, value: object, words: Words) -> str:
    """A parameter of a formula or method as people write it."""
    if isinstance(value, tuple):
        return "; ".join(f"{words.number(to)}: {words.percent(part * 100)}" for to, part in value)
    if isinstance(value, Fraction):
        return words.number(value)
    return words.say(f"choice.{key}.{value}")


def weights_text(lot: Lot, words: Words) -> tuple[str, bool]:
    """What quality and price add up to, and whether that is what it should be."""
    model = lot.model
    quality, price = model.full_points, model.price.points if model.price else None
    if price is None:
        unit = words.euro(quality) if METHODS[model.method].quality_in_euro else words.number(quality)
        return translate("Criteria", "kwaliteit samen {total}").format(total=unit), True
    wanted, total = model.wanted_total, quality + price
    figures = {"quality": words.number(quality), "price": words.number(price), "total": words.number(total)}
    if wanted is None or total == wanted:
        return translate("Criteria", "kwaliteit {quality} + prijs {price} = {total} punten").format(**figures), True
    text = translate("Criteria", "kwaliteit {quality} + prijs {price} = {total} punten; moet {wanted} zijn")
    return text.format(**figures, wanted=words.number(wanted)), False
