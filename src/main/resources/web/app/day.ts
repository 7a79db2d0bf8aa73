// The day as of which the record is read: asOf in the address.
import type { Address } from './router'

const FORM = /^\d{4}-\d{2}-\d{2}$/

/** True if the text is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!FORM.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The day that the address names; absent if it names none, or none of the calendar. */
export function dayOf({ search }: Address, name = 'asOf'): string | undefined {
  const day = search.get(name)
  return day && isDay(day) ? day : undefined
}

/** Text that the address names instead of a day. */
export function noDayOf({ search }: Address, name: string): string | undefined {
  const day = search.get(name)
  return day && !isDay(day) ? day : undefined
}

/** The day at whose end the record is read as it was then; absent if it is read as it is. */
export const recordedOn = (address: Address) => dayOf(address, 'recordedOn')

/** The variable that asks for the record of that day. Days end at midnight in UTC. */
export function recordedBefore(address: Address): string | undefined {
  const day = recordedOn(address)
  return day && `${toDay(toNumber(day) + 1)}T00:00:00Z`
}

export const today = () => new Date().toISOString().slice(0, 10)

const MILLISECONDS = 86_400_000

/** Days since 1970, which can be counted with. */
export const toNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS)

export const toDay = (number: number) =>
  new Date(Math.round(number) * MILLISECONDS).toISOString().slice(0, 10)

/** An address of the record with the day in it, if there is one. */
export function on(address: string, day: string | undefined): string {
  if (!day) return address
  return `${address}${address.includes('?') ? '&' : '?'}asOf=${day}`
}
