import { notFound } from "next/navigation"

/** Nothing lies deeper: the same page as for a link that opens nothing. */
export default function NothingDeeperPage() {
  notFound()
}
