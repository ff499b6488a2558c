"""The one list of everything a person can do: menus, buttons, the rail and Ctrl+K all read it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from tender_desk.gui.steps import Step

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Command:
    """An action as data: its id, words, keys, the menu it stands in and the page it belongs to ("" for everywhere)."""

    id: str
    text: str
    keys: str = ""
    menu: str = ""
    icon: str = ""
    page: str = ""
    checkable: bool = False


class Actions:
    """The QActions by id, in the order of the menus. A disabled action carries the reason why not."""

    def __init__(self, commands: list[Command], parent: QObject) -> None:
        self.commands = {command.id: command for command in commands}
        self._actions = {command.id: _action(command, parent) for command in commands}

    def __getitem__(self, action_id: str) -> QAction:
        """The action with this id; KeyError for a typing mistake in the code."""
        return self._actions[action_id]

    def __iter__(self) -> Iterator[QAction]:
        """All actions, in order."""
        return iter(self._actions.values())

    def in_menu(self, menu: str) -> list[QAction]:
        """The actions of one menu."""
        return [self._actions[command.id] for command in self.commands.values() if command.menu == menu]

    def allow(self, action_id: str, why_not: str = "") -> None:
        """Enable an action, or disable it with the reason in its tooltip and in the palette."""
        action = self._actions[action_id]
        action.setEnabled(not why_not)
        action.setToolTip(why_not or action.text())
        action.setStatusTip(why_not)


def _action(command: Command, parent: QObject) -> QAction:
    action = QAction(command.text, parent)
    action.setObjectName(command.id)
    action.setCheckable(command.checkable)
    if command.keys:
        action.setShortcuts([QKeySequence(key) for key in command.keys.split(" | ")])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    return action


def file_commands() -> list[Command]:
    """What stands under Bestand."""
    return [
        Command("dossier.new", translate("Actions", "Nieuw dossier van sjabloon…"), "Ctrl+N", "file", "plus"),
        Command("dossier.open", translate("Actions", "Dossier openen…"), "Ctrl+O", "file", "folder"),
        Command("dossier.sample", translate("Actions", "Voorbeelddossier openen"), "Ctrl+Shift+O", "file", "book"),
        Command("template.save", translate("Actions", "Leeg sjabloon opslaan…"), "", "file", "download"),
        Command("dossier.close", translate("Actions", "Dossier sluiten"), "Ctrl+W", "file", "cross"),
        Command(
            "report.excel",
            translate("Actions", "Beoordelingsrapport naar Excel…"),
            "Ctrl+E",
            "file",
            "sheet",
            "proposal",
        ),
        Command("report.word", translate("Actions", "Collegevoorstel naar Word…"), "", "file", "document", "proposal"),
        Command("app.quit", translate("Actions", "Afsluiten"), "Ctrl+Q", "file"),
    ]


def view_commands() -> list[Command]:
    """What stands under Beeld and Help."""
    return [
        Command("palette", translate("Actions", "Zoeken of opdracht kiezen"), "Ctrl+K", "edit", "search"),
        Command("problem.next", translate("Actions", "Volgend punt van Nog te doen"), "F8", "edit", "arrow"),
        Command("pane.next", translate("Actions", "Volgend paneel"), "F6", "view"),
        Command("pane.previous", translate("Actions", "Vorig paneel"), "Shift+F6", "view"),
        Command(
            "compare.differences", translate("Actions", "Alleen verschillen"), "Alt+V", "view", "", "compare", True
        ),
        Command("compare.individual", translate("Actions", "Individuele scores"), "Alt+I", "view", "", "compare", True),
        Command("help", translate("Actions", "Uitleg bij dit scherm"), "F1", "help", "book"),
        Command("about", translate("Actions", "Over Tender Desk"), "", "help", "info"),
    ]


def choice_commands() -> list[Command]:
    """The choices under Beeld: colours, text size, language; one of each group is ticked."""
    return [
        Command("scheme.system", translate("Actions", "Kleuren van het systeem"), "", "scheme", checkable=True),
        Command("scheme.light", translate("Actions", "Licht"), "", "scheme", checkable=True),
        Command("scheme.dark", translate("Actions", "Donker"), "", "scheme", checkable=True),
        Command("text.100", translate("Actions", "Tekst 100 %"), "Ctrl+0", "text", checkable=True),
        Command("text.115", translate("Actions", "Tekst 115 %"), "", "text", checkable=True),
        Command("text.130", translate("Actions", "Tekst 130 %"), "", "text", checkable=True),
        Command("text.150", translate("Actions", "Tekst 150 %"), "", "text", checkable=True),
        # A language is named in itself, so that whoever chose the wrong one finds the way back.
        Command("language.nl", "Nederlands", "", "language", checkable=True),
        Command("language.en", "English", "", "language", checkable=True),
    ]


def step_commands(steps: tuple[Step, ...]) -> list[Command]:
    """One command per step of the rail, Ctrl+1 for the first."""
    return [
        Command(f"step.{step.code}", step.title, f"Ctrl+{number}", "go", step.icon)
        for number, step in enumerate(steps, 1)
    ]


def dossier_commands() -> list[Command]:
    """What stands under Dossier and Perceel."""
    return [
        Command("person", translate("Actions", "Werken als…"), "Ctrl+U", "dossier", "people"),
        Command("publish", translate("Actions", "Publicatie vastleggen…"), "", "dossier", "check", "dossier"),
        Command("lot.ground", translate("Actions", "Grond voor één leverancier…"), "", "lot", "shield", "dossier"),
        Command("forms.save", translate("Actions", "Inschrijfformulieren opslaan…"), "", "dossier", "download"),
        Command("selection.take", translate("Actions", "Selectielijst overnemen…"), "", "dossier", "inbox"),
        Command("sheets.save", translate("Actions", "Beoordelingsbladen opslaan…"), "", "dossier", "download"),
        Command("sheet.take", translate("Actions", "Beoordelingsblad overnemen…"), "", "dossier", "inbox"),
        Command("files.choose", translate("Actions", "Bestanden kiezen…"), "Ctrl+I", "dossier", "plus", "bids"),
        Command("files.read", translate("Actions", "Klare bestanden inlezen"), "", "dossier", "check", "bids"),
        Command("file.read", translate("Actions", "Inlezen"), "", "dossier", "", "bids"),
        Command("file.skip", translate("Actions", "Niet inlezen…"), "", "dossier", "", "bids"),
        Command("file.pair", translate("Actions", "Deel B toewijzen…"), "", "dossier", "", "bids"),
        Command("file.arrival", translate("Actions", "Tijdstip van ontvangst…"), "", "dossier", "", "bids"),
        Command("file.move", translate("Actions", "Naar ander perceel…"), "", "dossier", "", "bids"),
        Command("file.replace", translate("Actions", "Vervangt eerdere versie…"), "", "dossier", "", "bids"),
        Command("file.attach", translate("Actions", "Toevoegen als bijlage…"), "", "dossier", "", "bids"),
        Command("file.layout", translate("Actions", "Indeling maken…"), "", "dossier", "columns", "bids"),
        Command("file.read_with", translate("Actions", "Inlezen met indeling…"), "", "dossier", "", "bids"),
        Command("file.split", translate("Actions", "Kwaliteit en prijs splitsen…"), "", "dossier", "", "bids"),
        Command("file.no_prices", translate("Actions", "Bevat geen prijzen…"), "", "dossier", "", "bids"),
        Command("file.versions", translate("Actions", "Verschil met nieuwe versie…"), "", "dossier", "", "bids"),
        Command("finding.next", translate("Actions", "Volgende melding"), "F7", "dossier", "", "bids"),
        Command("finding.settle", translate("Actions", "Besluiten over melding…"), "", "dossier", "", "bids"),
        Command("finding.ask", translate("Actions", "Vraag verduidelijking…"), "", "dossier", "", "bids"),
        Command("finding.repair", translate("Actions", "Herstel beoordelen…"), "", "dossier", "", "bids"),
        Command("finding.correct", translate("Actions", "Waarde corrigeren…"), "", "dossier", "", "bids"),
        Command("answer.record", translate("Actions", "Antwoord van inschrijver…"), "", "dossier", "", "bids"),
        Command("bid.withdraw", translate("Actions", "Intrekking vastleggen…"), "", "dossier", "", "bids"),
        Command("list.take", translate("Actions", "Ontvangstlijst of kluisverslag…"), "", "dossier", "inbox"),
        Command("list.dismiss", translate("Actions", "Ontbrekend bestand verklaren…"), "", "dossier", "", "bids"),
        Command("record.save", translate("Actions", "Proces-verbaal van opening…"), "", "dossier", "document"),
        Command("notices", translate("Actions", "Nota van inlichtingen…"), "", "dossier", "document"),
        Command("proposal.lots", translate("Actions", "Percelen kiezen…"), "", "dossier", "columns", "proposal"),
        Command("proposal.record", translate("Actions", "Voorstel vastleggen…"), "", "dossier", "lock", "proposal"),
        Command("criterion.add", translate("Actions", "Criterium erbij…"), "", "lot", "plus", "criteria"),
        Command("criterion.sub", translate("Actions", "Onderdeel erbij…"), "", "lot", "plus", "criteria"),
        Command("criterion.edit", translate("Actions", "Criterium wijzigen…"), "F2", "lot", "pencil", "criteria"),
        Command("criterion.up", translate("Actions", "Omhoog"), "Alt+Shift+Up", "lot", "", "criteria"),
        Command("criterion.down", translate("Actions", "Omlaag"), "Alt+Shift+Down", "lot", "", "criteria"),
        Command("criterion.remove", translate("Actions", "Verwijderen…"), "", "lot", "cross", "criteria"),
        Command("criterion.common", translate("Actions", "Gemeenschappelijk maken…"), "", "lot", "link", "criteria"),
        Command("criterion.own", translate("Actions", "Niet meer gemeenschappelijk…"), "", "lot", "", "criteria"),
        Command("criterion.restore", translate("Actions", "Gemeenschappelijk overnemen…"), "", "lot", "", "criteria"),
        Command("model.choose", translate("Actions", "Methode kiezen…"), "", "lot", "pencil", "criteria"),
        Command("criterion.page", translate("Actions", "Bladzijde aanwijzen…"), "", "lot", "document", "criteria"),
        Command("documents", translate("Actions", "Gepubliceerde stukken…"), "", "dossier", "document", "criteria"),
        Command("model.change", translate("Actions", "Model wijzigen…"), "", "lot", "pencil", "criteria"),
        Command("model.record", translate("Actions", "Wijziging vastleggen…"), "", "lot", "check", "criteria"),
        Command("model.drop", translate("Actions", "Wijziging laten vallen"), "", "lot", "cross", "criteria"),
        Command("payment", translate("Actions", "Betalen naar resultaat…"), "", "lot", "", "criteria"),
        Command("model.keep", translate("Actions", "Model bewaren…"), "", "lot", "download", "criteria"),
        Command("rehearse", translate("Actions", "Proefdraaien"), "Ctrl+R", "lot", "bars", "rehearsal"),
        Command("rehearsal.add", translate("Actions", "Inschrijving erbij"), "", "lot", "plus", "rehearsal"),
        Command("rehearsal.remove", translate("Actions", "Inschrijving weg"), "", "lot", "cross", "rehearsal"),
        Command("rehearsal.fill", translate("Actions", "Rond begroting invullen"), "", "lot", "pencil", "rehearsal"),
        Command("rehearsal.earlier", translate("Actions", "Uit eerder dossier…"), "", "lot", "folder", "rehearsal"),
        Command("rehearsal.open", translate("Actions", "Proefgeval openen…"), "", "lot", "folder", "rehearsal"),
        Command("rehearsal.save", translate("Actions", "Proefgeval opslaan…"), "", "lot", "download", "rehearsal"),
        Command("lot.previous", translate("Actions", "Vorig perceel"), "Ctrl+PgUp", "lot", "chevron-left"),
        Command("lot.next", translate("Actions", "Volgend perceel"), "Ctrl+PgDown", "lot", "chevron-right"),
        Command("open", translate("Actions", "Inschrijvingen openen…"), "", "lot", "inbox", "bids"),
        Command("admit", translate("Actions", "Toelaten…"), "", "lot", "check", "selection"),
        Command("exclude", translate("Actions", "Inschrijving terzijde leggen…"), "", "lot", "cross", "selection"),
        Command("facts", translate("Actions", "Bewijs en feiten…"), "Ctrl+Return", "lot", "pencil", "selection"),
        Command("uea.read", translate("Actions", "UEA inlezen…"), "", "lot", "inbox", "selection"),
        Command("repair", translate("Actions", "Herstel op eis beoordelen…"), "", "lot", "", "selection"),
        Command("committee", translate("Actions", "Selectiecommissie aanwijzen…"), "", "lot", "people", "selection"),
        Command("candidate.score", translate("Actions", "Score van de commissie…"), "", "lot", "pencil", "selection"),
        Command(
            "candidate.invite-draw", translate("Actions", "Uitnodiging voor loting…"), "", "lot", "people", "selection"
        ),
        Command("candidate.draw", translate("Actions", "Loting tussen gegadigden…"), "", "lot", "flag", "selection"),
        Command("shortlist", translate("Actions", "Gegadigden uitnodigen…"), "", "lot", "medal", "selection"),
        Command("letters.save", translate("Actions", "Brieven aan gegadigden…"), "", "lot", "document"),
        Command("annexes", translate("Actions", "Bijlagen…"), "Ctrl+B", "lot", "document", "scoring"),
        Command("freeze", translate("Actions", "Kwaliteit definitief maken…"), "", "lot", "lock", "scoring"),
        Command("prices.open", translate("Actions", "Prijzen openen…"), "", "lot", "lock", "scoring"),
        Command("draw.invite", translate("Actions", "Uitnodiging voor loting…"), "", "lot", "people", "ranking"),
        Command("draw.letter", translate("Actions", "Brief voor loting kopiëren"), "", "lot", "document", "ranking"),
        Command("draw", translate("Actions", "Uitkomst loting…"), "", "lot", "flag", "ranking"),
        Command("look.facts", translate("Actions", "Feiten bij criterium…"), "", "lot", "search", "ranking"),
        Command("ranking.fix", translate("Actions", "Rangorde vaststellen…"), "", "lot", "medal", "ranking"),
    ]


def menu_titles() -> dict[str, str]:
    """The menus, from left to right."""
    return {
        "file": translate("Actions", "&Bestand"),
        "edit": translate("Actions", "B&ewerken"),
        "view": translate("Actions", "Bee&ld"),
        "dossier": translate("Actions", "&Dossier"),
        "lot": translate("Actions", "&Perceel"),
        "help": translate("Actions", "&Help"),
    }


def submenu_titles() -> dict[str, str]:
    """The menus inside Beeld."""
    return {
        "go": translate("Actions", "Ga naar"),
        "scheme": translate("Actions", "Kleuren"),
        "text": translate("Actions", "Tekstgrootte"),
        "language": translate("Actions", "Taal"),
    }


CHOICES = ("scheme", "text", "language")
"""Menus of which one entry is ticked."""
