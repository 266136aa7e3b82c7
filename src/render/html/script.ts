// Nothing → the script that filters a page. A page is complete without it; it only hides entries on request.

/** Shows the filters and applies them. Reads and sets text and `hidden` only: it writes no markup. */
export const SCRIPT = `'use strict'
for (const form of document.querySelectorAll('form.filters')) {
  const entries = Array.from(document.querySelectorAll('[data-in="' + form.dataset.for + '"]'))
  const groups = Array.from(document.querySelectorAll('[data-group="' + form.dataset.for + '"]'))
  const boxes = form.querySelector('input[type=checkbox]')
  const count = form.querySelector('output')
  const words = entries.map(entry => entry.textContent.toLowerCase())
  const apply = () => {
    const verdicts = new Set(Array.from(form.querySelectorAll('input[type=checkbox]:checked'), box => box.value))
    const theme = form.querySelector('select[name=theme]').value
    const sort = form.querySelector('select[name=sort]')
    const wanted = form.querySelector('input[type=search]').value.trim().toLowerCase()
    let shown = 0
    entries.forEach((entry, index) => {
      const show = (!boxes || verdicts.has(entry.dataset.verdict)) && (!theme || entry.dataset.theme === theme) && words[index].includes(wanted)
      entry.hidden = !show
      if (show) shown++
    })
    if (sort) {
      const key = row => sort.value ? [-row.dataset.gaps, +row.dataset.order] : [0, +row.dataset.order]
      const sorted = [...entries].sort((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1])
      for (const row of sorted) row.parentNode.append(row)
    }
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
export const SCRIPT_HASH = 'f8i2Nv3N1/AaCX1xj+HxUoYmqxM9LiUd6k7kkO5wPkg='
