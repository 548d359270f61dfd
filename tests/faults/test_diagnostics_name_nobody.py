"""What goes to whoever helps names nobody of two hundred, whatever went wrong before it was made."""

import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
from child_program import child_environment
from headless_desk import HeadlessDesk
from planted_words import PlantedPerson, Search, Words
from stand_in import homerun_stand_in

from recruiterdesk.bootstrap.open_desk import open_desk
from recruiterdesk.demo.homerun.world import StoredFile
from recruiterdesk.demo.stand_in import HomerunStandIn
from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.machine.folders import Profile

pytestmark = [
    pytest.mark.secret_service,
    pytest.mark.slow,
    pytest.mark.timeout(900),
    pytest.mark.skipif(sys.platform != "linux", reason="the keyring of the tests is one of Linux"),
]

PEOPLE = 200
CRASH = """
import faulthandler, logging, sys, threading
from pathlib import Path
from recruiterdesk.bootstrap.program import open_profile
open_profile(Path(sys.argv[1]))
who = sys.argv[2]
def deep(layers, who):
    if layers:
        deep(layers - 1, who)
    mistake = ValueError(who, {"of": who})
    mistake.add_note(who)
    raise ExceptionGroup(who, [mistake, KeyError(who)]) from mistake
for layers in (0, 20):
    try:
        deep(layers, who)
    except Exception as mistake:
        logging.getLogger("recruiterdesk.x").error("%s and %s: %s", who, [who], {"who": who}, exc_info=mistake)
        logging.getLogger("httpx").warning("HTTP Request: GET https://x/%s", who, exc_info=mistake)
        logging.getLogger("asyncio").error(who, exc_info=mistake)
thread = threading.Thread(target=deep, args=(1, who), name=who)
thread.start()
thread.join()
exec(compile("faulthandler._sigsegv()", "/home/" + who + "/" + who + ".py", "exec"), {"faulthandler": faulthandler})
"""


@dataclass
class Desk:
    """A profile about planted people, and all words that would betray somebody."""

    headless: HeadlessDesk
    homerun: HomerunStandIn
    people: list[PlantedPerson]
    account: str
    words: list[str]

    def fail(self, *words: str, stdin: bytes = b"") -> None:
        """Run a command that may go wrong in any way but a traceback."""
        assert b"Traceback" not in self.headless.run(*words, stdin=stdin).said.encode()


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    words = Words(200)
    people = [words.person() for _ in range(PEOPLE)]
    account, author, folder, machine = f"Bureau {words.one()}", f"{words.one()} {words.one()}", words.one(), words.one()
    titles = [f"{words.one()} {words.one()}" for _ in range(12)]
    with homerun_stand_in(applicants=PEOPLE, limit=60_000) as homerun:
        world = homerun.world
        for number, vacancy in enumerate(world.vacancies.values()):
            vacancy.text = msgspec.structs.replace(vacancy.text, title=titles[number % len(titles)])
        for person, application in zip(people, world.applications.values(), strict=True):
            application.person.update(
                first_name=person.first_name,
                last_name=person.last_name,
                email=person.email,
                phone_number=person.phone,
                city=person.city,
            )
            application.notes.clear()
            world.add_note(application.id, author, person.note, is_sensitive=False)
            application.answers = []
            application.files = [StoredFile(person.file_name, "resume", content=b"%PDF-1.7\n" + " ".join(person.words()).encode())]
        betraying = [word for person in people for word in person.words()]
        betraying += [
            account,
            *account.split()[1:],
            author,
            *author.split(),
            folder,
            machine,
            *titles,
            *(part for one in titles for part in one.split()),
        ]
        betraying += [*world.applications, *world.vacancies, *homerun.keys.values(), homerun.base_url, homerun.base_url.split("/")[2]]
        profile = tmp_path_factory.mktemp("desk") / f"Familie {folder}" / "profile"
        desk = Desk(
            HeadlessDesk(profile, {"COMPUTERNAME": machine, "USER": folder, "LOGNAME": folder}), homerun, people, account, betraying
        )
        yield desk


def go_wrong(desk: Desk) -> None:
    """Read everybody, and let everything go wrong that can, with their names in it."""
    headless, homerun = desk.headless, desk.homerun
    headless.add_account(homerun.base_url, homerun.keys["full"], desk.account)
    assert headless.json("sync", "sync", "--full")["state"] == "complete"
    refs = [item["ref"] for item in headless.json("applicants", "applicants", "--limit", "20")["items"]]
    for number, status in enumerate((400, 403, 404, 409, 413, 422, 429, 500, 503)):
        who = desk.people[number]
        said = f"{who.first_name} {who.last_name} <{who.email}> {who.phone}: {who.note}"
        homerun.faults.add("status", status=status, times=1, message=said, headers={"retry-after": "0"})
        desk.fail("sync")
        homerun.faults.clear()
        homerun.faults.add("status", status=status, times=2, method="POST", message=said)
        desk.fail("note", refs[number], "--text", f"{who.note} {said}")
        desk.fail("outbox", "send", "--wait")
        homerun.faults.clear()
    for number, (kind, how) in enumerate(
        (
            ("html", {}),
            ("truncated", {}),
            ("raw", {"text": f'{{"data": [{{"id": "{desk.people[20].last_name}"'}),
            ("redirect", {"location": f"http://{desk.people[21].email.partition('@')[2]}/{desk.people[21].last_name}"}),
            ("wrong_type", {}),
            ("lose_reply", {}),
            ("cut_mid_reply", {}),
            ("mangle", {"how": "null"}),
        )
    ):
        homerun.faults.add(kind, times=2, **how)
        desk.fail("note", refs[10 + number % 10], "--text", desk.people[22 + number].note)
        desk.fail("sync")
        homerun.faults.clear()
    who = desk.people[40]
    upload = headless.profile.parent / who.file_name
    upload.write_bytes(b"%PDF-1.7\n" + who.last_name.encode())
    for wrong in (
        ("applicant", f"{desk.account}/{who.last_name}"),
        ("applicants", "--search", f"{who.first_name} {who.last_name}"),
        ("upload", refs[0], str(upload)),
        ("upload", refs[0], str(upload.with_name(f"{who.city}.pdf"))),
        ("move", refs[1], "--stage", who.last_name),
        ("edit", refs[2], "--set", f"first_name={who.first_name}"),
        ("note", who.email, "--text", who.note),
        ("erase", "--email", who.email, "--yes"),
        ("account", "check", who.last_name),
        ("download", refs[3], "1", "--to", str(headless.profile.parent / who.city)),
        ("export", "applicants", str(headless.profile.parent / f"{who.last_name}.csv")),
        (who.last_name,),
    ):
        desk.fail(*wrong)
    crash = subprocess.run(
        [sys.executable, "-c", CRASH, str(headless.profile), f"{who.first_name} {who.last_name} {who.email}"],
        env=child_environment() | headless.environment,
        capture_output=True,
        check=False,
        timeout=100,
    )
    assert crash.returncode == -signal.SIGSEGV, crash.stderr
    assert who.last_name.encode() not in crash.stderr
    homerun.faults.add("status", status=401, times=50, message=f"The key of {who.first_name} {who.last_name} is void.")
    desk.fail("sync")
    homerun.faults.clear()
    database = headless.profile / "cache" / "desk.db"
    content = bytearray(database.read_bytes())
    content[1000] ^= 1
    database.write_bytes(content)


def unpacked(bundle: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(bundle) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


async def from_window(profile: Path, bundle: Path, author: str) -> list[tuple[str, str]]:
    """Do what the window does for Help, Diagnostics; return what it shows before it saves."""
    async with open_desk(Profile(profile)) as desk:
        await desk.settings.set("author_name", author)
        await desk.settings.set("zoom", 150)
        await desk.settings.set("theme", author)  # what no sheet offers
        number = (await desk.applicants.ids(ApplicationQuery()))[0]
        await desk.settings.set(f"draft.application.{number}", author)
        await desk.settings.set("run.place", {"filter": author})
        document = (await desk.applicants.view(number)).documents[0]
        with pytest.raises(Invalid):  # it is damaged
            await desk.documents.page(number, document.id, 0, 700)
        parts = await desk.diagnosis.parts()
        await desk.diagnosis.save(parts, bundle)
        return [(part.name, part.text) for part in parts]


async def test_of_two_hundred_people_nothing_is_in_what_goes_to_whoever_helps(
    planted: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_wrong(planted)
    headless, search = planted.headless, Search(planted.words)
    damaged, rescued, shown = tmp_path / "damaged.zip", tmp_path / "rescued.zip", tmp_path / "shown.zip"
    found = headless.json("doctor", "doctor", "--save", str(damaged), status=1)
    assert "damaged" in found["cache"]["trouble"]
    assert headless.run("outbox").status == 0  # saves what can be saved
    assert headless.json("doctor", "doctor", "--save", str(rescued), status=0)["cache"]["rescued"]["writes"] > 0
    for name, value in headless.environment.items():
        monkeypatch.setenv(name, value)
    headless.run("account", "secrets", planted.account, stdin=msgspec.json.encode({"api_key": planted.homerun.keys["full"]}))
    assert headless.json("sync", "sync", "--full")["state"] == "complete"
    parts = await from_window(headless.profile, shown, planted.people[50].last_name)
    for bundle in (damaged, rescued, shown):
        files = unpacked(bundle)
        assert search.hits(files) == []
        assert bundle.stat().st_mode & 0o777 == 0o600
        names = set(files)
        assert {"about.txt", "doctor.json", "settings.json", "sizes.json", "log.txt"} < names
        assert len([name for name in names if name.startswith("crash-")]) >= 3
        assert files["log.txt"].count(b"\n") > 20
        assert b"(elsewhere):1" in b"".join(files.values())
        print(f"{bundle.name}: {sum(map(len, files.values()))} bytes in {len(files)} files, {search.forms} forms, 0 hits")  # noqa: T201 -- the figure
    files = unpacked(shown)
    assert parts == [(name, content.decode()) for name, content in files.items()]  # what is shown is what is saved
    sizes = msgspec.json.decode(files["sizes.json"])
    assert sizes["rows"]["application"] == PEOPLE - 1  # one was erased
    assert sizes["schema"]["desk"] >= 4
    assert msgspec.json.decode(files["settings.json"]) == {"zoom": 150}
    assert [account["provider"] for account in msgspec.json.decode(files["doctor.json"])["accounts"]] == ["homerun"]

    # The search can find: a careless line in the log, a careless name of a report.
    who = planted.people[60]
    with (headless.profile / "log" / "recruiterdesk.log").open("a", encoding="utf-8") as log:
        log.write(f"2026-11-22T12:00:00.000+00:00 INFO recruiterdesk.x: read {who.first_name}\n")
        log.write("what another program wrote\n")
    careless = tmp_path / "careless.zip"
    headless.json("doctor", "doctor", "--save", str(careless))
    assert [hit for hit in search.hits(unpacked(careless)) if hit.startswith(f"{who.first_name} ")]
    assert b"(1 lines of other makes are left out)" in unpacked(careless)["log.txt"]


def test_the_search_finds_a_word_however_it_is_written() -> None:
    import base64  # noqa: PLC0415 -- beside what it tries
    import json  # noqa: PLC0415 -- as above
    import unicodedata  # noqa: PLC0415 -- as above
    from urllib.parse import quote  # noqa: PLC0415 -- as above

    word = "Kwënpevostijn"
    search = Search([word])
    for content in (
        word.encode(),
        word.upper().encode(),
        unicodedata.normalize("NFD", word).encode(),
        f"x{word}x".encode("utf-16-le"),
        word.encode("utf-16-be"),
        word.encode("latin-1"),
        quote(word).encode(),
        quote(word.lower()).encode(),
        json.dumps({"x": word}).encode(),
        json.dumps(json.dumps(word)).encode(),
        b"Kwenpevostijn",
        *(base64.b64encode(b"z" * before + word.encode() + b"yz") for before in range(5)),
    ):
        assert search.hits({"log.txt": b"before " + content + b" after"}), content
    assert search.hits({f"crash-{word}.txt": b""})
    assert search.hits({"log.txt": b"Kwenpevo stijn"}) == []
