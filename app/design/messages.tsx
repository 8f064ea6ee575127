"use client"
import { BoardLegend } from "@/components/board-mark"
import { Button } from "@/components/ui/button"
import { Empty } from "@/components/ui/empty"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { StateMark } from "@/components/ui/state-mark"

/** What the desk says. */
export function Messages() {
  return (
    <div className="grid gap-6">
      <PageHead title="A screen’s title" about="What it is about, in a line.">
        <Button>A verb</Button>
        <Button look="primary">The verb</Button>
      </PageHead>
      <Notice tone="done">Release 3 is public, with 15 partners.</Notice>
      <Notice tone="owed">The last day for answers was 14 October 2026. You can still answer.</Notice>
      <Notice tone="wrong">Greenroom did not answer. What you typed is still here: try again.</Notice>
      <p className="flex flex-wrap gap-4">
        <StateMark tone="done">Public</StateMark>
        <StateMark tone="owed">Changed</StateMark>
        <StateMark tone="wrong">Late</StateMark>
        <StateMark tone="none">Not public</StateMark>
      </p>
      <BoardLegend />
      <Empty title="No partners yet" steps={<Button look="primary">Import the partners’ texts</Button>}>
        What would be here, and the next step.
      </Empty>
    </div>
  )
}
