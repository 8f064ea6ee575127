CREATE TABLE `ignored_finding` (
	`partner_id` integer NOT NULL,
	`rule` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` integer,
	PRIMARY KEY(`partner_id`, `rule`, `words`),
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
