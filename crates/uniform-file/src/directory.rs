//! Where the two files lie: `OPENFRMT`, the business, the minute.

use jiff::civil::DateTime;

/// The folder of one export, named after the business's number and the minute of the export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directory {
    business: String,
    minute: String,
}

impl Directory {
    /// The folder of the export that `tax_number` began at `at`, in the time of Israel.
    #[must_use]
    pub fn new(tax_number: u32, at: DateTime) -> Self {
        let digits = format!("{tax_number:09}");
        let year = at.year().rem_euclid(100);
        Self {
            // Without the check digit.
            business: format!("{}.{year:02}", digits.get(..8).unwrap_or(&digits)),
            minute: at.strftime("%m%d%H%M").to_string(),
        }
    }

    /// As field 1012 and the printed report have it: `OPENFRMT\00223344.08\09111025`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("OPENFRMT\\{}\\{}", self.business, self.minute)
    }

    /// The name of a file of it inside a zip.
    #[must_use]
    pub fn entry(&self, file: &str) -> String {
        format!("OPENFRMT/{}/{}/{file}", self.business, self.minute)
    }
}
