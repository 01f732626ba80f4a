//! A business's colour on its pages: as it is where it can be read, else darker or lighter until it can.

use crate::platform::color::Color;

/// WCAG 2.2, 1.4.3: text of any size.
const READABLE: f64 = 4.5;

// The grounds of static/public.css.
const LIGHT: Color = Color::new(0xf6, 0xf8, 0xf6);
const DARK: Color = Color::new(0x16, 0x1e, 0x1c);
const DARK_INK: Color = Color::new(0x04, 0x15, 0x0f);

/// The colours that take the place of the house's own, as declarations of CSS.
pub(super) fn style(color: Color) -> String {
    let light = Shades::of(color, Color::BLACK, LIGHT, Color::WHITE);
    let dark = Shades::of(color, Color::WHITE, DARK, DARK_INK);
    format!(":root{{{light}}}@media(prefers-color-scheme:dark){{:root{{{dark}}}}}")
}

struct Shades {
    /// Of links and buttons.
    leaf: Color,
    /// Of grounds that stand out a little.
    soft: Color,
    /// Of what is written on buttons.
    ink: Color,
}

impl Shades {
    /// Mixed with `towards` as little as it takes to be read on `ground`, and to be written upon in `ink`.
    fn of(color: Color, towards: Color, ground: Color, ink: Color) -> Self {
        let soft = ground.mixed(color, 12);
        let can_be_read = |leaf: &Color| {
            [ground, soft, ink]
                .iter()
                .all(|other| leaf.contrast(*other) >= READABLE)
        };
        let leaf = (0..=100)
            .map(|share| color.mixed(towards, share))
            .find(can_be_read)
            .unwrap_or(towards);
        Self { leaf, soft, ink }
    }
}

impl std::fmt::Display for Shades {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { leaf, soft, ink } = self;
        write!(f, "--leaf:{leaf};--leaf-soft:{soft};--on-leaf:{ink}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{DARK, DARK_INK, LIGHT, READABLE, Shades};
    use crate::platform::color::Color;

    proptest! {
        #[test]
        fn every_colour_can_be_read_in_both_schemes(red: u8, green: u8, blue: u8) {
            let color = Color::new(red, green, blue);
            for (towards, ground, ink) in [(Color::BLACK, LIGHT, Color::WHITE), (Color::WHITE, DARK, DARK_INK)] {
                let shades = Shades::of(color, towards, ground, ink);
                for other in [ground, shades.soft, ink] {
                    prop_assert!(shades.leaf.contrast(other) >= READABLE, "{color} {} {other}", shades.leaf);
                }
            }
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        let teal = Color::new(0x0b, 0x6b, 0x58);
        assert_eq!(
            Shades::of(teal, Color::BLACK, LIGHT, Color::WHITE).leaf,
            teal
        );
    }
}
