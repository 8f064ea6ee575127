/** Checks of a screen as it stands: axe, overflow, layout shift. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "@playwright/test"
import { expect } from "./fixtures"

const require = createRequire(import.meta.url)
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

/**
 * Of a page that nobody has touched yet: what follows a click comes within half a second on a quick machine, and on a slow
 * one can't be told from what comes by itself. Such a machine also paints a page while it is still being read, which moves a
 * row by a few pixels (0.001 at most). A picture without a size moves far more; Core Web Vitals call 0.1 good.
 */
export async function checkShift(page: Page, name: string) {
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached()
  expect.soft(await layoutShift(page), `layout shift of ${name}`).toBeLessThan(0.005)
}

/** The whole of axe, and whether anything sticks out at the side. */
export async function checkScreen(page: Page, name: string) {
  await expect(page.getByRole("heading", { level: 1 }).or(page.getByRole("dialog")).first()).toBeAttached()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(overflow, `sideways overflow of ${name}`).toBeLessThanOrEqual(0)
  await page.evaluate(AXE)
  expect.soft(await violations(page, {}), `axe on ${name}`).toEqual([])
}

/** The rules of axe that hang on colors, of a screen that was checked before and is shown in other colors now. */
export async function checkColors(page: Page, name: string) {
  // Some colors fade over into the others, from the next frame on.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(fading.map(({ finished }) => finished))
  })
  const found = await violations(page, { runOnly: ["color-contrast", "link-in-text-block"] })
  expect.soft(found, `colors of ${name}`).toEqual([])
}

function violations(page: Page, options: { runOnly?: string[] }): Promise<string[]> {
  return page.evaluate(async (given) => {
    const { axe } = window as unknown as {
      axe: { run: (root: Document, options: object) => Promise<AxeResults> }
    }
    const results = await axe.run(document, { iframes: false, ...given })
    return results.violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
    )
  }, options)
}

/** The sum of layout shifts since the page was opened that nobody's input explains (Core Web Vitals, CLS). */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number
            hadRecentInput: boolean
          })[])
            if (!entry.hadRecentInput) total += entry.value
        }).observe({ type: "layout-shift", buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(Math.round(total * 1000) / 1000)))
      }),
  )
}

type AxeResults = { violations: { id: string; nodes: { html: string }[] }[] }
