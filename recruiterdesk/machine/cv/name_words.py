"""Words that tell names from other lines of a CV, in Dutch and English."""

_PREFIXES = """
van de der den het ter ten te in op aan bij tot uit over onder voor la le du des di da dos del della el al bin ibn von zu zum zur y e
't 's d' l' 'n vd v.d. v/d
"""

_NO_NAMES = """
curriculum vitae cv resume personalia persoonlijke gegevens profiel profile personal details contact contactgegevens about mij me
werkervaring ervaring experience opleiding opleidingen education vaardigheden skills talen languages referenties references
samenvatting summary objective naam name adres address telefoon phone telefoonnummer mobiel mobile email e-mail mail website linkedin
github geboortedatum geboren nationaliteit nationality woonplaats sollicitatie sollicitatiebrief application motivatie motivation
letter brief pagina page
developer engineer manager consultant recruiter designer analist analyst architect specialist medewerker assistent assistant director
directeur adviseur advisor verpleegkundige nurse docent teacher student chauffeur monteur technicus accountant controller lead senior
junior medior sales marketing hr software data project product scrum master frontend backend fullstack stack full front back end
business support
nederland netherlands amsterdam rotterdam utrecht eindhoven groningen haarlem haag straat laan weg plein street road avenue belgie
belgium deutschland germany datum date informatie information and of the for at
"""

_OPENINGS = "cv resume curriculum vitae van of"

# Parts of a name that are written small and come before the last name.
PREFIXES = frozenset(_PREFIXES.split())
# Words that no name has; without marks, in lower case.
NO_NAMES = frozenset(_NO_NAMES.split())
# What may come before a name on its line: `CV van Jan Jansen`.
OPENINGS = frozenset(_OPENINGS.split())
