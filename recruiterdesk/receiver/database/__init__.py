"""The receiver's database: SQLite for one, PostgreSQL for a team, the same on both.

Every text of an application is sealed by the receiver before the database sees it (`cells`), so that its administrator, its backups and its
files show ciphertext; the only plain columns are ids, positions, moments, counters, keyed hashes and the names of inboxes and laptops.

On PostgreSQL the receiver needs no rights over the tables' form once they are made: let their owner start it once, then give the user of
the service what `least_privilege.sql` grants. A start that finds the tables of its own version changes nothing.
"""

from recruiterdesk.receiver.database.receiver_database import ReceiverDatabase

__all__ = ["ReceiverDatabase"]
