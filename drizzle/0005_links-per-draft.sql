DROP INDEX `review_link_live`;--> statement-breakpoint
CREATE UNIQUE INDEX `review_link_live` ON `review_link` (`contact_id`,`review_id`) WHERE "review_link"."ended_at" is null;