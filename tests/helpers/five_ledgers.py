"""One word for each write, by the outbox and by the stand-ins' ledgers alike: so that it can be counted how often each arrived."""

from collections import Counter
from functools import partial
from typing import Any

from five_desk import DrivenWindow, Five

VACANCY = {  # the choices by the ids that the stand-in gives them
    "description": "Bouwen aan iets goeds.",
    "location": "Zwolle",
    "company_name": "Vermeer Digitaal",
    "company_type": "2",
    "user_name": "Sanne Brugman",
    "user_email": "sanne@example.nl",
    "user_function": "1",
}
_ABOUT = "\n\n#[CANDIDATE:"
PDF = b"%PDF-1.7\n" + b"made up " * 100


def word_of(entry: dict[str, Any]) -> str:
    """Return the word of an entry of the outbox. A move goes by whom it moves: nobody is moved twice in these tests."""
    provider, kind, write = entry["provider"], entry["kind"], entry["write"]
    match kind:
        case "note":
            what = f"note {write['text']}"
        case "move":
            what = f"move {entry['target']}"
        case "apply":
            what = f"apply {write['fields']['email']}"
        case "post":
            what = f"post {write['content']['title']}"
        case "act" if write["name"] == "add_tags":
            what = f"tag {write['fields']['tags'][0]}"
        case _:
            what = f"file {write['file']['name']} {write['file']['sha256']}"
    return f"{provider} {what}"


def arrived(five: Five) -> Counter[str]:
    """Return how often the stand-ins really did each."""
    found: list[str] = []
    for provider, one in five.items():
        # SmartRecruiters' notes end with whom they are about.
        found += [f"{provider} note {(note.get('note') or note['content']).partition(_ABOUT)[0]}" for note in one.changes("note")]
        found += [f"{provider} file {file['name']} {file['sha256']}" for file in one.changes("file", "resume")]
    found += [f"homerun move {change['of']}" for change in five["homerun"].changes("change")]
    found += [f"smartrecruiters move {change['of']}:{change['jobId']}" for change in five["smartrecruiters"].changes("status")]
    given: Counter[str] = Counter()
    for change in five["smartrecruiters"].changes("tags"):  # each change tells all tags of somebody: how often one of ours is added
        given |= Counter(f"smartrecruiters tag {tag}" for tag in change["tags"] if tag.startswith("tag "))
    found += list(given.elements())
    found += [f"recruitsome apply {made['candidate']['email']}" for made in five["recruitsome"].changes("application")]
    found += [f"jobsphere apply {made['candidate_email']}" for made in five["jobsphere"].changes("application")]
    found += [f"ictergezocht post {made['title']}" for made in five["ictergezocht"].changes("create")]
    return Counter(found)


def assert_complete(window: DrivenWindow, five: Five) -> None:
    """Wait until every account was read completely, and compare all ids: nobody missing, nobody twice."""

    def is_read() -> bool:
        shown = window.ask("accounts")
        return len(shown) == len(five) and all(one["is_complete"] and one["state"] == "ok" for one in shown.values())

    window.until(is_read, partial(window.ask, "accounts"), seconds=90)
    window.ask("sync", names=[])
    held = window.ask("held")
    for one in five.values():
        here = held[one.name]
        for table, there in (("application_fact", one.people()), ("vacancy", one.vacancies())):
            known = [id_ for id_ in here[table] if id_ is not None]
            assert set(there) - set(known) == set(), (one.name, table)
            assert len(known) == len(set(known)), (one.name, table)
    assert window.ask("unsound") == {"found": []}
    assert window.ask("notices")["mistakes"] == []
