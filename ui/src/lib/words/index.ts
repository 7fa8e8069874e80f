export * from './agenda';
export * from './cited';
export * from './dates';
export * from './day-typed';
export * from './errors';
export * from './papers';
export * from './times';
export * from './vocabulary';
export { megabytes } from './sizes';
