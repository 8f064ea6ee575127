import { t } from "./words"
/** Who a revision is by: staff, "Greenroom" itself, or a contact whose proposal staff took as a whole. */
export function byline({ author, contact }: { author: string | null; contact: string | null }): string {
  const staff = author ?? "Greenroom"
  return contact === null ? staff : t("Text by {contact} (contact), taken by {staff}", { contact, staff })
}
