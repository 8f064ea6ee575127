CREATE TABLE `answer` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`review_id` integer NOT NULL,
	`partner_id` integer NOT NULL,
	`contact_id` integer NOT NULL,
	`revision_id` integer NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`decides` integer NOT NULL,
	`at` integer NOT NULL,
	`signer_name` text NOT NULL,
	`signer_role` text DEFAULT '' NOT NULL,
	`comment` text DEFAULT '' NOT NULL,
	`field_comments` text NOT NULL,
	`proposal` text,
	`proposal_logo_sha256` text,
	`proposal_hash` text,
	`hand_on` text,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_logo_sha256`) REFERENCES `image`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answer_kind" CHECK("answer"."kind" in ('approved', 'changes', 'commented', 'proposed', 'handed-on'))
);
--> statement-breakpoint
CREATE INDEX `answer_partner` ON `answer` (`partner_id`,`id`);--> statement-breakpoint
CREATE TABLE `contact` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`partner_id` integer NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`language` text DEFAULT 'en' NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contact_role" CHECK("contact"."role" in ('decides', 'comments'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_partner_email` ON `contact` (`partner_id`,`email`) WHERE "contact"."removed_at" is null;--> statement-breakpoint
CREATE TABLE `decision` (
	`answer_id` integer PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` integer,
	`revision_id` integer,
	FOREIGN KEY (`answer_id`) REFERENCES `answer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_outcome" CHECK("decision"."outcome" in ('taken', 'partly', 'left'))
);
--> statement-breakpoint
CREATE TABLE `mail` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event_id` integer,
	`partner_id` integer,
	`contact_id` integer,
	`link_id` integer,
	`kind` text NOT NULL,
	`from_name` text NOT NULL,
	`reply_to` text DEFAULT '' NOT NULL,
	`to_name` text NOT NULL,
	`to_email` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`link_token` text,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_at` integer,
	`handed_at` integer,
	`sent_at` integer,
	`ended_at` integer,
	`ended_because` text,
	`last_error` text,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`link_id`) REFERENCES `review_link`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mail_event` ON `mail` (`event_id`,`id`);--> statement-breakpoint
CREATE INDEX `mail_due` ON `mail` (`due_at`) WHERE "mail"."sent_at" is null and "mail"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `reminder` (
	`contact_id` integer NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	`mail_id` integer,
	PRIMARY KEY(`contact_id`, `day`),
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mail_id`) REFERENCES `mail`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `review` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`partner_id` integer NOT NULL,
	`revision_id` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`sender_id` integer,
	`closed_at` integer,
	`closed_because` text,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sender_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_partner` ON `review` (`partner_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `review_open` ON `review` (`partner_id`) WHERE "review"."closed_at" is null;--> statement-breakpoint
CREATE TABLE `review_link` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`contact_id` integer NOT NULL,
	`partner_id` integer NOT NULL,
	`review_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`ended_because` text,
	`opened_at` integer,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_link_token` ON `review_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `review_link_partner` ON `review_link` (`partner_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `review_link_live` ON `review_link` (`contact_id`) WHERE "review_link"."ended_at" is null;--> statement-breakpoint
ALTER TABLE `activity` ADD `contact_id` integer REFERENCES contact(id);--> statement-breakpoint
ALTER TABLE `event` ADD `last_release_id` integer REFERENCES release(id);--> statement-breakpoint
ALTER TABLE `event` ADD `review_deadline` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `time_zone` text DEFAULT 'UTC' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `publish_rule` text DEFAULT 'approved' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `approval_rule` text DEFAULT 'one' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `reminder_days` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `reply_to` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `partner` ADD `reminders_paused_at` integer;--> statement-breakpoint
ALTER TABLE `release_entry` ADD `ground` text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE `release_entry` ADD `reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `revision` ADD `contact_id` integer REFERENCES contact(id);