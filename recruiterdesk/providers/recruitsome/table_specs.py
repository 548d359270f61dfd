"""The tables of RecruitSome as data: what each shows, what it can be asked for, and which scope stands behind it."""

from typing import Final

from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import Choice, RecordField, TableSpec
from recruiterdesk.domain.sentence import Sentence

ONLY: Final = "only"

_SEARCH: Final = RecordField(name="search", label=Sentence("Search"))
_LANGUAGE: Final = RecordField(name="language", label=Sentence("Language"), hint=Sentence("Two letters, such as nl."))
_DIRECTION: Final = RecordField(
    name="sort_direction",
    label=Sentence("Direction"),
    kind="choice",
    choices=(Choice("asc", Sentence("Ascending")), Choice("desc", Sentence("Descending"))),
)
_ONLY: Final = RecordField(
    name=ONLY, label=Sentence("Only"), kind="list", choices_from="facets", hint=Sentence("Lines of the facets, several parted by commas.")
)


def _sort(*choices: Choice) -> RecordField:
    return RecordField(name="sort", label=Sentence("Sort by"), kind="choice", choices=choices)


TABLES: Final = (
    TableSpec(
        name="facets",
        title=Sentence("Vacancies by place, department and kind"),
        capability=Capability.FACETS,
        on="account",
        filters=(_SEARCH, _ONLY, _LANGUAGE),
    ),
    TableSpec(
        name="search",
        title=Sentence("Search in published vacancies"),
        capability=Capability.LIST_VACANCIES,
        on="account",
        filters=(
            _SEARCH,
            _ONLY,
            _LANGUAGE,
            _sort(
                Choice("published_at", Sentence("Published")),
                Choice("title", Sentence("Title")),
                Choice("created_at", Sentence("Created")),
            ),
            _DIRECTION,
            RecordField(name="include_compensation", label=Sentence("With pay"), kind="flag"),
            RecordField(name="include_company_name", label=Sentence("With the company"), kind="flag"),
        ),
    ),
    TableSpec(
        name="team",
        title=Sentence("Team"),
        capability=Capability.TEAM,
        on="account",
        filters=(
            _SEARCH,
            RecordField(name="job_title", label=Sentence("Job title")),
            RecordField(name="role", label=Sentence("Role"), hint=Sentence("Such as administrator or hr_manager.")),
            RecordField(name="has_avatar", label=Sentence("With a picture"), kind="flag"),
            _sort(
                Choice("given_name", Sentence("First name")),
                Choice("family_name", Sentence("Last name")),
                Choice("job_title", Sentence("Job title")),
            ),
            _DIRECTION,
        ),
    ),
    TableSpec(
        name="locations",
        title=Sentence("Locations"),
        capability=Capability.LOCATIONS,
        on="account",
        filters=(
            _SEARCH,
            RecordField(name="country_code", label=Sentence("Country"), hint=Sentence("Two letters, such as NL.")),
            _LANGUAGE,
            _sort(
                Choice("name", Sentence("Name")),
                Choice("locality", Sentence("City")),
                Choice("created_at", Sentence("Created")),
            ),
            _DIRECTION,
        ),
    ),
    TableSpec(
        name="location",
        title=Sentence("One location"),
        capability=Capability.LOCATIONS,
        on="account",
        filters=(
            RecordField(name="location", label=Sentence("Location"), kind="choice", choices_from="locations", is_required=True),
            _LANGUAGE,
        ),
    ),
    TableSpec(
        name="articles",
        title=Sentence("Articles"),
        capability=Capability.ARTICLES,
        on="account",
        filters=(
            _SEARCH,
            RecordField(
                name="type",
                label=Sentence("Type"),
                kind="choice",
                choices=(
                    Choice("news", Sentence("News")),
                    Choice("company_update", Sentence("About the company")),
                    Choice("event", Sentence("Event")),
                    Choice("blog_post", Sentence("Blog")),
                ),
            ),
            _LANGUAGE,
            RecordField(name="tags", label=Sentence("Tags"), kind="list", hint=Sentence("Numbers of tags, several parted by commas.")),
            RecordField(name="is_featured", label=Sentence("Featured"), kind="flag"),
            _sort(
                Choice("published_at", Sentence("Published")),
                Choice("title", Sentence("Title")),
                Choice("created_at", Sentence("Created")),
                Choice("views_count", Sentence("Views")),
            ),
            _DIRECTION,
        ),
    ),
)

ARTICLE: Final = TableSpec(
    name="article",
    title=Sentence("One article"),
    capability=Capability.ARTICLES,
    on="account",
    filters=(RecordField(name="article", label=Sentence("Article"), kind="choice", choices_from="articles", is_required=True),),
)
