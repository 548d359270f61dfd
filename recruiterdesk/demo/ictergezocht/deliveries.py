"""What is delivered to a customer's webhook, one after another: most are new, some are sent again, and some name an unknown reference."""

from typing import Any, Final

from recruiterdesk.demo.ictergezocht.applicants import Applicants
from recruiterdesk.demo.ictergezocht.webhook import Delivered, Webhook
from recruiterdesk.demo.ictergezocht.world import Vacancy, World
from recruiterdesk.demo.loopback.ledger import Ledger

# Of these many, one is sent a second time, and one names a reference that no vacancy has.
_ONE_IN: Final = 5
_AGAIN, _UNKNOWN = 4, 2
_CREATED: Final = 201


class Deliveries:
    """Delivers applications for the vacancies of an account. Each that was taken is in the ledger as "application", without its CV."""

    def __init__(self, world: World, ledger: Ledger, webhook: Webhook, *, account: str = "first", seed: int = 1) -> None:
        self._world, self._ledger, self._webhook, self._account = world, ledger, webhook, account
        self._applicants = Applicants(seed)
        self._number = 0
        self._last: dict[str, Any] | None = None

    def deliver(self) -> Delivered:
        """Let the next one happen."""
        self._number += 1
        turn = self._number % _ONE_IN
        if turn == _AGAIN and self._last is not None:
            return self.again()
        return self.apply(reference=f"VD-{2019_000 + self._number}" if turn == _UNKNOWN else None)

    def apply(self, vacancy: Vacancy | None = None, *, reference: str | None = None) -> Delivered:
        """Let somebody new apply, for `vacancy` or for the next one, with another `reference` in its place where one is given."""
        found = vacancy or self._next_vacancy()
        return self.send(self._applicants.applies(found, reference=reference))

    def again(self) -> Delivered:
        """Send the last one once more, word for word."""
        if self._last is None:
            raise ValueError("nothing was delivered yet")
        return self.send(self._last)

    def send(self, application: dict[str, Any]) -> Delivered:
        """Send an application, also one that was sent before."""
        answer = self._webhook.send(application)
        self._last = application
        if answer.status == _CREATED and answer.id is not None:
            content = {name: value for name, value in application.items() if name != "cv"}
            self._ledger.apply("application", str(answer.id), content)
        return answer

    def _next_vacancy(self) -> Vacancy:
        online = [vacancy for vacancy in self._world.listed(self._account) if vacancy.status == 1]
        return online[self._number % min(len(online), 7)]
