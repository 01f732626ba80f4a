//! Stock, where the software keeps it: one record (M100) for each article. Quantities are hundredths.

/// An article in stock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StockItem {
    /// The universal number: a barcode.
    pub universal_sku: String,
    /// The supplier's number.
    pub supplier_sku: String,
    /// The business's own number, up to 20 characters, unique.
    pub sku: String,
    /// The name.
    pub name: String,
    /// The code it is sorted under.
    pub sort_code: String,
    /// What the code means.
    pub sort_name: String,
    /// What is counted; when empty, the word `יחידה` is written.
    pub unit: String,
    /// How many there were at the beginning of the period.
    pub opening: i64,
    /// How many came; never negative.
    pub came: i64,
    /// How many went; never negative.
    pub went: i64,
    /// What one costs outside bonded stores, in agorot.
    pub cost: u64,
    /// What one costs in bonded stores, in agorot.
    pub bonded_cost: u64,
}
