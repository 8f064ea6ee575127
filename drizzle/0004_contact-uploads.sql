CREATE TABLE `contact_upload` (
	`contact_id` integer NOT NULL,
	`sha256` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`contact_id`, `sha256`),
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `image`(`sha256`) ON UPDATE no action ON DELETE no action
);
