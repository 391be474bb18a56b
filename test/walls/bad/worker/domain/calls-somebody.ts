export const ask = (): Promise<Response> => fetch("https://example.com");
