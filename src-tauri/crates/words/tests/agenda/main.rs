//! Rules about a whole agenda: clashes, the tour de table, pre-flight.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

mod foreign;
mod house;
mod labels;
mod needs;
mod night;
mod order;
mod people;
mod preflight;
mod roles;
mod rooms;
mod sample;
mod times;
mod tour;
