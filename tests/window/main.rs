//! The real window, driven the way a person would: one module for each path.
#![cfg(target_os = "linux")]

mod first_people;
