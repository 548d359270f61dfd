"""The Configuration API and the common elements, one short method per call (contract sheet, 14)."""

from typing import Final

from recruiterdesk.provider_api.http.call import Answer, FirstByte
from recruiterdesk.providers.smartrecruiters.client_calls import Body, Calls, Listing, asked
from recruiterdesk.providers.smartrecruiters.cursors import OFFSETS, PROPERTY_VALUES
from recruiterdesk.providers.smartrecruiters.record import Record

READ: Final = "configuration_read"
COMPANY: Final = "company_read"
MANAGE: Final = "configuration_manage"

_VALUES: Final = "/configuration/candidate-properties/{property}/values"


class ConfigurationCalls(Calls):
    """What a company has set up: departments, processes, reasons, sources, properties."""

    async def company(self) -> Record:
        """GET /configuration/company."""
        return await self._record("/configuration/company", {}, COMPANY)

    async def departments(self) -> Listing:
        """GET /configuration/departments."""
        return await self._list("/configuration/departments", {}, READ)

    async def add_department(self, body: Body, first_byte: FirstByte) -> Answer:
        """POST /configuration/departments: answers 201; 400 for a name that is there."""
        return await self._write("POST", "/configuration/departments", {}, first_byte, scope=MANAGE, body=body)

    async def hiring_processes(self) -> Listing:
        """GET /configuration/hiring-processes."""
        return await self._list("/configuration/hiring-processes", {}, READ)

    async def rejection_reasons(self) -> Listing:
        """GET /configuration/rejection-reasons."""
        return await self._list("/configuration/rejection-reasons", {}, READ)

    async def withdrawal_reasons(self) -> Listing:
        """GET /configuration/withdrawal-reasons."""
        return await self._list("/configuration/withdrawal-reasons", {}, READ)

    async def sources(self) -> Listing:
        """GET /configuration/sources: the kinds."""
        return await self._list("/configuration/sources", {}, READ)

    async def source_values(self, source_type: str, sub_type: str | None = None, offset: str | None = None) -> Listing:
        """GET /configuration/sources/{sourceType}/values, 100 a page by offset."""
        template = "/configuration/sources/{type}/values"
        query = asked(sourceSubType=sub_type)
        return await self._list(template, {"type": source_type}, READ, query, paging=OFFSETS, cursor=offset)

    async def candidate_properties(self) -> Listing:
        """GET /configuration/candidate-properties."""
        return await self._list("/configuration/candidate-properties", {}, READ)

    async def candidate_property(self, property_id: str) -> Record:
        """GET /configuration/candidate-properties/{id}."""
        return await self._record("/configuration/candidate-properties/{property}", {"property": property_id}, READ)

    async def candidate_property_values(self, property_id: str) -> Listing:
        """GET /configuration/candidate-properties/{id}/values: 400 for one that is no choice."""
        return await self._list(_VALUES, {"property": property_id}, READ)

    async def add_candidate_value(self, property_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """POST …/candidate-properties/{id}/values: answers 201; 409 for an id or a label that is there."""
        return await self._write("POST", _VALUES, {"property": property_id}, first_byte, scope=MANAGE, body=body)

    async def rename_candidate_value(self, property_id: str, value_id: str, label: str, first_byte: FirstByte) -> Answer:
        """PUT …/values/{valueId}: answers 201."""
        path = {"property": property_id, "value": value_id}
        return await self._write("PUT", _VALUES + "/{value}", path, first_byte, scope=MANAGE, body={"label": label})

    async def delete_candidate_value(self, property_id: str, value_id: str, first_byte: FirstByte) -> Answer:
        """DELETE …/values/{valueId}: answers 204; 400 for the last one."""
        path = {"property": property_id, "value": value_id}
        return await self._write("DELETE", _VALUES + "/{value}", path, first_byte, scope=MANAGE)

    async def job_properties(self) -> Listing:
        """GET /configuration/job-properties."""
        return await self._list("/configuration/job-properties", {}, READ)

    async def job_property_values(self, property_id: str, page: str | None = None) -> Listing:
        """GET /configuration/job-properties/{id}/values, 1000 a page."""
        template = "/configuration/job-properties/{property}/values"
        return await self._list(template, {"property": property_id}, READ, paging=PROPERTY_VALUES, cursor=page)

    async def offer_properties(self) -> Record:
        """GET /configuration/offer-properties."""
        return await self._record("/configuration/offer-properties", {}, READ)

    async def industries(self) -> Listing:
        """GET /v1/industries, without the key."""
        return await self._list("/v1/industries", {}, "", is_public=True)

    async def functions(self) -> Listing:
        """GET /v1/functions, without the key."""
        return await self._list("/v1/functions", {}, "", is_public=True)

    async def employment_types(self) -> Listing:
        """GET /v1/typesOfEmployment, without the key; only the page of this name is known, not the path (`assumptions.py`)."""
        return await self._list("/v1/typesOfEmployment", {}, "", is_public=True)
