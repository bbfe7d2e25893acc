//! The thread that owns the workbook and does everything slow.
//!
//! It is handed one function at the start and knows nothing about stores itself, so
//! that a test can answer for it.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use super::effect::{Done, Job};
use super::msg::Msg;

/// Does one piece of work.
pub type Hands = Box<dyn FnMut(&Job, &Progress) -> Done + Send>;

/// Where work reports how far it is, and asks whether it should stop.
pub struct Progress {
    ticket: u64,
    stop: Arc<AtomicU64>,
    tell: Box<dyn Fn(Msg) + Send>,
}

impl fmt::Debug for Progress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Progress")
            .field("ticket", &self.ticket)
            .finish_non_exhaustive()
    }
}

impl Progress {
    /// A progress nobody watches, for tests and for work outside the screens.
    #[must_use]
    pub fn unwatched() -> Self {
        Self {
            ticket: 0,
            stop: Arc::default(),
            tell: Box::new(|_| ()),
        }
    }

    /// Says how far the work is; `total` 0 means unknown. Call it now and then, not per row.
    pub fn at(&self, done: u64, total: u64) {
        (self.tell)(Msg::Progress {
            ticket: self.ticket,
            done,
            total,
        });
    }

    /// Whether a person asked to stop. Work that has begun to write does not ask.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.ticket != 0 && self.stop.load(Ordering::Relaxed) == self.ticket
    }
}

/// The worker as the loop holds it.
#[derive(Debug)]
pub struct Worker {
    jobs: Sender<Job>,
    stop: Arc<AtomicU64>,
    thread: thread::JoinHandle<()>,
}

impl Worker {
    /// Starts the thread; `tell` carries its messages to the loop.
    #[must_use]
    pub fn start(mut hands: Hands, tell: impl Fn(Msg) + Send + Clone + 'static) -> Self {
        let (jobs, inbox) = channel::<Job>();
        let stop = Arc::new(AtomicU64::new(0));
        let stopped = Arc::clone(&stop);
        let thread = thread::spawn(move || {
            for job in inbox {
                let progress = Progress {
                    ticket: job.ticket,
                    stop: Arc::clone(&stopped),
                    tell: Box::new(tell.clone()),
                };
                let done = hands(&job, &progress);
                tell(Msg::Done {
                    ticket: job.ticket,
                    done,
                });
            }
        });
        Self { jobs, stop, thread }
    }

    /// Hands over a job; false when the worker is gone.
    #[must_use]
    pub fn give(&self, job: Job) -> bool {
        self.jobs.send(job).is_ok()
    }

    /// Asks the work with this ticket to stop.
    pub fn cancel(&self, ticket: u64) {
        self.stop.store(ticket, Ordering::Relaxed);
    }

    /// Lets work already handed over end, so that nothing is cut off while it is written.
    pub fn finish(self) {
        drop(self.jobs);
        // A worker that panicked has left its crash note; there is nothing to add here.
        let _ = self.thread.join();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::effect::Work;

    #[test]
    fn work_reports_progress_then_its_end() {
        let (send, inbox) = channel();
        let hands: Hands = Box::new(|_, progress| {
            progress.at(1, 2);
            Done::Cancelled
        });
        let worker = Worker::start(hands, move |msg| drop(send.send(msg)));
        let mut job = Job::new(Work::Verify);
        job.ticket = 7;
        assert!(worker.give(job));
        worker.finish();
        let heard: Vec<Msg> = inbox.iter().collect();
        assert!(matches!(
            heard.first(),
            Some(Msg::Progress {
                ticket: 7,
                done: 1,
                total: 2
            })
        ));
        assert!(matches!(
            heard.last(),
            Some(Msg::Done {
                ticket: 7,
                done: Done::Cancelled
            })
        ));
    }

    #[test]
    fn only_the_work_named_is_asked_to_stop() {
        let stop = Arc::new(AtomicU64::new(3));
        let of = |ticket| Progress {
            ticket,
            stop: Arc::clone(&stop),
            tell: Box::new(|_| ()),
        };
        assert!(of(3).is_cancelled());
        assert!(!of(4).is_cancelled());
        assert!(!Progress::unwatched().is_cancelled());
    }
}
