import { listPasskeys } from "@/db/passkeys"
import { factorsOf, recoveryCodesLeft } from "@/db/second-factors"
import type { Staff } from "@/db/sessions"
import { RECOVERY_CODES } from "@/domain/recovery-codes"
import { hasAny } from "@/domain/second-factor"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { AuthenticatorApp } from "./authenticator-app"
import { PasskeyList } from "./passkey-list"
import { RecoveryCodes } from "./recovery-codes"

/** What is asked for at sign-in besides the password. */
export function FactorsSection({ staff }: { staff: Staff }) {
  const db = database()
  const factors = factorsOf(db, staff.id)
  const passkeys = listPasskeys(db, staff.id).map(({ id, name, createdAt, usedAt, isBackedUp }) => ({
    ...{ id, name, createdAt, usedAt, isBackedUp },
  }))
  return (
    <section id="second-factor" aria-labelledby="factors" className="grid max-w-160 gap-8">
      <div>
        <h2 id="factors" className="mb-1 text-18 font-semibold">
          {t("Second factor")}
        </h2>
        <p className="text-soft">
          {hasAny(factors)
            ? t("Whoever knows your password still needs one of these to sign in.")
            : t(
                "Whoever learns your password can sign in. With an authenticator app or a passkey, a password alone is not enough.",
              )}
        </p>
      </div>
      <PasskeyList passkeys={passkeys} isLast={passkeys.length === 1 && !factors.totp} />
      <AuthenticatorApp isOn={factors.totp} isLast={passkeys.length === 0} />
      {hasAny(factors) ? <RecoveryCodes left={recoveryCodesLeft(db, staff.id)} of={RECOVERY_CODES} /> : null}
    </section>
  )
}
