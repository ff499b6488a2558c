"""A table of bad inputs: each with its code, its cell and the sentence a person reads, word for word."""

from __future__ import annotations

from time import perf_counter

import pytest
from tests.importing import bad_inputs
from tests.importing.forms import TENDER

from tender_desk.core.problems import Problem
from tender_desk.importing.bid_forms import read_prices, read_quality
from tender_desk.importing.workbook import Workbook, notes, open_workbook
from tender_desk.wording import problem_text

PATIENCE = 4
"""Seconds any of them may take on a slow machine."""

Expected = tuple[tuple[str, str, str], ...]


def found(group: str, name: str) -> tuple[Problem, ...]:
    file, content = GROUPS[group][name]
    if group == "part A":
        return read_quality(content, file, TENDER, 7)[1]
    if group == "part B":
        return read_prices(content, file, TENDER, 7)[1]
    read = open_workbook(content, file)
    if group == "noted":
        assert isinstance(read, Workbook)
        return notes(read)
    assert isinstance(read, Problem)
    return (read,)


GROUPS = {
    "closed": bad_inputs.CLOSED,
    "noted": bad_inputs.NOTED,
    "part A": bad_inputs.PART_A,
    "part B": bad_inputs.PART_B,
}

EXPECTED: dict[tuple[str, str], Expected] = {
    ("closed", "empty"): (("file-empty", "", "Het bestand is leeg. Vraag de afzender om het bestand opnieuw."),),
    ("closed", "too many bytes"): (
        (
            "file-too-large",
            "",
            "Het bestand is groter dan een formulier of lijst kan zijn (bytes, cellen of uitgepakte grootte). Het is niet geopend; vraag om het ingevulde formulier.",
        ),
    ),
    ("closed", "pdf"): (
        (
            "no-workbook",
            "",
            "Dit is een pdf, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "pdf as it is"): (
        (
            "no-workbook",
            "",
            "Dit is een pdf, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "word"): (
        (
            "no-workbook",
            "",
            "Dit is een Word-document, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "old word"): (
        (
            "no-workbook",
            "",
            "Dit is een Word-document, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "slides"): (
        (
            "no-workbook",
            "",
            "Dit is een presentatie, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "open text"): (
        (
            "no-workbook",
            "",
            "Dit is een OpenDocument-bestand zonder rekenblad, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "zip"): (
        (
            "no-workbook",
            "",
            "Dit is een zip met andere bestanden, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "png"): (
        (
            "no-workbook",
            "",
            "Dit is een afbeelding, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "jpeg"): (
        (
            "no-workbook",
            "",
            "Dit is een afbeelding, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "web page"): (
        (
            "no-workbook",
            "",
            "Dit is een webpagina, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "web page with a mark"): (
        (
            "no-workbook",
            "",
            "Dit is een webpagina, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "xml"): (
        (
            "no-workbook",
            "",
            "Dit is een xml-bestand, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "rtf"): (
        (
            "no-workbook",
            "",
            "Dit is een tekstdocument (rtf), geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "program"): (
        (
            "no-workbook",
            "",
            "Dit is een programma, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "packed"): (
        (
            "no-workbook",
            "",
            "Dit is een gecomprimeerd archief, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "gzip"): (
        (
            "no-workbook",
            "",
            "Dit is een gecomprimeerd archief, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "anything"): (
        (
            "no-workbook",
            "",
            "Dit is een bestand van een onbekende soort, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "csv named xlsx"): (
        (
            "no-workbook",
            "",
            "Dit is een tekstbestand, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "xls named xlsx"): (
        (
            "wrong-extension",
            "",
            "De naam eindigt op .xlsx, maar dit is een oude Excel-werkmap (.xls). Vraag de afzender om het bestand zoals het rekenprogramma het bewaart, met de juiste extensie.",
        ),
    ),
    ("closed", "xlsx named xls"): (
        (
            "wrong-extension",
            "",
            "De naam eindigt op .xls, maar dit is een Excel-werkmap (.xlsx). Vraag de afzender om het bestand zoals het rekenprogramma het bewaart, met de juiste extensie.",
        ),
    ),
    ("closed", "xlsx named csv"): (
        (
            "wrong-extension",
            "",
            "De naam eindigt op .csv, maar dit is een Excel-werkmap (.xlsx). Vraag de afzender om het bestand zoals het rekenprogramma het bewaart, met de juiste extensie.",
        ),
    ),
    ("closed", "xlsx named ods"): (
        (
            "wrong-extension",
            "",
            "De naam eindigt op .ods, maar dit is een Excel-werkmap (.xlsx). Vraag de afzender om het bestand zoals het rekenprogramma het bewaart, met de juiste extensie.",
        ),
    ),
    ("closed", "xlsm named xlsx"): (
        (
            "wrong-extension",
            "",
            "De naam eindigt op .xlsx, maar dit is een Excel-werkmap met macro's (.xlsm). Vraag de afzender om het bestand zoals het rekenprogramma het bewaart, met de juiste extensie.",
        ),
    ),
    ("closed", "ods named xlsx"): (
        (
            "wrong-extension",
            "",
            "De naam eindigt op .xlsx, maar dit is een OpenDocument-rekenblad (.ods). Vraag de afzender om het bestand zoals het rekenprogramma het bewaart, met de juiste extensie.",
        ),
    ),
    ("closed", "xlsb"): (
        (
            "no-workbook",
            "",
            "Dit is een binaire Excel-werkmap (.xlsb), geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "old office"): (
        (
            "no-workbook",
            "",
            "Dit is een oud Office-bestand zonder werkmap, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "password"): (
        (
            "password-protected",
            "",
            "Het bestand is versleuteld met een wachtwoord. Vraag om hetzelfde bestand zonder wachtwoord.",
        ),
    ),
    ("closed", "password on ods"): (
        (
            "password-protected",
            "",
            "Het bestand is versleuteld met een wachtwoord. Vraag om hetzelfde bestand zonder wachtwoord.",
        ),
    ),
    ("closed", "only the beginning of a zip"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "cut off"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "part twice"): (
        (
            "zip-entry-twice",
            "",
            "Het onderdeel ‘xl/worksheets/sheet1.xml’ staat twee keer in het bestand; welk van de twee geldt is niet te zeggen. Het is niet geopend; vraag om het bestand zoals het rekenprogramma het bewaart.",
        ),
    ),
    ("closed", "part twice in other capitals"): (
        (
            "zip-entry-twice",
            "",
            "Het onderdeel ‘XL/WORKSHEETS/SHEET1.XML’ staat twee keer in het bestand; welk van de twee geldt is niet te zeggen. Het is niet geopend; vraag om het bestand zoals het rekenprogramma het bewaart.",
        ),
    ),
    ("closed", "path upwards"): (
        (
            "zip-path",
            "",
            "Het onderdeel ‘../../etc/cron.d/x’ wijst naar een plaats buiten het bestand; dat is niet veilig. Het is niet geopend; vraag om het bestand zoals het rekenprogramma het bewaart.",
        ),
    ),
    ("closed", "path absolute"): (
        (
            "zip-path",
            "",
            "Het onderdeel ‘/etc/passwd’ wijst naar een plaats buiten het bestand; dat is niet veilig. Het is niet geopend; vraag om het bestand zoals het rekenprogramma het bewaart.",
        ),
    ),
    ("closed", "path with backslashes"): (
        (
            "zip-path",
            "",
            "Het onderdeel ‘xl\\..\\..\\x’ wijst naar een plaats buiten het bestand; dat is niet veilig. Het is niet geopend; vraag om het bestand zoals het rekenprogramma het bewaart.",
        ),
    ),
    ("closed", "path on a drive"): (
        (
            "zip-path",
            "",
            "Het onderdeel ‘C:/Windows/x’ wijst naar een plaats buiten het bestand; dat is niet veilig. Het is niet geopend; vraag om het bestand zoals het rekenprogramma het bewaart.",
        ),
    ),
    ("closed", "part encrypted"): (
        (
            "zip-encrypted",
            "",
            "Het onderdeel ‘xl/worksheets/sheet1.xml’ is versleuteld. Vraag om hetzelfde bestand zonder wachtwoord.",
        ),
    ),
    ("closed", "part is a link"): (
        (
            "zip-link",
            "",
            "Het onderdeel ‘xl/media/naar’ is een verwijzing en geen inhoud; dat is niet veilig. Het is niet geopend; vraag om het bestand zoals het rekenprogramma het bewaart.",
        ),
    ),
    ("closed", "packed in a strange way"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "says it is smaller"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "says it is larger"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "says it is huge"): (
        (
            "file-too-large",
            "",
            "Het bestand is groter dan een formulier of lijst kan zijn (bytes, cellen of uitgepakte grootte). Het is niet geopend; vraag om het ingevulde formulier.",
        ),
    ),
    ("closed", "wrong checksum"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "points at another part"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "bomb"): (
        (
            "file-too-large",
            "",
            "Het bestand is groter dan een formulier of lijst kan zijn (bytes, cellen of uitgepakte grootte). Het is niet geopend; vraag om het ingevulde formulier.",
        ),
    ),
    ("closed", "bomb below the limit"): (
        (
            "file-too-large",
            "",
            "Het bestand is groter dan een formulier of lijst kan zijn (bytes, cellen of uitgepakte grootte). Het is niet geopend; vraag om het ingevulde formulier.",
        ),
    ),
    ("closed", "many entries"): (
        (
            "file-too-large",
            "",
            "Het bestand is groter dan een formulier of lijst kan zijn (bytes, cellen of uitgepakte grootte). Het is niet geopend; vraag om het ingevulde formulier.",
        ),
    ),
    ("closed", "doctype in the workbook"): (
        (
            "doctype",
            "",
            "Het bestand bevat een documenttype-declaratie; die hoort niet in een werkmap en is niet veilig. Het is niet geopend.",
        ),
    ),
    ("closed", "doctype in the sheet"): (
        (
            "doctype",
            "",
            "Het bestand bevat een documenttype-declaratie; die hoort niet in een werkmap en is niet veilig. Het is niet geopend.",
        ),
    ),
    ("closed", "doctype in the texts"): (
        (
            "doctype",
            "",
            "Het bestand bevat een documenttype-declaratie; die hoort niet in een werkmap en is niet veilig. Het is niet geopend.",
        ),
    ),
    ("closed", "doctype in a part nobody reads"): (
        (
            "doctype",
            "",
            "Het bestand bevat een documenttype-declaratie; die hoort niet in een werkmap en is niet veilig. Het is niet geopend.",
        ),
    ),
    ("closed", "doctype in UTF-16"): (
        (
            "doctype",
            "",
            "Het bestand bevat een documenttype-declaratie; die hoort niet in een werkmap en is niet veilig. Het is niet geopend.",
        ),
    ),
    ("closed", "doctype in ods"): (
        (
            "doctype",
            "",
            "Het bestand bevat een documenttype-declaratie; die hoort niet in een werkmap en is niet veilig. Het is niet geopend.",
        ),
    ),
    ("closed", "deep"): (
        (
            "file-too-large",
            "",
            "Het bestand is groter dan een formulier of lijst kan zijn (bytes, cellen of uitgepakte grootte). Het is niet geopend; vraag om het ingevulde formulier.",
        ),
    ),
    ("closed", "attributes"): (
        (
            "file-too-large",
            "",
            "Het bestand is groter dan een formulier of lijst kan zijn (bytes, cellen of uitgepakte grootte). Het is niet geopend; vraag om het ingevulde formulier.",
        ),
    ),
    ("closed", "no sheets"): (
        ("no-worksheets", "", "De werkmap heeft geen werkbladen. Verwacht wordt het ingevulde formulier."),
    ),
    ("closed", "sheet that is not there"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "sheet without a relation"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "two sheets of one name"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "sheet cut off"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "cell twice"): (
        (
            "cell-twice",
            "Blad1!A1",
            "Deze cel staat twee keer in het bestand; welke van de twee geldt is niet te zeggen. Vraag om het bestand zoals het rekenprogramma het bewaart.",
        ),
    ),
    ("closed", "cell without a place"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "cell in another row"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "text that is not in the list"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "type nobody knows"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "too much text"): (
        (
            "cell-too-long",
            "Blad1!C9",
            "Deze cel bevat meer tekst dan een cel kan hebben; verwacht ten hoogste 32.767 tekens. Vraag om het ingevulde formulier zoals Excel het bewaart.",
        ),
    ),
    ("closed", "too much shared text"): (
        (
            "cell-too-long",
            "Blad1!B2",
            "Deze cel bevat meer tekst dan een cel kan hebben; verwacht ten hoogste 32.767 tekens. Vraag om het ingevulde formulier zoals Excel het bewaart.",
        ),
    ),
    ("closed", "lines far too wide"): (
        (
            "file-too-large",
            "",
            "Het bestand is groter dan een formulier of lijst kan zijn (bytes, cellen of uitgepakte grootte). Het is niet geopend; vraag om het ingevulde formulier.",
        ),
    ),
    ("closed", "csv with an open quote"): (
        (
            "csv-quotes",
            "prijzen!A2",
            "In regel 2 klopt een aanhalingsteken niet: wat in welke kolom hoort is niet te zeggen. Herstel de regel of bewaar het bestand als .xlsx.",
        ),
    ),
    ("closed", "csv with a stray quote"): (
        (
            "csv-quotes",
            "prijzen!A2",
            "In regel 2 klopt een aanhalingsteken niet: wat in welke kolom hoort is niet te zeggen. Herstel de regel of bewaar het bestand als .xlsx.",
        ),
    ),
    ("closed", "csv with control characters"): (
        (
            "no-workbook",
            "",
            "Dit is een bestand van een onbekende soort, geen werkmap die gelezen kan worden. Verwacht wordt het ingevulde formulier als .xlsx.",
        ),
    ),
    ("closed", "csv with control characters far down"): (
        (
            "text-unreadable",
            "",
            "Het tekstbestand bevat tekens die geen tekst zijn. Bewaar het als CSV in UTF-8 en lees het opnieuw in.",
        ),
    ),
    ("closed", "csv of too much text"): (
        (
            "cell-too-long",
            "prijzen!B1",
            "Deze cel bevat meer tekst dan een cel kan hebben; verwacht ten hoogste 32.767 tekens. Vraag om het ingevulde formulier zoals Excel het bewaart.",
        ),
    ),
    ("closed", "ods without end"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "ods with a wrong repeat"): (
        (
            "damaged",
            "",
            "Het bestand is beschadigd en kan niet worden geopend. Vraag de afzender om het bestand opnieuw.",
        ),
    ),
    ("closed", "ods without tables"): (
        ("no-worksheets", "", "De werkmap heeft geen werkbladen. Verwacht wordt het ingevulde formulier."),
    ),
    ("noted", "macros"): (
        (
            "macros-present",
            "",
            "Het bestand bevat macro's. Ze zijn niet uitgevoerd. Beoordeel of de waarden zonder macro's te begrijpen zijn.",
        ),
    ),
    ("noted", "external link"): (
        (
            "external-link",
            "",
            "Het bestand verwijst naar een ander bestand (file:///C:/prijzen.xlsx). Dat is niet gevolgd. Beoordeel of er waarden van afhangen.",
        ),
    ),
    ("noted", "dde link"): (
        (
            "dde-link",
            "",
            "Het bestand vraagt een ander programma om gegevens (Excel|Blad; 1 keer). Dat is niet uitgevoerd en hoort niet in een inschrijving; open het bestand niet in een rekenprogramma.",
        ),
    ),
    ("noted", "dde formula"): (
        (
            "dde-link",
            "Blad1!B3",
            "Het bestand vraagt een ander programma om gegevens (=cmd|'/c calc'!A0; 1 keer). Dat is niet uitgevoerd en hoort niet in een inschrijving; open het bestand niet in een rekenprogramma.",
        ),
        ("formula-cells", "Blad1!B3", "In 1 cel staat een formule: B3. Gelezen is de opgeslagen uitkomst."),
    ),
    ("noted", "connection"): (
        (
            "data-connection",
            "",
            "Het bestand haalt gegevens op uit een andere bron (Prijzen uit Access). Die is niet benaderd. Beoordeel of er waarden van afhangen.",
        ),
    ),
    ("noted", "embedded"): (
        (
            "embedded-object",
            "",
            "In het bestand zitten andere bestanden of besturingselementen (xl/embeddings/oleObject1.bin). Ze zijn niet gelezen. Beoordeel of ze bij de inschrijving horen.",
        ),
    ),
    ("noted", "since 1904"): (
        ("dates-since-1904", "", "Het bestand telt datums vanaf 1904. De datums zijn zo gelezen."),
    ),
    ("noted", "hidden sheet"): (
        (
            "hidden-sheet",
            "Geheim",
            "Dit blad is verborgen; er staat 1 regel op. Beoordeel of het bij de inschrijving hoort.",
        ),
    ),
    ("noted", "hidden row"): (
        (
            "hidden-rows",
            "Blad1!A2",
            "1 ingevulde rij is verborgen: 2. De waarden zijn gelezen; beoordeel of ze bedoeld zijn.",
        ),
    ),
    ("noted", "hidden column"): (
        (
            "hidden-columns",
            "Blad1!A1",
            "1 ingevulde kolom is verborgen: A. De waarden zijn gelezen; beoordeel of ze bedoeld zijn.",
        ),
    ),
    ("noted", "merged"): (
        (
            "merged-cells",
            "Blad1!A1",
            "1 keer zijn cellen samengevoegd: A1:XFD1048576. Alleen de waarde van de eerste cel telt.",
        ),
    ),
    ("noted", "comment"): (
        (
            "cell-comment",
            "Blad1!A1",
            "Bij deze cel staat een opmerking: ‘Alleen bij 2 percelen’. Beoordeel of die iets aan de inschrijving verandert.",
        ),
    ),
    ("noted", "link"): (
        ("cell-link", "Blad1!A1", "1 cel verwijst naar buiten: https://example.org/prijzen. Dat is niet gevolgd."),
    ),
    ("noted", "error cell"): (("error-cells", "Blad1!D4", "1 cel toont een fout: D4. Vraag om de bedoelde waarden."),),
    ("noted", "number that is none"): (
        ("error-cells", "Blad1!D4", "1 cel toont een fout: D4. Vraag om de bedoelde waarden."),
    ),
    ("noted", "formula"): (
        ("formula-cells", "Blad1!D4", "In 1 cel staat een formule: D4. Gelezen is de opgeslagen uitkomst."),
    ),
    ("noted", "far cell"): (
        (
            "cells-beyond",
            "Blad1!XFD1048576",
            "Vanaf deze cel staat 1 cel buiten het bereik dat wordt gelezen; daarvan is niets gelezen. Kijk wat er staat.",
        ),
    ),
    ("noted", "ods hidden row"): (
        (
            "hidden-rows",
            "Blad1!A1",
            "1 ingevulde rij is verborgen: 1. De waarden zijn gelezen; beoordeel of ze bedoeld zijn.",
        ),
    ),
    ("noted", "ods far and repeated"): (
        (
            "cells-beyond",
            "Blad1!IW1",
            "Vanaf deze cel staan 16.128 cellen buiten het bereik dat wordt gelezen; daarvan is niets gelezen. Kijk wat er staat.",
        ),
    ),
    ("noted", "ods error and formula"): (
        ("error-cells", "Blad1!A1", "1 cel toont een fout: A1. Vraag om de bedoelde waarden."),
    ),
    ("noted", "ods comment"): (
        (
            "cell-comment",
            "Blad1!A1",
            "Bij deze cel staat een opmerking: ‘zie bijlage’. Beoordeel of die iets aan de inschrijving verandert.",
        ),
    ),
    ("noted", "ods macros"): (
        (
            "macros-present",
            "",
            "Het bestand bevat macro's. Ze zijn niet uitgevoerd. Beoordeel of de waarden zonder macro's te begrijpen zijn.",
        ),
    ),
    ("part A", "no name"): (
        (
            "bidder-missing",
            "Inschrijver!B6",
            "De naam van de inschrijver ontbreekt. Zonder naam kan de inschrijving niet worden ingelezen.",
        ),
    ),
    ("part A", "other lot on the sheet"): (
        (
            "lot-contradicts",
            "Inschrijver!B4",
            "Hier staat perceel ‘8’, maar het formulier is van perceel 7. Er zijn bladen van twee formulieren samengevoegd; vraag om het oorspronkelijke formulier.",
        ),
    ),
    ("part A", "other tender on the sheet"): (
        (
            "wrong-tender",
            "Inschrijver!B3",
            "Het formulier hoort bij aanbesteding ‘HLM-2026-1’; verwacht ‘HLM-2027-114’. Controleer in welk dossier het hoort.",
        ),
    ),
    ("part A", "kvk of seven digits"): (
        ("kvk-length", "Inschrijver!B7", "KvK-nummer ‘3412094’ heeft 7 cijfers; verwacht 8 cijfers. Vraag het na."),
    ),
    ("part A", "kvk with letters"): (
        (
            "kvk-not-digits",
            "Inschrijver!B7",
            "KvK-nummer ‘NL3412’ bestaat niet alleen uit cijfers; verwacht 8 cijfers. Vraag het na.",
        ),
    ),
    ("part A", "date that can be two"): (
        (
            "date-ambiguous",
            "Inschrijver!B13",
            "‘1/3/2027’ kan twee data betekenen. Schrijf de datum als 1-3-2027 of 2027-03-01.",
        ),
    ),
    ("part A", "capacity in words"): (
        (
            "number-unreadable",
            "Inschrijver!B16",
            "‘veel’ is geen getal; verwacht bijvoorbeeld 1457 of 1457,5. Vul een getal in.",
        ),
    ),
    ("part A", "answer missing"): (
        (
            "answer-missing",
            "Antwoorden!C8",
            "Verplicht antwoord op K1.2 (Nazorg) ontbreekt. Een ontbrekend antwoord op een gunningscriterium kan niet worden hersteld.",
        ),
    ),
    ("part A", "answer of blanks"): (
        (
            "answer-missing",
            "Antwoorden!C8",
            "Verplicht antwoord op K1.2 (Nazorg) ontbreekt. Een ontbrekend antwoord op een gunningscriterium kan niet worden hersteld.",
        ),
    ),
    ("part A", "answer that is an error"): (
        ("cell-error", "Antwoorden!C8", "De cel toont een fout (‘#REF!’). Herstel de cel of vul een waarde in."),
    ),
    ("part A", "price in an answer"): (
        (
            "price-in-answer",
            "Antwoorden!C7",
            "Bedrag in het antwoord op K1.1 (‘€ 4.980’): een prijs hoort niet in het kwaliteitsdeel. Laat twee personen dit beoordelen.",
        ),
    ),
    ("part A", "figure missing"): (
        (
            "figure-not-stated",
            "Antwoorden!C9",
            "De opgave voor K2 (Plaatsingspercentage) ontbreekt. Een lege cel telt niet als nul.",
        ),
    ),
    ("part A", "figure of zero"): (
        (
            "figure-not-positive",
            "Antwoorden!C9",
            "De opgave voor K2 (Plaatsingspercentage) is 0; verwacht meer dan nul.",
        ),
    ),
    ("part A", "figure that can be two"): (
        (
            "number-ambiguous",
            "Antwoorden!C10",
            "‘1.500’ kan twee dingen betekenen (de punt of komma kan duizendtallen of decimalen scheiden). Verwacht bijvoorbeeld 1457 of 1.457,00.",
        ),
    ),
    ("part A", "figure too large"): (
        ("percentage-out-of-range", "Antwoorden!C9", "‘166 %’ ligt niet tussen 0 en 100 %. Controleer het percentage."),
    ),
    ("part A", "formula without a value"): (
        (
            "formula-recomputed",
            "Antwoorden!C10",
            "Hier staat een formule (=3*3) zonder opgeslagen uitkomst; het programma heeft haar uitgerekend: 9. U hoeft niets te doen.",
        ),
    ),
    ("part A", "yes or no"): (
        ("yes-no-unreadable", "Verklaringen!C6", "‘misschien’ is geen ja of nee. Vul ja of nee in."),
    ),
    ("part A", "no choice"): (
        (
            "choice-unknown",
            "Combinatie!C6",
            "‘baas’ is geen keuze uit de lijst. Kies een van: penvoerder; combinant; onderaannemer; derde op wie een beroep wordt gedaan.",
        ),
    ),
    ("part A", "criterion moved"): (
        (
            "form-changed",
            "Antwoorden!A8",
            "Hier staat ‘K1.3’; op het formulier staat hier ‘K1.2’. Het formulier is gewijzigd; vraag om het oorspronkelijke formulier.",
        ),
    ),
    ("part A", "answers merged"): (
        (
            "answer-missing",
            "Antwoorden!C8",
            "Verplicht antwoord op K1.2 (Nazorg) ontbreekt. Een ontbrekend antwoord op een gunningscriterium kan niet worden hersteld.",
        ),
        (
            "merged-cells",
            "Antwoorden!C7",
            "1 keer zijn cellen samengevoegd: C7:C8. Alleen de waarde van de eerste cel telt.",
        ),
    ),
    ("part A", "answer hidden"): (
        (
            "hidden-rows",
            "Antwoorden!C7",
            "1 ingevulde rij is verborgen: 7. De waarden zijn gelezen; beoordeel of ze bedoeld zijn.",
        ),
    ),
    ("part A", "answer commented"): (
        (
            "cell-comment",
            "Antwoorden!C9",
            "Bij deze cel staat een opmerking: ‘Alleen bij twee percelen.’. Beoordeel of die iets aan de inschrijving verandert.",
        ),
    ),
    ("part A", "sheet added"): (
        (
            "sheet-extra",
            "Voorwaarden",
            "Het blad ‘Voorwaarden’ hoort niet op het formulier en wordt niet gelezen. Vraag de inschrijver wat het is.",
        ),
    ),
    ("part B", "price missing"): (
        (
            "price-not-stated",
            "Prijzen!E14",
            "De prijs voor regel P1 (Traject) ontbreekt. Een lege cel telt niet als nul.",
        ),
    ),
    ("part B", "price in words"): (
        (
            "amount-unreadable",
            "Prijzen!E14",
            "‘in overleg’ is geen bedrag; verwacht bijvoorbeeld 1.457,50. Vul een bedrag in.",
        ),
    ),
    ("part B", "price that can be two"): (
        (
            "number-ambiguous",
            "Prijzen!E14",
            "‘4.725’ kan twee dingen betekenen (de punt of komma kan duizendtallen of decimalen scheiden). Verwacht bijvoorbeeld 1457 of 1.457,00.",
        ),
    ),
    ("part B", "price below zero"): (
        (
            "price-negative",
            "Prijzen!E14",
            "De prijs voor regel P1 is −€\xa01,00; verwacht nul of meer. Vraag de inschrijver of dat is bedoeld.",
        ),
        (
            "total-recomputed",
            "Prijzen!F14",
            "3 totalen op dit blad zijn door het programma berekend, omdat de formule van het formulier er geen of een ander gaf (een prijs als tekst telt daarin niet mee). Het totaal is €\xa037.425,00. U hoeft niets te doen.",
        ),
    ),
    ("part B", "price of zero"): (
        ("price-zero", "Prijzen!E14", "De prijs voor regel P1 is nul. Vraag de inschrijver of dat zo is bedoeld."),
        (
            "total-recomputed",
            "Prijzen!F14",
            "3 totalen op dit blad zijn door het programma berekend, omdat de formule van het formulier er geen of een ander gaf (een prijs als tekst telt daarin niet mee). Het totaal is €\xa037.575,00. U hoeft niets te doen.",
        ),
    ),
    ("part B", "volume changed"): (
        (
            "quantity-changed",
            "Prijzen!D14",
            "Het aantal is ‘151’; uitgevraagd is 150. Het aantal mag niet worden gewijzigd.",
        ),
        (
            "total-recomputed",
            "Prijzen!F14",
            "3 totalen op dit blad zijn door het programma berekend, omdat de formule van het formulier er geen of een ander gaf (een prijs als tekst telt daarin niet mee). Het totaal is €\xa0784.575,00. U hoeft niets te doen.",
        ),
    ),
    ("part B", "vat missing"): (
        (
            "vat-basis-missing",
            "Prijzen!B8",
            "De btw-grondslag ontbreekt. Kies of de prijzen zonder btw, met btw of vrijgesteld zijn.",
        ),
        (
            "total-recomputed",
            "Prijzen!F14",
            "3 totalen op dit blad zijn door het programma berekend, omdat de formule van het formulier er geen of een ander gaf (een prijs als tekst telt daarin niet mee). Het totaal is €\xa0784.575,00. U hoeft niets te doen.",
        ),
    ),
    ("part B", "shares do not add up"): (
        (
            "shares-not-whole",
            "Prijzen!B11",
            "Vast deel 60 % en resultaatdeel 50 % zijn samen geen 100 %. Controleer de verdeling.",
        ),
        (
            "total-recomputed",
            "Prijzen!F14",
            "3 totalen op dit blad zijn door het programma berekend, omdat de formule van het formulier er geen of een ander gaf (een prijs als tekst telt daarin niet mee). Het totaal is €\xa0784.575,00. U hoeft niets te doen.",
        ),
    ),
    ("part B", "total typed wrong"): (
        (
            "total-differs",
            "Prijzen!F14",
            "Het totaal is €\xa01,00, maar de som is €\xa0747.000,00. Laat twee personen dit met de inschrijver nagaan.",
        ),
        (
            "total-recomputed",
            "Prijzen!F15",
            "2 totalen op dit blad zijn door het programma berekend, omdat de formule van het formulier er geen of een ander gaf (een prijs als tekst telt daarin niet mee). Het totaal is €\xa0784.575,00. U hoeft niets te doen.",
        ),
        (
            "formula-overwritten",
            "Prijzen!F14",
            "De formule van het formulier is hier overschreven met ‘1’. Het programma rekent zelf; u hoeft niets te doen als er geen andere bevinding bij staat.",
        ),
    ),
    ("part B", "line moved"): (
        (
            "form-changed",
            "Prijzen!A14",
            "Hier staat ‘P9’; op het formulier staat hier ‘P1’. Het formulier is gewijzigd; vraag om het oorspronkelijke formulier.",
        ),
    ),
}


@pytest.mark.parametrize(("group", "name"), list(EXPECTED), ids=lambda value: value)
def test_a_bad_input_is_named_with_its_cell_and_a_sentence(group: str, name: str) -> None:
    started = perf_counter()
    problems = found(group, name)
    assert perf_counter() - started < PATIENCE
    assert tuple((one.code, one.at, problem_text(one, "nl")) for one in problems) == EXPECTED[group, name]
    assert {one.file for one in problems} == {GROUPS[group][name][0]}


def test_every_bad_input_is_in_the_table() -> None:
    assert set(EXPECTED) == {(group, name) for group, inputs in GROUPS.items() for name in inputs}
    assert len(EXPECTED) > 80
