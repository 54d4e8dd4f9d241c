// Messages for people as data: an ID in a message catalogue and its parameters. The texts are in src/presentation.

/** A message of any catalogue. Code that makes messages uses `MessageOf`. */
export interface Message {
  id: string;
  params: Readonly<Record<string, MessageParam>>;
}

/** A parameter. Lists and nested messages are written in the language of the whole message. */
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
