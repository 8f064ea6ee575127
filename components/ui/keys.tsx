"use client"
import { useModName } from "@/components/keyboard"

/** Keys to press, one after the other, or together where the first is Ctrl ("Mod"). */
export function Keys({ keys }: { keys: string[] }) {
  const mod = useModName()
  return (
    <span className="inline-flex items-baseline gap-1 whitespace-nowrap">
      {keys.map((key) => (
        <kbd
          key={key}
          className="min-w-6 rounded-sm border border-edge bg-paper px-1.5 text-center font-sans text-13 text-soft"
        >
          {key === "Mod" ? mod : key.length === 1 ? key.toUpperCase() : key}
        </kbd>
      ))}
    </span>
  )
}
