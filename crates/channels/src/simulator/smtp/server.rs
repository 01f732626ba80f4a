//! The simulated mail server: its port, its mailbox and its switches.

use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream, ToSocketAddrs};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::{JoinHandle, JoinSet};

use super::session;
use super::{Faults, ReceivedMail};
use crate::simulator::lock;

/// A running mail server. Stops, and closes its port, when dropped.
#[derive(Debug)]
pub struct SmtpServer {
    shared: Arc<Shared>,
    address: SocketAddr,
    switches: mpsc::Sender<Switch>,
    acceptor: JoinHandle<()>,
}

/// [`SmtpServer::wait_for`] ran out of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{received} mails arrived and {wanted} were waited for")]
pub struct NotReceived {
    /// How many had arrived.
    pub received: usize,
    /// How many were waited for.
    pub wanted: usize,
}

/// What the sessions and the server's owner both see.
#[derive(Debug, Default)]
pub(super) struct Shared {
    mails: Mutex<Vec<Arc<ReceivedMail>>>,
    arrived: watch::Sender<()>,
    faults: Mutex<Faults>,
    login: Mutex<Option<(String, String)>>,
    connections: AtomicUsize,
}

#[derive(Debug)]
struct Switch {
    up: bool,
    done: oneshot::Sender<io::Result<()>>,
}

impl SmtpServer {
    /// Starts a server on a free port of 127.0.0.1. Needs a tokio runtime.
    ///
    /// # Errors
    ///
    /// What binding the port gives.
    pub async fn start() -> io::Result<Self> {
        Self::bind(("127.0.0.1", 0)).await
    }

    /// Starts a server on `address`. Needs a tokio runtime.
    ///
    /// # Errors
    ///
    /// What binding the port gives.
    pub async fn bind(address: impl ToSocketAddrs) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let shared = Arc::<Shared>::default();
        let (switches, orders) = mpsc::channel(1);
        let acceptor = tokio::spawn(accept(listener, address, orders, Arc::clone(&shared)));
        Ok(Self {
            shared,
            address,
            switches,
            acceptor,
        })
    }

    /// Where the server listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Replaces what the server does wrong, from its next answer on.
    pub fn set_faults(&self, faults: Faults) {
        *self.shared.faults() = faults;
    }

    /// From now on mail is taken only from who signs in with this account.
    /// Before, any account may sign in and none need.
    pub fn require_login(&self, user: &str, password: &str) {
        *lock(&self.shared.login) = Some((user.to_owned(), password.to_owned()));
    }

    /// Every mail accepted so far, the oldest first.
    #[must_use]
    pub fn received(&self) -> Vec<Arc<ReceivedMail>> {
        lock(&self.shared.mails).clone()
    }

    /// How often each Message-ID has been accepted: copies of one mail have one, and a reader's
    /// server may show them as one.
    #[must_use]
    pub fn copies(&self) -> BTreeMap<String, usize> {
        let mut copies = BTreeMap::new();
        for mail in lock(&self.shared.mails).iter() {
            let id = mail.message_id.clone().unwrap_or_default();
            *copies.entry(id).or_default() += 1;
        }
        copies
    }

    /// Waits until `wanted` mails have been accepted since the start or the last
    /// [`SmtpServer::clear`], and gives all there are.
    ///
    /// # Errors
    ///
    /// [`NotReceived`] after `limit`.
    pub async fn wait_for(
        &self,
        wanted: usize,
        limit: Duration,
    ) -> Result<Vec<Arc<ReceivedMail>>, NotReceived> {
        let mut arrived = self.shared.arrived.subscribe();
        let enough = arrived.wait_for(|()| lock(&self.shared.mails).len() >= wanted);
        let timely = tokio::time::timeout(limit, enough).await.is_ok();
        let mails = self.received();
        if timely {
            return Ok(mails);
        }
        Err(NotReceived {
            received: mails.len(),
            wanted,
        })
    }

    /// Forgets every mail accepted so far.
    pub fn clear(&self) {
        lock(&self.shared.mails).clear();
    }

    /// How many connections have been accepted since the start.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::Relaxed)
    }

    /// Closes the port and every connection: new ones are refused.
    pub async fn go_down(&self) {
        // Closing cannot fail, and a stopped acceptor is down already.
        let _ = self.switch(false).await;
    }

    /// Listens again on the same port.
    ///
    /// # Errors
    ///
    /// What binding the port gives.
    pub async fn come_back(&self) -> io::Result<()> {
        self.switch(true).await
    }

    async fn switch(&self, up: bool) -> io::Result<()> {
        let (done, answer) = oneshot::channel();
        let stopped = || io::Error::other("the mail server has stopped");
        let order = Switch { up, done };
        self.switches.send(order).await.map_err(|_| stopped())?;
        answer.await.map_err(|_| stopped())?
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.acceptor.abort();
    }
}

impl Shared {
    pub(super) fn faults(&self) -> MutexGuard<'_, Faults> {
        lock(&self.faults)
    }

    pub(super) fn login_required(&self) -> bool {
        lock(&self.login).is_some()
    }

    pub(super) fn accepts_login(&self, user: &str, password: &str) -> bool {
        match &*lock(&self.login) {
            Some((right_user, right_password)) => user == right_user && password == right_password,
            None => true,
        }
    }

    /// Keeps `mail`, and gives its number.
    pub(super) fn keep(&self, mail: ReceivedMail) -> usize {
        let number = {
            let mut mails = lock(&self.mails);
            mails.push(Arc::new(mail));
            mails.len()
        };
        self.arrived.send_replace(());
        number
    }
}

/// Accepts connections until the server is dropped; with it end its sessions.
async fn accept(
    listener: TcpListener,
    address: SocketAddr,
    mut orders: mpsc::Receiver<Switch>,
    shared: Arc<Shared>,
) {
    let mut listener = Some(listener);
    let mut sessions = JoinSet::new();
    loop {
        tokio::select! {
            stream = next_connection(listener.as_ref()) => {
                shared.connections.fetch_add(1, Ordering::Relaxed);
                sessions.spawn(session::serve(stream, Arc::clone(&shared)));
            }
            Some(_) = sessions.join_next() => {}
            order = orders.recv() => {
                let Some(order) = order else { return };
                let done = if order.up {
                    rebind(&mut listener, address).await
                } else {
                    listener = None;
                    sessions.shutdown().await;
                    Ok(())
                };
                // Nobody waits any more if the order was given up.
                let _ = order.done.send(done);
            }
        }
    }
}

async fn rebind(listener: &mut Option<TcpListener>, address: SocketAddr) -> io::Result<()> {
    if listener.is_none() {
        *listener = Some(TcpListener::bind(address).await?);
    }
    Ok(())
}

async fn next_connection(listener: Option<&TcpListener>) -> TcpStream {
    let Some(listener) = listener else {
        return std::future::pending().await;
    };
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return stream,
            // Out of file descriptors, or gone before it was taken: the next
            // one may do better.
            Err(_) => tokio::task::yield_now().await,
        }
    }
}
