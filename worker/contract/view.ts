import * as z from "zod";

/** What crosses the wire: these fields and no others, whatever the thing behind it has. */
export const view = <S extends z.ZodRawShape>(shape: S) => z.object(shape).readonly();

export const listOf = <S extends z.ZodType>(one: S) => z.array(one).readonly();

/** By name, such as answers by the id of their question. */
export const recordOf = <S extends z.ZodType>(one: S) => z.record(z.string(), one).readonly();

/** A document of the domain, which picked its fields itself when it made it; it travels as it is. */
export const known = <T>(title: string) => z.custom<T>((value) => value !== undefined).meta({ title });

/** Where all there is to say is that it is done. */
export const doneSchema = view({ done: z.literal(true) });
export type Done = z.infer<typeof doneSchema>;
export const done: Done = { done: true };

export const idSchema = view({ id: z.string() });
