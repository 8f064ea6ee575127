CREATE TRIGGER `revision_sealed` BEFORE UPDATE ON `revision`
WHEN OLD.`sealed_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a sealed revision never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `revision_kept` BEFORE DELETE ON `revision`
BEGIN SELECT RAISE(ABORT, 'revisions are kept'); END;
--> statement-breakpoint
CREATE TRIGGER `release_immutable` BEFORE UPDATE ON `release`
BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `release_kept` BEFORE DELETE ON `release`
BEGIN SELECT RAISE(ABORT, 'releases are kept'); END;
--> statement-breakpoint
CREATE TRIGGER `release_entry_immutable` BEFORE UPDATE ON `release_entry`
BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `release_entry_kept` BEFORE DELETE ON `release_entry`
BEGIN SELECT RAISE(ABORT, 'releases are kept'); END;
--> statement-breakpoint
CREATE TRIGGER `image_immutable` BEFORE UPDATE ON `image`
BEGIN SELECT RAISE(ABORT, 'an image is its content'); END;
--> statement-breakpoint
CREATE TRIGGER `image_kept` BEFORE DELETE ON `image`
WHEN EXISTS (SELECT 1 FROM `revision` WHERE `logo_sha256` = OLD.`sha256`)
BEGIN SELECT RAISE(ABORT, 'an image in use is kept'); END;
--> statement-breakpoint
CREATE TRIGGER `activity_immutable` BEFORE UPDATE ON `activity`
BEGIN SELECT RAISE(ABORT, 'the activity log only grows'); END;
--> statement-breakpoint
CREATE TRIGGER `activity_kept` BEFORE DELETE ON `activity`
BEGIN SELECT RAISE(ABORT, 'the activity log only grows'); END;
