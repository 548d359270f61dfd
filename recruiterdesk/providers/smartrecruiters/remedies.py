"""What the user does about each word that SmartRecruiters' document has for a refusal (contract sheet, 5), a sentence for every one."""

from typing import Final

from recruiterdesk.domain.sentence import Sentence

_NO_SUCH_REASON: Final = Sentence("SmartRecruiters does not know this reason, or it does not go with this stage. Choose another one.")
_NO_SUCH_SOURCE: Final = Sentence("SmartRecruiters does not know this source. Choose one from the list of sources.")
_NO_ACCESS: Final = Sentence("The user whose key this is has no access to this in SmartRecruiters. Ask there for access, then try again.")
_NO_SUCH_VALUE: Final = Sentence("SmartRecruiters does not take this value. Choose another one from its list.")
_UNREADABLE_CV: Final = Sentence("SmartRecruiters could not read a name and an e-mail address in this CV. Fill them in by hand.")
_CANNOT_NOW: Final = Sentence("This is not possible in SmartRecruiters at the moment. Look there how it stands, then choose again.")
_GONE: Final = Sentence("SmartRecruiters does not have this, or not any more. Read it anew here, then choose again.")
_OTHER_PERSON: Final = Sentence(
    "One of the colleagues named here is not there any more, or is switched off. Choose somebody from the list of users."
)
_OWN_RATING: Final = Sentence("A rating can be seen and changed only by those who may in SmartRecruiters. Ask whoever gave it.")
_NOT_OURS: Final = Sentence("This belongs to a part of SmartRecruiters that is not used from here. If you see this, tell us.")
_ASK_FOR_IT: Final = Sentence("Your company does not have this part of SmartRecruiters switched on. Ask who manages it there.")
_TOO_MANY_VALUES: Final = Sentence("This property has as many values as SmartRecruiters allows. Archive or delete one first.")
_BAD_LABEL: Final = Sentence("SmartRecruiters does not take this name of a value. Fill it in, without blanks at its ends.")
_BAD_PLACE: Final = Sentence("SmartRecruiters does not take this place. Check the city, the region and the country, or leave them out.")
_BAD_FILE: Final = Sentence("SmartRecruiters could not take this file. Save it anew, under a plain name, and add it again.")
_BY_ITS_OWN_RULES: Final = Sentence(
    "This property does not take this value by the rules it has in SmartRecruiters. Look at its kind, and fill in another value."
)
_DEPENDENT: Final = Sentence("These properties depend on each other in another way. Set that up in SmartRecruiters itself.")
_LATER: Final = Sentence(
    "SmartRecruiters has trouble of its own at the moment. Try again later; if it lasts for hours, tell SmartRecruiters."
)
_OTHER_KEY: Final = Sentence("SmartRecruiters does not take this key. Check the account, and give it another key.")
_AS_TOLD: Final = Sentence('SmartRecruiters says: "{message}". Change what it names, then try again.')

# What each documented word means for the user. Each of them is about the record or content that was sent, and final.
REMEDIES: Final[dict[str, Sentence]] = {
    "REQUIRED_SUB_STATUS_OMITTED": Sentence("A step before this one must be gone through first. Move to that step, then on."),
    "NO_REASON_SUPPORT_FOR_STATUS": Sentence("A reason goes only with a rejection or a withdrawal. Leave it out."),
    "REASON_NOT_FOUND": _NO_SUCH_REASON,
    "SOURCE_NOT_FOUND": _NO_SUCH_SOURCE,
    "SOURCE_TYPE_NOT_FOUND": _NO_SUCH_SOURCE,
    "INVALID_SOURCE": _NO_SUCH_SOURCE,
    "INVALID_SOURCE_ID": _NO_SUCH_SOURCE,
    "INVALID_SOURCE_TYPE": _NO_SUCH_SOURCE,
    "SUBTYPE_REQUIRED": Sentence("This source has subtypes, and one of them has to be named. Choose it."),
    "CANDIDATE_DATA_CONFLICT": Sentence("Somebody else there has this e-mail address and last name. Look at both, then change one."),
    "REF_NUMBER_ALREADY_EXISTS": Sentence("Another vacancy has this number. Choose another number."),
    "UNPARSABLE_RESUME": _UNREADABLE_CV,
    "INCOMPLETE_RESUME": _UNREADABLE_CV,
    "FILE_ALREADY_EXIST": Sentence("A file with this name and content is there already. Nothing was added."),
    "INVALID_FILE": Sentence("SmartRecruiters does not take this file. Save it in another format, such as PDF, and add it again."),
    "ATTACHMENT_LIMIT_EXCEEDED": Sentence("This applicant has as many files as SmartRecruiters allows. Delete one there first."),
    "MALWARE_DETECTED": Sentence("SmartRecruiters found malware in this file and does not give it out."),
    "PUBLISHED_JOB_AD_LIMIT_REACHED": Sentence("As many vacancies are published as the contract allows. Unpublish another one first."),
    "NOT_AUTHORIZED_TO_PUBLISH_JOB": Sentence("This vacancy may not be published by this user, or its approval is still open."),
    "JOB_NOT_POSTED": Sentence("The vacancy's own advertisement has to be published first."),
    "UNAUTHORIZED_TO_ACCESS_JOB": _NO_ACCESS,
    "NO_ACCESS_TO_CANDIDATE": _NO_ACCESS,
    "PERMISSION_DENIED": _NO_ACCESS,
    "COUNTRY_NOT_FOUND": _NO_SUCH_VALUE,
    "REGION_NOT_FOUND": _NO_SUCH_VALUE,
    "CURRENCY_NOT_FOUND": _NO_SUCH_VALUE,
    "VALUE_NOT_FOUND": _NO_SUCH_VALUE,
    "USER_NOT_FOUND": Sentence("This user is not there any more. Choose another one."),
    "INVALID_TEXT_FORMAT": Sentence("This text holds characters that SmartRecruiters does not take. Take them out."),
    "INVALID_VISIBILITY_OPTIONS": Sentence("A note is either open or for everybody, not both. Choose one."),
    "MENTIONED_USERS_NOT_FOUND": Sentence("Somebody named in this note is not there any more. Take the name out."),
    "SHARED_WITH_USERS_NOT_FOUND": Sentence("Somebody this note is for is not there any more. Choose others."),
    "TOO_MANY_RECIPIENTS": Sentence("A note goes to 100 people at most. Choose fewer."),
    "INVALID_HIRING_TEAM_STATE": Sentence("A vacancy needs somebody on its team: the last one cannot be taken away."),
    "CANNOT_ADD_MORE_TIMESLOTS": Sentence("An interview has 50 time slots at most."),
    "CANNOT_DELETE_LAST_TIMESLOT": Sentence("An interview needs a time slot: delete the interview instead."),
    "END_DATE_BEFORE_START_DATE": Sentence("The end is before the beginning. Change one of them."),
    "INVALID_TIMEZONE": Sentence("SmartRecruiters does not know this time zone. Write it like Europe/Amsterdam."),
    "CANNOT_START_APPROVAL_PROCESS": Sentence("SmartRecruiters cannot ask for approval now: one may be open already. Look there."),
    "INVALID_SALARY_RANGE": Sentence("SmartRecruiters does not take this salary. Name its lower and upper end and the currency."),
    "APPROVAL_PROCESS_NOT_ENABLED": Sentence("Your company has no approvals set up in SmartRecruiters, so none can be asked for."),
    "CANDIDATE_PROPERTY_NOT_SINGLE_SELECT": Sentence("This property is no choice, so it has no values. Choose another one."),
    "CANDIDATE_PROPERTY_VALUE_ID_ALREADY_EXISTS": Sentence("A value with this short name is there already. Choose another short name."),
    "CANDIDATE_PROPERTY_VALUE_LABEL_ALREADY_EXISTS": Sentence("A value of this name is there already."),
    "CANDIDATE_PROPERTY_LAST_VALUE": Sentence("A choice needs a value: the last one cannot be deleted."),
    "CANDIDATE_PROPERTY_LIBRARY_READONLY_RESTRICTION": Sentence("This value comes from SmartRecruiters itself and cannot be changed."),
    "INVALID_USER_NAME": Sentence("SmartRecruiters does not take this name. Take out blanks at its ends and signs that are no letters."),
    "LANGUAGE_DISABLED": Sentence("Your contract with SmartRecruiters does not have this language. Choose another one."),
    "DEPARTMENT_LABEL_NOT_UNIQUE": Sentence("There is a department of this name already."),
    "ACCESS_FORBIDDEN": _NO_ACCESS,
    "NOT_AUTHORIZED_TO_ACCESS_RESOURCE": _NO_ACCESS,
    "NO_ACCESS_TO_JOB": _NO_ACCESS,
    "NO_ACCESS_TO_OFFERS": _NO_ACCESS,
    "NO_ACCESS_TO_APPROVALS": _NO_ACCESS,
    "UNAUTHORIZED_ACCESS": _NO_ACCESS,
    "REVIEWER_NOT_AUTHORIZED_TO_ACCESS_RESOURCE": _OWN_RATING,
    "REVIEWER_ID_DOES_NOT_MATCH": _OWN_RATING,
    "NON_EXISTING_INTERVIEWERS": _OTHER_PERSON,
    "NON_EXISTING_ORGANIZER": _OTHER_PERSON,
    "NON_EXISTING_REVIEWER": _OTHER_PERSON,
    "INACTIVE_OR_DELETED_INTERVIEWERS": _OTHER_PERSON,
    "INACTIVE_OR_DELETED_ORGANIZER": _OTHER_PERSON,
    "INACTIVE_OR_DELETED_REVIEWER": _OTHER_PERSON,
    "INVALID_REVIEWER_ID": _OTHER_PERSON,
    "APPROVER_ID_NOT_FOUND": _OTHER_PERSON,
    "DEPARTMENT_NOT_FOUND": _NO_SUCH_VALUE,
    "INDUSTRY_NOT_FOUND": _NO_SUCH_VALUE,
    "FUNCTION_NOT_FOUND": _NO_SUCH_VALUE,
    "EXPERIENCE_LEVEL_NOT_FOUND": _NO_SUCH_VALUE,
    "TYPE_OF_EMPLOYMENT_NOT_FOUND": _NO_SUCH_VALUE,
    "EEO_CATEGORY_NOT_FOUND": _NO_SUCH_VALUE,
    "JOB_AD_LANGUAGE_NOT_FOUND": _NO_SUCH_VALUE,
    "INVALID_BRAND_VALUE": _NO_SUCH_VALUE,
    "VALUE_INACTIVE": _NO_SUCH_VALUE,
    "INVALID_JOB_PROPERTY_VALUE_ID": _NO_SUCH_VALUE,
    "JOB_PROPERTY_VALUE_NOT_AVAILABLE_FOR_SELECTED_PARENT_VALUE": _NO_SUCH_VALUE,
    "CITY_NOT_FOUND": _BAD_PLACE,
    "INVALID_LOCATION": _BAD_PLACE,
    "INVALID_GEO_DATA": _BAD_PLACE,
    "SOURCE_TYPE_INVALID": _NO_SUCH_SOURCE,
    "SOURCE_TYPE_AND_SUBTYPE_INVALID": _NO_SUCH_SOURCE,
    "INVALID_IDENTIFIER": _NO_SUCH_SOURCE,
    "INVALID_DATE_RANGE": _BY_ITS_OWN_RULES,
    "INVALID_NUMBER_RANGE": _BY_ITS_OWN_RULES,
    "INVALID_TEXT_PATTERN_FORMAT": _BY_ITS_OWN_RULES,
    "INVALID_JOB_PROPERTY_VALUE_TYPE": _BY_ITS_OWN_RULES,
    "ACTIVE_VALUES_LIMIT_REACHED": _TOO_MANY_VALUES,
    "VALUES_LIMIT_REACHED": _TOO_MANY_VALUES,
    "CANDIDATE_PROPERTY_VALUES_LIMIT_EXCEEDED": _TOO_MANY_VALUES,
    "VALUE_LABEL_IS_BLANK": _BAD_LABEL,
    "VALUE_LABEL_IS_INVALID": _BAD_LABEL,
    "MISSING_FILE_NAME": _BAD_FILE,
    "MISSING_FILE_PART": _BAD_FILE,
    "MISSING_MEDIA_TYPE": _BAD_FILE,
    "UNMARSHALLING_ERROR": _BAD_FILE,
    "FILE_UPLOAD_ERROR": _BAD_FILE,
    "JOB_PROPERTIES_CIRCULAR_DEPENDENCY": _DEPENDENT,
    "JOB_PROPERTY_ALREADY_DEPENDENT": _DEPENDENT,
    "JOB_PROPERTY_DEPENDENT_VALUE_EXISTS": _DEPENDENT,
    "DEPENDENCY_NOT_FOUND": _DEPENDENT,
    "DEPENDENT_JOB_PROPERTY_NOT_FOUND": _DEPENDENT,
    "JOB_PROPERTY_DEPENDENT_NOT_FOUND": _DEPENDENT,
    "JOB_PROPERTY_DEPENDENT_VALUE_NOT_FOUND": _DEPENDENT,
    "ONBOARDING_STATUS_NOT_ACTIVE": _ASK_FOR_IT,
    "CANDIDATE_FIELDS_FEATURE_MISSING": _ASK_FOR_IT,
    "APPLICATION_NOT_FOUND": _GONE,
    "APPROVALS_NOT_FOUND": _GONE,
    "APPROVAL_REQUEST_NOT_FOUND": _GONE,
    "ACCESS_GROUP_NOT_FOUND": _GONE,
    "CANDIDATE_NOT_FOUND": _GONE,
    "CANDIDATE_PROPERTY_NOT_FOUND": _GONE,
    "CANDIDATE_PROPERTY_VALUE_NOT_FOUND": _GONE,
    "FILE_NOT_FOUND": _GONE,
    "ATTACHMENT_NOT_FOUND": _GONE,
    "INTERVIEW_NOT_FOUND": _GONE,
    "INTERVIEW_TYPE_NOT_FOUND": _GONE,
    "INVALID_JOB_APPLICATION_ID": _GONE,
    "INVALID_PAGE_ID": _GONE,
    "INVALID_REVIEW_ID": _GONE,
    "JOBAD_NOT_FOUND": _GONE,
    "JOB_APPLICATION_NOT_FOUND": _GONE,
    "JOB_NOT_FOUND": _GONE,
    "JOB_PROPERTY_NOT_FOUND": _GONE,
    "JOB_PROPERTY_VALUE_NOT_FOUND": _GONE,
    "OFFERS_NOT_FOUND": _GONE,
    "PROPERTY_NOT_FOUND": _GONE,
    "REVIEW_NOT_FOUND": _GONE,
    "TIMESLOT_NOT_FOUND": _GONE,
    "USER_NOT_IN_ACCESS_GROUP": _GONE,
    "RESOURCE_NOT_FOUND_ERROR": _GONE,
    "APPROVAL_COMPLETED": _CANNOT_NOW,
    "APPROVER_NOT_ALLOWED": _CANNOT_NOW,
    "DECISION_ALREADY_TAKEN": _CANNOT_NOW,
    "DECISION_NOT_YET_ALLOWED": _CANNOT_NOW,
    "ACTIVITY_ASSIGNMENT_NOT_FOUND": _NOT_OURS,
    "BASE_ID_NOT_FOUND": _NOT_OURS,
    "FILLABLE_PDF_FORM_ASSIGNMENT_ANSWERS_NOT_FOUND": _NOT_OURS,
    "FILLABLE_PDF_FORM_ASSIGNMENT_NOT_FOUND": _NOT_OURS,
    "INVALID_DECISION_MODE": _NOT_OURS,
    "JSON_PATCH_INVALID": _NOT_OURS,
    "MISSING_COMPANY_INTEGRATION": _NOT_OURS,
    "NEW_HIRE_NOT_FOUND": _NOT_OURS,
    "NO_PERMISSION_TO_MANAGE_WEBHOOKS": _NOT_OURS,
    "ONBOARDING_PROCESS_NOT_FOUND": _NOT_OURS,
    "SECRET_KEYS_LIMIT_EXCEEDED": _NOT_OURS,
    "SUBSCRIPTIONS_LIMIT_EXCEEDED": _NOT_OURS,
    "WEB_FORM_ASSIGNMENT_ANSWERS_NOT_FOUND": _NOT_OURS,
    "WEB_FORM_ASSIGNMENT_NOT_FOUND": _NOT_OURS,
    "FIELDS_CRITERIA_SIZE_VIOLATED": _NOT_OURS,
    "SOURCES_CRITERIA_SIZE_VIOLATED": _NOT_OURS,
    "SCREENING_QUESTIONS_CRITERIA_SIZE_VIOLATED": _NOT_OURS,
    "DUPLICATE_PROPERTIES": _NOT_OURS,
    "JOB_PROPERTY_REQUIRED": Sentence(
        "SmartRecruiters needs a property that is empty here. Fill in every property that your company requires of a vacancy."
    ),
    "JOB_PROPERTY_PARENT_VALUE_MISSING": Sentence("A property here depends on another one that is empty. Fill in that one too."),
    "JOB_PROPERTY_LIMIT_EXCEEDED": Sentence(
        "Your company has as many properties of vacancies as SmartRecruiters allows. Delete one there first."
    ),
    "DEFINITION_NAME_IS_NOT_ALLOWED": Sentence("SmartRecruiters keeps this name for itself. Give the property another name."),
    "TYPE_OF_EMPLOYMENT_NOT_ALLOWED": Sentence("This type of employment does not exist in the country of the vacancy. Choose another one."),
    "INVALID_EMAIL_FORMAT": Sentence("This is no e-mail address. Correct it."),
    "INACCESSIBLE_FIELD": Sentence(
        "This property cannot be filled in by hand as it is set up in SmartRecruiters. Fill in another one, or change its setup there."
    ),
    "INVALID_OVERALL": Sentence("SmartRecruiters does not take this rating. Choose from 1 to 5."),
    "ACCESS_GROUP_NOT_ALLOWED_FOR_USER": Sentence("This user has a role that access groups are not for. Give another role first."),
    "ACTIVATION_EMAIL_UNAVAILABLE": Sentence(
        "This user is active already, or was switched off, so there is nothing to invite to. Look at the user first."
    ),
    "USER_DISABLED": Sentence("This user is switched off. Activate the user first."),
    "USER_LOCKED": Sentence("This user is locked after too many wrong passwords. Unlock the user in SmartRecruiters first."),
    "USER_EMAIL_INVALID": Sentence("This user's e-mail address cannot be written to. Correct the address first."),
    "PASSWORD_AUTHENTICATION_DISABLED": Sentence("This user signs in without a password, so there is none to reset. Nothing was sent."),
    "RESOURCE_ALREADY_EXIST": Sentence("A user with these data is there already. Look for that user, or use another e-mail address."),
    "SSO_IDENTIFIER_ALREADY_EXISTS": Sentence("Another user signs in with this name already. Choose another one."),
    "POSITION_ASSIGNED": Sentence("Somebody was hired for this position, so it cannot be deleted. Look at who has it first."),
    "APPROVAL_PROCESS_ENABLED": Sentence(
        "Your company changes positions only by way of approvals. Ask for approval of the headcount instead."
    ),
    "JOB_AD_LIMIT_REACHED": Sentence("A vacancy has 100 job ads at most. Delete one first."),
    "JOB_TEMPLATES_MANAGEMENT_FORBIDDEN": Sentence(
        "The user whose key this is may not make templates of vacancies. Make a vacancy, or ask for that right there."
    ),
    "INTERVIEW_TYPES_SIZE_EXCEEDED": Sentence(
        "Your company has 2000 kinds of interviews, which is the most there can be. Delete one first."
    ),
    "VALUES_NOT_ALLOWED": Sentence("This property is filled in freely, so it has no values. Choose another property."),
    "COMMENT_IS_REQUIRED": Sentence("A comment is needed to decline this. Write why."),
    "COMMENT_CONTAINS_ILLEGAL_CHARACTERS": Sentence("This comment holds characters that SmartRecruiters does not take. Take them out."),
    "COMPANY_NOT_FOUND_ERROR": Sentence(
        "SmartRecruiters does not find the company of this posting. Publish the vacancy again, then try once more."
    ),
    "PROPERTY_INVALID": Sentence(
        "Something that was filled in holds characters that SmartRecruiters does not take, or is too long. Correct it."
    ),
}

# Words that are not about what was sent alone, so they never make an answer final by themselves; `{message}` is what it says beside them.
ADVICE: Final[dict[str, Sentence]] = {
    "INVALID_REQUEST": _AS_TOLD,
    "INVALID_INPUT": _AS_TOLD,
    "DATA_VALIDATION_ERROR": _AS_TOLD,
    "APPLY_API_ERROR": _LATER,
    "COMPANY_RETRIEVAL_ERROR": _LATER,
    "FILE_API_ERROR": _LATER,
    "REST_CALL_TIMEOUT": _LATER,
    "TRAFFIC_LOCKED": _LATER,
    "UNAUTHORIZED": _OTHER_KEY,
    "INVALID_API_KEY_ERROR": _OTHER_KEY,
}
