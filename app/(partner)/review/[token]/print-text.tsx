import { languageOf } from "@/domain/language"
import { plainText, type RichText as Text } from "@/domain/rich-text"
import { t } from "@/domain/words"
import { RichText } from "@/site/rich-text"

/** The text for print by itself, set as a program would set it. */
export function PrintText({ name, text }: { name: string; text: Text }) {
  return (
    <section aria-labelledby="print-title" className="grid gap-3">
      <h2 id="print-title" className="font-serif text-24 font-medium">
        {t("This is your text for print")}
      </h2>
      <p className="max-w-prose text-soft">
        {t("It is meant for the printed program. No web page shows it, and you can approve it by itself.")}
      </p>
      <div
        lang={languageOf(plainText(text))}
        dir="auto"
        className="max-w-120 rounded-sm border border-line bg-sheet px-6 py-7 font-serif text-18 print:border-0 print:p-0"
      >
        <p className="mb-2 font-semibold">{name}</p>
        <div className="prose-draft">
          <RichText document={text} />
        </div>
      </div>
    </section>
  )
}
