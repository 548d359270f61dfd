"""The fields of applicants and vacancies that SmartRecruiters takes, and which files (contract sheet, 6 to 8), as data for forms."""

from typing import Final

from recruiterdesk.domain.provider_profile import Choice, RecordField
from recruiterdesk.domain.sentence import Sentence

WEB_FIELDS: Final = ("skype", "linkedin", "facebook", "twitter", "website")
SECTIONS: Final = {
    "company_description": "companyDescription",
    "job_description": "jobDescription",
    "qualifications": "qualifications",
    "additional_information": "additionalInformation",
}  # our field → the ad's section; the texts are HTML

EXPERIENCE_LEVELS: Final = (
    Choice("internship", Sentence("Internship")),
    Choice("entry_level", Sentence("Entry level")),
    Choice("associate", Sentence("Associate")),
    Choice("mid_senior_level", Sentence("Mid-senior level")),
    Choice("director", Sentence("Director")),
    Choice("executive", Sentence("Executive")),
    Choice("not_applicable", Sentence("Not applicable")),
)

SOURCE_FIELD: Final = RecordField(name="source", label=Sentence("Source"), kind="choice", choices_from="source_values", on_edit=False)

APPLICANT_FIELDS: Final = (
    RecordField(name="first_name", label=Sentence("First name"), is_required=True),
    RecordField(name="last_name", label=Sentence("Last name"), is_required=True),
    RecordField(name="email", label=Sentence("E-mail"), kind="email", is_required=True),
    RecordField(name="phone_number", label=Sentence("Phone"), kind="phone"),
    RecordField(name="city", label=Sentence("City"), is_clearable=False),
    RecordField(name="region", label=Sentence("Region"), is_clearable=False),
    RecordField(
        name="country",
        label=Sentence("Country"),
        is_clearable=False,
        hint=Sentence("The country's name, or its code of two letters, such as nl."),
    ),
    RecordField(name="linkedin", label=Sentence("LinkedIn")),
    RecordField(name="website", label=Sentence("Website")),
    RecordField(name="facebook", label=Sentence("Facebook")),
    RecordField(name="twitter", label=Sentence("Twitter")),
    RecordField(name="skype", label=Sentence("Skype")),
    RecordField(name="tags", label=Sentence("Tags"), kind="list", on_edit=False),
    RecordField(
        name="education",
        label=Sentence("Education"),
        kind="long",
        on_edit=False,
        hint=Sentence("One line each: school; degree; field of study; from; to. Dates like 2019, 2019-09 or 2019-09-01."),
    ),
    RecordField(
        name="experience",
        label=Sentence("Experience"),
        kind="long",
        on_edit=False,
        hint=Sentence("One line each: job title; company; from; to. Dates like 2019, 2019-09 or 2019-09-01."),
    ),
    RecordField(name="internal", label=Sentence("Works here already"), kind="flag", on_edit=False),
    SOURCE_FIELD,
)

VACANCY_FIELDS: Final = (
    RecordField(name="title", label=Sentence("Title"), is_required=True),
    RecordField(name="city", label=Sentence("City"), is_required=True),
    RecordField(
        name="country_code",
        label=Sentence("Country"),
        is_required=True,
        hint=Sentence("The code of two letters, such as nl."),
    ),
    RecordField(name="region_code", label=Sentence("Region code"), hint=Sentence("Needed in the United States, such as CA.")),
    RecordField(name="region", label=Sentence("Region")),
    RecordField(name="address", label=Sentence("Address")),
    RecordField(name="postal_code", label=Sentence("Postal code")),
    RecordField(name="remote", label=Sentence("Remote"), kind="flag", is_clearable=False),
    RecordField(name="industry", label=Sentence("Industry"), kind="choice", is_required=True, choices_from="industries"),
    RecordField(name="function", label=Sentence("Function"), kind="choice", is_required=True, choices_from="functions"),
    RecordField(name="experience_level", label=Sentence("Experience level"), kind="choice", is_required=True, choices=EXPERIENCE_LEVELS),
    RecordField(name="type_of_employment", label=Sentence("Type of employment"), kind="choice", choices_from="employment_types"),
    RecordField(name="department", label=Sentence("Department"), kind="choice", choices_from="departments"),
    RecordField(name="ref_number", label=Sentence("Reference number")),
    RecordField(name="target_hiring_date", label=Sentence("Wished hiring date"), kind="date"),
    RecordField(name="eeo_category", label=Sentence("EEO category")),
    RecordField(name="salary_min", label=Sentence("Salary from"), kind="number"),
    RecordField(name="salary_max", label=Sentence("Salary to"), kind="number"),
    RecordField(name="salary_currency", label=Sentence("Currency"), hint=Sentence("Three letters, such as EUR.")),
    RecordField(name="company_description", label=Sentence("About the company"), kind="long"),
    RecordField(name="job_description", label=Sentence("Job description"), kind="long"),
    RecordField(name="qualifications", label=Sentence("Qualifications"), kind="long"),
    RecordField(name="additional_information", label=Sentence("Additional information"), kind="long"),
    RecordField(name="videos", label=Sentence("Addresses of videos"), kind="list"),
    RecordField(
        name="properties",
        label=Sentence("Vacancy properties"),
        kind="list",
        hint=Sentence("Each as property=value, by the ids that the table of vacancy properties shows."),
    ),
    RecordField(name="template", label=Sentence("Is a template"), kind="flag", on_edit=False),
)
