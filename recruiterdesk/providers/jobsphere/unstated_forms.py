"""Where JobSphere's calls go and how a key is shown, which its document does not say: as assumed, or as an account's settings have it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.providers.jobsphere.assumptions import APPLICATIONS, AUTH_FORM, AUTH_HEADER, JOB, JOBS

_TOKEN: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,80}")
_PATH: Final = re.compile(r"(/[A-Za-z0-9._~-]+)+")
_SINGLE_ID: Final = re.compile(r"(/([A-Za-z0-9._~-]+|\{id\}))+")
# What HTTP itself, or this program, puts there.
_TAKEN: Final = frozenset(
    {"accept", "accept-encoding", "connection", "content-length", "content-type", "cookie", "host", "transfer-encoding", "user-agent"}
)


@dataclass(frozen=True, slots=True)
class Paths:
    """The paths of the four calls; `job` has a place for {id}."""

    jobs: str = JOBS
    job: str = JOB
    applications: str = APPLICATIONS


def paths_in(settings: Mapping[str, str]) -> Paths:
    """Return the paths, those of the settings where they are named there; raises WrongUsage for what can be none."""
    jobs = _path(settings, "jobs_path", JOBS)
    return Paths(
        jobs=jobs, job=_path(settings, "job_path", f"{jobs}/{{id}}"), applications=_path(settings, "applications_path", APPLICATIONS)
    )


def key_headers(settings: Mapping[str, str], api_key: str) -> dict[str, str]:
    """Return the header that carries the key; raises WrongUsage for settings that can be none."""
    name = settings.get("auth_header", "").strip() or AUTH_HEADER
    if not _TOKEN.fullmatch(name) or name.lower() in _TAKEN:
        raise WrongUsage('The setting "auth_header" takes the name of a header, such as X-API-Key, not "{value}".', value=name)
    form = settings.get("auth_form", "").strip() or AUTH_FORM
    before, place, after = form.partition("{key}")
    if not place or not form.isascii() or not form.isprintable() or set("{}") & {*before, *after}:
        raise WrongUsage(
            'The setting "auth_form" takes what stands around the key, such as "{example}", not "{value}".', example=AUTH_FORM, value=form
        )
    return {name: f"{before}{api_key}{after}"}


def _path(settings: Mapping[str, str], key: str, usual: str) -> str:
    text = settings.get(key, "").strip() or usual
    is_single = key == "job_path"
    is_path = (_SINGLE_ID if is_single else _PATH).fullmatch(text) and text.count("{id}") == int(is_single)
    if not is_path or {".", ".."} & {*text.split("/")}:
        raise WrongUsage('The setting "{key}" takes a path such as "{example}", not "{value}".', key=key, example=usual, value=text)
    return text
