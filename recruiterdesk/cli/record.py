"""What the first word of a command points at: an account, or an applicant or a vacancy by its REF."""

import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.references import parse_ref, storable


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """An account, or one of its records; `kind` is account, application or vacancy, `id` our id of the last two."""

    account: Account
    kind: str
    id: int | None = None


async def record_of(desk: Desk, text: str) -> Record:
    """Find what ACCOUNT or ACCOUNT/ID points at: an account's name holds no slash. Raises NotFound and WrongUsage."""
    if "/" not in text:
        return Record(account=await desk.accounts.get(storable(text)), kind="account")
    reference = parse_ref(text, may_be_empty=True)
    account = await desk.accounts.get(reference.account)
    if not reference.remote_id:
        return Record(account=account, kind="account")
    is_applicant, record_id = await applicant_or_vacancy(desk, text)
    return Record(account=account, kind="application" if is_applicant else "vacancy", id=record_id)


async def applicant_or_vacancy(desk: Desk, ref: str) -> tuple[bool, int]:
    """Return whether a reference is an applicant's, and our id; raises NotFound where it is nobody's."""
    try:
        return True, await desk.applicants.resolve(ref)
    except NotFound as missing:
        try:
            return False, await desk.vacancies.resolve(ref)
        except NotFound:
            raise NotFound(
                "There is no applicant or vacancy {ref} on this computer. Sync first, or look at the list again.", ref=str(parse_ref(ref))
            ) from missing
