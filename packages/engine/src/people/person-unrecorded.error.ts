/** Others wrote to a person's stream again and again at that very moment; to be tried again. */
export class PersonUnrecordedError extends Error {
  override readonly name = "PersonUnrecordedError";
  readonly person: string;

  constructor(person: string) {
    super(`the entry of person ${person} was outrun`);
    this.person = person;
  }
}
