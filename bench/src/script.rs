//! The statements that one request sends, read from `bench/statements/*.sql`.
//!
//! A file holds the statements in the order of the request, each as it stands in the application's
//! source, between lines for the runner that begin with `--!`:
//!
//! | Line | Meaning |
//! | --- | --- |
//! | `--! read`, `--! write` | a transaction begins, on what belongs to no business |
//! | `--! read business`, `--! write business` | the same, held to the business (row-level security) |
//! | `--! from FILE` | where under `crates/chatgrow/src` the next statement stands |
//! | `--! near FILE` | the same for one that the source puts together from pieces |
//! | `--! on sqlite`, `--! on postgres` | the next statement is sent to that engine only |
//! | `--! bind NAME, …` | its parameters: names that the case sets, `'text'`, numbers, `true`, `false`, `nil` (the UUID), `null uuid\|int\|text` |
//! | `--! take NAME` | the first column of its first row is a number that later statements bind |
//! | `--! commit`, `--! rollback` | the transaction ends |
//! | `--! password` | the work of checking one password, outside any transaction |

use anyhow::{Context as _, bail};

use crate::database::Engine;
use crate::value::{Value, Variables};

/// What one request does to the database.
#[derive(Debug)]
pub(crate) struct Script {
    pub(crate) steps: Vec<Step>,
}

#[derive(Debug)]
pub(crate) enum Step {
    Transaction(Transaction),
    Password,
}

#[derive(Debug)]
pub(crate) struct Transaction {
    pub(crate) writes: bool,
    pub(crate) of_business: bool,
    pub(crate) statements: Vec<Statement>,
    pub(crate) commits: bool,
}

#[derive(Debug, Default)]
pub(crate) struct Statement {
    pub(crate) sql: &'static str,
    pub(crate) binds: Vec<Bind>,
    pub(crate) take: Option<&'static str>,
    only_on: Option<Engine>,
    /// Where it stands in the source, and whether word for word.
    pub(crate) source: Option<(&'static str, bool)>,
}

#[derive(Debug)]
pub(crate) enum Bind {
    Variable(&'static str),
    Literal(Value),
}

impl Bind {
    pub(crate) fn value<'a>(&'a self, variables: &'a Variables) -> anyhow::Result<&'a Value> {
        match self {
            Self::Variable(name) => variables.get(name),
            Self::Literal(value) => Ok(value),
        }
    }
}

impl Statement {
    pub(crate) fn is_sent_to(&self, engine: Engine) -> bool {
        self.only_on.is_none_or(|only| only == engine)
    }
}

impl Script {
    /// Reads a file of statements.
    ///
    /// # Errors
    /// When a line for the runner is not one of the table above, or a transaction does not end.
    pub(crate) fn parse(text: &'static str) -> anyhow::Result<Self> {
        let mut reader = Reader::default();
        let mut rest = text;
        while !rest.is_empty() {
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            if let Some(order) = line.strip_prefix("--!") {
                reader
                    .order(order.trim())
                    .with_context(|| format!("in the line `{line}`"))?;
                rest = after;
            } else if line.starts_with("--") || line.trim().is_empty() {
                rest = after;
            } else {
                let end = rest.find("\n--").map_or(rest.len(), |at| at + 1);
                reader.statement(rest[..end].trim())?;
                rest = &rest[end..];
            }
        }
        if reader.open.is_some() {
            bail!("the last transaction does not end");
        }
        Ok(Self {
            steps: reader.steps,
        })
    }

    /// Statements and transactions that one request sends to `engine`.
    pub(crate) fn counts(&self, engine: Engine) -> (usize, usize) {
        let transactions = self.transactions();
        let statements = transactions
            .clone()
            .flat_map(|transaction| &transaction.statements)
            .filter(|statement| statement.is_sent_to(engine))
            .count();
        (statements, transactions.count())
    }

    pub(crate) fn transactions(&self) -> impl Iterator<Item = &Transaction> + Clone {
        self.steps.iter().filter_map(|step| match step {
            Step::Transaction(transaction) => Some(transaction),
            Step::Password => None,
        })
    }

    /// Whether anything is written.
    pub(crate) fn writes(&self) -> bool {
        self.transactions().any(|transaction| transaction.writes)
    }
}

#[derive(Default)]
struct Reader {
    steps: Vec<Step>,
    open: Option<Transaction>,
    next: Statement,
}

impl Reader {
    fn order(&mut self, order: &'static str) -> anyhow::Result<()> {
        let (verb, rest) = order.split_once(' ').unwrap_or((order, ""));
        match verb {
            "read" | "write" => self.begin(verb == "write", rest)?,
            "commit" | "rollback" => self.end(verb == "commit")?,
            "password" => self.steps.push(Step::Password),
            "from" | "near" => self.next.source = Some((rest.trim(), verb == "from")),
            "on" => self.next.only_on = Some(rest.trim().parse().map_err(anyhow::Error::msg)?),
            "bind" => {
                self.next.binds = rest.split(',').map(bind).collect::<anyhow::Result<_>>()?;
            }
            "take" => self.next.take = Some(rest.trim()),
            _ => bail!("this is no line for the runner"),
        }
        Ok(())
    }

    fn begin(&mut self, writes: bool, of: &str) -> anyhow::Result<()> {
        if self.open.is_some() {
            bail!("the transaction before does not end");
        }
        self.open = Some(Transaction {
            writes,
            of_business: of.trim() == "business",
            statements: Vec::new(),
            commits: false,
        });
        Ok(())
    }

    fn end(&mut self, commits: bool) -> anyhow::Result<()> {
        let transaction = self.open.take().context("no transaction is open")?;
        self.steps.push(Step::Transaction(Transaction {
            commits,
            ..transaction
        }));
        Ok(())
    }

    fn statement(&mut self, sql: &'static str) -> anyhow::Result<()> {
        let statement = Statement {
            sql,
            ..std::mem::take(&mut self.next)
        };
        let open = self.open.as_mut();
        open.context("a statement stands outside a transaction")?
            .statements
            .push(statement);
        Ok(())
    }
}

fn bind(word: &'static str) -> anyhow::Result<Bind> {
    let word = word.trim();
    let literal = match word {
        "nil" => Value::Uuid(uuid::Uuid::nil()),
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        "null uuid" => Value::NoUuid,
        "null int" => Value::NoInt,
        "null text" => Value::NoText,
        _ if word.starts_with('\'') => Value::from(word.trim_matches('\'')),
        _ if word.starts_with(|c: char| c.is_ascii_digit() || c == '-') => {
            Value::Int(word.parse()?)
        }
        _ => return Ok(Bind::Variable(word)),
    };
    Ok(Bind::Literal(literal))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use clap::ValueEnum as _;

    use super::{Script, Step};
    use crate::cases::Case;

    /// The words of a text, so that line breaks and indentation make no difference.
    fn words(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_statement_stands_in_the_application_as_it_is_sent_here() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/chatgrow/src");
        let mut strangers = Vec::new();
        for case in Case::value_variants() {
            let script = Script::parse(case.statements()).unwrap();
            for statement in script.transactions().flat_map(|part| &part.statements) {
                let (file, word_for_word) = statement.source.unwrap();
                let text = std::fs::read_to_string(source.join(file)).unwrap();
                if word_for_word && !words(&text).contains(&words(statement.sql)) {
                    strangers.push(format!("{}, {file}: {}", case.name(), statement.sql));
                }
            }
        }
        assert!(
            strangers.is_empty(),
            "sent here, and no longer said there:\n{}",
            strangers.join("\n")
        );
    }

    #[test]
    fn a_file_is_read_into_transactions_and_statements() {
        let text = "-- A comment.\n--! read\n--! from a.rs\n--! bind one, 'two', 3, null int\n\
                    SELECT $1,\n  $2\n-- Another.\n--! on postgres\n--! take four\nSELECT 4\n--! rollback\n\
                    --! password\n--! write business\n--! commit\n";
        let script = Script::parse(text).unwrap();
        let [
            Step::Transaction(first),
            Step::Password,
            Step::Transaction(second),
        ] = script.steps.as_slice()
        else {
            unreachable!("{script:?}");
        };
        assert!(!first.writes && !first.of_business && !first.commits);
        assert_eq!(first.statements[0].sql, "SELECT $1,\n  $2");
        assert_eq!(first.statements[0].binds.len(), 4);
        assert_eq!(first.statements[1].take, Some("four"));
        assert!(second.writes && second.of_business && second.commits);
    }

    #[test]
    fn a_transaction_that_does_not_end_is_refused() {
        assert!(Script::parse("--! read\nSELECT 1\n").is_err());
        assert!(Script::parse("SELECT 1\n").is_err());
        assert!(Script::parse("--! dance\n").is_err());
    }
}
