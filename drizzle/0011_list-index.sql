-- Which partners changed since a number was read: what the desk's list keeps in memory follows by it (db/partner-facts.ts).
-- Triggers, so that no way of writing, the command line included, can be forgotten.
CREATE TABLE `partner_change` (
	`partner_id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `partner_change_number` ON `partner_change` (`number`);
--> statement-breakpoint
CREATE TRIGGER `partner_noted` AFTER INSERT ON `partner`
BEGIN
  INSERT INTO `partner_change` (`partner_id`, `number`)
  VALUES (NEW.`id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `partner_change`))
  ON CONFLICT (`partner_id`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `partner_update_noted` AFTER UPDATE ON `partner`
BEGIN
  INSERT INTO `partner_change` (`partner_id`, `number`)
  VALUES (NEW.`id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `partner_change`))
  ON CONFLICT (`partner_id`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `revision_noted` AFTER UPDATE OF `content`, `hash`, `updated_at` ON `revision`
BEGIN
  INSERT INTO `partner_change` (`partner_id`, `number`)
  VALUES (NEW.`partner_id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `partner_change`))
  ON CONFLICT (`partner_id`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `contact_noted` AFTER INSERT ON `contact`
BEGIN
  INSERT INTO `partner_change` (`partner_id`, `number`)
  VALUES (NEW.`partner_id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `partner_change`))
  ON CONFLICT (`partner_id`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `contact_update_noted` AFTER UPDATE ON `contact`
BEGIN
  INSERT INTO `partner_change` (`partner_id`, `number`)
  VALUES (NEW.`partner_id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `partner_change`))
  ON CONFLICT (`partner_id`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `review_noted` AFTER INSERT ON `review`
BEGIN
  INSERT INTO `partner_change` (`partner_id`, `number`)
  VALUES (NEW.`partner_id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `partner_change`))
  ON CONFLICT (`partner_id`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `review_update_noted` AFTER UPDATE ON `review`
BEGIN
  INSERT INTO `partner_change` (`partner_id`, `number`)
  VALUES (NEW.`partner_id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `partner_change`))
  ON CONFLICT (`partner_id`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `answer_noted` AFTER INSERT ON `answer`
BEGIN
  INSERT INTO `partner_change` (`partner_id`, `number`)
  VALUES (NEW.`partner_id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `partner_change`))
  ON CONFLICT (`partner_id`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `decision_noted` AFTER INSERT ON `decision`
BEGIN
  INSERT INTO `partner_change` (`partner_id`, `number`)
  VALUES ((SELECT `partner_id` FROM `answer` WHERE `id` = NEW.`answer_id`), (SELECT coalesce(max(`number`), 0) + 1 FROM `partner_change`))
  ON CONFLICT (`partner_id`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `partner_tag_noted` AFTER INSERT ON `partner_tag`
BEGIN
  INSERT INTO `partner_change` (`partner_id`, `number`)
  VALUES (NEW.`partner_id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `partner_change`))
  ON CONFLICT (`partner_id`) DO UPDATE SET `number` = excluded.`number`;
END;
--> statement-breakpoint
CREATE TRIGGER `partner_tag_delete_noted` AFTER DELETE ON `partner_tag`
BEGIN
  INSERT INTO `partner_change` (`partner_id`, `number`)
  VALUES (OLD.`partner_id`, (SELECT coalesce(max(`number`), 0) + 1 FROM `partner_change`))
  ON CONFLICT (`partner_id`) DO UPDATE SET `number` = excluded.`number`;
END;
