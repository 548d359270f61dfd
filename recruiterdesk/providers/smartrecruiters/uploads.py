"""A file on its way to SmartRecruiters: checked for its size, opened, and put into the parts of a form (contract sheet, 8)."""

import math
import mimetypes
from collections.abc import Mapping

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.write import FileRef
from recruiterdesk.provider_api.contract import Files
from recruiterdesk.provider_api.http.multipart import MultipartBody, opened


async def file_body(file: FileRef, files: Files, parts: Mapping[str, str], most: int) -> MultipartBody:
    """Return the form with `file` in its part; raises Invalid for one that is too large. The first piece is read now."""
    if file.bytes > most:
        raise Invalid(
            "{file} is {size} MB, SmartRecruiters takes {limit} MB. It was not added. Choose another file.",
            fields={"file": ["too large"]},
            file=file.name,
            size=f"{math.ceil(file.bytes / 100_000) / 10:g}",
            limit=f"{most // 100_000 / 10:g}",
        )
    return MultipartBody(
        parts=parts,
        file_part="file",
        file_name=file.name,
        file_kind=mimetypes.guess_type(file.name)[0] or "application/octet-stream",
        file_bytes=file.bytes,
        chunks=await opened(files.chunks(file)),
    )
