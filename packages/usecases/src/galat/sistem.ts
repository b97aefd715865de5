import { AppError } from '@selaras/domain';

/** An error that nobody foresaw, as a failure of the system; its cause is kept for the log. */
export function galatSistem(cause: unknown): AppError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError('sistem', { id: `Kegagalan sistem: ${reason}`, en: `System failure: ${reason}` }, [], { cause });
}
