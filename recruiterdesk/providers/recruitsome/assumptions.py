"""Everything that RecruitSome's documents leave unsaid, one value each, with the reason and how to find out.

An account's settings override those that have a key there (`account set NAME KEY=VALUE`). What is off unless a setting names it is marked
so: no document states it, and it begins to work the day somebody with a real key knows the right word.
"""

import re
from typing import Final

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.provider_api.account_settings import number

# Stated: 60 a minute. Unstated: per key, tenant or address. Taken as the key's; the limiter also heeds X-RateLimit-Remaining.
# Setting: requests_per_minute. To find out: two keys at once until the first 429.
REQUESTS_PER_MINUTE: Final = 60

# Stated: per_page at most 100.
PER_PAGE: Final = 100
# Stated default; a list without `meta` that is exactly this long may come from a server that overlooked per_page, so it is not the last.
DEFAULT_PER_PAGE: Final = 20
# Nothing real has more: a list that goes on is one that never ends.
MOST_PAGES: Final = 10_000
# Rows may be added while pages are read, so a little beyond ceil(total / per_page) is still honest.
PAGES_BEYOND_TOTAL: Final = 5

# Unstated: that an `id` of GET /team is a `user_id` of GET and POST /candidates. Taken as such; a colleague whose id is refused is left out
# and told. Setting: user_ids, such as "411,418", instead of the team's. To find out: GET /candidates?user_id=<an id of /team>.
USER_IDS: Final = "user_ids"

# Unstated: names of a multipart upload. "resume" is the word of scope and page. Settings: resume_part, user_part.
RESUME_PART: Final = "resume"
USER_PART: Final = "user_id"
# Unstated: which CVs are taken. These are safe; others are warned about, never refused. What is larger than any CV is a mistake.
# Setting: max_file_bytes.
USUAL_RESUMES: Final = ("pdf", "doc", "docx")
MAX_RESUME_BYTES: Final = 32_000_000

# Unstated, and off: a page for one candidate. The scope promises "profiles"; both detail pages that are stated go by the slug.
# Setting: candidate_path, such as "/candidates/{slug}" or "/candidates/{id}".
CANDIDATE_PATH: Final = "candidate_path"
# Unstated, and off: a page for one article. Setting: article_path, such as "/articles/{slug}".
ARTICLE_PATH: Final = "article_path"
# Unstated, and off: documents in an application. The page says that there are some; names and encoding are not known. Proposed: an array
# `documents` of {type, filename, content} with base64. Setting: application_documents=yes.
APPLICATION_DOCUMENTS: Final = "application_documents"
# Base64 in memory: what is larger goes by the upload of a CV.
MAX_DOCUMENT_BYTES: Final = 10_000_000

# Unstated: which group of facets belongs to which filter, but for locations. Taken by their names; a group of another name is shown only.
FILTER_OF_GROUP: Final = {
    "locations": "location_id[]",
    "departments": "department_id[]",
    "company_locations": "company_location_id[]",
    "job_types": "job_types[]",
    "education_levels": "education_levels[]",
    "tags": "tags[]",
}

# Unstated: which member of a 403 holds INSUFFICIENT_SCOPE. The whole body is searched for the word.
SCOPE_CODE: Final = b"INSUFFICIENT_SCOPE"

# Ours: a vacancy whose slug is not known is looked for in the whole list; what was not there then is believed gone for so many seconds.
LOOKUP_LASTS: Final = 60.0
# Ours: a list read to confirm one absence is believed for the others of the same sync; a later sync reads it anew.
LISTED_LASTS: Final = 10.0
# Ours: so many walks over everybody's candidates are remembered; one account has one at a time, and a check beside it.
WALKS_KEPT: Final = 4
# Ours: a colleague's list that does not give as many as it counts is read so often at most in one walk.
READINGS: Final = 2

_PLACES: Final = re.compile(r"\{[^}]*\}")


def numbers(settings: dict[str, str], key: str) -> tuple[int, ...]:
    """Return whole numbers that stand in a setting, parted by commas; raises WrongUsage for anything else there."""
    parts = [part.strip() for part in settings.get(key, "").split(",") if part.strip()]
    return tuple(dict.fromkeys(number({key: part}, key, 0) for part in parts))


def path(settings: dict[str, str], key: str) -> str:
    """Return a path with one place for {slug} or {id} from a setting, "" where none is set; raises WrongUsage for anything else there."""
    text = settings.get(key, "").strip()
    is_path = text.startswith("/") and "//" not in text and _PLACES.findall(text) in (["{slug}"], ["{id}"])
    if text and (not is_path or not text.isascii() or not text.isprintable() or set("?# ") & set(text) or ".." in text):
        raise WrongUsage(
            'The setting "{key}" takes a path such as "{example}", not "{value}".', key=key, example="/candidates/{slug}", value=text
        )
    return text


def word(settings: dict[str, str], key: str, default: str) -> str:
    """Return the name of a part of a form from a setting, or the default; raises WrongUsage for what cannot be one."""
    text = settings.get(key, "").strip() or default
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.\[\]-]{0,60}", text):
        raise WrongUsage('The setting "{key}" takes the name of a form\'s part, not "{value}".', key=key, value=text)
    return text
