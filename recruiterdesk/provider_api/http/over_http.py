"""What every connection over HTTP says of its requests (provider_api/contract.py)."""

from recruiterdesk.provider_api.contract import Budget, Traffic
from recruiterdesk.provider_api.http.account_http import AccountHttp


class OverHttp:
    """The base of a connection that sends all of its requests by one `AccountHttp`."""

    _http: AccountHttp

    @property
    def is_interactive(self) -> bool:
        """Whether a person is at work in this account."""
        return self._http.limiter.is_interactive

    @is_interactive.setter
    def is_interactive(self, value: bool) -> None:
        self._http.limiter.is_interactive = value

    @property
    def traffic(self) -> Traffic:
        """Return running totals."""
        return self._http.traffic

    @property
    def budget(self) -> Budget:
        """Return what is left of the limit, of the narrowest where there are several."""
        return self._http.budget
