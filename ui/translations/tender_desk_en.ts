<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>Actions</name>
    <message>
        <source>Nieuw dossier van sjabloon…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier openen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorbeelddossier openen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leeg sjabloon opslaan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier sluiten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beoordelingsrapport naar Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collegevoorstel naar Word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoeken of opdracht kiezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volgend punt van Nog te doen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volgend paneel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vorig paneel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alleen verschillen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individuele scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uitleg bij dit scherm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over Tender Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kleuren van het systeem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekst 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekst 115 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekst 130 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekst 150 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werken als…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model publiceren…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bestanden kiezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klare bestanden inlezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorstel vastleggen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Besluit vastleggen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vorig perceel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volgend perceel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inschrijvingen openen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inschrijving terzijde leggen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kwaliteit definitief maken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prijzen openen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loting vastleggen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rangorde vaststellen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;ewerken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bee&amp;ld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Perceel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ga naar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kleuren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekstgrootte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextBar</name>
    <message>
        <source>Geen dossier geopend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een dossier of begin een nieuw</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindButton</name>
    <message>
        <source>Zoeken of opdracht kiezen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Open eerst een dossier.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Handleiding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Opdracht kiezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoeken of opdracht kiezen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>Werken als {name}, {role}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Stappen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een dossier, of begin een nieuw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoeken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geopend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{about} · bestand niet gevonden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percelen, criteria en weging uit een werkboek (.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een dossierbestand van schijf of netwerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oefen alle stappen zonder risico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Om in Excel in te vullen, met uitleg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tender Desk werkt zonder internet. Alles blijft in het dossierbestand op uw computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inkoopadviseur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voorzitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beoordelaar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tweede persoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jurist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>besluitvormer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welkom bij Tender Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Taal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uw &amp;naam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voor- en achternaam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uw &amp;rol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen account, geen netwerk: dit blijft op deze computer en is later te wijzigen onder Beeld en Dossier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recente dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoek in dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog geen dossiers geopend. Begin met het voorbeelddossier: daarin is elke stap ingevuld.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inrichten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percelen, criteria en weging vastleggen. Na publicatie staat het model vast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ontvangen en selecteren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bestanden registreren, controleren tot op de cel en inlezen. Eisen toetsen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beoordelen en consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ieder scoort alleen, met motivering. Daarna stelt het team samen vast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rangorde en besluit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prijzen openen, rangorde vaststellen, voorstel maken en besluit vastleggen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Annuleren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline · dossier op deze computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {done} van {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gereed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is gestopt; er is niets gewijzigd.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inschrijvingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selectie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beoordelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rangorde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorstel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gereed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bezig, {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let op, {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blokkade, {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nog niet beschikbaar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodoLabel</name>
    <message>
        <source>Openen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodoList</name>
    <message>
        <source>Nog te doen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alle {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alle {count} punten tonen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog te doen: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
