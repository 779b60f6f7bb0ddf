// Days in words.

/** A day, as `2026-06-15`, in the words of a language. */
export function dateIn(language: 'nb' | 'nn' | 'en', day: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
