CREATE TABLE `logo_facts` (
	`sha256` text PRIMARY KEY NOT NULL,
	`facts` text NOT NULL,
	FOREIGN KEY (`sha256`) REFERENCES `image`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rendition` (
	`source_sha256` text NOT NULL,
	`format` text NOT NULL,
	`width` integer NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`source_sha256`, `format`, `width`),
	FOREIGN KEY (`source_sha256`) REFERENCES `image`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `image`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rendition_image` ON `rendition` (`sha256`);--> statement-breakpoint
CREATE TABLE `schedule` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event_id` integer NOT NULL,
	`action` text NOT NULL,
	`due_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`actor_id` integer,
	`done_at` integer,
	`outcome` text DEFAULT '' NOT NULL,
	`succeeded` integer,
	`cancelled_at` integer,
	`cancelled_by` integer,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancelled_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `schedule_event` ON `schedule` (`event_id`,`id`);--> statement-breakpoint
CREATE INDEX `schedule_due` ON `schedule` (`due_at`) WHERE "schedule"."done_at" is null and "schedule"."cancelled_at" is null;--> statement-breakpoint
ALTER TABLE `event` ADD `languages` text DEFAULT '["en"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `translations` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `layout` text DEFAULT 'cards' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `header_sha256` text REFERENCES image(sha256);--> statement-breakpoint
ALTER TABLE `partner` ADD `logo_nudge` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `release_entry` ADD `logo_nudge` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `revision` ADD `variants` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `tier` ADD `translations` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE TRIGGER `image_kept_elsewhere` BEFORE DELETE ON `image`
WHEN EXISTS (SELECT 1 FROM `revision`, json_each(`revision`.`variants`) WHERE json_each.`value` = OLD.`sha256`)
  OR EXISTS (SELECT 1 FROM `release` WHERE `settings` ->> '$.headerSha256' = OLD.`sha256`)
BEGIN SELECT RAISE(ABORT, 'an image in use is kept'); END;
--> statement-breakpoint
CREATE TRIGGER `revision_variants_exist` BEFORE INSERT ON `revision`
WHEN EXISTS (SELECT 1 FROM json_each(NEW.`variants`) WHERE `value` NOT IN (SELECT `sha256` FROM `image`))
BEGIN SELECT RAISE(ABORT, 'a variant is an image'); END;
--> statement-breakpoint
CREATE TRIGGER `revision_variants_still_exist` BEFORE UPDATE OF `variants` ON `revision`
WHEN EXISTS (SELECT 1 FROM json_each(NEW.`variants`) WHERE `value` NOT IN (SELECT `sha256` FROM `image`))
BEGIN SELECT RAISE(ABORT, 'a variant is an image'); END;
--> statement-breakpoint
CREATE TRIGGER `logo_facts_immutable` BEFORE UPDATE ON `logo_facts`
BEGIN SELECT RAISE(ABORT, 'what was measured stays'); END;
--> statement-breakpoint
CREATE TRIGGER `rendition_immutable` BEFORE UPDATE ON `rendition`
BEGIN SELECT RAISE(ABORT, 'a rendition is made once'); END;
