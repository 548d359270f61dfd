<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>Ability</name>
    <message>
        <source>{provider} cannot do this.</source>
        <translation>{provider} kan dit niet.</translation>
    </message>
</context>
<context>
    <name>AccountPanel</name>
    <message>
        <source>1 waits</source>
        <translation>1 wacht</translation>
    </message>
    <message>
        <source>A permission is missing</source>
        <translation>Er ontbreekt een recht</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Sleutel geweigerd</translation>
    </message>
    <message>
        <source>Looking for those who left</source>
        <translation>Zoekt wie er weg is</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Nog niet gelezen</translation>
    </message>
    <message>
        <source>Offline, complete</source>
        <translation>Offline, compleet</translation>
    </message>
    <message>
        <source>Offline, not complete</source>
        <translation>Offline, niet compleet</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation>Door jou gepauzeerd</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leest</translation>
    </message>
    <message>
        <source>Reading applicants</source>
        <translation>Leest kandidaten</translation>
    </message>
    <message>
        <source>Reading notes and files</source>
        <translation>Leest details</translation>
    </message>
    <message>
        <source>Reading vacancies</source>
        <translation>Leest vacatures</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Verstuurt</translation>
    </message>
    <message>
        <source>Sending paused</source>
        <translation>Verzenden gepauzeerd</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Bijgewerkt</translation>
    </message>
    <message>
        <source>Waits {n} s for {provider}</source>
        <translation>Wacht {n} s op {provider}</translation>
    </message>
    <message>
        <source>last complete sync {time}</source>
        <translation>laatste volledige synchronisatie {time}</translation>
    </message>
    <message>
        <source>never read completely</source>
        <translation>nog nooit helemaal gelezen</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} van {total}</translation>
    </message>
    <message>
        <source>{left} of {allowed} requests left this minute</source>
        <translation>deze minuut nog {left} van {allowed} verzoeken</translation>
    </message>
    <message>
        <source>{n} wait</source>
        <translation>{n} wachten</translation>
    </message>
</context>
<context>
    <name>AccountSheet</name>
    <message>
        <source>1 applicant</source>
        <translation>1 kandidaat</translation>
    </message>
    <message>
        <source>1 vacancy</source>
        <translation>1 vacature</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Its token is given with New key …, beside the key.</source>
        <translation>Het token geef je met Nieuwe sleutel …, naast de sleutel.</translation>
    </message>
    <message>
        <source>New key …</source>
        <translation>Nieuwe sleutel …</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Op deze computer</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Aanbieder</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Verwijderen …</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>Verzoeken per minuut</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Seconds before reading back</source>
        <translation>Seconden voor het nalezen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Stages, only on this computer</source>
        <translation>Fasen, alleen op deze computer</translation>
    </message>
    <message>
        <source>What this key cannot do</source>
        <translation>Wat deze sleutel niet mag</translation>
    </message>
    <message>
        <source>Your name under notes</source>
        <translation>Jouw naam onder notities</translation>
    </message>
    <message>
        <source>{n} applicants</source>
        <translation>{n} kandidaten</translation>
    </message>
    <message>
        <source>{n} vacancies</source>
        <translation>{n} vacatures</translation>
    </message>
</context>
<context>
    <name>AccountStrip</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Asking {provider} …</source>
        <translation>{provider} wordt gevraagd …</translation>
    </message>
    <message>
        <source>Check the key</source>
        <translation>Sleutel controleren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Hervatten</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Verder met verzenden</translation>
    </message>
    <message>
        <source>Go on with the account first.</source>
        <translation>Hervat eerst het account.</translation>
    </message>
    <message>
        <source>New key …</source>
        <translation>Nieuwe sleutel …</translation>
    </message>
    <message>
        <source>Open {provider}</source>
        <translation>{provider} openen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Verzenden pauzeren</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>Nu lezen</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Verwijderen …</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Instellingen …</translation>
    </message>
    <message>
        <source>Stages and funnel …</source>
        <translation>Fasen en funnel …</translation>
    </message>
    <message>
        <source>The key of {account} works.</source>
        <translation>De sleutel van {account} werkt.</translation>
    </message>
    <message>
        <source>What each account can do …</source>
        <translation>Wat elk account kan …</translation>
    </message>
    <message>
        <source>Your browser did not open. Copy the address and open it there yourself.</source>
        <translation>Je browser ging niet open. Kopieer het adres en open het daar zelf.</translation>
    </message>
    <message>
        <source>{account} has a new key; what waited goes out now.</source>
        <translation>{account} heeft een nieuwe sleutel; wat wachtte gaat nu uit.</translation>
    </message>
    <message>
        <source>{account} is connected and being read.</source>
        <translation>{account} is verbonden en wordt gelezen.</translation>
    </message>
    <message>
        <source>{account} is removed from this computer.</source>
        <translation>{account} is van deze computer verwijderd.</translation>
    </message>
</context>
<context>
    <name>Adding files</name>
    <message>
        <source>1 applicant on its way</source>
        <translation>1 kandidaat onderweg</translation>
    </message>
    <message>
        <source>A CV can go along: drop one here, or choose one.</source>
        <translation>Er kan een cv mee: sleep er een hierheen, of kies er een.</translation>
    </message>
    <message>
        <source>Add applicant</source>
        <translation>Kandidaat toevoegen</translation>
    </message>
    <message>
        <source>Adding …</source>
        <translation>Wordt toegevoegd …</translation>
    </message>
    <message>
        <source>Being put into the outbox …</source>
        <translation>Gaat naar het postvak uit …</translation>
    </message>
    <message>
        <source>For {vacancy}, at {account}.</source>
        <translation>Voor {vacancy}, bij {account}.</translation>
    </message>
    <message>
        <source>Goes to {provider} through the outbox</source>
        <translation>Gaat via het postvak uit naar {provider}</translation>
    </message>
    <message>
        <source>Somebody with this CV's address is here already, as {ref}.</source>
        <translation>Iemand met het adres uit dit cv is er al, als {ref}.</translation>
    </message>
    <message>
        <source>What was empty is filled in from the CV. Check it.</source>
        <translation>Wat leeg was, is uit het cv ingevuld. Controleer het.</translation>
    </message>
    <message>
        <source>{file} is no file that can be read.</source>
        <translation>{file} is geen bestand dat te lezen is.</translation>
    </message>
    <message>
        <source>{n} applicants on their way</source>
        <translation>{n} kandidaten onderweg</translation>
    </message>
    <message>
        <source>{provider} takes files up to {size}</source>
        <translation>{provider} neemt bestanden tot {size} aan</translation>
    </message>
    <message>
        <source>{provider} takes no files.</source>
        <translation>{provider} neemt geen bestanden aan.</translation>
    </message>
</context>
<context>
    <name>Applicants</name>
    <message>
        <source>1 change in the outbox</source>
        <translation>1 wijziging in het postvak uit</translation>
    </message>
    <message>
        <source>1 day left to keep this data</source>
        <translation>deze gegevens nog 1 dag bewaren</translation>
    </message>
    <message>
        <source>1 moved</source>
        <translation>1 verplaatst</translation>
    </message>
    <message>
        <source>1 moved, only on this computer</source>
        <translation>1 verplaatst, alleen op deze computer</translation>
    </message>
    <message>
        <source>Add 1 file to {name}</source>
        <translation>1 bestand toevoegen aan {name}</translation>
    </message>
    <message>
        <source>Add {n} files to {name}</source>
        <translation>{n} bestanden toevoegen aan {name}</translation>
    </message>
    <message>
        <source>No vacancy</source>
        <translation>Geen vacature</translation>
    </message>
    <message>
        <source>Note kept on this computer</source>
        <translation>Notitie op deze computer bewaard</translation>
    </message>
    <message>
        <source>Nothing left to take back: all of it was sent.</source>
        <translation>Er is niets meer terug te nemen: alles is verstuurd.</translation>
    </message>
    <message>
        <source>Overdue: this data should have been removed</source>
        <translation>Te laat: deze gegevens hadden al weg moeten zijn</translation>
    </message>
    <message>
        <source>Reference {reference}</source>
        <translation>Referentie {reference}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Teruggenomen: {what}</translation>
    </message>
    <message>
        <source>Wait until this row is read.</source>
        <translation>Wacht tot deze rij gelezen is.</translation>
    </message>
    <message>
        <source>a change is on its way</source>
        <translation>er is een wijziging onderweg</translation>
    </message>
    <message>
        <source>a change was refused</source>
        <translation>er is een wijziging geweigerd</translation>
    </message>
    <message>
        <source>no stage</source>
        <translation>geen fase</translation>
    </message>
    <message>
        <source>only on this computer so far</source>
        <translation>tot nu toe alleen op deze computer</translation>
    </message>
    <message>
        <source>seen before once</source>
        <translation>één keer eerder gezien</translation>
    </message>
    <message>
        <source>seen before, {n} times</source>
        <translation>{n} keer eerder gezien</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ongelezen</translation>
    </message>
    <message>
        <source>we cannot tell if a change arrived</source>
        <translation>we weten niet of een wijziging is aangekomen</translation>
    </message>
    <message>
        <source>{name} is no longer where the button said.</source>
        <translation>{name} staat niet meer waar de knop zei.</translation>
    </message>
    <message>
        <source>{name} to {stage}</source>
        <translation>{name} naar {stage}</translation>
    </message>
    <message>
        <source>{name} to {stage}, only on this computer</source>
        <translation>{name} naar {stage}, alleen op deze computer</translation>
    </message>
    <message>
        <source>{n} changes in the outbox</source>
        <translation>{n} wijzigingen in het postvak uit</translation>
    </message>
    <message>
        <source>{n} days left to keep this data</source>
        <translation>nog {n} dagen om deze gegevens te bewaren</translation>
    </message>
    <message>
        <source>{n} kept on this computer</source>
        <translation>{n} bewaard op deze computer</translation>
    </message>
    <message>
        <source>{n} left alone. The first: {reason}</source>
        <translation>{n} met rust gelaten. De eerste: {reason}</translation>
    </message>
    <message>
        <source>{n} moved</source>
        <translation>{n} verplaatst</translation>
    </message>
    <message>
        <source>{n} moved, only on this computer</source>
        <translation>{n} verplaatst, alleen op deze computer</translation>
    </message>
    <message>
        <source>{n} of them only on this computer</source>
        <translation>{n} daarvan alleen op deze computer</translation>
    </message>
    <message>
        <source>{n} of {m} can be added. {reason}</source>
        <translation>{n} van {m} toe te voegen. {reason}</translation>
    </message>
</context>
<context>
    <name>ApplicationsPage</name>
    <message>
        <source>Applicants</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Kolommen kiezen</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>Hier is niemand</translation>
    </message>
    <message>
        <source>Nobody in “{view}”</source>
        <translation>Niemand in “{view}”</translation>
    </message>
    <message>
        <source>Nobody matches “{text}”</source>
        <translation>Niemand past bij “{text}”</translation>
    </message>
</context>
<context>
    <name>AssignSheet</name>
    <message>
        <source>1 more; type a part of its title.</source>
        <translation>Nog 1; typ een deel van de titel.</translation>
    </message>
    <message>
        <source>Assign 1 person to …</source>
        <translation>1 persoon toewijzen aan …</translation>
    </message>
    <message>
        <source>Assign {name} to …</source>
        <translation>{name} toewijzen aan …</translation>
    </message>
    <message>
        <source>Assign {n} people to …</source>
        <translation>{n} mensen toewijzen aan …</translation>
    </message>
    <message>
        <source>Came with the reference {r}.</source>
        <translation>Binnengekomen met de referentie {r}.</translation>
    </message>
    <message>
        <source>Came with the references {r}.</source>
        <translation>Binnengekomen met de referenties {r}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>No vacancy of this account matches “{text}”.</source>
        <translation>Geen vacature van dit account past bij “{text}”.</translation>
    </message>
    <message>
        <source>Only on this computer; nothing is sent.</source>
        <translation>Alleen op deze computer; er wordt niets verstuurd.</translation>
    </message>
    <message>
        <source>This account has no vacancy yet. Post one, or read the account again.</source>
        <translation>Dit account heeft nog geen vacature. Plaats er een, of lees het account opnieuw.</translation>
    </message>
    <message>
        <source>Title or place of the vacancy</source>
        <translation>Titel of plaats van de vacature</translation>
    </message>
    <message>
        <source>{n} more; type a part of the title.</source>
        <translation>Nog {n}; typ een deel van de titel.</translation>
    </message>
</context>
<context>
    <name>Assigning</name>
    <message>
        <source>Nobody is selected.</source>
        <translation>Er is niemand geselecteerd.</translation>
    </message>
    <message>
        <source>Only applicants who came through a receiver are assigned here; the provider says which vacancy {name} is for.</source>
        <translation>Alleen wie via een ontvanger binnenkwam, wijs je hier toe; bij welke vacature {name} hoort, zegt de aanbieder.</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Teruggenomen: {what}</translation>
    </message>
    <message>
        <source>These are of several accounts. Select people of one account.</source>
        <translation>Deze mensen horen bij verschillende accounts. Selecteer mensen van één account.</translation>
    </message>
    <message>
        <source>the assignment to {vacancy}</source>
        <translation>de toewijzing aan {vacancy}</translation>
    </message>
    <message>
        <source>{name} is assigned to {vacancy}, only on this computer.</source>
        <translation>{name} is toegewezen aan {vacancy}, alleen op deze computer.</translation>
    </message>
    <message>
        <source>{n} people are assigned to {vacancy}, only on this computer.</source>
        <translation>{n} mensen zijn toegewezen aan {vacancy}, alleen op deze computer.</translation>
    </message>
</context>
<context>
    <name>Capabilities</name>
    <message>
        <source>Add a photo</source>
        <translation>Een foto toevoegen</translation>
    </message>
    <message>
        <source>Add an applicant</source>
        <translation>Een kandidaat toevoegen</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Documenten toevoegen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Change a vacancy</source>
        <translation>Een vacature wijzigen</translation>
    </message>
    <message>
        <source>Change an applicant's details</source>
        <translation>De gegevens van een kandidaat wijzigen</translation>
    </message>
    <message>
        <source>Clicks on vacancies</source>
        <translation>Kliks op vacatures</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Delete a vacancy</source>
        <translation>Een vacature verwijderen</translation>
    </message>
    <message>
        <source>Delete an applicant</source>
        <translation>Een kandidaat verwijderen</translation>
    </message>
    <message>
        <source>Delete notes</source>
        <translation>Notities verwijderen</translation>
    </message>
    <message>
        <source>Download documents</source>
        <translation>Documenten downloaden</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Inzichten</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Locaties</translation>
    </message>
    <message>
        <source>Make a vacancy</source>
        <translation>Een vacature maken</translation>
    </message>
    <message>
        <source>Move to another stage</source>
        <translation>Naar een andere fase verplaatsen</translation>
    </message>
    <message>
        <source>Narrow a search of the job board</source>
        <translation>Zoeken op de vacaturebank verfijnen</translation>
    </message>
    <message>
        <source>Publish a vacancy</source>
        <translation>Een vacature publiceren</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Beoordelingen</translation>
    </message>
    <message>
        <source>Read a vacancy in full</source>
        <translation>Een vacature helemaal lezen</translation>
    </message>
    <message>
        <source>Read an applicant in full</source>
        <translation>Een kandidaat helemaal lezen</translation>
    </message>
    <message>
        <source>Read notes</source>
        <translation>Notities lezen</translation>
    </message>
    <message>
        <source>Receive applications at once</source>
        <translation>Sollicitaties meteen ontvangen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporten</translation>
    </message>
    <message>
        <source>Search the job board</source>
        <translation>De vacaturebank doorzoeken</translation>
    </message>
    <message>
        <source>Show applicants</source>
        <translation>Kandidaten tonen</translation>
    </message>
    <message>
        <source>Show documents</source>
        <translation>Documenten tonen</translation>
    </message>
    <message>
        <source>Show vacancies</source>
        <translation>Vacatures tonen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Het team</translation>
    </message>
    <message>
        <source>Write notes</source>
        <translation>Notities schrijven</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>niet geprobeerd</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>alleen hier</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>CapabilitySheet</name>
    <message>
        <source>An account's key may be able to do less than its provider.</source>
        <translation>De sleutel van een account kan minder mogen dan zijn aanbieder.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>What each account can do</source>
        <translation>Wat elk account kan</translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <source>1 applicant</source>
        <translation>1 kandidaat</translation>
    </message>
    <message>
        <source>1 vacancy</source>
        <translation>1 vacature</translation>
    </message>
    <message>
        <source>Open {provider}</source>
        <translation>{provider} openen</translation>
    </message>
    <message>
        <source>The key works.</source>
        <translation>De sleutel werkt.</translation>
    </message>
    <message>
        <source>The key works. One of {total} permissions is missing.</source>
        <translation>De sleutel werkt. Een van de {total} rechten ontbreekt.</translation>
    </message>
    <message>
        <source>The key works. {n} of {total} permissions are missing.</source>
        <translation>De sleutel werkt. {n} van de {total} rechten ontbreken.</translation>
    </message>
    <message>
        <source>Without it:</source>
        <translation>Zonder dit recht:</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ontbreekt</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
    <message>
        <source>there</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>{host} answered in {seconds} s to the key {key}</source>
        <translation>{host} antwoordde in {seconds} s op de sleutel {key}</translation>
    </message>
    <message>
        <source>{n} applicants</source>
        <translation>{n} kandidaten</translation>
    </message>
    <message>
        <source>{n} vacancies</source>
        <translation>{n} vacatures</translation>
    </message>
</context>
<context>
    <name>ChooserWindow</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Which profile?</source>
        <translation>Welk profiel?</translation>
    </message>
    <message>
        <source>{folder}, where your data is kept, is not there. Connect the disk that it is on, then start again.</source>
        <translation>{folder}, waar je gegevens staan, is er niet. Sluit de schijf aan waar hij op staat en start opnieuw.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Aanbieder</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Vacancy</source>
        <translation>Vacature</translation>
    </message>
</context>
<context>
    <name>ComingBack</name>
    <message>
        <source>It was the third time soon after the start, so it begins with the list now. What you had typed is kept.</source>
        <translation>Het was de derde keer kort na het starten; daarom begint het nu met de lijst. Wat je had getypt, is bewaard.</translation>
    </message>
    <message>
        <source>Show the report …</source>
        <translation>Toon het verslag …</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Begrepen</translation>
    </message>
    <message>
        <source>What you had filled in on "{sheet}" is there when you open it again.</source>
        <translation>Wat je op "{sheet}" had ingevuld, staat er weer als je het opnieuw opent.</translation>
    </message>
    <message>
        <source>What you had typed is kept with whom you were writing about.</source>
        <translation>Wat je had getypt, is bewaard bij degene over wie je schreef.</translation>
    </message>
    <message>
        <source>Whom you were looking at is no longer here.</source>
        <translation>Degene die je bekeek, is hier niet meer.</translation>
    </message>
    <message>
        <source>You are back where you were.</source>
        <translation>Je bent terug waar je was.</translation>
    </message>
    <message>
        <source>recruiterdesk ended unexpectedly.</source>
        <translation>recruiterdesk is onverwacht gestopt.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Advance</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Advance to {stage}</source>
        <translation>Verder naar {stage}</translation>
    </message>
    <message>
        <source>Assign to a vacancy …</source>
        <translation>Aan een vacature toewijzen …</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Choose a stage …</source>
        <translation>Fase kiezen …</translation>
    </message>
    <message>
        <source>Copy a link to this applicant</source>
        <translation>Kopieer een link naar deze kandidaat</translation>
    </message>
    <message>
        <source>Edit details …</source>
        <translation>Gegevens aanpassen …</translation>
    </message>
    <message>
        <source>Everybody's vacancy is known.</source>
        <translation>Van iedereen is de vacature bekend.</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Deze lijst filteren</translation>
    </message>
    <message>
        <source>First applicant</source>
        <translation>Eerste kandidaat</translation>
    </message>
    <message>
        <source>Go to all applicants</source>
        <translation>Naar alle kandidaten</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Naar de lijst</translation>
    </message>
    <message>
        <source>Go to the outbox</source>
        <translation>Naar het postvak uit</translation>
    </message>
    <message>
        <source>Go to unmatched applicants</source>
        <translation>Naar kandidaten zonder vacature</translation>
    </message>
    <message>
        <source>Go to vacancies</source>
        <translation>Naar de vacatures</translation>
    </message>
    <message>
        <source>Go to what is new</source>
        <translation>Naar wat nieuw is</translation>
    </message>
    <message>
        <source>Go to whose data must go soon</source>
        <translation>Naar wat bijna verloopt</translation>
    </message>
    <message>
        <source>Last applicant</source>
        <translation>Laatste kandidaat</translation>
    </message>
    <message>
        <source>Link with somebody …</source>
        <translation>Met iemand koppelen …</translation>
    </message>
    <message>
        <source>Next applicant</source>
        <translation>Volgende kandidaat</translation>
    </message>
    <message>
        <source>Nobody is selected.</source>
        <translation>Er is niemand geselecteerd.</translation>
    </message>
    <message>
        <source>Previous applicant</source>
        <translation>Vorige kandidaat</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Afwijzen</translation>
    </message>
    <message>
        <source>Say they are the same person</source>
        <translation>Zeggen dat het dezelfde persoon is</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles selecteren</translation>
    </message>
    <message>
        <source>Select one person first.</source>
        <translation>Selecteer eerst één persoon.</translation>
    </message>
    <message>
        <source>Select one person, or exactly two.</source>
        <translation>Kies één persoon, of precies twee.</translation>
    </message>
    <message>
        <source>Select or leave out</source>
        <translation>Selecteren of weglaten</translation>
    </message>
    <message>
        <source>Select the next one too</source>
        <translation>De volgende ook selecteren</translation>
    </message>
    <message>
        <source>Select the one before too</source>
        <translation>De vorige ook selecteren</translation>
    </message>
    <message>
        <source>Show the CV</source>
        <translation>Cv tonen</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>De laatste wijziging terugnemen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Schrijf een notitie</translation>
    </message>
</context>
<context>
    <name>Completeness</name>
    <message>
        <source>1 shown</source>
        <translation>1 getoond</translation>
    </message>
    <message>
        <source>All accounts were read completely at {time}.</source>
        <translation>Alle accounts zijn om {time} helemaal gelezen.</translation>
    </message>
    <message>
        <source>No account is connected yet.</source>
        <translation>Er is nog geen account verbonden.</translation>
    </message>
    <message>
        <source>Not complete yet: {accounts}.</source>
        <translation>Nog niet compleet: {accounts}.</translation>
    </message>
    <message>
        <source>The account was read completely at {time}.</source>
        <translation>Het account is om {time} helemaal gelezen.</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>sleutel geweigerd</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>mag niet</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>nog niet gelezen</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>gepauzeerd</translation>
    </message>
    <message>
        <source>{n} of {m} accounts were read completely at {time}.</source>
        <translation>{n} van {m} accounts zijn om {time} helemaal gelezen.</translation>
    </message>
    <message>
        <source>{n} shown</source>
        <translation>{n} getoond</translation>
    </message>
    <message>
        <source>{shown}, complete</source>
        <translation>{shown}, compleet</translation>
    </message>
    <message>
        <source>{shown}, complete except {accounts}</source>
        <translation>{shown}, compleet op {accounts} na</translation>
    </message>
    <message>
        <source>{shown}, not complete yet</source>
        <translation>{shown}, nog niet compleet</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Save note</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>The note is 1 character too long. Your text is kept.</source>
        <translation>De notitie is 1 teken te lang. Je tekst blijft bewaard.</translation>
    </message>
    <message>
        <source>The note is {n} characters too long. Your text is kept.</source>
        <translation>De notitie is {n} tekens te lang. Je tekst is bewaard.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schrijf eerst iets.</translation>
    </message>
</context>
<context>
    <name>ConnectSheet</name>
    <message>
        <source>A new key for {account}</source>
        <translation>Een nieuwe sleutel voor {account}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Account verbinden</translation>
    </message>
    <message>
        <source>Connect {provider}</source>
        <translation>{provider} verbinden</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>Adres kopiëren</translation>
    </message>
    <message>
        <source>Fill in what is asked first.</source>
        <translation>Vul eerst in wat er gevraagd wordt.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>Finish without these</source>
        <translation>Zonder deze afronden</translation>
    </message>
    <message>
        <source>Give the account a name first.</source>
        <translation>Geef het account eerst een naam.</translation>
    </message>
    <message>
        <source>Give the address first.</source>
        <translation>Geef eerst het adres.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Name of this account</source>
        <translation>Naam van dit account</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>De pagina nog eens openen</translation>
    </message>
    <message>
        <source>Paste a new key</source>
        <translation>Nieuwe sleutel plakken</translation>
    </message>
    <message>
        <source>Paste the key first.</source>
        <translation>Plak eerst de sleutel.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Aanbieder</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Inloggen</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Niet meer wachten</translation>
    </message>
    <message>
        <source>The key is kept in your system's keyring only</source>
        <translation>De sleutel staat alleen in de sleutelbos van je systeem</translation>
    </message>
    <message>
        <source>Waiting for you in the browser …</source>
        <translation>Er wordt op je gewacht in de browser …</translation>
    </message>
    <message>
        <source>What the page gives is kept in your system's keyring only</source>
        <translation>Wat de pagina geeft, wordt alleen in de sleutelbos van je systeem bewaard</translation>
    </message>
    <message>
        <source>Your name under notes</source>
        <translation>Jouw naam onder notities</translation>
    </message>
</context>
<context>
    <name>DeskMenus</name>
    <message>
        <source>All accounts are being read, and what waits is sent.</source>
        <translation>Alle accounts worden gelezen, en wat wacht wordt verstuurd.</translation>
    </message>
    <message>
        <source>All applicants</source>
        <translation>Alle kandidaten</translation>
    </message>
    <message>
        <source>Close recruiterdesk</source>
        <translation>recruiterdesk sluiten</translation>
    </message>
    <message>
        <source>Connect an account first.</source>
        <translation>Verbind eerst een account.</translation>
    </message>
    <message>
        <source>Connect an account …</source>
        <translation>Account verbinden …</translation>
    </message>
    <message>
        <source>Diagnostics …</source>
        <translation>Diagnose …</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere tekst</translation>
    </message>
    <message>
        <source>Larger text, smaller text</source>
        <translation>Grotere tekst, kleinere tekst</translation>
    </message>
    <message>
        <source>Look for a new version …</source>
        <translation>Zoek een nieuwe versie …</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Narrow or widen the sidebar</source>
        <translation>Zijbalk smal of breed</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Next pane, pane before</source>
        <translation>Volgend deel, vorig deel</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postvak uit</translation>
    </message>
    <message>
        <source>Profiles …</source>
        <translation>Profielen …</translation>
    </message>
    <message>
        <source>Read all accounts now</source>
        <translation>Alle accounts nu lezen</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Zoeken of een opdracht geven</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Instellingen …</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle toetsen tonen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere tekst</translation>
    </message>
    <message>
        <source>Text as designed</source>
        <translation>Tekst zoals ontworpen</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Deze toetsen</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>Vacatures</translation>
    </message>
    <message>
        <source>What each account can do …</source>
        <translation>Wat elk account kan …</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Nederlands</source>
        <translation>English</translation>
    </message>
    <message>
        <source>nl</source>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>1 day ago</source>
        <translation>1 dag geleden</translation>
    </message>
    <message>
        <source>1 month ago</source>
        <translation>1 maand geleden</translation>
    </message>
    <message>
        <source>1 year ago</source>
        <translation>1 jaar geleden</translation>
    </message>
    <message>
        <source>A note on each</source>
        <translation>Notitie bij ieder</translation>
    </message>
    <message>
        <source>About this person</source>
        <translation>Over deze persoon</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add 1 CV to {vacancy}</source>
        <translation>1 cv toevoegen aan {vacancy}</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation>Toch toevoegen</translation>
    </message>
    <message>
        <source>Add to {name}</source>
        <translation>Toevoegen aan {name}</translation>
    </message>
    <message>
        <source>Add {n}</source>
        <translation>{n} toevoegen</translation>
    </message>
    <message>
        <source>Add {n} CVs to {vacancy}</source>
        <translation>{n} cv's toevoegen aan {vacancy}</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>Advance all {n} selected</source>
        <translation>Alle {n} geselecteerden verder</translation>
    </message>
    <message>
        <source>Advance {n}</source>
        <translation>{n} verder</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Al aanwezig</translation>
    </message>
    <message>
        <source>Already here as {ref}</source>
        <translation>Al aanwezig als {ref}</translation>
    </message>
    <message>
        <source>Another vacancy …</source>
        <translation>Andere vacature …</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Binnengekomen</translation>
    </message>
    <message>
        <source>Arrived in {after}</source>
        <translation>Binnengekomen in {after}</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>Cv</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>{name} bellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Changed, on its way</source>
        <translation>Aangepast, onderweg</translation>
    </message>
    <message>
        <source>Choose a stage</source>
        <translation>Fase kiezen</translation>
    </message>
    <message>
        <source>Choose somebody in the list; J and K go through it.</source>
        <translation>Kies iemand in de lijst; met J en K loop je erdoor.</translation>
    </message>
    <message>
        <source>Click to change where the note goes</source>
        <translation>Klik om te kiezen waar de notitie heen gaat</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Copied into the encrypted store, then sent</source>
        <translation>Eerst versleuteld bewaard, dan verstuurd</translation>
    </message>
    <message>
        <source>Covered on screen until it is clicked, and marked as sensitive at the provider.</source>
        <translation>Op het scherm afgedekt tot je erop klikt, en bij de aanbieder als gevoelig gemarkeerd.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Decide about this note</source>
        <translation>Over deze notitie beslissen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation>Afgevallen</translation>
    </message>
    <message>
        <source>Disqualified at the provider</source>
        <translation>Bij de aanbieder afgevallen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Each goes to the next stage of its own vacancy. Who cannot is left alone, and you are told why.</source>
        <translation>Ieder gaat naar de volgende fase van de eigen vacature. Wie niet kan, blijft staan, en je hoort waarom.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Aanpassen</translation>
    </message>
    <message>
        <source>Edit and send</source>
        <translation>Aanpassen en versturen</translation>
    </message>
    <message>
        <source>Edit the details of {name}</source>
        <translation>Gegevens van {name} aanpassen</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>{name} aanpassen</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>Ophalen</translation>
    </message>
    <message>
        <source>Fetching it …</source>
        <translation>Wordt opgehaald …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Op breedte passen</translation>
    </message>
    <message>
        <source>From {before} to {after}</source>
        <translation>Van {before} naar {after}</translation>
    </message>
    <message>
        <source>Goes to {provider} through the outbox</source>
        <translation>Gaat via het postvak uit naar {provider}</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>Aangenomen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>It is being looked up whether {name} may be written to and called.</source>
        <translation>Er wordt opgezocht of {name} gemaild en gebeld mag worden.</translation>
    </message>
    <message>
        <source>It is fetched from the provider when you ask for it.</source>
        <translation>Het wordt opgehaald als je erom vraagt.</translation>
    </message>
    <message>
        <source>It is the same person as in the application for {vacancy}</source>
        <translation>Het is dezelfde persoon als in de sollicitatie op {vacancy}</translation>
    </message>
    <message>
        <source>Keep here only</source>
        <translation>Alleen hier bewaren</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Bewaren tot</translation>
    </message>
    <message>
        <source>Known because you said so</source>
        <translation>Bekend omdat jij het zei</translation>
    </message>
    <message>
        <source>Known by the same e-mail address</source>
        <translation>Bekend door hetzelfde e-mailadres</translation>
    </message>
    <message>
        <source>Known by the same phone number</source>
        <translation>Bekend door hetzelfde telefoonnummer</translation>
    </message>
    <message>
        <source>Known by the same profile address</source>
        <translation>Bekend door hetzelfde profieladres</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Koppelen</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mailen</translation>
    </message>
    <message>
        <source>Mail {name}</source>
        <translation>{name} mailen</translation>
    </message>
    <message>
        <source>Maybe seen before: {vacancy}</source>
        <translation>Misschien eerder gezien: {vacancy}</translation>
    </message>
    <message>
        <source>Maybe the same person: same name and date of birth</source>
        <translation>Misschien dezelfde persoon: zelfde naam en geboortedatum</translation>
    </message>
    <message>
        <source>Moved to the vacancy {after}</source>
        <translation>Verplaatst naar de vacature {after}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Needed: {fields}</source>
        <translation>Nodig: {fields}</translation>
    </message>
    <message>
        <source>New applicant</source>
        <translation>Nieuwe kandidaat</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Geen antwoord</translation>
    </message>
    <message>
        <source>No answers</source>
        <translation>Geen antwoorden</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>Geen documenten</translation>
    </message>
    <message>
        <source>No e-mail address is known.</source>
        <translation>Er is geen e-mailadres bekend.</translation>
    </message>
    <message>
        <source>No file is ready: complete a row, or drop others.</source>
        <translation>Er is geen bestand klaar: vul een rij aan of sleep andere hierheen.</translation>
    </message>
    <message>
        <source>No longer at the provider</source>
        <translation>Niet meer bij de aanbieder</translation>
    </message>
    <message>
        <source>No notes</source>
        <translation>Geen notities</translation>
    </message>
    <message>
        <source>No phone number is known.</source>
        <translation>Er is geen telefoonnummer bekend.</translation>
    </message>
    <message>
        <source>No vacancy</source>
        <translation>Geen vacature</translation>
    </message>
    <message>
        <source>No vacancy for {reference}</source>
        <translation>Geen vacature bij {reference}</translation>
    </message>
    <message>
        <source>Nobody is selected</source>
        <translation>Niemand geselecteerd</translation>
    </message>
    <message>
        <source>Nobody wrote one so far.</source>
        <translation>Er heeft nog niemand iets geschreven.</translation>
    </message>
    <message>
        <source>None of these files can be added.</source>
        <translation>Geen van deze bestanden kan worden toegevoegd.</translation>
    </message>
    <message>
        <source>Not at the provider yet.</source>
        <translation>Nog niet bij de aanbieder.</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>Nog niet op deze computer</translation>
    </message>
    <message>
        <source>Not saved at the provider</source>
        <translation>Niet bij de aanbieder bewaard</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Niet dezelfde persoon</translation>
    </message>
    <message>
        <source>Not the same person as in the application for {vacancy}</source>
        <translation>Niet dezelfde persoon als in de sollicitatie op {vacancy}</translation>
    </message>
    <message>
        <source>Note kept on this computer</source>
        <translation>Notitie op deze computer bewaard</translation>
    </message>
    <message>
        <source>Note on its way</source>
        <translation>Notitie onderweg</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Notes and documents were not read yet.</source>
        <translation>Notities en documenten zijn nog niet gelezen.</translation>
    </message>
    <message>
        <source>Notes go out after the applicant.</source>
        <translation>Notities gaan uit na de kandidaat.</translation>
    </message>
    <message>
        <source>Nothing on this computer opens this address.</source>
        <translation>Op deze computer opent niets dit adres.</translation>
    </message>
    <message>
        <source>Nothing was uploaded yet.</source>
        <translation>Er is nog niets verstuurd.</translation>
    </message>
    <message>
        <source>Now in {after}</source>
        <translation>Nu in {after}</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Alleen op deze computer</translation>
    </message>
    <message>
        <source>Open {name} at LinkedIn</source>
        <translation>{name} op LinkedIn openen</translation>
    </message>
    <message>
        <source>Open {name} in {provider}</source>
        <translation>{name} in {provider} openen</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Andere velden</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina's</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Beoordeling</translation>
    </message>
    <message>
        <source>Read on this computer in {n} s. Nothing uploaded yet.</source>
        <translation>In {n} s op deze computer gelezen. Er is nog niets verstuurd.</translation>
    </message>
    <message>
        <source>Reading the files on this computer …</source>
        <translation>De bestanden worden op deze computer gelezen …</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referentie</translation>
    </message>
    <message>
        <source>Reject all {n} selected</source>
        <translation>Alle {n} geselecteerden afwijzen</translation>
    </message>
    <message>
        <source>Reject {n}</source>
        <translation>{n} afwijzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie bewaren</translation>
    </message>
    <message>
        <source>Save a copy of {name}</source>
        <translation>Kopie van {name} bewaren</translation>
    </message>
    <message>
        <source>Save a copy of {name} in</source>
        <translation>Kopie van {name} bewaren in</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>Bewaard in {folder}</translation>
    </message>
    <message>
        <source>Seen before: {vacancy}</source>
        <translation>Eerder gezien: {vacancy}</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Gevoelig</translation>
    </message>
    <message>
        <source>Sensitive: show this note</source>
        <translation>Gevoelig: deze notitie tonen</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Gedeeld</translation>
    </message>
    <message>
        <source>Shared at the provider</source>
        <translation>Gedeeld bij de aanbieder</translation>
    </message>
    <message>
        <source>Shared in {provider}</source>
        <translation>Gedeeld in {provider}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show the earlier application for {vacancy}</source>
        <translation>De eerdere sollicitatie op {vacancy} tonen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Overgeslagen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Source for all</source>
        <translation>Bron voor allemaal</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Stage in {vacancy}</source>
        <translation>Fase in {vacancy}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Take back this note</source>
        <translation>Deze notitie terugnemen</translation>
    </message>
    <message>
        <source>Taken off the vacancy {before}</source>
        <translation>Van de vacature {before} gehaald</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>De bestanden worden nog gelezen.</translation>
    </message>
    <message>
        <source>The page is as large as it gets.</source>
        <translation>Groter kan de pagina niet.</translation>
    </message>
    <message>
        <source>The page is as small as it gets.</source>
        <translation>Kleiner kan de pagina niet.</translation>
    </message>
    <message>
        <source>The provider takes no notes.</source>
        <translation>De aanbieder neemt geen notities aan.</translation>
    </message>
    <message>
        <source>They were not read yet; that happens by itself.</source>
        <translation>Ze zijn nog niet gelezen; dat gaat vanzelf.</translation>
    </message>
    <message>
        <source>This file cannot be shown as pages</source>
        <translation>Dit bestand is niet als pagina's te tonen</translation>
    </message>
    <message>
        <source>This key may not read notes</source>
        <translation>Deze sleutel mag geen notities lezen</translation>
    </message>
    <message>
        <source>This person is no longer here</source>
        <translation>Deze persoon is hier niet meer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Typ de naam</translation>
    </message>
    <message>
        <source>Vacancy of the same account</source>
        <translation>Vacature van hetzelfde account</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Wat er gebeurt</translation>
    </message>
    <message>
        <source>What {file} is for</source>
        <translation>Waar {file} voor is</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Schrijf een notitie</translation>
    </message>
    <message>
        <source>You see only notes that you write here. Make a key with “notes: read” to see your colleagues' notes.</source>
        <translation>Je ziet alleen notities die je hier schrijft. Maak een sleutel met “notes: read” om die van collega's te zien.</translation>
    </message>
    <message>
        <source>applied {day}</source>
        <translation>gesolliciteerd {day}</translation>
    </message>
    <message>
        <source>arrived {ago}</source>
        <translation>binnengekomen {ago}</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>for example: referral</source>
        <translation>bijvoorbeeld: via een collega</translation>
    </message>
    <message>
        <source>is here now</source>
        <translation>is nu hier</translation>
    </message>
    <message>
        <source>its stages are not known yet</source>
        <translation>de fasen zijn nog niet bekend</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ontbreekt</translation>
    </message>
    <message>
        <source>must not be contacted</source>
        <translation>mag niet worden benaderd</translation>
    </message>
    <message>
        <source>name</source>
        <translation>naam</translation>
    </message>
    <message>
        <source>no vacancy</source>
        <translation>geen vacature</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>geen gevonden</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>onderweg</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>kijk dit na</translation>
    </message>
    <message>
        <source>read with certainty</source>
        <translation>zeker gelezen</translation>
    </message>
    <message>
        <source>read {time}</source>
        <translation>gelezen {time}</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wordt verstuurd</translation>
    </message>
    <message>
        <source>sends in {n} s</source>
        <translation>gaat over {n} s uit</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>na te kijken</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>via {source}</source>
        <translation>via {source}</translation>
    </message>
    <message>
        <source>waits in the outbox</source>
        <translation>wacht hier</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{day}, 1 day left</source>
        <translation>{day}, nog 1 dag</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day}, te laat</translation>
    </message>
    <message>
        <source>{day}, {n} days left</source>
        <translation>{day}, nog {n} dagen</translation>
    </message>
    <message>
        <source>{field} of {file}</source>
        <translation>{field} van {file}</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} dagen geleden</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>{n} weggelaten</translation>
    </message>
    <message>
        <source>{n} months ago</source>
        <translation>{n} maanden geleden</translation>
    </message>
    <message>
        <source>{n} ready</source>
        <translation>{n} klaar</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} geselecteerd</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>{n} overgeslagen</translation>
    </message>
    <message>
        <source>{n} to complete</source>
        <translation>{n} aan te vullen</translation>
    </message>
    <message>
        <source>{n} years ago</source>
        <translation>{n} jaar geleden</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} van {pages}</translation>
    </message>
    <message>
        <source>{time}, only on this computer</source>
        <translation>{time}, alleen op deze computer</translation>
    </message>
    <message>
        <source>{time}, we cannot tell if it arrived</source>
        <translation>{time}, we weten niet of het is aangekomen</translation>
    </message>
    <message>
        <source>{what}, by you</source>
        <translation>{what}, door jou</translation>
    </message>
</context>
<context>
    <name>DetailHeader</name>
    <message>
        <source>Advance</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Advance {name} to {stage}</source>
        <translation>{name} verder naar {stage}</translation>
    </message>
    <message>
        <source>Advance: {stage}</source>
        <translation>Verder: {stage}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>Geen fase</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Afwijzen</translation>
    </message>
    <message>
        <source>Reject {name}</source>
        <translation>{name} afwijzen</translation>
    </message>
    <message>
        <source>Reject: {stage}</source>
        <translation>Afwijzen: {stage}</translation>
    </message>
    <message>
        <source>Stage: {stage}. Choose another</source>
        <translation>Fase: {stage}. Kies een andere</translation>
    </message>
    <message>
        <source>The stage is kept only on this computer</source>
        <translation>De fase staat alleen op deze computer</translation>
    </message>
</context>
<context>
    <name>DiagnosticsController</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Save for whoever helps</source>
        <translation>Bewaren voor wie helpt</translation>
    </message>
    <message>
        <source>The file for whoever helps is being put together.</source>
        <translation>Het bestand voor wie helpt, wordt samengesteld.</translation>
    </message>
    <message>
        <source>This is everything that goes into the file. It holds no names, addresses, notes, titles or keys. Nothing is sent; you give the file to whoever helps you.</source>
        <translation>Dit is alles wat in het bestand komt. Er staan geen namen, adressen, notities, titels of sleutels in. Er wordt niets verstuurd; je geeft het bestand aan wie je helpt.</translation>
    </message>
    <message>
        <source>This is the whole report: the kind of mistake, and the files and lines of the program where it happened. Nothing is sent; save it for whoever helps you.</source>
        <translation>Dit is het hele verslag: het soort fout, en de bestanden en regels van het programma waar het gebeurde. Er wordt niets verstuurd; bewaar het voor wie je helpt.</translation>
    </message>
    <message>
        <source>Where recruiterdesk ended</source>
        <translation>Waar recruiterdesk stopte</translation>
    </message>
    <message>
        <source>Whom you were writing about is no longer here. This is what you had typed; copy what you still need.</source>
        <translation>Degene over wie je schreef, is hier niet meer. Dit had je getypt; kopieer wat je nog nodig hebt.</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Je notitie</translation>
    </message>
    <message>
        <source>Your unfinished note</source>
        <translation>Je onvoltooide notitie</translation>
    </message>
    <message>
        <source>{file} is saved.</source>
        <translation>{file} is bewaard.</translation>
    </message>
</context>
<context>
    <name>FindButton</name>
    <message>
        <source>Search or run</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Zoeken of een opdracht geven</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>About two minutes, four steps</source>
        <translation>Ongeveer twee minuten, vier stappen</translation>
    </message>
    <message>
        <source>All your applicants from all your hiring providers, in one window. They are copied, encrypted, to this computer; changes go back within each provider's rules.</source>
        <translation>Al je kandidaten van al je aanbieders in één venster. Ze worden versleuteld naar deze computer gekopieerd; wijzigingen gaan terug binnen de regels van elke aanbieder.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Choose a provider first.</source>
        <translation>Kies eerst een aanbieder.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect your first account</source>
        <translation>Verbind je eerste account</translation>
    </message>
    <message>
        <source>Connect {provider}</source>
        <translation>{provider} verbinden</translation>
    </message>
    <message>
        <source>Encrypted; the key is in your system's keyring. Keys of providers go there too, and to the provider they belong to. Nowhere else.</source>
        <translation>Versleuteld; de sleutel staat in de sleutelbos van je systeem. Sleutels van aanbieders gaan daar ook heen, en naar de aanbieder waar ze bij horen. Nergens anders heen.</translation>
    </message>
    <message>
        <source>Have you been here before?</source>
        <translation>Ben je hier eerder geweest?</translation>
    </message>
    <message>
        <source>Keep it elsewhere …</source>
        <translation>Elders bewaren …</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Look around with made-up people</source>
        <translation>Rondkijken met verzonnen mensen</translation>
    </message>
    <message>
        <source>Open another profile …</source>
        <translation>Open een ander profiel …</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
    <message>
        <source>Welcome to recruiterdesk</source>
        <translation>Welkom bij recruiterdesk</translation>
    </message>
    <message>
        <source>Where your data is kept</source>
        <translation>Waar je gegevens staan</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Je gegevens</translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message>
        <source>A folder for the data</source>
        <translation>Een map voor de gegevens</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Kiezen …</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>A file is needed.</source>
        <translation>Er is een bestand nodig.</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Wordt gelezen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Bestand kiezen …</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Kiezen …</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Kon niet worden gelezen</translation>
    </message>
    <message>
        <source>No file yet: drop one here, or choose one.</source>
        <translation>Nog geen bestand: sleep of kies er een.</translation>
    </message>
    <message>
        <source>Nothing to choose from.</source>
        <translation>Er valt niets te kiezen.</translation>
    </message>
    <message>
        <source>One file goes along, not several.</source>
        <translation>Er gaat één bestand mee, niet meer.</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>Een per regel</translation>
    </message>
    <message>
        <source>Take {file} along</source>
        <translation>{file} meenemen</translation>
    </message>
    <message>
        <source>The file that goes along</source>
        <translation>Het bestand dat meegaat</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Dit is nodig.</translation>
    </message>
    <message>
        <source>This is no date with a time. Write it like {example}.</source>
        <translation>Dit is geen datum met een tijd. Schrijf het als {example}.</translation>
    </message>
    <message>
        <source>This is no date. Write it like {example}.</source>
        <translation>Dit is geen datum. Schrijf het als {example}.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Dit is geen getal.</translation>
    </message>
    <message>
        <source>What you had filled in is back, but for a file. Nothing of it was sent.</source>
        <translation>Wat je had ingevuld, staat er weer, behalve een bestand. Er is niets van verstuurd.</translation>
    </message>
    <message>
        <source>What you had filled in is back. Nothing of it was sent.</source>
        <translation>Wat je had ingevuld, staat er weer. Er is niets van verstuurd.</translation>
    </message>
    <message>
        <source>can be changed there, not taken away</source>
        <translation>kan daar worden gewijzigd, niet weggehaald</translation>
    </message>
    <message>
        <source>cannot be empty</source>
        <translation>kan niet leeg zijn</translation>
    </message>
    <message>
        <source>does not begin with https://</source>
        <translation>begint niet met https://</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>ontbreekt</translation>
    </message>
    <message>
        <source>is neither yes nor no</source>
        <translation>is geen ja en geen nee</translation>
    </message>
    <message>
        <source>is no date like 1990-12-31</source>
        <translation>is geen datum zoals 1990-12-31</translation>
    </message>
    <message>
        <source>is no e-mail address</source>
        <translation>is geen e-mailadres</translation>
    </message>
    <message>
        <source>is no field here</source>
        <translation>is hier geen veld</translation>
    </message>
    <message>
        <source>is no moment like 2026-11-22T14:30</source>
        <translation>is geen moment zoals 2026-11-22T14:30</translation>
    </message>
    <message>
        <source>is no number like 42 or 3.5</source>
        <translation>is geen getal zoals 42 of 3.5</translation>
    </message>
    <message>
        <source>is no web address</source>
        <translation>is geen webadres</translation>
    </message>
    <message>
        <source>is no web address: it begins with https://</source>
        <translation>is geen webadres: dat begint met https://</translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation>is geen lijst</translation>
    </message>
    <message>
        <source>is not text</source>
        <translation>is geen tekst</translation>
    </message>
    <message>
        <source>is not yes or no</source>
        <translation>is geen ja of nee</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nodig</translation>
    </message>
</context>
<context>
    <name>Funnel</name>
    <message>
        <source>1 applicant</source>
        <translation>1 kandidaat</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>Aangenomen</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Left and Right move it, Delete lets it be guessed, Space opens the steps.</source>
        <translation>Links en Rechts verplaatsen haar, Delete laat haar raden, Spatie opent de stappen.</translation>
    </message>
    <message>
        <source>Let it be guessed</source>
        <translation>Laten raden</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Aanbod</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Teruggetrokken</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>geraden</translation>
    </message>
    <message>
        <source>{n} applicants</source>
        <translation>{n} kandidaten</translation>
    </message>
    <message>
        <source>{stage}, in {step}, guessed by its name</source>
        <translation>{stage}, in {step}, geraden naar de naam</translation>
    </message>
    <message>
        <source>{stage}, in {step}, you chose</source>
        <translation>{stage}, in {step}, door jou gekozen</translation>
    </message>
</context>
<context>
    <name>FunnelSheet</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Every account has stages of its own. Drag a stage to the step where it belongs: lists and counts over all accounts follow it. With the keyboard, Left and Right move it, and Delete lets it be guessed by its name.</source>
        <translation>Elk account heeft eigen fasen. Sleep een fase naar de stap waar ze hoort: lijsten en aantallen over alle accounts volgen. Met het toetsenbord verplaatsen Links en Rechts haar, en Delete laat haar raden naar de naam.</translation>
    </message>
    <message>
        <source>Only on this computer. Nothing changes in {provider}.</source>
        <translation>Alleen op deze computer. In {provider} verandert er niets.</translation>
    </message>
    <message>
        <source>Stages and funnel: {account}</source>
        <translation>Fasen en funnel: {account}</translation>
    </message>
    <message>
        <source>This account has no stages yet. They come with its vacancies.</source>
        <translation>Dit account heeft nog geen fasen. Ze komen met de vacatures mee.</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>Address of the provider's API</source>
        <translation>Adres van de API van de aanbieder</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Ander adres</translation>
    </message>
    <message>
        <source>How do you sign in?</source>
        <translation>Hoe log je in?</translation>
    </message>
    <message>
        <source>Open {provider}</source>
        <translation>{provider} openen</translation>
    </message>
    <message>
        <source>Show what I paste</source>
        <translation>Tonen wat ik plak</translation>
    </message>
    <message>
        <source>The key goes to {host} and nowhere else.</source>
        <translation>De sleutel gaat naar {host} en verder nergens heen.</translation>
    </message>
    <message>
        <source>To receive applications</source>
        <translation>Om sollicitaties te ontvangen</translation>
    </message>
    <message>
        <source>You sign in at {host}, on its own page.</source>
        <translation>Je logt in bij {host}, op de eigen pagina.</translation>
    </message>
    <message>
        <source>left empty, it stays</source>
        <translation>leeg laten verandert niets</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>niet verplicht</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Single letters are switched off in the settings.</source>
        <translation>Losse letters staan uit in de instellingen.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>{first} then {second}</source>
        <translation>{first} dan {second}</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open {what}</source>
        <translation>{what} openen</translation>
    </message>
</context>
<context>
    <name>LinkCopying</name>
    <message>
        <source>The link is copied. It opens at whoever has recruiterdesk and an account at the same provider.</source>
        <translation>De link is gekopieerd. Hij opent bij wie recruiterdesk heeft en een account bij dezelfde aanbieder.</translation>
    </message>
    <message>
        <source>The provider does not know this applicant yet. Send the outbox first.</source>
        <translation>De aanbieder kent deze kandidaat nog niet. Verstuur eerst het postvak uit.</translation>
    </message>
    <message>
        <source>The provider's id of this does not fit into a link.</source>
        <translation>Het nummer dat de aanbieder hieraan geeft, past niet in een link.</translation>
    </message>
</context>
<context>
    <name>LinkOpening</name>
    <message>
        <source>A link came in. It opens when you have closed what is open here.</source>
        <translation>Er kwam een link binnen. Hij opent als je hebt gesloten wat hier openstaat.</translation>
    </message>
    <message>
        <source>That is no link to an applicant or a vacancy, so nothing was done. Ask whoever sent it for another.</source>
        <translation>Dat is geen link naar een kandidaat of een vacature; er is dus niets gedaan. Vraag de afzender om een andere.</translation>
    </message>
    <message>
        <source>This applicant is not on this computer. They may belong to a {provider} account that is not connected here, or not be read yet: press F5 to read all accounts, then open the link again.</source>
        <translation>Deze kandidaat staat niet op deze computer. Misschien hoort die bij een account van {provider} dat hier niet verbonden is, of is die nog niet gelezen: druk op F5 om alle accounts te lezen en open de link opnieuw.</translation>
    </message>
    <message>
        <source>This link is for a provider that this version does not know: {provider}. Update recruiterdesk, then open it again.</source>
        <translation>Deze link is voor een aanbieder die deze versie niet kent: {provider}. Werk recruiterdesk bij en open hem opnieuw.</translation>
    </message>
    <message>
        <source>This vacancy is not on this computer. It may belong to a {provider} account that is not connected here, or not be read yet: press F5 to read all accounts, then open the link again.</source>
        <translation>Deze vacature staat niet op deze computer. Misschien hoort die bij een account van {provider} dat hier niet verbonden is, of is die nog niet gelezen: druk op F5 om alle accounts te lezen en open de link opnieuw.</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Link {name} with …</source>
        <translation>{name} koppelen met …</translation>
    </message>
    <message>
        <source>Name, e-mail or phone number</source>
        <translation>Naam, e-mail of telefoonnummer</translation>
    </message>
    <message>
        <source>Nobody else is found.</source>
        <translation>Er is niemand anders gevonden.</translation>
    </message>
    <message>
        <source>Only on this computer; both applications stay as they are.</source>
        <translation>Alleen op deze computer; beide sollicitaties blijven zoals ze zijn.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>It is an opening of its own again.</source>
        <translation>Het is weer een eigen vacature.</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Teruggenomen: {what}</translation>
    </message>
    <message>
        <source>They are not the same person, and are not found to be again.</source>
        <translation>Ze zijn niet dezelfde persoon, en worden niet opnieuw zo gevonden.</translation>
    </message>
    <message>
        <source>They are one opening from now on, on this computer.</source>
        <translation>Ze zijn vanaf nu één vacature, op deze computer.</translation>
    </message>
    <message>
        <source>They are the same person from now on, on this computer.</source>
        <translation>Ze zijn vanaf nu dezelfde persoon, op deze computer.</translation>
    </message>
    <message>
        <source>what you said of these two</source>
        <translation>wat je van deze twee zei</translation>
    </message>
    <message>
        <source>what you said of this vacancy</source>
        <translation>wat je over deze vacature zei</translation>
    </message>
</context>
<context>
    <name>ListFrame</name>
    <message>
        <source>Filter</source>
        <translation>Filteren</translation>
    </message>
</context>
<context>
    <name>LoginChoice</name>
    <message>
        <source>Start when I log in</source>
        <translation>Starten als ik me aanmeld</translation>
    </message>
    <message>
        <source>Your system's own settings show it too.</source>
        <translation>De instellingen van je systeem tonen het ook.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>1 needs a vacancy</source>
        <translation>1 zonder vacature</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 vraagt je aandacht</translation>
    </message>
    <message>
        <source>1 waiting</source>
        <translation>1 wacht</translation>
    </message>
    <message>
        <source>Everything here can be read. We go on by ourselves when the network is back.</source>
        <translation>Alles is hier te lezen. We gaan vanzelf verder zodra er weer verbinding is.</translation>
    </message>
    <message>
        <source>Everything here can be read; 1 change goes out when the network is back.</source>
        <translation>Alles hier is te lezen; 1 wijziging gaat uit zodra het netwerk terug is.</translation>
    </message>
    <message>
        <source>Everything here can be read; {n} changes go out when the network is back.</source>
        <translation>Alles is hier te lezen; {n} wijzigingen gaan uit zodra er weer verbinding is.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ga naar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Last complete sync {time}</source>
        <translation>Laatste volledige synchronisatie {time}</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline sinds {time}</translation>
    </message>
    <message>
        <source>Offline since {time}.</source>
        <translation>Offline sinds {time}.</translation>
    </message>
    <message>
        <source>Only reading.</source>
        <translation>Alleen lezen.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>Repair needs a network</source>
        <translation>Herstellen kan met een netwerk</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>What is on this computer can be read.</source>
        <translation>Alles hier is te lezen.</translation>
    </message>
    <message>
        <source>Your change waits here, it is not lost.</source>
        <translation>Je wijziging wacht hier veilig.</translation>
    </message>
    <message>
        <source>Your {n} changes wait here, none is lost.</source>
        <translation>{n} wijzigingen wachten hier veilig.</translation>
    </message>
    <message>
        <source>{lead}. Control Z takes back: {what}</source>
        <translation>{lead}. Control Z neemt terug: {what}</translation>
    </message>
    <message>
        <source>{n} need a vacancy</source>
        <translation>{n} zonder vacature</translation>
    </message>
    <message>
        <source>{n} need you</source>
        <translation>{n} vragen je aandacht</translation>
    </message>
    <message>
        <source>{n} of {m} accounts</source>
        <translation>{n} van {m} accounts</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} wachten</translation>
    </message>
    <message>
        <source>{provider} refuses the key of {account} since {time}.</source>
        <translation>{provider} weigert sinds {time} de sleutel van {account}.</translation>
    </message>
</context>
<context>
    <name>NewsSheet</name>
    <message>
        <source>Before you go on</source>
        <translation>Voor je verdergaat</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Ik heb het gelezen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Taken back: {what}</source>
        <translation>Teruggenomen: {what}</translation>
    </message>
    <message>
        <source>The program made a mistake ({what} in {where}). Nothing that you wrote is lost. Start it again when this keeps happening.</source>
        <translation>Het programma maakte een fout ({what} in {where}). Niets van wat je schreef is kwijt. Start het opnieuw als dit blijft gebeuren.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The program is not open yet.</source>
        <translation>Het programma is nog niet geopend.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>1 taken back</source>
        <translation>1 teruggenomen</translation>
    </message>
    <message>
        <source>All paused</source>
        <translation>Alles gepauzeerd</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Change {fields}</source>
        <translation>{fields} aanpassen</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} aanpassen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Choose an entry to see what it says and how it stands.</source>
        <translation>Kies een regel om te zien wat erin staat en hoe het ermee staat.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation>De hele tekst kopiëren</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} verwijderen</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Laten vallen</translation>
    </message>
    <message>
        <source>Edit as new</source>
        <translation>Als nieuw aanpassen</translation>
    </message>
    <message>
        <source>Everything you wrote has been sent.</source>
        <translation>Alles wat je schreef is verstuurd.</translation>
    </message>
    <message>
        <source>Go on for all accounts</source>
        <translation>Verder voor alle accounts</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Verder met verzenden</translation>
    </message>
    <message>
        <source>Go to all applicants</source>
        <translation>Naar alle kandidaten</translation>
    </message>
    <message>
        <source>Go to vacancies</source>
        <translation>Naar de vacatures</translation>
    </message>
    <message>
        <source>Go to what is new</source>
        <translation>Naar wat nieuw is</translation>
    </message>
    <message>
        <source>Go to whose data must go soon</source>
        <translation>Naar wat bijna verloopt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Vastgehouden</translation>
    </message>
    <message>
        <source>Held back until you decide</source>
        <translation>Tegengehouden tot jij beslist</translation>
    </message>
    <message>
        <source>Held, you can still take it back</source>
        <translation>Vastgehouden, je kunt het nog terugnemen</translation>
    </message>
    <message>
        <source>It is in {provider}</source>
        <translation>Het staat in {provider}</translation>
    </message>
    <message>
        <source>It is not in {provider}</source>
        <translation>Het staat niet in {provider}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Mark as sent. Nothing goes out.</source>
        <translation>Als verstuurd markeren. Er gaat niets uit.</translation>
    </message>
    <message>
        <source>May have arrived</source>
        <translation>Misschien aangekomen</translation>
    </message>
    <message>
        <source>May have arrived, we look at {time}</source>
        <translation>Misschien aangekomen, we kijken om {time}</translation>
    </message>
    <message>
        <source>Move to another vacancy, {stage}</source>
        <translation>Naar een andere vacature, {stage}</translation>
    </message>
    <message>
        <source>Move to {stage}</source>
        <translation>Naar {stage}</translation>
    </message>
    <message>
        <source>Move {name} to {stage}</source>
        <translation>{name} naar {stage}</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Vraagt je aandacht</translation>
    </message>
    <message>
        <source>New applicant</source>
        <translation>Nieuwe kandidaat</translation>
    </message>
    <message>
        <source>New vacancy</source>
        <translation>Nieuwe vacature</translation>
    </message>
    <message>
        <source>New vacancy: {name}</source>
        <translation>Nieuwe vacature: {name}</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>Volgende regel</translation>
    </message>
    <message>
        <source>No account is connected yet.</source>
        <translation>Er is nog geen account gekoppeld.</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <translation>Notitie bij {name}</translation>
    </message>
    <message>
        <source>Note, 1 character</source>
        <translation>Notitie, 1 teken</translation>
    </message>
    <message>
        <source>Note, {n} characters</source>
        <translation>Notitie, {n} tekens</translation>
    </message>
    <message>
        <source>Nothing has to be decided here.</source>
        <translation>Hier hoeft niets besloten te worden.</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Niets geselecteerd</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Er is niets geselecteerd.</translation>
    </message>
    <message>
        <source>Nothing is sent twice by itself</source>
        <translation>Niets gaat vanzelf twee keer uit</translation>
    </message>
    <message>
        <source>Nothing more is sent. What may have arrived stays there.</source>
        <translation>Er wordt niets meer verstuurd. Wat misschien is aangekomen, blijft daar staan.</translation>
    </message>
    <message>
        <source>Nothing on this computer opens this address.</source>
        <translation>Op deze computer opent niets dit adres.</translation>
    </message>
    <message>
        <source>Nothing sent today</source>
        <translation>Vandaag niets verstuurd</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Er wacht niets</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Er wacht niets om te versturen.</translation>
    </message>
    <message>
        <source>Opens the person in your browser. This card waits.</source>
        <translation>Opent de persoon in je browser. Deze kaart wacht.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postvak uit</translation>
    </message>
    <message>
        <source>Pause for all accounts</source>
        <translation>Pauzeren voor alle accounts</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Verzenden pauzeren</translation>
    </message>
    <message>
        <source>Pause {account}</source>
        <translation>{account} pauzeren</translation>
    </message>
    <message>
        <source>Photo {name}, {size}</source>
        <translation>Foto {name}, {size}</translation>
    </message>
    <message>
        <source>Previous entry</source>
        <translation>Vorige regel</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In de rij</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Refused, changed there</source>
        <translation>Geweigerd, daar gewijzigd</translation>
    </message>
    <message>
        <source>Refused, mend it</source>
        <translation>Geweigerd, pas het aan</translation>
    </message>
    <message>
        <source>Refused, no longer there</source>
        <translation>Geweigerd, daar niet meer</translation>
    </message>
    <message>
        <source>Refused, not allowed</source>
        <translation>Geweigerd, mag niet</translation>
    </message>
    <message>
        <source>Refused, not possible</source>
        <translation>Geweigerd, kan niet</translation>
    </message>
    <message>
        <source>Refused, the key</source>
        <translation>Geweigerd, de sleutel</translation>
    </message>
    <message>
        <source>Repair {account}</source>
        <translation>{account} herstellen</translation>
    </message>
    <message>
        <source>Send it once more, with the same text and time.</source>
        <translation>Nog één keer versturen, met dezelfde tekst en tijd.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Nu versturen</translation>
    </message>
    <message>
        <source>Send the outbox now</source>
        <translation>Het postvak uit nu versturen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wordt verstuurd</translation>
    </message>
    <message>
        <source>Sending goes on for {accounts}</source>
        <translation>Verzenden gaat verder voor {accounts}</translation>
    </message>
    <message>
        <source>Sending is paused for {accounts}</source>
        <translation>Verzenden is gepauzeerd voor {accounts}</translation>
    </message>
    <message>
        <source>Sending is paused. Go on with it first.</source>
        <translation>Verzenden is gepauzeerd. Ga er eerst mee verder.</translation>
    </message>
    <message>
        <source>Sending it twice changes nothing more than sending it once.</source>
        <translation>Twee keer versturen verandert niet meer dan één keer.</translation>
    </message>
    <message>
        <source>Sending it twice may do it twice. Look in {provider} first.</source>
        <translation>Twee keer versturen kan het twee keer doen. Kijk eerst in {provider}.</translation>
    </message>
    <message>
        <source>Sending now …</source>
        <translation>Wordt nu verstuurd …</translation>
    </message>
    <message>
        <source>Sending twice makes the same person two applicants.</source>
        <translation>Twee keer versturen maakt van dezelfde persoon twee kandidaten.</translation>
    </message>
    <message>
        <source>Sending twice makes the same vacancy twice.</source>
        <translation>Twee keer versturen maakt dezelfde vacature twee keer.</translation>
    </message>
    <message>
        <source>Sending twice makes two files; {provider} cannot remove one.</source>
        <translation>Twee keer versturen geeft twee bestanden; {provider} kan er geen verwijderen.</translation>
    </message>
    <message>
        <source>Sending twice makes two notes; {provider} cannot remove one.</source>
        <translation>Twee keer versturen geeft twee notities; {provider} kan er geen verwijderen.</translation>
    </message>
    <message>
        <source>Sensitive: show it</source>
        <translation>Gevoelig: tonen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>Vandaag verstuurd</translation>
    </message>
    <message>
        <source>Show me in {provider} first</source>
        <translation>Eerst in {provider} bekijken</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Alles terugnemen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>The provider gave no link to this person.</source>
        <translation>De aanbieder gaf geen link naar deze persoon.</translation>
    </message>
    <message>
        <source>This can no longer be taken back.</source>
        <translation>Dit is niet meer terug te nemen.</translation>
    </message>
    <message>
        <source>This waits until you decide.</source>
        <translation>Dit wacht tot jij kiest.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Waiting for a key</source>
        <translation>Wacht op een sleutel</translation>
    </message>
    <message>
        <source>We cannot tell if this arrived</source>
        <translation>We weten niet of dit is aangekomen</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Wat is er gebeurd?</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Wat erin staat</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>Wat we weten</translation>
    </message>
    <message>
        <source>You wrote it.</source>
        <translation>Jij schreef het.</translation>
    </message>
    <message>
        <source>after what comes before</source>
        <translation>na wat ervoor komt</translation>
    </message>
    <message>
        <source>emptied</source>
        <translation>leeggemaakt</translation>
    </message>
    <message>
        <source>goes out next</source>
        <translation>gaat als volgende uit</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wordt verstuurd</translation>
    </message>
    <message>
        <source>sending is paused</source>
        <translation>verzenden is gepauzeerd</translation>
    </message>
    <message>
        <source>sends in {n} s</source>
        <translation>gaat over {n} s uit</translation>
    </message>
    <message>
        <source>sent {time}</source>
        <translation>verstuurd {time}</translation>
    </message>
    <message>
        <source>sent, answer awaited</source>
        <translation>verstuurd, wacht op antwoord</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>sinds {time}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>teruggenomen</translation>
    </message>
    <message>
        <source>the account is paused</source>
        <translation>het account is gepauzeerd</translation>
    </message>
    <message>
        <source>waits for a key</source>
        <translation>wacht op een sleutel</translation>
    </message>
    <message>
        <source>waits for the network</source>
        <translation>wacht op het netwerk</translation>
    </message>
    <message>
        <source>waits until {time}</source>
        <translation>wacht tot {time}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{action}: {name}</source>
        <translation>{action}: {name}</translation>
    </message>
    <message>
        <source>{file} for {name}</source>
        <translation>{file} voor {name}</translation>
    </message>
    <message>
        <source>{n} of {m} paused</source>
        <translation>{n} van {m} gepauzeerd</translation>
    </message>
    <message>
        <source>{n} taken back</source>
        <translation>{n} teruggenomen</translation>
    </message>
    <message>
        <source>{percent} % of {size}</source>
        <translation>{percent} % van {size}</translation>
    </message>
    <message>
        <source>{provider} did not take this</source>
        <translation>{provider} nam dit niet aan</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>1 found, all accounts</source>
        <translation>1 gevonden, alle accounts</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Doen</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ga naar</translation>
    </message>
    <message>
        <source>In CVs and notes</source>
        <translation>In cv's en notities</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Niets gevonden voor “{text}”</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Show all {n} in the list</source>
        <translation>Alle {n} in de lijst tonen</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>Vacatures</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>kiezen</translation>
    </message>
    <message>
        <source>first {n} of {m}, all accounts</source>
        <translation>eerste {n} van {m}, alle accounts</translation>
    </message>
    <message>
        <source>for</source>
        <translation>voor</translation>
    </message>
    <message>
        <source>open</source>
        <translation>openen</translation>
    </message>
    <message>
        <source>open at the hit</source>
        <translation>bij de vondst openen</translation>
    </message>
    <message>
        <source>{n} found, all accounts</source>
        <translation>{n} gevonden, alle accounts</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} ms</translation>
    </message>
</context>
<context>
    <name>ProfileListSheet</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profielen</translation>
    </message>
</context>
<context>
    <name>ProfileNames</name>
    <message>
        <source>Made-up people</source>
        <translation>Verzonnen mensen</translation>
    </message>
    <message>
        <source>Usual profile</source>
        <translation>Standaardprofiel</translation>
    </message>
</context>
<context>
    <name>ProfilePanel</name>
    <message>
        <source>A start opens it already.</source>
        <translation>Een start opent het al.</translation>
    </message>
    <message>
        <source>A start opens this one.</source>
        <translation>Een start opent dit profiel.</translation>
    </message>
    <message>
        <source>Ask at start which profile</source>
        <translation>Bij het starten vragen welk profiel</translation>
    </message>
    <message>
        <source>Each profile has its own accounts, people, settings and keys. They share nothing.</source>
        <translation>Elk profiel heeft eigen accounts, mensen, instellingen en sleutels. Ze delen niets.</translation>
    </message>
    <message>
        <source>Forget …</source>
        <translation>Vergeten …</translation>
    </message>
    <message>
        <source>It is being made.</source>
        <translation>Het wordt gemaakt.</translation>
    </message>
    <message>
        <source>It is open now. Close its window first.</source>
        <translation>Het is nu open. Sluit eerst het venster ervan.</translation>
    </message>
    <message>
        <source>New profile …</source>
        <translation>Nieuw profiel …</translation>
    </message>
    <message>
        <source>Open at start</source>
        <translation>Bij het starten openen</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Naam wijzigen …</translation>
    </message>
    <message>
        <source>There is no profile in its folder now. If it is on another disk, connect that and try again.</source>
        <translation>In de map ervan staat nu geen profiel. Sluit de schijf aan als het daarop staat, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>There is no profile yet. Make a new one.</source>
        <translation>Er is nog geen profiel. Maak een nieuw.</translation>
    </message>
    <message>
        <source>This window shows it already.</source>
        <translation>Dit venster toont het al.</translation>
    </message>
</context>
<context>
    <name>ProfileRows</name>
    <message>
        <source>Not opened yet</source>
        <translation>Nog niet geopend</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>Nu niet aanwezig</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Nu open</translation>
    </message>
    <message>
        <source>Opened {when}</source>
        <translation>Geopend: {when}</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profielen</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Dit venster</translation>
    </message>
    <message>
        <source>opens at start</source>
        <translation>opent bij het starten</translation>
    </message>
</context>
<context>
    <name>ProfileSheets</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Kies eerst een map.</translation>
    </message>
    <message>
        <source>Choose an empty folder on this computer, or on a disk that stays connected. recruiterdesk opens again in it, and begins there from then on. Nothing is moved or deleted.</source>
        <translation>Kies een lege map op deze computer, of op een schijf die aangesloten blijft. recruiterdesk opent opnieuw in die map en begint voortaan daar. Er wordt niets verplaatst of gewist.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Folder of the profile</source>
        <translation>Map van het profiel</translation>
    </message>
    <message>
        <source>Folder until now</source>
        <translation>Map tot nu toe</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergeten</translation>
    </message>
    <message>
        <source>Forget {profile}?</source>
        <translation>{profile} vergeten?</translation>
    </message>
    <message>
        <source>It begins empty: no accounts, no people, settings and keys of its own. A folder that holds a profile is opened as it is.</source>
        <translation>Het begint leeg: geen accounts, geen mensen, eigen instellingen en sleutels. Een map waarin al een profiel staat, wordt geopend zoals hij is.</translation>
    </message>
    <message>
        <source>It leaves this list only. Its people and accounts stay on the disk, and its key in your system's keyring. They are in:</source>
        <translation>Het gaat alleen uit deze lijst. De mensen en accounts blijven op de schijf, en de sleutel in de sleutelbos van je systeem. Ze staan in:</translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation>Daar bewaren</translation>
    </message>
    <message>
        <source>Keep the data elsewhere</source>
        <translation>De gegevens elders bewaren</translation>
    </message>
    <message>
        <source>Make and open it</source>
        <translation>Maken en openen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Nieuw profiel</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Naam wijzigen</translation>
    </message>
    <message>
        <source>Rename the profile</source>
        <translation>Naam van het profiel wijzigen</translation>
    </message>
    <message>
        <source>The name stands in the list and in the window's title. The folder stays as it is.</source>
        <translation>De naam staat in de lijst en in de titel van het venster. De map blijft zoals hij is.</translation>
    </message>
    <message>
        <source>To have it in the list again, choose “New profile …” and this folder.</source>
        <translation>Kies “Nieuw profiel …” en deze map om het weer in de lijst te krijgen.</translation>
    </message>
    <message>
        <source>Until now:</source>
        <translation>Tot nu toe:</translation>
    </message>
</context>
<context>
    <name>ProfilesController</name>
    <message>
        <source>The folder is being looked at.</source>
        <translation>De map wordt bekeken.</translation>
    </message>
</context>
<context>
    <name>ProviderActions</name>
    <message>
        <source>At {account}.</source>
        <translation>Bij {account}.</translation>
    </message>
    <message>
        <source>Being put into the outbox …</source>
        <translation>Wordt in het postvak uit gezet …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Delete at the provider …</source>
        <translation>Bij de aanbieder verwijderen …</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} verwijderen</translation>
    </message>
    <message>
        <source>For {name}, at {account}.</source>
        <translation>Voor {name}, bij {account}.</translation>
    </message>
    <message>
        <source>For {n} lines, at {account}: {names}.</source>
        <translation>Voor {n} regels, bij {account}: {names}.</translation>
    </message>
    <message>
        <source>Goes to {provider} through the outbox</source>
        <translation>Gaat via het postvak uit naar {provider}</translation>
    </message>
    <message>
        <source>More at {provider}</source>
        <translation>Meer bij {provider}</translation>
    </message>
    <message>
        <source>Show: {table}</source>
        <translation>Tonen: {table}</translation>
    </message>
    <message>
        <source>Tables of {provider}</source>
        <translation>Tabellen van {provider}</translation>
    </message>
    <message>
        <source>This deletes {name} at {provider}, for everybody there. Once it has gone out it cannot be taken back.</source>
        <translation>Dit verwijdert {name} bij {provider}, voor iedereen daar. Is het eenmaal verstuurd, dan kan het niet worden teruggenomen.</translation>
    </message>
    <message>
        <source>{action} ({n})</source>
        <translation>{action} ({n})</translation>
    </message>
    <message>
        <source>{action}: on its way</source>
        <translation>{action}: onderweg</translation>
    </message>
    <message>
        <source>{action}: {n} on their way</source>
        <translation>{action}: {n} onderweg</translation>
    </message>
    <message>
        <source>{file} is no file that can be read.</source>
        <translation>{file} is geen bestand dat gelezen kan worden.</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} en nog {n}</translation>
    </message>
    <message>
        <source>{n} entries go to {provider} through the outbox</source>
        <translation>{n} wijzigingen gaan via het postvak uit naar {provider}</translation>
    </message>
    <message>
        <source>{n} of {m} were not queued. {name}: {reason}</source>
        <translation>{n} van {m} zijn niet klaargezet. {name}: {reason}</translation>
    </message>
</context>
<context>
    <name>ProviderTables</name>
    <message>
        <source>1 line</source>
        <translation>1 regel</translation>
    </message>
    <message>
        <source>1 line saved as {file}.</source>
        <translation>1 regel bewaard als {file}.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Being read at {account} …</source>
        <translation>Wordt gelezen bij {account} …</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Wordt gelezen …</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>Downloaden …</translation>
    </message>
    <message>
        <source>Fill in what is marked with *, then press Show.</source>
        <translation>Vul in waar een * bij staat en druk dan op Tonen.</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Eerste regel</translation>
    </message>
    <message>
        <source>Folder for the file</source>
        <translation>Map voor het bestand</translation>
    </message>
    <message>
        <source>From this computer, read {when}.</source>
        <translation>Van deze computer, gelezen {when}.</translation>
    </message>
    <message>
        <source>It cannot be asked so</source>
        <translation>Zo kan het niet worden gevraagd</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>Laatste regel</translation>
    </message>
    <message>
        <source>Line before</source>
        <translation>Regel ervoor</translation>
    </message>
    <message>
        <source>Next line</source>
        <translation>Volgende regel</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier is niets</translation>
    </message>
    <message>
        <source>Nothing on this computer opens this address.</source>
        <translation>Op deze computer opent niets dit adres.</translation>
    </message>
    <message>
        <source>Nothing with these filters</source>
        <translation>Niets met deze filters</translation>
    </message>
    <message>
        <source>Read this table again</source>
        <translation>Deze tabel opnieuw lezen</translation>
    </message>
    <message>
        <source>Read {when}.</source>
        <translation>Gelezen {when}.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>De tabel bewaren</translation>
    </message>
    <message>
        <source>Save this table …</source>
        <translation>Deze tabel bewaren …</translation>
    </message>
    <message>
        <source>Say first what to show</source>
        <translation>Zeg eerst wat je wilt zien</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles selecteren</translation>
    </message>
    <message>
        <source>Select or leave out</source>
        <translation>Selecteren of weglaten</translation>
    </message>
    <message>
        <source>Select the next one too</source>
        <translation>De volgende ook selecteren</translation>
    </message>
    <message>
        <source>Select the one before too</source>
        <translation>De vorige ook selecteren</translation>
    </message>
    <message>
        <source>Show the whole line</source>
        <translation>De hele regel tonen</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>Rekenblad (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables of {account}</source>
        <translation>Tabellen van {account}</translation>
    </message>
    <message>
        <source>Text with commas (*.csv)</source>
        <translation>Tekst met komma's (*.csv)</translation>
    </message>
    <message>
        <source>The file is being fetched.</source>
        <translation>Het bestand wordt opgehaald.</translation>
    </message>
    <message>
        <source>The table is being read to its end and saved.</source>
        <translation>De tabel wordt tot het einde gelezen en bewaard.</translation>
    </message>
    <message>
        <source>There are more lines than were read.</source>
        <translation>Er zijn meer regels dan er zijn gelezen.</translation>
    </message>
    <message>
        <source>There are no lines to save.</source>
        <translation>Er zijn geen regels om te bewaren.</translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>Dit kon niet worden gelezen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{account} cannot show this</source>
        <translation>{account} kan dit niet tonen</translation>
    </message>
    <message>
        <source>{age} Being read again …</source>
        <translation>{age} Wordt opnieuw gelezen …</translation>
    </message>
    <message>
        <source>{file} is in {folder}.</source>
        <translation>{file} staat in {folder}.</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} regels</translation>
    </message>
    <message>
        <source>{n} lines saved as {file}.</source>
        <translation>{n} regels bewaard als {file}.</translation>
    </message>
    <message>
        <source>{n} lines, there are more</source>
        <translation>{n} regels, er zijn er meer</translation>
    </message>
    <message>
        <source>{n} of {m} lines</source>
        <translation>{n} van {m} regels</translation>
    </message>
    <message>
        <source>{provider} has no tables for this</source>
        <translation>{provider} heeft hiervoor geen tabellen</translation>
    </message>
</context>
<context>
    <name>Receiver</name>
    <message>
        <source>Ask whoever runs your receiver for its address and token; both can be given later, too. How to run one stands in the README under The receiver.</source>
        <translation>Vraag het adres en het token aan wie je ontvanger beheert; je kunt ze ook later geven. Hoe je er zelf een draait, staat in de README onder The receiver.</translation>
    </message>
</context>
<context>
    <name>Refusable</name>
    <message>
        <source>Not possible now: {reason}</source>
        <translation>Nu niet mogelijk: {reason}</translation>
    </message>
</context>
<context>
    <name>RemoveSheet</name>
    <message>
        <source>1 applicant, their files and your notes that are only on this computer are deleted here, with the key. Nothing changes in {provider}.</source>
        <translation>1 kandidaat, de bestanden daarvan en je notities die alleen op deze computer staan, worden hier verwijderd, samen met de sleutel. In {provider} verandert niets.</translation>
    </message>
    <message>
        <source>1 change was not sent to {provider} yet. It is lost when you remove the account now.</source>
        <translation>1 wijziging is nog niet naar {provider} verstuurd. Die gaat verloren als je het account nu verwijdert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Drop these {n} changes</source>
        <translation>Deze {n} wijzigingen laten vallen</translation>
    </message>
    <message>
        <source>Drop this change</source>
        <translation>Deze wijziging laten vervallen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove {account}?</source>
        <translation>{account} verwijderen?</translation>
    </message>
    <message>
        <source>Send or take back what waits first, or tick that it may be dropped.</source>
        <translation>Verstuur wat wacht of neem het terug, of vink aan dat het mag vervallen.</translation>
    </message>
    <message>
        <source>{n} applicants, their files and your notes that are only on this computer are deleted here, with the key. Nothing changes in {provider}.</source>
        <translation>{n} kandidaten, hun bestanden en je notities die alleen op deze computer staan, worden hier verwijderd, met de sleutel. In {provider} verandert niets.</translation>
    </message>
    <message>
        <source>{n} changes were not sent to {provider} yet. They are lost when you remove the account now.</source>
        <translation>{n} wijzigingen zijn nog niet naar {provider} verstuurd. Ze gaan verloren als je het account nu verwijdert.</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>overdue</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} d</translation>
    </message>
    <message>
        <source>{n} y</source>
        <translation>{n} j</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Add applicant to {vacancy} …</source>
        <translation>Kandidaat toevoegen aan {vacancy} …</translation>
    </message>
    <message>
        <source>Add applicant …</source>
        <translation>Kandidaat toevoegen …</translation>
    </message>
    <message>
        <source>Applicants</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Choose a vacancy first, with G then V, or somebody who applied to it.</source>
        <translation>Kies eerst een vacature, met G en dan V, of iemand die erop solliciteerde.</translation>
    </message>
    <message>
        <source>Choose somebody first.</source>
        <translation>Kies eerst iemand.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postvak uit</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>Vacatures</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>"{action}" is done to one line of a table. Choose it in: {tables}.</source>
        <translation>"{action}" wordt met één regel van een tabel gedaan. Kies die in: {tables}.</translation>
    </message>
    <message>
        <source>"{action}" is done to {what}. Name one.</source>
        <translation>"{action}" wordt met {what} gedaan. Noem die.</translation>
    </message>
    <message>
        <source>"{action}" needs a file. Choose one.</source>
        <translation>"{action}" heeft een bestand nodig. Kies er een.</translation>
    </message>
    <message>
        <source>"{action}" takes no file. Leave it out.</source>
        <translation>"{action}" neemt geen bestand aan. Laat het weg.</translation>
    </message>
    <message>
        <source>"{action}" takes no line of a table. Leave it out.</source>
        <translation>"{action}" neemt geen regel van een tabel aan. Laat die weg.</translation>
    </message>
    <message>
        <source>"{address}" is no address of a provider. It begins with https:// and a host.</source>
        <translation>"{address}" is geen adres van een aanbieder. Het begint met https:// en een computernaam.</translation>
    </message>
    <message>
        <source>"{choice}" is no line of the facets. Choose one there.</source>
        <translation>"{choice}" is geen regel van de zoekfilters. Kies er daar een.</translation>
    </message>
    <message>
        <source>"{key}" is given twice. Give it once.</source>
        <translation>"{key}" staat er twee keer. Geef het één keer.</translation>
    </message>
    <message>
        <source>"{key}" is no name of a setting. Names are like quiet_window.</source>
        <translation>"{key}" is geen naam van een instelling. Namen zien eruit als quiet_window.</translation>
    </message>
    <message>
        <source>"{pair}" has no KEY=VALUE form. Write it like city=Utrecht.</source>
        <translation>"{pair}" heeft niet de vorm NAAM=WAARDE. Schrijf het als city=Utrecht.</translation>
    </message>
    <message>
        <source>"{pair}" is no answer. Write each as question/field=answer.</source>
        <translation>"{pair}" is geen antwoord. Schrijf elk als vraag/veld=antwoord.</translation>
    </message>
    <message>
        <source>"{pair}" is no property. Write each as property=value, by their ids.</source>
        <translation>"{pair}" is geen eigenschap. Schrijf elke als eigenschap=waarde, met hun id's.</translation>
    </message>
    <message>
        <source>"{scope}" is not ticked for this key. Make a new key at ICTerGezocht.nl that has it, and paste it here.</source>
        <translation>"{scope}" is voor deze sleutel niet aangevinkt. Maak bij ICTerGezocht.nl een nieuwe sleutel die het heeft en plak die hier.</translation>
    </message>
    <message>
        <source>"{table}" cannot be asked so: {findings}. {known}</source>
        <translation>"{table}" kan zo niet worden gevraagd: {findings}. {known}</translation>
    </message>
    <message>
        <source>"{table}" is a table of {what}. Name one.</source>
        <translation>"{table}" is een tabel van {what}. Noem die.</translation>
    </message>
    <message>
        <source>"{text}" is not a reference. Write ACCOUNT/ID, as the lists show it.</source>
        <translation>"{text}" is geen verwijzing. Schrijf ACCOUNT/ID, zoals in de lijsten.</translation>
    </message>
    <message>
        <source>"{text}" is {finding} of {field}. There are: {choices}.</source>
        <translation>"{text}" is {finding} van {field}. Er zijn: {choices}.</translation>
    </message>
    <message>
        <source>"{vacancy}" has no stage "{stage}". It has: {stages}.</source>
        <translation>"{vacancy}" heeft geen fase "{stage}". Wel: {stages}.</translation>
    </message>
    <message>
        <source>"{vacancy}" is {word}, so {provider} takes no applicants for it. Choose another vacancy.</source>
        <translation>"{vacancy}" is {word}, dus {provider} neemt er geen kandidaten voor aan. Kies een andere vacature.</translation>
    </message>
    <message>
        <source>--all goes with the list only. Leave it out.</source>
        <translation>--all hoort alleen bij de lijst. Laat het weg.</translation>
    </message>
    <message>
        <source>--line fetches the file behind a line. Say where to: --to DIR.</source>
        <translation>--line haalt het bestand achter een regel op. Zeg waarheen: --to DIR.</translation>
    </message>
    <message>
        <source>--profile needs a folder after it.</source>
        <translation>Achter --profile hoort een map.</translation>
    </message>
    <message>
        <source>--set, --line and --file go with an action. Name one after the reference.</source>
        <translation>--set, --line en --file horen bij een actie. Noem er een na de verwijzing.</translation>
    </message>
    <message>
        <source>--set, --to and --line go with a table. Name one after the reference.</source>
        <translation>--set, --to en --line horen bij een tabel. Noem er een na de verwijzing.</translation>
    </message>
    <message>
        <source>--status filters vacancies, not applicants. Leave it out.</source>
        <translation>--status filtert vacatures, geen kandidaten. Laat het weg.</translation>
    </message>
    <message>
        <source>--vacancy and --stage filter applicants, not vacancies. Leave them out.</source>
        <translation>--vacancy en --stage filteren kandidaten, geen vacatures. Laat ze weg.</translation>
    </message>
    <message>
        <source>1 application at the receiver cannot be read by this version. It stays there; update the program to get it.</source>
        <translation>1 sollicitatie bij de ontvanger is met deze versie niet te lezen. Ze blijft daar staan; werk het programma bij om haar op te halen.</translation>
    </message>
    <message>
        <source>1 of the changed fields differs in Homerun.</source>
        <translation>1 van de gewijzigde velden is anders in Homerun.</translation>
    </message>
    <message>
        <source>1 record of the provider could not be read, so nobody was removed here. The rest is up to date.</source>
        <translation>1 record van de aanbieder was niet te lezen, dus hier is niemand verwijderd. De rest is bijgewerkt.</translation>
    </message>
    <message>
        <source>A CV is shown to nobody on the way only behind a link that begins with https. Give another link.</source>
        <translation>Een cv ziet onderweg alleen dan niemand als de link met https begint. Geef een andere link.</translation>
    </message>
    <message>
        <source>A change sent again replaces the vacancy with the same, so nothing is doubled.</source>
        <translation>Een wijziging die nog eens wordt verstuurd, vervangt de vacature door dezelfde; er wordt niets verdubbeld.</translation>
    </message>
    <message>
        <source>A choice needs a value: the last one cannot be deleted.</source>
        <translation>Een keuze heeft een waarde nodig: de laatste kan niet weg.</translation>
    </message>
    <message>
        <source>A city, a country, or remote.</source>
        <translation>Een plaats, een land, of remote.</translation>
    </message>
    <message>
        <source>A code such as nl, en or en-GB.</source>
        <translation>Een code zoals nl, en of en-GB.</translation>
    </message>
    <message>
        <source>A comment is needed to decline this. Write why.</source>
        <translation>Om dit af te wijzen is een opmerking nodig. Schrijf waarom.</translation>
    </message>
    <message>
        <source>A data key of the receiver is base64 of {length} random bytes, and this is none. Make one with: recruiterdesk receive secret.</source>
        <translation>Een gegevenssleutel van de ontvanger is base64 van {length} willekeurige bytes, en dit is er geen. Maak er een met: recruiterdesk receive secret.</translation>
    </message>
    <message>
        <source>A file with this name and content is there already. Nothing was added.</source>
        <translation>Er is al een bestand met deze naam en inhoud. Er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>A folder has to be named in full, from its drive on.</source>
        <translation>Een map moet voluit worden genoemd, vanaf de schijf.</translation>
    </message>
    <message>
        <source>A job needs its title and the company, such as: Developer; Voorbeeld BV; 2019-09; 2021-07.</source>
        <translation>Een baan heeft een functienaam en een bedrijf nodig, zoals: Ontwikkelaar; Voorbeeld BV; 2019-09; 2021-07.</translation>
    </message>
    <message>
        <source>A job that is created at JobSphere stands on its public board and cannot be changed or withdrawn from here: its API has no call for that. Read it once more before you send it.</source>
        <translation>Een vacature die bij JobSphere wordt gemaakt, staat op de openbare vacaturebank en kan van hier niet worden gewijzigd of ingetrokken: daar heeft de API niets voor. Lees haar nog eens door voordat je haar verstuurt.</translation>
    </message>
    <message>
        <source>A laptop's name has 1 to {longest} characters, no slash and no line break.</source>
        <translation>De naam van een laptop heeft 1 tot {longest} tekens, zonder schuine streep of regeleinde.</translation>
    </message>
    <message>
        <source>A link of your own that begins with https. JobSphere takes no files, and this program never publishes one.</source>
        <translation>Een eigen link die met https begint. JobSphere neemt geen bestanden aan, en dit programma zet er nooit een op internet.</translation>
    </message>
    <message>
        <source>A name takes at most {most} characters.</source>
        <translation>Een naam heeft hoogstens {most} tekens.</translation>
    </message>
    <message>
        <source>A new user may count for your contract with SmartRecruiters. A user cannot be deleted, only deactivated.</source>
        <translation>Een nieuwe gebruiker kan meetellen voor je contract met SmartRecruiters. Een gebruiker kan niet worden verwijderd, alleen gedeactiveerd.</translation>
    </message>
    <message>
        <source>A newer version of the receiver has written its database. Update recruiterdesk here too.</source>
        <translation>De database van de ontvanger is door een nieuwere versie geschreven. Werk recruiterdesk hier ook bij.</translation>
    </message>
    <message>
        <source>A note goes to 100 people at most. Choose fewer.</source>
        <translation>Een notitie gaat naar hoogstens 100 mensen. Kies er minder.</translation>
    </message>
    <message>
        <source>A note is either open or for everybody, not both. Choose one.</source>
        <translation>Een notitie is open of voor iedereen, niet allebei. Kies een van de twee.</translation>
    </message>
    <message>
        <source>A photo sent again replaces the one before, so nothing is doubled.</source>
        <translation>Een foto die nog eens gaat, vervangt de vorige; er komt niets dubbel.</translation>
    </message>
    <message>
        <source>A picture cannot be compared; since it replaces the old one, sending it again is safe.</source>
        <translation>Een foto is niet te vergelijken; omdat die de oude vervangt, is nog eens versturen veilig.</translation>
    </message>
    <message>
        <source>A place or a postcode.</source>
        <translation>Een plaats of een postcode.</translation>
    </message>
    <message>
        <source>A place, or the word "Remote".</source>
        <translation>Een plaats, of het woord "Remote".</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Een profiel heeft een naam nodig.</translation>
    </message>
    <message>
        <source>A property here depends on another one that is empty. Fill in that one too.</source>
        <translation>Een eigenschap hangt hier af van een andere die leeg is. Vul die ook in.</translation>
    </message>
    <message>
        <source>A rating can be seen and changed only by those who may in SmartRecruiters. Ask whoever gave it.</source>
        <translation>Een beoordeling kan alleen zien en wijzigen wie dat in SmartRecruiters mag. Vraag het aan wie haar gaf.</translation>
    </message>
    <message>
        <source>A reason goes only with a rejection or a withdrawal. Leave it out.</source>
        <translation>Een reden hoort alleen bij een afwijzing of een terugtrekking. Laat hem weg.</translation>
    </message>
    <message>
        <source>A receiver's address was given, but no token for it. Make one there with: recruiterdesk receive laptop add NAME, and give that, too; or take the address out.</source>
        <translation>Er is een adres van een ontvanger gegeven, maar geen token ervoor. Maak er daar een met: recruiterdesk receive laptop add NAME, en geef dat ook; of haal het adres weg.</translation>
    </message>
    <message>
        <source>A receiver's token was given, but not the receiver's address. Give that, too, such as https://receiver.example.com.</source>
        <translation>Er is een token van een ontvanger gegeven, maar niet het adres van de ontvanger. Geef dat ook, zoals https://receiver.example.com.</translation>
    </message>
    <message>
        <source>A request without a salary cannot be told from another, so this shows nothing either way.</source>
        <translation>Een aanvraag zonder salaris is niet van een andere te onderscheiden, dus dit laat niets zien, zo of zo.</translation>
    </message>
    <message>
        <source>A request would have gone to another address than {host}. It was stopped and nothing was sent. Tell us.</source>
        <translation>Een verzoek zou naar een ander adres dan {host} gaan. Het is tegengehouden en er is niets verstuurd. Laat het ons weten.</translation>
    </message>
    <message>
        <source>A salary needs both an amount and its currency. Fill in both.</source>
        <translation>Een salaris heeft een bedrag en een valuta nodig. Vul beide in.</translation>
    </message>
    <message>
        <source>A school needs its name and the degree, such as: Universiteit Utrecht; MSc; Informatica; 2019-09; 2021-07.</source>
        <translation>Een school heeft een naam en een diploma nodig, zoals: Universiteit Utrecht; MSc; Informatica; 2019-09; 2021-07.</translation>
    </message>
    <message>
        <source>A setting takes at most {most} characters.</source>
        <translation>Een instelling heeft hoogstens {most} tekens.</translation>
    </message>
    <message>
        <source>A step before this one must be gone through first. Move to that step, then on.</source>
        <translation>Eerst moet een eerdere stap worden doorlopen. Verplaats naar die stap en dan verder.</translation>
    </message>
    <message>
        <source>A title, a skill or a company.</source>
        <translation>Een functienaam, een vaardigheid of een bedrijf.</translation>
    </message>
    <message>
        <source>A user with these data is there already. Look for that user, or use another e-mail address.</source>
        <translation>Er is al een gebruiker met deze gegevens. Zoek die gebruiker op, of neem een ander e-mailadres.</translation>
    </message>
    <message>
        <source>A vacancy cannot be linked with itself. Choose another one.</source>
        <translation>Een vacature kan niet aan zichzelf worden gekoppeld. Kies een andere.</translation>
    </message>
    <message>
        <source>A vacancy has 100 job ads at most. Delete one first.</source>
        <translation>Een vacature heeft hoogstens 100 vacatureteksten. Verwijder er eerst een.</translation>
    </message>
    <message>
        <source>A vacancy has one note: this one replaces what is there.</source>
        <translation>Een vacature heeft één notitie: deze vervangt wat er staat.</translation>
    </message>
    <message>
        <source>A vacancy needs somebody on its team: the last one cannot be taken away.</source>
        <translation>Een vacature heeft iemand in het team nodig: de laatste kan niet worden weggehaald.</translation>
    </message>
    <message>
        <source>A value of this name is there already.</source>
        <translation>Er is al een waarde met deze naam.</translation>
    </message>
    <message>
        <source>A value with this short name is there already. Choose another short name.</source>
        <translation>Er is al een waarde met deze korte naam. Kies een andere korte naam.</translation>
    </message>
    <message>
        <source>A web page came instead of an answer from {provider}. This network may want you to sign in: open a web site, then try again.</source>
        <translation>In plaats van een antwoord van {provider} kwam er een webpagina. Misschien wil dit netwerk dat je inlogt: open een website en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-sleutel</translation>
    </message>
    <message>
        <source>About the company</source>
        <translation>Over het bedrijf</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Geaccepteerd</translation>
    </message>
    <message>
        <source>Access group</source>
        <translation>Toegangsgroep</translation>
    </message>
    <message>
        <source>Access groups</source>
        <translation>Toegangsgroepen</translation>
    </message>
    <message>
        <source>Activate this user</source>
        <translation>Deze gebruiker activeren</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actief</translation>
    </message>
    <message>
        <source>Add CVs and photos</source>
        <translation>Cv's en foto's toevoegen</translation>
    </message>
    <message>
        <source>Add a cover letter</source>
        <translation>Een motivatiebrief toevoegen</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>Een afdeling toevoegen</translation>
    </message>
    <message>
        <source>Add a job ad</source>
        <translation>Een vacaturetekst toevoegen</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Een formatieplaats toevoegen</translation>
    </message>
    <message>
        <source>Add a time to this interview</source>
        <translation>Een tijd toevoegen aan dit gesprek</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Gebruiker toevoegen</translation>
    </message>
    <message>
        <source>Add a value to a property of applicants</source>
        <translation>Waarde toevoegen aan een eigenschap van kandidaten</translation>
    </message>
    <message>
        <source>Add an applicant from a CV</source>
        <translation>Een kandidaat toevoegen uit een cv</translation>
    </message>
    <message>
        <source>Add an applicant with a CV</source>
        <translation>Een kandidaat met cv toevoegen</translation>
    </message>
    <message>
        <source>Add applicants and files</source>
        <translation>Kandidaten en bestanden toevoegen</translation>
    </message>
    <message>
        <source>Add applicants to a vacancy</source>
        <translation>Kandidaten toevoegen aan een vacature</translation>
    </message>
    <message>
        <source>Add somebody to the talent pool</source>
        <translation>Iemand toevoegen aan de talentpool</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Labels toevoegen</translation>
    </message>
    <message>
        <source>Add to an access group</source>
        <translation>Aan een toegangsgroep toevoegen</translation>
    </message>
    <message>
        <source>Add to the hiring team</source>
        <translation>Toevoegen aan het wervingsteam</translation>
    </message>
    <message>
        <source>Add {file} to {name}</source>
        <translation>{file} bij {name} voegen</translation>
    </message>
    <message>
        <source>Add {name} to {vacancy}</source>
        <translation>{name} bij {vacancy} voegen</translation>
    </message>
    <message>
        <source>Additional information</source>
        <translation>Aanvullende informatie</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Addresses of videos</source>
        <translation>Adressen van video's</translation>
    </message>
    <message>
        <source>Also on free job sites</source>
        <translation>Ook op gratis vacaturesites</translation>
    </message>
    <message>
        <source>An API key from Integrations</source>
        <translation>Een API-sleutel uit Integrations</translation>
    </message>
    <message>
        <source>An API key from Settings, API</source>
        <translation>Een API-sleutel uit Instellingen, API</translation>
    </message>
    <message>
        <source>An API key from Settings, with scopes picked by hand</source>
        <translation>Een API-sleutel uit Instellingen, met zelf aangevinkte rechten</translation>
    </message>
    <message>
        <source>An API key has the rights of whoever made it: let an administrator make one. An OAuth client has the scopes that were ticked when it was made, and needs a system role. Nothing is lost when you do this later.</source>
        <translation>Een API-sleutel heeft de rechten van wie hem maakte: laat een beheerder er een maken. Een OAuth-client heeft de rechten die bij het maken zijn aangevinkt en heeft een systeemrol nodig. Er gaat niets verloren als je dit later doet.</translation>
    </message>
    <message>
        <source>An API key or an OAuth client from the Credential Manager</source>
        <translation>Een API-sleutel of een OAuth-client uit de Credential Manager</translation>
    </message>
    <message>
        <source>An API key, and your company id for your own jobs</source>
        <translation>Een API-sleutel, en je bedrijfs-id voor je eigen vacatures</translation>
    </message>
    <message>
        <source>An account's name has 1 to {most} characters and no slash. Give it another name.</source>
        <translation>De naam van een account heeft 1 tot {most} tekens en geen schuine streep. Geef het een andere naam.</translation>
    </message>
    <message>
        <source>An address holds no name, password, question mark or number sign. Give the part before them.</source>
        <translation>Een adres bevat geen naam, wachtwoord, vraagteken of hekje. Geef het deel daarvoor.</translation>
    </message>
    <message>
        <source>An applicant cannot be linked with itself. Choose another one.</source>
        <translation>Een kandidaat kan niet aan zichzelf worden gekoppeld. Kies een ander.</translation>
    </message>
    <message>
        <source>An application is for one job. Choose one of your vacancies, or take the job's id from the board.</source>
        <translation>Een sollicitatie is voor één vacature. Kies een van je vacatures, of neem het id van de vacature van de vacaturebank.</translation>
    </message>
    <message>
        <source>An earlier attempt had arrived after all, so it was not sent again.</source>
        <translation>Een eerdere poging was toch aangekomen; er is niet nog eens verstuurd.</translation>
    </message>
    <message>
        <source>An inbox's name is part of its address: 1 to {longest} characters, no slash, no line break, no space at either end.</source>
        <translation>De naam van een inbox hoort bij het adres: 1 tot {longest} tekens, zonder schuine streep of regeleinde, en zonder spatie aan begin of eind.</translation>
    </message>
    <message>
        <source>An inbox's name stands in an address: 1 to 64 small letters, digits and dashes.</source>
        <translation>De naam van een inbox staat in een adres: 1 tot 64 kleine letters, cijfers en streepjes.</translation>
    </message>
    <message>
        <source>An interview has 50 time slots at most.</source>
        <translation>Een gesprek heeft hoogstens 50 tijden.</translation>
    </message>
    <message>
        <source>An interview needs a time slot: delete the interview instead.</source>
        <translation>Een gesprek heeft een tijd nodig: verwijder in plaats daarvan het gesprek.</translation>
    </message>
    <message>
        <source>An offer that was not sent yet, or not through SmartRecruiters' signing service, shows no documents.</source>
        <translation>Een aanbod dat nog niet is verstuurd, of niet via de ondertekendienst van SmartRecruiters, laat geen documenten zien.</translation>
    </message>
    <message>
        <source>Another profile is called that. Choose another name.</source>
        <translation>Een ander profiel heet zo. Kies een andere naam.</translation>
    </message>
    <message>
        <source>Another program keeps the profile's database busy. Close it, or wait until it is done, and try again.</source>
        <translation>Een ander programma houdt de database van dit profiel bezig. Sluit het of wacht tot het klaar is, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Another program uses port {port} of this computer. Close it, or register and name another redirect address.</source>
        <translation>Een ander programma gebruikt poort {port} van deze computer. Sluit het, of registreer en noem een ander terugkeeradres.</translation>
    </message>
    <message>
        <source>Another recruiterdesk on this computer is sending now. What is queued here goes with it.</source>
        <translation>Een andere recruiterdesk op deze computer is nu aan het versturen. Wat hier wacht, gaat daarmee mee.</translation>
    </message>
    <message>
        <source>Another user signs in with this name already. Choose another one.</source>
        <translation>Een andere gebruiker logt al in met deze naam. Kies een andere.</translation>
    </message>
    <message>
        <source>Another vacancy has this number. Choose another number.</source>
        <translation>Een andere vacature heeft dit nummer. Kies een ander nummer.</translation>
    </message>
    <message>
        <source>Another window could not be started. Close some programs, then try again.</source>
        <translation>Een ander venster kon niet worden gestart. Sluit een paar programma's en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Maakt niet uit</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Kandidaat</translation>
    </message>
    <message>
        <source>Application form</source>
        <translation>Sollicitatieformulier</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Sollicitaties</translation>
    </message>
    <message>
        <source>Applications are sent to this address.</source>
        <translation>Sollicitaties gaan naar dit adres.</translation>
    </message>
    <message>
        <source>Applications would travel in the clear to {host}. Use a receiver's address that begins with https.</source>
        <translation>Sollicitaties zouden onversleuteld naar {host} gaan. Neem een adres van een ontvanger dat met https begint.</translation>
    </message>
    <message>
        <source>Apply on behalf of somebody</source>
        <translation>Namens iemand solliciteren</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>As it is registered with the client, on this computer. Empty: http://localhost:47813/</source>
        <translation>Zoals het bij de client is geregistreerd, op deze computer. Leeg: http://localhost:47813/</translation>
    </message>
    <message>
        <source>As it stands on the board: job_…</source>
        <translation>Zoals het op de vacaturebank staat: job_…</translation>
    </message>
    <message>
        <source>As many vacancies are published as the contract allows. Unpublish another one first.</source>
        <translation>Er zijn zoveel vacatures gepubliceerd als het contract toelaat. Haal eerst een andere van de site.</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Oplopend</translation>
    </message>
    <message>
        <source>Ask for approval of the headcount</source>
        <translation>Goedkeuring van de formatieplaats vragen</translation>
    </message>
    <message>
        <source>Ask for consent</source>
        <translation>Om toestemming vragen</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gevraagd voor</translation>
    </message>
    <message>
        <source>Asked on {date}, and not answered yet.</source>
        <translation>Gevraagd op {date}, nog niet beantwoord.</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>Associate</source>
        <translation>Medior</translation>
    </message>
    <message>
        <source>At ICTerGezocht.nl a vacancy is published by posting it, and taken offline by deleting it. Do that instead.</source>
        <translation>Bij ICTerGezocht.nl publiceer je een vacature door haar te plaatsen, en haal je haar offline door haar te verwijderen. Doe dat in plaats hiervan.</translation>
    </message>
    <message>
        <source>At ICTerGezocht.nl, open Settings, then API, and make a key with all endpoints ticked.</source>
        <translation>Open bij ICTerGezocht.nl Instellingen, API, en maak een sleutel met alle onderdelen aangevinkt.</translation>
    </message>
    <message>
        <source>At least three letters.</source>
        <translation>Minstens drie letters.</translation>
    </message>
    <message>
        <source>At most two secrets are live at once: the new one and the one before it. Take the others away.</source>
        <translation>Er gelden hoogstens twee geheimen tegelijk: het nieuwe en het vorige. Haal de andere weg.</translation>
    </message>
    <message>
        <source>Attempt {attempt} begins.</source>
        <translation>Poging {attempt} begint.</translation>
    </message>
    <message>
        <source>Blog</source>
        <translation>Blog</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>CVs and photos for Homerun stay in the outbox. Reading is not affected.</source>
        <translation>Cv's en foto's voor Homerun blijven in het postvak uit. Lezen gaat gewoon door.</translation>
    </message>
    <message>
        <source>CVs stay in the outbox. Reading is not affected.</source>
        <translation>Cv's blijven in het postvak uit. Het lezen gaat gewoon door.</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Cancelled together with what it was waiting for.</source>
        <translation>Geannuleerd, samen met waar het op wachtte.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Change this interview</source>
        <translation>Dit gesprek wijzigen</translation>
    </message>
    <message>
        <source>Change this job ad</source>
        <translation>Deze vacaturetekst wijzigen</translation>
    </message>
    <message>
        <source>Change this position</source>
        <translation>Deze formatieplaats wijzigen</translation>
    </message>
    <message>
        <source>Change this rating</source>
        <translation>Deze beoordeling wijzigen</translation>
    </message>
    <message>
        <source>Change this time</source>
        <translation>Deze tijd wijzigen</translation>
    </message>
    <message>
        <source>Change this user</source>
        <translation>Deze gebruiker wijzigen</translation>
    </message>
    <message>
        <source>Change vacancies</source>
        <translation>Vacatures wijzigen</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} aanpassen</translation>
    </message>
    <message>
        <source>Change {vacancy}</source>
        <translation>{vacancy} aanpassen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Gewijzigd sinds</translation>
    </message>
    <message>
        <source>Changes of which it is no longer known whether they were sent: {number}. They are looked for; where that proves nothing, you decide in the outbox.</source>
        <translation>Wijzigingen waarvan niet meer bekend is of ze verstuurd zijn: {number}. Ze worden opgezocht; waar dat niets bewijst, beslis jij in het postvak uit.</translation>
    </message>
    <message>
        <source>Choose a property first.</source>
        <translation>Kies eerst een eigenschap.</translation>
    </message>
    <message>
        <source>Choose a report first.</source>
        <translation>Kies eerst een rapport.</translation>
    </message>
    <message>
        <source>Choose a user first.</source>
        <translation>Kies eerst een gebruiker.</translation>
    </message>
    <message>
        <source>Choose what this table is about first.</source>
        <translation>Kies eerst waar deze tabel over gaat.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Woonplaats</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Kliks</translation>
    </message>
    <message>
        <source>Clicks by day</source>
        <translation>Kliks per dag</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-secret</translation>
    </message>
    <message>
        <source>Colleague who is told the result</source>
        <translation>Collega die de uitkomst hoort</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>Company id</source>
        <translation>Bedrijfs-id</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Bedrijfsnaam</translation>
    </message>
    <message>
        <source>Company type</source>
        <translation>Soort bedrijf</translation>
    </message>
    <message>
        <source>Company types</source>
        <translation>Soorten bedrijven</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Contact e-mail</source>
        <translation>E-mail van de contactpersoon</translation>
    </message>
    <message>
        <source>Contact function</source>
        <translation>Functie van de contactpersoon</translation>
    </message>
    <message>
        <source>Contact name</source>
        <translation>Naam van de contactpersoon</translation>
    </message>
    <message>
        <source>Contact phone</source>
        <translation>Telefoon van de contactpersoon</translation>
    </message>
    <message>
        <source>Contact photo address</source>
        <translation>Adres van de foto van de contactpersoon</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Cost (EUR)</source>
        <translation>Kosten (EUR)</translation>
    </message>
    <message>
        <source>Cost per click (EUR)</source>
        <translation>Kosten per klik (EUR)</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Create a candidate from a CV</source>
        <translation>Een kandidaat maken uit een cv</translation>
    </message>
    <message>
        <source>Create and change vacancies</source>
        <translation>Vacatures maken en wijzigen</translation>
    </message>
    <message>
        <source>Create candidates from CVs</source>
        <translation>Kandidaten maken uit cv's</translation>
    </message>
    <message>
        <source>Create jobs, submit applications</source>
        <translation>Vacatures maken, sollicitaties insturen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geboortedatum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Days online</source>
        <translation>Dagen online</translation>
    </message>
    <message>
        <source>Deactivate this user</source>
        <translation>Deze gebruiker deactiveren</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Afgeslagen</translation>
    </message>
    <message>
        <source>Delete a note sent from here</source>
        <translation>Een van hier verstuurde notitie verwijderen</translation>
    </message>
    <message>
        <source>Delete an erased applicant</source>
        <translation>Een gewiste kandidaat verwijderen</translation>
    </message>
    <message>
        <source>Delete this file</source>
        <translation>Dit bestand verwijderen</translation>
    </message>
    <message>
        <source>Delete this interview</source>
        <translation>Dit gesprek verwijderen</translation>
    </message>
    <message>
        <source>Delete this position</source>
        <translation>Deze formatieplaats verwijderen</translation>
    </message>
    <message>
        <source>Delete this rating</source>
        <translation>Deze beoordeling verwijderen</translation>
    </message>
    <message>
        <source>Delete this time</source>
        <translation>Deze tijd verwijderen</translation>
    </message>
    <message>
        <source>Delete this value</source>
        <translation>Deze waarde verwijderen</translation>
    </message>
    <message>
        <source>Delete vacancies</source>
        <translation>Vacatures verwijderen</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} verwijderen</translation>
    </message>
    <message>
        <source>Delete {vacancy}</source>
        <translation>{vacancy} verwijderen</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Keer bezorgd</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Afdelingen</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Aflopend</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>Did not begin</source>
        <translation>Is niet begonnen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Directeur</translation>
    </message>
    <message>
        <source>Do this once after a restore from a backup, with the receiver stopped. Say it again with --yes.</source>
        <translation>Doe dit één keer nadat je een back-up hebt teruggezet, met de ontvanger gestopt. Geef de opdracht nog eens met --yes.</translation>
    </message>
    <message>
        <source>Documents of offers</source>
        <translation>Documenten van aanbiedingen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>EEO category</source>
        <translation>EEO-categorie</translation>
    </message>
    <message>
        <source>Each as name: value, such as frameworks: Laravel, Vue.js.</source>
        <translation>Elk als naam: waarde, zoals frameworks: Laravel, Vue.js.</translation>
    </message>
    <message>
        <source>Each as property=value, by the ids that the table of vacancy properties shows.</source>
        <translation>Elk als eigenschap=waarde, met de id's uit de tabel met eigenschappen van vacatures.</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Opleiding</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Dienstverband</translation>
    </message>
    <message>
        <source>Empty means: the applicant.</source>
        <translation>Leeg betekent: de kandidaat.</translation>
    </message>
    <message>
        <source>Empty means: whose key this is.</source>
        <translation>Leeg betekent: van wie deze sleutel is.</translation>
    </message>
    <message>
        <source>Empty takes the value away. A date like 2026-11-22, an amount like 1000 EUR, several values with commas.</source>
        <translation>Leeg haalt de waarde weg. Een datum zoals 2026-11-22, een bedrag zoals 1000 EUR, meer waarden met komma's.</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Eindigt</translation>
    </message>
    <message>
        <source>Entry level</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evenement</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Everybody who can see the applicant</source>
        <translation>Iedereen die de kandidaat kan zien</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Samenvatting</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Topfunctie</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Ervaring</translation>
    </message>
    <message>
        <source>Experience level</source>
        <translation>Ervaringsniveau</translation>
    </message>
    <message>
        <source>Extra fields</source>
        <translation>Extra velden</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Facet</source>
        <translation>Zoekfilter</translation>
    </message>
    <message>
        <source>Featured</source>
        <translation>Uitgelicht</translation>
    </message>
    <message>
        <source>Fewer than three letters are not searched for.</source>
        <translation>Minder dan drie letters wordt niet gezocht.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Files not sent that could not be read: {number}. Their entries in the outbox say so: add the files again.</source>
        <translation>Niet-verstuurde bestanden die niet te lezen waren: {number}. In het postvak uit staat het erbij: voeg de bestanden opnieuw toe.</translation>
    </message>
    <message>
        <source>Files of a report</source>
        <translation>Bestanden van een rapport</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Vervuld</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>For a client that SmartRecruiters' partner team has issued.</source>
        <translation>Voor een client die door het partnerteam van SmartRecruiters is uitgegeven.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Vormen</translation>
    </message>
    <message>
        <source>Former colleagues and users of the portal are not shown by RecruitSome's API.</source>
        <translation>Oud-collega's en gebruikers van het portaal laat de API van RecruitSome niet zien.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Function group</source>
        <translation>Functiegroep</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Functies</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>HIRING_MANAGER, RECRUITER, INTERVIEW_TEAM, COORDINATOR, EXECUTIVE, or a role of your company.</source>
        <translation>HIRING_MANAGER, RECRUITER, INTERVIEW_TEAM, COORDINATOR, EXECUTIVE, of een rol van je bedrijf.</translation>
    </message>
    <message>
        <source>Has agreed to the privacy policy</source>
        <translation>Is akkoord met het privacybeleid</translation>
    </message>
    <message>
        <source>Has begun well</source>
        <translation>Is goed begonnen</translation>
    </message>
    <message>
        <source>Hire form</source>
        <translation>Aannameformulier</translation>
    </message>
    <message>
        <source>Hired</source>
        <translation>Aangenomen</translation>
    </message>
    <message>
        <source>Hiring processes</source>
        <translation>Wervingsprocessen</translation>
    </message>
    <message>
        <source>Hiring team</source>
        <translation>Wervingsteam</translation>
    </message>
    <message>
        <source>History of the status</source>
        <translation>Geschiedenis van de status</translation>
    </message>
    <message>
        <source>Homerun answered about another record than the one asked for, so nothing of it was used. Try again later.</source>
        <translation>Homerun antwoordde over iets anders dan waar we naar vroegen, dus daarvan is niets gebruikt. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>Homerun cannot add permissions to an existing key. Make a new key under Integrations with all six boxes ticked, and paste it here. Nothing is lost when you do this later.</source>
        <translation>Homerun kan aan een bestaande sleutel geen rechten toevoegen. Maak onder Integrations een nieuwe sleutel met alle zes vakjes aangevinkt en plak die hier. Er gaat niets verloren als je dit later doet.</translation>
    </message>
    <message>
        <source>Homerun cannot change an applicant's sources, and stages are changed by moving. Leave them out.</source>
        <translation>Homerun kan de bronnen van een kandidaat niet wijzigen, en van fase verander je door te verplaatsen. Laat ze weg.</translation>
    </message>
    <message>
        <source>Homerun does not have document {number} of this applicant, or not any more. Open the applicant again to see what is there now.</source>
        <translation>Homerun heeft document {number} van deze kandidaat niet, of niet meer. Open de kandidaat opnieuw om te zien wat er nu is.</translation>
    </message>
    <message>
        <source>Homerun does not have this applicant, or not any more.</source>
        <translation>Homerun heeft deze kandidaat niet, of niet meer.</translation>
    </message>
    <message>
        <source>Homerun gave a web page instead of the file. Open the applicant in Homerun and fetch it there.</source>
        <translation>Homerun gaf een webpagina in plaats van het bestand. Open de kandidaat in Homerun en haal het daar op.</translation>
    </message>
    <message>
        <source>Homerun gives no lists of values to filter by; the filters here work on what is on this computer.</source>
        <translation>Homerun geeft geen lijsten met waarden om op te filteren; de filters hier werken op wat op deze computer staat.</translation>
    </message>
    <message>
        <source>Homerun has no applicant with our mark on it.</source>
        <translation>Homerun heeft geen kandidaat met ons kenmerk.</translation>
    </message>
    <message>
        <source>Homerun has no articles.</source>
        <translation>Homerun heeft geen artikelen.</translation>
    </message>
    <message>
        <source>Homerun has this applicant, with our own mark on it.</source>
        <translation>Homerun heeft deze kandidaat, met ons eigen kenmerk.</translation>
    </message>
    <message>
        <source>Homerun is not a job board: there are only your own vacancies to see.</source>
        <translation>Homerun is geen vacaturebank: er zijn alleen je eigen vacatures te zien.</translation>
    </message>
    <message>
        <source>Homerun shows 1 file with this name and content.</source>
        <translation>Homerun toont 1 bestand met deze naam en inhoud.</translation>
    </message>
    <message>
        <source>Homerun shows 1 note with this text and author.</source>
        <translation>Homerun toont 1 notitie met deze tekst en schrijver.</translation>
    </message>
    <message>
        <source>Homerun shows the stage "{stage}".</source>
        <translation>Homerun toont de fase "{stage}".</translation>
    </message>
    <message>
        <source>Homerun shows {count} files with this name and content.</source>
        <translation>Homerun toont {count} bestanden met deze naam en inhoud.</translation>
    </message>
    <message>
        <source>Homerun shows {count} notes with this text and author.</source>
        <translation>Homerun toont {count} notities met deze tekst en schrijver.</translation>
    </message>
    <message>
        <source>Homerun still has this applicant.</source>
        <translation>Homerun heeft deze kandidaat nog.</translation>
    </message>
    <message>
        <source>Homerun takes CVs, assignments and photos, no other files. Add it as an assignment.</source>
        <translation>Homerun neemt cv's, opdrachten en foto's aan, geen andere bestanden. Voeg het toe als opdracht.</translation>
    </message>
    <message>
        <source>Homerun takes photos only as JPG, PNG or GIF. {file} was not added. Choose another file.</source>
        <translation>Homerun neemt foto's alleen aan als JPG, PNG of GIF. {file} is niet toegevoegd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>Homerun's API does not count clicks. Look at them in Homerun itself.</source>
        <translation>De API van Homerun telt geen kliks. Bekijk ze in Homerun zelf.</translation>
    </message>
    <message>
        <source>Homerun's API does not show tags. Look at them in Homerun itself.</source>
        <translation>De API van Homerun toont geen labels. Bekijk ze in Homerun zelf.</translation>
    </message>
    <message>
        <source>Homerun's API does not show who is on the team. Manage the team in Homerun itself.</source>
        <translation>De API van Homerun toont niet wie er in het team zit. Beheer het team in Homerun zelf.</translation>
    </message>
    <message>
        <source>Homerun's API gives notes no name of their own, so one cannot be deleted. Delete it in Homerun itself.</source>
        <translation>De API van Homerun geeft notities geen eigen naam, dus er is er geen te verwijderen. Verwijder die in Homerun zelf.</translation>
    </message>
    <message>
        <source>Homerun's API gives only the date until which someone is kept. Ask for consent in Homerun itself.</source>
        <translation>De API van Homerun geeft alleen de datum tot wanneer iemand bewaard wordt. Vraag om toestemming in Homerun zelf.</translation>
    </message>
    <message>
        <source>Homerun's API has no figures of its own. The overviews here count what is on this computer.</source>
        <translation>De API van Homerun heeft geen eigen cijfers. De overzichten hier tellen wat op deze computer staat.</translation>
    </message>
    <message>
        <source>Homerun's API has no list of locations; each vacancy shows its own.</source>
        <translation>De API van Homerun heeft geen lijst met locaties; elke vacature toont de eigen.</translation>
    </message>
    <message>
        <source>Homerun's API has no reports. The overviews here count what is on this computer.</source>
        <translation>De API van Homerun heeft geen rapporten. De overzichten hier tellen wat op deze computer staat.</translation>
    </message>
    <message>
        <source>Homerun's API knows no interviews. Plan them in Homerun itself.</source>
        <translation>De API van Homerun kent geen gesprekken. Plan ze in Homerun zelf.</translation>
    </message>
    <message>
        <source>Homerun's API only reads vacancies. Create, change and publish them in Homerun itself.</source>
        <translation>De API van Homerun leest vacatures alleen. Maak, wijzig en publiceer ze in Homerun zelf.</translation>
    </message>
    <message>
        <source>Homerun's API sends nothing by itself. New applicants come in with each sync.</source>
        <translation>De API van Homerun stuurt uit zichzelf niets. Nieuwe kandidaten komen met elke synchronisatie binnen.</translation>
    </message>
    <message>
        <source>Homerun's API shows ratings and votes but takes none. Rate in Homerun itself.</source>
        <translation>De API van Homerun toont beoordelingen en stemmen maar neemt er geen aan. Beoordeel in Homerun zelf.</translation>
    </message>
    <message>
        <source>Homerun's list of applicants does not end, so the new one could not be looked for. Look for it in Homerun itself, and tell us.</source>
        <translation>De kandidatenlijst van Homerun komt niet aan een eind, dus de nieuwe kon niet worden opgezocht. Zoek in Homerun zelf, en laat het ons weten.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>How many there were before is not known, so it cannot be told whether this one arrived.</source>
        <translation>Hoeveel er eerst waren, is niet bekend, dus is niet te zeggen of deze is aangekomen.</translation>
    </message>
    <message>
        <source>How to apply</source>
        <translation>Hoe te solliciteren</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl already shows a vacancy with the reference {reference}. Give this one another reference; if it is the same one, cancel this.</source>
        <translation>ICTerGezocht.nl toont al een vacature met de referentie {reference}. Geef deze een andere referentie; is het dezelfde, annuleer dit dan.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl does not show this vacancy, or not any more.</source>
        <translation>ICTerGezocht.nl toont deze vacature niet, of niet meer.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl does not state whether clicks, costs and applications are limited to these days, or only which vacancies are listed.</source>
        <translation>ICTerGezocht.nl zegt niet of kliks, kosten en sollicitaties zich tot deze dagen beperken, of alleen welke vacatures er staan.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl has no field "{field}" for vacancies. Leave it out.</source>
        <translation>ICTerGezocht.nl heeft voor vacatures geen veld "{field}". Laat het weg.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl has no list of locations; each vacancy has its own, a place or a postcode.</source>
        <translation>ICTerGezocht.nl heeft geen lijst van locaties; elke vacature heeft een eigen plaats of postcode.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl has no table "{table}" of this. Choose another table.</source>
        <translation>ICTerGezocht.nl heeft hiervan geen tabel "{table}". Kies een andere tabel.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no interviews. Plan them in your calendar.</source>
        <translation>ICTerGezocht.nl kent geen gesprekken. Plan ze in je agenda.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no notes, so there is none to delete there.</source>
        <translation>ICTerGezocht.nl kent geen notities; er valt daar niets te verwijderen.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no notes. Those you write are kept on this computer.</source>
        <translation>ICTerGezocht.nl kent geen notities. Wat je schrijft, wordt op deze computer bewaard.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no notes. Yours are kept on this computer only.</source>
        <translation>ICTerGezocht.nl kent geen notities. De jouwe staan alleen op deze computer.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no ratings. Write a note on this computer.</source>
        <translation>ICTerGezocht.nl kent geen beoordelingen. Schrijf een notitie op deze computer.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no stages. Yours are kept on this computer only.</source>
        <translation>ICTerGezocht.nl kent geen fasen. De jouwe staan alleen op deze computer.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl knows no tags. Use the extra fields of a vacancy.</source>
        <translation>ICTerGezocht.nl kent geen labels. Gebruik de extra velden van een vacature.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl makes no reports. Its figures are in the table of insights; save that as a file.</source>
        <translation>ICTerGezocht.nl maakt geen rapporten. De cijfers staan in de tabel met inzichten; bewaar die als bestand.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl shows 1 vacancy with the reference {reference}.</source>
        <translation>ICTerGezocht.nl toont 1 vacature met de referentie {reference}.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl shows no figures of this vacancy, or not any more. Look at its page there.</source>
        <translation>ICTerGezocht.nl toont geen cijfers van deze vacature, of niet meer. Kijk op de pagina daar.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl shows no vacancy with the reference {reference}, but a new one may show only later. Look on its site.</source>
        <translation>ICTerGezocht.nl toont geen vacature met de referentie {reference}, maar een nieuwe is soms pas later te zien. Kijk op de site.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl shows {count} vacancies with the reference {reference}.</source>
        <translation>ICTerGezocht.nl toont {count} vacatures met de referentie {reference}.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl still shows this vacancy.</source>
        <translation>ICTerGezocht.nl toont deze vacature nog.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl takes a company only with its name. Fill it in, or leave the company out.</source>
        <translation>ICTerGezocht.nl neemt een bedrijf alleen met naam aan. Vul die in, of laat het bedrijf weg.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl takes a contact only with a name and an e-mail address. Fill both in, or leave the contact out.</source>
        <translation>ICTerGezocht.nl neemt een contactpersoon alleen met naam en e-mailadres aan. Vul beide in, of laat de contactpersoon weg.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl takes no new vacancies at this account's address, so this one was not posted. Check the address; if it is right, tell us, and post the vacancy on its site.</source>
        <translation>ICTerGezocht.nl neemt op het adres van dit account geen nieuwe vacatures aan, dus deze is niet geplaatst. Controleer het adres; klopt het, laat het ons weten en plaats de vacature op de site.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl takes only whole vacancies and shows none of them again, and this one was not posted from here. Change it on its site, or post it anew from here and delete the old one.</source>
        <translation>ICTerGezocht.nl neemt alleen hele vacatures aan en laat er geen meer zien, en deze is niet van hier geplaatst. Wijzig haar op de site, of plaats haar van hier opnieuw en verwijder de oude.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API deletes nobody. What the receiver still has of a person is erased there, and at every computer that pulls from it, with: recruiterdesk receive erase.</source>
        <translation>De API van ICTerGezocht.nl verwijdert niemand. Wat de ontvanger nog van iemand heeft, wis je daar, en op elke computer die ervan ophaalt, met: recruiterdesk receive erase.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API does not show who is on the team. Manage the team on its site.</source>
        <translation>De API van ICTerGezocht.nl laat niet zien wie er in het team zit. Beheer het team op de site.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API has no articles. Read them on its site.</source>
        <translation>De API van ICTerGezocht.nl heeft geen artikelen. Lees ze op de site.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API says nothing about consent. Ask the applicant for it by e-mail.</source>
        <translation>De API van ICTerGezocht.nl zegt niets over toestemming. Vraag de kandidaat erom per e-mail.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API shows no applicants: it sends each one once, to a receiver that is always on. Start one with: recruiterdesk receive, give its address and token to the account, and ask ICTerGezocht.nl to send there. Until then applications come to the e-mail address of the vacancy's contact.</source>
        <translation>De API van ICTerGezocht.nl laat geen kandidaten zien: elke wordt één keer gestuurd, naar een ontvanger die altijd aanstaat. Start er een met: recruiterdesk receive, geef het adres en het token aan het account, en vraag ICTerGezocht.nl daarheen te sturen. Tot dan komen sollicitaties op het e-mailadres van de contactpersoon van de vacature.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API shows no single vacancy, and no texts. What was posted from here is kept here; the list is synced.</source>
        <translation>De API van ICTerGezocht.nl laat geen losse vacature zien, en geen teksten. Wat van hier is geplaatst, wordt hier bewaard; de lijst wordt bijgewerkt.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API shows only your own vacancies. Search the board on its site.</source>
        <translation>De API van ICTerGezocht.nl laat alleen je eigen vacatures zien. Zoek op de site zelf.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API takes nothing about people: they apply on the site themselves. Add them to another account here.</source>
        <translation>De API van ICTerGezocht.nl neemt niets over mensen aan: ze solliciteren zelf op de site. Voeg ze hier bij een ander account toe.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API takes vacancies and nothing else, so there is nothing to look for.</source>
        <translation>De API van ICTerGezocht.nl neemt vacatures aan en verder niets; er valt niets te zoeken.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's API takes vacancies and nothing else. Notes and stages of its applicants are kept on this computer.</source>
        <translation>De API van ICTerGezocht.nl neemt vacatures aan en verder niets. Notities en fasen van de kandidaten staan op deze computer.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's figures can be asked for by days only. Leave the rest out.</source>
        <translation>De cijfers van ICTerGezocht.nl kunnen alleen per dag worden gevraagd. Laat de rest weg.</translation>
    </message>
    <message>
        <source>ICTerGezocht.nl's list does not end, so what was looked for in it could not be found. Tell us.</source>
        <translation>De lijst van ICTerGezocht.nl houdt niet op, dus wat erin werd gezocht is niet gevonden. Laat het ons weten.</translation>
    </message>
    <message>
        <source>Id in your own system</source>
        <translation>Id in je eigen systeem</translation>
    </message>
    <message>
        <source>If this is the main job ad, the others go offline too.</source>
        <translation>Is dit de hoofdtekst, dan gaan de andere ook offline.</translation>
    </message>
    <message>
        <source>In Homerun, open Settings, then Integrations, and make a key with all six permissions ticked.</source>
        <translation>Open in Homerun Settings, dan Integrations, en maak een sleutel met alle zes rechten aangevinkt.</translation>
    </message>
    <message>
        <source>In RecruitSome, open Settings, Integrations, API Keys, and make a key. Tick all scopes: neither preset has both vacancies and candidates.</source>
        <translation>Open in RecruitSome Settings, Integrations, API Keys, en maak een sleutel. Vink alle rechten aan: geen van beide voorinstellingen heeft zowel vacatures als kandidaten.</translation>
    </message>
    <message>
        <source>In SmartRecruiters, an administrator makes it in the Credential Manager. It is shown there once.</source>
        <translation>In SmartRecruiters maakt een beheerder hem in de Credential Manager. Daar is hij één keer te zien.</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In beoordeling</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In gebruik</translation>
    </message>
    <message>
        <source>In words, such as 3000-4000 euros a month.</source>
        <translation>In woorden, zoals 3000-4000 euro per maand.</translation>
    </message>
    <message>
        <source>In words, such as 40 hours a week.</source>
        <translation>In woorden, zoals 40 uur per week.</translation>
    </message>
    <message>
        <source>Industries</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Inzichten</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Interviewer</translation>
    </message>
    <message>
        <source>Interviewers</source>
        <translation>Interviewers</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Is a template</source>
        <translation>Is een sjabloon</translation>
    </message>
    <message>
        <source>It arrived late, before it was sent again.</source>
        <translation>Het is laat aangekomen, voordat het nog eens werd verstuurd.</translation>
    </message>
    <message>
        <source>It is at the provider.</source>
        <translation>Het staat bij de aanbieder.</translation>
    </message>
    <message>
        <source>It is no longer at the provider, so this could not be sent. What you wrote is kept here.</source>
        <translation>Het is er bij de aanbieder niet meer, dus dit kon niet worden verstuurd. Wat je schreef, staat hier nog.</translation>
    </message>
    <message>
        <source>It is no longer at the provider. What you wrote is kept here: copy it or cancel this item.</source>
        <translation>Het is er bij de aanbieder niet meer. Wat je schreef, staat hier nog: kopieer het of annuleer deze regel.</translation>
    </message>
    <message>
        <source>It is not at the provider.</source>
        <translation>Het staat niet bij de aanbieder.</translation>
    </message>
    <message>
        <source>It is unclear whether this arrived. The provider is asked when a late arrival can be ruled out.</source>
        <translation>Het is onduidelijk of dit is aangekomen. We vragen het na zodra een late aankomst is uitgesloten.</translation>
    </message>
    <message>
        <source>It waits for a key that may do this.</source>
        <translation>Het wacht op een sleutel die dit mag.</translation>
    </message>
    <message>
        <source>It was already gone at the provider.</source>
        <translation>Het was bij de aanbieder al weg.</translation>
    </message>
    <message>
        <source>It went through posting {posting}.</source>
        <translation>Dit ging via plaatsing {posting}.</translation>
    </message>
    <message>
        <source>Its short name, such as engineering.</source>
        <translation>De korte naam, zoals engineering.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Vacature</translation>
    </message>
    <message>
        <source>Job ad</source>
        <translation>Vacaturetekst</translation>
    </message>
    <message>
        <source>Job ads</source>
        <translation>Vacatureteksten</translation>
    </message>
    <message>
        <source>Job board</source>
        <translation>Vacaturebank</translation>
    </message>
    <message>
        <source>Job description</source>
        <translation>Functieomschrijving</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>Vacature-id</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Functienaam</translation>
    </message>
    <message>
        <source>JobSphere answered about another job than the one asked for, so nothing of it was used. Try again later.</source>
        <translation>JobSphere antwoordde over een andere vacature dan gevraagd, dus er is niets van gebruikt. Probeer het later nog eens.</translation>
    </message>
    <message>
        <source>JobSphere does not let its board be searched for this title. Look on the board yourself, then choose.</source>
        <translation>JobSphere laat op deze naam niet zoeken. Kijk zelf op de vacaturebank en kies dan.</translation>
    </message>
    <message>
        <source>JobSphere does not say whether a salary is per year or per month.</source>
        <translation>JobSphere zegt niet of een salaris per jaar of per maand is.</translation>
    </message>
    <message>
        <source>JobSphere does not show applications again. This one stays here as it was sent, with stages and notes of your own.</source>
        <translation>JobSphere laat sollicitaties niet meer zien. Deze blijft hier staan zoals ze is verstuurd, met je eigen fasen en notities.</translation>
    </message>
    <message>
        <source>JobSphere finds too many jobs for this title to look through. Look on the board yourself, then choose.</source>
        <translation>JobSphere vindt te veel vacatures met deze naam om door te zoeken. Kijk zelf op de vacaturebank en kies dan.</translation>
    </message>
    <message>
        <source>JobSphere has no articles.</source>
        <translation>JobSphere heeft geen artikelen.</translation>
    </message>
    <message>
        <source>JobSphere has no such table. Choose another table.</source>
        <translation>JobSphere heeft zo'n tabel niet. Kies een andere tabel.</translation>
    </message>
    <message>
        <source>JobSphere shows every company's jobs, and which company is yours is not known here, so none are listed as your vacancies. Give the key again with your company id beside it, or set company_id of this account and check it.</source>
        <translation>JobSphere laat de vacatures van elk bedrijf zien, en welk bedrijf het jouwe is, is hier niet bekend; daarom staan er geen als je vacatures. Geef de sleutel opnieuw met je bedrijfs-id erbij, of stel company_id van dit account in en controleer het.</translation>
    </message>
    <message>
        <source>JobSphere takes no files, only a link to a CV. Give a link that begins with https when you submit the application; this program never puts a CV on the internet.</source>
        <translation>JobSphere neemt geen bestanden aan, alleen een link naar een cv. Geef bij het insturen een link die met https begint; dit programma zet nooit een cv op internet.</translation>
    </message>
    <message>
        <source>JobSphere takes no new jobs at this account's address, so this one was not created. Check the address; if it is right, tell us, and create the job in JobSphere itself.</source>
        <translation>JobSphere neemt op het adres van dit account geen nieuwe vacatures aan, dus deze is niet gemaakt. Controleer het adres; klopt het, laat het ons dan weten en maak de vacature in JobSphere zelf.</translation>
    </message>
    <message>
        <source>JobSphere takes no photos.</source>
        <translation>JobSphere neemt geen foto's aan.</translation>
    </message>
    <message>
        <source>JobSphere took the job without telling its id. It stands among your vacancies once the board shows it.</source>
        <translation>JobSphere nam de vacature aan zonder haar id te noemen. Ze staat bij je vacatures zodra de vacaturebank haar toont.</translation>
    </message>
    <message>
        <source>JobSphere wants your verified company id with a new job, and it is not known here. Give the key again with your company id beside it, or set company_id of this account and check it.</source>
        <translation>JobSphere wil bij een nieuwe vacature je geverifieerde bedrijfs-id, en dat is hier niet bekend. Geef de sleutel opnieuw met je bedrijfs-id erbij, of stel company_id van dit account in en controleer het.</translation>
    </message>
    <message>
        <source>JobSphere's API cannot change a job. Change it in JobSphere itself.</source>
        <translation>De API van JobSphere kan geen vacature wijzigen. Wijzig haar in JobSphere zelf.</translation>
    </message>
    <message>
        <source>JobSphere's API cannot change or withdraw an application. Ask the employer, or change it in JobSphere itself.</source>
        <translation>De API van JobSphere kan geen sollicitatie wijzigen of intrekken. Vraag het de werkgever, of wijzig haar in JobSphere zelf.</translation>
    </message>
    <message>
        <source>JobSphere's API cannot do this. Do it in JobSphere itself.</source>
        <translation>De API van JobSphere kan dit niet. Doe het in JobSphere zelf.</translation>
    </message>
    <message>
        <source>JobSphere's API cannot withdraw a job. Take it off the board in JobSphere itself.</source>
        <translation>De API van JobSphere kan geen vacature intrekken. Haal haar in JobSphere zelf van de vacaturebank.</translation>
    </message>
    <message>
        <source>JobSphere's API does not count clicks. Look at them in JobSphere itself.</source>
        <translation>De API van JobSphere telt geen kliks. Bekijk ze in JobSphere zelf.</translation>
    </message>
    <message>
        <source>JobSphere's API does not show who is on the team. Manage the team in JobSphere itself.</source>
        <translation>De API van JobSphere laat niet zien wie er in het team zit. Beheer het team in JobSphere zelf.</translation>
    </message>
    <message>
        <source>JobSphere's API gives no files. Open the CV by its link, in your browser.</source>
        <translation>De API van JobSphere geeft geen bestanden. Open het cv met de link, in je browser.</translation>
    </message>
    <message>
        <source>JobSphere's API gives no list of categories or places. Type a category as its address on the web site writes it.</source>
        <translation>De API van JobSphere geeft geen lijst van categorieën of plaatsen. Typ een categorie zoals het adres op de website haar schrijft.</translation>
    </message>
    <message>
        <source>JobSphere's API has no figures about jobs. Look at them in JobSphere itself.</source>
        <translation>De API van JobSphere heeft geen cijfers over vacatures. Bekijk ze in JobSphere zelf.</translation>
    </message>
    <message>
        <source>JobSphere's API has no list of locations; each job shows its own.</source>
        <translation>De API van JobSphere heeft geen lijst van locaties; elke vacature toont de hare.</translation>
    </message>
    <message>
        <source>JobSphere's API has no notes, so they are kept on this computer only. Nobody at JobSphere sees them.</source>
        <translation>De API van JobSphere heeft geen notities; ze staan alleen op deze computer. Niemand bij JobSphere ziet ze.</translation>
    </message>
    <message>
        <source>JobSphere's API has no notes. One that is kept here can be removed here.</source>
        <translation>De API van JobSphere heeft geen notities. Een die hier staat, kan hier worden weggehaald.</translation>
    </message>
    <message>
        <source>JobSphere's API has no notes. You see those that you write here.</source>
        <translation>De API van JobSphere heeft geen notities. Je ziet die je hier schrijft.</translation>
    </message>
    <message>
        <source>JobSphere's API has no ratings.</source>
        <translation>De API van JobSphere heeft geen beoordelingen.</translation>
    </message>
    <message>
        <source>JobSphere's API has no reports. The overviews here count what is on this computer.</source>
        <translation>De API van JobSphere heeft geen rapporten. De overzichten hier tellen wat er op deze computer staat.</translation>
    </message>
    <message>
        <source>JobSphere's API has no stages, so they are kept on this computer only. Nobody at JobSphere sees them.</source>
        <translation>De API van JobSphere heeft geen fasen; ze staan alleen op deze computer. Niemand bij JobSphere ziet ze.</translation>
    </message>
    <message>
        <source>JobSphere's API has tags on jobs only, not on people. Give them when you create a job.</source>
        <translation>De API van JobSphere heeft alleen labels bij vacatures, niet bij mensen. Geef ze als je een vacature maakt.</translation>
    </message>
    <message>
        <source>JobSphere's API keeps no consent. Ask the applicant yourself, and write down here that you did.</source>
        <translation>De API van JobSphere bewaart geen toestemming. Vraag de kandidaat er zelf om, en schrijf hier op dat je het deed.</translation>
    </message>
    <message>
        <source>JobSphere's API knows no drafts: it only creates jobs. Publish and hide them in JobSphere itself.</source>
        <translation>De API van JobSphere kent geen concepten: hij maakt alleen vacatures. Publiceer en verberg ze in JobSphere zelf.</translation>
    </message>
    <message>
        <source>JobSphere's API knows no interviews. Plan them in your calendar.</source>
        <translation>De API van JobSphere kent geen gesprekken. Plan ze in je agenda.</translation>
    </message>
    <message>
        <source>JobSphere's API never sends or shows applications. Have them mailed to you by JobSphere, and add them here.</source>
        <translation>De API van JobSphere stuurt of toont nooit sollicitaties. Laat JobSphere ze je mailen, en voeg ze hier toe.</translation>
    </message>
    <message>
        <source>JobSphere's API shows no applications, so nobody can look up from here whether this arrived. Look in JobSphere itself, then choose.</source>
        <translation>De API van JobSphere laat geen sollicitaties zien; van hier kan niemand nakijken of deze is aangekomen. Kijk in JobSphere zelf en kies dan.</translation>
    </message>
    <message>
        <source>JobSphere's API shows no files. The link to the CV stands with the application.</source>
        <translation>De API van JobSphere laat geen bestanden zien. De link naar het cv staat bij de sollicitatie.</translation>
    </message>
    <message>
        <source>JobSphere's API takes applications and shows none. Those that you submit from here stay in this list; look at others in JobSphere itself.</source>
        <translation>De API van JobSphere neemt sollicitaties aan en laat er geen zien. Die je van hier instuurt, blijven in deze lijst; bekijk andere in JobSphere zelf.</translation>
    </message>
    <message>
        <source>JobSphere's board cannot be filtered by {names}. It can by: {known}.</source>
        <translation>De vacaturebank van JobSphere kan niet op {names} worden gefilterd. Wel op: {known}.</translation>
    </message>
    <message>
        <source>Kept on this computer only: JobSphere takes no name.</source>
        <translation>Alleen op deze computer bewaard: JobSphere neemt geen naam aan.</translation>
    </message>
    <message>
        <source>Kept on this computer.</source>
        <translation>Op deze computer bewaard.</translation>
    </message>
    <message>
        <source>Kept only on this computer</source>
        <translation>Alleen op deze computer bewaard</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Kind of interview</source>
        <translation>Soort gesprek</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Soort bron</translation>
    </message>
    <message>
        <source>Kinds of interviews</source>
        <translation>Soorten gesprekken</translation>
    </message>
    <message>
        <source>Kinds of sources</source>
        <translation>Soorten bronnen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Last delivered</source>
        <translation>Laatst bezorgd</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Latest approval</source>
        <translation>Laatste goedkeuring</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breedtegraad</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Left empty, it is main.</source>
        <translation>Leeg betekent: main.</translation>
    </message>
    <message>
        <source>Left out: a {kind} is not a CV</source>
        <translation>Weggelaten: een {kind} is geen cv</translation>
    </message>
    <message>
        <source>Left out: an {kind} is not a CV</source>
        <translation>Weggelaten: een {kind} is geen cv</translation>
    </message>
    <message>
        <source>Left out: its name does not say that it is a CV</source>
        <translation>Weggelaten: de naam zegt niet dat het een cv is</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Letters, digits and dashes, 36 at most.</source>
        <translation>Letters, cijfers en streepjes, hoogstens 36.</translation>
    </message>
    <message>
        <source>Lines of the facets, several parted by commas.</source>
        <translation>Regels van de zoekfilters, meer dan een met komma's ertussen.</translation>
    </message>
    <message>
        <source>Link to the CV</source>
        <translation>Link naar het cv</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation>LinkedIn</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Locaties</translation>
    </message>
    <message>
        <source>Logo address</source>
        <translation>Adres van het logo</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Lengtegraad</translation>
    </message>
    <message>
        <source>Looked for at the provider before sending.</source>
        <translation>Voor het versturen bij de aanbieder opgezocht.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Made in the Credential Manager, with the scopes that are ticked there and a system role.</source>
        <translation>Gemaakt in de Credential Manager, met de rechten die daar zijn aangevinkt en een systeemrol.</translation>
    </message>
    <message>
        <source>Mail a link for a new password</source>
        <translation>Link voor een nieuw wachtwoord mailen</translation>
    </message>
    <message>
        <source>Mail the activation link</source>
        <translation>Activeringslink mailen</translation>
    </message>
    <message>
        <source>Main job ad</source>
        <translation>Hoofdtekst</translation>
    </message>
    <message>
        <source>Make a new key at ICTerGezocht.nl under Settings, API, with all endpoints ticked, and paste it here. Nothing is lost when you do this later.</source>
        <translation>Maak bij ICTerGezocht.nl onder Instellingen, API, een nieuwe sleutel met alle onderdelen aangevinkt en plak die hier. Er gaat niets verloren als je dit later doet.</translation>
    </message>
    <message>
        <source>Make a new key under Settings, Integrations, API Keys with all seven scopes ticked by hand, and paste it here. RecruitSome's presets never have both vacancies and candidates. Nothing is lost when you do this later.</source>
        <translation>Maak onder Settings, Integrations, API Keys een nieuwe sleutel, vink zelf alle zeven rechten aan en plak hem hier. De voorinstellingen van RecruitSome hebben nooit zowel vacatures als kandidaten. Er gaat niets verloren als je dit later doet.</translation>
    </message>
    <message>
        <source>Make a report anew</source>
        <translation>Een rapport opnieuw maken</translation>
    </message>
    <message>
        <source>Make one in your JobSphere dashboard: Read/Write to create jobs and submit applications, else Read Only.</source>
        <translation>Maak er een in je dashboard van JobSphere: Read/Write om vacatures te maken en sollicitaties in te sturen, anders Read Only.</translation>
    </message>
    <message>
        <source>Markdown: # for a heading, ** around what is bold, - before each point of a list.</source>
        <translation>Markdown: # voor een kop, ** om wat vet is, - voor elk punt van een lijst.</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>Genoemd</translation>
    </message>
    <message>
        <source>Message to the hiring manager</source>
        <translation>Bericht aan de hiringmanager</translation>
    </message>
    <message>
        <source>Mid-senior level</source>
        <translation>Senior</translation>
    </message>
    <message>
        <source>Minutes to read</source>
        <translation>Minuten om te lezen</translation>
    </message>
    <message>
        <source>Move and change applicants, set tags</source>
        <translation>Kandidaten verplaatsen en wijzigen, labels zetten</translation>
    </message>
    <message>
        <source>Move applicants, add new ones</source>
        <translation>Kandidaten verplaatsen en toevoegen</translation>
    </message>
    <message>
        <source>Move {name} to {stage}</source>
        <translation>{name} naar {stage}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Name in addresses</source>
        <translation>Naam in adressen</translation>
    </message>
    <message>
        <source>Name in answers</source>
        <translation>Naam bij antwoorden</translation>
    </message>
    <message>
        <source>Name one person: a REF, or --email ADDRESS.</source>
        <translation>Noem één persoon: een REF, of --email ADRES.</translation>
    </message>
    <message>
        <source>Name or e-mail</source>
        <translation>Naam of e-mail</translation>
    </message>
    <message>
        <source>Name the job by its id, as it stands on the board.</source>
        <translation>Noem de vacature bij haar id, zoals het op de vacaturebank staat.</translation>
    </message>
    <message>
        <source>Name the posting by its id, such as 5a0e1c3e-7b0f-4d5c-9a6b-2f1d3c4b5a69. It stands at the entry in the outbox.</source>
        <translation>Noem het id van de plaatsing, zoals 5a0e1c3e-7b0f-4d5c-9a6b-2f1d3c4b5a69. Het staat bij de regel in het postvak uit.</translation>
    </message>
    <message>
        <source>Name what this is done to.</source>
        <translation>Noem waarmee dit gebeurt.</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nodig</translation>
    </message>
    <message>
        <source>Needed in the United States, such as CA.</source>
        <translation>Nodig in de Verenigde Staten, zoals CA.</translation>
    </message>
    <message>
        <source>Needed where anything else of the company is filled in.</source>
        <translation>Nodig als er iets anders van het bedrijf is ingevuld.</translation>
    </message>
    <message>
        <source>Needed where anything else of the contact is filled in.</source>
        <translation>Nodig als er iets anders van de contactpersoon is ingevuld.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Newest figures of a report</source>
        <translation>Nieuwste cijfers van een rapport</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nieuws</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Nog geen antwoord</translation>
    </message>
    <message>
        <source>No company id was given.</source>
        <translation>Er is geen bedrijfs-id gegeven.</translation>
    </message>
    <message>
        <source>No document says how RecruitSome takes a CV with an application; it is sent as we think it may be. This cannot be taken back from here.</source>
        <translation>Nergens staat hoe RecruitSome een cv bij een sollicitatie aanneemt; het wordt verstuurd zoals wij denken dat het kan. Dit kan van hier niet worden teruggenomen.</translation>
    </message>
    <message>
        <source>No document says where RecruitSome shows one candidate, so only what the list tells is known. If RecruitSome told you the path, put it into the account's setting "candidate_path".</source>
        <translation>Nergens staat waar RecruitSome één kandidaat laat zien; daarom is alleen bekend wat de lijst zegt. Heeft RecruitSome je het pad genoemd, zet het dan in de instelling "candidate_path" van het account.</translation>
    </message>
    <message>
        <source>No document says where RecruitSome shows one candidate; the path is the one in the setting "candidate_path".</source>
        <translation>Nergens staat waar RecruitSome één kandidaat laat zien; het pad is dat uit de instelling "candidate_path".</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>Niet meer in gebruik</translation>
    </message>
    <message>
        <source>No receiver answers at {host}. Check its address, and that it runs: recruiterdesk receive, on the machine it is on.</source>
        <translation>Er antwoordt geen ontvanger op {host}. Controleer het adres, en of hij draait: recruiterdesk receive, op de computer waar hij staat.</translation>
    </message>
    <message>
        <source>No way to sign in was chosen. Try again and choose one.</source>
        <translation>Er is geen manier van inloggen gekozen. Probeer het opnieuw en kies er een.</translation>
    </message>
    <message>
        <source>No word came back whether this arrived.</source>
        <translation>Er kwam geen bericht of dit is aangekomen.</translation>
    </message>
    <message>
        <source>Nobody listens for the sign-in. Begin to sign in again.</source>
        <translation>Niemand luistert naar het inloggen. Begin opnieuw met inloggen.</translation>
    </message>
    <message>
        <source>Nobody on this computer has that e-mail address. Check how it is written.</source>
        <translation>Niemand op deze computer heeft dat e-mailadres. Controleer hoe het geschreven is.</translation>
    </message>
    <message>
        <source>Nobody signed in within {minutes} minutes. Begin again when you like.</source>
        <translation>Niemand heeft binnen {minutes} minuten ingelogd. Begin opnieuw wanneer je wilt.</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Niet van toepassing</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Note on the vacancy</source>
        <translation>Notitie bij de vacature</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <translation>Notitie bij {name}</translation>
    </message>
    <message>
        <source>Note whether the applicant stayed away</source>
        <translation>Noteren of de kandidaat wegbleef</translation>
    </message>
    <message>
        <source>Nothing at this address answers like SmartRecruiters. Check the address: usually it is https://api.smartrecruiters.com.</source>
        <translation>Op dit adres antwoordt niets als SmartRecruiters. Controleer het adres: meestal is het https://api.smartrecruiters.com.</translation>
    </message>
    <message>
        <source>Nothing can be read with this key. Make a new key at ICTerGezocht.nl under Settings, API, with at least "{scope}" ticked, and paste it here.</source>
        <translation>Met deze sleutel kan niets worden gelezen. Maak bij ICTerGezocht.nl onder Instellingen, API, een nieuwe met minstens "{scope}" aangevinkt en plak die hier.</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}. Give yourself access to it, or choose another one.</source>
        <translation>In {folder} kan niets worden geschreven. Geef jezelf toegang, of kies een andere map.</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}. Make room or give yourself access to it, and try again.</source>
        <translation>In {folder} is niets te schrijven. Maak ruimte of geef jezelf toegang, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Nothing is changed. Name at least one field.</source>
        <translation>Er verandert niets. Noem ten minste één veld.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number of the request</source>
        <translation>Nummer van de aanvraag</translation>
    </message>
    <message>
        <source>Numbers of tags, several parted by commas.</source>
        <translation>Nummers van labels, meer dan een met komma's ertussen.</translation>
    </message>
    <message>
        <source>OAuth client</source>
        <translation>OAuth-client</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Aanbod</translation>
    </message>
    <message>
        <source>Offer approval form</source>
        <translation>Formulier voor goedkeuring van het aanbod</translation>
    </message>
    <message>
        <source>Offer form</source>
        <translation>Formulier voor het aanbod</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Aangeboden</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Aanbiedingen</translation>
    </message>
    <message>
        <source>On PostgreSQL the receiver makes no key itself, since every instance needs the same. Make one: recruiterdesk receive secret. Put it into {variable}, or into a file that --key-file names, and keep a copy: without it nothing in the database opens.</source>
        <translation>Op PostgreSQL maakt de ontvanger zelf geen sleutel, want elke ontvanger die erop draait, heeft dezelfde nodig. Maak er een: recruiterdesk receive secret. Zet hem in {variable}, of in een bestand dat --key-file noemt, en bewaar een kopie: zonder gaat niets in de database open.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Aangehouden</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Op locatie</translation>
    </message>
    <message>
        <source>On the board as "{company}"</source>
        <translation>Op de vacaturebank als "{company}"</translation>
    </message>
    <message>
        <source>On the career site</source>
        <translation>Op de carrièresite</translation>
    </message>
    <message>
        <source>One article</source>
        <translation>Eén artikel</translation>
    </message>
    <message>
        <source>One job of the board</source>
        <translation>Eén vacature van de vacaturebank</translation>
    </message>
    <message>
        <source>One line each: job title; company; from; to. Dates like 2019, 2019-09 or 2019-09-01.</source>
        <translation>Elk op een regel: functie; bedrijf; van; tot. Datums zoals 2019, 2019-09 of 2019-09-01.</translation>
    </message>
    <message>
        <source>One line each: question/field=answer, by the ids of the application form.</source>
        <translation>Elk op een regel: vraag/veld=antwoord, met de id's van het sollicitatieformulier.</translation>
    </message>
    <message>
        <source>One line each: school; degree; field of study; from; to. Dates like 2019, 2019-09 or 2019-09-01.</source>
        <translation>Elk op een regel: school; diploma; studierichting; van; tot. Datums zoals 2019, 2019-09 of 2019-09-01.</translation>
    </message>
    <message>
        <source>One location</source>
        <translation>Eén locatie</translation>
    </message>
    <message>
        <source>One of the colleagues named here is not there any more, or is switched off. Choose somebody from the list of users.</source>
        <translation>Een van de collega's hier is er niet meer, of is gedeactiveerd. Kies iemand uit de lijst met gebruikers.</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Alleen</translation>
    </message>
    <message>
        <source>Only administrators may read notes at SmartRecruiters, so this shows nothing either way.</source>
        <translation>Alleen beheerders mogen bij SmartRecruiters notities lezen; dit zegt dus niets.</translation>
    </message>
    <message>
        <source>Only an applicant who came through a receiver can be assigned to a vacancy here. Move others at their provider, or from here with a move.</source>
        <translation>Alleen wie via een ontvanger binnenkwam, is hier aan een vacature toe te wijzen. Verplaats anderen bij hun aanbieder, of van hieruit met een verplaatsing.</translation>
    </message>
    <message>
        <source>Only for a job that is none of your vacancies: its id stands on the board.</source>
        <translation>Alleen voor een vacature die niet van jou is: haar id staat op de vacaturebank.</translation>
    </message>
    <message>
        <source>Only if you have a receiver for applications, such as https://receiver.example.com. It can be added later.</source>
        <translation>Alleen als je een ontvanger voor sollicitaties hebt, zoals https://receiver.example.com. Later toevoegen kan ook.</translation>
    </message>
    <message>
        <source>Only if you post for customers: ICTerGezocht.nl gives it on request. Otherwise leave it empty.</source>
        <translation>Alleen als je voor klanten plaatst: ICTerGezocht.nl geeft hem op verzoek. Laat dit anders leeg.</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Alleen ik</translation>
    </message>
    <message>
        <source>Only those that stand now</source>
        <translation>Alleen die nu gelden</translation>
    </message>
    <message>
        <source>Open from</source>
        <translation>Open vanaf</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Organisator</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Van ons</translation>
    </message>
    <message>
        <source>Own number of the position</source>
        <translation>Eigen nummer van de formatieplaats</translation>
    </message>
    <message>
        <source>PDF, DOC or DOCX up to 10 MB is safe; RecruitSome may refuse other files.</source>
        <translation>Een PDF, DOC of DOCX tot 10 MB kan altijd; andere bestanden kan RecruitSome weigeren.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Deel</translation>
    </message>
    <message>
        <source>Part of the list of people you erased could not be read. Whoever is still at a provider may appear again: look, and erase them there.</source>
        <translation>Een deel van de lijst van mensen die je hebt gewist was niet te lezen. Wie nog bij een aanbieder staat, kan weer verschijnen: kijk dat na, en wis hen daar.</translation>
    </message>
    <message>
        <source>Partner key</source>
        <translation>Partnersleutel</translation>
    </message>
    <message>
        <source>Paused by you. What is queued waits here.</source>
        <translation>Door jou gepauzeerd. Wat in de rij staat, wacht hier.</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Betaling</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Misschien</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Photo address</source>
        <translation>Adres van de foto</translation>
    </message>
    <message>
        <source>Pick who is to see this note.</source>
        <translation>Kies wie deze notitie mag zien.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>Werkplek</translation>
    </message>
    <message>
        <source>Plan an interview</source>
        <translation>Een gesprek plannen</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Ports go up to {last}. Choose another with --port.</source>
        <translation>Poorten gaan tot {last}. Kies een andere met --port.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Formatieplaatsen</translation>
    </message>
    <message>
        <source>Possible answers</source>
        <translation>Mogelijke antwoorden</translation>
    </message>
    <message>
        <source>Post vacancies</source>
        <translation>Vacatures plaatsen</translation>
    </message>
    <message>
        <source>Post vacancies, see clicks and costs</source>
        <translation>Vacatures plaatsen, kliks en kosten zien</translation>
    </message>
    <message>
        <source>Post {vacancy}</source>
        <translation>{vacancy} plaatsen</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Geplaatst</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Plaatsing</translation>
    </message>
    <message>
        <source>Postings on the career site</source>
        <translation>Plaatsingen op de carrièresite</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Voornaamwoorden</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschappen</translation>
    </message>
    <message>
        <source>Properties of applicants</source>
        <translation>Eigenschappen van kandidaten</translation>
    </message>
    <message>
        <source>Properties of offers</source>
        <translation>Eigenschappen van aanbiedingen</translation>
    </message>
    <message>
        <source>Properties of vacancies</source>
        <translation>Eigenschappen van vacatures</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschap</translation>
    </message>
    <message>
        <source>Publish the vacancy</source>
        <translation>De vacature publiceren</translation>
    </message>
    <message>
        <source>Publish this job ad</source>
        <translation>Deze vacaturetekst publiceren</translation>
    </message>
    <message>
        <source>Publish vacancies</source>
        <translation>Vacatures publiceren</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Gepubliceerd</translation>
    </message>
    <message>
        <source>Published since</source>
        <translation>Gepubliceerd sinds</translation>
    </message>
    <message>
        <source>Published vacancies, candidates, new applicants, CVs, team</source>
        <translation>Gepubliceerde vacatures, kandidaten, sollicitaties, cv's, team</translation>
    </message>
    <message>
        <source>Qualifications</source>
        <translation>Kwalificaties</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Beoordelen</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Beoordeling</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Beoordelingen</translation>
    </message>
    <message>
        <source>Read applicants, CVs and answers</source>
        <translation>Kandidaten, cv's en antwoorden lezen</translation>
    </message>
    <message>
        <source>Read articles</source>
        <translation>Artikelen lezen</translation>
    </message>
    <message>
        <source>Read candidates</source>
        <translation>Kandidaten lezen</translation>
    </message>
    <message>
        <source>Read colleagues' notes</source>
        <translation>Notities van collega's lezen</translation>
    </message>
    <message>
        <source>Read interviews</source>
        <translation>Gesprekken lezen</translation>
    </message>
    <message>
        <source>Read locations</source>
        <translation>Locaties lezen</translation>
    </message>
    <message>
        <source>Read offers</source>
        <translation>Aanbiedingen lezen</translation>
    </message>
    <message>
        <source>Read published vacancies</source>
        <translation>Gepubliceerde vacatures lezen</translation>
    </message>
    <message>
        <source>Read ratings</source>
        <translation>Beoordelingen lezen</translation>
    </message>
    <message>
        <source>Read reports</source>
        <translation>Rapporten lezen</translation>
    </message>
    <message>
        <source>Read steps, reasons and sources</source>
        <translation>Stappen, redenen en bronnen lezen</translation>
    </message>
    <message>
        <source>Read the job board</source>
        <translation>De vacaturebank lezen</translation>
    </message>
    <message>
        <source>Read the team</source>
        <translation>Het team lezen</translation>
    </message>
    <message>
        <source>Read vacancies</source>
        <translation>Vacatures lezen</translation>
    </message>
    <message>
        <source>Read who the users are</source>
        <translation>Lezen wie de gebruikers zijn</translation>
    </message>
    <message>
        <source>Ready to begin</source>
        <translation>Klaar om te beginnen</translation>
    </message>
    <message>
        <source>Reasons for rejecting</source>
        <translation>Redenen om af te wijzen</translation>
    </message>
    <message>
        <source>Reasons for withdrawing</source>
        <translation>Redenen om zich terug te trekken</translation>
    </message>
    <message>
        <source>Receiver address</source>
        <translation>Adres van de ontvanger</translation>
    </message>
    <message>
        <source>Receiver inbox</source>
        <translation>Inbox van de ontvanger</translation>
    </message>
    <message>
        <source>Receiver token</source>
        <translation>Token van de ontvanger</translation>
    </message>
    <message>
        <source>RecruitSome answered about another record than the one asked for, so nothing of it was used. Try again later.</source>
        <translation>RecruitSome antwoordde over iets anders dan gevraagd, dus er is niets van gebruikt. Probeer het later nog eens.</translation>
    </message>
    <message>
        <source>RecruitSome does not list this, or not any more. Sync to see what it lists now.</source>
        <translation>RecruitSome noemt dit niet, of niet meer. Synchroniseer om te zien wat er nu staat.</translation>
    </message>
    <message>
        <source>RecruitSome has no table "{table}". Choose another table.</source>
        <translation>RecruitSome heeft geen tabel "{table}". Kies een andere tabel.</translation>
    </message>
    <message>
        <source>RecruitSome is not a job board: there are only your own vacancies to see.</source>
        <translation>RecruitSome is geen vacaturebank: er zijn alleen je eigen vacatures te zien.</translation>
    </message>
    <message>
        <source>RecruitSome lists candidates only by colleague, and this key has no "team:read" to know who they are. Make a new key that has it, or put your user ids into the account's setting "user_ids".</source>
        <translation>RecruitSome noemt kandidaten alleen per collega, en deze sleutel heeft geen "team:read" om te weten wie dat zijn. Maak een nieuwe die het heeft, of zet je gebruikers-id's in de instelling "user_ids" van het account.</translation>
    </message>
    <message>
        <source>RecruitSome needs a colleague who is told what became of the CV. Choose one of the team.</source>
        <translation>RecruitSome heeft een collega nodig die hoort wat er van het cv is geworden. Kies iemand uit het team.</translation>
    </message>
    <message>
        <source>RecruitSome reads the CV by itself and tells the colleague when it is done. This cannot be taken back from here. A person who is there already is not doubled: the CV becomes a review.</source>
        <translation>RecruitSome leest het cv zelf en zegt het de collega als het klaar is. Dit kan van hier niet worden teruggenomen. Iemand die er al is, wordt niet verdubbeld: het cv wordt dan een beoordeling.</translation>
    </message>
    <message>
        <source>RecruitSome shows only inside itself what became of a CV, so whether this one arrived cannot be seen from here. Ask the colleague who is told the result, then decide.</source>
        <translation>RecruitSome laat alleen in het eigen venster zien wat er van een cv is geworden; van hier is niet te zien of dit is aangekomen. Vraag de collega die de uitkomst hoort en kies dan.</translation>
    </message>
    <message>
        <source>RecruitSome takes a CV only to make a candidate of it, not for somebody who is there. Whether the key may do that shows at the first CV.</source>
        <translation>RecruitSome neemt een cv alleen aan om er een kandidaat van te maken, niet voor iemand die er al is. Of de sleutel dat mag, blijkt bij het eerste cv.</translation>
    </message>
    <message>
        <source>RecruitSome takes an applicant only for a vacancy. Choose the vacancy first.</source>
        <translation>RecruitSome neemt een kandidaat alleen voor een vacature aan. Kies eerst de vacature.</translation>
    </message>
    <message>
        <source>RecruitSome takes none of its own team's ids for a user's, so no candidate can be listed. Ask RecruitSome for your user ids and put them into the account's setting "user_ids".</source>
        <translation>RecruitSome neemt geen enkel id van het eigen team voor dat van een gebruiker; er kan dus geen kandidaat worden genoemd. Vraag RecruitSome om je gebruikers-id's en zet ze in de instelling "user_ids" van het account.</translation>
    </message>
    <message>
        <source>RecruitSome took the CV and reads it now, under the number {number}. The result appears inside RecruitSome only, no candidate's number comes back: look there for what became of it.</source>
        <translation>RecruitSome nam het cv aan en leest het nu, onder nummer {number}. De uitkomst staat alleen in RecruitSome, er komt geen nummer van een kandidaat terug: kijk daar wat ervan is geworden.</translation>
    </message>
    <message>
        <source>RecruitSome took the CV and reads it now. The result appears inside RecruitSome only, no candidate's number comes back: look there for what became of it.</source>
        <translation>RecruitSome nam het cv aan en leest het nu. De uitkomst staat alleen in RecruitSome, er komt geen nummer van een kandidaat terug: kijk daar wat ervan is geworden.</translation>
    </message>
    <message>
        <source>RecruitSome took the application and tells no number for it. The person appears here as a candidate when RecruitSome lists one; this line stays as it was made here.</source>
        <translation>RecruitSome nam de sollicitatie aan en noemt er geen nummer voor. De persoon verschijnt hier als kandidaat zodra RecruitSome er een noemt; deze regel blijft zoals hij hier is gemaakt.</translation>
    </message>
    <message>
        <source>RecruitSome's API counts views of a vacancy, not clicks. The search in published vacancies shows views.</source>
        <translation>De API van RecruitSome telt hoe vaak een vacature is bekeken, geen kliks. Het zoeken in gepubliceerde vacatures toont dat aantal.</translation>
    </message>
    <message>
        <source>RecruitSome's API does not change or delete candidates. Do that in RecruitSome.</source>
        <translation>De API van RecruitSome wijzigt of verwijdert geen kandidaten. Doe dat in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API does not give out CVs or other files. Open the candidate in RecruitSome to see them.</source>
        <translation>De API van RecruitSome geeft geen cv's of andere bestanden. Open de kandidaat in RecruitSome om ze te zien.</translation>
    </message>
    <message>
        <source>RecruitSome's API does not tell about consent. Look at it in RecruitSome.</source>
        <translation>De API van RecruitSome zegt niets over toestemming. Bekijk die in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API has no figures of its own. The overviews here count what is on this computer.</source>
        <translation>De API van RecruitSome heeft geen eigen cijfers. De overzichten hier tellen wat er op deze computer staat.</translation>
    </message>
    <message>
        <source>RecruitSome's API has no reports. The overviews here count what is on this computer.</source>
        <translation>De API van RecruitSome heeft geen rapporten. De overzichten hier tellen wat er op deze computer staat.</translation>
    </message>
    <message>
        <source>RecruitSome's API knows no interviews. Plan them in RecruitSome.</source>
        <translation>De API van RecruitSome kent geen gesprekken. Plan ze in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API knows no notes, so there is none to delete there.</source>
        <translation>De API van RecruitSome kent geen notities; er valt daar niets te verwijderen.</translation>
    </message>
    <message>
        <source>RecruitSome's API knows no ratings. Rate in RecruitSome.</source>
        <translation>De API van RecruitSome kent geen beoordelingen. Beoordeel in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API only reads published vacancies. Create, change and publish them in RecruitSome.</source>
        <translation>De API van RecruitSome leest alleen gepubliceerde vacatures. Maak, wijzig en publiceer ze in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API sends nothing by itself. New candidates come in with each sync.</source>
        <translation>De API van RecruitSome stuurt niets uit zichzelf. Nieuwe kandidaten komen bij elke keer bijwerken binnen.</translation>
    </message>
    <message>
        <source>RecruitSome's API shows no applications, so whether this one arrived cannot be seen from here. Look in RecruitSome, then decide.</source>
        <translation>De API van RecruitSome laat geen sollicitaties zien; van hier is niet te zien of deze is aangekomen. Kijk in RecruitSome en kies dan.</translation>
    </message>
    <message>
        <source>RecruitSome's API shows no notes. Notes that you write here stay on this computer.</source>
        <translation>De API van RecruitSome laat geen notities zien. Notities die je hier schrijft, blijven op deze computer.</translation>
    </message>
    <message>
        <source>RecruitSome's API shows no tags of candidates. Look at them in RecruitSome.</source>
        <translation>De API van RecruitSome laat geen labels van kandidaten zien. Bekijk ze in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API takes new applicants and CVs, and nothing else. What you wrote is kept here; do it in RecruitSome.</source>
        <translation>De API van RecruitSome neemt nieuwe kandidaten en cv's aan, en verder niets. Wat je schreef, staat hier; doe het in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's API takes no photos. Add one in RecruitSome.</source>
        <translation>De API van RecruitSome neemt geen foto's aan. Voeg er een toe in RecruitSome.</translation>
    </message>
    <message>
        <source>RecruitSome's list could not be read whole, so nothing is known of this. Try again later.</source>
        <translation>De lijst van RecruitSome kon niet helemaal worden gelezen; daarom is hiervan niets bekend. Probeer het later nog eens.</translation>
    </message>
    <message>
        <source>RecruitSome's list was empty although it counts some, so nothing is known of this. Try again later.</source>
        <translation>De lijst van RecruitSome was leeg terwijl hij er wel telt; daarom is hiervan niets bekend. Probeer het later nog eens.</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Terugkeeradres</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation>Referentienummer</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>Regiocode</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Thuiswerken</translation>
    </message>
    <message>
        <source>Remove all tags</source>
        <translation>Alle labels weghalen</translation>
    </message>
    <message>
        <source>Remove from an access group</source>
        <translation>Uit een toegangsgroep halen</translation>
    </message>
    <message>
        <source>Remove from the hiring team</source>
        <translation>Uit het wervingsteam halen</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <translation>Dit label weghalen</translation>
    </message>
    <message>
        <source>Rename this value</source>
        <translation>Deze waarde hernoemen</translation>
    </message>
    <message>
        <source>Replace all tags</source>
        <translation>Alle labels vervangen</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Vervanging</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporten</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Eisen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Roles of users</source>
        <translation>Rollen van gebruikers</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>Salaris</translation>
    </message>
    <message>
        <source>Salary from</source>
        <translation>Salaris vanaf</translation>
    </message>
    <message>
        <source>Salary to</source>
        <translation>Salaris tot</translation>
    </message>
    <message>
        <source>Salary up to</source>
        <translation>Salaris tot</translation>
    </message>
    <message>
        <source>Saved from a damaged database.</source>
        <translation>Gered uit een beschadigde database.</translation>
    </message>
    <message>
        <source>Saved from a damaged database. It is not known whether this was sent meanwhile; the provider is asked.</source>
        <translation>Gered uit een beschadigde database. Het is niet bekend of dit intussen is verstuurd; het wordt de aanbieder gevraagd.</translation>
    </message>
    <message>
        <source>Screening answers</source>
        <translation>Antwoorden op de vragen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search in published vacancies</source>
        <translation>Zoeken in gepubliceerde vacatures</translation>
    </message>
    <message>
        <source>See clicks by day</source>
        <translation>Kliks per dag zien</translation>
    </message>
    <message>
        <source>See the company types</source>
        <translation>De soorten bedrijven zien</translation>
    </message>
    <message>
        <source>See the user functions</source>
        <translation>De functies van gebruikers zien</translation>
    </message>
    <message>
        <source>See vacancies and their figures</source>
        <translation>Vacatures en hun cijfers zien</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Gekozen</translation>
    </message>
    <message>
        <source>Sending can only be paused. An empty value goes on with it.</source>
        <translation>Verzenden kan alleen worden gepauzeerd. Een lege waarde gaat ermee verder.</translation>
    </message>
    <message>
        <source>Set a property</source>
        <translation>Een eigenschap instellen</translation>
    </message>
    <message>
        <source>Set the onboarding status</source>
        <translation>De inwerkstatus instellen</translation>
    </message>
    <message>
        <source>Set the source</source>
        <translation>De bron instellen</translation>
    </message>
    <message>
        <source>Set the status of the vacancy</source>
        <translation>De status van de vacature instellen</translation>
    </message>
    <message>
        <source>Set the status, with date and reason</source>
        <translation>De status instellen, met datum en reden</translation>
    </message>
    <message>
        <source>Set who comes</source>
        <translation>Instellen wie er komt</translation>
    </message>
    <message>
        <source>Several pending changes begin with {id}. Write more of the id.</source>
        <translation>Er zijn meer wachtende wijzigingen die met {id} beginnen. Schrijf meer van de id.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Korte naam</translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation>Te zien in</translation>
    </message>
    <message>
        <source>Shows at the first CV. If it is missing, the CV waits.</source>
        <translation>Blijkt bij het eerste cv. Ontbreekt het, dan wacht het cv.</translation>
    </message>
    <message>
        <source>Shows at the first applicant, there is none to try it on yet.</source>
        <translation>Blijkt bij de eerste kandidaat; er is er nog geen om het op te proberen.</translation>
    </message>
    <message>
        <source>Shows at the first change. If it is missing, the change waits.</source>
        <translation>Blijkt bij de eerste wijziging. Ontbreekt het, dan wacht de wijziging.</translation>
    </message>
    <message>
        <source>Shows at the first deletion. If it is missing, the deletion waits.</source>
        <translation>Blijkt bij de eerste verwijdering. Ontbreekt het, dan wacht de verwijdering.</translation>
    </message>
    <message>
        <source>Shows at the first job or application. If it is missing, they wait.</source>
        <translation>Blijkt bij de eerste vacature of sollicitatie. Ontbreekt het, dan wachten ze.</translation>
    </message>
    <message>
        <source>Shows at the first move. If it is missing, the move waits.</source>
        <translation>Blijkt bij de eerste verplaatsing. Ontbreekt het, dan wacht die.</translation>
    </message>
    <message>
        <source>Shows at the first new applicant. If it is missing, the applicant waits.</source>
        <translation>Blijkt bij de eerste nieuwe kandidaat. Ontbreekt het, dan wacht de kandidaat.</translation>
    </message>
    <message>
        <source>Shows at the first note. If it is missing, the note waits.</source>
        <translation>Blijkt bij de eerste notitie. Ontbreekt het, dan wacht die.</translation>
    </message>
    <message>
        <source>Shows at the first use. If it is missing, what was done waits.</source>
        <translation>Blijkt bij het eerste gebruik. Ontbreekt het, dan wacht wat je deed.</translation>
    </message>
    <message>
        <source>Shows at the first vacancy. If it is missing, the vacancy waits.</source>
        <translation>Blijkt bij de eerste vacature. Ontbreekt het, dan wacht de vacature.</translation>
    </message>
    <message>
        <source>Shows at the next sync.</source>
        <translation>Blijkt bij de volgende synchronisatie.</translation>
    </message>
    <message>
        <source>Shows at the next sync: there was no colleague to ask about.</source>
        <translation>Blijkt bij de volgende keer bijwerken: er was geen collega om naar te vragen.</translation>
    </message>
    <message>
        <source>Shows when the table is opened.</source>
        <translation>Blijkt als de tabel wordt geopend.</translation>
    </message>
    <message>
        <source>Shows when the whole board was read: none of the first jobs is yours.</source>
        <translation>Blijkt als de hele vacaturebank is gelezen: geen van de eerste vacatures is van jou.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Inloggen met de browser</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Ondertekend door</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Vaardigheden</translation>
    </message>
    <message>
        <source>Skills and categories. JobSphere's API takes no salary, type or category with a new job; add them there.</source>
        <translation>Vaardigheden en categorieën. De API van JobSphere neemt bij een nieuwe vacature geen salaris, soort of categorie aan; voeg die daar toe.</translation>
    </message>
    <message>
        <source>Skype</source>
        <translation>Skype</translation>
    </message>
    <message>
        <source>SmartRecruiters answered about another record than the one asked for, so nothing of it was used. Try again later.</source>
        <translation>SmartRecruiters antwoordde over iets anders dan gevraagd, dus er is niets van gebruikt. Probeer het later nog eens.</translation>
    </message>
    <message>
        <source>SmartRecruiters asks the approvers now. How far that is shows under the vacancy's approval.</source>
        <translation>SmartRecruiters vraagt het nu aan wie moet goedkeuren. Hoe ver dat is, staat bij de goedkeuring van de vacature.</translation>
    </message>
    <message>
        <source>SmartRecruiters asks the approvers of the vacancy. This cannot be taken back here.</source>
        <translation>SmartRecruiters vraagt het aan wie de vacature moet goedkeuren. Dat kun je hier niet terugnemen.</translation>
    </message>
    <message>
        <source>SmartRecruiters cannot ask for approval now: one may be open already. Look there.</source>
        <translation>SmartRecruiters kan nu geen goedkeuring vragen: er staat er misschien al een open. Kijk daar.</translation>
    </message>
    <message>
        <source>SmartRecruiters cannot do this with an applicant. Do it in SmartRecruiters itself, as far as it goes there.</source>
        <translation>SmartRecruiters kan dit niet met een kandidaat. Doe het in SmartRecruiters zelf, voor zover het daar kan.</translation>
    </message>
    <message>
        <source>SmartRecruiters cannot do this. Do it in SmartRecruiters itself, as far as it goes there.</source>
        <translation>SmartRecruiters kan dit niet. Doe het in SmartRecruiters zelf, voor zover het daar kan.</translation>
    </message>
    <message>
        <source>SmartRecruiters could not make this file ({reason}). Make the report anew.</source>
        <translation>SmartRecruiters kon dit bestand niet maken ({reason}). Maak het rapport opnieuw.</translation>
    </message>
    <message>
        <source>SmartRecruiters could not read a name and an e-mail address in this CV. Fill them in by hand.</source>
        <translation>SmartRecruiters kon in dit cv geen naam en e-mailadres lezen. Vul ze zelf in.</translation>
    </message>
    <message>
        <source>SmartRecruiters could not take this file. Save it anew, under a plain name, and add it again.</source>
        <translation>SmartRecruiters kon dit bestand niet aannemen. Bewaar het opnieuw, onder een eenvoudige naam, en voeg het nog eens toe.</translation>
    </message>
    <message>
        <source>SmartRecruiters deleted the whole person, with all applications.</source>
        <translation>SmartRecruiters heeft de hele persoon verwijderd, met alle sollicitaties.</translation>
    </message>
    <message>
        <source>SmartRecruiters deletes no vacancies. Set its status to cancelled, or take it offline.</source>
        <translation>SmartRecruiters verwijdert geen vacatures. Zet de status op geannuleerd, of haal haar offline.</translation>
    </message>
    <message>
        <source>SmartRecruiters deletes the whole person, with every application, note and file.</source>
        <translation>SmartRecruiters verwijdert de hele persoon, met elke sollicitatie, notitie en elk bestand.</translation>
    </message>
    <message>
        <source>SmartRecruiters did not accept the sign-in. Check the client's id and secret, and that {address} is registered for it.</source>
        <translation>SmartRecruiters aanvaardde het inloggen niet. Controleer de id en het secret van de client, en of {address} ervoor is geregistreerd.</translation>
    </message>
    <message>
        <source>SmartRecruiters did not ask: your company has no privacy policy set up there. Set one up first.</source>
        <translation>SmartRecruiters heeft niets gevraagd: je bedrijf heeft daar geen privacybeleid ingesteld. Stel dat eerst in.</translation>
    </message>
    <message>
        <source>SmartRecruiters did not give the whole list, so this shows nothing either way.</source>
        <translation>SmartRecruiters gaf niet de hele lijst; dit zegt dus niets, zo of zo.</translation>
    </message>
    <message>
        <source>SmartRecruiters did not let this program in. Sign in there again and agree, or use another way to connect.</source>
        <translation>SmartRecruiters liet dit programma niet toe. Log daar opnieuw in en ga akkoord, of verbind op een andere manier.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not find the company of this posting. Publish the vacancy again, then try once more.</source>
        <translation>SmartRecruiters vindt het bedrijf van deze plaatsing niet. Publiceer de vacature opnieuw, en probeer het dan nog eens.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not have document {number} of this applicant, or not any more. Open the applicant again to see what is there now.</source>
        <translation>SmartRecruiters heeft document {number} van deze kandidaat niet, of niet meer. Open de kandidaat opnieuw om te zien wat er nu is.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not have it, or not any more.</source>
        <translation>SmartRecruiters heeft het niet, of niet meer.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not have this, or not any more.</source>
        <translation>SmartRecruiters heeft dit niet, of niet meer.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not have this, or not any more. Read it anew here, then choose again.</source>
        <translation>SmartRecruiters heeft dit niet, of niet meer. Lees het hier opnieuw, en kies dan nog eens.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not know this reason, or it does not go with this stage. Choose another one.</source>
        <translation>SmartRecruiters kent deze reden niet, of ze hoort niet bij deze fase. Kies een andere.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not know this source. Choose one from the list of sources.</source>
        <translation>SmartRecruiters kent deze bron niet. Kies er een uit de lijst van bronnen.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not know this time zone. Write it like Europe/Amsterdam.</source>
        <translation>SmartRecruiters kent deze tijdzone niet. Schrijf haar als Europe/Amsterdam.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not let this be changed from here. Change it in SmartRecruiters itself.</source>
        <translation>SmartRecruiters laat dit niet van hier wijzigen. Wijzig het in SmartRecruiters zelf.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not show the onboarding status to this key.</source>
        <translation>SmartRecruiters laat deze sleutel de inwerkstatus niet zien.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not show which mails it has sent, so this shows nothing either way.</source>
        <translation>SmartRecruiters laat niet zien welke mails het heeft verstuurd, dus dit laat niets zien, zo of zo.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not show who stayed away, so this shows nothing either way.</source>
        <translation>SmartRecruiters laat niet zien wie wegbleef, dus dit laat niets zien, zo of zo.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this file. Save it in another format, such as PDF, and add it again.</source>
        <translation>SmartRecruiters neemt dit bestand niet aan. Bewaar het in een andere vorm, zoals PDF, en voeg het opnieuw toe.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this key. Check the account, and give it another key.</source>
        <translation>SmartRecruiters neemt deze sleutel niet aan. Controleer het account, en geef het een andere sleutel.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this name of a value. Fill it in, without blanks at its ends.</source>
        <translation>SmartRecruiters neemt deze naam voor een waarde niet aan. Vul hem in zonder spaties aan begin of eind.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this name. Take out blanks at its ends and signs that are no letters.</source>
        <translation>SmartRecruiters neemt deze naam niet aan. Haal spaties aan het begin en eind weg, en tekens die geen letters zijn.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this place. Check the city, the region and the country, or leave them out.</source>
        <translation>SmartRecruiters neemt deze plaats niet aan. Controleer plaats, regio en land, of laat ze weg.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this rating. Choose from 1 to 5.</source>
        <translation>SmartRecruiters neemt deze beoordeling niet aan. Kies 1 tot en met 5.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this salary. Name its lower and upper end and the currency.</source>
        <translation>SmartRecruiters neemt dit salaris niet aan. Noem de onder- en bovengrens en de valuta.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this value. Choose another one from its list.</source>
        <translation>SmartRecruiters neemt deze waarde niet aan. Kies een andere uit de lijst.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not take this value. Choose another one.</source>
        <translation>SmartRecruiters neemt deze waarde niet aan. Kies een andere.</translation>
    </message>
    <message>
        <source>SmartRecruiters does not tell the name of your company in its career site, so it cannot be looked up. Look at the career site itself.</source>
        <translation>SmartRecruiters noemt de naam van je bedrijf op de carrièresite niet; daarom kan die niet worden opgezocht. Kijk op de carrièresite zelf.</translation>
    </message>
    <message>
        <source>SmartRecruiters found malware in this file and does not give it out.</source>
        <translation>SmartRecruiters vond schadelijke software in dit bestand en geeft het niet.</translation>
    </message>
    <message>
        <source>SmartRecruiters has ended its API of figures. Its reports can be fetched, and the overviews here count what is here.</source>
        <translation>SmartRecruiters is met zijn API voor cijfers gestopt. De rapporten kun je ophalen, en de overzichten hier tellen wat er hier staat.</translation>
    </message>
    <message>
        <source>SmartRecruiters has it like this already, so nothing was sent.</source>
        <translation>SmartRecruiters heeft het al zo; er is niets verstuurd.</translation>
    </message>
    <message>
        <source>SmartRecruiters has no articles.</source>
        <translation>SmartRecruiters heeft geen artikelen.</translation>
    </message>
    <message>
        <source>SmartRecruiters has no note with this id, or not any more. Read the table again and choose another one.</source>
        <translation>SmartRecruiters heeft geen notitie met dit id, of niet meer. Lees de tabel opnieuw en kies een andere.</translation>
    </message>
    <message>
        <source>SmartRecruiters has no reason "{reason}". It has: {reasons}.</source>
        <translation>SmartRecruiters heeft geen reden "{reason}". Er zijn: {reasons}.</translation>
    </message>
    <message>
        <source>SmartRecruiters has no such table. Choose another table.</source>
        <translation>SmartRecruiters heeft zo'n tabel niet. Kies een andere tabel.</translation>
    </message>
    <message>
        <source>SmartRecruiters has put this in its queue. Whether it is done shows in the table of job ads.</source>
        <translation>SmartRecruiters heeft dit in de rij gezet. Of het klaar is, zie je in de tabel met vacatureteksten.</translation>
    </message>
    <message>
        <source>SmartRecruiters has trouble of its own at the moment. Try again later; if it lasts for hours, tell SmartRecruiters.</source>
        <translation>SmartRecruiters heeft zelf even een storing. Probeer het later nog eens; duurt het uren, meld het dan bij SmartRecruiters.</translation>
    </message>
    <message>
        <source>SmartRecruiters is still fetching documents. Look again later.</source>
        <translation>SmartRecruiters haalt de documenten nog op. Kijk later nog eens.</translation>
    </message>
    <message>
        <source>SmartRecruiters is still making this file. Fetch it again later.</source>
        <translation>SmartRecruiters is dit bestand nog aan het maken. Haal het later nog eens op.</translation>
    </message>
    <message>
        <source>SmartRecruiters keeps this name for itself. Give the property another name.</source>
        <translation>SmartRecruiters houdt deze naam voor zichzelf. Geef de eigenschap een andere naam.</translation>
    </message>
    <message>
        <source>SmartRecruiters lists nothing of this kind here, so it cannot be seen whether this arrived.</source>
        <translation>SmartRecruiters noemt hier niets van deze soort; daarom is niet te zien of dit is aangekomen.</translation>
    </message>
    <message>
        <source>SmartRecruiters lists only people who are in a vacancy, so this shows nothing either way.</source>
        <translation>SmartRecruiters noemt alleen mensen die bij een vacature horen; dit zegt dus niets.</translation>
    </message>
    <message>
        <source>SmartRecruiters lists only people who are in a vacancy. Choose a vacancy, or add to the talent pool instead.</source>
        <translation>SmartRecruiters noemt alleen mensen die bij een vacature horen. Kies een vacature, of voeg aan de talentpool toe.</translation>
    </message>
    <message>
        <source>SmartRecruiters makes the report now. It stands among its files when it is done.</source>
        <translation>SmartRecruiters maakt het rapport nu. Het staat bij de bestanden als het klaar is.</translation>
    </message>
    <message>
        <source>SmartRecruiters may leave out interviews that were not planned through its API.</source>
        <translation>SmartRecruiters laat misschien gesprekken weg die niet met de API zijn gepland.</translation>
    </message>
    <message>
        <source>SmartRecruiters may move the applicant and may invite everybody who takes part.</source>
        <translation>SmartRecruiters verplaatst de kandidaat misschien, en nodigt misschien iedereen uit die meedoet.</translation>
    </message>
    <message>
        <source>SmartRecruiters needs a property that is empty here. Fill in every property that your company requires of a vacancy.</source>
        <translation>SmartRecruiters heeft een eigenschap nodig die hier leeg is. Vul elke eigenschap in die jullie bedrijf bij een vacature verplicht.</translation>
    </message>
    <message>
        <source>SmartRecruiters needs an API key, or the ID and the secret of an OAuth client. Make one in its Credential Manager.</source>
        <translation>SmartRecruiters heeft een API-sleutel nodig, of de ID en het secret van een OAuth-client. Maak er een in de Credential Manager daar.</translation>
    </message>
    <message>
        <source>SmartRecruiters read the CV itself; check what it made of it.</source>
        <translation>SmartRecruiters las het cv zelf; controleer wat ervan is gemaakt.</translation>
    </message>
    <message>
        <source>SmartRecruiters reports news only to a server on the internet. New applicants come in with each sync.</source>
        <translation>SmartRecruiters meldt nieuws alleen aan een server op internet. Nieuwe kandidaten komen bij elke keer bijwerken binnen.</translation>
    </message>
    <message>
        <source>SmartRecruiters says: "{message}". Change what it names, then try again.</source>
        <translation>SmartRecruiters zegt: "{message}". Wijzig wat het noemt, en probeer het dan nog eens.</translation>
    </message>
    <message>
        <source>SmartRecruiters sends an e-mail to everybody who is mentioned.</source>
        <translation>SmartRecruiters stuurt een e-mail aan iedereen die wordt genoemd.</translation>
    </message>
    <message>
        <source>SmartRecruiters sends the applicant an e-mail that asks for consent.</source>
        <translation>SmartRecruiters stuurt de kandidaat een e-mail die om toestemming vraagt.</translation>
    </message>
    <message>
        <source>SmartRecruiters sends this user an e-mail with a link to activate the sign-in.</source>
        <translation>SmartRecruiters stuurt deze gebruiker een e-mail met een link om het inloggen te activeren.</translation>
    </message>
    <message>
        <source>SmartRecruiters sends this user an e-mail with a link to set another password.</source>
        <translation>SmartRecruiters stuurt deze gebruiker een e-mail met een link om een ander wachtwoord te kiezen.</translation>
    </message>
    <message>
        <source>SmartRecruiters sent a report that cannot be read. Download its file instead.</source>
        <translation>SmartRecruiters stuurde een rapport dat niet te lezen is. Download in plaats daarvan het bestand.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows 1 file with this name and content.</source>
        <translation>SmartRecruiters toont 1 bestand met deze naam en inhoud.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows 1 like this.</source>
        <translation>SmartRecruiters toont er 1 zoals dit.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows 1 note with this text.</source>
        <translation>SmartRecruiters toont 1 notitie met deze tekst.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows it as you want it.</source>
        <translation>SmartRecruiters toont het zoals je het wilt.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows it otherwise.</source>
        <translation>SmartRecruiters toont het anders.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows notes without their ids, so this shows nothing either way.</source>
        <translation>SmartRecruiters toont notities zonder hun id's; dit zegt dus niets.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows only the name of a source, so this shows nothing either way.</source>
        <translation>SmartRecruiters toont van een bron alleen de naam; dit zegt dus niets.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows the stage "{stage}".</source>
        <translation>SmartRecruiters toont de fase "{stage}".</translation>
    </message>
    <message>
        <source>SmartRecruiters shows {count} files with this name and content.</source>
        <translation>SmartRecruiters toont {count} bestanden met deze naam en inhoud.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows {count} like this.</source>
        <translation>SmartRecruiters toont er {count} zoals dit.</translation>
    </message>
    <message>
        <source>SmartRecruiters shows {count} notes with this text.</source>
        <translation>SmartRecruiters toont {count} notities met deze tekst.</translation>
    </message>
    <message>
        <source>SmartRecruiters still has it.</source>
        <translation>SmartRecruiters heeft het nog.</translation>
    </message>
    <message>
        <source>SmartRecruiters takes "@[" and "#[" as commands that mail people. Put a blank after the sign, or pick whom to mention.</source>
        <translation>SmartRecruiters ziet "@[" en "#[" als opdrachten die mensen mailen. Zet een spatie achter het teken, of kies wie je wilt noemen.</translation>
    </message>
    <message>
        <source>SmartRecruiters takes 1 to {most} tags. Give that many.</source>
        <translation>SmartRecruiters neemt 1 tot {most} labels aan. Geef er zoveel.</translation>
    </message>
    <message>
        <source>SmartRecruiters takes no pictures of applicants.</source>
        <translation>SmartRecruiters neemt geen foto's van kandidaten aan.</translation>
    </message>
    <message>
        <source>SmartRecruiters takes no pictures of applicants. Add it as another file.</source>
        <translation>SmartRecruiters neemt geen foto's van kandidaten aan. Voeg hem toe als ander bestand.</translation>
    </message>
    <message>
        <source>SmartRecruiters takes this as if the applicant had filled in the form, and may write to her.</source>
        <translation>SmartRecruiters neemt dit aan alsof de kandidaat het formulier heeft ingevuld, en kan de kandidaat schrijven.</translation>
    </message>
    <message>
        <source>SmartRecruiters' API cannot move somebody to another vacancy. Do that in SmartRecruiters itself.</source>
        <translation>De API van SmartRecruiters kan niemand naar een andere vacature verplaatsen. Doe dat in SmartRecruiters zelf.</translation>
    </message>
    <message>
        <source>SmartRecruiters' API deletes no vacancies. Set the vacancy's status to CANCELLED, or delete it in SmartRecruiters itself.</source>
        <translation>De API van SmartRecruiters verwijdert geen vacatures. Zet de status van de vacature op CANCELLED, of verwijder haar in SmartRecruiters zelf.</translation>
    </message>
    <message>
        <source>SmartRecruiters' API does not count clicks. Look at them in SmartRecruiters itself.</source>
        <translation>De API van SmartRecruiters telt geen kliks. Bekijk ze in SmartRecruiters zelf.</translation>
    </message>
    <message>
        <source>SmartRecruiters' API has no documented list of locations; each vacancy shows its own.</source>
        <translation>De API van SmartRecruiters heeft geen beschreven lijst van locaties; elke vacature toont de hare.</translation>
    </message>
    <message>
        <source>SmartRecruiters' API takes no photos of applicants that exist already. Add it in SmartRecruiters itself.</source>
        <translation>De API van SmartRecruiters neemt geen foto's aan van kandidaten die er al zijn. Voeg hem toe in SmartRecruiters zelf.</translation>
    </message>
    <message>
        <source>Some lines of this page could not be read and are left out.</source>
        <translation>Enkele regels van deze pagina waren niet te lezen en zijn weggelaten.</translation>
    </message>
    <message>
        <source>Some parts could not be read. Look whether what you wrote last is still there.</source>
        <translation>Sommige delen waren niet te lezen. Kijk na of wat je het laatst schreef er nog is.</translation>
    </message>
    <message>
        <source>Somebody else there has this e-mail address and last name. Look at both, then change one.</source>
        <translation>Iemand anders daar heeft dit e-mailadres en deze achternaam. Bekijk ze allebei en wijzig er dan een.</translation>
    </message>
    <message>
        <source>Somebody moved this applicant to {stage} meanwhile. Retry to move to {wish} all the same, or cancel.</source>
        <translation>Iemand heeft deze kandidaat intussen naar {stage} verplaatst. Probeer opnieuw om toch naar {wish} te gaan, of annuleer.</translation>
    </message>
    <message>
        <source>Somebody named in this note is not there any more. Take the name out.</source>
        <translation>Iemand die in deze notitie wordt genoemd, is er niet meer. Haal de naam eruit.</translation>
    </message>
    <message>
        <source>Somebody this note is for is not there any more. Choose others.</source>
        <translation>Iemand voor wie deze notitie is, is er niet meer. Kies anderen.</translation>
    </message>
    <message>
        <source>Somebody was hired for this position, so it cannot be deleted. Look at who has it first.</source>
        <translation>Op deze formatieplaats is iemand aangenomen, dus ze kan niet weg. Kijk eerst wie haar heeft.</translation>
    </message>
    <message>
        <source>Something that was filled in holds characters that SmartRecruiters does not take, or is too long. Correct it.</source>
        <translation>Iets dat is ingevuld, heeft tekens die SmartRecruiters niet aanneemt, of is te lang. Verbeter het.</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sorteren op</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Sourcing</source>
        <translation>Werving</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Standard input holds no JSON object of texts. Give {example}.</source>
        <translation>Standaardinvoer bevat geen JSON-object met teksten. Geef {example}.</translation>
    </message>
    <message>
        <source>Starting at login stays as it was: the system's list cannot carry this path. Put the program or the profile into a folder with a shorter and plainer name.</source>
        <translation>Starten bij het aanmelden blijft zoals het was: de lijst van het systeem kan dit pad niet aan. Zet het programma of het profiel in een map met een kortere, eenvoudigere naam.</translation>
    </message>
    <message>
        <source>Starting at login stays as it was: {place} cannot be changed. Give yourself access to it, or choose what starts at login in your system's own settings.</source>
        <translation>Starten bij het aanmelden blijft zoals het was: {place} kan niet worden gewijzigd. Geef jezelf toegang, of kies in de instellingen van je systeem wat bij het aanmelden start.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status (a number)</source>
        <translation>Status (een nummer)</translation>
    </message>
    <message>
        <source>Status of the application form</source>
        <translation>Status van het sollicitatieformulier</translation>
    </message>
    <message>
        <source>Stayed away</source>
        <translation>Weggebleven</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>Step within the status</source>
        <translation>Stap binnen de status</translation>
    </message>
    <message>
        <source>Steps within a status</source>
        <translation>Stappen binnen een status</translation>
    </message>
    <message>
        <source>Stopped before anything was sent.</source>
        <translation>Gestopt voordat er iets is verstuurd.</translation>
    </message>
    <message>
        <source>Submit an application</source>
        <translation>Een sollicitatie insturen</translation>
    </message>
    <message>
        <source>Subtype</source>
        <translation>Subsoort</translation>
    </message>
    <message>
        <source>Subtype of the source</source>
        <translation>Subsoort van de bron</translation>
    </message>
    <message>
        <source>Subtypes</source>
        <translation>Subsoorten</translation>
    </message>
    <message>
        <source>Such as Europe/Amsterdam.</source>
        <translation>Zoals Europe/Amsterdam.</translation>
    </message>
    <message>
        <source>Such as Fulltime.</source>
        <translation>Zoals Fulltime.</translation>
    </message>
    <message>
        <source>Such as administrator or hr_manager.</source>
        <translation>Zoals administrator of hr_manager.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Take off this vacancy</source>
        <translation>Van deze vacature halen</translation>
    </message>
    <message>
        <source>Take offline on</source>
        <translation>Offline halen op</translation>
    </message>
    <message>
        <source>Take the vacancy offline</source>
        <translation>De vacature offline halen</translation>
    </message>
    <message>
        <source>Take this job ad offline</source>
        <translation>Deze vacaturetekst offline halen</translation>
    </message>
    <message>
        <source>Taken offline</source>
        <translation>Offline gehaald</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Text saved from a damaged database: {text}</source>
        <translation>Tekst gered uit een beschadigde database: {text}</translation>
    </message>
    <message>
        <source>Texts whose applicant could not be read: {number}. They are in the outbox as refused, to be copied.</source>
        <translation>Teksten waarvan de kandidaat niet te lezen was: {number}. Ze staan als geweigerd in het postvak uit, om te kopiëren.</translation>
    </message>
    <message>
        <source>The API is not switched on for this company at RecruitSome. Ask whoever manages RecruitSome there, or RecruitSome itself; nothing here is lost.</source>
        <translation>De API staat voor dit bedrijf bij RecruitSome niet aan. Vraag wie daar RecruitSome beheert, of RecruitSome zelf; hier gaat niets verloren.</translation>
    </message>
    <message>
        <source>The SQLite in this program is version {found}; {least} or newer is needed to keep your data safe. Install the program again.</source>
        <translation>De SQLite in dit programma is versie {found}; {least} of nieuwer is nodig om je gegevens veilig te houden. Installeer het programma opnieuw.</translation>
    </message>
    <message>
        <source>The account has the address of a receiver but no token for it. Make one there with: recruiterdesk receive laptop add NAME, and give it to the account as its receiver token.</source>
        <translation>Het account heeft het adres van een ontvanger, maar geen token ervoor. Maak er daar een met: recruiterdesk receive laptop add NAME, en geef het aan het account als token van de ontvanger.</translation>
    </message>
    <message>
        <source>The address for updates in this copy of recruiterdesk cannot be used. Install it again.</source>
        <translation>Het adres voor nieuwe versies in dit exemplaar van recruiterdesk is niet te gebruiken. Installeer het opnieuw.</translation>
    </message>
    <message>
        <source>The address for updates in this copy of recruiterdesk is damaged. Install it again.</source>
        <translation>Het adres voor nieuwe versies in dit exemplaar van recruiterdesk is beschadigd. Installeer het opnieuw.</translation>
    </message>
    <message>
        <source>The applicant this was for could not be read from the damaged database. Copy the text, then cancel this.</source>
        <translation>De kandidaat voor wie dit was, was in de beschadigde database niet te lezen. Kopieer de tekst en annuleer dit dan.</translation>
    </message>
    <message>
        <source>The application form wants whole dates for jobs, like 2019-09-01.</source>
        <translation>Het sollicitatieformulier wil bij banen hele datums, zoals 2019-09-01.</translation>
    </message>
    <message>
        <source>The application is no longer here.</source>
        <translation>De sollicitatie is hier niet meer.</translation>
    </message>
    <message>
        <source>The board does not show this job. That proves nothing, it may show later; and one sent twice could not be withdrawn. Look in JobSphere itself, then choose.</source>
        <translation>De vacaturebank toont deze vacature niet. Dat bewijst niets, misschien komt ze later; en een die twee keer is verstuurd, kan niet worden ingetrokken. Kijk in JobSphere zelf en kies dan.</translation>
    </message>
    <message>
        <source>The board shows 1 job of your company with this title. If that is an older one, this one may show later. Look there, then choose.</source>
        <translation>De vacaturebank toont 1 vacature van je bedrijf met deze naam. Is dat een oudere, dan komt deze misschien later. Kijk daar en kies dan.</translation>
    </message>
    <message>
        <source>The board shows {count} jobs of your company with this title. If all are older, this one may show later. Look, then choose.</source>
        <translation>De vacaturebank toont {count} vacatures van je bedrijf met deze naam. Zijn ze allemaal ouder, dan komt deze misschien later. Kijk en kies dan.</translation>
    </message>
    <message>
        <source>The certificate shown for {host} cannot be trusted. Check this computer's date and network; a company network may need its own certificate in the system's store.</source>
        <translation>Het certificaat dat voor {host} wordt getoond, is niet te vertrouwen. Controleer de datum en het netwerk van deze computer; een bedrijfsnetwerk heeft soms een eigen certificaat nodig in de opslag van het systeem.</translation>
    </message>
    <message>
        <source>The certificate shown for {provider} cannot be trusted, so the key was not sent. Check this computer's clock and network; a company network may need its own certificate in the system's store.</source>
        <translation>Het certificaat dat voor {provider} getoond wordt, is niet te vertrouwen, dus de sleutel is niet verstuurd. Kijk de klok en het netwerk van deze computer na; een bedrijfsnetwerk heeft soms een eigen certificaat in het systeem nodig.</translation>
    </message>
    <message>
        <source>The code of two letters, such as nl.</source>
        <translation>De code van twee letters, zoals nl.</translation>
    </message>
    <message>
        <source>The connection to {host} broke. Try again.</source>
        <translation>De verbinding met {host} viel weg. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The connection to {provider} broke before an answer came, so we cannot tell if this arrived. Nothing else goes out for it until that is clear.</source>
        <translation>De verbinding met {provider} viel weg voor er antwoord kwam, dus we weten niet of dit is aangekomen. Hiervoor gaat niets anders uit tot dat duidelijk is.</translation>
    </message>
    <message>
        <source>The connection to {provider} broke. We try again by ourselves.</source>
        <translation>De verbinding met {provider} viel weg. We proberen het vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>The connection was made anew while this was being read. It is read again.</source>
        <translation>De verbinding werd vernieuwd terwijl dit gelezen werd. Het wordt opnieuw gelezen.</translation>
    </message>
    <message>
        <source>The country's name, or its code of two letters, such as nl.</source>
        <translation>De naam van het land, of de code van twee letters, zoals nl.</translation>
    </message>
    <message>
        <source>The database in this profile's folder is damaged, or another program made it. Nothing was changed. Restore the folder from a backup, or move it aside and connect your accounts again: what the providers hold will be read anew.</source>
        <translation>De database in de map van dit profiel is beschadigd, of een ander programma heeft hem gemaakt. Er is niets gewijzigd. Zet de map terug vanuit een back-up, of zet haar opzij en verbind je accounts opnieuw: wat de aanbieders hebben, wordt opnieuw gelezen.</translation>
    </message>
    <message>
        <source>The database in this profile's folder is not encrypted, so this program did not make it. Nothing was changed. Move the file aside to start a new one.</source>
        <translation>De database in de map van dit profiel is niet versleuteld, dus dit programma heeft die niet gemaakt. Er is niets veranderd. Zet het bestand opzij om een nieuwe te beginnen.</translation>
    </message>
    <message>
        <source>The database on this computer is damaged, and another recruiterdesk has it open. Nothing was changed. Close that one and try again: what you have not sent is saved first.</source>
        <translation>De database op deze computer is beschadigd, en een andere recruiterdesk heeft hem open. Er is niets gewijzigd. Sluit die en probeer het opnieuw: wat je nog niet hebt verstuurd, wordt eerst gered.</translation>
    </message>
    <message>
        <source>The database on this computer is damaged, so nothing more is written to it. Close the program and open it again: what you have not sent is saved first, and the rest is read anew from your providers.</source>
        <translation>De database op deze computer is beschadigd, dus er wordt niets meer in geschreven. Sluit het programma en open het opnieuw: wat je nog niet hebt verstuurd, wordt eerst gered, en de rest wordt opnieuw bij je aanbieders gelezen.</translation>
    </message>
    <message>
        <source>The database on this computer was damaged and was made anew. Saved from it: changes not sent {writes}, drafts {drafts}, notes kept here {notes}, files not sent {files}, applicants {applicants}. Everything is now read again from your providers. The damaged database is kept in {folder} until {until}.</source>
        <translation>De database op deze computer was beschadigd en is opnieuw gemaakt. Eruit gered: niet-verstuurde wijzigingen {writes}, concepten {drafts}, notities van alleen hier {notes}, niet-verstuurde bestanden {files}, kandidaten {applicants}. Alles wordt nu opnieuw bij je aanbieders gelezen. De beschadigde database blijft tot {until} bewaard in {folder}.</translation>
    </message>
    <message>
        <source>The database's address is not understood. Give sqlite:///FILE or postgresql://USER@HOST/NAME.</source>
        <translation>Het adres van de database is onduidelijk. Geef sqlite:///FILE of postgresql://USER@HOST/NAME.</translation>
    </message>
    <message>
        <source>The demo's receiver did not start: {reason}</source>
        <translation>De ontvanger van de demo is niet gestart: {reason}</translation>
    </message>
    <message>
        <source>The disk does not let us read or write. Make room or mend it, then try again.</source>
        <translation>De schijf laat ons niet lezen of schrijven. Maak ruimte of herstel de schijf, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The disk failed while the database was written or read. Nothing more is written until the program is started again. Check the disk, and make a backup of the profile's folder.</source>
        <translation>De schijf liet het afweten bij het lezen of schrijven van de database. Er wordt niets meer geschreven tot het programma opnieuw is gestart. Kijk de schijf na en maak een kopie van de map van het profiel.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more can be kept on this computer. What was stored is safe. Make room on the disk and try again.</source>
        <translation>De schijf is vol, dus op deze computer is niets meer te bewaren. Wat er al stond, is veilig. Maak ruimte op de schijf en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The disk is full. You can read everything that is here; nothing is synced or sent, and changes are not taken until you make room on the disk and start the program again.</source>
        <translation>De schijf is vol. Je kunt alles lezen wat hier is; er wordt niets gesynchroniseerd of verstuurd, en wijzigingen worden niet aangenomen tot je ruimte maakt op de schijf en het programma opnieuw start.</translation>
    </message>
    <message>
        <source>The disk of the receiver's database is full. Make room on it.</source>
        <translation>De schijf met de database van de ontvanger is vol. Maak er ruimte op.</translation>
    </message>
    <message>
        <source>The download link is no longer good. Open the applicant again, then fetch the file.</source>
        <translation>De link om te downloaden is niet meer geldig. Open de kandidaat opnieuw en haal het bestand dan op.</translation>
    </message>
    <message>
        <source>The download link leads to an address that is not on the public internet. The file was not fetched. Fetch it at the provider itself.</source>
        <translation>De link om te downloaden leidt naar een adres dat niet op het openbare internet ligt. Het bestand is niet opgehaald. Haal het bij de aanbieder zelf op.</translation>
    </message>
    <message>
        <source>The employer gets this application at once. It cannot be changed, withdrawn or looked up at JobSphere from here.</source>
        <translation>De werkgever krijgt deze sollicitatie meteen. Ze kan van hier niet worden gewijzigd, ingetrokken of bij JobSphere opgezocht.</translation>
    </message>
    <message>
        <source>The end is before the beginning. Change one of them.</source>
        <translation>Het einde ligt voor het begin. Wijzig een van beide.</translation>
    </message>
    <message>
        <source>The file could not be read from the damaged store. Add it again and cancel this.</source>
        <translation>Het bestand was in de beschadigde opslag niet te lezen. Voeg het opnieuw toe en annuleer dit.</translation>
    </message>
    <message>
        <source>The file is deleted at SmartRecruiters. This cannot be taken back.</source>
        <translation>Het bestand wordt bij SmartRecruiters verwijderd. Dit kan niet worden teruggenomen.</translation>
    </message>
    <message>
        <source>The file is no longer on this computer. Drop it again and cancel this item.</source>
        <translation>Het bestand staat niet meer op deze computer. Sleep het er nog eens heen en annuleer deze regel.</translation>
    </message>
    <message>
        <source>The file is too big to be saved: at most {limit} bytes can be. Fetch it at the provider itself.</source>
        <translation>Het bestand is te groot om te bewaren: hoogstens {limit} bytes kan. Haal het bij de aanbieder zelf op.</translation>
    </message>
    <message>
        <source>The file is too big to be shown here: at most {limit} bytes can be. Save it and open it with another program.</source>
        <translation>Het bestand is te groot om hier te tonen: hoogstens {limit} bytes. Bewaar het en open het met een ander programma.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read, and without it the keys of this profile cannot be found. Restore it from a backup.</source>
        <translation>Het bestand {file} is niet te lezen, en zonder dat zijn de sleutels van dit profiel niet te vinden. Zet het terug uit een reservekopie.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. It may have been moved, or is not yours to read. Choose another file.</source>
        <translation>Het bestand {name} is niet te lezen. Misschien is het verplaatst, of mag jij het niet lezen. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>The file {name} could not be read to its end. Try again, or choose another file.</source>
        <translation>Het bestand {name} kon niet tot het eind worden gelezen. Probeer het opnieuw, of kies een ander bestand.</translation>
    </message>
    <message>
        <source>The first day is after the last one. Change one of them.</source>
        <translation>De eerste dag ligt na de laatste. Wijzig een van beide.</translation>
    </message>
    <message>
        <source>The folder {folder} belongs to another user, who could read your applicants. Choose another one.</source>
        <translation>De map {folder} is van een andere gebruiker, die je kandidaten zou kunnen lezen. Kies een andere.</translation>
    </message>
    <message>
        <source>The folder {folder} belongs to another user, who could read your applicants. Choose another profile folder.</source>
        <translation>De map {folder} is van een andere gebruiker, die je kandidaten zou kunnen lezen. Kies een andere map voor het profiel.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be looked into. Give yourself access to it, or choose another one.</source>
        <translation>In de map {folder} kan niet worden gekeken. Geef jezelf toegang, of kies een andere.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made or entered. Give yourself access to it, or choose another profile folder.</source>
        <translation>De map {folder} is niet te maken of te openen. Geef jezelf toegang, of kies een andere map voor het profiel.</translation>
    </message>
    <message>
        <source>The folder {folder}, where your data is kept, is not there. Connect the disk that it is on, or name another profile folder.</source>
        <translation>De map {folder}, waar je gegevens staan, is er niet. Sluit de schijf aan waar hij op staat, of noem een andere profielmap.</translation>
    </message>
    <message>
        <source>The funnel has no step "{step}". It has: {steps}.</source>
        <translation>De funnel heeft geen stap "{step}". Er zijn: {steps}.</translation>
    </message>
    <message>
        <source>The hiring team of the vacancy</source>
        <translation>Het wervingsteam van de vacature</translation>
    </message>
    <message>
        <source>The id of the posting that the application went through, from its entry in the outbox. Left empty, the vacancy's present postings are asked.</source>
        <translation>Het id van de plaatsing waar de sollicitatie via ging, uit de regel in het postvak uit. Blijft dit leeg, dan worden de huidige plaatsingen van de vacature bekeken.</translation>
    </message>
    <message>
        <source>The id that SmartRecruiters gave it, as the outbox shows it.</source>
        <translation>Het id dat SmartRecruiters gaf, zoals het postvak uit het toont.</translation>
    </message>
    <message>
        <source>The inbox has a laptop “{name}” already. Remove it first, or give another name.</source>
        <translation>De inbox heeft al een laptop “{name}”. Verwijder die eerst, of geef een andere naam.</translation>
    </message>
    <message>
        <source>The inbox has no laptop “{name}”. See: recruiterdesk receive laptop list.</source>
        <translation>De inbox heeft geen laptop “{name}”. Zie: recruiterdesk receive laptop list.</translation>
    </message>
    <message>
        <source>The inbox {inbox} has no such application. Check the number or the e-mail address.</source>
        <translation>De inbox {inbox} heeft zo'n sollicitatie niet. Controleer het nummer of het e-mailadres.</translation>
    </message>
    <message>
        <source>The interview is deleted at SmartRecruiters with all of its times. This cannot be taken back.</source>
        <translation>Het gesprek wordt bij SmartRecruiters verwijderd, met alle tijden. Dit kan niet worden teruggenomen.</translation>
    </message>
    <message>
        <source>The key file {file} cannot be made: {reason}. Give yourself access to its folder, or name another place with --database.</source>
        <translation>Het sleutelbestand {file} is niet te maken: {reason}. Geef jezelf toegang tot de map, of noem een andere plek met --database.</translation>
    </message>
    <message>
        <source>The key file {file} is empty. Make a key with: recruiterdesk receive secret.</source>
        <translation>Het sleutelbestand {file} is leeg. Maak een sleutel met: recruiterdesk receive secret.</translation>
    </message>
    <message>
        <source>The key in this computer's keyring does not open this profile's database. Nothing was changed. Unlock or restore the keyring that made this profile, or move the profile's folder aside to start a new one.</source>
        <translation>De sleutel in de sleutelbos van deze computer opent de database van dit profiel niet. Er is niets veranderd. Ontgrendel of herstel de sleutelbos waarmee dit profiel is gemaakt, of zet de map van het profiel opzij om een nieuw te beginnen.</translation>
    </message>
    <message>
        <source>The key may do what the person may who made it.</source>
        <translation>De sleutel mag wat de persoon mag die hem maakte.</translation>
    </message>
    <message>
        <source>The key of your cache is damaged in the keyring. Restore the keyring from a backup. Until then the cache is left as it is, and no new key is made.</source>
        <translation>De sleutel van je opslag is in de sleutelbos beschadigd. Zet de sleutelbos terug uit een reservekopie. Tot die tijd blijft de opslag zoals die is, en er komt geen nieuwe sleutel.</translation>
    </message>
    <message>
        <source>The key of your cache is gone from {keyring}. Restore the keyring from a backup. Until then the cache is left as it is, and no new key is made.</source>
        <translation>De sleutel van je opslag is weg uit {keyring}. Zet de sleutelbos terug uit een reservekopie. Tot die tijd blijft de opslag zoals die is, en er komt geen nieuwe sleutel.</translation>
    </message>
    <message>
        <source>The key of your cache was kept in {before}, but this computer now uses {keyring}, which does not have it. Switch back to {before}; until then the cache is left as it is.</source>
        <translation>De sleutel van je opslag stond in {before}, maar deze computer gebruikt nu {keyring}, en daar staat hij niet in. Ga terug naar {before}; tot die tijd blijft de opslag zoals die is.</translation>
    </message>
    <message>
        <source>The key of {account} is not in the keyring, or was entered for another address. Give the key again.</source>
        <translation>De sleutel van {account} staat niet in de sleutelbos, of is voor een ander adres ingevoerd. Geef de sleutel opnieuw.</translation>
    </message>
    <message>
        <source>The key of {account} may not do this. Make a new key at {provider} that may, and paste it here; nothing is lost.</source>
        <translation>De sleutel van {account} mag dit niet. Maak bij {provider} een nieuwe die het wel mag en plak die hier; er gaat niets verloren.</translation>
    </message>
    <message>
        <source>The key of {account} may not do this. Make a new key at {provider} with "{scope}" and paste it here; nothing is lost.</source>
        <translation>De sleutel van {account} mag dit niet. Maak bij {provider} een nieuwe met "{scope}" en plak die hier; er gaat niets verloren.</translation>
    </message>
    <message>
        <source>The key of {account} may read neither vacancies nor applicants at {provider}. Give the account a key that may.</source>
        <translation>De sleutel van {account} mag bij {provider} geen vacatures en geen kandidaten lezen. Geef het account een sleutel die dat mag.</translation>
    </message>
    <message>
        <source>The key would travel in the clear to {host}. Use an address that begins with https.</source>
        <translation>De sleutel zou onversleuteld naar {host} gaan. Gebruik een adres dat met https begint.</translation>
    </message>
    <message>
        <source>The keyring has not answered. If it is asking for its password, answer it; then try again.</source>
        <translation>De sleutelbos heeft niet geantwoord. Vraagt hij om het wachtwoord, vul dat dan in en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The keyring holds another key than the one this cache was made with. Restore the keyring that belongs to this profile; until then the cache is left as it is.</source>
        <translation>In de sleutelbos staat een andere sleutel dan die waarmee deze opslag is gemaakt. Herstel de sleutelbos die bij dit profiel hoort; tot die tijd blijft de opslag zoals die is.</translation>
    </message>
    <message>
        <source>The keyring is switched off: {place} chooses {keyring}, which keeps nothing. Remove that choice and start again.</source>
        <translation>De sleutelbos staat uit: {place} kiest {keyring}, en die bewaart niets. Haal die keuze weg en start opnieuw.</translation>
    </message>
    <message>
        <source>The last run ended unexpectedly and what it wrote last is not merged yet. Open the program once; then the doctor can look.</source>
        <translation>De vorige keer stopte het programma onverwacht, en wat het het laatst schreef is nog niet verwerkt. Open het programma één keer; dan kan de doctor kijken.</translation>
    </message>
    <message>
        <source>The list could not be read to its end, so nothing was removed here. The next sync tries again.</source>
        <translation>De lijst kon niet tot het eind worden gelezen, dus is hier niets verwijderd. De volgende synchronisatie probeert het opnieuw.</translation>
    </message>
    <message>
        <source>The list kept changing while it was read: the provider counts {total}, here there are {here}. The next sync looks again.</source>
        <translation>De lijst veranderde steeds tijdens het lezen: de aanbieder telt er {total}, hier staan er {here}. De volgende synchronisatie kijkt opnieuw.</translation>
    </message>
    <message>
        <source>The list of profiles cannot be kept in {folder}. Make room or give yourself access to it, then try again.</source>
        <translation>De lijst van profielen kan niet in {folder} worden bewaard. Maak ruimte of geef jezelf toegang, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The list of profiles is held by another recruiterdesk that does not answer. End it, then try again.</source>
        <translation>De lijst van profielen wordt vastgehouden door een andere recruiterdesk die niet antwoordt. Sluit die af en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The message is longer than {limit} characters. Shorten it.</source>
        <translation>Het bericht is langer dan {limit} tekens. Kort het in.</translation>
    </message>
    <message>
        <source>The name changes for every applicant who has this value.</source>
        <translation>De naam verandert voor elke kandidaat die deze waarde heeft.</translation>
    </message>
    <message>
        <source>The new applicant this was for could not be read from the damaged database. Copy the text, then cancel this.</source>
        <translation>De nieuwe kandidaat waar dit voor was, was niet te lezen uit de beschadigde database. Kopieer de tekst en annuleer dit dan.</translation>
    </message>
    <message>
        <source>The newest version could not be checked: the address for updates now names {version}, and named {highest} before. Try again on another network; if this stays, tell us.</source>
        <translation>De nieuwste versie kon niet worden gecontroleerd: het adres voor nieuwe versies noemt nu {version}, en noemde eerder {highest}. Probeer het via een ander netwerk; blijft het zo, laat het ons dan weten.</translation>
    </message>
    <message>
        <source>The newest version could not be checked: this version does not understand what is said about it. Look at the web page where you got recruiterdesk.</source>
        <translation>De nieuwste versie kon niet worden gecontroleerd: deze versie begrijpt niet wat erover wordt gezegd. Kijk op de webpagina waar je recruiterdesk vandaan hebt.</translation>
    </message>
    <message>
        <source>The newest version could not be checked: what came is not signed by the makers of recruiterdesk, so nothing of it was used. Try again on another network; if this stays, tell us.</source>
        <translation>De nieuwste versie kon niet worden gecontroleerd: wat binnenkwam is niet ondertekend door de makers van recruiterdesk, dus er is niets van gebruikt. Probeer het via een ander netwerk; blijft het zo, laat het ons dan weten.</translation>
    </message>
    <message>
        <source>The newest version could not be checked: what the address for updates says held until {day} only. Check this computer's date; if it is right, try again in a few days.</source>
        <translation>De nieuwste versie kon niet worden gecontroleerd: wat het adres voor nieuwe versies zegt, gold maar tot {day}. Controleer de datum van deze computer; klopt die, probeer het dan over een paar dagen opnieuw.</translation>
    </message>
    <message>
        <source>The note has {length} characters, {provider} takes {limit}. Your text is kept. Shorten it or split it in two.</source>
        <translation>De notitie telt {length} tekens, {provider} neemt er {limit} aan. Je tekst is bewaard. Kort hem in of splits hem in tweeën.</translation>
    </message>
    <message>
        <source>The note is deleted at SmartRecruiters. This cannot be taken back.</source>
        <translation>De notitie wordt bij SmartRecruiters verwijderd. Dit kan niet worden teruggenomen.</translation>
    </message>
    <message>
        <source>The note is empty. Type something first.</source>
        <translation>De notitie is leeg. Typ eerst iets.</translation>
    </message>
    <message>
        <source>The own company</source>
        <translation>Het eigen bedrijf</translation>
    </message>
    <message>
        <source>The pages of "{table}" go in a circle at {account}, so not all of it could be read. Tell us.</source>
        <translation>De pagina's van "{table}" gaan bij {account} in een kring rond; daarom kon niet alles worden gelezen. Laat het ons weten.</translation>
    </message>
    <message>
        <source>The people I pick</source>
        <translation>De mensen die ik kies</translation>
    </message>
    <message>
        <source>The people who see it</source>
        <translation>De mensen die het zien</translation>
    </message>
    <message>
        <source>The plan that {account} has at {provider} does not include the API. Ask who manages the plan there, or another plan.</source>
        <translation>Het abonnement van {account} bij {provider} heeft geen API. Vraag wie het abonnement daar beheert, of neem een ander.</translation>
    </message>
    <message>
        <source>The position is deleted at SmartRecruiters. This cannot be taken back.</source>
        <translation>De formatieplaats wordt bij SmartRecruiters verwijderd. Dit kan niet worden teruggenomen.</translation>
    </message>
    <message>
        <source>The profile's database cannot be opened. Check that its folder exists, and that you may read and write it.</source>
        <translation>De database van het profiel is niet te openen. Kijk of de map bestaat en of je er mag lezen en schrijven.</translation>
    </message>
    <message>
        <source>The profile's folder cannot be written to. Give yourself the right to write there, or choose another folder with --profile.</source>
        <translation>In de map van het profiel is niet te schrijven. Geef jezelf dat recht, of kies een andere map met --profile.</translation>
    </message>
    <message>
        <source>The profile's folder cannot be written to. You can read everything that is here; nothing is synced or sent, and changes are not taken until you give yourself the right to write there and start the program again.</source>
        <translation>In de map van het profiel kan niet worden geschreven. Je kunt alles lezen wat hier is; er wordt niets gesynchroniseerd of verstuurd, en wijzigingen worden niet aangenomen tot je jezelf het recht geeft daar te schrijven en het programma opnieuw start.</translation>
    </message>
    <message>
        <source>The program ended before anything was sent.</source>
        <translation>Het programma eindigde voordat er iets is verstuurd.</translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <translation>Het programma sluit.</translation>
    </message>
    <message>
        <source>The program is closing: nothing more is read or written.</source>
        <translation>Het programma sluit: er wordt niets meer gelezen of geschreven.</translation>
    </message>
    <message>
        <source>The program made a mistake while opening ({what} in {where}). Nothing was changed. Try again; tell us if it stays.</source>
        <translation>Het programma maakte bij het openen een fout ({what} in {where}). Er is niets veranderd. Probeer het opnieuw, en laat het ons weten als het blijft.</translation>
    </message>
    <message>
        <source>The provider already shows this stage.</source>
        <translation>De aanbieder toont deze fase al.</translation>
    </message>
    <message>
        <source>The provider confirmed it.</source>
        <translation>De aanbieder heeft het bevestigd.</translation>
    </message>
    <message>
        <source>The provider could not be asked whether it arrived.</source>
        <translation>De aanbieder kon niet gevraagd worden of het is aangekomen.</translation>
    </message>
    <message>
        <source>The provider does not let this be looked up.</source>
        <translation>De aanbieder laat dit niet opzoeken.</translation>
    </message>
    <message>
        <source>The provider sends the same page again and again, so the list was not read to its end. Nothing was removed here.</source>
        <translation>De aanbieder stuurt steeds dezelfde pagina, dus de lijst is niet tot het eind gelezen. Hier is niets verwijderd.</translation>
    </message>
    <message>
        <source>The provider shows another stage: {stage}.</source>
        <translation>De aanbieder toont een andere fase: {stage}.</translation>
    </message>
    <message>
        <source>The provider shows the stage {stage}.</source>
        <translation>De aanbieder toont de fase {stage}.</translation>
    </message>
    <message>
        <source>The provider shows {now} like it; before there were {before}.</source>
        <translation>De aanbieder toont er {now} zoals deze; eerst waren het er {before}.</translation>
    </message>
    <message>
        <source>The provider still shows the stage {stage}.</source>
        <translation>De aanbieder toont nog de fase {stage}.</translation>
    </message>
    <message>
        <source>The provider's list did not end after {pages} pages. Nothing was removed here.</source>
        <translation>De lijst van de aanbieder was na {pages} pagina's niet uit. Hier is niets verwijderd.</translation>
    </message>
    <message>
        <source>The provider's list is suddenly empty. Nothing was removed here; if it stays empty for a day, each record is looked for one by one. Check that the key belongs to the same company.</source>
        <translation>De lijst van de aanbieder is opeens leeg. Hier is niets verwijderd; blijft ze een dag leeg, dan wordt alles één voor één opgezocht. Kijk of de sleutel bij hetzelfde bedrijf hoort.</translation>
    </message>
    <message>
        <source>The provider's pages lead in a circle, so the list was not read to its end. Nothing was removed here.</source>
        <translation>De pagina's van de aanbieder lopen in een kring, dus de lijst is niet tot het eind gelezen. Hier is niets verwijderd.</translation>
    </message>
    <message>
        <source>The quiet window is a number of seconds, from 0 to {most}.</source>
        <translation>De rusttijd is een aantal seconden, van 0 tot {most}.</translation>
    </message>
    <message>
        <source>The rating is deleted at SmartRecruiters. This cannot be taken back.</source>
        <translation>De beoordeling wordt bij SmartRecruiters verwijderd. Dit kan niet worden teruggenomen.</translation>
    </message>
    <message>
        <source>The reading of RecruitSome's candidates was begun anew meanwhile. Try again.</source>
        <translation>Het lezen van de kandidaten van RecruitSome is ondertussen opnieuw begonnen. Probeer het nog eens.</translation>
    </message>
    <message>
        <source>The receiver at {host} answered in a way that this version does not understand. Look whether both are of the same version; what is here stays.</source>
        <translation>De ontvanger op {host} gaf een antwoord dat deze versie niet begrijpt. Kijk of beide dezelfde versie zijn; wat hier staat, blijft.</translation>
    </message>
    <message>
        <source>The receiver at {host} cannot be reached. What came through it can be read here, and new applications wait there; we try again by ourselves.</source>
        <translation>De ontvanger op {host} is niet te bereiken. Wat erdoor binnenkwam, is hier te lezen, en nieuwe sollicitaties wachten daar; we proberen het vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>The receiver at {host} does not have this document, or not any more: it forgets applications some time after they were pulled. If you need the file, ask the applicant for it.</source>
        <translation>De ontvanger op {host} heeft dit document niet, of niet meer: hij vergeet sollicitaties enige tijd nadat ze zijn opgehaald. Vraag de kandidaat erom als je het bestand nodig hebt.</translation>
    </message>
    <message>
        <source>The receiver at {host} does not have this, or not any more. What is here stays.</source>
        <translation>De ontvanger op {host} heeft dit niet, of niet meer. Wat hier staat, blijft.</translation>
    </message>
    <message>
        <source>The receiver at {host} does not take the token of {account}. Make a new one there with: recruiterdesk receive laptop add NAME, and give it to the account. Nothing is lost: applications wait at the receiver.</source>
        <translation>De ontvanger op {host} neemt het token van {account} niet aan. Maak daar een nieuw met: recruiterdesk receive laptop add NAME, en geef het aan het account. Er gaat niets verloren: sollicitaties wachten bij de ontvanger.</translation>
    </message>
    <message>
        <source>The receiver at {host} does not take this token. Copy it once more, whole, or make a new one there with: recruiterdesk receive laptop add NAME.</source>
        <translation>De ontvanger op {host} neemt dit token niet aan. Kopieer het nog eens, helemaal, of maak daar een nieuw met: recruiterdesk receive laptop add NAME.</translation>
    </message>
    <message>
        <source>The receiver at {host} is busy. Applications wait there; we ask again by ourselves.</source>
        <translation>De ontvanger op {host} heeft het druk. Sollicitaties wachten daar; we vragen het vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>The receiver at {host} is busy. Try it again in a minute.</source>
        <translation>De ontvanger op {host} heeft het druk. Probeer het over een minuut nog eens.</translation>
    </message>
    <message>
        <source>The receiver at {host} sent an answer that cannot be read, so nothing of it was used. Look whether it is of this program's version; if it is, tell us.</source>
        <translation>De ontvanger op {host} stuurde een antwoord dat niet te lezen is, dus is er niets van gebruikt. Kijk of die van dezelfde versie is als dit programma; zo ja, laat het ons weten.</translation>
    </message>
    <message>
        <source>The receiver at {host} sent this CV other than it got it, so it was not kept. Try again; if it stays so, check the receiver's disk.</source>
        <translation>De ontvanger op {host} stuurde dit cv anders dan hij het kreeg; het is dus niet bewaard. Probeer het nog eens; blijft het zo, controleer dan de schijf van de ontvanger.</translation>
    </message>
    <message>
        <source>The receiver cannot listen at {host}, port {port}: {reason}. Choose others with --host and --port.</source>
        <translation>De ontvanger kan niet luisteren op {host}, poort {port}: {reason}. Kies andere met --host en --port.</translation>
    </message>
    <message>
        <source>The receiver keeps its data in SQLite or PostgreSQL. Give sqlite:///FILE or postgresql://USER@HOST/NAME.</source>
        <translation>De ontvanger bewaart zijn gegevens in SQLite of PostgreSQL. Geef sqlite:///FILE of postgresql://USER@HOST/NAME.</translation>
    </message>
    <message>
        <source>The receiver needs the secret that ICTerGezocht.nl sends with each application. Make one with: recruiterdesk receive secret. Then put it into {variable}, or into a file that --secret-file names.</source>
        <translation>De ontvanger heeft het geheim nodig dat ICTerGezocht.nl met elke sollicitatie meestuurt. Maak er een met: recruiterdesk receive secret. Zet het dan in {variable}, of in een bestand dat --secret-file noemt.</translation>
    </message>
    <message>
        <source>The receiver that this came through was set back since, and has its files no longer. What is here stays. If you need the file, ask the applicant for it.</source>
        <translation>De ontvanger waardoor dit binnenkwam, is sindsdien teruggezet en heeft de bestanden niet meer. Wat hier staat, blijft. Vraag de kandidaat erom als je het bestand nodig hebt.</translation>
    </message>
    <message>
        <source>The receiver was set back to an earlier state, as from a backup. Everything there was read again, and what it has lost since is still here. Tell whoever runs it: other computers may not have had it.</source>
        <translation>De ontvanger is teruggezet naar een eerdere stand, zoals uit een back-up. Alles daar is opnieuw gelezen, en wat hij sindsdien kwijt is, staat hier nog. Zeg het wie hem beheert: andere computers hebben het misschien niet gekregen.</translation>
    </message>
    <message>
        <source>The receiver's SQLite database is a file. Give its address as sqlite:///FILE.</source>
        <translation>De SQLite-database van de ontvanger is een bestand. Geef het adres als sqlite:///FILE.</translation>
    </message>
    <message>
        <source>The receiver's address cannot be read. Write it like https://receiver.example.com.</source>
        <translation>Het adres van de ontvanger is niet te lezen. Schrijf het als https://receiver.example.com.</translation>
    </message>
    <message>
        <source>The receiver's address cannot be used. Write it like https://receiver.example.com, and nothing behind it.</source>
        <translation>Het adres van de ontvanger is niet te gebruiken. Schrijf het als https://receiver.example.com, met niets erachter.</translation>
    </message>
    <message>
        <source>The receiver's database cannot be written. Check who owns its file, or its server's mode.</source>
        <translation>In de database van de ontvanger kan niet worden geschreven. Controleer van wie het bestand is, of in welke stand de server staat.</translation>
    </message>
    <message>
        <source>The receiver's database does not answer. Check that its server runs and that the address is right.</source>
        <translation>De database van de ontvanger antwoordt niet. Controleer of de server draait en of het adres klopt.</translation>
    </message>
    <message>
        <source>The receiver's database failed. Look at its own log for the cause.</source>
        <translation>Er ging iets mis met de database van de ontvanger. Zoek de oorzaak in het logboek van de database.</translation>
    </message>
    <message>
        <source>The receiver's database is busy. It is tried again by itself.</source>
        <translation>De database van de ontvanger heeft het druk. Het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>The receiver's database is damaged. Restore it from a backup.</source>
        <translation>De database van de ontvanger is beschadigd. Zet een back-up terug.</translation>
    </message>
    <message>
        <source>The receiver's database is there, but not the key that opens it. Put {file} back from your backup, or name the key with --key-file or {variable}.</source>
        <translation>De database van de ontvanger is er, maar de sleutel die haar opent niet. Zet {file} terug uit je back-up, of geef de sleutel met --key-file of {variable}.</translation>
    </message>
    <message>
        <source>The receiver's database refused. Check the user, the password and the name in its address, and what that user may do there.</source>
        <translation>De database van de ontvanger weigerde. Controleer de gebruiker, het wachtwoord en de naam in het adres, en wat die gebruiker daar mag.</translation>
    </message>
    <message>
        <source>The receiver's secret is shorter than {shortest} bytes, so it could be guessed. Make one with: recruiterdesk receive secret.</source>
        <translation>Het geheim van de ontvanger is korter dan {shortest} bytes en dus te raden. Maak er een met: recruiterdesk receive secret.</translation>
    </message>
    <message>
        <source>The receiver's, not ICTerGezocht.nl's: made there for this computer with recruiterdesk receive laptop add.</source>
        <translation>Van de ontvanger, niet van ICTerGezocht.nl: daar voor deze computer gemaakt met recruiterdesk receive laptop add.</translation>
    </message>
    <message>
        <source>The record is gone at the provider.</source>
        <translation>Het is bij de aanbieder weg.</translation>
    </message>
    <message>
        <source>The record is no longer at the provider, so it cannot be seen whether this arrived.</source>
        <translation>Het is er bij de aanbieder niet meer, dus is niet te zien of dit is aangekomen.</translation>
    </message>
    <message>
        <source>The record is still at the provider.</source>
        <translation>Het is er bij de aanbieder nog.</translation>
    </message>
    <message>
        <source>The redirect address has to be on this computer and name a port, like http://localhost:47813/.</source>
        <translation>Het terugkeeradres moet op deze computer zijn en een poort noemen, zoals http://localhost:47813/.</translation>
    </message>
    <message>
        <source>The requests per minute are a whole number, from 1 to {most}.</source>
        <translation>De verzoeken per minuut zijn een heel getal, van 1 tot {most}.</translation>
    </message>
    <message>
        <source>The setting "auth_form" takes what stands around the key, such as "{example}", not "{value}".</source>
        <translation>De instelling "auth_form" neemt wat er om de sleutel heen staat, zoals "{example}", niet "{value}".</translation>
    </message>
    <message>
        <source>The setting "auth_header" takes the name of a header, such as X-API-Key, not "{value}".</source>
        <translation>De instelling "auth_header" neemt de naam van een header, zoals X-API-Key, niet "{value}".</translation>
    </message>
    <message>
        <source>The setting "ca_bundle" names no file of certificates that can be read. Correct it or take it out.</source>
        <translation>De instelling "ca_bundle" noemt geen bestand met certificaten dat te lezen is. Verbeter die of haal die weg.</translation>
    </message>
    <message>
        <source>The setting "description" takes plain or html, not "{value}".</source>
        <translation>De instelling "description" is plain of html, niet "{value}".</translation>
    </message>
    <message>
        <source>The setting "receiver_inbox" takes an inbox's name, letters and digits such as main. Look at the receiver with: recruiterdesk receive inbox list.</source>
        <translation>De instelling "receiver_inbox" is de naam van een inbox, met letters en cijfers, zoals main. Kijk op de ontvanger met: recruiterdesk receive inbox list.</translation>
    </message>
    <message>
        <source>The setting "{key}" takes a path such as "{example}", not "{value}".</source>
        <translation>De instelling "{key}" is een pad zoals "{example}", niet "{value}".</translation>
    </message>
    <message>
        <source>The setting "{key}" takes a whole number above 0, not "{value}".</source>
        <translation>De instelling "{key}" is een heel getal boven 0, niet "{value}".</translation>
    </message>
    <message>
        <source>The setting "{key}" takes one of {words}, not "{value}".</source>
        <translation>De instelling "{key}" is een van {words}, niet "{value}".</translation>
    </message>
    <message>
        <source>The setting "{key}" takes the name of a form's part, not "{value}".</source>
        <translation>De instelling "{key}" is de naam van een deel van een formulier, niet "{value}".</translation>
    </message>
    <message>
        <source>The stage "{stage}" no longer exists in this vacancy, so the applicant was not moved. Choose a stage.</source>
        <translation>De fase "{stage}" bestaat niet meer in deze vacature; de kandidaat is niet verplaatst. Kies een fase.</translation>
    </message>
    <message>
        <source>The stages of "{vacancy}" are not known yet. Sync first.</source>
        <translation>De fasen van "{vacancy}" zijn nog niet bekend. Synchroniseer eerst.</translation>
    </message>
    <message>
        <source>The store of files on this computer was damaged and was made anew. Files not sent yet that were saved: {files}. CVs are fetched again as you open them. The damaged store is kept in {folder} until {until}.</source>
        <translation>De opslag van bestanden op deze computer was beschadigd en is opnieuw gemaakt. Geredde, nog niet verstuurde bestanden: {files}. Cv's worden opnieuw opgehaald als je ze opent. De beschadigde opslag blijft tot {until} bewaard in {folder}.</translation>
    </message>
    <message>
        <source>The system empties {folder} by itself. Choose a folder that stays.</source>
        <translation>Het systeem maakt {folder} vanzelf leeg. Kies een map die blijft.</translation>
    </message>
    <message>
        <source>The tags that are there now go away, also those that colleagues added.</source>
        <translation>De labels die er nu zijn gaan weg, ook die collega's toevoegden.</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be sent. Remove it and try again.</source>
        <translation>In de tekst staat een teken dat niet te versturen is. Haal het weg en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The time is deleted at SmartRecruiters. This cannot be taken back.</source>
        <translation>De tijd wordt bij SmartRecruiters verwijderd. Dit kan niet worden teruggenomen.</translation>
    </message>
    <message>
        <source>The token of {account} is not for the inbox {inbox} of the receiver at {host}. Correct the inbox's name, or make a token for it there with: recruiterdesk receive laptop add NAME --inbox {inbox}.</source>
        <translation>Het token van {account} is niet voor de inbox {inbox} van de ontvanger op {host}. Verbeter de naam van de inbox, of maak er daar een token voor met: recruiterdesk receive laptop add NAME --inbox {inbox}.</translation>
    </message>
    <message>
        <source>The user is there, and cannot sign in before being activated.</source>
        <translation>De gebruiker is er, en kan pas na activering inloggen.</translation>
    </message>
    <message>
        <source>The user whose key this is has no access to this in SmartRecruiters. Ask there for access, then try again.</source>
        <translation>De gebruiker van wie deze sleutel is, heeft hier in SmartRecruiters geen toegang toe. Vraag daar om toegang en probeer het dan nog eens.</translation>
    </message>
    <message>
        <source>The user whose key this is may not make templates of vacancies. Make a vacancy, or ask for that right there.</source>
        <translation>De gebruiker van deze sleutel mag geen sjablonen van vacatures maken. Maak een vacature, of vraag daar om dat recht.</translation>
    </message>
    <message>
        <source>The vacancy goes offline everywhere, with all of its job ads.</source>
        <translation>De vacature gaat overal offline, met al haar vacatureteksten.</translation>
    </message>
    <message>
        <source>The vacancy that you chose is no longer in Homerun, so the applicant was not moved. Choose another one.</source>
        <translation>De vacature die je koos, staat niet meer in Homerun; de kandidaat is niet verplaatst. Kies een andere.</translation>
    </message>
    <message>
        <source>The vacancy's own advertisement has to be published first.</source>
        <translation>Eerst moet de eigen tekst van de vacature worden gepubliceerd.</translation>
    </message>
    <message>
        <source>The value is deleted at SmartRecruiters, for every applicant who has it. This cannot be taken back.</source>
        <translation>De waarde wordt bij SmartRecruiters verwijderd, voor elke kandidaat die hem heeft. Dat is niet terug te nemen.</translation>
    </message>
    <message>
        <source>The whole board, your own jobs, applications</source>
        <translation>De hele vacaturebank, je eigen vacatures, sollicitaties</translation>
    </message>
    <message>
        <source>The whole company</source>
        <translation>Het hele bedrijf</translation>
    </message>
    <message>
        <source>The {what} file {file} cannot be read: {reason}. Check its name, and that the receiver's user may read it.</source>
        <translation>Het bestand {file} ({what}) is niet te lezen: {reason}. Controleer de naam, en of de gebruiker van de ontvanger het mag lezen.</translation>
    </message>
    <message>
        <source>The {what} file {file} is no text. It holds what recruiterdesk receive secret prints.</source>
        <translation>Het bestand {file} ({what}) is geen tekst. Er hoort in wat recruiterdesk receive secret toont.</translation>
    </message>
    <message>
        <source>There are more clicks than were added up here. A day may stand on the next page again: then both count.</source>
        <translation>Er zijn meer kliks dan hier zijn opgeteld. Een dag kan op de volgende pagina nog eens staan: dan tellen beide.</translation>
    </message>
    <message>
        <source>There are no files behind the lines of "{table}". Choose a table that has them.</source>
        <translation>Achter de regels van "{table}" staan geen bestanden. Kies een tabel die ze heeft.</translation>
    </message>
    <message>
        <source>There are other files in {folder}. Make an empty folder in it, and choose that one.</source>
        <translation>In {folder} staan andere bestanden. Maak er een lege map in en kies die.</translation>
    </message>
    <message>
        <source>There is a department of this name already.</source>
        <translation>Er is al een afdeling met deze naam.</translation>
    </message>
    <message>
        <source>There is already an account named {name}. Choose another name.</source>
        <translation>Er is al een account {name}. Kies een andere naam.</translation>
    </message>
    <message>
        <source>There is an account {name} already. Choose another name.</source>
        <translation>Er is al een account {name}. Kies een andere naam.</translation>
    </message>
    <message>
        <source>There is an inbox “{name}” already. Choose another name.</source>
        <translation>Er is al een inbox “{name}”. Kies een andere naam.</translation>
    </message>
    <message>
        <source>There is no API of ICTerGezocht.nl at this address. Check the address of the account.</source>
        <translation>Op dit adres is geen API van ICTerGezocht.nl. Controleer het adres van het account.</translation>
    </message>
    <message>
        <source>There is no account named {name} on this desk. Check how it is written.</source>
        <translation>Op dit bureau is geen account {name}. Controleer hoe het geschreven is.</translation>
    </message>
    <message>
        <source>There is no account or provider {name}. Check how it is written.</source>
        <translation>Er is geen account of aanbieder {name}. Controleer hoe het geschreven is.</translation>
    </message>
    <message>
        <source>There is no account {name}. Check how it is written.</source>
        <translation>Er is geen account {name}. Controleer hoe het geschreven is.</translation>
    </message>
    <message>
        <source>There is no account {name}. {known}</source>
        <translation>Er is geen account {name}. {known}</translation>
    </message>
    <message>
        <source>There is no applicant or vacancy {ref} on this computer. Sync first, or look at the list again.</source>
        <translation>Op deze computer is geen kandidaat of vacature {ref}. Synchroniseer eerst, of kijk nog eens in de lijst.</translation>
    </message>
    <message>
        <source>There is no applicant {ref} on this computer. Sync {account}, or look at the list again.</source>
        <translation>Op deze computer is geen kandidaat {ref}. Synchroniseer {account}, of kijk nog eens in de lijst.</translation>
    </message>
    <message>
        <source>There is no file behind this line. Choose another line.</source>
        <translation>Achter deze regel staat geen bestand. Kies een andere regel.</translation>
    </message>
    <message>
        <source>There is no file to send. Choose the CV.</source>
        <translation>Er is geen bestand om te versturen. Kies het cv.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose one that is there.</source>
        <translation>Er is geen map {folder}. Kies er een die er is.</translation>
    </message>
    <message>
        <source>There is no inbox “{name}”. Make it with: recruiterdesk receive inbox add NAME.</source>
        <translation>Er is geen inbox “{name}”. Maak die met: recruiterdesk receive inbox add NAME.</translation>
    </message>
    <message>
        <source>There is no installer of this version for this computer. Look at the page that tells what is new.</source>
        <translation>Van deze versie is er geen installatiebestand voor deze computer. Kijk op de pagina die vertelt wat er nieuw is.</translation>
    </message>
    <message>
        <source>There is no pending change with the id {id}. Look at the outbox again.</source>
        <translation>Er wacht geen wijziging met de id {id}. Kijk opnieuw in het postvak uit.</translation>
    </message>
    <message>
        <source>There is no profile in {folder} now. If it is on another disk, connect that and try again.</source>
        <translation>In {folder} staat nu geen profiel. Sluit de schijf aan als het daarop staat, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>There is no provider "{provider}". There are: {known}.</source>
        <translation>Er is geen aanbieder "{provider}". Wel: {known}.</translation>
    </message>
    <message>
        <source>There is no screen here for the window. Everything it does can be done on the command line: recruiterdesk --help. To see it at work without a screen: recruiterdesk demo --headless FOLDER.</source>
        <translation>Hier is geen scherm voor het venster. Alles wat het doet, kan ook op de opdrachtregel: recruiterdesk --help. Om het zonder scherm aan het werk te zien: recruiterdesk demo --headless MAP.</translation>
    </message>
    <message>
        <source>There is no stage "{stage}" in this account. Choose one that is there.</source>
        <translation>Er is in dit account geen fase "{stage}". Kies er een die er is.</translation>
    </message>
    <message>
        <source>There is no such page. Begin at the first one.</source>
        <translation>Die pagina is er niet. Begin bij de eerste.</translation>
    </message>
    <message>
        <source>There is no vacancy {ref} on this computer. Sync {account}, or look at the list again.</source>
        <translation>Op deze computer is geen vacature {ref}. Synchroniseer {account}, of kijk nog eens in de lijst.</translation>
    </message>
    <message>
        <source>These keys are too long for a keyring ({length} characters). Check what was pasted.</source>
        <translation>Deze sleutels zijn te lang voor een sleutelbos ({length} tekens). Kijk na wat er geplakt is.</translation>
    </message>
    <message>
        <source>These properties depend on each other in another way. Set that up in SmartRecruiters itself.</source>
        <translation>Deze eigenschappen hangen anders van elkaar af. Stel dat in SmartRecruiters zelf in.</translation>
    </message>
    <message>
        <source>These vacancies were linked with others meanwhile. Say of each whether it is the same opening.</source>
        <translation>Deze vacatures zijn intussen met andere gekoppeld. Zeg van elke of het dezelfde vacature is.</translation>
    </message>
    <message>
        <source>This account is no longer on this desk. Choose another one.</source>
        <translation>Dit account is niet meer op dit bureau. Kies een ander.</translation>
    </message>
    <message>
        <source>This address cannot be read. Write it like https://api.example.com.</source>
        <translation>Dit adres is niet te lezen. Schrijf het als https://api.example.com.</translation>
    </message>
    <message>
        <source>This address cannot be used. Write it like https://api.example.com.</source>
        <translation>Dit adres is niet te gebruiken. Schrijf het als https://api.example.com.</translation>
    </message>
    <message>
        <source>This applicant came through none of the vacancy's present postings. If it was an earlier one, name it: it stands at the entry in the outbox.</source>
        <translation>Deze kandidaat kwam niet via een van de huidige plaatsingen van de vacature. Was het een eerdere, noem die dan: ze staat bij de regel in het postvak uit.</translation>
    </message>
    <message>
        <source>This applicant has as many files as SmartRecruiters allows. Delete one there first.</source>
        <translation>Deze kandidaat heeft zoveel bestanden als SmartRecruiters toelaat. Verwijder daar eerst een.</translation>
    </message>
    <message>
        <source>This applicant has no document {number}. Look at the applicant again: the documents are numbered there.</source>
        <translation>Deze kandidaat heeft geen document {number}. Kijk opnieuw bij de kandidaat: daar zijn de documenten genummerd.</translation>
    </message>
    <message>
        <source>This applicant is no longer in Homerun, so nobody was moved. Cancel this item.</source>
        <translation>Deze kandidaat staat niet meer in Homerun, dus er is niemand verplaatst. Annuleer deze regel.</translation>
    </message>
    <message>
        <source>This applicant is not (or no longer) on this computer. Look at the list again.</source>
        <translation>Deze kandidaat staat niet (of niet meer) op deze computer. Kijk opnieuw in de lijst.</translation>
    </message>
    <message>
        <source>This applicant is not in Homerun yet, so nothing can be added there. Send the applicant first.</source>
        <translation>Deze kandidaat staat nog niet in Homerun, dus daar is niets toe te voegen. Verstuur eerst de kandidaat.</translation>
    </message>
    <message>
        <source>This application is deleted at SmartRecruiters; the person stays. This cannot be taken back.</source>
        <translation>Deze sollicitatie wordt bij SmartRecruiters verwijderd; de persoon blijft. Dit kan niet worden teruggenomen.</translation>
    </message>
    <message>
        <source>This belongs to a part of SmartRecruiters that is not used from here. If you see this, tell us.</source>
        <translation>Dit hoort bij een deel van SmartRecruiters dat hier niet wordt gebruikt. Zie je dit, laat het ons dan weten.</translation>
    </message>
    <message>
        <source>This cannot be taken back. Say it again with --yes.</source>
        <translation>Dit kan niet worden teruggenomen. Geef de opdracht nog eens met --yes.</translation>
    </message>
    <message>
        <source>This cannot be the id of anything at the provider. Copy the reference again from the list.</source>
        <translation>Dit kan bij de aanbieder nergens de id van zijn. Neem de verwijzing opnieuw over uit de lijst.</translation>
    </message>
    <message>
        <source>This change is {state} and cannot become {wished}.</source>
        <translation>Deze wijziging is {state} en kan niet {wished} worden.</translation>
    </message>
    <message>
        <source>This comment holds characters that SmartRecruiters does not take. Take them out.</source>
        <translation>In deze opmerking staan tekens die SmartRecruiters niet aanneemt. Haal ze weg.</translation>
    </message>
    <message>
        <source>This computer has no keyring that runs, so keys cannot be kept safely. Install and start one (on Debian: gnome-keyring), sign in to the desktop again, then start the program again.</source>
        <translation>Op deze computer draait geen sleutelbos, dus sleutels zijn niet veilig te bewaren. Installeer en start er een (op Debian: gnome-keyring), meld je opnieuw aan op het bureaublad en start dan het programma opnieuw.</translation>
    </message>
    <message>
        <source>This copy was not built with an address for updates. Look for a newer version where you got recruiterdesk.</source>
        <translation>Dit exemplaar is gemaakt zonder adres voor nieuwe versies. Zoek een nieuwere versie waar je recruiterdesk vandaan hebt.</translation>
    </message>
    <message>
        <source>This credential has no right to "{scope}". Ask an administrator of SmartRecruiters for one that has, and give it here.</source>
        <translation>Deze toegangsgegevens hebben geen recht op "{scope}". Vraag een beheerder van SmartRecruiters om gegevens die het wel hebben, en geef die hier.</translation>
    </message>
    <message>
        <source>This deletes everything of {name} from this computer. Add --yes.</source>
        <translation>Dit verwijdert alles van {name} van deze computer. Voeg --yes toe.</translation>
    </message>
    <message>
        <source>This deletes {ref} at the provider, for everybody. Add --yes.</source>
        <translation>Dit verwijdert {ref} bij de aanbieder, voor iedereen. Voeg --yes toe.</translation>
    </message>
    <message>
        <source>This document does not have that many pages.</source>
        <translation>Zoveel pagina's heeft dit document niet.</translation>
    </message>
    <message>
        <source>This document is no longer in the list of the applicant. Open the applicant again and choose another one.</source>
        <translation>Dit document staat niet meer in de lijst van de kandidaat. Open de kandidaat opnieuw en kies een ander.</translation>
    </message>
    <message>
        <source>This file could not be read safely, so reading was stopped. Save it and open it with another program.</source>
        <translation>Dit bestand was niet veilig te lezen, dus het lezen is gestopt. Bewaar het en open het met een ander programma.</translation>
    </message>
    <message>
        <source>This file is called .{extension} but is a {kind} file. It is shown as what it is; be careful with it.</source>
        <translation>Dit bestand heet .{extension} maar is een {kind}-bestand. Het wordt getoond als wat het is; wees er voorzichtig mee.</translation>
    </message>
    <message>
        <source>This file is called .{extension} but is something else. Do not open it unless you trust who sent it.</source>
        <translation>Dit bestand heet .{extension} maar is iets anders. Open het alleen als je vertrouwt wie het stuurde.</translation>
    </message>
    <message>
        <source>This file is damaged, so it cannot be shown. Ask the applicant for it again, or save it and try another program.</source>
        <translation>Dit bestand is beschadigd en niet te tonen. Vraag de kandidaat er nog eens om, of bewaar het en probeer een ander programma.</translation>
    </message>
    <message>
        <source>This file is protected with a password, so it cannot be shown. Ask the applicant for one without a password.</source>
        <translation>Dit bestand is met een wachtwoord beveiligd en niet te tonen. Vraag de kandidaat om een zonder wachtwoord.</translation>
    </message>
    <message>
        <source>This file took too long to read, so reading was stopped. Save it and open it with another program.</source>
        <translation>Het lezen van dit bestand duurde te lang en is gestopt. Bewaar het en open het met een ander programma.</translation>
    </message>
    <message>
        <source>This file unpacks to more than a CV ever needs, so it is not opened here. Be careful with it.</source>
        <translation>Dit bestand pakt uit tot meer dan een cv ooit nodig heeft, dus het wordt hier niet geopend. Wees er voorzichtig mee.</translation>
    </message>
    <message>
        <source>This goes online at ICTerGezocht.nl as soon as it is sent, and may cost what your contract says. Applications go to the e-mail address of the contact.</source>
        <translation>Dit gaat bij ICTerGezocht.nl online zodra het is verstuurd, en kan kosten wat je contract zegt. Sollicitaties gaan naar het e-mailadres van de contactpersoon.</translation>
    </message>
    <message>
        <source>This is a file of an old Word (before 2007), which cannot be read here. Save it and open it with Word, or ask for a PDF.</source>
        <translation>Dit is een bestand van een oude Word (voor 2007), die hier niet te lezen is. Bewaar het en open het met Word, of vraag om een PDF.</translation>
    </message>
    <message>
        <source>This is done to one line of a table. Choose the line first.</source>
        <translation>Dit gebeurt met één regel van een tabel. Kies eerst de regel.</translation>
    </message>
    <message>
        <source>This is no company id of JobSphere. Copy it again from your dashboard, whole and without blanks.</source>
        <translation>Dit is geen bedrijfs-id van JobSphere. Kopieer het nog eens uit je dashboard, helemaal en zonder spaties.</translation>
    </message>
    <message>
        <source>This is no credential of SmartRecruiters. Copy it again from the Credential Manager, whole and without blanks.</source>
        <translation>Dit zijn geen toegangsgegevens van SmartRecruiters. Kopieer ze nog eens uit de Credential Manager, helemaal en zonder spaties.</translation>
    </message>
    <message>
        <source>This is no day. Write it like 2026-12-31.</source>
        <translation>Dit is geen dag. Schrijf hem als 2026-12-31.</translation>
    </message>
    <message>
        <source>This is no e-mail address. Correct it.</source>
        <translation>Dit is geen e-mailadres. Verbeter het.</translation>
    </message>
    <message>
        <source>This is none of ICTerGezocht.nl's choices. Choose one from the list.</source>
        <translation>Dit is geen van de keuzes van ICTerGezocht.nl. Kies er een uit de lijst.</translation>
    </message>
    <message>
        <source>This is not a key of Homerun. Copy it again from Integrations, whole and without blanks.</source>
        <translation>Dit is geen sleutel van Homerun. Kopieer hem nog eens uit Integrations, heel en zonder spaties.</translation>
    </message>
    <message>
        <source>This is not a key of ICTerGezocht.nl. Copy it again from Settings, API, whole and without blanks.</source>
        <translation>Dit is geen sleutel van ICTerGezocht.nl. Kopieer hem nog eens uit Instellingen, API, helemaal en zonder spaties.</translation>
    </message>
    <message>
        <source>This is not a key of JobSphere. Copy it again from your dashboard, whole and without blanks.</source>
        <translation>Dit is geen sleutel van JobSphere. Kopieer hem nog eens uit je dashboard, helemaal en zonder spaties.</translation>
    </message>
    <message>
        <source>This is not a key of RecruitSome. Copy it again from Settings, API Keys, whole and without blanks.</source>
        <translation>Dit is geen sleutel van RecruitSome. Kopieer hem nog eens uit Settings, API Keys, helemaal en zonder spaties.</translation>
    </message>
    <message>
        <source>This is not a partner key of ICTerGezocht.nl. Copy it again, whole and without blanks, or leave it empty.</source>
        <translation>Dit is geen partnersleutel van ICTerGezocht.nl. Kopieer hem nog eens, helemaal en zonder spaties, of laat hem leeg.</translation>
    </message>
    <message>
        <source>This is not a token of a receiver. Copy it again as it was shown there, whole and without blanks.</source>
        <translation>Dit is geen token van een ontvanger. Kopieer het nog eens zoals het daar stond, helemaal en zonder spaties.</translation>
    </message>
    <message>
        <source>This is not in SmartRecruiters yet, so nothing can be done to it there. Send what creates it first.</source>
        <translation>Dit staat nog niet in SmartRecruiters, dus er kan daar niets mee gebeuren. Verstuur eerst wat het maakt.</translation>
    </message>
    <message>
        <source>This is not possible in SmartRecruiters at the moment. Look there how it stands, then choose again.</source>
        <translation>Dit kan nu niet in SmartRecruiters. Kijk daar hoe het ermee staat, en kies dan nog eens.</translation>
    </message>
    <message>
        <source>This is what was published last; changes show only after publishing again.</source>
        <translation>Dit is wat het laatst is gepubliceerd; wijzigingen zie je pas na opnieuw publiceren.</translation>
    </message>
    <message>
        <source>This job ad is no longer in SmartRecruiters. Read the table again and choose another one.</source>
        <translation>Deze vacaturetekst staat niet meer in SmartRecruiters. Lees de tabel opnieuw en kies een andere.</translation>
    </message>
    <message>
        <source>This job is another company's. Look at it on the job board.</source>
        <translation>Deze vacature is van een ander bedrijf. Bekijk haar op de vacaturebank.</translation>
    </message>
    <message>
        <source>This job is no longer at JobSphere, so the application was not taken. Choose another job.</source>
        <translation>Deze vacature staat niet meer bij JobSphere; de sollicitatie is niet aangenomen. Kies een andere vacature.</translation>
    </message>
    <message>
        <source>This key has no "{scope}". Make a new key in Homerun that has it, and paste it here.</source>
        <translation>Deze sleutel heeft geen "{scope}". Maak in Homerun een nieuwe die het wel heeft en plak die hier.</translation>
    </message>
    <message>
        <source>This key has no "{scope}". Make a new key in RecruitSome that has it, and paste it here.</source>
        <translation>Deze sleutel heeft geen "{scope}". Maak in RecruitSome een nieuwe die het heeft en plak die hier.</translation>
    </message>
    <message>
        <source>This key is connected already, as {name}. Use that account, or another key.</source>
        <translation>Deze sleutel is al verbonden, als {name}. Gebruik dat account, of een andere sleutel.</translation>
    </message>
    <message>
        <source>This kind of file cannot be shown here. Save it and open it with another program.</source>
        <translation>Dit soort bestand is hier niet te tonen. Bewaar het en open het met een ander programma.</translation>
    </message>
    <message>
        <source>This needs a file with the CV. Choose one.</source>
        <translation>Hiervoor is een bestand met het cv nodig. Kies er een.</translation>
    </message>
    <message>
        <source>This needs a file with the letter. Choose one.</source>
        <translation>Hiervoor is een bestand met de brief nodig. Kies er een.</translation>
    </message>
    <message>
        <source>This note is too long for SmartRecruiters. Shorten it by {count} characters, or mention fewer people.</source>
        <translation>Deze notitie is te lang voor SmartRecruiters. Maak haar {count} tekens korter, of noem minder mensen.</translation>
    </message>
    <message>
        <source>This person can then no longer see the applicants of this vacancy through the hiring team.</source>
        <translation>Deze persoon ziet de kandidaten van deze vacature dan niet meer via het wervingsteam.</translation>
    </message>
    <message>
        <source>This person is in no vacancy at SmartRecruiters, so there is no application to change. Do it there.</source>
        <translation>Deze persoon hoort bij SmartRecruiters bij geen vacature; er is dus geen sollicitatie om te wijzigen. Doe het daar.</translation>
    </message>
    <message>
        <source>This profile is open now. Close its window first.</source>
        <translation>Dit profiel is nu open. Sluit eerst het venster ervan.</translation>
    </message>
    <message>
        <source>This profile was last used by a newer version of the program. Install that version, or a newer one, to open it.</source>
        <translation>Dit profiel is het laatst gebruikt door een nieuwere versie van het programma. Installeer die, of een nieuwere, om het te openen.</translation>
    </message>
    <message>
        <source>This profile was last used by an earlier version of the program. Open it once with this one; then the doctor can look.</source>
        <translation>Dit profiel is het laatst gebruikt door een eerdere versie van het programma. Open het één keer met deze; dan kan de doctor kijken.</translation>
    </message>
    <message>
        <source>This property cannot be filled in by hand as it is set up in SmartRecruiters. Fill in another one, or change its setup there.</source>
        <translation>Deze eigenschap is niet met de hand in te vullen zoals ze in SmartRecruiters staat ingesteld. Vul een andere in, of wijzig dat daar.</translation>
    </message>
    <message>
        <source>This property does not take this value by the rules it has in SmartRecruiters. Look at its kind, and fill in another value.</source>
        <translation>Deze eigenschap neemt deze waarde niet aan, volgens haar regels in SmartRecruiters. Kijk naar haar soort, en vul een andere waarde in.</translation>
    </message>
    <message>
        <source>This property has as many values as SmartRecruiters allows. Archive or delete one first.</source>
        <translation>Deze eigenschap heeft zoveel waarden als SmartRecruiters toelaat. Archiveer of verwijder er eerst een.</translation>
    </message>
    <message>
        <source>This property is filled in freely, so it has no values. Choose another property.</source>
        <translation>Deze eigenschap is vrij in te vullen en heeft dus geen waarden. Kies een andere eigenschap.</translation>
    </message>
    <message>
        <source>This property is no choice, so it has no values. Choose another one.</source>
        <translation>Deze eigenschap is geen keuze en heeft dus geen waarden. Kies een andere.</translation>
    </message>
    <message>
        <source>This reason does not go with this status. Leave it out, or choose the other status.</source>
        <translation>Deze reden hoort niet bij deze status. Laat haar weg, of kies de andere status.</translation>
    </message>
    <message>
        <source>This removes the person here for good, and at the providers that can. Add --yes.</source>
        <translation>Dit verwijdert de persoon hier voorgoed, en bij de aanbieders die dat kunnen. Voeg --yes toe.</translation>
    </message>
    <message>
        <source>This report has no finished file yet. Make it anew, then look again.</source>
        <translation>Dit rapport heeft nog geen bestand dat klaar is. Maak het opnieuw en kijk dan nog eens.</translation>
    </message>
    <message>
        <source>This report has too many files to count, so this shows nothing either way.</source>
        <translation>Dit rapport heeft te veel bestanden om te tellen; dit zegt dus niets.</translation>
    </message>
    <message>
        <source>This source cannot be used. Choose one from the list of sources.</source>
        <translation>Deze bron kan niet worden gebruikt. Kies er een uit de lijst van bronnen.</translation>
    </message>
    <message>
        <source>This source has subtypes, and one of them has to be named. Choose it.</source>
        <translation>Deze bron heeft subsoorten, en een daarvan moet worden genoemd. Kies die.</translation>
    </message>
    <message>
        <source>This text holds characters that SmartRecruiters does not take. Take them out.</source>
        <translation>Deze tekst bevat tekens die SmartRecruiters niet aanneemt. Haal ze eruit.</translation>
    </message>
    <message>
        <source>This token is for another inbox of the receiver at {host} than {inbox}. Correct the inbox's name, or use a token that was made for it.</source>
        <translation>Dit token is voor een andere inbox van de ontvanger op {host} dan {inbox}. Verbeter de naam van de inbox, of neem een token dat ervoor is gemaakt.</translation>
    </message>
    <message>
        <source>This type of employment does not exist in the country of the vacancy. Choose another one.</source>
        <translation>Dit soort dienstverband bestaat niet in het land van de vacature. Kies een andere.</translation>
    </message>
    <message>
        <source>This user can then no longer sign in to SmartRecruiters.</source>
        <translation>Deze gebruiker kan dan niet meer bij SmartRecruiters inloggen.</translation>
    </message>
    <message>
        <source>This user has a role that access groups are not for. Give another role first.</source>
        <translation>Deze gebruiker heeft een rol waar toegangsgroepen niet voor zijn. Geef eerst een andere rol.</translation>
    </message>
    <message>
        <source>This user is active already, or was switched off, so there is nothing to invite to. Look at the user first.</source>
        <translation>Deze gebruiker is al actief, of is gedeactiveerd, dus uitnodigen heeft geen zin. Bekijk eerst de gebruiker.</translation>
    </message>
    <message>
        <source>This user is in the hiring team already. To give another role, remove the user first.</source>
        <translation>Deze gebruiker zit al in het wervingsteam. Haal de gebruiker er eerst uit om een andere rol te geven.</translation>
    </message>
    <message>
        <source>This user is locked after too many wrong passwords. Unlock the user in SmartRecruiters first.</source>
        <translation>Deze gebruiker is geblokkeerd na te veel verkeerde wachtwoorden. Deblokkeer de gebruiker eerst in SmartRecruiters.</translation>
    </message>
    <message>
        <source>This user is not there any more. Choose another one.</source>
        <translation>Deze gebruiker is er niet meer. Kies een andere.</translation>
    </message>
    <message>
        <source>This user is switched off. Activate the user first.</source>
        <translation>Deze gebruiker is gedeactiveerd. Activeer de gebruiker eerst.</translation>
    </message>
    <message>
        <source>This user signs in without a password, so there is none to reset. Nothing was sent.</source>
        <translation>Deze gebruiker logt in zonder wachtwoord, dus er valt niets opnieuw in te stellen. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>This user then no longer sees what the access group may see.</source>
        <translation>Deze gebruiker ziet dan niet meer wat de toegangsgroep mag zien.</translation>
    </message>
    <message>
        <source>This user's e-mail address cannot be written to. Correct the address first.</source>
        <translation>Naar het e-mailadres van deze gebruiker kan niet worden gemaild. Verbeter eerst het adres.</translation>
    </message>
    <message>
        <source>This vacancy is in another account than the applicant. Choose one of the same account.</source>
        <translation>Deze vacature staat in een ander account dan de kandidaat. Kies er een van hetzelfde account.</translation>
    </message>
    <message>
        <source>This vacancy is no longer at ICTerGezocht.nl. Post it anew, or cancel this item.</source>
        <translation>Deze vacature staat niet meer bij ICTerGezocht.nl. Plaats haar opnieuw, of annuleer deze regel.</translation>
    </message>
    <message>
        <source>This vacancy is not (or no longer) on this computer. Look at the list again.</source>
        <translation>Deze vacature staat niet (of niet meer) op deze computer. Kijk opnieuw in de lijst.</translation>
    </message>
    <message>
        <source>This vacancy is not at ICTerGezocht.nl yet, so there is nothing to change. Send it first.</source>
        <translation>Deze vacature staat nog niet bij ICTerGezocht.nl, dus er valt niets te wijzigen. Verstuur haar eerst.</translation>
    </message>
    <message>
        <source>This vacancy is not on the career site now. Name the posting that the application went through: it stands at the entry in the outbox.</source>
        <translation>Deze vacature staat nu niet op de carrièresite. Noem de plaatsing waar de sollicitatie via ging: ze staat bij de regel in het postvak uit.</translation>
    </message>
    <message>
        <source>This vacancy is not on the career site, so nobody can apply through it. Publish it first.</source>
        <translation>Deze vacature staat niet op de carrièresite, dus niemand kan erop solliciteren. Publiceer haar eerst.</translation>
    </message>
    <message>
        <source>This vacancy is not published in RecruitSome any more, so nobody can be added to it. Choose another one.</source>
        <translation>Deze vacature is in RecruitSome niet meer gepubliceerd; er kan niemand bij. Kies een andere.</translation>
    </message>
    <message>
        <source>This vacancy may not be published by this user, or its approval is still open.</source>
        <translation>Deze gebruiker mag deze vacature niet publiceren, of de goedkeuring staat nog open.</translation>
    </message>
    <message>
        <source>This value comes from SmartRecruiters itself and cannot be changed.</source>
        <translation>Deze waarde komt van SmartRecruiters zelf en is niet te wijzigen.</translation>
    </message>
    <message>
        <source>This was not read yet. Open it once while there is a network.</source>
        <translation>Dit is nog niet gelezen. Open het één keer als er verbinding is.</translation>
    </message>
    <message>
        <source>This was opened to be looked at, not to be changed.</source>
        <translation>Dit is geopend om te bekijken, niet om te wijzigen.</translation>
    </message>
    <message>
        <source>This write is {state}, so it cannot be taken back. Look at the outbox again.</source>
        <translation>Deze wijziging is {state} en niet meer terug te nemen. Kijk opnieuw in het postvak uit.</translation>
    </message>
    <message>
        <source>This write is {state}, so there is nothing to retry. Look at the outbox again.</source>
        <translation>Deze wijziging is {state}, dus er is niets opnieuw te proberen. Kijk opnieuw in het postvak uit.</translation>
    </message>
    <message>
        <source>This write is {state}, so there is nothing to settle. Look at the outbox again.</source>
        <translation>Deze wijziging is {state}, dus er is niets te beslissen. Kijk opnieuw in het postvak uit.</translation>
    </message>
    <message>
        <source>Three letters, such as EUR.</source>
        <translation>Drie letters, zoals EUR.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Tijden</translation>
    </message>
    <message>
        <source>Times of interviews</source>
        <translation>Tijden van gesprekken</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Overgedragen</translation>
    </message>
    <message>
        <source>Twitter</source>
        <translation>Twitter</translation>
    </message>
    <message>
        <source>Two letters, such as NL.</source>
        <translation>Twee letters, zoals NL.</translation>
    </message>
    <message>
        <source>Two letters, such as nl.</source>
        <translation>Twee letters, zoals nl.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Type of employment</source>
        <translation>Soort dienstverband</translation>
    </message>
    <message>
        <source>Types of employment</source>
        <translation>Soorten dienstverband</translation>
    </message>
    <message>
        <source>Unique among your vacancies; applications come with it. Left empty, one is made.</source>
        <translation>Uniek onder je vacatures; sollicitaties komen ermee binnen. Blijft het leeg, dan wordt er een gemaakt.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>User functions</source>
        <translation>Functies van gebruikers</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Gebruikers</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>Vacatures</translation>
    </message>
    <message>
        <source>Vacancies by place, department and kind</source>
        <translation>Vacatures naar plaats, afdeling en soort</translation>
    </message>
    <message>
        <source>Vacancies, applicants, CVs, notes, interviews, reports</source>
        <translation>Vacatures, kandidaten, cv's, notities, gesprekken, rapporten</translation>
    </message>
    <message>
        <source>Vacancies, applicants, CVs, notes, moves</source>
        <translation>Vacatures, kandidaten, cv's, notities, verplaatsen</translation>
    </message>
    <message>
        <source>Vacancy properties</source>
        <translation>Eigenschappen van vacatures</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Values of a property of applicants</source>
        <translation>Waarden van een eigenschap van kandidaten</translation>
    </message>
    <message>
        <source>Values of a property of vacancies</source>
        <translation>Waarden van een eigenschap van vacatures</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Keer bekeken</translation>
    </message>
    <message>
        <source>Visible to</source>
        <translation>Zichtbaar voor</translation>
    </message>
    <message>
        <source>We found this person</source>
        <translation>Wij hebben deze persoon gevonden</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>What SmartRecruiters reads in a CV is not known here, so this shows nothing either way.</source>
        <translation>Wat SmartRecruiters in een cv leest, is hier niet bekend; dit zegt dus niets.</translation>
    </message>
    <message>
        <source>What answers at the receiver's address is no inbox. Check the address and the inbox's name in the account's settings.</source>
        <translation>Wat op het adres van de ontvanger antwoordt, is geen inbox. Controleer het adres en de naam van de inbox in de instellingen van het account.</translation>
    </message>
    <message>
        <source>What answers at {host} is not a receiver of recruiterdesk. Check the address: it is the one that receive laptop add told.</source>
        <translation>Wat op {host} antwoordt, is geen ontvanger van recruiterdesk. Controleer het adres: het is dat wat receive laptop add noemde.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Where it is published</source>
        <translation>Waar ze gepubliceerd is</translation>
    </message>
    <message>
        <source>Where the candidate comes from, for the employer to see.</source>
        <translation>Waar de kandidaat vandaan komt, voor de werkgever om te zien.</translation>
    </message>
    <message>
        <source>Whether "{scope}" is ticked for this key shows at the first use.</source>
        <translation>Of "{scope}" voor deze sleutel is aangevinkt, blijkt bij het eerste gebruik.</translation>
    </message>
    <message>
        <source>Whether this credential has the right to "{scope}" shows at the first use.</source>
        <translation>Of deze toegangsgegevens recht hebben op "{scope}", blijkt bij het eerste gebruik.</translation>
    </message>
    <message>
        <source>Whether this key has "{scope}" shows at the first use.</source>
        <translation>Of deze sleutel "{scope}" heeft, blijkt bij het eerste gebruik.</translation>
    </message>
    <message>
        <source>Whether this key may write shows when the first application is submitted.</source>
        <translation>Of deze sleutel mag schrijven, blijkt als de eerste sollicitatie wordt ingestuurd.</translation>
    </message>
    <message>
        <source>Whether this key may write, and whether your company is verified as an employer, shows when the first job is created.</source>
        <translation>Of deze sleutel mag schrijven, en of je bedrijf als werkgever is geverifieerd, blijkt als de eerste vacature wordt gemaakt.</translation>
    </message>
    <message>
        <source>Who had it before</source>
        <translation>Wie haar eerder had</translation>
    </message>
    <message>
        <source>Who is in no vacancy does not show here, only in SmartRecruiters itself.</source>
        <translation>Wie bij geen vacature hoort, zie je niet hier, alleen in SmartRecruiters zelf.</translation>
    </message>
    <message>
        <source>Who rated</source>
        <translation>Wie beoordeelde</translation>
    </message>
    <message>
        <source>Whose key this is</source>
        <translation>Van wie deze sleutel is</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Waarom niet</translation>
    </message>
    <message>
        <source>Why rejected</source>
        <translation>Waarom afgewezen</translation>
    </message>
    <message>
        <source>Why withdrawn</source>
        <translation>Waarom teruggetrokken</translation>
    </message>
    <message>
        <source>Wished hiring date</source>
        <translation>Gewenste datum van aanname</translation>
    </message>
    <message>
        <source>Wished start</source>
        <translation>Gewenste start</translation>
    </message>
    <message>
        <source>With a picture</source>
        <translation>Met een foto</translation>
    </message>
    <message>
        <source>With pay</source>
        <translation>Betaald</translation>
    </message>
    <message>
        <source>With the company</source>
        <translation>Met het bedrijf</translation>
    </message>
    <message>
        <source>With the country's code, such as +31 6 12345678.</source>
        <translation>Met de landcode, zoals +31 6 12345678.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Teruggetrokken</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Works here already</source>
        <translation>Werkt hier al</translation>
    </message>
    <message>
        <source>Write a note and choose who sees it</source>
        <translation>Een notitie schrijven en kiezen wie haar ziet</translation>
    </message>
    <message>
        <source>Write each extra field as "name: value", such as "frameworks: Laravel, Vue.js".</source>
        <translation>Schrijf elk extra veld als "naam: waarde", zoals "frameworks: Laravel, Vue.js".</translation>
    </message>
    <message>
        <source>Write notes</source>
        <translation>Notities schrijven</translation>
    </message>
    <message>
        <source>Write the address without a name, a password, a question mark or a hash sign in it.</source>
        <translation>Schrijf het adres zonder naam, wachtwoord, vraagteken of hekje erin.</translation>
    </message>
    <message>
        <source>Write the note on the vacancy</source>
        <translation>De notitie bij de vacature schrijven</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>You asked to send it again.</source>
        <translation>Je vroeg om het nog eens te versturen.</translation>
    </message>
    <message>
        <source>You dropped it. Whether it arrived at the provider is not known.</source>
        <translation>Je hebt het laten vallen. Of het bij de aanbieder is aangekomen, is niet bekend.</translation>
    </message>
    <message>
        <source>You said that it arrived.</source>
        <translation>Je zei dat het is aangekomen.</translation>
    </message>
    <message>
        <source>You said that it did not arrive.</source>
        <translation>Je zei dat het niet is aangekomen.</translation>
    </message>
    <message>
        <source>You stopped it. What was done until then is kept.</source>
        <translation>Je hebt het gestopt. Wat tot dan is gedaan, blijft.</translation>
    </message>
    <message>
        <source>You stopped the sync of {account}. What was read is kept.</source>
        <translation>Je hebt de synchronisatie van {account} gestopt. Wat gelezen is, blijft.</translation>
    </message>
    <message>
        <source>You took it back.</source>
        <translation>Je nam het terug.</translation>
    </message>
    <message>
        <source>Your company changes positions only by way of approvals. Ask for approval of the headcount instead.</source>
        <translation>Jullie bedrijf wijzigt formatieplaatsen alleen met een goedkeuring. Vraag daarom goedkeuring van de formatieplaats.</translation>
    </message>
    <message>
        <source>Your company does not have this part of SmartRecruiters switched on. Ask who manages it there.</source>
        <translation>Jullie bedrijf heeft dit deel van SmartRecruiters niet aanstaan. Vraag het aan wie het daar beheert.</translation>
    </message>
    <message>
        <source>Your company has 2000 kinds of interviews, which is the most there can be. Delete one first.</source>
        <translation>Jullie bedrijf heeft 2000 soorten gesprekken, en meer kan niet. Verwijder er eerst een.</translation>
    </message>
    <message>
        <source>Your company has as many properties of vacancies as SmartRecruiters allows. Delete one there first.</source>
        <translation>Jullie bedrijf heeft zoveel eigenschappen van vacatures als SmartRecruiters toelaat. Verwijder er daar eerst een.</translation>
    </message>
    <message>
        <source>Your company has no approvals set up in SmartRecruiters, so none can be asked for.</source>
        <translation>Jullie bedrijf heeft in SmartRecruiters geen goedkeuringen ingesteld, dus er is er geen te vragen.</translation>
    </message>
    <message>
        <source>Your company id is not filled in. The board can be searched, but your own jobs are neither listed nor created. Find the id in your JobSphere dashboard and give it with the key; nothing is lost when you do this later.</source>
        <translation>Je bedrijfs-id is niet ingevuld. De vacaturebank kan worden doorzocht, maar je eigen vacatures worden niet genoemd en niet gemaakt. Zoek het id in je dashboard van JobSphere en geef het met de sleutel; er gaat niets verloren als je dit later doet.</translation>
    </message>
    <message>
        <source>Your company on the board</source>
        <translation>Je bedrijf op de vacaturebank</translation>
    </message>
    <message>
        <source>Your contract with SmartRecruiters does not have this language. Choose another one.</source>
        <translation>Deze taal zit niet in jullie contract met SmartRecruiters. Kies een andere.</translation>
    </message>
    <message>
        <source>Your key may not read notes, so this shows nothing either way.</source>
        <translation>Je sleutel mag geen notities lezen, dus dit laat niets zien, zo of zo.</translation>
    </message>
    <message>
        <source>Your verified company, as in comp_123. Without it the board can be searched, but your own jobs are not listed.</source>
        <translation>Je geverifieerde bedrijf, zoals in comp_123. Zonder kan de vacaturebank worden doorzocht, maar je eigen vacatures worden niet genoemd.</translation>
    </message>
    <message>
        <source>a company type cannot be chosen. Vacancies go out without one.</source>
        <translation>een soort bedrijf kan niet worden gekozen. Vacatures gaan zonder weg.</translation>
    </message>
    <message>
        <source>changes of vacancies stay in the outbox. Reading is not affected.</source>
        <translation>wijzigingen van vacatures blijven in het postvak uit. Het lezen gaat gewoon door.</translation>
    </message>
    <message>
        <source>if the company id is wrong, none of your jobs is listed.</source>
        <translation>klopt de bedrijfs-id niet, dan wordt geen van je vacatures genoemd.</translation>
    </message>
    <message>
        <source>interviews are not shown here.</source>
        <translation>gesprekken zijn hier niet te zien.</translation>
    </message>
    <message>
        <source>moves and changes stay in the outbox. Reading is not affected.</source>
        <translation>verplaatsingen en wijzigingen blijven in het postvak uit. Het lezen gaat gewoon door.</translation>
    </message>
    <message>
        <source>moves and new applicants stay in the outbox. Reading is not affected.</source>
        <translation>verplaatsingen en nieuwe kandidaten blijven in het postvak uit. Lezen gaat gewoon door.</translation>
    </message>
    <message>
        <source>new and changed vacancies stay in the outbox. Reading is not affected.</source>
        <translation>nieuwe en gewijzigde vacatures blijven in het postvak uit. Het lezen gaat gewoon door.</translation>
    </message>
    <message>
        <source>new applicants and files stay in the outbox. Reading is not affected.</source>
        <translation>nieuwe kandidaten en bestanden blijven in het postvak uit. Het lezen gaat gewoon door.</translation>
    </message>
    <message>
        <source>new applicants stay in the outbox. Reading is not affected.</source>
        <translation>nieuwe kandidaten blijven in het postvak uit. Het lezen gaat gewoon door.</translation>
    </message>
    <message>
        <source>new jobs and applications stay in the outbox. Reading is not affected.</source>
        <translation>nieuwe vacatures en sollicitaties blijven in het postvak uit. Het lezen gaat gewoon door.</translation>
    </message>
    <message>
        <source>new vacancies stay in the outbox. Reading is not affected.</source>
        <translation>nieuwe vacatures blijven in het postvak uit. Het lezen gaat gewoon door.</translation>
    </message>
    <message>
        <source>no applicant, CV or answer comes to this computer, and nothing can be done with one.</source>
        <translation>komt er geen kandidaat, cv of antwoord op deze computer, en is er niets mee te doen.</translation>
    </message>
    <message>
        <source>no candidate comes to this computer either, since RecruitSome lists them by colleague, and no colleague can be chosen for a CV.</source>
        <translation>er komt ook geen kandidaat op deze computer, want RecruitSome noemt ze per collega, en er kan geen collega voor een cv worden gekozen.</translation>
    </message>
    <message>
        <source>no candidate comes to this computer.</source>
        <translation>er komt geen kandidaat op deze computer.</translation>
    </message>
    <message>
        <source>notes for Homerun stay in the outbox. Notes on this computer are not affected.</source>
        <translation>notities voor Homerun blijven in het postvak uit. Notities op deze computer gaan gewoon door.</translation>
    </message>
    <message>
        <source>notes for SmartRecruiters stay in the outbox. Notes on this computer are not affected.</source>
        <translation>notities voor SmartRecruiters blijven in het postvak uit. Notities op deze computer gaan gewoon door.</translation>
    </message>
    <message>
        <source>notes stand without their authors' names, and colleagues cannot be chosen from a list.</source>
        <translation>notities staan er zonder de naam van wie ze schreef, en collega's kunnen niet uit een lijst worden gekozen.</translation>
    </message>
    <message>
        <source>offers are not shown here.</source>
        <translation>aanbiedingen zijn hier niet te zien.</translation>
    </message>
    <message>
        <source>ratings are not shown here.</source>
        <translation>beoordelingen zijn hier niet te zien.</translation>
    </message>
    <message>
        <source>reports cannot be made or fetched here.</source>
        <translation>rapporten kunnen hier niet worden gemaakt of opgehaald.</translation>
    </message>
    <message>
        <source>stages are shown without their steps, and reasons, sources and departments cannot be chosen from a list.</source>
        <translation>fasen staan er zonder hun stappen, en redenen, bronnen en afdelingen kunnen niet uit een lijst worden gekozen.</translation>
    </message>
    <message>
        <source>the contact's function cannot be chosen. Vacancies go out without one.</source>
        <translation>de functie van de contactpersoon kan niet worden gekozen. Vacatures gaan zonder weg.</translation>
    </message>
    <message>
        <source>the table of articles stays closed. Nothing else is affected.</source>
        <translation>de tabel met artikelen blijft dicht. Verder verandert er niets.</translation>
    </message>
    <message>
        <source>the table of locations stays closed. Nothing else is affected.</source>
        <translation>de tabel met locaties blijft dicht. Verder verandert er niets.</translation>
    </message>
    <message>
        <source>vacancies are published in SmartRecruiters itself.</source>
        <translation>vacatures worden in SmartRecruiters zelf gepubliceerd.</translation>
    </message>
    <message>
        <source>vacancies cannot be taken offline from here. Reading is not affected.</source>
        <translation>vacatures kunnen van hier niet offline worden gehaald. Het lezen gaat gewoon door.</translation>
    </message>
    <message>
        <source>you see no clicks by day. The totals of each vacancy are not affected.</source>
        <translation>je ziet geen kliks per dag. De totalen van elke vacature blijven.</translation>
    </message>
    <message>
        <source>you see no vacancies and no figures. After a cut connection we cannot tell whether a vacancy arrived, and will ask you.</source>
        <translation>je ziet geen vacatures en geen cijfers. Na een verbroken verbinding weten we niet of een vacature is aangekomen, en vragen we het jou.</translation>
    </message>
    <message>
        <source>you see no vacancies and nobody can be added to one.</source>
        <translation>je ziet geen vacatures en er kan niemand bij.</translation>
    </message>
    <message>
        <source>you see no vacancies, so applicants stand without a title and their stages cannot be chosen.</source>
        <translation>zie je geen vacatures, dus kandidaten staan er zonder functie en hun fasen zijn niet te kiezen.</translation>
    </message>
    <message>
        <source>you see only notes that you write here. After a cut connection we cannot tell whether a note arrived, and will ask you.</source>
        <translation>zie je alleen notities die je hier schrijft. Na een weggevallen verbinding weten we niet of een notitie is aangekomen, en vragen we het jou.</translation>
    </message>
    <message>
        <source>you see only notes that you write here. After a cut connection we cannot tell whether a note arrived, and will ask you. SmartRecruiters shows notes to administrators only.</source>
        <translation>je ziet alleen notities die je hier schrijft. Na een verbroken verbinding weten we niet of een notitie is aangekomen, en vragen we het jou. SmartRecruiters toont notities alleen aan beheerders.</translation>
    </message>
    <message>
        <source>you see the whole board, but your own jobs are not listed as vacancies and none can be created.</source>
        <translation>je ziet de hele vacaturebank, maar je eigen vacatures worden niet genoemd en er kunnen er geen worden gemaakt.</translation>
    </message>
    <message>
        <source>{account} cannot move anybody to another vacancy. Only the stage is kept here.</source>
        <translation>{account} kan niemand naar een andere vacature verplaatsen. Alleen de fase wordt hier bewaard.</translation>
    </message>
    <message>
        <source>{account} has no stage "{stage}" on this computer. It has: {stages}.</source>
        <translation>{account} heeft op deze computer geen fase "{stage}". Er zijn: {stages}.</translation>
    </message>
    <message>
        <source>{account} is paused. Resume it first.</source>
        <translation>{account} is gepauzeerd. Hervat het eerst.</translation>
    </message>
    <message>
        <source>{account} is paused. Resume it to read this anew.</source>
        <translation>{account} is gepauzeerd. Hervat het account om dit opnieuw te lezen.</translation>
    </message>
    <message>
        <source>{action} for {name}</source>
        <translation>{action} voor {name}</translation>
    </message>
    <message>
        <source>{count} applicants are listed but cannot be opened at the provider. Nothing was removed here; the next sync looks again.</source>
        <translation>{count} kandidaten staan in de lijst maar zijn bij de aanbieder niet te openen. Hier is niets verwijderd; de volgende synchronisatie kijkt opnieuw.</translation>
    </message>
    <message>
        <source>{count} applications at the receiver cannot be read by this version. They stay there; update the program for them.</source>
        <translation>{count} sollicitaties bij de ontvanger zijn met deze versie niet te lezen. Ze blijven daar staan; werk het programma bij om ze op te halen.</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} gevonden</translation>
    </message>
    <message>
        <source>{count} jobs on the board</source>
        <translation>{count} vacatures op de vacaturebank</translation>
    </message>
    <message>
        <source>{count} of the changed fields differ in Homerun.</source>
        <translation>{count} van de gewijzigde velden zijn in Homerun anders.</translation>
    </message>
    <message>
        <source>{count} records are missing from the provider's list at once. Nothing was removed here; if they stay away for a day, each is looked for one by one. Check that the key belongs to the same company.</source>
        <translation>{count} records ontbreken opeens in de lijst van de aanbieder. Hier is niets verwijderd; blijven ze een dag weg, dan worden ze één voor één opgezocht. Kijk of de sleutel bij hetzelfde bedrijf hoort.</translation>
    </message>
    <message>
        <source>{count} records of the provider could not be read, so nobody was removed here. The rest is up to date.</source>
        <translation>{count} records van de aanbieder waren niet te lezen, dus hier is niemand verwijderd. De rest is bijgewerkt.</translation>
    </message>
    <message>
        <source>{count} with the first colleague</source>
        <translation>{count} bij de eerste collega</translation>
    </message>
    <message>
        <source>{file} cannot be read. It may have been moved, or is not yours to read.</source>
        <translation>{file} is niet te lezen. Misschien is het verplaatst, of mag jij het niet lezen.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}. Check its name, and that you may open it.</source>
        <translation>{file} is niet te lezen: {reason}. Controleer de naam, en of je het mag openen.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}. Nothing was added. Choose another file.</source>
        <translation>{file} is niet te lezen: {reason}. Er is niets toegevoegd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>{file} has no ending that says what to write. Use .csv, .xlsx or .json.</source>
        <translation>{file} heeft geen uitgang die zegt wat te schrijven. Gebruik .csv, .xlsx of .json.</translation>
    </message>
    <message>
        <source>{file} holds no JSON object. Put the fields of the vacancy into one, by their names.</source>
        <translation>In {file} staat geen JSON-object. Zet de velden van de vacature erin, bij hun naam.</translation>
    </message>
    <message>
        <source>{file} is already there. Choose another name.</source>
        <translation>{file} bestaat al. Kies een andere naam.</translation>
    </message>
    <message>
        <source>{file} is empty. It was not added.</source>
        <translation>{file} is leeg. Het is niet toegevoegd.</translation>
    </message>
    <message>
        <source>{file} is larger than SmartRecruiters takes. Choose another file.</source>
        <translation>{file} is groter dan SmartRecruiters aanneemt. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>{file} is no CV by its kind. A CV is a PDF, a text document or a picture. It was not added: add it as another kind, or save it as a PDF.</source>
        <translation>{file} is naar zijn soort geen cv. Een cv is een pdf, een tekstdocument of een afbeelding. Het is niet toegevoegd: voeg het toe als een ander soort document, of sla het op als pdf.</translation>
    </message>
    <message>
        <source>{file} is no file that can be read. Nothing was added. Choose another file.</source>
        <translation>{file} is geen bestand dat te lezen is. Er is niets toegevoegd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>{file} is no {kind} file, whatever its name says. It was not added. Open it and save it again as {kind}.</source>
        <translation>{file} is geen {kind}-bestand, wat de naam ook zegt. Het is niet toegevoegd. Open het en bewaar het opnieuw als {kind}.</translation>
    </message>
    <message>
        <source>{file} is not one of the kinds that {provider} takes here: {kinds}. It was not added.</source>
        <translation>{file} hoort niet bij de soorten die {provider} hier aanneemt: {kinds}. Het is niet toegevoegd.</translation>
    </message>
    <message>
        <source>{file} is {size} MB, Homerun takes {limit} MB. It was not added. Choose another file.</source>
        <translation>{file} is {size} MB, Homerun neemt {limit} MB aan. Het is niet toegevoegd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>{file} is {size} MB, SmartRecruiters takes {limit} MB. It was not added. Choose another file.</source>
        <translation>{file} is {size} MB, SmartRecruiters neemt {limit} MB aan. Het is niet toegevoegd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>{file} is {size} MB, more than the {limit} MB that are sent to RecruitSome. It was not added. Choose another file.</source>
        <translation>{file} is {size} MB, meer dan de {limit} MB die naar RecruitSome gaan. Het is niet toegevoegd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>{file} is {size}, {provider} takes {limit}. It was not added.</source>
        <translation>{file} is {size}, {provider} neemt {limit} aan. Het is niet toegevoegd.</translation>
    </message>
    <message>
        <source>{file} was not written: {reason}. Choose another folder or make room.</source>
        <translation>{file} is niet geschreven: {reason}. Kies een andere map of maak ruimte.</translation>
    </message>
    <message>
        <source>{finding}. See: recruiterdesk {command}--help</source>
        <translation>{finding}. Zie: recruiterdesk {command}--help</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {reason}. Choose another folder.</source>
        <translation>{folder} is niet te maken: {reason}. Kies een andere map.</translation>
    </message>
    <message>
        <source>{folder} is a file where a folder is needed. Choose another profile folder.</source>
        <translation>{folder} is een bestand waar een map nodig is. Kies een andere map voor het profiel.</translation>
    </message>
    <message>
        <source>{folder} is a file. Choose a folder.</source>
        <translation>{folder} is een bestand. Kies een map.</translation>
    </message>
    <message>
        <source>{folder} is copied to other computers by a service. A database that is copied while it is written gets damaged. Choose a folder that stays on this computer.</source>
        <translation>{folder} wordt door een dienst naar andere computers gekopieerd. Een database die tijdens het schrijven wordt gekopieerd, raakt beschadigd. Kies een map die op deze computer blijft.</translation>
    </message>
    <message>
        <source>{folder} is inside another profile. Choose a folder beside it.</source>
        <translation>{folder} ligt binnen een ander profiel. Kies een map ernaast.</translation>
    </message>
    <message>
        <source>{folder} is not empty. Choose a new folder for the archive.</source>
        <translation>{folder} is niet leeg. Kies een nieuwe map voor het archief.</translation>
    </message>
    <message>
        <source>{folder} is on a drive in the network. The database gets damaged when the connection breaks. Choose a folder on this computer.</source>
        <translation>{folder} staat op een schijf in het netwerk. De database raakt beschadigd als de verbinding wegvalt. Kies een map op deze computer.</translation>
    </message>
    <message>
        <source>{head}</source>
        <translation>{head}</translation>
    </message>
    <message>
        <source>{host} answers with the error {number}. Try again later.</source>
        <translation>{host} antwoordt met fout {number}. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Try again when there is a network.</source>
        <translation>{host} is niet te bereiken. Probeer het opnieuw als er een netwerk is.</translation>
    </message>
    <message>
        <source>{host} does not answer in time. Try again later.</source>
        <translation>{host} antwoordt niet op tijd. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>{host} is no address of this computer. Name one with --host, such as 127.0.0.1.</source>
        <translation>{host} is geen adres van deze computer. Noem er een met --host, zoals 127.0.0.1.</translation>
    </message>
    <message>
        <source>{host} sends far more than was asked for, so it was not read. Tell us.</source>
        <translation>{host} stuurt veel meer dan er was gevraagd; daarom is het niet gelezen. Laat het ons weten.</translation>
    </message>
    <message>
        <source>{host} sends us on to another address, which is not followed. This network may want you to sign in: open a web site, then try again.</source>
        <translation>{host} verwijst door naar een ander adres; dat wordt niet gevolgd. Misschien wil dit netwerk dat je je aanmeldt: open een website en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>{host} would get the key unencrypted, so it is not asked. Use https.</source>
        <translation>{host} zou de sleutel onversleuteld krijgen en wordt dus niet gevraagd. Gebruik https.</translation>
    </message>
    <message>
        <source>{keyring} answered with an error, so nothing was changed. Check that it works, then try again.</source>
        <translation>{keyring} gaf een fout als antwoord, dus er is niets veranderd. Kijk of het werkt en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>{keyring} asked for its password and got no answer. Try again and answer its question.</source>
        <translation>{keyring} vroeg om het wachtwoord en kreeg geen antwoord. Probeer het opnieuw en beantwoord de vraag.</translation>
    </message>
    <message>
        <source>{keyring} could not be opened. Open it once with your desktop's password program, then try again.</source>
        <translation>{keyring} kon niet worden geopend. Open het één keer met het wachtwoordprogramma van je bureaublad en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>{keyring} did not keep what it was given. Check that it can be written, and try again.</source>
        <translation>{keyring} bewaarde niet wat het kreeg. Kijk of erin te schrijven is en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>{keyring} does not run, so keys cannot be kept safely. Start it, then start the program again.</source>
        <translation>{keyring} draait niet, dus sleutels zijn niet veilig te bewaren. Start het, en start dan het programma opnieuw.</translation>
    </message>
    <message>
        <source>{keyring} has not answered for {seconds} seconds. If it is asking for its password, answer it; then try again.</source>
        <translation>{keyring} heeft {seconds} seconden niet geantwoord. Vraagt het om het wachtwoord, geef het dan; probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>{keyring} is locked. Unlock it, then try again: your applicants stay hidden until then.</source>
        <translation>{keyring} is vergrendeld. Ontgrendel het en probeer het opnieuw: tot dan blijven je kandidaten verborgen.</translation>
    </message>
    <message>
        <source>{keyring} refused to store a key, so nothing was changed. Check that it can be written, and try again.</source>
        <translation>{keyring} weigerde een sleutel te bewaren, dus er is niets veranderd. Kijk of erin te schrijven is en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>{keyring} went away while it was asked. Start it again, then try again.</source>
        <translation>{keyring} verdween tijdens het vragen. Start het weer en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>{name} belongs to another account than {account}. Choose something of {account}.</source>
        <translation>{name} hoort bij een ander account dan {account}. Kies iets van {account}.</translation>
    </message>
    <message>
        <source>{name} came differently from how the makers of recruiterdesk signed it, so it was thrown away. Do not install it from elsewhere. Try again on another network; if this stays, tell us.</source>
        <translation>{name} kwam anders binnen dan de makers van recruiterdesk het hebben ondertekend; daarom is het weggegooid. Installeer het niet van elders. Probeer het via een ander netwerk; blijft het zo, laat het ons dan weten.</translation>
    </message>
    <message>
        <source>{name} cannot be read. Check that it is still there and that you may open it.</source>
        <translation>{name} is niet te lezen. Kijk of het er nog is en of je het mag openen.</translation>
    </message>
    <message>
        <source>{name} is in "{stage}" already. Choose another stage.</source>
        <translation>{name} zit al in "{stage}". Kies een andere fase.</translation>
    </message>
    <message>
        <source>{name} is in "{stage}" already. Nothing was queued.</source>
        <translation>{name} staat al in "{stage}". Er is niets in de rij gezet.</translation>
    </message>
    <message>
        <source>{name} is in no vacancy, so there are no stages to move to. Name a vacancy too.</source>
        <translation>{name} zit in geen vacature, dus er zijn geen fasen. Noem ook een vacature.</translation>
    </message>
    <message>
        <source>{name} is not at {account} yet, so there is nothing to show. Send it first.</source>
        <translation>{name} staat nog niet bij {account}; er is dus niets te zien. Verstuur het eerst.</translation>
    </message>
    <message>
        <source>{name} is not at {provider} yet. Cancel the write instead.</source>
        <translation>{name} staat nog niet bij {provider}. Annuleer liever de wijziging.</translation>
    </message>
    <message>
        <source>{name} must not be written to or called: {account} says so of the same person.</source>
        <translation>{name} mag niet gemaild of gebeld worden: dat zegt {account} over dezelfde persoon.</translation>
    </message>
    <message>
        <source>{name} was not added at the provider, so nothing can follow. Retry that first.</source>
        <translation>{name} is bij de aanbieder niet toegevoegd, dus er kan niets op volgen. Probeer dat eerst opnieuw.</translation>
    </message>
    <message>
        <source>{one} and {other} are not two applicants, and not two vacancies, that are on this computer. Name two that the lists show.</source>
        <translation>{one} en {other} zijn geen twee kandidaten, en geen twee vacatures, op deze computer. Noem er twee die in de lijsten staan.</translation>
    </message>
    <message>
        <source>{place} chooses the keyring {keyring}, which may keep keys unencrypted, so nothing was stored in it. Remove that choice to use the keyring of your system, and start again.</source>
        <translation>{place} kiest de sleutelbos {keyring}, die sleutels onversleuteld kan bewaren, dus er is niets in bewaard. Haal die keuze weg om de sleutelbos van je systeem te gebruiken, en start opnieuw.</translation>
    </message>
    <message>
        <source>{provider} answered about something else than what was sent, so we cannot tell if this arrived. Nothing else goes out for it until that is clear.</source>
        <translation>{provider} antwoordde over iets anders dan wat verstuurd is, dus we weten niet of dit is aangekomen. Hiervoor gaat niets anders uit tot dat duidelijk is.</translation>
    </message>
    <message>
        <source>{provider} answered in a way its document does not describe. Tell us.</source>
        <translation>{provider} antwoordde anders dan het eigen document beschrijft. Laat het ons weten.</translation>
    </message>
    <message>
        <source>{provider} answered in a way that leaves open if this arrived. Nothing else goes out for it until that is clear.</source>
        <translation>{provider} antwoordde zo dat open blijft of dit is aangekomen. Hiervoor gaat niets anders uit tot dat duidelijk is.</translation>
    </message>
    <message>
        <source>{provider} answers nothing at the address of {account}. Check the account's address; if it is right, tell us.</source>
        <translation>{provider} heeft niets op het adres van {account}. Controleer het adres van het account; klopt het, laat het ons weten.</translation>
    </message>
    <message>
        <source>{provider} asks us to wait 1 second. The other accounts go on.</source>
        <translation>{provider} vraagt 1 seconde geduld. De andere accounts gaan door.</translation>
    </message>
    <message>
        <source>{provider} asks us to wait {seconds} seconds. The other accounts go on.</source>
        <translation>{provider} vraagt {seconds} seconden geduld. De andere accounts gaan door.</translation>
    </message>
    <message>
        <source>{provider} cannot be connected through the browser. Give its keys instead.</source>
        <translation>{provider} kan niet via de browser worden verbonden. Geef in plaats daarvan de sleutels.</translation>
    </message>
    <message>
        <source>{provider} cannot be reached. Everything here can be read; we try again by ourselves.</source>
        <translation>{provider} is niet te bereiken. Alles is hier te lezen; we proberen het vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>{provider} cannot do this.</source>
        <translation>{provider} kan dit niet.</translation>
    </message>
    <message>
        <source>{provider} deletes nobody for other programs.</source>
        <translation>{provider} verwijdert niemand voor andere programma's.</translation>
    </message>
    <message>
        <source>{provider} did not answer in time. We try again by ourselves.</source>
        <translation>{provider} antwoordde niet op tijd. We proberen het vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>{provider} does not accept this. Your text is kept. Change it and send it again.</source>
        <translation>{provider} neemt dit niet aan. Je tekst is bewaard. Pas het aan en verstuur het opnieuw.</translation>
    </message>
    <message>
        <source>{provider} does not accept this: "{message}". Your text is kept. Change it and send it again.</source>
        <translation>{provider} neemt dit niet aan: "{message}". Je tekst is bewaard. Pas het aan en verstuur het opnieuw.</translation>
    </message>
    <message>
        <source>{provider} does not accept what was asked for. Ask for something else; if you chose nothing, tell us.</source>
        <translation>{provider} neemt de vraag niet aan. Vraag iets anders; koos je zelf niets, laat het ons dan weten.</translation>
    </message>
    <message>
        <source>{provider} does not accept what was asked for: "{message}". Ask for something else; if you chose nothing, tell us.</source>
        <translation>{provider} neemt de vraag niet aan: "{message}". Vraag iets anders; koos je zelf niets, laat het ons dan weten.</translation>
    </message>
    <message>
        <source>{provider} does not give documents out. Look at them there.</source>
        <translation>{provider} geeft geen documenten af. Bekijk ze daar.</translation>
    </message>
    <message>
        <source>{provider} does not give {account} what was asked for here. All else goes on; if you miss it, ask {provider} if it is switched on for your company.</source>
        <translation>{provider} geeft {account} niet wat hier werd gevraagd. De rest gaat gewoon door; mis je het, vraag dan aan {provider} of het voor je bedrijf aanstaat.</translation>
    </message>
    <message>
        <source>{provider} does not have this, or not any more. Sync to see what is there now.</source>
        <translation>{provider} heeft dit niet, of niet meer. Synchroniseer om te zien wat er nu is.</translation>
    </message>
    <message>
        <source>{provider} does not let a single applicant be read.</source>
        <translation>{provider} laat niet één enkele kandidaat lezen.</translation>
    </message>
    <message>
        <source>{provider} does not let a single vacancy be read.</source>
        <translation>{provider} laat niet één enkele vacature lezen.</translation>
    </message>
    <message>
        <source>{provider} does not let the key of {account} change this one. Ask there for access to it, then send this again; your text is kept.</source>
        <translation>{provider} laat de sleutel van {account} dit niet wijzigen. Vraag daar om toegang en verstuur het dan nog eens; je tekst is bewaard.</translation>
    </message>
    <message>
        <source>{provider} does not let the key of {account} see this one. Ask there for access to it; what is here stays.</source>
        <translation>{provider} laat de sleutel van {account} dit niet zien. Vraag daar om toegang; wat hier staat, blijft.</translation>
    </message>
    <message>
        <source>{provider} does not take this key. Copy it once more, whole, and paste it here.</source>
        <translation>{provider} neemt deze sleutel niet aan. Kopieer hem nog eens helemaal en plak hem hier.</translation>
    </message>
    <message>
        <source>{provider} does not take this kind of file. It was not added. Choose another one.</source>
        <translation>{provider} neemt dit soort bestand niet aan. Het is niet toegevoegd. Kies een ander.</translation>
    </message>
    <message>
        <source>{provider} gave no answer about the sign-in that can be read. We try again by ourselves.</source>
        <translation>{provider} gaf over het inloggen geen antwoord dat te lezen is. We proberen het vanzelf nog eens.</translation>
    </message>
    <message>
        <source>{provider} gives no files for this. Look at it there.</source>
        <translation>{provider} geeft hiervoor geen bestanden. Bekijk het daar.</translation>
    </message>
    <message>
        <source>{provider} has another state than the one shown here. Look at it again, then choose.</source>
        <translation>{provider} heeft een andere stand dan hier getoond. Kijk er nog eens naar en kies dan.</translation>
    </message>
    <message>
        <source>{provider} has no action "{action}" for {what}. {known}</source>
        <translation>{provider} heeft geen actie "{action}" voor {what}. {known}</translation>
    </message>
    <message>
        <source>{provider} has no table "{table}". {known}</source>
        <translation>{provider} heeft geen tabel "{table}". {known}</translation>
    </message>
    <message>
        <source>{provider} has trouble of its own at the moment. We try again by ourselves; if it lasts for hours, tell {provider}.</source>
        <translation>{provider} heeft nu zelf een storing. We proberen het vanzelf opnieuw; duurt het uren, meld het dan bij {provider}.</translation>
    </message>
    <message>
        <source>{provider} is connected by signing in there with your browser. Add --browser.</source>
        <translation>{provider} verbind je door daar met je browser in te loggen. Voeg --browser toe.</translation>
    </message>
    <message>
        <source>{provider} is not connected through the browser. Give its keys instead.</source>
        <translation>{provider} wordt niet via de browser verbonden. Geef in plaats daarvan de sleutels.</translation>
    </message>
    <message>
        <source>{provider} is not connected through the browser. Leave --browser out.</source>
        <translation>{provider} wordt niet via de browser verbonden. Laat --browser weg.</translation>
    </message>
    <message>
        <source>{provider} lists 1 applicant whom this key may not read in full: the notes and documents are not here. Ask there for access; it is tried again once a day, and by a full sync.</source>
        <translation>{provider} noemt 1 kandidaat die deze sleutel niet helemaal mag lezen: de notities en documenten zijn er niet. Vraag daar om toegang; het wordt elke dag opnieuw geprobeerd, en bij een volledige synchronisatie.</translation>
    </message>
    <message>
        <source>{provider} lists {count} applicants whom this key may not read in full: their notes and documents are not here. Ask there for access; it is tried again once a day, and by a full sync.</source>
        <translation>{provider} noemt {count} kandidaten die deze sleutel niet helemaal mag lezen: hun notities en documenten zijn er niet. Vraag daar om toegang; het wordt elke dag opnieuw geprobeerd, en bij een volledige synchronisatie.</translation>
    </message>
    <message>
        <source>{provider} moved this applicant, but says that the vacancy is another one now. Look at it in {provider} before you go on.</source>
        <translation>{provider} heeft deze kandidaat verplaatst, maar zegt dat het nu een andere vacature is. Kijk in {provider} voor je verdergaat.</translation>
    </message>
    <message>
        <source>{provider} needs {needed}. {findings}.</source>
        <translation>{provider} heeft {needed} nodig. {findings}.</translation>
    </message>
    <message>
        <source>{provider} refuses the key of {account}. Your changes wait here, none is lost. Paste a new key.</source>
        <translation>{provider} weigert de sleutel van {account}. Je wijzigingen staan hier veilig. Plak een nieuwe sleutel.</translation>
    </message>
    <message>
        <source>{provider} says that {name} must not be written to or called.</source>
        <translation>{provider} zegt dat {name} niet gemaild of gebeld mag worden.</translation>
    </message>
    <message>
        <source>{provider} says this file is too large. It was not added. Choose a smaller one.</source>
        <translation>{provider} zegt dat dit bestand te groot is. Het is niet toegevoegd. Kies een kleiner.</translation>
    </message>
    <message>
        <source>{provider} sent an answer far larger than it should be, so it was not read. Tell us.</source>
        <translation>{provider} stuurde een antwoord dat veel groter is dan het hoort, dus het is niet gelezen. Laat het ons weten.</translation>
    </message>
    <message>
        <source>{provider} sent an answer that cannot be read, so nothing of it was used. What is here stays; try again later.</source>
        <translation>{provider} stuurde een antwoord dat niet te lezen is, dus daarvan is niets gebruikt. Wat hier staat, blijft; probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>{provider} sent an answer that cannot be unpacked, so it was not read. Tell us.</source>
        <translation>{provider} stuurde een antwoord dat niet uit te pakken is, dus het is niet gelezen. Laat het ons weten.</translation>
    </message>
    <message>
        <source>{provider} shows no tables. Look at its own pages.</source>
        <translation>{provider} toont geen tabellen. Kijk op de eigen pagina's.</translation>
    </message>
    <message>
        <source>{provider} takes no document of the kind {kind}. Choose another kind.</source>
        <translation>{provider} neemt geen document van de soort {kind} aan. Kies een andere soort.</translation>
    </message>
    <message>
        <source>{provider} takes no reason with a move. Add it as a note.</source>
        <translation>{provider} neemt geen reden aan bij een verplaatsing. Voeg die toe als notitie.</translation>
    </message>
    <message>
        <source>{provider} takes only whole vacancies and shows none of them again, and "{vacancy}" was not posted from here. Change it at {provider} itself, or post it anew from here.</source>
        <translation>{provider} neemt alleen hele vacatures aan en laat er geen meer zien, en "{vacancy}" is niet van hier geplaatst. Wijzig haar bij {provider} zelf, of plaats haar van hier opnieuw.</translation>
    </message>
    <message>
        <source>{provider} would refuse this: {findings}. Nothing was queued.</source>
        <translation>{provider} zou dit weigeren: {findings}. Er is niets in de rij gezet.</translation>
    </message>
    <message>
        <source>{reason} Delete this person there by hand.</source>
        <translation>{reason} Verwijder deze persoon daar met de hand.</translation>
    </message>
    <message>
        <source>{stars}</source>
        <translation>{stars}</translation>
    </message>
    <message>
        <source>{text} is no date like 2026-11-22.</source>
        <translation>{text} is geen datum zoals 2026-11-22.</translation>
    </message>
    <message>
        <source>{text} is no number. Write it like 42 or 3.5.</source>
        <translation>{text} is geen getal. Schrijf het als 42 of 3.5.</translation>
    </message>
    <message>
        <source>{vacancy} belongs to another account. Choose a vacancy of {account}.</source>
        <translation>{vacancy} is van een ander account. Kies een vacature van {account}.</translation>
    </message>
    <message>
        <source>{waiting} changes of {account} were not sent yet, so it stays. Send or cancel them, or drop them with the account.</source>
        <translation>{waiting} wijzigingen van {account} zijn nog niet verstuurd, dus het blijft. Verstuur of annuleer ze, of laat ze samen met het account vallen.</translation>
    </message>
    <message>
        <source>{warning} If that is what you want, add --yes.</source>
        <translation>{warning} Wil je dat, voeg dan --yes toe.</translation>
    </message>
    <message>
        <source>{when} is no date like 2019, 2019-09 or 2019-09-01.</source>
        <translation>{when} is geen datum zoals 2019, 2019-09 of 2019-09-01.</translation>
    </message>
    <message>
        <source>{who} says that {name} must not be written to or called, so this was not sent. Retry to send it all the same, or cancel it.</source>
        <translation>{who} zegt dat {name} niet geschreven of gebeld mag worden, dus is dit niet verstuurd. Probeer opnieuw om het toch te versturen, of annuleer het.</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>1 second</source>
        <translation>1 seconde</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Zoals ontworpen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>High, with two lines</source>
        <translation>Hoog, met twee regels</translation>
    </message>
    <message>
        <source>Hold changes back for</source>
        <translation>Wijzigingen vasthouden</translation>
    </message>
    <message>
        <source>Kept in the encrypted store on this computer</source>
        <translation>Bewaard in de versleutelde opslag op deze computer</translation>
    </message>
    <message>
        <source>Keys with Ctrl work always.</source>
        <translation>Toetsen met Ctrl werken altijd.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Look once a day for a newer version</source>
        <translation>Eén keer per dag naar een nieuwere versie zoeken</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Messages stay</source>
        <translation>Meldingen blijven staan</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Beweging</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>Only tells you. Nothing about you or this computer is sent.</source>
        <translation>Meldt het alleen. Er wordt niets over jou of deze computer verstuurd.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>Meteen versturen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Single letters work as keys</source>
        <translation>Losse letters werken als toetsen</translation>
    </message>
    <message>
        <source>So long a change can be taken back with Ctrl Z.</source>
        <translation>Zo lang kun je terugnemen met Ctrl Z.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Het programma</translation>
    </message>
    <message>
        <source>The window is drawn anew.</source>
        <translation>Het venster wordt opnieuw getekend.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>This system does not tell programs.</source>
        <translation>Dit systeem laat dat niet weten.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Your name under notes</source>
        <translation>Jouw naam onder notities</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n} seconden</translation>
    </message>
    <message>
        <source>{n} times as long</source>
        <translation>{n} keer zo lang</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>All applicants</source>
        <translation>Alle kandidaten</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Account verbinden</translation>
    </message>
    <message>
        <source>Connect an account first.</source>
        <translation>Verbind eerst een account.</translation>
    </message>
    <message>
        <source>Expires in 14 days</source>
        <translation>Verloopt bijna</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Nog geen</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postvak uit</translation>
    </message>
    <message>
        <source>Places and accounts</source>
        <translation>Plekken en accounts</translation>
    </message>
    <message>
        <source>Repair an account</source>
        <translation>Een account herstellen</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Opgeslagen weergaven</translation>
    </message>
    <message>
        <source>Unmatched</source>
        <translation>Zonder vacature</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>Vacatures</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Already in “{stage}”.</source>
        <translation>Al in “{stage}”.</translation>
    </message>
    <message>
        <source>None of this account's stages rejects. Put one at Rejected under “Stages and funnel” in the account's menu, or add one named “Rejected” in the account's settings.</source>
        <translation>Geen van de fasen van dit account wijst af. Zet er een op Afgewezen onder “Fasen en funnel” in het menu van het account, of voeg er een toe die “Afgewezen” heet, bij de instellingen van het account.</translation>
    </message>
    <message>
        <source>The stages of this vacancy are not known yet. They come with the next sync.</source>
        <translation>De fasen van deze vacature zijn nog niet bekend. Ze komen met de volgende synchronisatie.</translation>
    </message>
    <message>
        <source>This person is in no vacancy, so there are no stages. Choose a vacancy first.</source>
        <translation>Deze persoon zit in geen vacature, dus er zijn geen fasen. Kies eerst een vacature.</translation>
    </message>
    <message>
        <source>This person left the procedure. Choose a stage to take them back.</source>
        <translation>Deze persoon is uit de procedure. Kies een fase om die terug te halen.</translation>
    </message>
    <message>
        <source>This vacancy has no stage that rejects, and the provider disqualifies only in its own window. Open the person there, or put a stage at Rejected under “Stages and funnel” in the account's menu.</source>
        <translation>Deze vacature heeft geen fase die afwijst, en de aanbieder wijst alleen in zijn eigen venster af. Open de persoon daar, of zet een fase op Afgewezen onder “Fasen en funnel” in het menu van het account.</translation>
    </message>
    <message>
        <source>“{stage}” is the last stage.</source>
        <translation>“{stage}” is de laatste fase.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation>Postvak uit leeg</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {n} of {m}: {name}</source>
        <translation>Stap {n} van {m}: {name}</translation>
    </message>
</context>
<context>
    <name>TableHead</name>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
</context>
<context>
    <name>TablesPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>Kies eerst een regel.</translation>
    </message>
    <message>
        <source>Choose one line: this is done one by one.</source>
        <translation>Kies één regel: dit gaat een voor een.</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>Downloaden …</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Meer …</translation>
    </message>
    <message>
        <source>Nothing can be done with this line: the provider gives it no number.</source>
        <translation>Met deze regel kan niets worden gedaan: de aanbieder geeft hem geen nummer.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Opnieuw lezen</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Bewaren als …</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Some of these lines have no number at the provider, so nothing can be done with them. Leave them out.</source>
        <translation>Sommige van deze regels hebben geen nummer bij de aanbieder, dus er is niets mee te doen. Laat ze weg.</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>Welke tabel</translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>1 line</source>
        <translation>1 regel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>Zoek in deze tekst</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Deel</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Bewaren …</translation>
    </message>
    <message>
        <source>This part does not have it.</source>
        <translation>Dit deel bevat het niet.</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} regels</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Undo the last</source>
        <translation>Laatste ongedaan maken</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Ongedaan maken: {what}</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Close recruiterdesk</source>
        <translation>recruiterdesk sluiten</translation>
    </message>
    <message>
        <source>Nothing was changed. The data lies in {folder}.</source>
        <translation>Er is niets veranderd. De gegevens staan in {folder}.</translation>
    </message>
    <message>
        <source>Opening your desk. If your system asks for the keyring's password, give it there.</source>
        <translation>Je bureau wordt geopend. Vraagt je systeem om het wachtwoord van de sleutelbos, geef het dan daar.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wordt geopend …</translation>
    </message>
    <message>
        <source>The desk cannot be opened</source>
        <translation>Het bureau kan niet worden geopend</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Unlock and try again</source>
        <translation>Ontgrendelen en opnieuw proberen</translation>
    </message>
    <message>
        <source>Your applicants cannot be opened</source>
        <translation>Je kandidaten kunnen niet worden geopend</translation>
    </message>
    <message>
        <source>Your applicants stay encrypted for now</source>
        <translation>Je kandidaten blijven voorlopig versleuteld</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>1 change is still in the outbox. Send it before you install.</source>
        <translation>Er staat nog 1 wijziging in het postvak uit. Verstuur die voordat je installeert.</translation>
    </message>
    <message>
        <source>Asking for it …</source>
        <translation>Het wordt opgevraagd …</translation>
    </message>
    <message>
        <source>Asking for the newest version …</source>
        <translation>De nieuwste versie wordt opgevraagd …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Folder for the installer</source>
        <translation>Map voor het installatiebestand</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Het wordt bewaard.</translation>
    </message>
    <message>
        <source>It is not known whether there is a newer version.</source>
        <translation>Het is niet bekend of er een nieuwere versie is.</translation>
    </message>
    <message>
        <source>It is the file that the makers signed. Close recruiterdesk, then open it to install.</source>
        <translation>Dit is het bestand dat de makers hebben ondertekend. Sluit recruiterdesk en open het om te installeren.</translation>
    </message>
    <message>
        <source>It is the file that the makers signed. Close recruiterdesk, then unpack it where you keep the program.</source>
        <translation>Dit is het bestand dat de makers hebben ondertekend. Sluit recruiterdesk en pak het uit waar je het programma bewaart.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>Nieuwe versies</translation>
    </message>
    <message>
        <source>No browser answers. The page is {address}</source>
        <translation>Geen browser antwoordt. De pagina is {address}</translation>
    </message>
    <message>
        <source>Nothing about you or this computer is sent.</source>
        <translation>Er wordt niets over jou of deze computer verstuurd.</translation>
    </message>
    <message>
        <source>Save the installer …</source>
        <translation>Installatiebestand bewaren …</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>In map tonen</translation>
    </message>
    <message>
        <source>The installer is {size} and is checked against the makers' signature. What you have here is kept.</source>
        <translation>Het installatiebestand is {size} en wordt vergeleken met de handtekening van de makers. Wat je hier hebt, blijft bewaard.</translation>
    </message>
    <message>
        <source>The installer was not saved.</source>
        <translation>Het installatiebestand is niet bewaard.</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Dit is de nieuwste versie.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Wat is er nieuw</translation>
    </message>
    <message>
        <source>You have recruiterdesk {version}.</source>
        <translation>Je hebt recruiterdesk {version}.</translation>
    </message>
    <message>
        <source>You have {version}.</source>
        <translation>Je hebt {version}.</translation>
    </message>
    <message>
        <source>You have {version}. The new one was published on {day}.</source>
        <translation>Je hebt {version}. De nieuwe verscheen op {day}.</translation>
    </message>
    <message>
        <source>recruiterdesk {version} is there.</source>
        <translation>recruiterdesk {version} is er.</translation>
    </message>
    <message>
        <source>{done} of {whole}</source>
        <translation>{done} van {whole}</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} is bewaard.</translation>
    </message>
    <message>
        <source>{n} changes are still in the outbox. Send them before you install.</source>
        <translation>Er staan nog {n} wijzigingen in het postvak uit. Verstuur ze voordat je installeert.</translation>
    </message>
</context>
<context>
    <name>Vacancies</name>
    <message>
        <source>1 application</source>
        <translation>1 sollicitatie</translation>
    </message>
    <message>
        <source>1 arrived since you looked</source>
        <translation>1 binnengekomen sinds je keek</translation>
    </message>
    <message>
        <source>1 click</source>
        <translation>1 klik</translation>
    </message>
    <message>
        <source>About the vacancy</source>
        <translation>Over de vacature</translation>
    </message>
    <message>
        <source>Add 1 CV to {vacancy}</source>
        <translation>1 cv toevoegen aan {vacancy}</translation>
    </message>
    <message>
        <source>Add CVs</source>
        <translation>Cv's toevoegen</translation>
    </message>
    <message>
        <source>Add applicant</source>
        <translation>Kandidaat toevoegen</translation>
    </message>
    <message>
        <source>Add applicant …</source>
        <translation>Kandidaat toevoegen …</translation>
    </message>
    <message>
        <source>Add {n} CVs to {vacancy}</source>
        <translation>{n} cv's toevoegen aan {vacancy}</translation>
    </message>
    <message>
        <source>Also at: {vacancy}, in {account}</source>
        <translation>Ook bij: {vacancy}, in {account}</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Being put into the outbox …</source>
        <translation>Wordt in het postvak uit gezet …</translation>
    </message>
    <message>
        <source>CVs to add</source>
        <translation>Cv's om toe te voegen</translation>
    </message>
    <message>
        <source>Change on its way</source>
        <translation>Wijziging is onderweg</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Kies er een in de lijst.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Copy a link to this vacancy</source>
        <translation>Kopieer een link naar deze vacature</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopiëren</translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation>Afgevallen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Edit the vacancy …</source>
        <translation>De vacature bewerken …</translation>
    </message>
    <message>
        <source>Edit {vacancy}</source>
        <translation>{vacancy} bewerken</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Deze lijst filteren</translation>
    </message>
    <message>
        <source>First vacancy</source>
        <translation>Eerste vacature</translation>
    </message>
    <message>
        <source>Go to all applicants</source>
        <translation>Naar alle kandidaten</translation>
    </message>
    <message>
        <source>Go to the outbox</source>
        <translation>Naar het postvak uit</translation>
    </message>
    <message>
        <source>Go to what is new</source>
        <translation>Naar wat nieuw is</translation>
    </message>
    <message>
        <source>Go to whose data must go soon</source>
        <translation>Naar wat bijna verloopt</translation>
    </message>
    <message>
        <source>Goes to {provider} through the outbox</source>
        <translation>Gaat via het postvak uit naar {provider}</translation>
    </message>
    <message>
        <source>In each stage now</source>
        <translation>Nu in elke fase</translation>
    </message>
    <message>
        <source>Last vacancy</source>
        <translation>Laatste vacature</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>New vacancy at {account}</source>
        <translation>Nieuwe vacature bij {account}</translation>
    </message>
    <message>
        <source>New vacancy at {account} …</source>
        <translation>Nieuwe vacature bij {account} …</translation>
    </message>
    <message>
        <source>New vacancy on its way</source>
        <translation>Nieuwe vacature is onderweg</translation>
    </message>
    <message>
        <source>New vacancy …</source>
        <translation>Nieuwe vacature …</translation>
    </message>
    <message>
        <source>Next vacancy</source>
        <translation>Volgende vacature</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>Geen fase</translation>
    </message>
    <message>
        <source>No text is known.</source>
        <translation>Er is geen tekst bekend.</translation>
    </message>
    <message>
        <source>No vacancy is selected</source>
        <translation>Geen vacature geselecteerd</translation>
    </message>
    <message>
        <source>Nobody applied yet.</source>
        <translation>Nog niemand heeft gesolliciteerd.</translation>
    </message>
    <message>
        <source>Nobody is in a stage yet.</source>
        <translation>Er zit nog niemand in een fase.</translation>
    </message>
    <message>
        <source>Not the same opening</source>
        <translation>Niet dezelfde vacature</translation>
    </message>
    <message>
        <source>Nothing on this computer opens this address.</source>
        <translation>Op deze computer opent niets dit adres.</translation>
    </message>
    <message>
        <source>Only what you change goes out. What is empty here and not touched stays as it is at {provider}.</source>
        <translation>Alleen wat je wijzigt, gaat weg. Wat hier leeg is en leeg blijft, blijft bij {provider} zoals het is.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open {vacancy} in {provider}</source>
        <translation>{vacancy} in {provider} openen</translation>
    </message>
    <message>
        <source>Over all of them</source>
        <translation>Over allemaal samen</translation>
    </message>
    <message>
        <source>Over all of them: {counts}</source>
        <translation>Over alle samen: {counts}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Post the vacancy</source>
        <translation>De vacature plaatsen</translation>
    </message>
    <message>
        <source>Previous vacancy</source>
        <translation>Vorige vacature</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Besloten</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Openbaar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Say they are one opening</source>
        <translation>Zeg dat het één vacature is</translation>
    </message>
    <message>
        <source>Select a vacancy that is one opening with others.</source>
        <translation>Selecteer een vacature die met andere één vacature is.</translation>
    </message>
    <message>
        <source>Select exactly two vacancies.</source>
        <translation>Selecteer precies twee vacatures.</translation>
    </message>
    <message>
        <source>Select one vacancy first.</source>
        <translation>Kies eerst één vacature.</translation>
    </message>
    <message>
        <source>Show 1 applicant</source>
        <translation>1 kandidaat tonen</translation>
    </message>
    <message>
        <source>Show applicants</source>
        <translation>Kandidaten tonen</translation>
    </message>
    <message>
        <source>Show {n} applicants</source>
        <translation>{n} kandidaten tonen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>The provider gives no link to this vacancy.</source>
        <translation>De aanbieder geeft geen link naar deze vacature.</translation>
    </message>
    <message>
        <source>The same opening, elsewhere</source>
        <translation>Dezelfde vacature, elders</translation>
    </message>
    <message>
        <source>Wait until this row is read.</source>
        <translation>Wacht tot deze rij gelezen is.</translation>
    </message>
    <message>
        <source>hired</source>
        <translation>aangenomen</translation>
    </message>
    <message>
        <source>in interviews</source>
        <translation>in gesprek</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>in beoordeling</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>read {time}</source>
        <translation>gelezen {time}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sinds {day}</translation>
    </message>
    <message>
        <source>with an offer</source>
        <translation>met een aanbod</translation>
    </message>
    <message>
        <source>{amount} a click</source>
        <translation>{amount} per klik</translation>
    </message>
    <message>
        <source>{amount} spent</source>
        <translation>{amount} uitgegeven</translation>
    </message>
    <message>
        <source>{n} applications</source>
        <translation>{n} sollicitaties</translation>
    </message>
    <message>
        <source>{n} arrived since you looked</source>
        <translation>{n} binnengekomen sinds je keek</translation>
    </message>
    <message>
        <source>{n} clicks</source>
        <translation>{n} klikken</translation>
    </message>
    <message>
        <source>{n} of {m} can be added. {reason}</source>
        <translation>{n} van {m} toe te voegen. {reason}</translation>
    </message>
    <message>
        <source>{provider} says no fields of a vacancy.</source>
        <translation>{provider} noemt geen velden van een vacature.</translation>
    </message>
    <message>
        <source>{provider} says no fields of an applicant.</source>
        <translation>{provider} noemt geen velden van een kandidaat.</translation>
    </message>
    <message>
        <source>{provider} takes a vacancy only as a whole: what is not changed here goes out again as it was sent from here.</source>
        <translation>{provider} neemt een vacature alleen als geheel aan: wat je hier niet wijzigt, gaat weer weg zoals het van hier verstuurd is.</translation>
    </message>
    <message>
        <source>{provider} takes no CV with a new applicant.</source>
        <translation>{provider} neemt geen cv aan bij een nieuwe kandidaat.</translation>
    </message>
    <message>
        <source>“{vacancy}” is a draft: it takes no applicants yet.</source>
        <translation>“{vacancy}” is een concept en neemt nog geen kandidaten aan.</translation>
    </message>
    <message>
        <source>“{vacancy}” is closed: it takes no applicants.</source>
        <translation>“{vacancy}” is gesloten en neemt geen kandidaten aan.</translation>
    </message>
</context>
<context>
    <name>VacanciesPage</name>
    <message>
        <source>New vacancy</source>
        <translation>Nieuwe vacature</translation>
    </message>
    <message>
        <source>No vacancies</source>
        <translation>Geen vacatures</translation>
    </message>
    <message>
        <source>No vacancy matches “{text}”</source>
        <translation>Geen vacature past bij “{text}”</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>Vacatures</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All applicants</source>
        <translation>Alle kandidaten</translation>
    </message>
    <message>
        <source>Expires in {n} days</source>
        <translation>Verloopt binnen {n} dagen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>New since {moment}</source>
        <translation>Nieuw sinds {moment}</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <translation>Zoeken: {text}</translation>
    </message>
    <message>
        <source>Unmatched</source>
        <translation>Zonder vacature</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>on {day}</source>
        <translation>op {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gisteren {time}</translation>
    </message>
    <message>
        <source>{n} KB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} d</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} u</translation>
    </message>
    <message>
        <source>{n} m</source>
        <translation>{n} m</translation>
    </message>
</context>
<context>
    <name>_Value</name>
    <message>
        <source>Press Enter to copy it.</source>
        <translation>Druk op Enter om het te kopiëren.</translation>
    </message>
</context>
</TS>
