//! The SQL of own words.

use jiff::Timestamp;

use super::form::Checked;
use super::variable::Channel;
use crate::messages::model::Template;
use crate::platform::db::{Tx, execute, fetch_all};
use crate::platform::i18n::Lang;

/// Words of a business's own for one message, one channel and one language.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct WordingRow {
    pub(super) template: Template,
    pub(super) channel: Channel,
    pub(super) lang: Lang,
    pub(super) subject: Option<String>,
    pub(super) body: String,
    pub(super) version: i64,
    pub(super) updated_at: i64,
}

impl Tx {
    pub(super) async fn wordings(&mut self) -> sqlx::Result<Vec<WordingRow>> {
        const SQL: &str = "
            SELECT template, channel, lang, subject, body, version, updated_at FROM wordings
            WHERE business_id = $1";
        let business = self.business();
        fetch_all!(self, SQL, business)
    }

    /// Of every channel.
    pub(super) async fn wordings_of(
        &mut self,
        template: Template,
        lang: Lang,
    ) -> sqlx::Result<Vec<WordingRow>> {
        const SQL: &str = "
            SELECT template, channel, lang, subject, body, version, updated_at FROM wordings
            WHERE business_id = $1 AND template = $2 AND lang = $3";
        let business = self.business();
        fetch_all!(self, SQL, business, template, lang)
    }

    pub(super) async fn wording(
        &mut self,
        template: Template,
        channel: Channel,
        lang: Lang,
    ) -> sqlx::Result<Option<WordingRow>> {
        let own = self.wordings_of(template, lang).await?;
        Ok(own.into_iter().find(|own| own.channel == channel))
    }

    /// `false` when somebody wrote others since those of `version` were read.
    pub(super) async fn set_wording(
        &mut self,
        (template, channel, lang): (Template, Channel, Lang),
        words: &Checked,
        version: i64,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO wordings (business_id, template, channel, lang, subject, body, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (business_id, template, channel, lang) DO UPDATE
            SET subject = $5, body = $6, updated_at = $7, version = wordings.version + 1
            WHERE wordings.version = $8";
        let business = self.business();
        let written = execute!(
            self,
            SQL,
            business,
            template,
            channel,
            lang,
            words.subject.as_deref(),
            words.body.as_str(),
            now.as_millisecond(),
            version
        )?;
        Ok(written == 1)
    }

    pub(super) async fn delete_wording(
        &mut self,
        template: Template,
        channel: Channel,
        lang: Lang,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            DELETE FROM wordings WHERE business_id = $1 AND template = $2 AND channel = $3 AND lang = $4";
        let business = self.business();
        Ok(execute!(self, SQL, business, template, channel, lang)? == 1)
    }
}
