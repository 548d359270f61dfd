-- What the service's own user needs on PostgreSQL, once the tables' owner has started the receiver (so that the tables are there).
-- Run it as the owner, in the receiver's database, and again after an update that added tables:
--
--   CREATE ROLE recruiterdesk_receiver LOGIN PASSWORD '…';                                     -- as an administrator
--   psql "postgresql://OWNER@HOST/NAME?sslmode=verify-full" -f least_privilege.sql             -- as the owner
--   recruiterdesk receive --database "postgresql://recruiterdesk_receiver@HOST/NAME"
--
-- It can read and write rows and nothing else: no table can be made, changed, emptied or dropped with it.

GRANT USAGE ON SCHEMA public TO recruiterdesk_receiver;
GRANT SELECT, INSERT, UPDATE, DELETE
  ON inboxes, applications, cv_pieces, erasures, laptops, root_keys
  TO recruiterdesk_receiver;
GRANT SELECT ON alembic_version TO recruiterdesk_receiver;
GRANT USAGE ON SEQUENCE inboxes_id_seq, applications_id_seq, laptops_id_seq TO recruiterdesk_receiver;
