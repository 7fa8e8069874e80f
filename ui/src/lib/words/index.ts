export * from './agenda';
export * from './dates';
export * from './errors';
export * from './papers';
export * from './steps';
export * from './times';
export * from './vocabulary';
