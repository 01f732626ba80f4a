import type { LogLevel } from '../../api/types';

/** The levels that can be asked for, the worst first; each shows itself and what is worse. */
export const LEVELS: LogLevel[] = ['error', 'warn', 'info', 'debug'];
