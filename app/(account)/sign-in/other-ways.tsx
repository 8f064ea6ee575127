import Link from "next/link"

const LINK = "text-act underline underline-offset-3"

/** For who has no password at hand. A link to sign in with is offered only where mails go out. */
export function OtherWays({ hasMail }: { hasMail: boolean }) {
  return (
    <ul className="mt-8 grid gap-2 border-t border-line pt-6 text-15">
      {hasMail ? (
        <li>
          <Link prefetch={false} href="/sign-in-link" className={LINK}>
            Get a link by mail to sign in
          </Link>
        </li>
      ) : null}
      <li>
        <Link prefetch={false} href="/forgot" className={LINK}>
          Forgot your password?
        </Link>
      </li>
    </ul>
  )
}
