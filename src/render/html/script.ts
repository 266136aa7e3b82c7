// Nothing → the script that filters a page. A page is complete without it; it only hides entries on request.

/** Shows the filters and applies them. Reads and sets text and `hidden` only: it writes no markup. */
export const SCRIPT = `'use strict'
for (const form of document.querySelectorAll('form.filters')) {
  const entries = Array.from(document.querySelectorAll('[data-in="' + form.dataset.for + '"]'))
  const groups = Array.from(document.querySelectorAll('[data-group="' + form.dataset.for + '"]'))
  const count = form.querySelector('output')
  const words = entries.map(entry => entry.textContent.toLowerCase())
  const apply = () => {
    const verdicts = new Set(Array.from(form.querySelectorAll('input[type=checkbox]:checked'), box => box.value))
    const theme = form.querySelector('select').value
    const wanted = form.querySelector('input[type=search]').value.trim().toLowerCase()
    let shown = 0
    entries.forEach((entry, index) => {
      const show = verdicts.has(entry.dataset.verdict) && (!theme || entry.dataset.theme === theme) && words[index].includes(wanted)
      entry.hidden = !show
      if (show) shown++
    })
    for (const group of groups) group.hidden = !group.querySelector('[data-verdict]:not([hidden])')
    count.textContent = count.dataset.pattern.replace('{shown}', shown).replace('{all}', entries.length)
  }
  form.hidden = false
  form.addEventListener('input', apply)
  form.addEventListener('submit', event => event.preventDefault())
  apply()
}
addEventListener('beforeprint', () => { for (const details of document.querySelectorAll('details')) details.open = true })
`

/** SHA-256 of `SCRIPT` in base64: the page's policy lets this script run and no other. */
export const SCRIPT_HASH = 'EeLCfTYNYCSdePjro4BWktzX+EjO5XRutt+Z4AAHv40='
