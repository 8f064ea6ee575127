CREATE TRIGGER `answer_immutable` BEFORE UPDATE ON `answer`
BEGIN SELECT RAISE(ABORT, 'an answer never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `answer_kept` BEFORE DELETE ON `answer`
BEGIN SELECT RAISE(ABORT, 'answers are kept'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_immutable` BEFORE UPDATE ON `decision`
BEGIN SELECT RAISE(ABORT, 'a decision never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_kept` BEFORE DELETE ON `decision`
BEGIN SELECT RAISE(ABORT, 'decisions are kept'); END;
--> statement-breakpoint
CREATE TRIGGER `review_immutable` BEFORE UPDATE ON `review`
WHEN OLD.`closed_at` IS NOT NULL
  OR NEW.`partner_id` IS NOT OLD.`partner_id` OR NEW.`revision_id` IS NOT OLD.`revision_id`
  OR NEW.`sent_at` IS NOT OLD.`sent_at` OR NEW.`sender_id` IS NOT OLD.`sender_id`
BEGIN SELECT RAISE(ABORT, 'what was sent never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `review_kept` BEFORE DELETE ON `review`
BEGIN SELECT RAISE(ABORT, 'reviews are kept'); END;
--> statement-breakpoint
CREATE TRIGGER `review_sealed` BEFORE INSERT ON `review`
WHEN (SELECT `sealed_at` FROM `revision` WHERE `id` = NEW.`revision_id`) IS NULL
  OR (SELECT `partner_id` FROM `revision` WHERE `id` = NEW.`revision_id`) IS NOT NEW.`partner_id`
BEGIN SELECT RAISE(ABORT, 'only a sealed revision of the partner is sent'); END;
--> statement-breakpoint
CREATE TRIGGER `review_link_immutable` BEFORE UPDATE ON `review_link`
WHEN NEW.`token_hash` IS NOT OLD.`token_hash` OR NEW.`contact_id` IS NOT OLD.`contact_id`
  OR NEW.`partner_id` IS NOT OLD.`partner_id` OR NEW.`review_id` IS NOT OLD.`review_id`
  OR (OLD.`ended_at` IS NOT NULL AND NEW.`ended_at` IS NOT OLD.`ended_at`)
BEGIN SELECT RAISE(ABORT, 'a link stays whose it is, and ended once it has ended'); END;
--> statement-breakpoint
CREATE TRIGGER `review_link_partner_of_contact` BEFORE INSERT ON `review_link`
WHEN (SELECT `partner_id` FROM `contact` WHERE `id` = NEW.`contact_id`) IS NOT NEW.`partner_id`
BEGIN SELECT RAISE(ABORT, 'a link belongs to the partner of its contact'); END;
--> statement-breakpoint
CREATE TRIGGER `mail_sent_immutable` BEFORE UPDATE ON `mail`
WHEN OLD.`sent_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a mail that was sent never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `mail_keeps_no_link` BEFORE UPDATE ON `mail`
WHEN (NEW.`sent_at` IS NOT NULL OR NEW.`ended_at` IS NOT NULL) AND NEW.`link_token` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a mail that is done keeps no link'); END;
--> statement-breakpoint
CREATE TRIGGER `reminder_kept` BEFORE DELETE ON `reminder`
BEGIN SELECT RAISE(ABORT, 'what was sent is remembered'); END;
