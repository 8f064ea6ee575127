/** A page that says what happened and where to go from here: "not found" and "failed". */
export function MessagePage({ title, text }: { title: string; text: string }) {
  return (
    <main className="message">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href="/">All events</a>
      </p>
    </main>
  )
}
