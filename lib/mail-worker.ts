import type { Db } from "@/db/client"
import { claimNextMail, markHanded, recoverMails, settleMail } from "@/db/mail-delivery"
import type { Mail } from "@/db/mails"
import { failureOf, type Outcome } from "@/domain/mail/delivery"
import { logError } from "./log"
import { mailMessage, type Sender } from "./mail-message"
import type { Transport } from "./smtp"

/** Few, for mail servers limit what one client may do at a time; more than one, so that a slow answer blocks nobody. */
const LANES = 2
const POLL_MS = 1_000
const AFTER_TROUBLE_MS = 30_000

type Worker = Sender & {
  db: Db
  transport: Transport
  clock?: () => number
  stopping?: () => boolean
  /** How attempts ended that the disk would not take: written before anything else is sent. */
  unsettled?: (() => void)[]
}

/**
 * Sends the queue in the background until it is stopped. Starts with what a process that died was sending. `stop` lets
 * what is being sent come to its end.
 */
export function startMailWorker(given: Worker): { stop: () => Promise<void> } {
  const worker = { unsettled: [], ...given }
  let stopping = false
  let wake = () => {}
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async () => {
    let recovered = false
    while (!stopping) {
      try {
        if (!recovered) recoverMails(worker.db, Date.now())
        recovered = true
        await tick({ ...worker, stopping: () => stopping })
        if (!stopping) await pause(POLL_MS)
      } catch (error) {
        logError("mails can't be read from the queue; trying again in a while", error)
        if (!stopping) await pause(AFTER_TROUBLE_MS)
      }
    }
    try {
      settleAll(worker.unsettled)
    } catch (error) {
      logError("how the last mails ended can't be written; the next start shows them as uncertain", error)
    }
  }
  const ended = run()
  return {
    stop: () => {
      stopping = true
      wake()
      return ended
    },
  }
}

/** Sends all that is due now, a few at a time, and answers when each attempt has come to its end. */
export async function tick(worker: Worker): Promise<void> {
  settleAll(worker.unsettled)
  const lane = async () => {
    while (!worker.stopping?.()) {
      const mail = claimNextMail(worker.db, now(worker))
      if (!mail) return
      await attempt(worker, mail)
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: LANES }, lane))
  for (const end of ends) if (end.status === "rejected") throw end.reason
}

async function attempt(worker: Worker, mail: Mail) {
  const { db } = worker
  const outcome = await send(worker, mail)
  const at = now(worker)
  const { unsettled = [] } = worker
  unsettled.push(() => settleMail(db, mail, outcome, at))
  settleAll(unsettled)
  if (outcome.kind !== "sent") logError(`mail ${mail.id}, attempt ${mail.attempts}: ${outcome.kind}`)
}

/** In their order; what throws stays, with all behind it. */
function settleAll(unsettled: (() => void)[] = []) {
  for (let settle = unsettled[0]; settle; settle = unsettled[0]) {
    settle()
    unsettled.shift()
  }
}

async function send({ db, transport, ...worker }: Worker, mail: Mail): Promise<Outcome> {
  let handed = false
  try {
    const message = await mailMessage(mail, worker, now(worker))
    return await transport.send({ from: worker.from, to: mail.toEmail }, message, () => {
      handed = markHanded(db, mail, now(worker))
      return handed
    })
  } catch (error) {
    logError(`mail ${mail.id}, attempt ${mail.attempts}: not as expected`, error)
    return failureOf({
      code: null,
      step: "",
      handed,
      error: "Greenroom could not send this mail; its log says why.",
    })
  }
}

function now({ clock = Date.now }: { clock?: () => number }): number {
  return clock()
}
