//! What a provider knows of a message whose answer was lost.

/// What a provider says about a message whose attempt ended [`Ambiguous`](crate::Outcome::Ambiguous).
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum LookUp {
    /// The provider has it. What became of it a callback will tell.
    Sent {
        /// What the provider calls the message.
        provider_id: String,
    },
    /// The provider has no such message: sending it again sends it once.
    NotSent,
    /// The provider cannot tell, or did not answer.
    Unknown {
        /// Why, in one line.
        reason: String,
    },
}
