//! Computerized documents (bookkeeping instruction 18B): signed, for who agreed to get them so.

use chatgrow_documents::{
    Document as Paper, DocumentContent, DocumentError, ItemizedDocument, Receipt, ReceiptContent,
    Warning,
};

use super::fault::refused;
use crate::platform::http::Problem;

/// `paper` with the words "computerized document".
fn marked(paper: &Paper) -> Result<Paper, DocumentError> {
    Ok(match paper {
        Paper::Itemized(document) => {
            let content = DocumentContent {
                computerized: true,
                ..document.content().clone()
            };
            ItemizedDocument::new(content)?.into()
        }
        Paper::Receipt(receipt) => {
            let content = ReceiptContent {
                computerized: true,
                ..receipt.content().clone()
            };
            Receipt::new(content)?.into()
        }
    })
}

/// Whether what `paper` was paid by allows it to be computerized, with a signature that is certified or not.
pub(in crate::invoices) fn allowed(paper: &Paper, is_certified: bool) -> bool {
    let wants_more = |paper: Paper| paper.warnings().contains(&Warning::NeedsCertifiedSignature);
    marked(paper).is_ok_and(|marked| is_certified || !wants_more(marked))
}

/// `paper` as a computerized document if what it was paid by allows that, and as it is otherwise.
pub(super) fn if_allowed(paper: Paper, is_certified: bool) -> Result<Paper, Problem> {
    if allowed(&paper, is_certified) {
        return marked(&paper).map_err(refused);
    }
    Ok(paper)
}
