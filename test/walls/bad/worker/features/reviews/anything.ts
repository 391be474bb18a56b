export const anything = (value: any): any => value;
