//! Rules about a whole agenda: clashes, the tour de table, pre-flight.

mod house;
mod sample;
