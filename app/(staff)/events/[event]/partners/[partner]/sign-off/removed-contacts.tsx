import { t } from "@/domain/words"
import { PersonalData } from "./personal-data"

/** Contacts who were removed and whose names are kept for what they answered: they can ask to be erased, too. */
export function RemovedContacts({
  eventSlug,
  contacts,
}: {
  eventSlug: string
  contacts: { id: number; name: string; email: string }[]
}) {
  return (
    <section aria-labelledby="removed" className="grid gap-2">
      <h2 id="removed" className="text-18 font-semibold">
        {t("Removed contacts")}
      </h2>
      <ul className="border-t border-line">
        {contacts.map(({ id, name, email }) => (
          <li key={id} className="border-b border-line py-3">
            <p className="font-semibold">{name}</p>
            <p className="text-13 break-all text-soft">{email}</p>
            <div className="-ml-3 mt-1">
              <PersonalData eventSlug={eventSlug} contact={{ id, name }} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
