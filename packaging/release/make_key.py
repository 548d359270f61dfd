"""Makes the key that signs statements of new versions: `python packaging/release/make_key.py FILE`.

The private key goes into FILE, which only you can read and which must not lie in the project; the public key is printed, for
RECRUITERDESK_UPDATE_KEYS when a version is packaged. Keep FILE where no build runs. To change keys: package with both public keys, sign
with the old one until everybody has such a version, then sign with the new one and leave the old one out.
"""

import argparse
import os
import sys
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from recruiterdesk.machine.release_channel import key_id

ROOT = Path(__file__).resolve().parents[2]
_OWNER_ONLY = 0o600


def public_hex(key: Ed25519PrivateKey) -> str:
    """Return the public key as it is built into the program."""
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()


def make_key(file: Path) -> Ed25519PrivateKey:
    """Make a key and write it to a new file; raises SystemExit where it would lie in the project or there is such a file."""
    file = file.expanduser().resolve()
    if file.is_relative_to(ROOT):
        raise SystemExit(f"{file} lies in the project, where it would be published one day. Choose a place outside it.")
    key = Ed25519PrivateKey.generate()
    try:
        opened = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWNER_ONLY)
    except FileExistsError:
        raise SystemExit(f"{file} is there already, and a key is never overwritten. Choose another name.") from None
    except OSError as error:
        raise SystemExit(f"{file} cannot be written: {error.strerror}.") from None
    with os.fdopen(opened, "wb") as writing:
        writing.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return key


def main(arguments: list[str]) -> int:
    """Make one."""
    parser = argparse.ArgumentParser(description="Make the key that signs statements of new versions.")
    parser.add_argument("file", type=Path, help="where the private key goes, outside the project")
    chosen = parser.parse_args(arguments)
    public = public_hex(make_key(chosen.file))
    print(f"public key  {public}")
    print(f"its id      {key_id(bytes.fromhex(public))}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
