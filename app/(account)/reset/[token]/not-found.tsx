import { DeadLink } from "../../dead-link"

export default function ResetNotFound() {
  return <DeadLink next="Your password is as it was." href="/forgot" verb="Get a new link" />
}
