"""The archive's pages: plain HTML that any browser shows without this program, and in which nothing from outside is code."""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote, urlsplit

import msgspec

from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.clock import to_iso

# Nothing is loaded and nothing runs, whatever was typed into a name or a note.
_HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title><style>body{{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}}
table{{border-collapse:collapse}}td,th{{border-bottom:1px solid #ccc;padding:.25rem .75rem .25rem 0;text-align:left;vertical-align:top}}
pre{{white-space:pre-wrap;font:inherit}}section{{border-top:2px solid #888;margin-top:2rem}}</style></head><body>
<h1>{title}</h1>
"""
_FOOT = "</body></html>\n"


class ArchivedDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document of an applicant; `path` is inside the archive, None where the document was not on this computer."""

    number: int
    name: str
    type: str
    path: str | None


class PageLink(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the archive: one vacancy, or those without one."""

    path: str
    title: str
    account: str
    applicants: int


def index_page(pages: Sequence[PageLink], made_at: str, left_out: int) -> str:
    """Return the first page: every vacancy with how many applicants it has."""
    rows = "".join(
        f'<tr><td><a href="{quote(page.path)}">{escape(page.title)}</a></td><td>{escape(page.account)}</td>'
        f"<td>{page.applicants}</td></tr>\n"
        for page in pages
    )
    parts = [
        _HEAD.format(title="Archive of recruiterdesk"),
        f"<p>Made {escape(made_at)}. The same for programs: applicants.json, applicants.csv, vacancies.json, vacancies.csv.</p>",
        f"<p>{left_out} notes that are marked as sensitive are left out.</p>" if left_out else "",
        f"<table><tr><th>Vacancy</th><th>Account</th><th>Applicants</th></tr>\n{rows}</table>",
        _FOOT,
    ]
    return "".join(parts)


def vacancy_page(title: str, applicants: Sequence[tuple[ApplicationView, Sequence[ArchivedDocument], bool]]) -> str:
    """Return one vacancy's page; the flag beside each applicant says whether sensitive notes may be shown."""
    return _HEAD.format(title=escape(title)) + "".join(_applicant(*applicant) for applicant in applicants) + _FOOT


def _applicant(view: ApplicationView, documents: Sequence[ArchivedDocument], with_sensitive: bool) -> str:
    row = view.row
    facts = [
        ("Reference", row.ref),
        ("Stage", row.stage),
        ("Contact", "" if row.may_be_contacted else "Do not write to or call this person: the provider says so."),
        ("E-mail", row.email),
        ("Phone", row.phone),
        ("City", row.city),
        ("Country", row.country),
        ("Arrived", to_iso(row.created_at)),
        ("Keep until", to_iso(row.retention_ends_at)),
        *view.fields.items(),
        *((answer.question, answer.answer) for answer in view.answers),
    ]
    parts = [f"<section><h2>{escape(row.name)}</h2><table>"]
    parts += [f"<tr><th>{escape(name)}</th><td><pre>{escape(value)}</pre></td></tr>\n" for name, value in facts if value]
    if _is_web(row.url):
        parts.append(f'<tr><th>Link</th><td><a rel="noreferrer" href="{escape(row.url or "")}">{escape(row.url or "")}</a></td></tr>')
    parts.append("</table>")
    for note in view.notes:
        if with_sensitive or not note.is_sensitive:
            when = to_iso(note.created_at) or "not sent yet"
            parts.append(f"<p><b>{escape(note.author)}</b>, {escape(when)}:</p><pre>{escape(note.text)}</pre>\n")
    parts += [_document(document) for document in documents]
    return "".join(parts) + "</section>\n"


def _document(document: ArchivedDocument) -> str:
    if document.path is None:
        return f"<p>{escape(document.name)} (was not on this computer)</p>\n"
    return f'<p><a href="{quote(document.path)}">{escape(document.name)}</a></p>\n'


def _is_web(url: str | None) -> bool:
    try:
        return url is not None and urlsplit(url).scheme == "https"
    except ValueError:
        return False
