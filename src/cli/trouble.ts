/** Something is wrong with what a command was given, not with the call: one line says what and what to do, and it ends with 1. */
export class Trouble extends Error {}
