"""Everything that Homerun's documents leave unsaid, one value each, with the reason and how to find out.

An account's settings override those that have a key there (`account set NAME KEY=VALUE`).
"""

from typing import Final

# Stated: 60 a minute. Unstated: per key, account or address, and over which window. Taken as the account's, over every window.
# Setting: requests_per_minute. To find out: two keys at once until the first 429.
REQUESTS_PER_MINUTE: Final = 60

# Unstated: how long after a lost answer a write may still be applied. 130 s is another provider's stated 128 s, rounded up; it stands in
# `sync`, for all providers. Setting: quiet_window (read by the outbox).

# Stated: "25MB" and "5MB". Unstated: 10^6 or 2^20. The smaller reading is always safe. Settings: max_file_bytes, max_photo_bytes.
MAX_FILE_BYTES: Final = 25_000_000
MAX_PHOTO_BYTES: Final = 5_000_000

# Unstated: which kinds of CV are taken. Others are warned about, never refused.
USUAL_FILES: Final = ("pdf", "doc", "docx", "odt", "rtf", "txt")
PHOTO_FILES: Final = ("jpg", "jpeg", "png", "gif")  # stated

# Unstated: a limit for notes. A third party's client says 2,000; nothing is cut or refused here, Homerun's own 400 decides.
NOTE_LIMIT: Final = None

# Stated: perPage at most 100.
PER_PAGE: Final = 100
# Stated default; a list without `meta` that is exactly this long may come from a server that overlooked perPage, so it is not the last.
DEFAULT_PER_PAGE: Final = 15
# Unstated: how long a filter may be. 40 ids of some 25 letters keep the address under 1,500 letters.
IDS_PER_FILTER: Final = 40
# Nothing real has more: a list that goes on is one that never ends.
MOST_PAGES: Final = 10_000
# Rows may be added while pages are read, so a little beyond ceil(total / perPage) is still honest.
PAGES_BEYOND_TOTAL: Final = 5

# Unstated: whether a stage's order in the list is the pipeline's. Taken as such.
# Unstated: whether stage names match without regard to case. Names are sent exactly as they were read.

# Unstated: clocks. A note made by our write may carry a time this much before our own.
CLOCK_TOLERANCE: Final = 2.0

# Stated: links live 5 minutes. Ours: one is used for that long less a minute, and read anew once when that was too late.
LINK_SECONDS: Final = 300.0
LINK_MARGIN: Final = 60.0
# Unstated: how large a downloaded file can be. Twice the upload limit of 2^20 bytes each.
MAX_DOWNLOAD_BYTES: Final = 2 * 25 * 1024 * 1024

# Unstated: whether a file answer is also in `files`. A file answer whose name and type are those of a file is taken to be that file.

# Ours: the name under which a created application carries the outbox entry's id, to be found again.
INTENT_KEY: Final = "recruiterdesk_intent"
