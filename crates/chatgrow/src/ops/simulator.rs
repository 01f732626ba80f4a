//! Payment gateways in process, in which no money moves: for the demo, and to try things out.

use std::io::Write as _;
use std::sync::Arc;

use chatgrow_gateways::Provider;
use chatgrow_gateways::simulator::Simulator;
use clap::ValueEnum;
use serde_json::{Value, json};

use crate::app::App;
use crate::platform::clock::Clock;
use crate::platform::outbound::{Allowed, Outbound};

/// A gateway that can be simulated.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Simulated {
    /// Cardcom.
    Cardcom,
    /// Grow.
    Grow,
    /// Tranzila.
    Tranzila,
}

/// Starts the gateway at which the demo business is paid online, for as long as this process lives.
///
/// # Errors
/// When no port can be had.
pub async fn start_for_demo(app: &App) -> anyhow::Result<()> {
    let (clock, http) = (app.clone(), app.outbound.services());
    let clock = Arc::new(move || clock.clock.now());
    let simulator = Simulator::start(Provider::Cardcom, clock, http).await?;
    app.gateways.simulate(simulator.cardcom());
    Ok(())
}

/// Runs one gateway until the process ends, after a line of JSON that says where it is and what
/// `POST /api/gateway-accounts` takes for it.
///
/// # Errors
/// When no port can be had.
pub async fn run(which: Simulated) -> anyhow::Result<()> {
    let provider = match which {
        Simulated::Cardcom => Provider::Cardcom,
        Simulated::Grow => Provider::Grow,
        Simulated::Tranzila => Provider::Tranzila,
    };
    let http = Outbound::new(Allowed::default())?.services();
    let simulator = Simulator::start(provider, Arc::new(|| Clock::System.now()), http).await?;
    let account = account(&simulator, which);
    let line = json!({ "baseUrl": simulator.base_url(), "account": account });
    writeln!(std::io::stdout(), "{line}")?;
    tokio::signal::ctrl_c().await?;
    Ok(())
}

fn account(simulator: &Simulator, which: Simulated) -> Value {
    match which {
        Simulated::Cardcom => {
            let settings = simulator.cardcom();
            json!({ "provider": "cardcom", "name": "Cardcom", "terminal": settings.terminal.to_string(),
                "secrets": { "apiName": settings.api_name.reveal(), "apiPassword": settings.api_password.reveal() } })
        }
        Simulated::Grow => {
            let settings = simulator.grow();
            let api_key = settings
                .api_key
                .as_ref()
                .map(chatgrow_gateways::Secret::reveal);
            json!({ "provider": "grow", "name": "Grow", "secrets": { "userId": settings.user_id.reveal(),
                "pageCode": settings.page_code.reveal(), "apiKey": api_key } })
        }
        Simulated::Tranzila => {
            let settings = simulator.tranzila();
            json!({ "provider": "tranzila", "name": "Tranzila", "terminal": settings.terminal,
                "settings": { "tokenTerminal": settings.token_terminal },
                "secrets": { "appKey": settings.app_key.reveal(), "secret": settings.secret.reveal() } })
        }
    }
}
