"""SmartRecruiters' stand-in as one object: started, stopped, told to fail, and looked into."""

import secrets
from functools import partial

from recruiterdesk.demo.loopback.stand_in import StandIn, now_and_then
from recruiterdesk.demo.smartrecruiters.applications import Applications
from recruiterdesk.demo.smartrecruiters.applying import Applying
from recruiterdesk.demo.smartrecruiters.approvals import Approvals
from recruiterdesk.demo.smartrecruiters.candidate_parts import CandidateParts
from recruiterdesk.demo.smartrecruiters.candidates import Candidates
from recruiterdesk.demo.smartrecruiters.configuration import Configuration
from recruiterdesk.demo.smartrecruiters.files import Files
from recruiterdesk.demo.smartrecruiters.interviews import Interviews
from recruiterdesk.demo.smartrecruiters.job_parts import JobParts
from recruiterdesk.demo.smartrecruiters.jobs import Jobs
from recruiterdesk.demo.smartrecruiters.keys import SCOPES, Credential, made_up_clients, made_up_keys
from recruiterdesk.demo.smartrecruiters.making import churn, fill
from recruiterdesk.demo.smartrecruiters.messages import Messages
from recruiterdesk.demo.smartrecruiters.oauth import OAuth
from recruiterdesk.demo.smartrecruiters.offers import Offers
from recruiterdesk.demo.smartrecruiters.others import Others
from recruiterdesk.demo.smartrecruiters.postings import Postings
from recruiterdesk.demo.smartrecruiters.property_values import PropertyValues
from recruiterdesk.demo.smartrecruiters.reports import Reports
from recruiterdesk.demo.smartrecruiters.reviews import Reviews
from recruiterdesk.demo.smartrecruiters.server import Api
from recruiterdesk.demo.smartrecruiters.throttles import Policy, Throttles
from recruiterdesk.demo.smartrecruiters.users import Users
from recruiterdesk.demo.smartrecruiters.world import World


class SmartRecruitersStandIn(StandIn):
    """SmartRecruiters' Customer API on loopback, with a made-up company of 24 jobs; every family lives on one origin, as the sheet has it.

    `limit` requests per `window` seconds and user, counted in a `sliding`, `fixed` or `calendar` window; `concurrency` in flight; all
    limits are in `policy`. Access tokens live `token_seconds`. `keys` are API keys by what they are for, `clients` the id and secret of
    OAuth clients; `api.latency` makes answers slow, so that requests overlap. A `port` of 0 takes a free one.
    """

    def __init__(
        self,
        *,
        seed: int = 1,
        applicants: int = 120,
        limit: int = 10,
        window: float = 1.0,
        window_kind: str = "sliding",
        concurrency: int = 8,
        token_seconds: float = 1800.0,
        port: int = 0,
    ) -> None:
        super().__init__()
        self.world = World(seed)
        fill(self.world, applicants)
        self.policy = Policy(limit=limit, window=window, window_kind=window_kind, concurrency=concurrency)
        users = list(self.world.users)
        self._keys = made_up_keys(seed, users)
        self._clients = made_up_clients(seed, users)
        self.keys = {name: secret for name, (secret, _) in self._keys.items()}
        self.clients = {name: (client.id, client.secret) for name, client in self._clients.items()}
        self.oauth = OAuth(self._clients, token_seconds)
        throttles = Throttles(self.policy)
        both = (self.world, self.ledger)
        self.reports = Reports(*both, throttles)
        self.job_parts = JobParts(*both)
        self.candidate_parts = CandidateParts(*both)
        routes = [
            *Jobs(*both).routes(),
            *self.job_parts.routes(),
            *Files(*both).routes(),  # before candidates: /candidates/attachments is nobody's id
            *self.candidate_parts.routes(),
            *Candidates(*both).routes(),
            *Applications(*both).routes(),
            *Messages(*both).routes(),
            *Users(*both).routes(),
            *Configuration(*both).routes(),
            *Interviews(*both).routes(),
            *Reviews(*both).routes(),
            *self.reports.routes(),
            *Postings(*both).routes(),
            *Applying(*both).routes(),
            *Others(*both).routes(),
            *Offers(*both).routes(),
            *Approvals(*both).routes(),
            *PropertyValues(*both).routes(),
        ]
        self.api = Api(
            keys=self._keys,
            oauth=self.oauth,
            routes=routes,
            throttles=throttles,
            ledger=self.ledger,
            faults=self.faults,
        )
        self._answer_on((self.api, port))

    def start(self) -> None:
        """Begin to answer; after a stop, on the same port and with the same world."""
        super().start()
        self.world.root = self.base_url

    def expire(self, name: str) -> None:
        """Let an API key be withdrawn: from now on it is refused."""
        self._keys[name][1].is_expired = True

    def issue(self, name: str) -> str:
        """Make a new API key of the first user that may do everything, kept as `name`; returns it."""
        self.keys[name] = secrets.token_hex(16)
        self._keys[name] = (self.keys[name], Credential(name=name, user=next(iter(self.world.users)), scopes=SCOPES))
        return self.keys[name]

    def register_redirect(self, client: str, redirect_uri: str) -> None:
        """Let an OAuth client come back to this address; the vendor compares it exactly."""
        self._clients[client].redirect_uris.append(redirect_uri)

    def hide(self, job_id: str, key: str = "full") -> None:
        """Take away the access of a key's user to a job and to whoever applied for that one only: 401 from now on."""
        self.world.hidden.setdefault(self._keys[key][1].user, set()).add(job_id)

    def churn(self, seed: int, *, rate: float = 1.0) -> None:
        """Let colleagues and applicants insert, delete and move between requests: before each, with this probability; 0 ends it."""
        self.api.before_each = now_and_then(partial(churn, self.world), seed, rate)
