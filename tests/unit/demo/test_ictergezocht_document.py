"""The stand-in answers as ICTerGezocht.nl's document says, and refuses what the document refuses."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn

# The document's own example, with an e-mail address where the web page masks it.
EXAMPLE = {
    "referenceNumber": "REF12345",
    "title": "Senior Software Engineer",
    "description": "We zijn op zoek naar een ervaren Senior Software Engineer om ons groeiende engineeringteam te versterken.",
    "location": "Amsterdam",
    "countryCode": "NL",
    "education": "Bachelor in Computerwetenschappen",
    "experience": "5+ jaar in softwareontwikkeling",
    "employment": "Fulltime",
    "hours": "40 uur per week",
    "salary": "1000-2000 euro per maand",
    "industry": "Informatietechnologie",
    "company": {
        "name": "Voorbeeld Bedrijf",
        "logoUrl": "https://example.com/logo.png",
        "description": "Beschrijving over bedrijf",
        "typeId": "1",
    },
    "companyUser": {
        "name": "John Doe",
        "email": "john@example.com",
        "phone": "0612345678",
        "photoUrl": "https://example.com/johndoe.jpg",
        "functionId": "1",
    },
    "atsId": "12345",
    "autoDeleteDate": "2023-12-31",
    "customFields": [{"name": "frameworks", "value": "Laravel, Vue.js"}],
}
INSIGHT = {
    "vacancyId": int,
    "referenceNumber": str,
    "publishDate": str,
    "status": int,
    "title": str,
    "city": str,
    "runtime": int,
    "campaign": str,
    "functionGroup": str,
    "companyUser": dict,
    "clicks": int,
    "cpc": float,
    "cost": float,
    "applications": int,
}
CLICK = {"vacancyId": int, "clickDate": str, "referenceNumber": str, "ip": str, "cpc": float}


@pytest.fixture
def board() -> Iterator[ICTerGezochtStandIn]:
    with ICTerGezochtStandIn(limit=10_000, address_limit=10_000) as stand_in:
        yield stand_in


def client(board: ICTerGezochtStandIn, key: str = "full", **headers: str) -> httpx.Client:
    return httpx.Client(base_url=board.base_url, headers={"Authorization": f"Bearer {board.keys[key]}", **headers}, trust_env=False)


@pytest.fixture
def api(board: ICTerGezochtStandIn) -> Iterator[httpx.Client]:
    with client(board) as connected:
        yield connected


def told(answer: httpx.Response, status: int = 400) -> dict[str, str]:
    """Return what each path is told, after looking at the shape."""
    assert answer.status_code == status
    body = answer.json()
    assert set(body) == {"errors"}
    for error in body["errors"]:
        assert set(error) == {"error", "label", "path"}
        assert all(isinstance(value, str) for value in error.values())
    return {error["path"]: error["error"] for error in body["errors"]}


def test_the_document_s_own_example_is_taken_changed_and_removed(board: ICTerGezochtStandIn, api: httpx.Client) -> None:
    added = api.post("/vacancy", json=EXAMPLE)
    assert added.status_code == 201
    assert set(added.json()) == {"vacancyId", "vacancyUrl"}
    vacancy_id = added.json()["vacancyId"]
    changed = api.put(
        f"/vacancy/{vacancy_id}", json={name: EXAMPLE[name] for name in ("referenceNumber", "title", "description", "location")}
    )
    assert (changed.status_code, changed.json()) == (200, added.json())
    assert set(board.world.vacancies[vacancy_id].body) == {"referenceNumber", "title", "description", "location"}  # all of it is replaced
    removed = api.delete(f"/vacancy/{vacancy_id}")
    assert (removed.status_code, removed.content) == (204, b"")
    assert [change.what for change in board.ledger.applied] == ["create", "change", "delete"]


def test_every_missing_field_is_named_at_once_in_dutch(api: httpx.Client) -> None:
    assert told(api.post("/vacancy", json={"company": {}, "companyUser": {"name": ""}, "customFields": [{"name": "x"}]})) == dict.fromkeys(
        (
            "referenceNumber",
            "title",
            "description",
            "location",
            "company.name",
            "companyUser.name",
            "companyUser.email",
            "customFields.0.value",
        ),
        "Dit veld is verplicht",
    )
    errors = api.post("/vacancy", json={**EXAMPLE, "title": ""}).json()["errors"]
    assert errors == [{"error": "Dit veld is verplicht", "label": "Titel", "path": "title"}]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"title": 7}, "title"),
        ({"education": None}, "education"),
        ({"countryCode": "NLD"}, "countryCode"),
        ({"autoDeleteDate": "31-12-2026"}, "autoDeleteDate"),
        ({"company": "Vermeer"}, "company"),
        ({"company": {"name": "V", "typeId": 1.5}}, "company.typeId"),
        ({"company": {"name": "V", "typeId": 99}}, "company.typeId"),
        ({"companyUser": {"name": "S", "email": "s@example.nl", "functionId": "x"}}, "companyUser.functionId"),
        ({"customFields": {"name": "x", "value": "y"}}, "customFields"),
        ({"customFields": ["x"]}, "customFields.0"),
        ({"colour": "red"}, "colour"),
        ({"company": {"name": "V", "size": 3}}, "company.size"),
    ],
)
def test_what_the_table_of_fields_does_not_allow_is_refused_by_its_path(api: httpx.Client, change: dict[str, Any], path: str) -> None:
    assert list(told(api.post("/vacancy", json={**EXAMPLE, **change}))) == [path]


def test_a_reference_is_unique_within_its_account(board: ICTerGezochtStandIn, api: httpx.Client) -> None:
    first = api.post("/vacancy", json=EXAMPLE).json()["vacancyId"]
    assert list(told(api.post("/vacancy", json=EXAMPLE))) == ["referenceNumber"]
    assert api.put(f"/vacancy/{first}", json=EXAMPLE).status_code == 200
    with client(board, "other") as other:
        assert other.post("/vacancy", json=EXAMPLE).status_code == 201
    board.endpoints.is_unique = False
    assert api.post("/vacancy", json=EXAMPLE).status_code == 201


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'"x"', b"\xff"])
def test_a_body_that_is_no_json_object_is_refused(api: httpx.Client, body: bytes) -> None:
    told(api.post("/vacancy", content=body, headers={"content-type": "application/json"}))


def test_requests_are_json(api: httpx.Client) -> None:
    told(api.post("/vacancy", data={"title": "x"}))


@pytest.mark.parametrize("path", ["/vacancy", "/vacancy/1", "/vacancies", "/", "/vacancy/insight/", "/v1/click", "/company", "/vacancy/"])
def test_what_the_document_does_not_have_is_not_there(api: httpx.Client, path: str) -> None:
    assert list(told(api.get(path), 404).values()) == ["Het gebruikte endpoint bestaat niet."]


def test_an_unknown_or_strange_vacancy_is_not_found_however_that_is_said(board: ICTerGezochtStandIn, api: httpx.Client) -> None:
    theirs = next(id_ for id_, vacancy in board.world.vacancies.items() if vacancy.account == "second")
    for status in (404, 400):
        board.endpoints.unknown_id = status
        for id_ in ("1", "insight", "REF12345", str(theirs)):
            told(api.delete(f"/vacancy/{id_}"), status)
            told(api.put(f"/vacancy/{id_}", json=EXAMPLE), status)
    assert theirs in board.world.vacancies


@pytest.mark.parametrize("header", [None, "", "Bearer", "Basic x", "bearer {key}", "Bearer wrong", "{key}"])
def test_a_wrong_key_is_refused(board: ICTerGezochtStandIn, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header.format(key=board.keys["full"])}
    with httpx.Client(base_url=board.base_url, trust_env=False) as bare:
        assert list(told(bare.get("/click", headers=headers), 401).values()) == ["Ongeldige autorisatie / apikey."]


def test_an_endpoint_that_was_not_ticked_is_forbidden(board: ICTerGezochtStandIn) -> None:
    with client(board, "read_only") as api:
        assert api.get("/vacancy/insight").status_code == 200
        for answer in (api.post("/vacancy", json=EXAMPLE), api.put("/vacancy/1", json=EXAMPLE), api.delete("/vacancy/1")):
            assert list(told(answer, 403).values()) == ["Je hebt geen toegang tot dit endpoint."]
    with client(board, "no_clicks") as api:
        assert api.get("/click").status_code == 403


def test_a_partner_is_known_by_its_own_key_and_shown_as_who_acted(board: ICTerGezochtStandIn, api: httpx.Client) -> None:
    api.get("/company/type")
    with client(board, **{"Partner-Authorization": f"Bearer {board.partner_key}"}) as partner:
        partner.get("/company/type")
    assert [(one.account, one.partner, one.path) for one in board.acted] == [
        ("first", None, "/company/type"),
        ("first", "recruiterdesk", "/company/type"),
    ]
    for header in ("", "Bearer", "Bearer wrong", f"Bearer {board.keys['full']}"):
        told(api.get("/company/type", headers={"Partner-Authorization": header}), 401)


def test_a_page_has_fifty_items_and_links_that_keep_every_parameter(board: ICTerGezochtStandIn, api: httpx.Client) -> None:
    first = api.get("/vacancy/insight", params={"startDate": "2026-01-01", "limit": 500}).json()
    assert (len(first["items"]), first["count"], first["offset"], first["limit"]) == (50, 60, 0, 50)
    assert set(first["rel"]) == {"next"}
    assert first["rel"]["next"].startswith(f"{board.base_url}/vacancy/insight?")
    assert "startDate=2026-01-01" in first["rel"]["next"]
    second = api.get(first["rel"]["next"]).json()
    assert (len(second["items"]), set(second["rel"])) == (10, {"prev"})
    assert api.get(second["rel"]["prev"]).json() == first
    ids = [item["vacancyId"] for item in first["items"] + second["items"]]
    assert len(set(ids)) == 60


def test_items_have_the_document_s_members_and_types(api: httpx.Client) -> None:
    for path, members in (("/vacancy/insight", INSIGHT), ("/click", CLICK), ("/company/type", {"id": int, "name": str})):
        for item in api.get(path).json()["items"]:
            assert {name: type(value) for name, value in item.items()} == members
    assert api.get("/company/user/function").json()["items"][0] == {"id": 1, "name": "Recruiter"}


def test_clicks_can_be_asked_for_by_reference_and_day(board: ICTerGezochtStandIn, api: httpx.Client) -> None:
    every = api.get("/click").json()["items"]
    reference, day = every[0]["referenceNumber"], every[0]["clickDate"][:10]
    of_one = api.get("/click", params={"referenceNumber": reference}).json()["items"]
    assert of_one
    assert {item["referenceNumber"] for item in of_one} == {reference}
    of_day = api.get("/click", params={"startDate": day, "endDate": day}).json()["items"]
    assert of_day
    assert {item["clickDate"][:10] for item in of_day} == {day}
    assert {item["ip"] for item in every} <= board.world.ips()


@pytest.mark.parametrize(
    ("path", "query", "wrong"),
    [
        ("/vacancy/insight", "offset=-1", "offset"),
        ("/vacancy/insight", "limit=0", "limit"),
        ("/vacancy/insight", "limit=ten", "limit"),
        ("/click", "startDate=gisteren", "startDate"),
        ("/vacancy/insight", "referenceNumber=x", "referenceNumber"),
        ("/company/type", "startDate=2026-01-01", "startDate"),
        ("/click", "page=2", "page"),
        ("/click", "offset=1&offset=2", "offset"),
    ],
)
def test_a_query_takes_only_what_the_document_lists(api: httpx.Client, path: str, query: str, wrong: str) -> None:
    assert list(told(api.get(f"{path}?{query}"))) == [wrong]


@pytest.mark.parametrize(("empty", "shown"), [("object", {}), ("list", []), ("null", None), ("missing", "missing")])
def test_a_page_without_neighbours_says_so_in_any_of_four_ways(
    board: ICTerGezochtStandIn, api: httpx.Client, empty: str, shown: Any
) -> None:
    board.paging.empty_rel = empty
    assert api.get("/company/type").json().get("rel", "missing") == shown


def test_links_can_lead_elsewhere_and_counts_can_be_of_the_page(board: ICTerGezochtStandIn, api: httpx.Client) -> None:
    board.paging.origin, board.paging.count_is = "http://127.0.0.1:9", "page"
    page = api.get("/vacancy/insight").json()
    assert page["rel"]["next"].startswith("http://127.0.0.1:9/vacancy/insight?")
    assert page["count"] == 50
    board.paging.repeats = True
    assert "offset=50" in api.get("/vacancy/insight?offset=50").json()["rel"]["next"]


def test_a_new_vacancy_can_show_in_the_insights_only_later(board: ICTerGezochtStandIn, api: httpx.Client) -> None:
    board.endpoints.insight_lag = 3600
    added = api.post("/vacancy", json=EXAMPLE).json()["vacancyId"]
    assert added not in {item["vacancyId"] for item in api.get("/vacancy/insight").json()["items"]}
    board.endpoints.insight_lag = 0
    assert added in {item["vacancyId"] for item in api.get("/vacancy/insight").json()["items"]}
