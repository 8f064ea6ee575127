CREATE TABLE `account_link` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`kind` text NOT NULL,
	`user_id` integer,
	`email` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`role` text,
	`creator_id` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`creator_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "account_link_kind" CHECK("account_link"."kind" in ('invite', 'reset', 'sign-in', 'email'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_link_token` ON `account_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `account_link_user` ON `account_link` (`user_id`);--> statement-breakpoint
CREATE TABLE `identity` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identity_user` ON `identity` (`user_id`);--> statement-breakpoint
CREATE TABLE `passkey` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text DEFAULT '[]' NOT NULL,
	`is_backed_up` integer DEFAULT false NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkey_user` ON `passkey` (`user_id`);--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`level` real NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`action`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `rate_limit_updated` ON `rate_limit` (`updated_at`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`user_id` integer NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`user_id`, `code_hash`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sign_in_step` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` integer,
	`challenge` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `activity` ADD `chain_hash` text;--> statement-breakpoint
ALTER TABLE `contact` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `event` ADD `requires_second_factor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `keeps_days` integer;--> statement-breakpoint
ALTER TABLE `event` ADD `quota_bytes` integer DEFAULT 2147483648 NOT NULL;--> statement-breakpoint
ALTER TABLE `mail` ADD `account_link_id` integer REFERENCES account_link(id);--> statement-breakpoint
ALTER TABLE `session` ADD `seen_at` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `via` text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `has_second_factor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `agent` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `network` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `user` ADD `language` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `user` ADD `removed_at` integer;--> statement-breakpoint
ALTER TABLE `user` ADD `totp_secret` text;--> statement-breakpoint
ALTER TABLE `user` ADD `totp_since` integer;--> statement-breakpoint
ALTER TABLE `user` ADD `totp_last_step` integer;--> statement-breakpoint
ALTER TABLE `user` ADD `passkey_handle` text;--> statement-breakpoint
DROP TRIGGER `activity_immutable`;
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
