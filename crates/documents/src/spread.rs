//! Dividing an amount over lines without losing or inventing a minor unit.

use crate::money::divide_half_up;

/// `amount` divided in proportion to `weights`, in whole minor units that add up to `amount` exactly.
///
/// Each part is the difference of two rounded running sums. So while `amount` is from zero to the sum
/// of the weights, no part is below zero or above its weight. Without any weight nothing is divided.
pub(crate) fn spread(amount: i64, weights: &[i64]) -> Vec<i64> {
    let whole: i128 = weights.iter().copied().map(i128::from).sum();
    let mut weight_so_far = 0;
    let mut given_so_far = 0;
    weights
        .iter()
        .map(|weight| {
            weight_so_far += i128::from(*weight);
            let given = up_to(amount, weight_so_far, whole);
            let part = given - given_so_far;
            given_so_far = given;
            part
        })
        .collect()
}

/// The part of `amount` that belongs to `weight` of `whole`; it lies between zero and `amount`.
fn up_to(amount: i64, weight: i128, whole: i128) -> i64 {
    if whole == 0 {
        return 0;
    }
    let part = divide_half_up(i128::from(amount) * weight, whole);
    // The weights are not negative, so the part is no larger than the amount.
    i64::try_from(part).unwrap_or(amount)
}
