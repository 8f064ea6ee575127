"use client"
import { useState } from "react"
import { LIST_ROW, LIST_TARGET } from "@/components/list-row"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { Term } from "@/components/ui/term"
import { useListKeys } from "@/components/use-list-keys"
import { type ContactFields, MAIL_LANGUAGES } from "@/domain/contact"

import type { LinkState } from "@/domain/link-state"
import { t } from "@/domain/words"
import { dropContact, endLinks, sendNewLink, undoDropContact } from "./actions"
import { ContactForm } from "./contact-form"
import { ContactQuestion, type Question } from "./contact-question"
import { hasLiveLink, LinkWords } from "./link-words"
import { PersonalData } from "./personal-data"

export type ListedContact = { id: number; link: LinkState } & ContactFields

/** Who reads the drafts of a partner, and what became of each one's link. */
export function Contacts({
  partnerId,
  contacts,
  canChange,
  wasSent,
  erasesIn = null,
}: {
  partnerId: number
  contacts: ListedContact[]
  canChange: boolean
  /** Was anything sent to this partner, so that a link would open something? */
  wasSent: boolean
  /** The event's address, for those who may hand out and erase personal data. */
  erasesIn?: string | null
}) {
  const [edited, setEdited] = useState<ListedContact | "new" | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const [news, setNews] = useState("")
  const keys = useListKeys()
  const live = contacts.filter(({ link }) => hasLiveLink(link)).length
  const nobodyDecides = !contacts.some(({ role }) => role === "decides")
  const ask = (next: Question) => {
    setNews("")
    setQuestion(next)
  }
  return (
    <section aria-labelledby="contacts" className="grid min-w-0 content-start gap-3">
      <h2 id="contacts" className="text-18 font-semibold">
        {t("Contacts")}
      </h2>
      {news ? <Notice tone="owed">{news}</Notice> : null}
      {contacts.length === 0 ? (
        <p className="border-t border-line pt-3 text-soft">
          {t(
            "None yet. Whoever is named here gets a personal link to read the draft and to answer; no account is needed.",
          )}
        </p>
      ) : (
        <ul {...keys} className="border-t border-line">
          {contacts.map((contact) => (
            <li key={contact.id} {...(canChange ? LIST_ROW : {})} className="border-b border-line py-3">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-semibold">{contact.name}</span>
                <span className="text-13 text-soft">
                  {contact.role === "decides" ? <Term of="decides">{t("decides")}</Term> : t("comments only")}
                  , {MAIL_LANGUAGES[contact.language]}
                </span>
              </p>
              <p className="text-13 break-all text-soft">{contact.email}</p>
              <LinkWords link={contact.link} />
              {canChange ? (
                <div className="-ml-3 mt-1 flex flex-wrap gap-x-1">
                  <Verb word={t("Edit")} name={contact.name} isFirst onClick={() => setEdited(contact)} />
                  {wasSent ? (
                    <Verb
                      word={contact.link.state === "none" ? t("Send a link") : t("Send a new link")}
                      name={contact.name}
                      onClick={() => ask(sendQuestion(contact))}
                    />
                  ) : null}
                  {hasLiveLink(contact.link) ? (
                    <Verb
                      word={t("Revoke link")}
                      name={contact.name}
                      onClick={() => ask(revokeQuestion(contact))}
                    />
                  ) : null}
                  <Verb
                    word={t("Remove")}
                    name={contact.name}
                    onClick={() => ask(removeQuestion(contact, contacts))}
                  />
                  {erasesIn === null ? null : <PersonalData eventSlug={erasesIn} contact={contact} />}
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {canChange ? (
        <div className="flex flex-wrap gap-2">
          <Button look={nobodyDecides ? "primary" : "plain"} onClick={() => setEdited("new")}>
            {contacts.length === 0 ? t("Add the first contact") : t("Add a contact")}
          </Button>
          {live > 1 ? (
            <Button look="quiet" onClick={() => ask(revokeAllQuestion(partnerId, live))}>
              {t("Revoke all links…")}
            </Button>
          ) : null}
        </div>
      ) : null}
      <Dialog
        open={edited !== null}
        onOpenChange={(open) => (open ? undefined : setEdited(null))}
        title={edited === "new" ? t("Add a contact") : t("Change the contact")}
      >
        {edited ? (
          <ContactForm
            partnerId={partnerId}
            contact={edited === "new" ? null : edited}
            hasLink={edited !== "new" && hasLiveLink(edited.link)}
            onDone={(said) => {
              setEdited(null)
              setNews(said)
            }}
          />
        ) : null}
      </Dialog>
      <ContactQuestion question={question} onClose={() => setQuestion(null)} />
    </section>
  )
}

function Verb({
  word,
  name,
  isFirst = false,
  onClick,
}: {
  word: string
  name: string
  isFirst?: boolean
  onClick: () => void
}) {
  return (
    <Button
      {...(isFirst ? LIST_TARGET : {})}
      look="quiet"
      size="small"
      onClick={onClick}
      aria-label={`${word}: ${name}`}
    >
      {word}
    </Button>
  )
}

function sendQuestion({ id, name, email, link }: ListedContact): Question {
  return {
    title:
      link.state === "none" ? t("Send {name} a link?", { name }) : t("Send {name} a new link?", { name }),
    about: [
      t("A mail with a personal link goes to {email}. It opens what was sent to this partner last.", {
        email,
      }),
      hasLiveLink(link) ? t("The link that works now ends.") : "",
    ]
      .filter(Boolean)
      .join(" "),
    verb: link.state === "none" ? t("Send a link") : t("Send a new link"),
    waiting: t("Sending…"),
    look: "primary",
    action: () => sendNewLink(id),
  }
}

function revokeQuestion({ id, name }: ListedContact): Question {
  return {
    title: t("Revoke {name}’s link?", { name }),
    about: t(
      "The link stops working at once, and a mail that still waits with it is not sent. {name} stays a contact; you can send a new link at any time.",
      { name },
    ),
    verb: t("Revoke link"),
    waiting: t("Revoking…"),
    look: "danger",
    action: () => endLinks({ contactId: id }),
  }
}

function revokeAllQuestion(partnerId: number, live: number): Question {
  return {
    title: t("Revoke {links, plural, one {# link} other {# links}}?", { links: live }),
    about: t(
      "{links, plural, one {# personal link} other {# personal links}} to this partner’s draft stop working at once. The contacts stay; you can send new links at any time.",
      { links: live },
    ),
    verb: t("Revoke {links, plural, one {# link} other {# links}}", { links: live }),
    waiting: t("Revoking…"),
    look: "danger",
    action: () => endLinks({ partnerId }),
  }
}

function removeQuestion({ id, name, role, link }: ListedContact, contacts: ListedContact[]): Question {
  const last = role === "decides" && contacts.filter((item) => item.role === "decides").length === 1
  return {
    title: t("Remove {name}?", { name }),
    about: [
      hasLiveLink(link)
        ? t("{name} gets no more mails, and the personal link stops working at once.", { name })
        : t("{name} gets no more mails.", { name }),
      t("What was answered stays in the thread, and a sign-off that was given still counts."),
      last ? t("Nobody is left who decides: until you add somebody, nobody can sign off.") : "",
    ]
      .filter(Boolean)
      .join(" "),
    verb: t("Remove contact"),
    waiting: t("Removing…"),
    look: "danger",
    action: () => dropContact(id),
    undo: {
      said: t("{name} is no longer a contact.", { name }),
      undone: hasLiveLink(link)
        ? t("{name} is a contact again. The link stays ended: send a new one.", { name })
        : t("{name} is a contact again.", { name }),
      undo: () => undoDropContact(id),
    },
  }
}
