"""The files of applications that came through a receiver, fetched in good time: the receiver does not keep them for ever."""

import logging

from recruiterdesk.domain.errors import ContractBroken, DeskError, NotFound
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader
from recruiterdesk.sync.document_fetch import CACHE_SETTING, NONE, OPEN_ONLY, DocumentFetch

logger = logging.getLogger(__name__)

PORTION = 50


class InflowDocuments:
    """Fetches what is not on this computer yet, the newest first, unless the user wants no files here."""

    def __init__(self, account_id: int, store: Store, documents: DocumentFetch) -> None:
        self._account_id = account_id
        self._store = store
        self._documents = documents
        self._given_up: set[tuple[int, int]] = set()  # files that are not to be had; the next program that starts tries again

    async def fetch(self, most: int) -> int:
        """Fetch at most so many and return how many were. Raises no DeskError: what cannot be had now is fetched another time."""
        done = 0
        while done < most and (portion := await self._store.read(self._next)):
            for application_id, number, _ in portion[: most - done]:
                try:
                    await self._documents.fetch(application_id, number, is_urgent=False)
                except (NotFound, ContractBroken) as error:
                    logger.info("The CV of application %d was not fetched: %s", application_id, error.kind)
                    self._given_up.add((application_id, number))
                except DeskError as error:
                    logger.info("The CVs of account %d are fetched later: %s", self._account_id, error.kind)
                    return done
                else:
                    done += 1
        return done

    def _next(self, reader: Reader) -> list[tuple[int, int, str]]:
        account = reader.accounts.by_id(self._account_id)
        if (account.settings.get(CACHE_SETTING) or reader.settings.get(CACHE_SETTING, OPEN_ONLY)) == NONE:
            return []
        missing = reader.inflow.documents_missing(self._account_id, PORTION + len(self._given_up))
        return [one for one in missing if one[:2] not in self._given_up][:PORTION]
