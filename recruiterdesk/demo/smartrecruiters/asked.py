"""One request with its query, body or form checked against what the document has; anything else is refused with 400."""

from collections.abc import Callable
from typing import Any, TypeVar, cast, get_origin
from urllib.parse import parse_qsl

import msgspec
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from recruiterdesk.demo.loopback.origin import Answer, Incoming
from recruiterdesk.demo.smartrecruiters.keys import Credential
from recruiterdesk.demo.smartrecruiters.problem import Family, Problem, invalid

Kind = TypeVar("Kind")
JSON = "application/json"
JSON_PATCH = "application/json-patch+json"
MAX_FORM = 32 * 1024 * 1024


class Strict(msgspec.Struct, forbid_unknown_fields=True, rename="camel", omit_defaults=True, kw_only=True):
    """The members of a query or a body, in Python's names; unknown ones are refused."""


class NoQuery(Strict):
    """An endpoint without query parameters."""


class Upload(msgspec.Struct, frozen=True):
    """The file part of a form."""

    name: str
    content_type: str
    content: bytes


class Asked(msgspec.Struct):
    """A request that was admitted. `ids` are the changing parts of its path."""

    incoming: Incoming
    credential: Credential
    ids: tuple[str, ...]
    form: dict[str, str | Upload] = {}
    checked_query: Any = None
    checked_body: Any = None

    def query(self, kind: type[Kind]) -> Kind:
        """Return the query, which the route has checked to be of this kind."""
        if not isinstance(self.checked_query, kind):
            raise TypeError(kind)
        return self.checked_query

    def body(self, kind: type[Kind]) -> Kind:
        """Return the body, which the route has checked to be of this kind."""
        if not isinstance(self.checked_body, get_origin(kind) or kind):
            raise TypeError(kind)
        return cast("Kind", self.checked_body)


class Route(msgspec.Struct, frozen=True, kw_only=True):
    """One endpoint. `{}` in `path` stands for an id; one of `scopes` is enough; an endpoint that is `public` takes no credentials.

    `family` is the shape of its refusals; `query_family` and `body_family` are those of refusing query or body where they differ.
    `body` None refuses any body; `form` names the parts of a multipart body; query parameters that begin
    with `free_prefix` are not looked at. `no_access` is how this endpoint refuses a job or candidate that the user has no access to.
    """

    method: str
    path: str
    handler: Callable[[Asked], Answer]
    scopes: tuple[str, ...] = ()
    query: type[Strict] = NoQuery
    body: Any = None
    body_is_optional: bool = False
    media: str = JSON
    form: frozenset[str] = frozenset()
    family: Family = Family.DEFAULT
    query_family: Family | None = None
    body_family: Family | None = None
    public: bool = False
    invalid_status: int = 400
    no_access: int = 401
    free_prefix: str = ""

    async def check(self, asked: Asked) -> None:
        """Check query, body and form; raise Problem 400, or `invalid_status` for a body that breaks a rule."""
        try:
            asked.checked_query = read_query(asked.incoming, self.query, self.free_prefix)
        except Problem as problem:
            problem.family = self.query_family
            raise
        if self.form:
            asked.form = await read_form(asked.incoming, self.form)
        elif self.body is not None:
            asked.checked_body = self._read_body(asked.incoming)
        elif asked.incoming.body:
            raise invalid("this endpoint takes no body")

    def _read_body(self, incoming: Incoming) -> Any:
        if not incoming.body and self.body_is_optional:
            return self.body()
        kind = incoming.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != self.media:
            raise Problem(415, "UNSUPPORTED_MEDIA_TYPE", f"Content-Type must be {self.media}")
        try:
            given = msgspec.json.decode(incoming.body)
        except (msgspec.DecodeError, RecursionError) as error:
            raise invalid("the body is not valid JSON") from error
        try:
            return msgspec.convert(given, self.body)
        except msgspec.ValidationError as error:
            text, _, where = str(error).partition(" - at `$")
            path = where.strip("`.")
            raise Problem(self.invalid_status, "VALIDATION_ERROR", text, family=self.body_family, data_path=path) from error


def read_query(incoming: Incoming, kind: type[Strict], free_prefix: str = "") -> Strict:
    """Return the query parameters; lists repeat the key, commas do not split them."""
    lists = {field.encode_name for field in msgspec.structs.fields(kind) if get_origin(field.type) is tuple}
    given: dict[str, Any] = {}
    for name, value in parse_qsl(incoming.query, keep_blank_values=True):
        if free_prefix and name.startswith(free_prefix):
            continue
        if name in lists:
            given.setdefault(name, []).append(value)
        elif name in given:
            raise invalid(f"{name} is given twice")
        else:
            given[name] = value
    try:
        return msgspec.convert(given, kind, strict=False)
    except msgspec.ValidationError as error:
        raise invalid(str(error)) from error


async def read_form(incoming: Incoming, allowed: frozenset[str]) -> dict[str, str | Upload]:
    """Return the parts of a multipart body; names are case sensitive."""
    if not incoming.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise Problem(415, "UNSUPPORTED_MEDIA_TYPE", "Content-Type must be multipart/form-data")

    async def stream() -> Any:
        yield incoming.body

    try:
        parsed = await MultiPartParser(Headers(incoming.headers), stream(), max_part_size=MAX_FORM).parse()
    except (MultiPartException, KeyError) as error:
        raise Problem(400, "UNMARSHALLING_ERROR", "the body is not valid multipart/form-data") from error
    parts: dict[str, str | Upload] = {}
    try:
        for name, value in parsed.multi_items():
            if name not in allowed or name in parts:
                raise invalid(f"{name} is not a part of this form, or is there twice")
            if isinstance(value, UploadFile):
                parts[name] = Upload(value.filename or "", value.content_type or "", await value.read())
            else:
                parts[name] = value
    finally:
        await parsed.close()
    return parts


def file_part(asked: Asked) -> Upload:
    """Return the part `file`, which must have a name and a content type."""
    part = asked.form.get("file")
    if part is None:
        raise Problem(400, "MISSING_FILE_PART")
    if not isinstance(part, Upload) or not part.name:
        raise Problem(400, "MISSING_FILE_NAME")
    if not part.content_type:
        raise Problem(400, "MISSING_MEDIA_TYPE")
    return part
