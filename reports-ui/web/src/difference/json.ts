import { isLosslessNumber, type LosslessNumber, parse } from 'lossless-json';

/** A JSON value whose numbers keep their digits: 9007199254740993 stays itself. */
export type Json = null | boolean | string | LosslessNumber | Json[] | { [key: string]: Json };

/** Reads JSON text; undefined where it is none, is nested too deeply, or says one key twice. */
export function readJson(text: string): Json | undefined {
  try {
    return parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** A value without members, as JSON spells it. */
export function scalarText(value: null | boolean | string | LosslessNumber): string {
  return isLosslessNumber(value) ? value.value : JSON.stringify(value);
}

export function isArray(value: Json): value is Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value);
}

/** A location one step further down (RFC 6901). */
export function below(location: string, token: string | number): string {
  return `${location}/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
