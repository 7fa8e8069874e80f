//! [`Node`]: a JSON document of which every part was counted while it was read.

use crate::limits;
use crate::refused::Refused;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::fmt;

/// A part of a document. Numbers, yes and no are texts, as they are written.
pub(super) enum Node {
    Nothing,
    Text(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl Node {
    /// Returns what stands under a key of an object.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => entries.iter().find(|(known, _)| known == key).map(|(_, node)| node),
            _ => None,
        }
    }

    /// Returns the text, where it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the entries of a list of objects; none of anything else, and of an empty list.
    pub fn objects(&self) -> Option<&[Self]> {
        match self {
            Self::List(list) if !list.is_empty() => {
                list.iter().all(|node| matches!(node, Self::Object(_))).then_some(list.as_slice())
            }
            _ => None,
        }
    }
}

/// Reads a document. Nothing is nested deeper than 128 levels: the parser refuses it before the stack could overflow.
pub(super) fn read(text: &str) -> Result<Node, Refused> {
    let parts = Cell::new(0);
    let mut parser = serde_json::Deserializer::from_str(text);
    let read = Counted(&parts).deserialize(&mut parser).and_then(|node| parser.end().map(|()| node));
    read.map_err(|error| {
        if parts.get() > limits::CELLS {
            Refused::TooLarge
        } else {
            Refused::BadJson(error.line(), error.column())
        }
    })
}

/// Reads a part, and counts it among all of the document: a list of empty lists would take more than its bytes.
struct Counted<'a>(&'a Cell<usize>);

impl<'de> DeserializeSeed<'de> for Counted<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<Node, D::Error> {
        self.0.set(self.0.get() + 1);
        if self.0.get() > limits::CELLS {
            return Err(D::Error::custom("too large"));
        }
        parser.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Counted<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Node, E> {
        Ok(Node::Text(yes.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Text(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Text(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node, E> {
        Ok(Node::Text(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Node, E> {
        Ok(Node::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(node) = parts.next_element_seed(Counted(self.0))? {
            list.push(node);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut parts: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = parts.next_key::<String>()? {
            entries.push((key, parts.next_value_seed(Counted(self.0))?));
        }
        Ok(Node::Object(entries))
    }
}
