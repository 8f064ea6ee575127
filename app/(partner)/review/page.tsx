import { notFound } from "next/navigation"

/** Without a personal link there is nothing to review. */
export default function NoReviewPage() {
  notFound()
}
