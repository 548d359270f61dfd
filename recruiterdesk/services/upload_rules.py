"""Whether a file may be uploaded, and a sentence that says why not, with the provider's limit."""

from pathlib import PurePath

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.sentence import Sentence

_MEGABYTE = 1_000_000
_HEAD = 1024
_ZIP = (b"PK\x03\x04",)

# What the first bytes of a file are when its name tells the truth.
_SIGNATURES: dict[str, tuple[bytes, ...]] = {
    ".docx": _ZIP,
    ".odt": _ZIP,
    ".doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",),
    ".rtf": (b"{\\rtf",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
}

HEAD_BYTES = _HEAD

# What a CV may be, of a new applicant or of one who is there already; what else goes to a provider is the provider's business.
CV_KINDS = frozenset({"pdf", "doc", "docx", "odt", "rtf", "txt", "jpg", "jpeg", "png"})
_LONGEST_KIND = 8


def refuse_cv(profile: ProviderProfile | None, name: str, size: int | None) -> Sentence | None:
    """Say why a file cannot be the CV of a new applicant: its kind, or the provider's rule for CVs; what is not known yet is no reason."""
    kind = _kind_of(name)
    if kind not in CV_KINDS:
        if kind.isascii() and kind.isalnum() and len(kind) <= _LONGEST_KIND:
            if kind[0] in "aeiou":
                return Sentence.of("Left out: an {kind} is not a CV", kind=kind.upper())
            return Sentence.of("Left out: a {kind} is not a CV", kind=kind.upper())
        return Sentence.of("Left out: its name does not say that it is a CV")
    return refuse_upload(profile, DocumentKind.RESUME.value, name, size) if profile is not None and size is not None else None


def refuse_file(profile: ProviderProfile, kind: DocumentKind, name: str, size: int) -> Sentence | None:
    """Say why a file cannot be queued as this kind of document; the one rule for whatever queues, by the window or the command line."""
    if kind is DocumentKind.RESUME and _kind_of(name) not in CV_KINDS:
        return Sentence.of(
            "{file} is no CV by its kind. A CV is a PDF, a text document or a picture. It was not added: add it as another kind, or save "
            "it as a PDF.",
            file=name,
        )
    return refuse_upload(profile, kind.value, name, size)


def refuse_upload(profile: ProviderProfile, kind: str, name: str, size: int) -> Sentence | None:
    """Say why a file cannot go to this provider as this kind of document, by its name and size; None where it can."""
    rule = profile.file_rule(kind)
    if rule is None:
        return Sentence.of("{provider} takes no document of the kind {kind}. Choose another kind.", provider=profile.name, kind=kind)
    if size == 0:
        return Sentence.of("{file} is empty. It was not added.", file=name)
    if size > rule.max_bytes:
        return Sentence.of(
            "{file} is {size}, {provider} takes {limit}. It was not added.",
            file=name,
            size=in_megabytes(size),
            provider=profile.name,
            limit=in_megabytes(rule.max_bytes),
        )
    extension = PurePath(name).suffix.lower()
    if rule.is_strict and rule.extensions and extension.lstrip(".") not in {known.lstrip(".") for known in rule.extensions}:
        return Sentence.of(
            "{file} is not one of the kinds that {provider} takes here: {kinds}. It was not added.",
            file=name,
            provider=profile.name,
            kinds=", ".join(known.lstrip(".") for known in rule.extensions),
        )
    return None


def refuse_content(name: str, head: bytes) -> Sentence | None:
    """Say why a file is not what its name claims, by its first `HEAD_BYTES`; None where it is, or where the name claims nothing."""
    extension = PurePath(name).suffix.lower()
    if extension == ".pdf":
        is_true = b"%PDF-" in head[:_HEAD]
    else:
        signatures = _SIGNATURES.get(extension)
        is_true = signatures is None or head.startswith(signatures)
    if is_true:
        return None
    return Sentence.of(
        "{file} is no {kind} file, whatever its name says. It was not added. Open it and save it again as {kind}.",
        file=name,
        kind=extension.lstrip(".").upper(),
    )


def _kind_of(name: str) -> str:
    return PurePath(name).suffix.lower().lstrip(".")


def in_megabytes(size: int) -> str:
    """Write a size for people; above the first megabyte with a decimal, so that 25.1 MB does not read as 25 MB."""
    if size < _MEGABYTE:
        return f"{max(1, round(size / 1000))} kB"
    text = f"{-(-size * 10 // _MEGABYTE) / 10:.1f}"
    return f"{text.removesuffix('.0')} MB"
