import type { Page } from "@playwright/test"

/** The status line of a partner's form, once the server has all that was typed. */
export function savedStatus(page: Page) {
  return page.getByText(/^Saved \d\d:\d\d$/u)
}
