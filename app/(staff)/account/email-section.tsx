import { t } from "@/domain/words"
import { EmailForm } from "./email-form"

/** Changing one's address; only a mail server can ask the new one whether it is right. */
export function EmailSection({ hasMail, hasPassword }: { hasMail: boolean; hasPassword: boolean }) {
  return (
    <section aria-labelledby="email" className="mt-12 max-w-105">
      <h2 id="email" className="mb-4 text-18 font-semibold">
        {t("Change your address")}
      </h2>
      {hasMail ? (
        <EmailForm hasPassword={hasPassword} />
      ) : (
        <p className="border-l-4 border-line py-1 pl-4 text-soft">
          {t(
            "This Greenroom has no mail server, so it can’t ask a new address whether it is yours. An owner can invite the new address under “Staff”, and remove this account afterwards.",
          )}
        </p>
      )}
    </section>
  )
}
