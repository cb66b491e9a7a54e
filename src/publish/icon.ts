/** Three streams that run together. */
export const ICON_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5563"/><g fill="none" stroke="#fbf8f1" stroke-width="2.6" stroke-linecap="round"><path d="M6 7c6 1 8 5 10 9"/><path d="M26 7c-6 1-8 5-10 9"/><path d="M16 5v11c0 5-3 7-8 10"/></g></svg>
`
