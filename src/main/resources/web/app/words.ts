// Values of the schema's enums in the words of this page.

const WORDS: Record<string, string> = {
  KFOR: 'KFOR',
  IN_PROGRESS: 'In progress',
  COMPLETELY_RELIABLE: 'A · completely reliable',
  USUALLY_RELIABLE: 'B · usually reliable',
  FAIRLY_RELIABLE: 'C · fairly reliable',
  NOT_USUALLY_RELIABLE: 'D · not usually reliable',
  UNRELIABLE: 'E · unreliable',
  CANNOT_BE_JUDGED: 'F · reliability not judged'
}

/** NO_AGREEMENT becomes "No agreement". */
export function words(value: string): string {
  const lower = value.replaceAll('_', ' ').toLowerCase()
  return WORDS[value] ?? lower.charAt(0).toUpperCase() + lower.slice(1)
}

export const lowerWords = (value: string) =>
  words(value).replace(/^./, first => first.toLowerCase())

/** "1 meeting", "2 meetings". */
export function count(counted: number | null, one: string, many = `${one}s`): string {
  const number = counted ?? 0
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}
