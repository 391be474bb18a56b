/** The Encoding and URL standards, which browsers, workerd and Node share; the domain uses nothing else of a platform. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
declare class URL {
  constructor(url: string);
  /** In small letters, and in ASCII also where it is written with others (IDNA). */
  readonly hostname: string;
}
