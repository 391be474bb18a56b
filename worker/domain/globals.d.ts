/** The Encoding standard, which browsers, workerd and Node share; the domain uses nothing else of a platform. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
