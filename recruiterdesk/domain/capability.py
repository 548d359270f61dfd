"""What an account can do now, and why not where it cannot: data from which the window and the command line are drawn."""

from enum import StrEnum

import msgspec

from recruiterdesk.domain.sentence import Sentence


class Capability(StrEnum):
    """Everything that some provider can do (headless.md, capability names)."""

    LIST_VACANCIES = "list_vacancies"
    READ_VACANCY = "read_vacancy"
    CREATE_VACANCY = "create_vacancy"
    UPDATE_VACANCY = "update_vacancy"
    DELETE_VACANCY = "delete_vacancy"
    PUBLISH_VACANCY = "publish_vacancy"
    SEARCH_BOARD = "search_board"
    FACETS = "facets"
    LIST_APPLICANTS = "list_applicants"
    READ_APPLICANT = "read_applicant"
    CREATE_APPLICANT = "create_applicant"
    UPDATE_APPLICANT = "update_applicant"
    DELETE_APPLICANT = "delete_applicant"
    MOVE_STAGE = "move_stage"
    READ_NOTES = "read_notes"
    ADD_NOTE = "add_note"
    DELETE_NOTE = "delete_note"
    LIST_DOCUMENTS = "list_documents"
    DOWNLOAD_DOCUMENT = "download_document"
    UPLOAD_DOCUMENT = "upload_document"
    UPLOAD_PHOTO = "upload_photo"
    TAGS = "tags"
    RATINGS = "ratings"
    INTERVIEWS = "interviews"
    CONSENT = "consent"
    REPORTS = "reports"
    INSIGHTS = "insights"
    CLICKS = "clicks"
    TEAM = "team"
    LOCATIONS = "locations"
    ARTICLES = "articles"
    RECEIVE_APPLICATIONS = "receive_applications"


class Ability(StrEnum):
    """How far a capability reaches."""

    YES = "yes"
    NO = "no"
    LOCAL = "local"  # done on this computer only, and marked so
    UNVERIFIED = "unverified"  # the key was never seen to do it or to be refused


class CapabilityState(msgspec.Struct, frozen=True):
    """One capability of one account; `reason` is empty only for YES."""

    state: Ability
    reason: Sentence = Sentence("")


Capabilities = dict[Capability, CapabilityState]
