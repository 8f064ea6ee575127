CREATE TABLE `column_mapping` (
	`event_id` integer NOT NULL,
	`kind` text NOT NULL,
	`headings` text NOT NULL,
	`columns` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` integer,
	PRIMARY KEY(`event_id`, `kind`, `headings`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_change` (
	`import_id` integer NOT NULL,
	`partner_id` integer NOT NULL,
	`before_id` integer,
	`before_tier_id` integer,
	`after_id` integer NOT NULL,
	`after_hash` text NOT NULL,
	PRIMARY KEY(`import_id`, `partner_id`),
	FOREIGN KEY (`import_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`before_id`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`before_tier_id`) REFERENCES `tier`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`after_id`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_run` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event_id` integer NOT NULL,
	`actor_id` integer,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	`tier_ids` text DEFAULT '[]' NOT NULL,
	`undone_at` integer,
	`undone_by` integer,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_run_event` ON `import_run` (`event_id`,`id`);--> statement-breakpoint
CREATE TABLE `partner_tag` (
	`partner_id` integer NOT NULL,
	`tag` text NOT NULL,
	PRIMARY KEY(`partner_id`, `tag`),
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `partner_tag_tag` ON `partner_tag` (`tag`);--> statement-breakpoint
ALTER TABLE `answer` ADD `covers` text DEFAULT '["web","print"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `tier` ADD `required_parts` text DEFAULT '["logo","description","website"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `tier` ADD `required_variants` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `tier` ADD `hidden_parts` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `tier` ADD `has_print_text` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `tier` ADD `print_word_limit` integer;--> statement-breakpoint
ALTER TABLE `tier` ADD `print_character_limit` integer;