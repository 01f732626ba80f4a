//! Health, documents about the API, configuration.
