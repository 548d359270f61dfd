"""One funnel and linked people on the command line: the real program in processes of its own, over a stand-in of Homerun."""

import pytest
from headless_desk import HeadlessDesk

pytestmark = [pytest.mark.secret_service, pytest.mark.slow]

NAME = "Vermeer Digitaal"


def test_stages_are_placed_in_the_funnel_and_given_back(connected: HeadlessDesk) -> None:
    before = connected.json("stages", "stages", NAME)["stages"]
    chosen = max(before, key=lambda place: int(place["applicants"]))
    after = connected.json("stages", "stages", NAME, "--set", f"{chosen['stage']}=offer")["stages"]
    assert {**chosen, "funnel": "offer", "chosen": True} in after
    assert connected.json("stages", "stages", NAME, "--set", f"{chosen['stage']}=")["stages"] == before
    assert "nirvana" in connected.refusal("usage", 2, "stages", NAME, "--set", f"{chosen['stage']}=nirvana")["message"]
    connected.refusal("not_found", 1, "stages", NAME, "--set", "Made up=offer")


def test_people_and_vacancies_are_linked_and_parted(connected: HeadlessDesk) -> None:
    one, other = [item["ref"] for item in connected.json("applicants", "applicants", "--limit", "2")["items"]]
    assert connected.json("linked", "link", one, other) == {"kind": "applicant", "linked": [one, other]}
    assert {"ref": other, "reason": "linked", "certain": True} in connected.json("applicant", "applicant", one)["seen_before"]
    connected.json("parted", "unlink", other, one)
    assert other not in [seen["ref"] for seen in connected.json("applicant", "applicant", one)["seen_before"]]
    first, second = [item["ref"] for item in connected.json("vacancies", "vacancies", "--limit", "2")["items"]]
    assert connected.json("linked", "link", first, second)["kind"] == "vacancy"
    assert connected.json("vacancy", "vacancy", first)["twins"] == [second]
    assert f"Same opening  {first}" in connected.run("vacancy", second).text
    assert connected.json("parted", "unlink", first, second)["kind"] == "vacancy"
    assert connected.json("vacancy", "vacancy", first)["twins"] == []
    connected.refusal("usage", 2, "link", one, first)
