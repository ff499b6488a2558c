<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>ActDialog</name>
    <message>
        <source>Kies wie erbij is</source>
        <translation>Choose who is present</translation>
    </message>
    <message>
        <source>En nog {count}; zie Nog te doen.</source>
        <translation>And {count} more; see To do.</translation>
    </message>
    <message>
        <source>nog {count} tekens</source>
        <translation>{count} characters to go</translation>
    </message>
    <message>
        <source>&amp;Tweede persoon</source>
        <translation>&amp;Second person</translation>
    </message>
    <message>
        <source>Tweede persoon</source>
        <translation>Second person</translation>
    </message>
    <message>
        <source>&amp;Reden</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>De reden komt in het logboek.</source>
        <translation>The reason goes into the log.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Nieuw dossier van sjabloon…</source>
        <translation>New dossier from template…</translation>
    </message>
    <message>
        <source>Dossier openen…</source>
        <translation>Open dossier…</translation>
    </message>
    <message>
        <source>Voorbeelddossier openen</source>
        <translation>Open sample dossier</translation>
    </message>
    <message>
        <source>Leeg sjabloon opslaan…</source>
        <translation>Save empty template…</translation>
    </message>
    <message>
        <source>Dossier sluiten</source>
        <translation>Close dossier</translation>
    </message>
    <message>
        <source>Beoordelingsrapport naar Excel…</source>
        <translation>Award report to Excel…</translation>
    </message>
    <message>
        <source>Collegevoorstel naar Word…</source>
        <translation>College proposal to Word…</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Zoeken of opdracht kiezen</source>
        <translation>Search or choose a command</translation>
    </message>
    <message>
        <source>Volgend punt van Nog te doen</source>
        <translation>Next item of To do</translation>
    </message>
    <message>
        <source>Volgend paneel</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Vorig paneel</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>Alleen verschillen</source>
        <translation>Differences only</translation>
    </message>
    <message>
        <source>Individuele scores</source>
        <translation>Individual scores</translation>
    </message>
    <message>
        <source>Uitleg bij dit scherm</source>
        <translation>Help on this screen</translation>
    </message>
    <message>
        <source>Over Tender Desk</source>
        <translation>About Tender Desk</translation>
    </message>
    <message>
        <source>Kleuren van het systeem</source>
        <translation>Colours of the system</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Tekst 100 %</source>
        <translation>Text 100%</translation>
    </message>
    <message>
        <source>Tekst 115 %</source>
        <translation>Text 115%</translation>
    </message>
    <message>
        <source>Tekst 130 %</source>
        <translation>Text 130%</translation>
    </message>
    <message>
        <source>Tekst 150 %</source>
        <translation>Text 150%</translation>
    </message>
    <message>
        <source>Werken als…</source>
        <translation>Work as…</translation>
    </message>
    <message>
        <source>Publicatie vastleggen…</source>
        <translation>Record the publication…</translation>
    </message>
    <message>
        <source>Grond voor één leverancier…</source>
        <translation>Ground of a single source…</translation>
    </message>
    <message>
        <source>Inschrijfformulieren opslaan…</source>
        <translation>Save bid forms…</translation>
    </message>
    <message>
        <source>Selectielijst overnemen…</source>
        <translation>Take over a selection list…</translation>
    </message>
    <message>
        <source>Beoordelingsbladen opslaan…</source>
        <translation>Save score sheets…</translation>
    </message>
    <message>
        <source>Beoordelingsblad overnemen…</source>
        <translation>Take over a score sheet…</translation>
    </message>
    <message>
        <source>Bestanden kiezen…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Klare bestanden inlezen</source>
        <translation>Read in files that are ready</translation>
    </message>
    <message>
        <source>Inlezen</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>Niet inlezen…</source>
        <translation>Do not read in…</translation>
    </message>
    <message>
        <source>Deel B toewijzen…</source>
        <translation>Assign part B…</translation>
    </message>
    <message>
        <source>Tijdstip van ontvangst…</source>
        <translation>Time of arrival…</translation>
    </message>
    <message>
        <source>Naar ander perceel…</source>
        <translation>To another lot…</translation>
    </message>
    <message>
        <source>Vervangt eerdere versie…</source>
        <translation>Replaces earlier version…</translation>
    </message>
    <message>
        <source>Toevoegen als bijlage…</source>
        <translation>Add as annex…</translation>
    </message>
    <message>
        <source>Indeling maken…</source>
        <translation>Make a layout…</translation>
    </message>
    <message>
        <source>Inlezen met indeling…</source>
        <translation>Read with layout…</translation>
    </message>
    <message>
        <source>Kwaliteit en prijs splitsen…</source>
        <translation>Split quality and price…</translation>
    </message>
    <message>
        <source>Bevat geen prijzen…</source>
        <translation>Holds no prices…</translation>
    </message>
    <message>
        <source>Verschil met nieuwe versie…</source>
        <translation>Difference with new version…</translation>
    </message>
    <message>
        <source>Volgende melding</source>
        <translation>Next finding</translation>
    </message>
    <message>
        <source>Besluiten over melding…</source>
        <translation>Decide on finding…</translation>
    </message>
    <message>
        <source>Vraag verduidelijking…</source>
        <translation>Ask for clarification…</translation>
    </message>
    <message>
        <source>Herstel beoordelen…</source>
        <translation>Judge repair…</translation>
    </message>
    <message>
        <source>Waarde corrigeren…</source>
        <translation>Correct value…</translation>
    </message>
    <message>
        <source>Antwoord van inschrijver…</source>
        <translation>Answer of bidder…</translation>
    </message>
    <message>
        <source>Intrekking vastleggen…</source>
        <translation>Record withdrawal…</translation>
    </message>
    <message>
        <source>Ontvangstlijst of kluisverslag…</source>
        <translation>Receipt list or platform&apos;s list…</translation>
    </message>
    <message>
        <source>Ontbrekend bestand verklaren…</source>
        <translation>Account for a missing file…</translation>
    </message>
    <message>
        <source>Proces-verbaal van opening…</source>
        <translation>Record of opening…</translation>
    </message>
    <message>
        <source>Nota van inlichtingen…</source>
        <translation>Notice to bidders…</translation>
    </message>
    <message>
        <source>Percelen kiezen…</source>
        <translation>Choose lots…</translation>
    </message>
    <message>
        <source>Voorstel vastleggen…</source>
        <translation>Record proposal…</translation>
    </message>
    <message>
        <source>Criterium erbij…</source>
        <translation>Add criterion…</translation>
    </message>
    <message>
        <source>Onderdeel erbij…</source>
        <translation>Add part…</translation>
    </message>
    <message>
        <source>Criterium wijzigen…</source>
        <translation>Change criterion…</translation>
    </message>
    <message>
        <source>Omhoog</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Omlaag</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Verwijderen…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Gemeenschappelijk maken…</source>
        <translation>Make common…</translation>
    </message>
    <message>
        <source>Niet meer gemeenschappelijk…</source>
        <translation>No longer common…</translation>
    </message>
    <message>
        <source>Gemeenschappelijk overnemen…</source>
        <translation>Take over the common one…</translation>
    </message>
    <message>
        <source>Methode kiezen…</source>
        <translation>Choose method…</translation>
    </message>
    <message>
        <source>Bladzijde aanwijzen…</source>
        <translation>Point out page…</translation>
    </message>
    <message>
        <source>Gepubliceerde stukken…</source>
        <translation>Published documents…</translation>
    </message>
    <message>
        <source>Model wijzigen…</source>
        <translation>Change model…</translation>
    </message>
    <message>
        <source>Wijziging vastleggen…</source>
        <translation>Record change…</translation>
    </message>
    <message>
        <source>Wijziging laten vallen</source>
        <translation>Drop change</translation>
    </message>
    <message>
        <source>Betalen naar resultaat…</source>
        <translation>Payment by results…</translation>
    </message>
    <message>
        <source>Model bewaren…</source>
        <translation>Keep model…</translation>
    </message>
    <message>
        <source>Proefdraaien</source>
        <translation>Rehearse</translation>
    </message>
    <message>
        <source>Inschrijving erbij</source>
        <translation>Add bid</translation>
    </message>
    <message>
        <source>Inschrijving weg</source>
        <translation>Remove bid</translation>
    </message>
    <message>
        <source>Rond begroting invullen</source>
        <translation>Fill in around budget</translation>
    </message>
    <message>
        <source>Uit eerder dossier…</source>
        <translation>From an earlier dossier…</translation>
    </message>
    <message>
        <source>Proefgeval openen…</source>
        <translation>Open case…</translation>
    </message>
    <message>
        <source>Proefgeval opslaan…</source>
        <translation>Save case…</translation>
    </message>
    <message>
        <source>Vorig perceel</source>
        <translation>Previous lot</translation>
    </message>
    <message>
        <source>Volgend perceel</source>
        <translation>Next lot</translation>
    </message>
    <message>
        <source>Inschrijvingen openen…</source>
        <translation>Open bids…</translation>
    </message>
    <message>
        <source>Toelaten…</source>
        <translation>Admit…</translation>
    </message>
    <message>
        <source>Inschrijving terzijde leggen…</source>
        <translation>Put bid aside…</translation>
    </message>
    <message>
        <source>Bewijs en feiten…</source>
        <translation>Proof and facts…</translation>
    </message>
    <message>
        <source>UEA inlezen…</source>
        <translation>Read in ESPD…</translation>
    </message>
    <message>
        <source>Herstel op eis beoordelen…</source>
        <translation>Judge repair of a demand…</translation>
    </message>
    <message>
        <source>Selectiecommissie aanwijzen…</source>
        <translation>Appoint selection committee…</translation>
    </message>
    <message>
        <source>Score van de commissie…</source>
        <translation>Committee score…</translation>
    </message>
    <message>
        <source>Loting tussen gegadigden…</source>
        <translation>Draw among candidates…</translation>
    </message>
    <message>
        <source>Gegadigden uitnodigen…</source>
        <translation>Invite candidates…</translation>
    </message>
    <message>
        <source>Brieven aan gegadigden…</source>
        <translation>Letters to candidates…</translation>
    </message>
    <message>
        <source>Bijlagen…</source>
        <translation>Annexes…</translation>
    </message>
    <message>
        <source>Kwaliteit definitief maken…</source>
        <translation>Make quality final…</translation>
    </message>
    <message>
        <source>Prijzen openen…</source>
        <translation>Open prices…</translation>
    </message>
    <message>
        <source>Uitnodiging voor loting…</source>
        <translation>Invitation to a draw…</translation>
    </message>
    <message>
        <source>Brief voor loting kopiëren</source>
        <translation>Copy letter about the draw</translation>
    </message>
    <message>
        <source>Uitkomst loting…</source>
        <translation>Outcome of the draw…</translation>
    </message>
    <message>
        <source>Feiten bij criterium…</source>
        <translation>Facts of a criterion…</translation>
    </message>
    <message>
        <source>Rangorde vaststellen…</source>
        <translation>Fix ranking…</translation>
    </message>
    <message>
        <source>&amp;Bestand</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>B&amp;ewerken</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Bee&amp;ld</source>
        <translation>Vie&amp;w</translation>
    </message>
    <message>
        <source>&amp;Dossier</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Perceel</source>
        <translation>&amp;Lot</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Ga naar</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Kleuren</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Tekstgrootte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Zonder deel B (prijs): {bids}. Na de opening kan geen bestand meer worden aangewezen.</source>
        <translation>Without part B (price): {bids}. After the opening no file can be pointed out any more.</translation>
    </message>
    <message>
        <source>{count} percelen van {name}</source>
        <translation>{count} lots of {name}</translation>
    </message>
    <message>
        <source>Percelen, criteria, weging en methode staan daarna vast. Na de sluiting verandert er niets meer.</source>
        <translation>Lots, criteria, weights and method are fixed from then on. After closing nothing changes.</translation>
    </message>
    <message>
        <source>Publicatie vastleggen</source>
        <translation>Record publication</translation>
    </message>
    <message>
        <source>Inschrijvingen openen</source>
        <translation>Open bids</translation>
    </message>
    <message>
        <source>Twee personen openen samen. Daarna staat de lijst van inschrijvingen vast; de prijzen blijven verzegeld.</source>
        <translation>Two people open together. From then on the list of bids is fixed; prices stay sealed.</translation>
    </message>
    <message>
        <source>Opening vastleggen</source>
        <translation>Record opening</translation>
    </message>
    <message>
        <source>Kwaliteit definitief maken</source>
        <translation>Make quality final</translation>
    </message>
    <message>
        <source>Scores en motiveringen staan daarna samen vast. Pas dan kunnen de prijzen worden geopend.</source>
        <translation>Scores and motivations freeze together. Only then can prices be opened.</translation>
    </message>
    <message>
        <source>Prijzen openen</source>
        <translation>Open prices</translation>
    </message>
    <message>
        <source>Deel B van elke inschrijving wordt nu gelezen. Het zegel is daarmee voorgoed verbroken.</source>
        <translation>Part B of each bid is read now. That breaks the seal for good.</translation>
    </message>
    <message>
        <source>Rangorde vaststellen</source>
        <translation>Fix ranking</translation>
    </message>
    <message>
        <source>{lot} {name}: eerste is {first}</source>
        <translation>{lot} {name}: first is {first}</translation>
    </message>
    <message>
        <source>De rangorde wordt vastgelegd met een controlegetal van model, scores en prijzen.</source>
        <translation>The ranking is recorded with a fingerprint of model, scores and prices.</translation>
    </message>
    <message>
        <source>Voorstel vastleggen</source>
        <translation>Record proposal</translation>
    </message>
    <message>
        <source>Voorstel {number}: percelen {lots}, samen {total}</source>
        <translation>Proposal {number}: lots {lots}, together {total}</translation>
    </message>
    <message>
        <source>Winnaars en bedragen worden vastgelegd met hun controlegetal. Daarna volgt het besluit.</source>
        <translation>Winners and amounts are recorded with their fingerprint. The decision follows.</translation>
    </message>
    <message>
        <source>Besluit vastleggen</source>
        <translation>Record decision</translation>
    </message>
    <message>
        <source>Voorstel {number}: {outcome}</source>
        <translation>Proposal {number}: {outcome}</translation>
    </message>
    <message>
        <source>Besluit {decision} van {day}. Een vastgelegd besluit wordt niet meer gewijzigd.</source>
        <translation>Decision {decision} of {day}. A recorded decision is not changed any more.</translation>
    </message>
</context>
<context>
    <name>AgreedPanel</name>
    <message>
        <source>De reden ontbreekt.</source>
        <translation>The reason is missing.</translation>
    </message>
</context>
<context>
    <name>AgreedScore</name>
    <message>
        <source>Scores van het team</source>
        <translation>Scores of the team</translation>
    </message>
    <message>
        <source>Scores van de beoordelaars</source>
        <translation>Scores of the evaluators</translation>
    </message>
    <message>
        <source>Consensusscore</source>
        <translation>Consensus score</translation>
    </message>
    <message>
        <source>één score van het team</source>
        <translation>one score of the team</translation>
    </message>
    <message>
        <source>&amp;Sterke punten</source>
        <translation>&amp;Strong points</translation>
    </message>
    <message>
        <source>&amp;Zwakke punten</source>
        <translation>Wea&amp;k points</translation>
    </message>
    <message>
        <source>&amp;Reden</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>verplicht, komt in de brief</source>
        <translation>required, goes into the letter</translation>
    </message>
    <message>
        <source>Vaststellen en volgende</source>
        <translation>Fix and go to next</translation>
    </message>
</context>
<context>
    <name>Annexes</name>
    <message>
        <source>Bijlagen bij {bid} · {criterion}</source>
        <translation>Annexes of {bid} · {criterion}</translation>
    </message>
    <message>
        <source>Bijlagen</source>
        <translation>Annexes</translation>
    </message>
    <message>
        <source>Vastgehouden bladzijden</source>
        <translation>Held pages</translation>
    </message>
    <message>
        <source>Bladzijde</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Waarom deze bladzijde</source>
        <translation>Why this page</translation>
    </message>
    <message>
        <source>Bladzijde &amp;vasthouden</source>
        <translation>&amp;Hold page</translation>
    </message>
    <message>
        <source>&amp;Loslaten</source>
        <translation>&amp;Let go</translation>
    </message>
    <message>
        <source>Vastgehouden, alleen voor uzelf</source>
        <translation>Held, for yourself only</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Blz.</source>
        <translation>p.</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>niet beoordeeld: voorbij de grens</source>
        <translation>not judged: beyond the limit</translation>
    </message>
    <message>
        <source>Bladzijde tekenen</source>
        <translation>Draw page</translation>
    </message>
    <message>
        <source>Bladzijde {page}</source>
        <translation>Page {page}</translation>
    </message>
    <message>
        <source>Bladzijde vasthouden</source>
        <translation>Hold page</translation>
    </message>
    <message>
        <source>Bladzijde loslaten</source>
        <translation>Let page go</translation>
    </message>
</context>
<context>
    <name>Bids</name>
    <message>
        <source>Inschrijver</source>
        <translation>Bidder</translation>
    </message>
    <message>
        <source>Deel</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Ontvangen</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>niet bekend</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Controlegetal</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>{count} meldingen</source>
        <translation>{count} findings</translation>
    </message>
    <message>
        <source>{count} melding</source>
        <translation>{count} finding</translation>
    </message>
    <message>
        <source>{count} fouten</source>
        <translation>{count} errors</translation>
    </message>
    <message>
        <source>{count} fout</source>
        <translation>{count} error</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Melding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>{severity} · Blad {sheet}, cel {cell}</source>
        <translation>{severity} · Sheet {sheet}, cell {cell}</translation>
    </message>
    <message>
        <source>Kies eerst een bestand dat wacht.</source>
        <translation>First choose a file that waits.</translation>
    </message>
    <message>
        <source>Kies een ingelezen bestand van een inschrijving.</source>
        <translation>Choose a file of a bid that was read in.</translation>
    </message>
    <message>
        <source>Kies een Deel B zonder inschrijving.</source>
        <translation>Choose a part B without a bid.</translation>
    </message>
    <message>
        <source>Het tijdstip is bekend.</source>
        <translation>The time is known.</translation>
    </message>
    <message>
        <source>Het formulier is van dit perceel.</source>
        <translation>The form is of this lot.</translation>
    </message>
    <message>
        <source>Er is geen eerdere versie van dit bestand.</source>
        <translation>There is no earlier version of this file.</translation>
    </message>
    <message>
        <source>Kies een bestand dat geen formulier is.</source>
        <translation>Choose a file that is no form.</translation>
    </message>
    <message>
        <source>Kies een bestand dat is vervangen.</source>
        <translation>Choose a file that was replaced.</translation>
    </message>
    <message>
        <source>Kies een melding die op een besluit wacht.</source>
        <translation>Choose a finding that waits for a decision.</translation>
    </message>
    <message>
        <source>Er staat geen vraag aan een inschrijver open.</source>
        <translation>No question to a bidder is open.</translation>
    </message>
    <message>
        <source>Van de ontvangstlijst ontbreekt geen bestand.</source>
        <translation>No file on the receipt list is missing.</translation>
    </message>
    <message>
        <source>Dat dit bestand geen prijzen bevat, is vastgelegd.</source>
        <translation>It is recorded that this file holds no prices.</translation>
    </message>
    <message>
        <source>Geen bewaarde indeling past bij dit bestand.</source>
        <translation>No saved layout fits this file.</translation>
    </message>
    <message>
        <source>Dit bestand heeft volgens zijn indeling één deel.</source>
        <translation>According to its layout this file has one part.</translation>
    </message>
</context>
<context>
    <name>BidsPage</name>
    <message>
        <source>Inschrijvingen ontvangen</source>
        <translation>Receive bids</translation>
    </message>
    <message>
        <source>Ontvangen en geregistreerd met tijd en controlegetal</source>
        <translation>Received and registered with time and fingerprint</translation>
    </message>
    <message>
        <source>Ontvangen bestanden ziet de inkoopadviseur, en wie met hen opent.</source>
        <translation>Received files are for the procurement adviser and whoever opens with them.</translation>
    </message>
    <message>
        <source>Bestanden registreren</source>
        <translation>Register files</translation>
    </message>
    <message>
        <source>Bestanden kiezen</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <source>Alle bestanden (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Inlezen</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>Bestanden bekijken</source>
        <translation>Look at files</translation>
    </message>
    <message>
        <source>{count} meldingen</source>
        <translation>{count} findings</translation>
    </message>
    <message>
        <source>{count} melding</source>
        <translation>{count} finding</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Nog geen bestanden in dit perceel. Sleep ze hierheen of kies Bestanden kiezen….</source>
        <translation>No files in this lot yet. Drag them here or use Choose files….</translation>
    </message>
    <message>
        <source>Verzegeld tot de kwaliteit definitief is en twee aangewezen personen de prijzen openen.</source>
        <translation>Sealed until quality is final and two appointed people open the prices.</translation>
    </message>
    <message>
        <source>Geen meldingen bij dit bestand.</source>
        <translation>No findings on this file.</translation>
    </message>
    <message>
        <source>Bestand bekijken</source>
        <translation>Look at file</translation>
    </message>
    <message>
        <source>Deel B, de prijs, wordt niet gelezen voor de opening.</source>
        <translation>Part B, the price, is not read before the opening.</translation>
    </message>
    <message>
        <source>UEA: bewaard. Na de opening leest u het in bij Selectie (UEA inlezen).</source>
        <translation>ESPD: kept. After the opening you read it in at Selection (Read in ESPD).</translation>
    </message>
    <message>
        <source>UEA: ingelezen. Wat het verklaart, staat bij Selectie.</source>
        <translation>ESPD: read in. What it declares stands at Selection.</translation>
    </message>
    <message>
        <source>Te laat ontvangen: bewaard met controlegetal, niet gelezen.</source>
        <translation>Received too late: kept with its digest, not read.</translation>
    </message>
    <message>
        <source>Even wachten…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Bijlage: van dit bestand zijn geen bladzijden te tellen.</source>
        <translation>Annex: the pages of this file cannot be counted.</translation>
    </message>
    <message>
        <source>Bijlage van {count} bladzijde.</source>
        <translation>Annex of {count} page.</translation>
    </message>
    <message>
        <source>Bijlage van {count} bladzijden.</source>
        <translation>Annex of {count} pages.</translation>
    </message>
    <message>
        <source>Vanaf bladzijde {page} niet beoordeeld: de grens is {limit}.</source>
        <translation>From page {page} not judged: the limit is {limit}.</translation>
    </message>
    <message>
        <source>Aanmeldingen tot {asked} · {closing}</source>
        <translation>Requests until {asked} · {closing}</translation>
    </message>
    <message>
        <source>Inlezen met indeling {name}…</source>
        <translation>Read with layout {name}…</translation>
    </message>
    <message>
        <source>Er zijn geen meldingen bij dit bestand.</source>
        <translation>There are no findings about this file.</translation>
    </message>
    <message>
        <source>{done} van {all} bestanden afgehandeld</source>
        <translation>{done} of {all} files dealt with</translation>
    </message>
    <message>
        <source>Sluiting {closing}</source>
        <translation>Closing {closing}</translation>
    </message>
    <message>
        <source>{closing} · geopend {at} door {people}</source>
        <translation>{closing} · opened {at} by {people}</translation>
    </message>
    <message>
        <source>nog geen ontvangstlijst of kluisverslag</source>
        <translation>no receipt list or platform&apos;s list yet</translation>
    </message>
    <message>
        <source>ontvangstlijst vergeleken: geen verschillen</source>
        <translation>receipt list compared: no differences</translation>
    </message>
    <message>
        <source>ontvangstlijst: {count} verschil</source>
        <translation>receipt list: {count} difference</translation>
    </message>
    <message>
        <source>ontvangstlijst: {count} verschillen</source>
        <translation>receipt list: {count} differences</translation>
    </message>
    <message>
        <source>{count} klare bestanden inlezen</source>
        <translation>Read in {count} ready files</translation>
    </message>
    <message>
        <source>{count} klaar bestand inlezen</source>
        <translation>Read in {count} ready file</translation>
    </message>
    <message>
        <source>Er is geen bestand klaar.</source>
        <translation>No file is ready.</translation>
    </message>
    <message>
        <source>Sleep bestanden hierheen (.xlsx, .xlsm, .xls, .ods, .csv, .pdf)</source>
        <translation>Drop files here (.xlsx, .xlsm, .xls, .ods, .csv, .pdf)</translation>
    </message>
    <message>
        <source>Elk bestand wordt meteen geregistreerd, ook als u het niet inleest.</source>
        <translation>Every file is registered at once, also if you do not read it in.</translation>
    </message>
    <message>
        <source>Ontvangen bestanden</source>
        <translation>Received files</translation>
    </message>
    <message>
        <source>Meldingen bij het bestand</source>
        <translation>Findings on the file</translation>
    </message>
    <message>
        <source>niet zichtbaar voor beoordelaars</source>
        <translation>not visible to evaluators</translation>
    </message>
    <message>
        <source>Blad van het bestand</source>
        <translation>Sheet of the file</translation>
    </message>
    <message>
        <source>Niet inlezen is geen afwijzing: daarover beslist alleen een vastgelegd besluit.</source>
        <translation>Not reading in is not refusing: only a recorded decision does that.</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Selectiecommissie aanwijzen</source>
        <translation>Appoint selection committee</translation>
    </message>
    <message>
        <source>De commissie geeft per gegadigde en criterium één score met motivering. Wie straks de inschrijvingen beoordeelt, kan er niet in zitten.</source>
        <translation>The committee gives one score with its motivation per candidate and criterion. Whoever is to score the bids cannot be on it.</translation>
    </message>
    <message>
        <source>Aanwijzen</source>
        <translation>Appoint</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>&amp;Gegadigde</source>
        <translation>&amp;Candidate</translation>
    </message>
    <message>
        <source>&amp;Criterium</source>
        <translation>C&amp;riterion</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>&amp;Score</translation>
    </message>
    <message>
        <source>St&amp;erk</source>
        <translation>S&amp;trong</translation>
    </message>
    <message>
        <source>&amp;Zwak</source>
        <translation>&amp;Weak</translation>
    </message>
    <message>
        <source>&amp;Waarom deze score</source>
        <translation>Wh&amp;y this score</translation>
    </message>
    <message>
        <source>Score van de selectiecommissie</source>
        <translation>Score of the selection committee</translation>
    </message>
    <message>
        <source>De motivering komt in de brief aan deze gegadigde.</source>
        <translation>The motivation goes into the letter to this candidate.</translation>
    </message>
    <message>
        <source>Score vastleggen</source>
        <translation>Record score</translation>
    </message>
    <message>
        <source>Gegadigden uitnodigen</source>
        <translation>Invite candidates</translation>
    </message>
    <message>
        <source>Uitgenodigd worden: {names}. Daarna staat de lijst van gegadigden vast; alleen zij kunnen inschrijven.</source>
        <translation>Invited are: {names}. After that the list of candidates stands; only they can bid.</translation>
    </message>
    <message>
        <source>Nog niet mogelijk:</source>
        <translation>Not possible yet:</translation>
    </message>
    <message>
        <source>Keuze vastleggen</source>
        <translation>Record the choice</translation>
    </message>
    <message>
        <source>Brieven aan gegadigden</source>
        <translation>Letters to candidates</translation>
    </message>
    <message>
        <source>Vanaf de dag van verzending telt de termijn om bezwaar te maken.</source>
        <translation>The term to object counts from the day they are sent.</translation>
    </message>
    <message>
        <source>Map kiezen…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>&amp;Verzonden op</source>
        <translation>&amp;Sent on</translation>
    </message>
    <message>
        <source>Gegadigde</source>
        <translation>Candidate</translation>
    </message>
    <message>
        <source>Totaal</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>uitgenodigd</source>
        <translation>invited</translation>
    </message>
    <message>
        <source>bij de besten</source>
        <translation>among the best</translation>
    </message>
    <message>
        <source>niet bij de besten</source>
        <translation>not among the best</translation>
    </message>
    <message>
        <source>niet uitgenodigd</source>
        <translation>not invited</translation>
    </message>
    <message>
        <source>gelijk: loting</source>
        <translation>equal: draw</translation>
    </message>
    <message>
        <source>terzijde</source>
        <translation>put aside</translation>
    </message>
    <message>
        <source>nog open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>Antwoord op {criterion}: {text}</source>
        <translation>Answer to {criterion}: {text}</translation>
    </message>
    <message>
        <source>{criterion}: score {score}, door {judges}</source>
        <translation>{criterion}: score {score}, by {judges}</translation>
    </message>
    <message>
        <source>Sterk: {text}</source>
        <translation>Strong: {text}</translation>
    </message>
    <message>
        <source>Zwak: {text}</source>
        <translation>Weak: {text}</translation>
    </message>
    <message>
        <source>Reden: {text}</source>
        <translation>Reason: {text}</translation>
    </message>
    <message>
        <source>De beste {count} worden uitgenodigd.</source>
        <translation>The best {count} are invited.</translation>
    </message>
    <message>
        <source>De beste wordt uitgenodigd.</source>
        <translation>The best is invited.</translation>
    </message>
    <message>
        <source>De keuze is vastgelegd.</source>
        <translation>The choice is recorded.</translation>
    </message>
    <message>
        <source>Gelijk op de laatste plaats: {codes}. Houd een loting.</source>
        <translation>Equal at the last place: {codes}. Hold a draw.</translation>
    </message>
    <message>
        <source>Nog open: {count}.</source>
        <translation>Still open: {count}.</translation>
    </message>
    <message>
        <source>Gewogen: {criteria}. Bij gelijke stand: {ties}.</source>
        <translation>Weighed: {criteria}. Between equals: {ties}.</translation>
    </message>
    <message>
        <source>Nog niemand aangewezen</source>
        <translation>Nobody appointed yet</translation>
    </message>
    <message>
        <source>Selectiecommissie: {names}</source>
        <translation>Selection committee: {names}</translation>
    </message>
</context>
<context>
    <name>CandidatesPanel</name>
    <message>
        <source>Rangorde van de gegadigden</source>
        <translation>Ranking of the candidates</translation>
    </message>
    <message>
        <source>Hoe de punten zijn ontstaan</source>
        <translation>How the points came about</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Model wijzigen</source>
        <translation>Change model</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Kies wie het bevestigt</source>
        <translation>Choose who confirms it</translation>
    </message>
    <message>
        <source>Tot de sluiting wijzigt een gepubliceerd model alleen bij nota of rectificatie. Daarna niet meer: dan kan alleen worden hersteld wat verkeerd is overgenomen uit het stuk.</source>
        <translation>Until closing a published model changes by nota or rectification only. After that no more: then only what was taken over wrongly from the document can be mended.</translation>
    </message>
    <message>
        <source>Wijziging beginnen</source>
        <translation>Begin change</translation>
    </message>
    <message>
        <source>Zo’n stuk is hier nog niet bewaard. Bewaar de nota of rectificatie eerst bij Gepubliceerde stukken.</source>
        <translation>No such document is kept here yet. Keep the notice or rectification first, at Published documents.</translation>
    </message>
    <message>
        <source>&amp;Grond</source>
        <translation>&amp;Ground</translation>
    </message>
    <message>
        <source>&amp;Stuk</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>Blad&amp;zijde</source>
        <translation>Pa&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Bevestigd door</source>
        <translation>&amp;Confirmed by</translation>
    </message>
    <message>
        <source>Wijziging vastleggen</source>
        <translation>Record change</translation>
    </message>
    <message>
        <source>en nog {count} verschillen</source>
        <translation>and {count} more differences</translation>
    </message>
    <message>
        <source>Het model wordt zoals het op de bladzijde staat; formulieren van vóór de wijziging zijn verouderd.</source>
        <translation>The model becomes as it stands on the page; forms from before the change are outdated.</translation>
    </message>
</context>
<context>
    <name>ChooseLots</name>
    <message>
        <source>Percelen kiezen</source>
        <translation>Choose lots</translation>
    </message>
    <message>
        <source>Perceel met vastgestelde rangorde</source>
        <translation>Lot with a fixed ranking</translation>
    </message>
    <message>
        <source>Percelen</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Percelen overnemen</source>
        <translation>Take these lots</translation>
    </message>
    <message>
        <source>Een perceel zit in ten hoogste één open voorstel.</source>
        <translation>A lot is in at most one open proposal.</translation>
    </message>
</context>
<context>
    <name>ChoosePerson</name>
    <message>
        <source>Werken als</source>
        <translation>Work as</translation>
    </message>
    <message>
        <source>Personen in dit dossier</source>
        <translation>People in this dossier</translation>
    </message>
    <message>
        <source>Kies wie u bent. U ziet en doet wat bij die rol hoort; elke handeling komt op uw naam.</source>
        <translation>Choose who you are. You see and do what belongs to that role; every act is in your name.</translation>
    </message>
    <message>
        <source>Dossier openen</source>
        <translation>Open dossier</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>beste</source>
        <translation>best</translation>
    </message>
    <message>
        <source>van {most}</source>
        <translation>of {most}</translation>
    </message>
    <message>
        <source>gecorrigeerd · {line}</source>
        <translation>corrected · {line}</translation>
    </message>
    <message>
        <source>Formule: {text}</source>
        <translation>Formula: {text}</translation>
    </message>
    <message>
        <source>Prijs per {unit}</source>
        <translation>Price per {unit}</translation>
    </message>
    <message>
        <source>verzegeld</source>
        <translation>sealed</translation>
    </message>
    <message>
        <source>kwaliteit {quality} + prijs {price}</source>
        <translation>quality {quality} + price {price}</translation>
    </message>
    <message>
        <source>{most} punten</source>
        <translation>{most} points</translation>
    </message>
    <message>
        <source>Totaal</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Op rangorde</source>
        <translation>By rank</translation>
    </message>
    <message>
        <source>Op letter</source>
        <translation>By letter</translation>
    </message>
    <message>
        <source>Totaal, verschil met beste</source>
        <translation>Total, difference to best</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>{points} punten</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <source>score {label}</source>
        <translation>score {label}</translation>
    </message>
    <message>
        <source>{amount} boven budget</source>
        <translation>{amount} over budget</translation>
    </message>
    <message>
        <source>binnen budget</source>
        <translation>within budget</translation>
    </message>
    <message>
        <source>{rank}e plaats</source>
        <translation>place {rank}</translation>
    </message>
    <message>
        <source>Sterk</source>
        <translation>Strong</translation>
    </message>
    <message>
        <source>Zwak</source>
        <translation>Weak</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Antwoord, {words} woorden, {place}</source>
        <translation>Answer, {words} words, {place}</translation>
    </message>
    <message>
        <source>Geen schriftelijk antwoord gevraagd.</source>
        <translation>No written answer was asked.</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Vergelijken</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Vergelijken opent als de kwaliteit van dit perceel definitief is.</source>
        <translation>Compare opens when the quality of this lot is final.</translation>
    </message>
    <message>
        <source>Scores per beoordelaar zijn voor u verzegeld.</source>
        <translation>Scores per evaluator are sealed for you.</translation>
    </message>
    <message>
        <source>definitief sinds {day}</source>
        <translation>final since {day}</translation>
    </message>
    <message>
        <source>Vergelijking van de inschrijvingen</source>
        <translation>Comparison of the bids</translation>
    </message>
    <message>
        <source>Totaal per inschrijving</source>
        <translation>Total per bid</translation>
    </message>
</context>
<context>
    <name>ContextBar</name>
    <message>
        <source>Geen dossier geopend</source>
        <translation>No dossier open</translation>
    </message>
    <message>
        <source>Kies een dossier of begin een nieuw</source>
        <translation>Choose a dossier or begin a new one</translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>Criterium</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Waarde €</source>
        <translation>Value €</translation>
    </message>
    <message>
        <source>Punten</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Aandeel</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Schaal of cijfer</source>
        <translation>Scale or figure</translation>
    </message>
    <message>
        <source>Herkomst</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Beoordelaars: {names}</source>
        <translation>Evaluators: {names}</translation>
    </message>
    <message>
        <source>Blz.</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Bladzijde {page} van {name}</source>
        <translation>Page {page} of {name}</translation>
    </message>
    <message>
        <source>weggelaten</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>eigen</source>
        <translation>own</translation>
    </message>
    <message>
        <source>alle percelen</source>
        <translation>all lots</translation>
    </message>
    <message>
        <source>afwijkend</source>
        <translation>differs</translation>
    </message>
    <message>
        <source>Een gemeenschappelijk criterium dat dit perceel niet heeft.</source>
        <translation>A common criterion that this lot does not have.</translation>
    </message>
    <message>
        <source>Alleen in dit perceel.</source>
        <translation>In this lot only.</translation>
    </message>
    <message>
        <source>Gelijk aan het gemeenschappelijke criterium; volgt het als dat wijzigt.</source>
        <translation>The same as the common criterion; follows it when that changes.</translation>
    </message>
    <message>
        <source>Wijkt in dit perceel af van het gemeenschappelijke criterium.</source>
        <translation>Differs from the common criterion in this lot.</translation>
    </message>
    <message>
        <source>{scale}, minimum {least}</source>
        <translation>{scale}, minimum {least}</translation>
    </message>
    <message>
        <source>som van onderdelen</source>
        <translation>sum of parts</translation>
    </message>
    <message>
        <source>{low} tot {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <source>{low} tot {high}, stap {step}</source>
        <translation>{low} to {high}, step {step}</translation>
    </message>
    <message>
        <source>Regel</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Waarde</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Vingerafdruk</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>vast deel van de inschrijver</source>
        <translation>fixed part of the bidder</translation>
    </message>
    <message>
        <source>Start / plaatsing / duurzaam</source>
        <translation>Start / placement / lasting</translation>
    </message>
    <message>
        <source>kwaliteit samen {total}</source>
        <translation>quality together {total}</translation>
    </message>
    <message>
        <source>kwaliteit {quality} + prijs {price} = {total} punten</source>
        <translation>quality {quality} + price {price} = {total} points</translation>
    </message>
    <message>
        <source>kwaliteit {quality} + prijs {price} = {total} punten; moet {wanted} zijn</source>
        <translation>quality {quality} + price {price} = {total} points; must be {wanted}</translation>
    </message>
</context>
<context>
    <name>CriteriaPage</name>
    <message>
        <source>Criteria</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Nog niet gepubliceerd: criteria, gewichten en methode kunnen nog veranderen.</source>
        <translation>Not published yet: criteria, weights and method can still change.</translation>
    </message>
    <message>
        <source>Wijziging op grond van {name}, bladzijde {page}: nog niet vastgelegd.</source>
        <translation>Change on the ground of {name}, page {page}: not recorded yet.</translation>
    </message>
    <message>
        <source>Gepubliceerd op {day}: het model staat vast.</source>
        <translation>Published on {day}: the model is fixed.</translation>
    </message>
    <message>
        <source>{count} wijziging sindsdien</source>
        <translation>{count} change since</translation>
    </message>
    <message>
        <source>{count} wijzigingen sindsdien</source>
        <translation>{count} changes since</translation>
    </message>
    <message>
        <source>Kies eerst een criterium.</source>
        <translation>Choose a criterion first.</translation>
    </message>
    <message>
        <source>Kies een criterium van het eerste niveau.</source>
        <translation>Choose a criterion of the first level.</translation>
    </message>
    <message>
        <source>Dit criterium is niet gemeenschappelijk.</source>
        <translation>This criterion is not common.</translation>
    </message>
    <message>
        <source>Dit criterium wijkt niet af.</source>
        <translation>This criterion does not differ.</translation>
    </message>
    <message>
        <source>Er wordt geen wijziging voorbereid.</source>
        <translation>No change is being prepared.</translation>
    </message>
    <message>
        <source>Bewaar eerst het gepubliceerde stuk.</source>
        <translation>First keep the published document.</translation>
    </message>
    <message>
        <source>Leg de wijziging eerst vast, of laat haar vallen.</source>
        <translation>First record the change, or drop it.</translation>
    </message>
    <message>
        <source>Tot de publicatie kan het nog veranderen.</source>
        <translation>It can still change until publication.</translation>
    </message>
    <message>
        <source>De wijziging wordt pas vastgelegd met ‘Wijziging vastleggen’.</source>
        <translation>The change is recorded only by “Record change”.</translation>
    </message>
    <message>
        <source>Criterium verplaatsen</source>
        <translation>Move criterion</translation>
    </message>
    <message>
        <source>Gunningscriteria</source>
        <translation>Award criteria</translation>
    </message>
    <message>
        <source>Gunningscriteria van het perceel</source>
        <translation>Award criteria of the lot</translation>
    </message>
    <message>
        <source>Methode</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Regels van het model</source>
        <translation>Rules of the model</translation>
    </message>
</context>
<context>
    <name>Criterion</name>
    <message>
        <source>Criterium wijzigen</source>
        <translation>Change criterion</translation>
    </message>
    <message>
        <source>Criterium toevoegen</source>
        <translation>Add criterion</translation>
    </message>
    <message>
        <source>Wijzigen</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>{name} wordt een hoofdcriterium; zijn eigen punten, schaal en vraag vervallen.</source>
        <translation>{name} becomes a main criterion; its own points, scale and question lapse.</translation>
    </message>
    <message>
        <source>%, maanden</source>
        <translation>%, months</translation>
    </message>
    <message>
        <source>De inschrijver &amp;antwoordt schriftelijk in deel A</source>
        <translation>The bidder &amp;answers in writing in part A</translation>
    </message>
    <message>
        <source>&amp;Nummer</source>
        <translation>&amp;Number</translation>
    </message>
    <message>
        <source>Naa&amp;m</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Punten</source>
        <translation>&amp;Points</translation>
    </message>
    <message>
        <source>&amp;Schaal</source>
        <translation>&amp;Scale</translation>
    </message>
    <message>
        <source>Ni&amp;veaus</source>
        <translation>Le&amp;vels</translation>
    </message>
    <message>
        <source>&amp;Formule</source>
        <translation>&amp;Formula</translation>
    </message>
    <message>
        <source>&amp;Laagste</source>
        <translation>&amp;Lowest</translation>
    </message>
    <message>
        <source>&amp;Hoogste</source>
        <translation>&amp;Highest</translation>
    </message>
    <message>
        <source>S&amp;tap</source>
        <translation>S&amp;tep</translation>
    </message>
    <message>
        <source>&amp;Beter is</source>
        <translation>&amp;Better is</translation>
    </message>
    <message>
        <source>&amp;Eenheid</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>M&amp;inimum</source>
        <translation>M&amp;inimum</translation>
    </message>
    <message>
        <source>&amp;Vraag</source>
        <translation>&amp;Question</translation>
    </message>
    <message>
        <source>Be&amp;oordelaars</source>
        <translation>Ev&amp;aluators</translation>
    </message>
    <message>
        <source>eigen schaal met labels</source>
        <translation>own scale with labels</translation>
    </message>
    <message>
        <source>eigen schaal van laagste tot hoogste</source>
        <translation>own scale from lowest to highest</translation>
    </message>
    <message>
        <source>cijfer dat de inschrijver zelf opgeeft</source>
        <translation>figure that the bidder states</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Punten</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Laagste</source>
        <translation>Lowest</translation>
    </message>
    <message>
        <source>Hoogste</source>
        <translation>Highest</translation>
    </message>
    <message>
        <source>Stap</source>
        <translation>Step</translation>
    </message>
</context>
<context>
    <name>CriterionFacts</name>
    <message>
        <source>Feiten bij criterium</source>
        <translation>Facts of a criterion</translation>
    </message>
    <message>
        <source>Kies een criterium</source>
        <translation>Choose a criterion</translation>
    </message>
    <message>
        <source>Kies waar de gepubliceerde deelvragen naar vragen; zonder keuze tellen alle opgegeven cijfers. Scores en rangorde hangen er niet van af.</source>
        <translation>Choose what the published sub-questions ask; without a choice all stated figures count. Scores and ranking do not depend on it.</translation>
    </message>
    <message>
        <source>Feiten vastleggen</source>
        <translation>Record facts</translation>
    </message>
    <message>
        <source>&amp;Criterium</source>
        <translation>&amp;Criterion</translation>
    </message>
    <message>
        <source>Feiten</source>
        <translation>Facts</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Vast te leggen als het voorstel is vastgelegd.</source>
        <translation>To be recorded once the proposal is recorded.</translation>
    </message>
    <message>
        <source>Kies wat is besloten.</source>
        <translation>Choose what was decided.</translation>
    </message>
    <message>
        <source>Vul het nummer op de besluitenlijst in.</source>
        <translation>Fill in the number on the decision list.</translation>
    </message>
    <message>
        <source>Noem functie en mandaatbesluit.</source>
        <translation>Name function and mandate decision.</translation>
    </message>
    <message>
        <source>Zeg wat is gewijzigd.</source>
        <translation>Say what was changed.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Bladzijde aanwijzen</source>
        <translation>Point out page</translation>
    </message>
    <message>
        <source>Zo is later te controleren of het model is toegepast zoals gepubliceerd.</source>
        <translation>So one can check later whether the model was applied as published.</translation>
    </message>
    <message>
        <source>Aanwijzen</source>
        <translation>Point out</translation>
    </message>
    <message>
        <source>&amp;Stuk</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>&amp;Bladzijde</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>Gepubliceerde stukken</source>
        <translation>Published documents</translation>
    </message>
    <message>
        <source>Bewaar elk stuk zoals het is gepubliceerd, ook elke nota en rectificatie.</source>
        <translation>Keep each document as it was published, each nota and rectification too.</translation>
    </message>
    <message>
        <source>Stuk &amp;bewaren…</source>
        <translation>&amp;Keep document…</translation>
    </message>
    <message>
        <source>&amp;Opslaan als…</source>
        <translation>&amp;Save as…</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Stuk kiezen</source>
        <translation>Choose document</translation>
    </message>
    <message>
        <source>Stuk opslaan</source>
        <translation>Save document</translation>
    </message>
    <message>
        <source>Geschreven: {file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>Stuk bewaren</source>
        <translation>Keep document</translation>
    </message>
    <message>
        <source>Het stuk wordt bewaard met zijn vingerafdruk en kan niet worden vervangen.</source>
        <translation>The document is kept with its fingerprint and cannot be replaced.</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Leg de nota eerst hier vast en publiceer haar (Dossier › Nota van inlichtingen…); bewaar dan haar PDF.</source>
        <translation>Record the notice here first and publish it (Dossier › Notice to bidders…); then keep its PDF.</translation>
    </message>
    <message>
        <source>Soort &amp;stuk</source>
        <translation>Kind of &amp;document</translation>
    </message>
    <message>
        <source>&amp;Procedure</source>
        <translation>&amp;Procedure</translation>
    </message>
    <message>
        <source>Gepubliceerd &amp;op</source>
        <translation>Published &amp;on</translation>
    </message>
    <message>
        <source>&amp;Nota</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>Stuk</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Bladzijden</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Gepubliceerd</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Vingerafdruk</source>
        <translation>Fingerprint</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>samen begroot {total}</source>
        <translation>budgeted together {total}</translation>
    </message>
    <message>
        <source>In dit perceel is mededinging.</source>
        <translation>This lot is competed for.</translation>
    </message>
    <message>
        <source>Alle percelen zijn gepubliceerd.</source>
        <translation>All lots are published.</translation>
    </message>
    <message>
        <source>Percelen</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Budget per groep</source>
        <translation>Budget per group</translation>
    </message>
    <message>
        <source>volgens de stukken, en som van de percelen</source>
        <translation>as in the documents, and sum of the lots</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Dekking</source>
        <translation>Cover</translation>
    </message>
</context>
<context>
    <name>Draw</name>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Namen en functies</source>
        <translation>Names and functions</translation>
    </message>
    <message>
        <source>&amp;Volgorde, beste eerst</source>
        <translation>&amp;Order, best first</translation>
    </message>
    <message>
        <source>&amp;Plaats</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>Uitnodiging voor loting vastleggen</source>
        <translation>Record invitation to a draw</translation>
    </message>
    <message>
        <source>Namen en functies, met ; ertussen</source>
        <translation>Names and functions, parted by ;</translation>
    </message>
    <message>
        <source>Welk getal, waar en wanneer het verschijnt</source>
        <translation>Which number, where and when it appears</translation>
    </message>
    <message>
        <source>Waarom er opnieuw wordt uitgenodigd</source>
        <translation>Why they are invited again</translation>
    </message>
    <message>
        <source>De inschrijvers mogen bij de loting zijn of zich laten vertegenwoordigen.</source>
        <translation>The bidders may be present at the draw or be represented.</translation>
    </message>
    <message>
        <source>&amp;Hoe</source>
        <translation>&amp;How</translation>
    </message>
    <message>
        <source>&amp;Wanneer</source>
        <translation>&amp;When</translation>
    </message>
    <message>
        <source>&amp;Door</source>
        <translation>&amp;By</translation>
    </message>
    <message>
        <source>&amp;Namen</source>
        <translation>&amp;Names</translation>
    </message>
    <message>
        <source>&amp;Getal</source>
        <translation>Number to &amp;announce</translation>
    </message>
    <message>
        <source>&amp;Reden</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Uitkomst loting vastleggen</source>
        <translation>Record outcome of the draw</translation>
    </message>
    <message>
        <source>&amp;Gehouden op</source>
        <translation>&amp;Held on</translation>
    </message>
    <message>
        <source>&amp;Bekend op</source>
        <translation>&amp;Known on</translation>
    </message>
    <message>
        <source>Ge&amp;tuigen</source>
        <translation>&amp;Witnesses</translation>
    </message>
    <message>
        <source>&amp;Zonder uitnodiging, omdat</source>
        <translation>Without &amp;invitation, because</translation>
    </message>
    <message>
        <source>Deze inschrijvers zijn niet uitgenodigd. Leg eerst de uitnodiging vast, of zeg waarom zij ontbreekt.</source>
        <translation>These bidders were not invited. Record the invitation first, or say why there is none.</translation>
    </message>
</context>
<context>
    <name>Earlier</name>
    <message>
        <source>Uit eerder dossier</source>
        <translation>From an earlier dossier</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Prijzen en scores komen over, de inschrijvers blijven letters.</source>
        <translation>Prices and scores come over, bidders stay letters.</translation>
    </message>
    <message>
        <source>Overnemen</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>&amp;Perceel</source>
        <translation>&amp;Lot</translation>
    </message>
</context>
<context>
    <name>Exclude</name>
    <message>
        <source>Inschrijving terzijde leggen</source>
        <translation>Put bid aside</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Kies de eis</source>
        <translation>Choose the demand</translation>
    </message>
    <message>
        <source>&amp;Eis</source>
        <translation>&amp;Demand</translation>
    </message>
    <message>
        <source>E&amp;venredig omdat</source>
        <translation>&amp;Proportionate because</translation>
    </message>
    <message>
        <source>&amp;Anders dan anderen omdat</source>
        <translation>Differs from &amp;others because</translation>
    </message>
    <message>
        <source>Op deze eis staan ook open of niet voldaan: inschrijving {bids}.</source>
        <translation>Also open or not met on this demand: bid {bids}.</translation>
    </message>
    <message>
        <source>Op deze eis kreeg wel herstel: inschrijving {bids}. Geef de reden.</source>
        <translation>Offered repair on this demand: bid {bids}. Give the reason.</translation>
    </message>
    <message>
        <source>&amp;Gegadigde</source>
        <translation>&amp;Candidate</translation>
    </message>
    <message>
        <source>Aanmelding terzijde leggen</source>
        <translation>Put request aside</translation>
    </message>
    <message>
        <source>De inschrijving doet niet meer mee. Zij blijft bewaard, en de reden komt in de brief.</source>
        <translation>The bid takes no further part. It is kept, and the reason goes into the letter.</translation>
    </message>
    <message>
        <source>De gegadigde wordt niet uitgenodigd. De aanmelding blijft bewaard, en de reden komt in de brief.</source>
        <translation>The candidate is not invited. The request is kept, and the reason goes into the letter.</translation>
    </message>
    <message>
        <source>Terzijde leggen</source>
        <translation>Put aside</translation>
    </message>
    <message>
        <source>&amp;Inschrijving</source>
        <translation>&amp;Bid</translation>
    </message>
    <message>
        <source>&amp;Grond</source>
        <translation>&amp;Ground</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Wat het bewijs is</source>
        <translation>What the proof is</translation>
    </message>
    <message>
        <source>geen bestand</source>
        <translation>no file</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>nog te beoordelen</source>
        <translation>still to be judged</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Waarom de maatregelen wel of niet volstaan</source>
        <translation>Why the measures are or are not enough</translation>
    </message>
    <message>
        <source>&amp;Bewijs</source>
        <translation>&amp;Proof</translation>
    </message>
    <message>
        <source>Be&amp;stand</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Datum op het bewijs</source>
        <translation>&amp;Date on the proof</translation>
    </message>
    <message>
        <source>&amp;Grond die van toepassing is</source>
        <translation>&amp;Ground that applies</translation>
    </message>
    <message>
        <source>Datum van &amp;vonnis of feit</source>
        <translation>Date of &amp;judgment or fact</translation>
    </message>
    <message>
        <source>&amp;Maatregelen die de inschrijver noemt</source>
        <translation>&amp;Measures the bidder states</translation>
    </message>
    <message>
        <source>&amp;Zelfreiniging volstaat</source>
        <translation>Self-&amp;cleaning is enough</translation>
    </message>
    <message>
        <source>&amp;Oordeel over de zelfreiniging</source>
        <translation>J&amp;udgement of the self-cleaning</translation>
    </message>
    <message>
        <source>Bewijs en feiten</source>
        <translation>Proof and facts</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>S&amp;tand</source>
        <translation>S&amp;tate</translation>
    </message>
    <message>
        <source>&amp;Reden</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Schrijf een datum als 24-3-2027.</source>
        <translation>Write a date as 24-3-2027.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>d-m-jjjj</source>
        <translation>d-m-yyyy</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Dit bestand was te laat. Een ander tijdstip leggen twee personen vast, met een reden die bewaard blijft.</source>
        <translation>This file was late. Another time is recorded by two people, with a reason that is kept.</translation>
    </message>
    <message>
        <source>Ontvangstlijst overnemen</source>
        <translation>Take over receipt list</translation>
    </message>
    <message>
        <source>Volgens deze lijst waren bestanden die te laat heten toch op tijd. De reden blijft bij die bestanden bewaard, met beide personen.</source>
        <translation>According to this list files that count as late were in time after all. The reason is kept with those files, with both people.</translation>
    </message>
    <message>
        <source>Lijst overnemen</source>
        <translation>Take list over</translation>
    </message>
    <message>
        <source>Niet inlezen</source>
        <translation>Do not read in</translation>
    </message>
    <message>
        <source>Het bestand blijft geregistreerd en bewaard. Niet inlezen is geen afwijzing van de inschrijving.</source>
        <translation>The file stays registered and kept. Not reading it in does not refuse the bid.</translation>
    </message>
    <message>
        <source>Ontbrekend bestand verklaren</source>
        <translation>Account for a missing file</translation>
    </message>
    <message>
        <source>Kies het bestand</source>
        <translation>Choose the file</translation>
    </message>
    <message>
        <source>{count} bestand van de ontvangstlijst is er niet</source>
        <translation>{count} file on the receipt list is not here</translation>
    </message>
    <message>
        <source>{count} bestanden van de ontvangstlijst zijn er niet</source>
        <translation>{count} files on the receipt list are not here</translation>
    </message>
    <message>
        <source>Leg vast waarom dit bestand er niet hoeft te zijn. Tot dan kan geen perceel worden geopend.</source>
        <translation>Record why this file need not be here. Until then no lot can be opened.</translation>
    </message>
    <message>
        <source>Reden vastleggen</source>
        <translation>Record the reason</translation>
    </message>
    <message>
        <source>&amp;Bestand</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Deel B toewijzen</source>
        <translation>Assign part B</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Het bestand blijft verzegeld. Bij het openen moet het KvK-nummer dat van de inschrijver zijn.</source>
        <translation>The file stays sealed. When it is opened its KvK number must be the bidder’s.</translation>
    </message>
    <message>
        <source>Toewijzen</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>&amp;Inschrijving</source>
        <translation>&amp;Bid</translation>
    </message>
    <message>
        <source>Tijdstip van ontvangst</source>
        <translation>Time of arrival</translation>
    </message>
    <message>
        <source>Naam van de inschrijver</source>
        <translation>Name of the bidder</translation>
    </message>
    <message>
        <source>Neem het tijdstip over van het platform, niet van de schijf.</source>
        <translation>Take the time from the platform, not from the disk.</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>&amp;Ontvangen</source>
        <translation>&amp;Received</translation>
    </message>
    <message>
        <source>Van &amp;wie</source>
        <translation>&amp;From whom</translation>
    </message>
    <message>
        <source>Naar perceel {lot}</source>
        <translation>To lot {lot}</translation>
    </message>
    <message>
        <source>Het formulier is van perceel {lot}. De verplaatsing is een vastgelegd besluit.</source>
        <translation>The form is of lot {lot}. Moving it is a recorded decision.</translation>
    </message>
    <message>
        <source>Verplaatsen</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Vervangt eerdere versie</source>
        <translation>Replaces earlier version</translation>
    </message>
    <message>
        <source>&amp;Gegadigde</source>
        <translation>&amp;Candidate</translation>
    </message>
    <message>
        <source>Alleen vóór de sluiting ontvangen versies; de laatste geldt. De eerdere blijft bewaard.</source>
        <translation>Only versions received before closing; the last one counts. The earlier one is kept.</translation>
    </message>
    <message>
        <source>Vervangen</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Toevoegen als bijlage</source>
        <translation>Add as annex</translation>
    </message>
    <message>
        <source>Van een bijlage worden alleen de bladzijden geteld; zij wordt naast de score geopend.</source>
        <translation>Only the pages of an annex are counted; it is opened beside the score.</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Intrekking vastleggen</source>
        <translation>Record withdrawal</translation>
    </message>
    <message>
        <source>Na de sluiting is een inschrijver gebonden; dan is terzijde leggen een besluit.</source>
        <translation>After closing a bidder is bound; putting a bid aside is a decision then.</translation>
    </message>
    <message>
        <source>&amp;Ontvangen op</source>
        <translation>&amp;Received at</translation>
    </message>
    <message>
        <source>Inlezen met meldingen</source>
        <translation>Read in with findings</translation>
    </message>
    <message>
        <source>Inlezen neemt over wat er staat. De {count} meldingen wachten elk op een besluit.</source>
        <translation>Reading in takes over what stands there. Each of the {count} findings waits for a decision.</translation>
    </message>
    <message>
        <source>Inlezen</source>
        <translation>Read in</translation>
    </message>
</context>
<context>
    <name>FindButton</name>
    <message>
        <source>Zoeken of opdracht kiezen</source>
        <translation>Search or choose a command</translation>
    </message>
</context>
<context>
    <name>Foreign</name>
    <message>
        <source>Indeling zoeken</source>
        <translation>Find a layout</translation>
    </message>
    <message>
        <source>Indeling maken</source>
        <translation>Make a layout</translation>
    </message>
    <message>
        <source>Inlezen met indeling</source>
        <translation>Read with a layout</translation>
    </message>
    <message>
        <source>Indeling vastleggen</source>
        <translation>Record the layout</translation>
    </message>
    <message>
        <source>Inlezen met indeling {name}</source>
        <translation>Read with layout {name}</translation>
    </message>
    <message>
        <source>De opschriften zijn gelijk aan die waarvoor de indeling is gemaakt. Ga na dat zij dit jaar hetzelfde betekenen.</source>
        <translation>The labels are those the layout was made for. Make sure that they mean the same this year.</translation>
    </message>
    <message>
        <source>Inlezen</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>Kwaliteit en prijs splitsen</source>
        <translation>Split quality and price</translation>
    </message>
    <message>
        <source>Er komen twee bestanden: deel A om te lezen en deel B, verzegeld. Het origineel blijft verzegeld tot de prijzen open zijn. U kent de prijzen en doet niet mee aan de beoordeling.</source>
        <translation>There will be two files: part A to read, and part B, sealed. The original stays sealed until prices are open. You know the prices and take no part in the evaluation.</translation>
    </message>
    <message>
        <source>Splitsen</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Bevat geen prijzen</source>
        <translation>Holds no prices</translation>
    </message>
    <message>
        <source>Hierna kan de inkoopadviseur in dit bestand kijken. U hebt alle bladen gezien, ook verborgen.</source>
        <translation>After this the procurement adviser can look into this file. You have seen all sheets, hidden ones too.</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Indeling</source>
        <translation>Layout</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Open eerst een dossier.</source>
        <translation>Open a dossier first.</translation>
    </message>
    <message>
        <source>Tender Desk {version}. Beoordelen van inschrijvingen, zonder internet. MIT-licentie.</source>
        <translation>Tender Desk {version}. Scoring offers without the internet. MIT licence.</translation>
    </message>
</context>
<context>
    <name>Handouts</name>
    <message>
        <source>Inschrijfformulieren opslaan</source>
        <translation>Save bid forms</translation>
    </message>
    <message>
        <source>Beoordelingsbladen opslaan</source>
        <translation>Save score sheets</translation>
    </message>
    <message>
        <source>Beoordelingsblad overnemen</source>
        <translation>Take over a score sheet</translation>
    </message>
    <message>
        <source>Selectielijst overnemen</source>
        <translation>Take over a selection list</translation>
    </message>
    <message>
        <source>Ontvangstlijst of kluisverslag overnemen</source>
        <translation>Take over receipt list or platform&apos;s list</translation>
    </message>
    <message>
        <source>Proces-verbaal van opening opslaan</source>
        <translation>Save record of opening</translation>
    </message>
    <message>
        <source>Word (*.docx);;Gegevens (*.json)</source>
        <translation>Word (*.docx);;Data (*.json)</translation>
    </message>
    <message>
        <source>Brieven aan gegadigden opslaan</source>
        <translation>Save letters to candidates</translation>
    </message>
    <message>
        <source>{count} bestanden geschreven in {folder}</source>
        <translation>{count} files written in {folder}</translation>
    </message>
    <message>
        <source>Werkboeken (*.xlsx *.xlsm *.xls *.ods *.csv)</source>
        <translation>Workbooks (*.xlsx *.xlsm *.xls *.ods *.csv)</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Handleiding</source>
        <translation>Handbook</translation>
    </message>
</context>
<context>
    <name>Interior</name>
    <message>
        <source>Een wijziging van het model van perceel {lots} is nog niet vastgelegd. Toch sluiten?</source>
        <translation>A change of the model of lot {lots} is not recorded yet. Close all the same?</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Toelaten</source>
        <translation>Admit</translation>
    </message>
    <message>
        <source>Kies een inschrijving</source>
        <translation>Choose a bid</translation>
    </message>
    <message>
        <source>mag leeg blijven</source>
        <translation>may be left empty</translation>
    </message>
    <message>
        <source>De inschrijver voldoet aan alle eisen en wordt toegelaten. Niet toelaten is terzijde leggen.</source>
        <translation>The bidder meets every demand and is admitted. Not admitting is putting aside.</translation>
    </message>
    <message>
        <source>Toelating vastleggen</source>
        <translation>Record admission</translation>
    </message>
    <message>
        <source>&amp;Inschrijving</source>
        <translation>&amp;Bid</translation>
    </message>
    <message>
        <source>&amp;Opmerking</source>
        <translation>&amp;Remark</translation>
    </message>
    <message>
        <source>Grond voor één leverancier</source>
        <translation>Ground of a single source</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Zonder grond met toelichting kan het perceel niet worden gepubliceerd.</source>
        <translation>Without a ground and its explanation the lot cannot be published.</translation>
    </message>
    <message>
        <source>Grond vastleggen</source>
        <translation>Record ground</translation>
    </message>
    <message>
        <source>&amp;Grond</source>
        <translation>&amp;Ground</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Deel %</source>
        <translation>Part %</translation>
    </message>
    <message>
        <source>Ten minste</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Voorwaarde</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Onderdelen, met ;</source>
        <translation>Domains, with ;</translation>
    </message>
</context>
<context>
    <name>Life</name>
    <message>
        <source>Besluiten over de melding</source>
        <translation>Decide on the finding</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Besluit vastleggen</source>
        <translation>Record decision</translation>
    </message>
    <message>
        <source>&amp;Besluit</source>
        <translation>&amp;Decision</translation>
    </message>
    <message>
        <source>Vraag verduidelijking</source>
        <translation>Ask for clarification</translation>
    </message>
    <message>
        <source>Eis, onderdeel of cel</source>
        <translation>Demand, part or cell</translation>
    </message>
    <message>
        <source>Vraag wat er bedoeld is, niet om iets aan te vullen. Tot het antwoord wacht de rangorde.</source>
        <translation>Ask what is meant, not for anything to be added. Until the answer the ranking waits.</translation>
    </message>
    <message>
        <source>Vraag vastleggen</source>
        <translation>Record question</translation>
    </message>
    <message>
        <source>&amp;Betreft</source>
        <translation>&amp;About</translation>
    </message>
    <message>
        <source>&amp;Vraag</source>
        <translation>&amp;Question</translation>
    </message>
    <message>
        <source>Herstel beoordelen</source>
        <translation>Judge repair</translation>
    </message>
    <message>
        <source>Kies de eis</source>
        <translation>Choose the demand</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>&amp;Vraag aan de inschrijver</source>
        <translation>&amp;Question to the bidder</translation>
    </message>
    <message>
        <source>&amp;Anders dan anderen omdat</source>
        <translation>Differs from &amp;others because</translation>
    </message>
    <message>
        <source>Op deze eis staan ook nog open: inschrijving {bids}.</source>
        <translation>Also open on this demand: bid {bids}.</translation>
    </message>
    <message>
        <source>Anders behandeld op deze eis: inschrijving {bids}. Geef de reden.</source>
        <translation>Treated differently on this demand: bid {bids}. Give the reason.</translation>
    </message>
    <message>
        <source>De stukken stellen op een gebrek bij deze eis ongeldigheid: vraag 2 is nee.</source>
        <translation>The documents declare a bid invalid on a fault in this demand: question 2 is no.</translation>
    </message>
    <message>
        <source>Alleen waar alle vijf vragen ja zijn, wordt herstel gevraagd; anders is de eis niet voldaan.</source>
        <translation>Repair is asked for only where all five answers are yes; otherwise the demand is not met.</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Antwoord van inschrijver vastleggen</source>
        <translation>Record answer of bidder</translation>
    </message>
    <message>
        <source>Neem het antwoord letterlijk over. Wat het verandert, is daarna een correctie met twee personen.</source>
        <translation>Take the answer over word for word. What it changes is a correction by two people afterwards.</translation>
    </message>
    <message>
        <source>Antwoord vastleggen</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>&amp;Antwoord</source>
        <translation>&amp;Answer</translation>
    </message>
    <message>
        <source>&amp;Ontvangen</source>
        <translation>&amp;Received</translation>
    </message>
    <message>
        <source>Waarde corrigeren</source>
        <translation>Correct value</translation>
    </message>
    <message>
        <source>geen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Wat er stond, blijft bewaard; de correctie staat in elk verslag met reden en beide personen.</source>
        <translation>What stood there is kept; the correction stands in every report with its reason and both people.</translation>
    </message>
    <message>
        <source>Correctie vastleggen</source>
        <translation>Record correction</translation>
    </message>
    <message>
        <source>&amp;Onderdeel</source>
        <translation>&amp;Part</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>&amp;Wordt</source>
        <translation>&amp;Becomes</translation>
    </message>
    <message>
        <source>&amp;Grond</source>
        <translation>&amp;Ground</translation>
    </message>
    <message>
        <source>Na &amp;antwoord op vraag</source>
        <translation>After &amp;answer to question</translation>
    </message>
    <message>
        <source>niets</source>
        <translation>nothing</translation>
    </message>
</context>
<context>
    <name>Lots</name>
    <message>
        <source>Perceel {number}</source>
        <translation>Lot {number}</translation>
    </message>
    <message>
        <source>begroot {amount}</source>
        <translation>budget {amount}</translation>
    </message>
    <message>
        <source>Inschrijving {code}</source>
        <translation>Bid {code}</translation>
    </message>
    <message>
        <source>{count} procedures</source>
        <translation>{count} procedures</translation>
    </message>
    <message>
        <source>{count} procedure</source>
        <translation>{count} procedure</translation>
    </message>
    <message>
        <source>{count} percelen</source>
        <translation>{count} lots</translation>
    </message>
    <message>
        <source>{count} perceel</source>
        <translation>{count} lot</translation>
    </message>
    <message>
        <source>oefendossier</source>
        <translation>practice dossier</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>verplicht</source>
        <translation>needed</translation>
    </message>
    <message>
        <source>Veld</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Plaats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Zeker</source>
        <translation>Sure</translation>
    </message>
    <message>
        <source>In dit bestand</source>
        <translation>In this file</translation>
    </message>
    <message>
        <source>Inschrijving of plaats</source>
        <translation>Bid or place</translation>
    </message>
    <message>
        <source>Gelezen of gevonden</source>
        <translation>Read or found</translation>
    </message>
    <message>
        <source>Zo wordt het gelezen</source>
        <translation>It would be read like this</translation>
    </message>
    <message>
        <source>{title}: eerste {shown} van {count} inschrijvingen</source>
        <translation>{title}: first {shown} of {count} bids</translation>
    </message>
    <message>
        <source>{count} gegevens gelezen</source>
        <translation>{count} values read</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Kies rechts een veld en klik hier de cel aan. Met toetsen: Enter op het veld, dan op de cel.</source>
        <translation>Choose a field on the right and click its cell here. By keyboard: Enter on the field, then on the cell.</translation>
    </message>
    <message>
        <source>Geef de indeling een naam van letters, cijfers en spaties.</source>
        <translation>Give the layout a name of letters, digits and blanks.</translation>
    </message>
    <message>
        <source>Wijs ten minste één veld aan.</source>
        <translation>Point out at least one field.</translation>
    </message>
    <message>
        <source>‘{place}’ is geen plaats in dit bestand.</source>
        <translation>‘{place}’ is no place in this file.</translation>
    </message>
    <message>
        <source>Indeling van een bestand van anderen</source>
        <translation>Layout of a file from others</translation>
    </message>
    <message>
        <source>Blad van het bestand</source>
        <translation>Sheet of the file</translation>
    </message>
    <message>
        <source>&amp;Naam van de indeling</source>
        <translation>&amp;Name of the layout</translation>
    </message>
    <message>
        <source>Naam van de indeling</source>
        <translation>Name of the layout</translation>
    </message>
    <message>
        <source>&amp;Soort</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>Soort bestand</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>&amp;Kopregel</source>
        <translation>&amp;Head row</translation>
    </message>
    <message>
        <source>Kopregel</source>
        <translation>Head row</translation>
    </message>
    <message>
        <source>&amp;Getallen</source>
        <translation>N&amp;umbers</translation>
    </message>
    <message>
        <source>Hoe getallen als tekst zijn geschreven</source>
        <translation>How numbers are written as text</translation>
    </message>
    <message>
        <source>Velden met hun plaats</source>
        <translation>Fields with their place</translation>
    </message>
    <message>
        <source>&amp;Plaats</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>Plaats van het gekozen veld</source>
        <translation>Place of the chosen field</translation>
    </message>
    <message>
        <source>&amp;Geen plaats</source>
        <translation>N&amp;o place</translation>
    </message>
    <message>
        <source>Zo wordt het gelezen</source>
        <translation>It would be read like this</translation>
    </message>
    <message>
        <source>De eerste inschrijvingen zoals ze worden gelezen</source>
        <translation>The first bids as they would be read</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Indeling bewaren</source>
        <translation>Save &amp;layout</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{heading} · {count} punten</source>
        <translation>{heading} · {count} points</translation>
    </message>
</context>
<context>
    <name>MethodDialog</name>
    <message>
        <source>Methode kiezen</source>
        <translation>Choose method</translation>
    </message>
    <message>
        <source>Kwaliteit schalen naar de &amp;beste inschrijving</source>
        <translation>Scale quality to the &amp;best bid</translation>
    </message>
    <message>
        <source>niet gepubliceerd: later besluiten</source>
        <translation>not published: decide later</translation>
    </message>
    <message>
        <source>Voorbeelden en eigen modellen</source>
        <translation>Presets and own models</translation>
    </message>
    <message>
        <source>&amp;Methode</source>
        <translation>&amp;Method</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Model overnemen</source>
        <translation>Take over model</translation>
    </message>
    <message>
        <source>De punten van de criteria gaan van {before} naar {after} samen, in dezelfde verhouding.</source>
        <translation>The points of the criteria go from {before} to {after} together, in the same proportions.</translation>
    </message>
</context>
<context>
    <name>Modelling</name>
    <message>
        <source>Criterium verwijderen</source>
        <translation>Remove criterion</translation>
    </message>
    <message>
        <source>Het criterium en wat eronder hangt verdwijnen uit dit perceel, met wie het zou beoordelen.</source>
        <translation>The criterion and what hangs under it go from this lot, with who would score it.</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Criterium gemeenschappelijk maken</source>
        <translation>Make criterion common</translation>
    </message>
    <message>
        <source>Alle percelen die niet gepubliceerd zijn krijgen dit criterium zoals het hier is. Percelen die er een afwijking van hebben, houden die. Erbij komt het in perceel: {lots}. Laat daarna hun punten weer kloppen en wijs er beoordelaars voor aan.</source>
        <translation>All lots that are not published get this criterion as it is here. Lots that deviate from it keep that. It is new in lot: {lots}. Make their points add up again afterwards and appoint evaluators.</translation>
    </message>
    <message>
        <source>Gemeenschappelijk maken</source>
        <translation>Make common</translation>
    </message>
    <message>
        <source>Niet meer gemeenschappelijk</source>
        <translation>No longer common</translation>
    </message>
    <message>
        <source>Elk perceel houdt het criterium, vanaf nu als eigen criterium.</source>
        <translation>Each lot keeps the criterion, as its own from now on.</translation>
    </message>
    <message>
        <source>Eigen maken</source>
        <translation>Make own</translation>
    </message>
    <message>
        <source>Gemeenschappelijk criterium overnemen</source>
        <translation>Take over common criterion</translation>
    </message>
    <message>
        <source>Het criterium wordt in dit perceel weer zoals het gemeenschappelijk is.</source>
        <translation>The criterion becomes as the common one is again in this lot.</translation>
    </message>
    <message>
        <source>Overnemen</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Model bewaren</source>
        <translation>Keep model</translation>
    </message>
    <message>
        <source>Een bestaand model met deze naam &amp;vervangen</source>
        <translation>&amp;Replace an existing model of this name</translation>
    </message>
    <message>
        <source>Bewaard: {file}</source>
        <translation>Kept: {file}</translation>
    </message>
    <message>
        <source>Criteria, schalen en methode blijven op deze computer bewaard.</source>
        <translation>Criteria, scales and method are kept on this computer.</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>&amp;Naam</source>
        <translation>&amp;Name</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Nota van inlichtingen</source>
        <translation>Notice to bidders</translation>
    </message>
    <message>
        <source>Vragen over de stukken</source>
        <translation>Questions about the documents</translation>
    </message>
    <message>
        <source>&amp;Vraag vastleggen…</source>
        <translation>Record &amp;question…</translation>
    </message>
    <message>
        <source>&amp;Beantwoorden…</source>
        <translation>&amp;Answer…</translation>
    </message>
    <message>
        <source>&amp;Nota publiceren…</source>
        <translation>&amp;Publish notice…</translation>
    </message>
    <message>
        <source>Nota &amp;opslaan als Word…</source>
        <translation>&amp;Save notice as Word…</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{count} nog niet gepubliceerd. Wie vroeg, wordt niet gepubliceerd.</source>
        <translation>{count} not published yet. Who asked is not published.</translation>
    </message>
    <message>
        <source>Nota opslaan</source>
        <translation>Save notice</translation>
    </message>
    <message>
        <source>Geschreven: {file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>Nr.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Ontvangen</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>nog niet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Vraag vastleggen</source>
        <translation>Record question</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Wordt niet gepubliceerd</source>
        <translation>Is not published</translation>
    </message>
    <message>
        <source>Alleen vragen van vóór de sluiting worden in een nota beantwoord.</source>
        <translation>Only questions from before closing are answered in a notice.</translation>
    </message>
    <message>
        <source>&amp;Procedure</source>
        <translation>&amp;Procedure</translation>
    </message>
    <message>
        <source>&amp;Van</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;Ontvangen</source>
        <translation>&amp;Received</translation>
    </message>
    <message>
        <source>V&amp;raag</source>
        <translation>&amp;Question</translation>
    </message>
    <message>
        <source>Vraag beantwoorden</source>
        <translation>Answer question</translation>
    </message>
    <message>
        <source>Verwoord de vraag zo dat niet te zien is wie haar stelt.</source>
        <translation>Word the question so that nobody can tell who asks.</translation>
    </message>
    <message>
        <source>Antwoord vastleggen</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>&amp;Vraag in de nota</source>
        <translation>&amp;Question in the notice</translation>
    </message>
    <message>
        <source>&amp;Antwoord</source>
        <translation>&amp;Answer</translation>
    </message>
    <message>
        <source>&amp;Onderdeel van het model</source>
        <translation>&amp;Part of the model</translation>
    </message>
    <message>
        <source>Nota publiceren</source>
        <translation>Publish notice</translation>
    </message>
    <message>
        <source>Alle beantwoorde vragen komen in de volgende nota; daarna staan zij vast.</source>
        <translation>All answered questions go into the next notice; after that they are fixed.</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Opgeslagen om {time}</source>
        <translation>Saved at {time}</translation>
    </message>
    <message>
        <source>Dit is een fout in het programma. Er is niets gewijzigd; in het logbestand staat wat er misging.</source>
        <translation>This is a fault of the program. Nothing was changed; the log file says what went wrong.</translation>
    </message>
</context>
<context>
    <name>Openings</name>
    <message>
        <source>Dossier openen</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Ingevuld sjabloon kiezen</source>
        <translation>Choose a filled template</translation>
    </message>
    <message>
        <source>Werkboek (*.xlsx)</source>
        <translation>Workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Dossier opslaan als</source>
        <translation>Save dossier as</translation>
    </message>
    <message>
        <source>Leeg sjabloon opslaan</source>
        <translation>Save empty template</translation>
    </message>
    <message>
        <source>Geschreven: {file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>Nieuw dossier</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <source>Voorbeelddossier maken</source>
        <translation>Make sample dossier</translation>
    </message>
    <message>
        <source>Dossier zoeken</source>
        <translation>Find dossier</translation>
    </message>
    <message>
        <source>Opmerkingen bij het sjabloon</source>
        <translation>Notes on the template</translation>
    </message>
</context>
<context>
    <name>OwnPanel</name>
    <message>
        <source>toetsen 0 2 4 6 8, en 1 voor een 10</source>
        <translation>keys 0 2 4 6 8, and 1 for a 10</translation>
    </message>
    <message>
        <source>kies een niveau</source>
        <translation>choose a level</translation>
    </message>
    <message>
        <source>een cijfer van {low} tot en met {high}</source>
        <translation>a figure from {low} to {high}</translation>
    </message>
    <message>
        <source>van {low} tot en met {high}, in stappen van {step}</source>
        <translation>from {low} to {high}, in steps of {step}</translation>
    </message>
</context>
<context>
    <name>OwnScore</name>
    <message>
        <source>Uw score</source>
        <translation>Your score</translation>
    </message>
    <message>
        <source>&amp;Sterke punten</source>
        <translation>&amp;Strong points</translation>
    </message>
    <message>
        <source>Wat is goed en concreet? Noem het onderdeel.</source>
        <translation>What is good and concrete? Name the part.</translation>
    </message>
    <message>
        <source>&amp;Zwakke punten</source>
        <translation>Wea&amp;k points</translation>
    </message>
    <message>
        <source>Wat ontbreekt of is te algemeen? Noem het onderdeel.</source>
        <translation>What is missing or too general? Name the part.</translation>
    </message>
    <message>
        <source>Basis voor de consensusmotivering. Blijft intern, maar kan in een procedure of bij een Woo-verzoek opvraagbaar zijn.</source>
        <translation>Basis of the agreed motivation. Stays internal, but may be asked for in court or under the Woo.</translation>
    </message>
    <message>
        <source>Vorige</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Opslaan en volgende</source>
        <translation>Save and go to next</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Opdracht kiezen</source>
        <translation>Choose a command</translation>
    </message>
    <message>
        <source>Zoeken of opdracht kiezen</source>
        <translation>Search or choose a command</translation>
    </message>
</context>
<context>
    <name>Payment</name>
    <message>
        <source>Betalen naar resultaat</source>
        <translation>Payment by results</translation>
    </message>
    <message>
        <source>De vergeleken prijs is wat een inschrijving naar verwachting kost. Gegund wordt voor de gevraagde prijs.</source>
        <translation>The price compared is what a bid is expected to cost. The award is for the price asked.</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>niet: de prijs is de prijs</source>
        <translation>no: the price is the price</translation>
    </message>
    <message>
        <source>geen</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>Werken als {name}, {role}</source>
        <translation>Working as {name}, {role}</translation>
    </message>
</context>
<context>
    <name>PriceCurve</name>
    <message>
        <source>Kromme van prijs naar punten</source>
        <translation>Curve of price to points</translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>Blokkades</source>
        <translation>Blockers</translation>
    </message>
    <message>
        <source>Let op</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>In orde</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>Rangorde vastgesteld: {lots}</source>
        <translation>Ranking fixed: {lots}</translation>
    </message>
    <message>
        <source>Prijzen pas ná de kwaliteit geopend</source>
        <translation>Prices opened only after quality</translation>
    </message>
    <message>
        <source>Dekking benoemd in het voorstel</source>
        <translation>Cover named in the proposal</translation>
    </message>
    <message>
        <source>Redenen opgenomen</source>
        <translation>Reasons given</translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message>
        <source>Voorstel</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>Een voorstel kan zodra van één perceel de rangorde is vastgesteld.</source>
        <translation>A proposal is possible once the ranking of one lot is fixed.</translation>
    </message>
    <message>
        <source>{count} regels</source>
        <translation>{count} lines</translation>
    </message>
    <message>
        <source>perceel {lots}</source>
        <translation>lot {lots}</translation>
    </message>
    <message>
        <source>percelen {lots}</source>
        <translation>lots {lots}</translation>
    </message>
    <message>
        <source>voorstel {number}, concept {draft} van {day}</source>
        <translation>proposal {number}, draft {draft} of {day}</translation>
    </message>
    <message>
        <source>Gunningsvoorstel voor het college van B&amp;W</source>
        <translation>Award proposal for the college</translation>
    </message>
    <message>
        <source>Nieuw concept maken</source>
        <translation>Make a new draft</translation>
    </message>
    <message>
        <source>Concept maken</source>
        <translation>Make draft</translation>
    </message>
    <message>
        <source>concept {draft}</source>
        <translation>draft {draft}</translation>
    </message>
    <message>
        <source>Nog geen voorstel. Vul de redenen in en kies Concept maken; hier verschijnt dan het stuk.</source>
        <translation>No proposal yet. Fill in the reasons and choose Make draft; the paper then appears here.</translation>
    </message>
    <message>
        <source>besluit {number} van {day}</source>
        <translation>decision {number} of {day}</translation>
    </message>
    <message>
        <source>Dit voorstel is vastgelegd.</source>
        <translation>This proposal is recorded.</translation>
    </message>
    <message>
        <source>Van geen enkel perceel is de rangorde vastgesteld.</source>
        <translation>No lot has a fixed ranking.</translation>
    </message>
    <message>
        <source>Percelen kiezen… ({count} van {total})</source>
        <translation>Choose lots… ({count} of {total})</translation>
    </message>
    <message>
        <source>Maak eerst een concept.</source>
        <translation>Make a draft first.</translation>
    </message>
    <message>
        <source>Beoordelingsrapport maken</source>
        <translation>Make award report</translation>
    </message>
    <message>
        <source>Collegevoorstel maken</source>
        <translation>Make college proposal</translation>
    </message>
    <message>
        <source>Opslaan als</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>Geschreven: {file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>Blokkades, aandachtspunten en wat in orde is</source>
        <translation>Blockers, points of attention and what is in order</translation>
    </message>
    <message>
        <source>Voorbeeld</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Voorbeeld van het collegevoorstel</source>
        <translation>Preview of the college proposal</translation>
    </message>
    <message>
        <source>Redenen en dekking</source>
        <translation>Reasons and cover</translation>
    </message>
    <message>
        <source>&amp;Redenen</source>
        <translation>&amp;Reasons</translation>
    </message>
    <message>
        <source>Besluit</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>College van B&amp;&amp;W</source>
        <translation>College of B&amp;&amp;W</translation>
    </message>
    <message>
        <source>Gemandateerde</source>
        <translation>Mandate holder</translation>
    </message>
    <message>
        <source>&amp;Mandaat</source>
        <translation>&amp;Mandate</translation>
    </message>
    <message>
        <source>Functie, mandaatbesluit en bedrag</source>
        <translation>Function, mandate decision and amount</translation>
    </message>
    <message>
        <source>&amp;Nummer</source>
        <translation>&amp;Number</translation>
    </message>
    <message>
        <source>De&amp;kking</source>
        <translation>C&amp;over</translation>
    </message>
    <message>
        <source>Da&amp;tum</source>
        <translation>Da&amp;te</translation>
    </message>
    <message>
        <source>d-M-yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Conform voorstel</source>
        <translation>As proposed</translation>
    </message>
    <message>
        <source>Aangehouden</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>Gewijzigd</source>
        <translation>Amended</translation>
    </message>
    <message>
        <source>Afgewezen</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>&amp;Wat is gewijzigd of overwogen</source>
        <translation>What was &amp;changed or considered</translation>
    </message>
    <message>
        <source>Besluit vastleggen</source>
        <translation>Record decision</translation>
    </message>
    <message>
        <source>Uitvoer</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>T&amp;aal van het stuk</source>
        <translation>L&amp;anguage of the paper</translation>
    </message>
    <message>
        <source>Controlegetal logboek</source>
        <translation>Fingerprint of the log</translation>
    </message>
    <message>
        <source>Kopiëren</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Stappen</source>
        <translation>Steps</translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>{why} Prijs niet geopend.</source>
        <translation>{why} Price not opened.</translation>
    </message>
    <message>
        <source>beste</source>
        <translation>best</translation>
    </message>
    <message>
        <source>Inschrijving</source>
        <translation>Bid</translation>
    </message>
    <message>
        <source>Opbouw van de punten</source>
        <translation>How the points add up</translation>
    </message>
    <message>
        <source>Kwaliteit</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Prijs</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Totaal</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>gelijk</source>
        <translation>equal</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>€ per {unit}</source>
        <translation>€ per {unit}</translation>
    </message>
    <message>
        <source>€ perceel</source>
        <translation>€ lot</translation>
    </message>
    <message>
        <source>boven het budget</source>
        <translation>over the budget</translation>
    </message>
    <message>
        <source>gemiddelde</source>
        <translation>average</translation>
    </message>
    <message>
        <source>consensus</source>
        <translation>consensus</translation>
    </message>
    <message>
        <source>cel {cell}</source>
        <translation>cell {cell}</translation>
    </message>
    <message>
        <source>Criterium</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Gewicht</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Invoer</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Formule</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>Berekening</source>
        <translation>Calculation</translation>
    </message>
    <message>
        <source>Verwachte kosten</source>
        <translation>Expected cost</translation>
    </message>
    <message>
        <source>Punten</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Alle eisen beoordeeld</source>
        <translation>All demands judged</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} open</translation>
    </message>
    <message>
        <source>Prijzen geopend op {at}, na de kwaliteit</source>
        <translation>Prices opened on {at}, after quality</translation>
    </message>
    <message>
        <source>Gelijke standen: geen open</source>
        <translation>Ties: none open</translation>
    </message>
    <message>
        <source>Gelijke standen: {ties}</source>
        <translation>Ties: {ties}</translation>
    </message>
    <message>
        <source>vergeleken op het totaal</source>
        <translation>compared on the total</translation>
    </message>
    <message>
        <source>Rangorde vastgesteld op {day}</source>
        <translation>Ranking fixed on {day}</translation>
    </message>
    <message>
        <source>Klein verschil ({points} punt): laat jurist de brieven meelezen.</source>
        <translation>Small difference ({points} points): have a lawyer read the letters.</translation>
    </message>
</context>
<context>
    <name>RankingPage</name>
    <message>
        <source>Rangorde</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>De rangorde volgt als de kwaliteit definitief is en twee personen de prijzen openen.</source>
        <translation>The ranking follows when quality is final and two people open the prices.</translation>
    </message>
    <message>
        <source>Vastgesteld op {day}</source>
        <translation>Fixed on {day}</translation>
    </message>
    <message>
        <source>Nog niet vastgesteld</source>
        <translation>Not fixed yet</translation>
    </message>
    <message>
        <source>Offerte, geen rangorde</source>
        <translation>Quotation, no ranking</translation>
    </message>
    <message>
        <source>{quality} punten kwaliteit, {price} punten prijs</source>
        <translation>{quality} points quality, {price} points price</translation>
    </message>
    <message>
        <source>op schaal van {full} punten</source>
        <translation>on a scale of {full} points</translation>
    </message>
    <message>
        <source>Prijs</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>{good} van {all} in orde</source>
        <translation>{good} of {all} in order</translation>
    </message>
    <message>
        <source>{count} te doen</source>
        <translation>{count} to do</translation>
    </message>
    <message>
        <source>Afronding: {rounding}.</source>
        <translation>Rounding: {rounding}.</translation>
    </message>
    <message>
        <source>{count} blokkades</source>
        <translation>{count} blockers</translation>
    </message>
    <message>
        <source>{count} blokkade</source>
        <translation>{count} blocker</translation>
    </message>
    <message>
        <source>In dit perceel wordt niets beoordeeld.</source>
        <translation>Nothing is scored in this lot.</translation>
    </message>
    <message>
        <source>Er is geen gelijke stand die door loting wordt beslist.</source>
        <translation>There is no tie that is decided by a draw.</translation>
    </message>
    <message>
        <source>Er is nog niet voor een loting uitgenodigd.</source>
        <translation>Nobody has been invited to a draw yet.</translation>
    </message>
    <message>
        <source>De brief voor de loting staat op het klembord.</source>
        <translation>The letter about the draw is on the clipboard.</translation>
    </message>
    <message>
        <source>Rangorde van de inschrijvingen</source>
        <translation>Ranking of the bids</translation>
    </message>
    <message>
        <source>Rekenwijze</source>
        <translation>Calculation</translation>
    </message>
    <message>
        <source>andere inschrijving: kies een rij</source>
        <translation>another bid: choose a row</translation>
    </message>
    <message>
        <source>Rekenwijze van de gekozen inschrijving</source>
        <translation>Calculation of the chosen bid</translation>
    </message>
    <message>
        <source>Controles</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Vóór het vaststellen</source>
        <translation>Before fixing</translation>
    </message>
</context>
<context>
    <name>Recents</name>
    <message>
        <source>{count} punten</source>
        <translation>{count} items</translation>
    </message>
    <message>
        <source>{count} punt</source>
        <translation>{count} item</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>Prijs €</source>
        <translation>Price €</translation>
    </message>
    <message>
        <source>beste</source>
        <translation>best</translation>
    </message>
    <message>
        <source>Kwaliteit</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Prijs</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Totaal</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Onderdeel</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Vermeld</source>
        <translation>Stated</translation>
    </message>
    <message>
        <source>Werkelijk</source>
        <translation>Effective</translation>
    </message>
    <message>
        <source>elke prijs</source>
        <translation>any price</translation>
    </message>
    <message>
        <source>Criterium</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Stap</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Weegt op tegen</source>
        <translation>Makes up for</translation>
    </message>
</context>
<context>
    <name>RehearsalPage</name>
    <message>
        <source>Proefdraaien</source>
        <translation>Rehearse</translation>
    </message>
    <message>
        <source>In dit perceel worden inschrijvingen niet met elkaar vergeleken.</source>
        <translation>Bids are not compared with each other in this lot.</translation>
    </message>
    <message>
        <source>Het model van perceel {lot} op verzonnen inschrijvingen; niets hiervan komt in het dossier.</source>
        <translation>The model of lot {lot} on invented bids; nothing of this goes into the dossier.</translation>
    </message>
    <message>
        <source>De wijziging van perceel {lot} die nog niet is vastgelegd, op verzonnen inschrijvingen.</source>
        <translation>The change of lot {lot} that is not recorded yet, on invented bids.</translation>
    </message>
    <message>
        <source>Er zijn al {count} inschrijvingen.</source>
        <translation>There are {count} bids already.</translation>
    </message>
    <message>
        <source>Er is geen inschrijving.</source>
        <translation>There is no bid.</translation>
    </message>
    <message>
        <source>Eerder dossier kiezen</source>
        <translation>Choose an earlier dossier</translation>
    </message>
    <message>
        <source>Proefgeval openen</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>Proefgeval opslaan</source>
        <translation>Save case</translation>
    </message>
    <message>
        <source>Geschreven: {file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>Verzonnen inschrijvingen</source>
        <translation>Invented bids</translation>
    </message>
    <message>
        <source>Verzonnen inschrijvingen, om te wijzigen</source>
        <translation>Invented bids, to type over</translation>
    </message>
    <message>
        <source>Rangorde</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Rangorde van de verzonnen inschrijvingen</source>
        <translation>Ranking of the invented bids</translation>
    </message>
    <message>
        <source>Gewichten</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>Vermelde en werkelijke gewichten</source>
        <translation>Stated and effective weights</translation>
    </message>
    <message>
        <source>Prijs en punten</source>
        <translation>Price and points</translation>
    </message>
    <message>
        <source>Wat één stap kwaliteit waard is</source>
        <translation>What one step of quality is worth</translation>
    </message>
    <message>
        <source>Wat een stap kwaliteit waard is in prijs</source>
        <translation>What a step of quality is worth in price</translation>
    </message>
    <message>
        <source>Bevindingen</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Bevindingen over het model</source>
        <translation>Findings about the model</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>aantoonbare meerwaarde</source>
        <translation>demonstrable added value</translation>
    </message>
    <message>
        <source>volledig en concreet</source>
        <translation>complete and concrete</translation>
    </message>
    <message>
        <source>beantwoordt de vraag</source>
        <translation>answers the question</translation>
    </message>
    <message>
        <source>deels of te algemeen</source>
        <translation>partly or too general</translation>
    </message>
    <message>
        <source>belangrijke delen ontbreken</source>
        <translation>important parts missing</translation>
    </message>
    <message>
        <source>antwoord ontbreekt</source>
        <translation>answer missing</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
</context>
<context>
    <name>ScaleLegend</name>
    <message>
        <source>Schaal</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>0 niet beantwoord – 10 uitstekend</source>
        <translation>0 not answered – 10 excellent</translation>
    </message>
</context>
<context>
    <name>ScorePanel</name>
    <message>
        <source>Kies een score.</source>
        <translation>Choose a score.</translation>
    </message>
    <message>
        <source>{count} tekens</source>
        <translation>{count} characters</translation>
    </message>
    <message>
        <source>verplicht, nog {count} tekens</source>
        <translation>required, {count} characters to go</translation>
    </message>
</context>
<context>
    <name>Scoring</name>
    <message>
        <source>nog geen score</source>
        <translation>no score yet</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>Op dit criterium is geen schriftelijk antwoord gevraagd.</source>
        <translation>No written answer was asked on this criterion.</translation>
    </message>
    <message>
        <source>{count} woorden · Deel A, blad {sheet}, cel {cell}</source>
        <translation>{count} words · Part A, sheet {sheet}, cell {cell}</translation>
    </message>
</context>
<context>
    <name>ScoringPage</name>
    <message>
        <source>Beoordelen</source>
        <translation>Evaluate</translation>
    </message>
    <message>
        <source>0–8 score · 1 voor een 10 · Alt+S sterk · Alt+Z zwak · Alt+↓ volgende inschrijving · Alt+→ volgend criterium · Ctrl+Enter opslaan en volgende · F6 volgend paneel</source>
        <translation>0–8 score · 1 for a 10 · Alt+S strong · Alt+K weak · Alt+↓ next bid · Alt+→ next criterion · Ctrl+Enter save and go to next · F6 next pane</translation>
    </message>
    <message>
        <source>{count} bijlage…</source>
        <translation>{count} annex…</translation>
    </message>
    <message>
        <source>{count} bijlagen…</source>
        <translation>{count} annexes…</translation>
    </message>
    <message>
        <source>Bij deze inschrijving zijn geen bijlagen.</source>
        <translation>This bid has no annexes.</translation>
    </message>
    <message>
        <source>Beoordelen kan nadat twee personen de inschrijvingen hebben geopend.</source>
        <translation>Evaluating is possible after two people have opened the bids.</translation>
    </message>
    <message>
        <source>In dit perceel wordt geen kwaliteit gescoord.</source>
        <translation>No quality is scored in this lot.</translation>
    </message>
    <message>
        <source>In dit perceel bent u niet als beoordelaar aangewezen. Scores van anderen zijn verzegeld.</source>
        <translation>You are not appointed as evaluator in this lot. Scores of others are sealed.</translation>
    </message>
    <message>
        <source>{done} van {all} gescoord</source>
        <translation>{done} of {all} scored</translation>
    </message>
    <message>
        <source>U beoordeelt alleen. Scores van anderen ziet u pas als de kwaliteit definitief is.</source>
        <translation>You evaluate alone. You see others’ scores only once quality is final.</translation>
    </message>
    <message>
        <source>Scores van het team · {agreement}</source>
        <translation>Scores of the team · {agreement}</translation>
    </message>
    <message>
        <source>Kwaliteit definitief sinds {at}</source>
        <translation>Quality final since {at}</translation>
    </message>
    <message>
        <source>Prijzen zijn verzegeld tot de kwaliteit definitief is en twee personen ze openen.</source>
        <translation>Prices are sealed until quality is final and two people open them.</translation>
    </message>
    <message>
        <source>Prijzen geopend op {at}.</source>
        <translation>Prices opened on {at}.</translation>
    </message>
    <message>
        <source>weegt {points} punten · {bid}</source>
        <translation>weighs {points} points · {bid}</translation>
    </message>
    <message>
        <source>nog geen scores</source>
        <translation>no scores yet</translation>
    </message>
    <message>
        <source>De score van het team is het gemiddelde; er wordt niets apart vastgesteld.</source>
        <translation>The team’s score is the average; nothing is fixed separately.</translation>
    </message>
    <message>
        <source>Score opslaan</source>
        <translation>Save score</translation>
    </message>
    <message>
        <source>Consensusscore vaststellen</source>
        <translation>Fix consensus score</translation>
    </message>
    <message>
        <source>nog {count}</source>
        <translation>{count} to go</translation>
    </message>
    <message>
        <source>Eigen scores</source>
        <translation>Own scores</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Te beoordelen</source>
        <translation>To evaluate</translation>
    </message>
    <message>
        <source>Antwoord van de inschrijver</source>
        <translation>Answer of the bidder</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>Eis</source>
        <translation>Demand</translation>
    </message>
    <message>
        <source>binnen {years} jaar</source>
        <translation>within {years} years</translation>
    </message>
    <message>
        <source>buiten {years} jaar</source>
        <translation>outside {years} years</translation>
    </message>
    <message>
        <source>zelfreiniging volstaat</source>
        <translation>self-cleaning enough</translation>
    </message>
    <message>
        <source>zelfreiniging te mager</source>
        <translation>self-cleaning too thin</translation>
    </message>
    <message>
        <source>zelfreiniging open</source>
        <translation>self-cleaning open</translation>
    </message>
    <message>
        <source>terzijde</source>
        <translation>aside</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>late</translation>
    </message>
</context>
<context>
    <name>SelectionPage</name>
    <message>
        <source>Selectie</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>Gegadigden: eisen</source>
        <translation>Candidates: demands</translation>
    </message>
    <message>
        <source>Gegadigden: rangorde</source>
        <translation>Candidates: ranking</translation>
    </message>
    <message>
        <source>Inschrijvingen</source>
        <translation>Bids</translation>
    </message>
    <message>
        <source>Wat de pagina toont</source>
        <translation>What the page shows</translation>
    </message>
    <message>
        <source>{count} gegadigden</source>
        <translation>{count} candidates</translation>
    </message>
    <message>
        <source>{bids} inschrijvingen · {demands} eisen</source>
        <translation>{bids} bids · {demands} demands</translation>
    </message>
    <message>
        <source>{bids} gegadigden · {demands} eisen</source>
        <translation>{bids} candidates · {demands} demands</translation>
    </message>
    <message>
        <source>Alle eisen beoordeeld</source>
        <translation>All demands judged</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} open</translation>
    </message>
    <message>
        <source>Terzijde gelegd:</source>
        <translation>Put aside:</translation>
    </message>
    <message>
        <source>Verschillend behandeld:</source>
        <translation>Treated differently:</translation>
    </message>
    <message>
        <source>Dit perceel is niet niet-openbaar: het heeft geen gegadigden.</source>
        <translation>This lot is not restricted: it has no candidates.</translation>
    </message>
    <message>
        <source>Dit gaat over inschrijvingen.</source>
        <translation>This is about bids.</translation>
    </message>
    <message>
        <source>Aanmelding terzijde leggen…</source>
        <translation>Put request aside…</translation>
    </message>
    <message>
        <source>Er is niets om over te loten.</source>
        <translation>There is nothing to draw lots about.</translation>
    </message>
    <message>
        <source>De inschrijvingen zijn nog niet geopend. Twee personen openen ze na de sluiting.</source>
        <translation>The bids have not been opened yet. Two people open them after closing.</translation>
    </message>
    <message>
        <source>In dit perceel is nog geen inschrijving ingelezen.</source>
        <translation>No bid has been read into this lot yet.</translation>
    </message>
    <message>
        <source>Wie zich aanmeldden en hoe zij scoorden, ziet u pas als de kwaliteit definitief is.</source>
        <translation>Who asked to take part and how they scored you see only once quality is final.</translation>
    </message>
    <message>
        <source>In dit perceel is nog geen aanmelding ingelezen. Dat gaat op de pagina Inschrijvingen.</source>
        <translation>No request has been read in for this lot yet. That is done on the page Bids.</translation>
    </message>
    <message>
        <source>Kies een cel, of meer met Shift of Ctrl.</source>
        <translation>Choose a cell, or more with Shift or Ctrl.</translation>
    </message>
    <message>
        <source>{count} cellen gekozen</source>
        <translation>{count} cells chosen</translation>
    </message>
    <message>
        <source>Nog niet beoordeeld.</source>
        <translation>Not judged yet.</translation>
    </message>
    <message>
        <source>{state}, door {name} op {at}</source>
        <translation>{state}, by {name} on {at}</translation>
    </message>
    <message>
        <source>verplicht</source>
        <translation>required</translation>
    </message>
    <message>
        <source>mag leeg blijven</source>
        <translation>may be left empty</translation>
    </message>
    <message>
        <source>Kies één cel.</source>
        <translation>Choose one cell.</translation>
    </message>
    <message>
        <source>Stand vastleggen</source>
        <translation>Record state</translation>
    </message>
    <message>
        <source>Over elke inschrijving is besloten.</source>
        <translation>Every bid has been decided on.</translation>
    </message>
    <message>
        <source>Dit perceel is geen toelating.</source>
        <translation>This lot is no admission.</translation>
    </message>
    <message>
        <source>Eisen per inschrijving</source>
        <translation>Demands per bid</translation>
    </message>
    <message>
        <source>Verklaard volstaat voor de rangorde; bewijs wordt alleen van de beoogde winnaar gevraagd.</source>
        <translation>Declared suffices for ranking; proof is asked from the intended winner only.</translation>
    </message>
    <message>
        <source>&amp;Stand</source>
        <translation>&amp;State</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>&amp;Reden</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>&amp;Bewijs en feiten…</source>
        <translation>Proof and fac&amp;ts…</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Bladen</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>{name} (verborgen)</source>
        <translation>{name} (hidden)</translation>
    </message>
    <message>
        <source>Niet alle rijen worden getoond.</source>
        <translation>Not all rows are shown.</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>{cell}, met melding</source>
        <translation>{cell}, with a finding</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>opent als het perceel «{gate}» is</source>
        <translation>opens when the lot is “{gate}”</translation>
    </message>
    <message>
        <source>bij een toelating is er geen rangorde</source>
        <translation>an admission has no ranking</translation>
    </message>
    <message>
        <source>bij een toelating wordt niets vergeleken</source>
        <translation>in an admission nothing is compared</translation>
    </message>
    <message>
        <source>{first} En nog {more} van deze soort.</source>
        <translation>{first} And {more} more of this kind.</translation>
    </message>
    <message>
        <source>Rangorde vastgesteld op {day}</source>
        <translation>Ranking fixed on {day}</translation>
    </message>
    <message>
        <source>Kwaliteit definitief sinds {day}</source>
        <translation>Quality final since {day}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Kies een dossier, of begin een nieuw</source>
        <translation>Choose a dossier, or begin a new one</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Percelen</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Stap</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Zoeken…</source>
        <translation>Find…</translation>
    </message>
    <message>
        <source>Geopend</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>{about} · bestand niet gevonden</source>
        <translation>{about} · file not found</translation>
    </message>
    <message>
        <source>Percelen, criteria en weging uit een werkboek (.xlsx)</source>
        <translation>Lots, criteria and weights from a workbook (.xlsx)</translation>
    </message>
    <message>
        <source>Een dossierbestand van schijf of netwerk</source>
        <translation>A dossier file from disk or network</translation>
    </message>
    <message>
        <source>Oefen alle stappen zonder risico</source>
        <translation>Practise every step without risk</translation>
    </message>
    <message>
        <source>Om in Excel in te vullen, met uitleg</source>
        <translation>To fill in with Excel, with instructions</translation>
    </message>
    <message>
        <source>Tender Desk werkt zonder internet. Alles blijft in het dossierbestand op uw computer.</source>
        <translation>Tender Desk works without the internet. Everything stays in the dossier file on your computer.</translation>
    </message>
    <message>
        <source>inkoopadviseur</source>
        <translation>procurement adviser</translation>
    </message>
    <message>
        <source>voorzitter</source>
        <translation>chair</translation>
    </message>
    <message>
        <source>beoordelaar</source>
        <translation>evaluator</translation>
    </message>
    <message>
        <source>tweede persoon</source>
        <translation>second person</translation>
    </message>
    <message>
        <source>jurist</source>
        <translation>lawyer</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>controller</translation>
    </message>
    <message>
        <source>besluitvormer</source>
        <translation>decision-maker</translation>
    </message>
    <message>
        <source>Welkom bij Tender Desk</source>
        <translation>Welcome to Tender Desk</translation>
    </message>
    <message>
        <source>&amp;Taal</source>
        <translation>L&amp;anguage</translation>
    </message>
    <message>
        <source>Uw &amp;naam</source>
        <translation>Your &amp;name</translation>
    </message>
    <message>
        <source>Voor- en achternaam</source>
        <translation>First and last name</translation>
    </message>
    <message>
        <source>Uw &amp;rol</source>
        <translation>Your &amp;role</translation>
    </message>
    <message>
        <source>Te&amp;kst</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Geen account, geen netwerk: dit blijft op deze computer en is later te wijzigen onder Beeld en Dossier.</source>
        <translation>No account, no network: this stays on this computer and can be changed later under View and Dossier.</translation>
    </message>
    <message>
        <source>Recente dossiers</source>
        <translation>Recent dossiers</translation>
    </message>
    <message>
        <source>Zoek in dossiers</source>
        <translation>Search dossiers</translation>
    </message>
    <message>
        <source>Nog geen dossiers geopend. Begin met het voorbeelddossier: daarin is elke stap ingevuld.</source>
        <translation>No dossiers opened yet. Begin with the sample dossier: every step of it is filled in.</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Inrichten</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>Percelen, criteria en weging vastleggen. Na publicatie staat het model vast.</source>
        <translation>Set lots, criteria and weights. After publication the model is fixed.</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>Ontvangen en selecteren</source>
        <translation>Receive and select</translation>
    </message>
    <message>
        <source>Bestanden registreren, controleren tot op de cel en inlezen. Eisen toetsen.</source>
        <translation>Register files, check them to the cell and read them in. Judge demands.</translation>
    </message>
    <message>
        <source>3</source>
        <translation>3</translation>
    </message>
    <message>
        <source>Beoordelen en consensus</source>
        <translation>Evaluate and agree</translation>
    </message>
    <message>
        <source>Ieder scoort alleen, met motivering. Daarna stelt het team samen vast.</source>
        <translation>Each scores alone, with motivation. Then the team agrees.</translation>
    </message>
    <message>
        <source>4</source>
        <translation>4</translation>
    </message>
    <message>
        <source>Rangorde en besluit</source>
        <translation>Ranking and decision</translation>
    </message>
    <message>
        <source>Prijzen openen, rangorde vaststellen, voorstel maken en besluit vastleggen.</source>
        <translation>Open prices, fix the ranking, make the proposal and record the decision.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Offline · dossier op deze computer</source>
        <translation>Offline · dossier on this computer</translation>
    </message>
    <message>
        <source>{what}: {done} van {total}</source>
        <translation>{what}: {done} of {total}</translation>
    </message>
    <message>
        <source>Gereed</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>{what} is gestopt; er is niets gewijzigd.</source>
        <translation>{what} was stopped; nothing was changed.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Inschrijvingen</source>
        <translation>Bids</translation>
    </message>
    <message>
        <source>Selectie</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>Beoordelen</source>
        <translation>Evaluate</translation>
    </message>
    <message>
        <source>Rangorde</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Voorstel</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>gereed</source>
        <translation>done</translation>
    </message>
    <message>
        <source>bezig, {text}</source>
        <translation>in progress, {text}</translation>
    </message>
    <message>
        <source>let op, {text}</source>
        <translation>attention, {text}</translation>
    </message>
    <message>
        <source>blokkade, {text}</source>
        <translation>blocker, {text}</translation>
    </message>
    <message>
        <source>nog niet beschikbaar</source>
        <translation>not available yet</translation>
    </message>
</context>
<context>
    <name>TodoLabel</name>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>TodoList</name>
    <message>
        <source>Nog te doen</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>alle {count}</source>
        <translation>all {count}</translation>
    </message>
    <message>
        <source>Alle {count} punten tonen</source>
        <translation>Show all {count} items</translation>
    </message>
    <message>
        <source>Nog te doen: {count}</source>
        <translation>To do: {count}</translation>
    </message>
</context>
<context>
    <name>Uea</name>
    <message>
        <source>UEA inlezen</source>
        <translation>Read in ESPD</translation>
    </message>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Kies een ontvangen UEA, of een bestand</source>
        <translation>Choose a received ESPD, or a file</translation>
    </message>
    <message>
        <source>&amp;Bestand kiezen…</source>
        <translation>Choose &amp;file…</translation>
    </message>
    <message>
        <source>&amp;Overnemen</source>
        <translation>&amp;Take over</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Wat per eis wordt vastgelegd</source>
        <translation>What is recorded per demand</translation>
    </message>
    <message>
        <source>Waar u op let</source>
        <translation>What to look at</translation>
    </message>
    <message>
        <source>&amp;Inschrijving</source>
        <translation>&amp;Bid</translation>
    </message>
    <message>
        <source>&amp;UEA</source>
        <translation>&amp;ESPD</translation>
    </message>
    <message>
        <source>UEA kiezen</source>
        <translation>Choose ESPD</translation>
    </message>
    <message>
        <source>UEA (*.xml);;Alle bestanden (*)</source>
        <translation>ESPD (*.xml);;All files (*)</translation>
    </message>
    <message>
        <source>UEA lezen</source>
        <translation>Read ESPD</translation>
    </message>
    <message>
        <source>Even wachten…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Kies de inschrijving en het XML-bestand. Er wordt pas iets vastgelegd als u het overneemt.</source>
        <translation>Choose the bid and the XML file. Nothing is recorded until you take it over.</translation>
    </message>
    <message>
        <source>UEA overnemen</source>
        <translation>Take over ESPD</translation>
    </message>
    <message>
        <source>Eis</source>
        <translation>Demand</translation>
    </message>
    <message>
        <source>Melding</source>
        <translation>Finding</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Verschil met de versie die geldt</source>
        <translation>Difference with the version that counts</translation>
    </message>
    <message>
        <source>Even wachten…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Gewijzigde cellen</source>
        <translation>Changed cells</translation>
    </message>
    <message>
        <source>Cel</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Stond er</source>
        <translation>Was there</translation>
    </message>
    <message>
        <source>Staat er nu</source>
        <translation>Is there now</translation>
    </message>
    <message>
        <source>{count} cel is anders.</source>
        <translation>{count} cell differs.</translation>
    </message>
    <message>
        <source>{count} cellen zijn anders.</source>
        <translation>{count} cells differ.</translation>
    </message>
    <message>
        <source>Versies vergelijken</source>
        <translation>Compare versions</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Perceel</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Per stuk €</source>
        <translation>Each €</translation>
    </message>
    <message>
        <source>Begroot €</source>
        <translation>Budget €</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Sluiting</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Stukken €</source>
        <translation>Documents €</translation>
    </message>
    <message>
        <source>Som €</source>
        <translation>Sum €</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rol</source>
        <translation>Role</translation>
    </message>
</context>
</TS>
