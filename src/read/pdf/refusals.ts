import { InputError } from '../../core/errors.js';

const AGAIN = 'download or copy it again';
const HOSTILE = 'it may be made to do harm; print it anew, or split it';

/** Why a document, or a page of it, cannot be read. */
export function unreadable(file: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  if (error instanceof Error && error.name === 'PasswordException') {
    return 'code' in error && error.code === 2
      ? new InputError(`${file}: the password is wrong`, 'give the right one with --password')
      : new InputError(`${file}: is encrypted`, 'give its password with --password');
  }
  const reason = error instanceof Error ? error.message.split('\n')[0]?.replace(/\.$/, '') : undefined;
  return new InputError(`${file}: the PDF is damaged (${reason ?? 'unknown error'})`, AGAIN);
}

export const cutShort = (file: string): InputError => new InputError(`${file}: the PDF is cut short: its end is missing`, AGAIN);
export const tooMuch = (file: string): InputError => new InputError(`${file}: the PDF unpacks to more than this program takes`, HOSTILE);
export const tooSlow = (file: string): InputError => new InputError(`${file}: the PDF takes too long to read`, HOSTILE);
