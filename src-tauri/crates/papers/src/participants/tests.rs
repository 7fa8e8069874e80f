//! What holds for every format and audience.

mod accessible;
mod columns;
mod labels;
mod properties;
mod signatures;
mod word;
