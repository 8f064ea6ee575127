CREATE INDEX `sign_in_step_expires` ON `sign_in_step` (`expires_at`);
--> statement-breakpoint
-- Ids of sessions are kept as hashes from now on (db/sessions.ts); with one of these somebody could sign in. Everybody signs in again.
DELETE FROM `session`;
