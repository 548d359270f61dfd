"""The three ways to connect (contract sheet, 2), and the names under which their secrets are kept."""

from typing import Final

from recruiterdesk.domain.provider_profile import SecretField, SignIn
from recruiterdesk.domain.sentence import Sentence

API_KEY: Final = "api_key"
CLIENT_ID: Final = "client_id"
CLIENT_SECRET: Final = "client_secret"  # noqa: S105 -- the name of a field
ACCESS_TOKEN: Final = "access_token"  # noqa: S105 -- as above
REFRESH_TOKEN: Final = "refresh_token"  # noqa: S105 -- as above
EXPIRES_AT: Final = "expires_at"  # Unix time, as text
REDIRECT_URI: Final = "redirect_uri"

_CLIENT_ID: Final = SecretField(name=CLIENT_ID, label=Sentence("Client ID"), is_shown=True)
_CLIENT_SECRET: Final = SecretField(name=CLIENT_SECRET, label=Sentence("Client secret"))
SIGN_INS: Final = (
    SignIn(
        name="api_key",
        title=Sentence("API key"),
        secrets=(
            SecretField(
                name=API_KEY,
                label=Sentence("API key"),
                hint=Sentence("In SmartRecruiters, an administrator makes it in the Credential Manager. It is shown there once."),
            ),
        ),
        hint=Sentence("The key may do what the person may who made it."),
    ),
    SignIn(
        name="client",
        title=Sentence("OAuth client"),
        secrets=(_CLIENT_ID, _CLIENT_SECRET),
        hint=Sentence("Made in the Credential Manager, with the scopes that are ticked there and a system role."),
    ),
    SignIn(
        name="browser",
        title=Sentence("Sign in with the browser"),
        secrets=(
            _CLIENT_ID,
            _CLIENT_SECRET,
            SecretField(
                name=REDIRECT_URI,
                label=Sentence("Redirect address"),
                hint=Sentence("As it is registered with the client, on this computer. Empty: http://localhost:47813/"),
                is_optional=True,
                is_shown=True,
            ),
        ),
        hint=Sentence("For a client that SmartRecruiters' partner team has issued."),
        opens_browser=True,
    ),
)
