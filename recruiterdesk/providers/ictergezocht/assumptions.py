"""Everything that ICTerGezocht.nl's document leaves unsaid, one value each, with the reason and how to find out.

An account's settings override those that have a key there (`account set NAME KEY=VALUE`).
"""

from datetime import timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from recruiterdesk.domain.errors import WrongUsage

# Stated: 200 in 60 s of an account, and 1,000 in 60 s of an IP address. Unstated: over which kind of window. Taken as every window's, and
# counted by key, since which keys belong to one account is not known here.
# Settings: requests_per_minute, requests_per_minute_of_address (lower where other programs use the same key or address).
REQUESTS_PER_MINUTE: Final = 200
REQUESTS_PER_MINUTE_OF_ADDRESS: Final = 1000
# Ours: a receiver has limits of its own, which one laptop does not come near to. So many a minute leave room for the other laptops.
RECEIVER_REQUESTS_PER_MINUTE: Final = 600
# Stated: both are counted in 60 s.
WINDOW: Final = 60.0

# Stated: a page holds 50, "fixed". Unstated: whether a larger `limit` is refused or cut. We ask for exactly as many.
PAGE_SIZE: Final = 50
# Ours: nobody has 100,000 vacancies; a list that goes on is one that never ends.
MOST_PAGES: Final = 2_000
# Ours: so many pages of clicks are added up before they are shown; 2,000 clicks cost a fifth of a minute's requests.
CLICK_PAGES: Final = 40
# Ours: links longer than this are not followed; ours have three short parameters.
LONGEST_LINK: Final = 2_000

# Unstated: whether `count` is the total or this page's. It is read nowhere. To find out: an account with 51 vacancies.
# Unstated: what a `rel` looks like that is empty. Missing altogether is taken for an overlooked link after a full page.

# Unstated: the time zone of `publishDate` and `clickDate`. The company is Dutch. To find out: publish one and look at the clock.
ZONE_NAME: Final = "Europe/Amsterdam"
# Unstated: the currency of `cpc` and `cost`. As above; the euro stands in the columns' labels.
# Unstated: the unit of `runtime`, taken as days; the meaning of `status`, which is shown as the number that it is.

# The document says that `typeId` takes values of the user functions and `functionId` of the types: by their names these two notes are
# swapped. Setting: swapped_lists=yes takes the document at its word. To find out: post one with an id that only one list has.
TYPE_IDS_FROM: Final = "company_types"
FUNCTION_IDS_FROM: Final = "user_functions"
# The table says int, the example sends a string. Setting: ids_as_text=yes. To find out: a 400 that names the field.
IDS_AS_TEXT: Final = False

# Unstated: whether `description` is HTML. The example is plain. Setting: description=html turns line ends into paragraphs.
DESCRIPTION: Final = "plain"

# Ours: the reference of a vacancy whose user gave none begins so, then comes the outbox entry's id, by which it is found again.
REFERENCE_PREFIX: Final = "RD-"

# Unstated: how soon a new vacancy stands in the insights, by which it is found after a lost answer. Figures are often made up at night, so
# that it is not there proves nothing, and a person decides. Setting: insights_are_prompt=yes, then an absence after the quiet window
# (setting quiet_window, read by the outbox) is believed. To find out: post one and look.
INSIGHTS_ARE_PROMPT: Final = False
# Unstated: what an unknown id is answered: 404 and 400 are both understood. Unstated: whether removed vacancies stay in the insights.

# Ours: the vacancies last seen are remembered so that a change does not blank what its answer leaves out.
MOST_REMEMBERED: Final = 5_000


def zone() -> tzinfo:
    """Return the zone of times without one; a fixed hour ahead of UTC where this computer knows no zones."""
    try:
        return ZoneInfo(ZONE_NAME)
    except ZoneInfoNotFoundError:
        return timezone(timedelta(hours=1))


def is_html(settings: dict[str, str]) -> bool:
    """Return whether descriptions go out as HTML; raises WrongUsage for a word that is neither."""
    text = settings.get("description", DESCRIPTION).strip().lower()
    if text not in {"plain", "html", ""}:
        raise WrongUsage('The setting "description" takes plain or html, not "{value}".', value=text)
    return text == "html"
