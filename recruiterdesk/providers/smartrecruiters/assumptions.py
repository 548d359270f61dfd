"""Everything that SmartRecruiters' documents leave unsaid, one value each, with the reason and how to find out.

An account's settings override those that have a key there (`account set NAME KEY=VALUE`).
"""

from typing import Final

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.provider_api.account_settings import number

# Stated: 10 requests a second for one API user, 8 under way at once. Unstated: whether the second slides. Taken as sliding.
# Settings: requests_per_second, or requests_per_minute as everywhere, which only lowers it. To find out: X-RateLimit-Remaining over one
# burst.
REQUESTS_PER_SECOND: Final = 10
IN_FLIGHT: Final = 8
# Stated: counted per credential. Ours: none of the ten is kept for whoever else uses it. One would cost a tenth of all the time, not one
# request a minute as elsewhere; who else there is shows in a refusal, which costs two seconds. Give a program of its own a key of its own.
SPARE_REQUESTS: Final = 0
# Stated: publication 2 a second. The newer page adds documents of offers, 2 a second.
PUBLICATIONS_PER_SECOND: Final = 2
# Stated: Analytics one at a time, 100,000 bytes a second for each of its endpoints. Taken for all of it together, and for reports too:
# the introduction speaks of one strategy for both.
REPORT_BYTES_PER_SECOND: Final = 100_000
# Newer page: GET /candidates one at a time. The introduction does not have it; the stricter is always safe.
CANDIDATE_LISTS_IN_FLIGHT: Final = 1

# Stated: an answer comes within 128 s. A little longer, for the network's share.
READ_SECONDS: Final = 135.0
# Unstated: how long after a lost answer a write may still be applied. The same 128 s, rounded up; it stands in `sync`, for
# all providers. Setting: quiet_window (read by the outbox).

# Stated: at most 100 for candidates, jobs, users and messages; 1,000 for reports.
PER_PAGE: Final = 100
REPORTS_PER_PAGE: Final = 1_000

# Unstated: how long a filter may be. 20 ids of 36 letters keep the address under 1,000 letters.
JOBS_PER_FILTER: Final = 20

# Unstated: whether a candidate's `updatedOn` moves when only a second application of theirs does. What was read of a second application
# is used again for this long while `updatedOn` stands still. Setting: second_applications_seconds.
SECOND_APPLICATION_SECONDS: Final = 900
# Ours: so many applications read for their status are remembered.
SECOND_APPLICATIONS_KEPT: Final = 5_000

# Unstated: which hiring process a vacancy follows. A vacancy's stages are those of all active processes, each once, unless the setting
# hiring_process names one. Unstated, too: the order of statuses. Taken as they are documented, which is the pipeline's.
PIPELINE: Final = ("LEAD", "NEW", "IN_REVIEW", "INTERVIEW", "OFFERED", "HIRED", "REJECTED", "WITHDRAWN")
# Ours: hiring processes are read anew after this long; they change about as often as a company does.
PROCESSES_SECONDS: Final = 900.0

# Stated: "30 minutes" and "28 days" for tokens, but `expires_in` is what is trusted. This is for an answer without it.
TOKEN_SECONDS: Final = 1_800.0
# Ours: a token is renewed this long before its end, and a short-lived one at a quarter of its life before.
TOKEN_MARGIN: Final = 60.0
# Unstated: PKCE. The challenge is sent; a server that refuses it is asked again without.
# Stated: the redirect address must be the registered one, https or http://localhost. This is what the hint tells to register.
REDIRECT_URI: Final = "http://localhost:47813/"
# Ours: how long somebody may take to sign in.
SIGN_IN_SECONDS: Final = 600.0
# Stated for production. Unstated for the sandbox and anything else: the account's own origin is tried.
AUTHORIZE_PAGES: Final = {"api.smartrecruiters.com": "https://www.smartrecruiters.com/identity/oauth/allow"}

# Unstated: sizes of multipart uploads. 10 MiB is what the Apply API's field holds. Setting: max_file_bytes.
MAX_FILE_BYTES: Final = 10 * 1024 * 1024
# Stated: these are parsed as CVs. Others are warned about, never refused.
USUAL_FILES: Final = ("pdf", "doc", "docx", "odt", "rtf", "txt")
# Stated: a message has 1 to 10,000 characters; some are taken by what ties it to the applicant.
NOTE_LIMIT: Final = 9_900
# Unstated: who sees a note that is shared with nobody; taken as its author only, and used for sensitive notes. Ours: other notes are for
# everybody who can see the applicant. Setting: note_visibility, one of these words. To find out: write one and look as a colleague.
NOTE_VISIBILITY: Final = "open"
NOTE_VISIBILITIES: Final = ("private", "hiring_team", "open", "everyone")
# Unstated: that the `identifier` of the company's configuration is the name in the addresses of its career site. Taken as such; a key that
# may not read the configuration, and a site under another name, have the setting company.
COMPANY_SETTING: Final = "company"
# Unstated: the path of the common element for types of employment. Named like the page of the document's index that is about it.
# Unstated: whether the parts of `location` and `web` that a change leaves out are kept. Both go out whole, with what was there.
# Unstated: whether a note's "@[" can be written harmlessly. A text with it is refused, since it would mail people.
# Unstated: how far the Interview and Review APIs notify people. The user is warned before.

# Unstated: how large a downloaded file can be. Twice that, and room.
MAX_DOWNLOAD_BYTES: Final = 50 * 1024 * 1024
# Unstated: how long a report takes. Ours: asked about every two seconds, for two minutes, when somebody waits for its file.
REPORT_LOOK_SECONDS: Final = 2.0
REPORT_WAIT_SECONDS: Final = 120.0
# A report may be large; it is given out piece by piece.
MAX_REPORT_BYTES: Final = 500 * 1024 * 1024

# Stated: answers come with the categories of questions, those of the American questionnaires on race, health and service among them.
# Ours: they are not for who decides about an applicant, so they are not brought onto this computer.
SENSITIVE_QUESTIONS: Final = frozenset(
    {
        "eeoinformation",
        "ofccpdisability",
        "ofccpveteransform",
        "ofccpreasonableaccommodation",
        "veteranstatus",
        "disabilitystatus",
        "ethnicity",
        "ethnicgroupsdescriptions",
    }
)
# Stated: a type of question; the same questionnaires under another name.
SENSITIVE_TYPE: Final = "eeo"

# Unstated: whether one person can have two applications for one vacancy. The paths say no: an application is named by both.
# Ours: how the two ids are written as one.
ID_SEPARATOR: Final = ":"


def limit_in(settings: dict[str, str]) -> tuple[int, float]:
    """Return how many requests may go out in how many seconds; raises WrongUsage for settings that are no numbers."""
    if settings.get("requests_per_second", "").strip():
        return number(settings, "requests_per_second", REQUESTS_PER_SECOND), 1.0
    of_minute = number(settings, "requests_per_minute", REQUESTS_PER_SECOND * 60)
    return (min(REQUESTS_PER_SECOND, of_minute // 60), 1.0) if of_minute >= 60 else (1, 60 / of_minute)  # noqa: PLR2004 -- seconds of a minute


def choice(settings: dict[str, str], key: str, default: str, words: tuple[str, ...]) -> str:
    """Return one of a few words from an account's settings, or the default; raises WrongUsage for any other."""
    text = settings.get(key, "").strip().lower() or default
    if text not in words:
        raise WrongUsage('The setting "{key}" takes one of {words}, not "{value}".', key=key, words=", ".join(words), value=text)
    return text
