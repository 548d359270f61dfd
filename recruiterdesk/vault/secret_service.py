"""A short way to read from an unlocked Secret Service, for the start of the program.

Through the `keyring` library a first read takes over 200 ms, nearly all of it imports (cryptography among them); this takes
15 to 20. It only ever reads what is there and unlocked. Whatever else is the case (locked, missing, another scheme, an
error), it returns None and the caller goes the long way, which can ask the user to unlock.

The transfer is the service's `plain` one: over a private socket of the same user, who could ask the service just as well.
"""

from contextlib import closing

BUS_NAME = "org.freedesktop.secrets"


def read(service: str, username: str, *, timeout_seconds: float) -> str | None:
    """Return the secret stored under these names, or None when this short way cannot tell; raises nothing for a missing bus.

    May raise what the bus library raises for a garbled answer, and TimeoutError.
    """
    from jeepney import DBusAddress, Message, MessageType, new_method_call  # noqa: PLC0415 -- on Linux only, and not at every start
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 -- as above

    try:
        connection = open_dbus_connection("SESSION")
    except (KeyError, OSError, ValueError):
        return None
    secret_service = DBusAddress("/org/freedesktop/secrets", bus_name=BUS_NAME, interface="org.freedesktop.Secret.Service")
    with closing(connection):

        def ask(method: str, signature: str, *body: object) -> tuple[object, ...] | None:
            message: Message = new_method_call(secret_service, method, signature, body)
            reply: Message = connection.send_and_get_reply(message, timeout=timeout_seconds)
            return None if reply.header.message_type is MessageType.error else tuple(reply.body)

        opened = ask("OpenSession", "sv", "plain", ("s", ""))
        found = ask("SearchItems", "a{ss}", {"service": service, "username": username}) if opened else None
        if opened is None or found is None:
            return None
        unlocked, session = found[0], opened[1]
        if not isinstance(unlocked, list) or not unlocked:
            return None
        answered = ask("GetSecrets", "aoo", unlocked[:1], session)
        secrets = answered[0] if answered else None
        if not isinstance(secrets, dict) or len(secrets) != 1:
            return None
        (_, _, value, _) = next(iter(secrets.values()))
        return bytes(value).decode("utf-8")
