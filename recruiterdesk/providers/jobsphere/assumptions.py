"""Everything that JobSphere's document leaves unsaid, one value each, with the reason and how to find out.

The document is a text whose headings and code samples are lost, so even methods and paths are partly inferred. An account's settings
override what has a key there (`account set NAME KEY=VALUE`).
"""

from typing import Final

from recruiterdesk.domain.errors import WrongUsage

# Stated: "in the header of every request". Unstated: which. A stored copy of the same page shows this form.
# Settings: auth_header, such as X-API-Key, and auth_form, such as "{key}".
AUTH_HEADER: Final = "Authorization"
AUTH_FORM: Final = "Bearer {key}"

# The list and the single job are on that copy; where jobs are created is its REST twin, and what is called the "Applications API" takes
# the job in its body, so the path has no job. To find out: the first real answer; a 404 of a POST says that the path is another.
JOBS: Final = "/jobs"
JOB: Final = "/jobs/{id}"
APPLICATIONS: Final = "/applications"

# Stated: Free 60, Pro 500, Enterprise 1000 or more a minute. Unknown here: which plan it is, and the headers' names, whose text is cut
# off; the usual X-RateLimit-* are read. Setting: requests_per_minute. Where it is not set, the headers may also widen the limit.
REQUESTS_PER_MINUTE: Final = 60
LIMIT_SETTING: Final = "requests_per_minute"

# Unstated: how long after a lost answer a write may still be applied. 130 s is another provider's stated 128 s, rounded up; it stands in
# `sync`, for all providers. Setting: quiet_window (read by the outbox).

# Stated: limit at most 100.
PER_PAGE: Final = 100
# Stated default; a page without `pagination` that is exactly this long may come from a server that overlooked limit, so it is not the last.
DEFAULT_PER_PAGE: Final = 20
# "Thousands of jobs": a list that goes on beyond this many pages is one that never ends.
MOST_PAGES: Final = 10_000
# Jobs may be added while pages are read, so a little beyond ceil(total / limit) is still honest.
PAGES_BEYOND_TOTAL: Final = 5
# Ours: so many pages of search results are looked through for a job that may have been created.
LOOK_PAGES: Final = 5

# Unstated: which parameter gives only the employer's own jobs; none is listed. So the whole board is read, and what has this company id
# is ours. It is no secret: it comes with the key, as an optional field of the form, or as this setting, which wins.
COMPANY_SETTING: Final = "company_id"
# Stated: q searches title, skills and company. Unstated: how exactly. Whoever trusts it for the own company's name can set this to it,
# and only those pages are read. Off by default: a job that a search overlooks would be taken for gone.
SEARCH_SETTING: Final = "company_search"

# Unstated: how long a description stays as it is. The list has none, so each of our own jobs is read by itself, and anew after an hour
# or when its line in the list changes.
DETAIL_SECONDS: Final = 3_600.0

# Stated: keys are Read Only or Read/Write, and creating a job needs Read/Write. Unstated: what submitting an application needs; it
# writes, so the same is taken.
READ_ONLY: Final = "Read Only"
READ_WRITE: Final = "Read/Write"

# Unstated: which fields of an application must be there (only an example is given). The job and the e-mail address are taken as
# required, since an application without either is none.

# Unstated: the names of a single job's further fields. Read are `description` (as on create), `requirements` (text or list) and
# `application_instructions`, at the top or under `data`.

# Unstated: the status and body of a POST's success. Every 2xx with JSON or without a body is one, unless it says `error` or names
# another job or person than was sent. An `id` may be at the top or under `data`.

# Unstated: the id of a submitted application, where the answer tells none. It is then this and the outbox entry's id: that stays the
# same for ever, and nobody else makes it.
MADE_UP_ID: Final = "sent-"

# Unstated: the body of a refusal. The table gives only statuses, so a JSON object of any form, or no body at all, is taken for JobSphere's
# own word; anything else may come from somebody in between, and leaves a write open.

# Unstated: whether a job stands in the list at once after it was created (there may be a review, or a search index that lags). So a job
# that is found proves that it arrived, and one that is not found proves nothing.
# To find out: create one and look for it.

# Unstated: whether a salary is per year or month. It is shown as it is, and the table says so.


def company_of(settings: dict[str, str], secrets: dict[str, str]) -> str:
    """Return the company id that this account is for, "" where nobody filled it in; raises WrongUsage for what can be none."""
    text = settings.get(COMPANY_SETTING, "").strip() or secrets.get(COMPANY_SETTING, "").strip()
    if not text.isascii() or not text.isprintable() or " " in text:
        raise WrongUsage("This is no company id of JobSphere. Copy it again from your dashboard, whole and without blanks.")
    return text
