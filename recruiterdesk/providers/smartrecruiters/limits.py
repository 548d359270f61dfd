"""SmartRecruiters' limits as the HTTP kit keeps them (contract sheet, 3): the lanes that calls name, and their time-outs."""

from typing import Final

from recruiterdesk.provider_api.http.call import TimeOuts
from recruiterdesk.provider_api.http.lanes import LaneRule
from recruiterdesk.providers.smartrecruiters.assumptions import (
    CANDIDATE_LISTS_IN_FLIGHT,
    PUBLICATIONS_PER_SECOND,
    READ_SECONDS,
    REPORT_BYTES_PER_SECOND,
)

CANDIDATE_LISTS: Final = "candidate lists"  # GET /candidates
PUBLICATION: Final = "publication"  # POST and DELETE /jobs/{id}/publication
OFFER_DOCUMENTS: Final = "offer documents"  # GET /offers/{id}/documents/{id}
REPORTS: Final = "reports"  # the content of report files
ANALYTICS: Final = "analytics"

LANES: Final = {
    CANDIDATE_LISTS: LaneRule(in_flight=CANDIDATE_LISTS_IN_FLIGHT),
    PUBLICATION: LaneRule(per_second=PUBLICATIONS_PER_SECOND),
    OFFER_DOCUMENTS: LaneRule(per_second=PUBLICATIONS_PER_SECOND),
    REPORTS: LaneRule(in_flight=1, bytes_per_second=REPORT_BYTES_PER_SECOND),
    ANALYTICS: LaneRule(in_flight=1, bytes_per_second=REPORT_BYTES_PER_SECOND),
}

READS: Final = TimeOuts(connect=10, write=30, read=READ_SECONDS, pool=60, total=200)
WRITES: Final = TimeOuts(connect=10, write=30, read=READ_SECONDS, pool=60, total=200)
UPLOADS: Final = TimeOuts(connect=10, write=60, read=READ_SECONDS, pool=60, total=1200)
DOWNLOADS: Final = TimeOuts(connect=10, write=30, read=READ_SECONDS, pool=60, total=1200)
