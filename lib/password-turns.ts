import { isPassword } from "./password"
import { takeTurns } from "./turns"

/**
 * Checking a password takes a thread for some 20 ms, and anybody may ask for it: two at once leave threads for everybody
 * else, and who would wait longer than a second is asked to come back.
 */
const inTurn = takeTurns({ atOnce: 2, waiting: 50 })
/** A crowd of strangers must not keep out who has been here before. */
const knownInTurn = takeTurns({ atOnce: 1, waiting: 20 })

/** Is this the password? Null, with nothing checked, when too many ask at this moment. */
export function isPasswordInTurn(
  stored: string | null,
  password: string,
  isKnown: boolean,
): Promise<boolean | null> {
  const take = isKnown ? knownInTurn : inTurn
  return take(() => isPassword(stored, password))
}
