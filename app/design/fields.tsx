"use client"
import { CheckField } from "@/components/ui/check-field"
import { Field, FieldError, SelectField, TextArea, TextField } from "@/components/ui/field"
import { RadioGroup } from "@/components/ui/radio-group"

const LONG =
  "The Secretariat of the Convention on Biological Diversity and the National Association of Mayors, Municipalities and Provinces"

const RULES = [
  {
    value: "approved",
    label: "Only what was signed off",
    about: "A publisher may let single partners through.",
  },
  { value: "staff", label: "Staff decide" },
]

/** What one fills in. */
export function Fields() {
  return (
    <div className="grid max-w-prose gap-6">
      <TextField label="Plain" placeholder="A placeholder" />
      <TextField label="With help" hint="The public page will be at /e/…/" defaultValue="summit-2026" />
      <TextField label="With an error" error="Enter the event’s title." />
      <TextField label="Disabled" disabled defaultValue="Nothing to change" />
      <TextField label={LONG} defaultValue={LONG} hint={LONG} error={LONG} />
      <TextArea
        label="Several lines"
        rows={3}
        defaultValue={LONG}
        after={<p className="text-13">17 words</p>}
      />
      <SelectField label="One of many" error="Choose a language.">
        <option>English</option>
        <option>한국어</option>
      </SelectField>
      <Field label="Any control" hint="Wired to its label, hint and error">
        {(wiring) => <input type="color" {...wiring} defaultValue="#1f5c46" className="h-10 w-20" />}
      </Field>
      <RadioGroup label="One of a few" name="rule" options={RULES} />
      <RadioGroup label="Not chosen yet" name="unchosen" options={RULES} error="Choose what may go public." />
      <CheckField
        label="Something that is so or not"
        about="Said in a sentence beside its box."
        defaultChecked
      />
      <CheckField label="Not to be changed now" disabled />
      <FieldError>An error by itself says what happened and what to do.</FieldError>
    </div>
  )
}
