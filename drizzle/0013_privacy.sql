CREATE TABLE `activity_tally` (
	`verb` text NOT NULL,
	`user_id` integer NOT NULL,
	`told_at` integer NOT NULL,
	`untold` integer NOT NULL,
	PRIMARY KEY(`verb`, `user_id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- Before the log is chained (db/activity-chain.ts), addresses that older versions wrote into it go: never again could they.
DROP TRIGGER `activity_immutable`;
--> statement-breakpoint
UPDATE `activity` SET `detail` = json_remove(`detail`, '$.to') WHERE `verb` IN ('mail.sent-again', 'mail.sent-by-hand');
--> statement-breakpoint
UPDATE `activity` SET `detail` = json_remove(`detail`, '$.replyTo') WHERE `verb` = 'event.review-rules-changed';
--> statement-breakpoint
-- A line is written once; one from before the chain is given its hash once.
CREATE TRIGGER `activity_immutable` BEFORE UPDATE ON `activity`
WHEN NOT (
  OLD.`chain_hash` IS NULL AND NEW.`chain_hash` IS NOT NULL
  AND NEW.`id` IS OLD.`id` AND NEW.`at` IS OLD.`at` AND NEW.`verb` IS OLD.`verb` AND NEW.`detail` IS OLD.`detail`
  AND NEW.`actor_id` IS OLD.`actor_id` AND NEW.`contact_id` IS OLD.`contact_id`
  AND NEW.`event_id` IS OLD.`event_id` AND NEW.`partner_id` IS OLD.`partner_id`
)
BEGIN SELECT RAISE(ABORT, 'the activity log only grows'); END;
--> statement-breakpoint
-- What makes a mail that was sent a fact stays; its words may go, and with 'erasing' set in the same transaction (db/erasure.ts)
-- whom it names.
DROP TRIGGER `mail_sent_immutable`;
--> statement-breakpoint
CREATE TRIGGER `mail_sent_immutable` BEFORE UPDATE ON `mail`
WHEN OLD.`sent_at` IS NOT NULL AND NOT (
  NEW.`id` IS OLD.`id` AND NEW.`event_id` IS OLD.`event_id` AND NEW.`partner_id` IS OLD.`partner_id`
  AND NEW.`contact_id` IS OLD.`contact_id` AND NEW.`link_id` IS OLD.`link_id`
  AND NEW.`account_link_id` IS OLD.`account_link_id` AND NEW.`kind` IS OLD.`kind`
  AND NEW.`language` IS OLD.`language` AND NEW.`link_token` IS OLD.`link_token`
  AND NEW.`created_at` IS OLD.`created_at` AND NEW.`sent_at` IS OLD.`sent_at`
  AND NEW.`ended_at` IS OLD.`ended_at` AND NEW.`ended_because` IS OLD.`ended_because`
  AND NEW.`from_name` IS OLD.`from_name` AND NEW.`reply_to` IS OLD.`reply_to`
  AND ((NEW.`text` = '' AND NEW.`html` = '' AND NEW.`to_name` IS OLD.`to_name` AND NEW.`to_email` IS OLD.`to_email` AND NEW.`subject` IS OLD.`subject`)
    OR EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'erasing'))
)
BEGIN SELECT RAISE(ABORT, 'a mail that was sent never changes'); END;
--> statement-breakpoint
DROP TRIGGER `answer_immutable`;
--> statement-breakpoint
CREATE TRIGGER `answer_immutable` BEFORE UPDATE ON `answer`
WHEN NOT (
  EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'erasing')
  AND NEW.`id` IS OLD.`id` AND NEW.`review_id` IS OLD.`review_id` AND NEW.`partner_id` IS OLD.`partner_id`
  AND NEW.`contact_id` IS OLD.`contact_id` AND NEW.`revision_id` IS OLD.`revision_id` AND NEW.`hash` IS OLD.`hash`
  AND NEW.`kind` IS OLD.`kind` AND NEW.`covers` IS OLD.`covers` AND NEW.`decides` IS OLD.`decides`
  AND NEW.`at` IS OLD.`at` AND NEW.`proposal_logo_sha256` IS OLD.`proposal_logo_sha256`
)
BEGIN SELECT RAISE(ABORT, 'an answer never changes'); END;
--> statement-breakpoint
-- A link that is over may lose its hash, once and for all.
DROP TRIGGER `review_link_immutable`;
--> statement-breakpoint
CREATE TRIGGER `review_link_immutable` BEFORE UPDATE ON `review_link`
WHEN (NEW.`token_hash` IS NOT OLD.`token_hash`
    AND NOT (NEW.`token_hash` = 'forgotten ' || OLD.`id`
      AND (OLD.`ended_at` IS NOT NULL OR OLD.`expires_at` < 1000 * strftime('%s', 'now'))))
  OR NEW.`contact_id` IS NOT OLD.`contact_id`
  OR NEW.`partner_id` IS NOT OLD.`partner_id` OR NEW.`review_id` IS NOT OLD.`review_id`
  OR (OLD.`ended_at` IS NOT NULL AND NEW.`ended_at` IS NOT OLD.`ended_at`)
BEGIN SELECT RAISE(ABORT, 'a link stays whose it is, and ended once it has ended'); END;
--> statement-breakpoint
-- Nobody is left whose contact could be put back.
CREATE TRIGGER `contact_erased` BEFORE UPDATE ON `contact`
WHEN OLD.`erased_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an erased contact stays erased'); END;
