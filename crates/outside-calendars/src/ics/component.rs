//! The tree of components in a file.

use super::IcsError;
use super::lines::{Property, property, unfolded};

/// Calendar, event, alarm: nothing real nests deeper.
const DEEPEST: usize = 8;

/// What stands between a `BEGIN` and its `END`.
#[derive(Debug, Default)]
pub(super) struct Component {
    /// In capitals.
    pub(super) name: String,
    pub(super) properties: Vec<Property>,
    pub(super) children: Vec<Component>,
}

impl Component {
    pub(super) fn property(&self, name: &str) -> Option<&Property> {
        self.properties
            .iter()
            .find(|property| property.name == name)
    }

    /// Every property of that name.
    pub(super) fn every<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Property> {
        let named = move |property: &&Property| property.name == name;
        self.properties.iter().filter(named)
    }

    /// The value of a property in capitals.
    pub(super) fn word(&self, name: &str) -> Option<String> {
        let property = self.property(name)?;
        Some(property.value.to_ascii_uppercase())
    }
}

/// The calendars of a file. An `END` closes the nearest component of its name, so that one forgotten
/// `END` inside does not lose the rest.
pub(super) fn read(text: &str, most: usize) -> Result<Vec<Component>, IcsError> {
    let mut calendars = Vec::new();
    let mut open: Vec<Component> = Vec::new();
    let mut count = 0;
    for line in unfolded(text) {
        let Some(property) = property(&line) else {
            continue;
        };
        match property.name.as_str() {
            "BEGIN" => {
                count += 1;
                if count > most || open.len() >= DEEPEST {
                    return Err(IcsError::TooManyComponents);
                }
                open.push(Component {
                    name: property.value.to_ascii_uppercase(),
                    ..Component::default()
                });
            }
            "END" => {
                let name = property.value.to_ascii_uppercase();
                if let Some(at) = open.iter().rposition(|component| component.name == name) {
                    close(&mut open, at, &mut calendars);
                }
            }
            _ => {
                if let Some(component) = open.last_mut() {
                    component.properties.push(property);
                }
            }
        }
    }
    if open.iter().any(|component| component.name == "VCALENDAR") {
        return Err(IcsError::CutOff);
    }
    if calendars.is_empty() {
        return Err(IcsError::NotACalendar);
    }
    Ok(calendars)
}

/// Closes every open component from the innermost to that at `at`.
fn close(open: &mut Vec<Component>, at: usize, calendars: &mut Vec<Component>) {
    while open.len() > at {
        let Some(closed) = open.pop() else {
            return;
        };
        match open.last_mut() {
            Some(parent) => parent.children.push(closed),
            None if closed.name == "VCALENDAR" => calendars.push(closed),
            None => {}
        }
    }
}
