import { Fragment } from "react"

/** A long hash in groups for the eye; selected and copied, it is one piece. */
export function ContentHash({ hash }: { hash: string }) {
  return (
    <code className="font-mono text-13 select-all">
      {hash.match(/.{1,8}/gu)?.map((group, index) => (
        <Fragment key={String(index)}>
          <span className="mr-2">{group}</span>
          <wbr />
        </Fragment>
      ))}
    </code>
  )
}
