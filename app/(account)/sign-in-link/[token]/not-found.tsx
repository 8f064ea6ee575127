import { DeadLink } from "../../dead-link"

export default function SignInLinkNotFound() {
  return <DeadLink next="Sign in another way, or ask for a new link." href="/sign-in" verb="Sign in" />
}
