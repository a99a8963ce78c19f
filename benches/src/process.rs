//! A process, as Linux tells of it.

use std::fs;
use std::time::Duration;

use crate::Outcome;

/// A process of this machine.
#[derive(Debug, Clone, Copy)]
pub struct Process(u32);

impl Process {
    /// The process with this id.
    #[must_use]
    pub fn new(pid: u32) -> Self {
        Self(pid)
    }

    /// This process.
    #[must_use]
    pub fn this() -> Self {
        Self(std::process::id())
    }

    /// Its id.
    #[must_use]
    pub fn pid(self) -> u32 {
        self.0
    }

    /// Processor time used so far by all threads, those that are over included; in steps of
    /// 10 ms.
    ///
    /// # Errors
    /// The process is gone.
    pub fn cpu(self) -> Outcome<Duration> {
        processor_time(&self.read("stat")?)
    }

    /// Memory in use now (the resident set), in bytes.
    ///
    /// # Errors
    /// The process is gone.
    pub fn resident(self) -> Outcome<u64> {
        self.status("VmRSS:")
    }

    /// The most memory that was in use since [`Process::forget_peak`], in bytes.
    ///
    /// # Errors
    /// The process is gone.
    pub fn peak(self) -> Outcome<u64> {
        self.status("VmHWM:")
    }

    /// Begins the peak anew, from what is in use now.
    ///
    /// # Errors
    /// The process is gone, or another user's.
    pub fn forget_peak(self) -> Outcome<()> {
        // 5: the peak of the resident set; see proc_pid_clear_refs(5).
        Ok(fs::write(format!("/proc/{}/clear_refs", self.0), "5")?)
    }

    fn status(self, name: &str) -> Outcome<u64> {
        let status = self.read("status")?;
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let number = line.and_then(|line| line.split_whitespace().next());
        Ok(number.ok_or_else(|| format!("/proc/{}/status: no {name}", self.0))?.parse::<u64>()?
            * 1024)
    }

    fn read(self, file: &str) -> Outcome<String> {
        let path = format!("/proc/{}/{file}", self.0);
        fs::read_to_string(&path).map_err(|error| format!("{path}: {error}").into())
    }
}

/// Processor time used so far by the thread that asks.
///
/// # Errors
/// The system has no `/proc`.
pub fn this_thread() -> Outcome<Duration> {
    processor_time(&fs::read_to_string("/proc/thread-self/stat")?)
}

fn processor_time(stat: &str) -> Outcome<Duration> {
    let fields = stat.rsplit_once(')').ok_or("no fields in stat")?.1;
    let mut ticks = 0;
    // utime and stime, the 14th and 15th fields; the name, in brackets, is the second.
    for field in fields.split_whitespace().skip(11).take(2) {
        ticks += field.parse::<u64>()?;
    }
    // In hundredths of a second, whatever the kernel's own clock.
    Ok(Duration::from_millis(ticks * 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_this_process_uses_is_seen() {
        let this = Process::this();
        this.forget_peak().unwrap();
        let (cpu, peak) = (this.cpu().unwrap(), this.peak().unwrap());
        let mut bytes = vec![1_u8; 64 << 20];
        let begun = std::time::Instant::now();
        while begun.elapsed() < Duration::from_millis(100) {
            bytes.rotate_left(1);
        }
        assert!(this.cpu().unwrap() > cpu);
        assert!(this.peak().unwrap() >= peak + (32 << 20), "{peak}");
        assert!(this.resident().unwrap() > 64 << 20);
    }
}
