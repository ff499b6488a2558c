"""How the prices of a lot compare where payment depends on results: which expected cost, which rates, which parts."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from tender_desk.core.payment import RateSource, ResultFigure, ResultPayment
from tender_desk.core.problems import Refused
from tender_desk.desk import model_form, modelling
from tender_desk.desk.publishing import Basis
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.fields import choice, form_of, line
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.workspace import Workspace

translate = QCoreApplication.translate


def payment_dialog(workspace: Workspace, basis: Basis | None, parent: QWidget) -> ActDialog:
    """Choosing it for the chosen lot, or that the price is simply the price; of a published lot on a basis."""
    title, lot = translate("Payment", "Betalen naar resultaat"), workspace.lot
    form = _Form(workspace)

    def carry_out(second: str, reason: str) -> bool:
        try:
            payment = form.payment()
        except Refused as refused:
            workspace.problems.emit(title, list(refused.problems))
            return False
        return workspace.act(title, modelling.set_payment, lot.number, payment, basis)

    act = Act(
        title=title,
        about=f"{lot_title(lot.number)} {lot.name}",
        consequence=translate(
            "Payment",
            "De vergeleken prijs is wat een inschrijving naar verwachting kost. Gegund wordt voor de gevraagde prijs.",
        ),
        verb=translate("Payment", "Vastleggen"),
        carry_out=carry_out,
    )
    return ActDialog(act, workspace, parent, form.widget)


class _Form:
    def __init__(self, workspace: Workspace) -> None:
        self._words, now = workspace.words, workspace.lot.payment
        say = self._words.say
        plainly = ("", translate("Payment", "niet: de prijs is de prijs"))
        self.figure = choice([plainly, *((one, say(f"choice.result_figure.{one}")) for one in ResultFigure)], "")
        self.rate = choice([(one, say(f"choice.rate.{one}")) for one in RateSource], "")
        measured = [(leaf.id, f"{leaf.id} {leaf.name}") for leaf in workspace.lot.model.measured]
        none = ("", translate("Payment", "geen"))
        self.placement, self.lasting = choice([none, *measured], ""), choice([none, *measured], "")
        names = ("placement_rate", "lasting_rate", "share_start", "share_placement", "share_lasting")
        self.numbers: dict[str, QLineEdit] = {name: line() for name in names}
        rows: list[tuple[str, QWidget]] = [
            (self._named("result_figure"), self.figure),
            (self._named("rate"), self.rate),
            (self._named("placement"), self.placement),
            (self._named("placement_rate"), self.numbers["placement_rate"]),
            (self._named("lasting"), self.lasting),
            (self._named("lasting_rate"), self.numbers["lasting_rate"]),
            *((self._named(name), self.numbers[name]) for name in names[2:]),
        ]
        self.widget = form_of(rows)
        self._show(now)
        self.figure.currentIndexChanged.connect(lambda: self._fold())
        self.rate.currentIndexChanged.connect(lambda: self._fold())
        self._fold()

    def _named(self, key: str) -> str:
        return self._words.say(f"label.column-award-{key}")

    def _show(self, now: ResultPayment | None) -> None:
        self.figure.setCurrentIndex(self.figure.findData(now.figure if now else ""))
        self.rate.setCurrentIndex(self.rate.findData(now.rate if now else RateSource.REFERENCE))
        self.placement.setCurrentIndex(max(0, self.placement.findData(now.placement if now else "")))
        self.lasting.setCurrentIndex(max(0, self.lasting.findData(now.lasting if now else "")))
        if now is None:
            return
        shown = (now.placement_rate, now.lasting_rate, now.start, now.on_placement, now.on_lasting)
        for field, value in zip(self.numbers.values(), shown, strict=True):
            field.setText("" if value is None else self._words.typed(value))

    def _fold(self) -> None:
        layout = self.widget.layout()
        assert isinstance(layout, QFormLayout)
        chosen, own = bool(self.figure.currentData()), self.rate.currentData() != RateSource.REFERENCE
        published = self.rate.currentData() != RateSource.OWN
        for field in (self.rate, *(self.numbers[f"share_{part}"] for part in ("start", "placement", "lasting"))):
            layout.setRowVisible(field, chosen)
        for field in (self.placement, self.lasting):
            layout.setRowVisible(field, chosen and own)
        for field in (self.numbers["placement_rate"], self.numbers["lasting_rate"]):
            layout.setRowVisible(field, chosen and published)

    def payment(self) -> ResultPayment | None:
        """Return what is filled in; Refused where a number cannot be read."""
        figure, rate = self.figure.currentData(), RateSource(self.rate.currentData())
        if not figure:
            return None
        own, published = rate is not RateSource.REFERENCE, rate is not RateSource.OWN
        return ResultPayment(
            figure=ResultFigure(figure),
            rate=rate,
            placement=self.placement.currentData() if own else "",
            lasting=self.lasting.currentData() if own else "",
            placement_rate=self._number("placement_rate") if published else None,
            lasting_rate=self._number("lasting_rate") if published else None,
            start=self._number("share_start"),
            on_placement=self._number("share_placement"),
            on_lasting=self._number("share_lasting"),
        )

    def _number(self, name: str) -> Decimal | None:
        value = model_form.typed(self._named(name), self.numbers[name].text())
        return None if value is None else Decimal(value.numerator) / Decimal(value.denominator)
