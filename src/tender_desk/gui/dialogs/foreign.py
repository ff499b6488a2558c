"""Another's spreadsheet at the window: its layout is made or applied, it is split, or said to hold no prices."""

from collections.abc import Callable
from pathlib import PurePosixPath

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from tender_desk.core.bids import Part, Receipt
from tender_desk.core.policy import may
from tender_desk.core.problems import TenderDeskError
from tender_desk.desk import laying_out, layouts, outside
from tender_desk.desk.foreign import is_outside, part_of
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.mapping import MappingDialog
from tender_desk.gui.icons import Icons
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace
from tender_desk.importing.layouts.layout import LONGEST_NAME, NAME, Layout
from tender_desk.importing.layouts.proposal import Proposal
from tender_desk.importing.workbook import Workbook

translate = QCoreApplication.translate


class ForeignFiles(QObject):
    """Knows which stored layout a file fits, and opens what can be done with it; `fitted` tells of a new answer."""

    fitted = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._theme, self._icons, self._window = workspace, theme, icons, parent
        self._fits: dict[int, Layout | None] = {}
        self._asked: set[int] = set()
        workspace.opened.connect(self._forget)

    def fit(self, receipt: Receipt) -> Layout | None:
        """The stored layout a file fits, as far as known; where it is not, the file is looked at beside the window."""
        if receipt.id not in self._fits and receipt.id not in self._asked:
            known, _ = layouts.stored(layouts.folder())
            if not known:
                return None
            self._asked.add(receipt.id)
            what = translate("Foreign", "Indeling zoeken")
            then: Callable[[Layout | None], None] = lambda found: self._fitted(receipt.id, found)  # noqa: E731
            self._workspace.look_beside(what, laying_out.fitting, receipt.id, known, then=then)
        return self._fits.get(receipt.id)

    def _fitted(self, receipt: int, found: Layout | None) -> None:
        self._asked.discard(receipt)
        self._fits[receipt] = found
        self.fitted.emit()

    def _forget(self) -> None:
        self._fits.clear()
        self._asked.clear()

    def _lot(self, receipt: Receipt) -> int:
        return receipt.lot or self._workspace.lot.number

    def make(self, receipt: Receipt) -> None:
        """Propose a layout and let the person correct it in the mapping screen."""
        lot = self._lot(receipt)
        what = translate("Foreign", "Indeling maken")
        then: Callable[[tuple[Workbook, Proposal]], None] = lambda found: self._map(receipt, lot, *found)  # noqa: E731
        self._workspace.look_beside(what, laying_out.look, receipt.id, lot, then=then)

    def _map(self, receipt: Receipt, lot: int, book: Workbook, proposal: Proposal) -> None:
        tender, known = self._workspace.dossier.tender, layouts.stored(layouts.folder())[0]
        dialog = MappingDialog(
            book,
            tender,
            tender.lot(lot),
            proposal,
            self._theme,
            self._icons,
            self._workspace.words,
            self._window,
            name=_free_name(PurePosixPath(receipt.name).stem, [one.name for one in known]),
            taken=[one.name for one in known],
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._made(receipt, lot, dialog.layout_made()))
        dialog.open()

    def _made(self, receipt: Receipt, lot: int, layout: Layout) -> None:
        """Keep a layout, and use it as far as this person may: split the file, read it in, or say how it is read."""
        try:
            layouts.keep(layouts.folder(), layout)
        except TenderDeskError as error:
            self._workspace.failed.emit(translate("Foreign", "Indeling maken"), error)
            return
        self._forget()
        both = part_of(self._workspace.dossier, lot, layout) is Part.BOTH
        if both and is_outside(self._workspace.dossier.viewer):
            self.confirm_split(receipt, layout)
        else:
            self._use(receipt, lot, layout)

    def _use(self, receipt: Receipt, lot: int, layout: Layout) -> None:
        reads = may(self._workspace.dossier.viewer, "read", None) != "not-your-role"
        what = translate("Foreign", "Inlezen met indeling") if reads else translate("Foreign", "Indeling vastleggen")
        verb = laying_out.read_with if reads else laying_out.assign
        self._workspace.act_beside(what, verb, receipt.id, lot, layout)

    def apply(self, receipt: Receipt) -> None:
        """Read a file by the stored layout it fits, once the person has said so."""
        layout = self.fit(receipt)
        if layout is None:
            return

        def carry_out(second: str, reason: str) -> bool:
            self._use(receipt, self._lot(receipt), layout)
            return True

        self._open(
            Act(
                title=translate("Foreign", "Inlezen met indeling {name}").format(name=layout.name),
                about=receipt.name,
                consequence=translate(
                    "Foreign",
                    "De opschriften zijn gelijk aan die waarvoor de indeling is gemaakt. "
                    "Ga na dat zij dit jaar hetzelfde betekenen.",
                ),
                verb=translate("Foreign", "Inlezen"),
                carry_out=carry_out,
            )
        )

    def split(self, receipt: Receipt) -> None:
        """Split a file by the stored layout it fits; where none is known yet, make one first."""
        layout = self.fit(receipt)
        if layout is None or part_of(self._workspace.dossier, self._lot(receipt), layout) is not Part.BOTH:
            self.make(receipt)
        else:
            self.confirm_split(receipt, layout)

    def confirm_split(self, receipt: Receipt, layout: Layout) -> None:
        """Say what splitting means before it is recorded."""
        title, lot = translate("Foreign", "Kwaliteit en prijs splitsen"), self._lot(receipt)

        def carry_out(second: str, reason: str) -> bool:
            self._workspace.act_beside(title, outside.split, receipt.id, lot, layout)
            return True

        self._open(
            Act(
                title=title,
                about=f"{receipt.name} · {layout.name}",
                consequence=translate(
                    "Foreign",
                    "Er komen twee bestanden: deel A om te lezen en deel B, verzegeld. Het origineel blijft verzegeld "
                    "tot de prijzen open zijn. U kent de prijzen en doet niet mee aan de beoordeling.",
                ),
                verb=translate("Foreign", "Splitsen"),
                carry_out=carry_out,
            )
        )

    def no_prices(self, receipt: Receipt) -> None:
        """Record that a file holds no prices."""
        title = translate("Foreign", "Bevat geen prijzen")
        self._open(
            Act(
                title=title,
                about=receipt.name,
                consequence=translate(
                    "Foreign",
                    "Hierna kan de inkoopadviseur in dit bestand kijken. U hebt alle bladen gezien, ook verborgen.",
                ),
                verb=translate("Foreign", "Vastleggen"),
                carry_out=lambda second, reason: self._workspace.act(
                    title, outside.state_no_prices, receipt.id, reason
                ),
                needs_reason=True,
            )
        )

    def _open(self, act: Act) -> None:
        ActDialog(act, self._workspace, self._window).open()


def _free_name(stem: str, taken: list[str]) -> str:
    """Return the name of a file as that of a layout, with a number where there is one already."""
    allowed = "".join(sign if sign.isalnum() or sign in " .()+-_" else " " for sign in stem)
    base = " ".join(allowed.split())[: LONGEST_NAME - 4].strip(" .")
    base = base if NAME.fullmatch(base) else translate("Foreign", "Indeling")
    known = {one.casefold() for one in taken}
    numbered = (base if number == 1 else f"{base} {number}" for number in range(1, len(known) + 2))
    return next(name for name in numbered if name.casefold() not in known)
