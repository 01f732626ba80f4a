//! What of each table belongs into an export: its columns, those that put it in order first. Nothing is in it by
//! itself, so that no secret can be: a test names what is left out, and why, and knows every column of the schema.

/// A table with its columns that are exported, parted by commas.
pub(super) type Table = (&'static str, &'static str);

/// What is exported of the tables that belong to a business.
pub(super) const TABLES: &[Table] = &[
    // The team and what is offered.
    ("staff", "id, name, color, status, version, created_at"),
    (
        "weekly_hours",
        "staff_id, weekday, start_minute, end_minute",
    ),
    ("day_hours", "staff_id, date, ranges"),
    ("time_off", "id, staff_id, starts_at, ends_at, reason"),
    (
        "rooms",
        "id, name, kind, color, status, version, created_at",
    ),
    (
        "services",
        "id, name, description, duration_minutes, buffer_before_minutes, buffer_after_minutes, \
         price, color, status, version, created_at, capacity, step_minutes, min_notice_minutes, \
         horizon_days, daily_cap, booking_mode, room_kind, deposit_amount, deposit_percent, \
         cancel_hours, cancel_fee_percent",
    ),
    ("service_staff", "service_id, staff_id"),
    ("closures", "id, name, starts_at, ends_at, source, version"),
    ("calendar_settings", "city, closed_on_shabbat, version"),
    // Customers.
    (
        "customers",
        "id, full_name, phone, email, notes, status, merged_into, last_visit_at, version, \
         created_at, updated_at, birth_date, fields",
    ),
    ("customer_tags", "customer_id, tag"),
    (
        "customer_fields",
        "id, name, kind, choices, position, archived_at, version, created_at",
    ),
    (
        "customer_files",
        "id, customer_id, name, media_type, size, hash, added_by, created_at, removed_at",
    ),
    (
        "customer_views",
        "id, user_id, name, filter, version, created_by, created_at, updated_at",
    ),
    (
        "consents",
        "seq, id, customer_id, subscriber_id, channel, purpose, act, address, source, words, \
         campaign_id, actor, at",
    ),
    ("suppressions", "channel, address, source, extent, at"),
    // The calendar.
    (
        "appointments",
        "id, customer_id, service_id, staff_id, service_name, starts_at, ends_at, status, price, \
         currency, notes, cancel_reason, source, lang, sequence, version, created_at, updated_at, \
         deposit, cancel_hours, cancel_fee_percent, cancel_fee, utm_source, utm_medium, \
         utm_campaign, series_id, series_date, guest_confirmed_at",
    ),
    (
        "booking_services",
        "booking_id, position, service_id, name, duration_minutes, price",
    ),
    (
        "allocations",
        "booking_id, staff_id, room_id, starts_at, ends_at, overbooked",
    ),
    (
        "series",
        "id, customer_id, service_id, staff_id, rule, start_minute, duration_minutes, zone, \
         first_date, last_date, exceptions, status, lang, cancelled_at, version, created_at, \
         updated_at",
    ),
    (
        "sittings",
        "id, service_id, staff_id, starts_at, ends_at, capacity",
    ),
    ("sitting_seats", "booking_id, sitting_id"),
    (
        "waiting_entries",
        "id, rank, customer_id, full_name, service_id, staff_id, from_date, to_date, from_minute, \
         to_minute, exact_at, lang, source, status, offer_id, offer_staff_id, offer_starts_at, \
         offer_ends_at, offer_expires_at, joined_at, updated_at",
    ),
    ("outside_events", "calendar_id, appointment_id, sequence"),
    // Events.
    (
        "events",
        "id, title, description, place, online_link, status, approval, capacity, closes_minutes, \
         waitlist, questions, currency, cancel_reason, version, created_at, updated_at",
    ),
    (
        "event_dates",
        "id, event_id, starts_at, ends_at, capacity, status, cancel_reason, version, created_at",
    ),
    (
        "ticket_kinds",
        "id, event_id, name, price, quota, sells_from, sells_until, code, status, version, \
         created_at",
    ),
    (
        "registrations",
        "id, event_id, date_id, customer_id, status, answers, total, currency, source, lang, \
         rank, offer_ends_at, ended_by, cancel_reason, sequence, version, created_at, updated_at, \
         pay_until",
    ),
    (
        "seats",
        "id, registration_id, date_id, kind_id, status, holder_name, holder_email, holder_phone, \
         price, checked_in_at, created_at",
    ),
    (
        "event_broadcasts",
        "id, event_id, date_id, subject, body, created_at",
    ),
    // Messages.
    (
        "messages",
        "id, template, channel, lang, recipient, recipient_name, customer_id, appointment_id, \
         document_id, status, due_at, sent_at, subject, body_text, provider_id, error, attempts, \
         created_at, registration_id, broadcast_id, route, purpose, connection_id, \
         asked_connection_id, said_subject, said_text, said_template, parts, cost_minor, \
         cost_currency, delivered_at, read_at, rule_id, tells, payment_link_id",
    ),
    (
        "message_attempts",
        "message_id, attempt, channel, provider, connection_id, recipient, at, outcome, answer, \
         provider_id, day, cost",
    ),
    (
        "inbound_messages",
        "id, source, provider_id, channel, connection_id, sender, customer_id, body, intent, \
         result, appointment_id, received_at",
    ),
    (
        "message_rules",
        "id, key, template, offset_minutes, on_status, channel, is_active, is_urgent, \
         undo_seconds, only_service_id, position, version",
    ),
    (
        "message_settings",
        "quiet_from, quiet_until, hold_on_shabbat, hold_on_holidays, review_url, version",
    ),
    (
        "wordings",
        "template, channel, lang, subject, body, version, updated_at",
    ),
    ("sending_settings", "channel_order, max_cost, version"),
    (
        "subscriber_lists",
        "id, name, is_open, version, created_at, updated_at",
    ),
    (
        "subscribers",
        "id, email, phone, full_name, lang, status, source, words, asked_at, version, created_at, \
         updated_at",
    ),
    ("subscriber_list_members", "list_id, subscriber_id"),
    (
        "campaigns",
        "id, name, status, lang, subject, body, button_label, button_url, audience, scheduled_at, \
         run, part, started_at, ended_at, version, created_at, updated_at, channel",
    ),
    (
        "campaign_recipients",
        "id, campaign_id, address, customer_id, subscriber_id, message_id, skipped, run, \
         created_at",
    ),
    // Money.
    (
        "payments",
        "id, appointment_id, customer_id, method, amount, currency, received_at, registration_id, \
         link_id, details, description, lang, tip, by_gateway",
    ),
    (
        "refunds",
        "id, payment_id, customer_id, amount, tip, method, details, status, reason, \
         transaction_id, created_at, updated_at, sent_at, tries, looks",
    ),
    (
        "ledger_entries",
        "source, source_id, account, is_reversal, customer_id, amount, currency, at",
    ),
    (
        "payment_links",
        "id, customer_id, appointment_id, registration_id, hold_id, booking, description, amount, \
         currency, max_installments, save_card, status, expires_at, lang, sent, version, \
         created_at, updated_at",
    ),
    (
        "payment_settings",
        "online_payment, link_days, version, updated_at",
    ),
    (
        "checkouts",
        "id, link_id, account_id, provider, status, amount, currency, max_installments, \
         save_card, consent, ways, opened_at, page_until, pending_until, returned_at, returned, \
         looks, looked_at, note, created_at, updated_at",
    ),
    (
        "gateway_charges",
        "id, account_id, provider, terminal, transaction_id, checkout_id, card_charge_id, \
         payment_id, amount, currency, approval_number, charged_at, created_at",
    ),
    (
        "card_charges",
        "id, card_id, customer_id, appointment_id, status, amount, currency, installments, \
         reason, note, looks, sent_at, created_at, updated_at",
    ),
    (
        "saved_cards",
        "id, customer_id, account_id, provider, checkout_id, brand, last_four, expires_month, \
         expires_year, consent, consented_at, removed_at, created_at",
    ),
    (
        "reconciliations",
        "id, account_id, provider, day, error, listed, differences, compared_at",
    ),
    (
        "reconciliation_differences",
        "reconciliation_id, place, cause, transaction_id, amount_here, amount_there, currency, \
         payment_id, refund_id, checkout_id",
    ),
    // Legal documents.
    (
        "documents",
        "id, kind, number, document_date, issued_at, customer_id, customer_name, net, vat, total, \
         currency, payment_id, refund_id, snapshot, previous_hash, hash, seal",
    ),
    (
        "document_references",
        "document_id, earlier_id, purpose, amount",
    ),
    (
        "document_allocations",
        "document_id, status, number, attempts, last_error, updated_at",
    ),
    (
        "document_drafts",
        "id, kind, customer_id, content, version, created_at, updated_at",
    ),
    (
        "document_series",
        "kind, last_number, last_hash, first_number",
    ),
    (
        "document_settings",
        "auto_issue, auto_kind, prices_include_vat, footer_note, allocate_all, logo_type, \
         version, updated_at, signing_since, officer_notified_on",
    ),
    (
        "document_exports",
        "id, format, from_date, to_date, summary, minute, by_name, created_at",
    ),
    ("credited_lines", "document_id, earlier_id, line, quantity"),
    (
        "recurring_rules",
        "id, name, kind, customer_id, content, every, anchor, last_on, next_on, status, \
         last_error, version, created_at, updated_at",
    ),
    ("recurring_runs", "rule_id, period, document_id, created_at"),
    ("tax_statuses", "from_date, tax_kind"),
    // How others are told, without what opens them.
    (
        "connections",
        "id, channel, provider, name, settings, priority, is_active, removed_at, per_minute, \
         day_messages, month_messages, day_cost, month_cost, part_price, failures, open_until, \
         last_error, last_success_at, last_try_at, next_slot_at, warned_day, warned_month, \
         stopped_day, tested_at, test_error, version, created_at, updated_at",
    ),
    ("connection_use", "connection_id, day, messages, cost"),
    (
        "gateway_accounts",
        "id, provider, name, terminal, settings, is_active, is_default, is_simulated, removed_at, \
         tested_at, test_error, version, created_at, updated_at",
    ),
    (
        "outside_calendars",
        "id, staff_id, kind, status, name, host, connected_by, synced_until, last_ok_at, \
         last_try_at, last_error, failures, unread, next_at, created_at",
    ),
    (
        "webhook_endpoints",
        "id, url, description, kinds, status, off_reason, failures, failing_since, quiet_until, \
         removed_at, version, created_at, updated_at",
    ),
    (
        "api_keys",
        "id, name, prefix, scopes, created_by, created_at, expires_at, last_used_at, revoked_at",
    ),
    // What happened.
    (
        "journal",
        "seq, at, actor_kind, actor_id, actor_name, kind, subject_kind, subject_id, customer_id, \
         data",
    ),
];
