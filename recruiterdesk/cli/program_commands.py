"""`doctor`."""

from pathlib import Path

import msgspec

from recruiterdesk.cli.outcome import Outcome, explained
from recruiterdesk.services.diagnosis_service import Diagnosis


def doctor(found: Diagnosis, saved: Path | None = None) -> Outcome:
    """Tell what was found, and where a bundle was `saved`; 1 where something keeps the desk from working."""
    cache = "open" if found.cache.is_open and not found.cache.damage else "; ".join(found.cache.damage) or found.cache.trouble
    rows: list[list[object]] = [
        ["Version", f"recruiterdesk {found.version}, Python {found.python}, {found.system}"],
        ["Profile", found.paths["profile"]],
        ["Log", found.paths["log"]],
        ["Keyring", found.keyring.backend or found.keyring.trouble],
        ["Cache", found.cache.reading_only or cache or "none yet"],
        ["Waiting writes", ", ".join(f"{number} {state}" for state, number in found.pending.items()) or "none"],
    ]
    if found.cache.rescued is not None:
        rows.append(["Last rescue", " ".join(str(sentence) for sentence in found.cache.rescued.sentences())])
    rows += [
        [f"Account {one.number}", f"{one.provider}, {one.state}, last sync {one.last_complete_sync or 'never'}"] for one in found.accounts
    ]
    if saved is not None:
        rows.append(["Saved", f"{saved} holds no personal data; whoever helps you can be given it"])
    text = explained(["What", "Finding"], rows, nothing="")
    return Outcome(document=msgspec.to_builtins(found), text=text, status=0 if found.is_well else 1)
