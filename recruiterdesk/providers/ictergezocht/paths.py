"""Where each of a vacancy's fields stands in what ICTerGezocht.nl takes (contract sheet, endpoints 1 and 2)."""

from typing import Final

CUSTOM_FIELDS: Final = "custom_fields"
PATHS: Final[dict[str, tuple[str, ...]]] = {
    "reference_number": ("referenceNumber",),
    "title": ("title",),
    "description": ("description",),
    "location": ("location",),
    "country_code": ("countryCode",),
    "education": ("education",),
    "experience": ("experience",),
    "employment": ("employment",),
    "hours": ("hours",),
    "salary": ("salary",),
    "industry": ("industry",),
    "company_name": ("company", "name"),
    "company_logo_url": ("company", "logoUrl"),
    "company_description": ("company", "description"),
    "company_type": ("company", "typeId"),
    "user_name": ("companyUser", "name"),
    "user_email": ("companyUser", "email"),
    "user_phone": ("companyUser", "phone"),
    "user_photo_url": ("companyUser", "photoUrl"),
    "user_function": ("companyUser", "functionId"),
    "ats_id": ("atsId",),
    "auto_delete_date": ("autoDeleteDate",),
    CUSTOM_FIELDS: ("customFields",),
}
