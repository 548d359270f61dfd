"""The demo without a screen: the main job end to end, a report of it, and nothing left behind. Its window has a test of its own."""

import json
from pathlib import Path

import pytest
import secretstorage
from headless_desk import HeadlessDesk

from recruiterdesk.bootstrap.demo_program import NO_TOUR


@pytest.mark.slow
def test_the_demo_goes_through_the_day_reports_it_and_leaves_nothing(tmp_path: Path) -> None:
    temp = tmp_path / "temp"
    temp.mkdir()
    desk = HeadlessDesk(tmp_path / "unused", {"TMPDIR": str(temp), NO_TOUR: "1"})
    document = desk.json("demo", "demo", "--headless", str(tmp_path / "out"), "--applicants", "14")
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    assert report["is_well"] is True
    assert [step["name"] for step in report["steps"]][:3] == ["connect", "first-sync", "search"]
    assert all(step["trouble"] == "" and step["seconds"] >= 0 for step in report["steps"])
    (received,) = [step["facts"] for step in report["steps"] if step["name"] == "receive"]
    assert (received["delivered while nobody read"], received["arrived"], received["moved, only here"]) == (3, 2, "Invited")
    assert Path(document["report"]).read_text().startswith("# A day with recruiterdesk")
    assert [path.name for path in temp.iterdir() if path.name.startswith("recruiterdesk-demo-")] == []


@pytest.mark.slow
@pytest.mark.secret_service
def test_the_demo_with_a_real_keyring_takes_its_keys_away_again(tmp_path: Path) -> None:
    def entries() -> int:
        connection = secretstorage.dbus_init()
        try:
            items = [item for one in secretstorage.get_all_collections(connection) for item in one.get_all_items()]
            return sum("recruiterdesk" in str(item.get_attributes()) for item in items)
        finally:
            connection.close()

    before = entries()
    HeadlessDesk(tmp_path / "unused", {NO_TOUR: "1"}).json("demo", "demo", "--headless", str(tmp_path / "out"), "--applicants", "14")
    assert entries() == before
