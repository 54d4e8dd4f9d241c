// What can be said to people, as data: an id of a message catalogue and its parameters. The words stand in
// src/presentation.

/** A message without its catalogue: enough to carry it, not enough to make one. */
export interface Message {
  id: string;
  params: Readonly<Record<string, MessageParam>>;
}

/** A parameter; a list is written as a list of its language, and a message within a message in the same language. */
export type MessageParam = string | number | boolean | Message | readonly (string | number | Message)[];

/** For messages without parameters. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- an object without keys is what is meant
export type NoParams = Readonly<Record<never, never>>;

/**
 * Any message of a catalogue's type.
 *
 * @example
 * interface FruitMessages { 'fruit.count': { count: number }; 'fruit.none': NoParams }
 * const message: MessageOf<FruitMessages> = { id: 'fruit.count', params: { count: 3 } };
 */
export type MessageOf<Catalogue> = {
  [Id in keyof Catalogue & string]: { id: Id; params: Catalogue[Id] };
}[keyof Catalogue & string];
