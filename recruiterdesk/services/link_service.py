"""What belongs together over accounts: the same person's applications, and vacancies that are one opening. Nothing goes to a provider."""

from collections.abc import Sequence

from recruiterdesk.domain.errors import NotFound, WrongUsage
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.services.references import find_application, find_vacancy
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader
from recruiterdesk.store.vacancy_twins import Openings


class LinkService:
    """Links and parts; what the user says stands against what a later sync finds."""

    def __init__(self, store: Store) -> None:
        """Keep links in `store`."""
        self._store = store

    async def link_people(self, one: int, other: int) -> bool | None:
        """Say that two applications are the same person's; returns what `unsay_people` needs. Raises WrongUsage, NotFound."""
        return await self._store.write(lambda writer: writer.person_links.say(one, other, is_same=True))

    async def part_people(self, one: int, other: int) -> bool | None:
        """Say that two applications are not the same person's; returns what `unsay_people` needs. Raises WrongUsage, NotFound."""
        return await self._store.write(lambda writer: writer.person_links.say(one, other, is_same=False))

    async def unsay_people(self, one: int, other: int, before: bool | None) -> None:
        """Take back what was said last of two applications: what was only found counts again, a maybe is one again. Raises NotFound."""
        await self._store.write(lambda writer: writer.person_links.say(one, other, is_same=before))

    async def link_vacancies(self, one: int, other: int) -> Openings:
        """Say that two vacancies are one opening; returns what `put_vacancies_back` needs. Raises WrongUsage, NotFound."""
        return await self._store.write(lambda writer: writer.twins.link(one, other))

    async def part_vacancy(self, vacancy_id: int) -> Openings:
        """Take a vacancy out of its opening; returns what `put_vacancies_back` needs."""
        return await self._store.write(lambda writer: writer.twins.part(vacancy_id))

    async def put_vacancies_back(self, openings: Openings) -> None:
        """Take the last linking or parting back; raises Conflicting where they were linked with others meanwhile."""
        await self._store.write(lambda writer: writer.twins.put_back(openings))

    async def twins(self, vacancy_id: int) -> tuple[Sequence[VacancyRow], dict[str, int]]:
        """Return the other vacancies of the same opening, and how many applicants stand where over all of them."""

        def work(reader: Reader) -> tuple[Sequence[VacancyRow], dict[str, int]]:
            return reader.vacancies.rows(reader.twins.of(vacancy_id)), reader.twins.funnel(vacancy_id)

        return await self._store.read(work, urgent=True)

    async def resolve(self, one: str, other: str) -> tuple[str, int, int]:
        """Return what two references name, "applicant" or "vacancy", and our ids; raises WrongUsage where they are not of one kind."""

        def work(reader: Reader) -> tuple[str, int, int]:
            for kind, find in (("applicant", find_application), ("vacancy", find_vacancy)):
                found = []
                for ref in (one, other):
                    try:
                        found.append(find(reader, ref))
                    except NotFound:
                        break
                if len(found) == 2:  # noqa: PLR2004 -- both
                    return kind, found[0], found[1]
            raise WrongUsage(
                "{one} and {other} are not two applicants, and not two vacancies, that are on this computer. Name two that the lists show.",
                one=one,
                other=other,
            )

        return await self._store.read(work, urgent=True)
