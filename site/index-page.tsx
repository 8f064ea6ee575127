import { counted } from "@/domain/counted"
import { languageOf } from "@/domain/language"
import { type Spoken, spokenIn } from "@/domain/languages"
import type { Release } from "@/domain/release"
import { EventDates } from "./event-dates"
import { eventPath } from "./paths"
import type { PublishedEvent } from "./render"

/** Every published event, the newest first. */
export function IndexPage({ events, signIn }: { events: PublishedEvent[]; signIn: boolean }) {
  return (
    <main className="index">
      <div className="axis top">
        <h1>Events</h1>
      </div>
      {events.length === 0 ? (
        <div className="axis">
          <p className="empty">No event is published yet. When one is, it will be listed here.</p>
        </div>
      ) : (
        <ul className="events">
          {events.map(({ event, partners }) => (
            <li key={event.slug} className="axis event">
              <div className="side facts">
                <EventDates event={event} />
              </div>
              <div>
                <h2 {...titleSpoken(event)}>
                  <a href={eventPath(event.slug).slice(1)}>{event.title}</a>
                </h2>
                <p className="soft">
                  {event.place ? `${event.place} · ` : ""}
                  {counted(partners, "partner")}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {signIn ? (
        <footer className="axis">
          <p className="staff">
            <a href="sign-in">Staff sign in</a>
          </p>
        </footer>
      ) : null}
    </main>
  )
}

/** The list is in English; an event's title is in the event's first language. */
function titleSpoken({ title, languages }: Release["event"]): Spoken {
  return spokenIn(languageOf(title) ?? languages[0], "en")
}
