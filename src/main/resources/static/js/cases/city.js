// The city that a public form is filled in for: it stays that city whatever is looked at meanwhile in another window. Empty where somebody has signed in.
export function inCity() {
  const code = document.querySelector('form [name=city]')?.value;
  return code ? { city: code } : {};
}
