/** The Parley that is asked. */
export const url = process.env.PARLEY_URL ?? 'http://localhost:8080/graphql'
