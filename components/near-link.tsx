"use client"
import Link from "next/link"
import { type ComponentProps, useEffect, useRef, useState } from "react"

/** Whoever only passes over a row of tabs, or walks down a list, asks the server for nothing. */
const REST_MS = 80

/**
 * A link on the desk whose page is fetched, with its data, as soon as pointer or focus rest on it: by the time it is
 * pressed, it is there. Nothing is fetched for links that are merely in view; a list may have thousands.
 */
export function NearLink(props: Omit<ComponentProps<typeof Link>, "prefetch">) {
  const [isNear, setNear] = useState(false)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(rest.current), [])
  const come = () => {
    clearTimeout(rest.current)
    rest.current = setTimeout(() => setNear(true), REST_MS)
  }
  const go = () => {
    clearTimeout(rest.current)
    setNear(false)
  }
  return (
    <Link
      {...props}
      prefetch={isNear}
      onPointerEnter={come}
      onPointerLeave={go}
      onFocus={come}
      onBlur={go}
      onTouchStart={() => setNear(true)}
    />
  )
}
