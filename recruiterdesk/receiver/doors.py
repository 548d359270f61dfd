"""Which door a request came to: the only thing of its address that logs and figures know, since a path may hold anything."""

import re

DELIVERY = "delivery"
OTHER = "other"

_DOORS = (
    (re.compile(r"/ictergezocht/[^/]+/?"), DELIVERY),
    (re.compile(r"/v1/inboxes/[^/]+/applications"), "feed"),
    (re.compile(r"/v1/inboxes/[^/]+/applications/[^/]+"), "application"),
    (re.compile(r"/v1/inboxes/[^/]+/applications/[^/]+/cv"), "cv"),
    (re.compile(r"/v1/inboxes/[^/]+/acknowledgement"), "acknowledgement"),
    (re.compile(r"/v1/inboxes/[^/]+"), "inbox"),
    (re.compile(r"/healthz"), "health"),
    (re.compile(r"/readyz"), "readiness"),
    (re.compile(r"/metrics"), "metrics"),
)
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def door_of(path: str) -> str:
    """Return the name of the door that a path belongs to, `other` for one that there is not."""
    return next((name for pattern, name in _DOORS if pattern.fullmatch(path)), OTHER)


def method_of(method: str) -> str:
    """Return a method's name, or `other`: whoever calls may make up as many as they like."""
    return method if method in _METHODS else OTHER
