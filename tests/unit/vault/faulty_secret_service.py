"""A program on the session bus that claims to be the Secret Service and behaves badly, while another program runs.

`python faulty_secret_service.py hang|refuse COMMAND …`: it owns the name, starts the command, and ends with it.
"""

import os
import subprocess
import sys
import threading

from jeepney import HeaderFields, Message, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

COLLECTION = "/org/freedesktop/secrets/collection/full"


def answer(message: Message) -> Message:
    """Answer as an empty, unlocked keyring that offers the plain transfer only and stores nothing."""
    fields = message.header.fields
    member = fields[HeaderFields.member]
    if member == "OpenSession" and message.body[0] == "plain":
        return new_method_return(message, "vo", (("s", ""), "/s"))
    if member == "SearchItems" and fields[HeaderFields.path] == "/org/freedesktop/secrets":
        return new_method_return(message, "aoao", ([], []))
    if member == "SearchItems":
        return new_method_return(message, "ao", ([],))
    if member == "ReadAlias":
        return new_method_return(message, "o", (COLLECTION,))
    if member == "Get":
        return new_method_return(message, "v", ((("b", False) if message.body[1] == "Locked" else ("s", "full")),))
    return new_error(message, "org.freedesktop.DBus.Error.NotSupported")


def main() -> None:
    """Serve until the command ends."""
    fault, *command = sys.argv[1:]
    connection = open_dbus_connection("SESSION")
    Proxy(message_bus, connection).RequestName("org.freedesktop.secrets")
    program = subprocess.Popen(command)
    threading.Thread(target=lambda: os._exit(program.wait()), daemon=True).start()
    while True:
        message = connection.receive()
        if message.header.message_type is MessageType.method_call and fault != "hang":
            connection.send(answer(message))


main()
