//! A whole run: everything there is to measure, in order, bounded in time.

use std::time::Duration;

use crate::Outcome;
use crate::agreement;
use crate::machine::{Build, Machine, Program, today};
use crate::measure::lists::List;
use crate::measure::{calls, fan_out, growth, lists};
use crate::print;
use crate::results::Run;
use crate::stage::{Candidate, Stage};

/// Calls in flight.
const IN_FLIGHT: [usize; 4] = [1, 16, 64, 256];
/// Lists, and how many entries operators see in them.
const LISTS: [(List, usize); 2] = [(List::Channels, 100_000), (List::PeerChannels, 4_000)];
/// Lengths of `listchannels` for growth.
const GROWTH: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// How long events come.
const FAN_OUT_SECONDS: u64 = 10;
/// What to run.
#[derive(Debug, Clone)]
pub struct Plan {
    /// What the run is called in the document.
    pub name: String,
    /// What somebody would type to repeat it.
    pub command: String,
    /// Bridges. One alone is measured in every way; several only in what all of them can do.
    pub candidates: Vec<Candidate>,
    /// How many rounds.
    pub rounds: usize,
    /// How long a round is for each bridge.
    pub round: Duration,
}

/// Measures, and prints what it sees on the way.
///
/// # Errors
/// Bridges answer differently, a call fails, or a bridge doesn't start or ends.
pub fn run(plan: Plan) -> Outcome<Run> {
    let program = |Candidate { name, path }: &Candidate| Program::at(path, name);
    let mut run = Run {
        name: plan.name.clone(),
        command: plan.command.clone(),
        rounds: plan.rounds,
        seconds: plan.round.as_secs_f64(),
        date: today()?,
        machine: Machine::this()?,
        build: Build::this()?,
        programs: plan.candidates.iter().map(program).collect::<Outcome<_>>()?,
        calls: Vec::new(),
        lists: Vec::new(),
        growth: Vec::new(),
        in_memory: Vec::new(),
        fan_out: Vec::new(),
    };
    let stage = Stage::new()?;
    agree(&plan, &stage)?;
    small_calls(&plan, &stage, &mut run)?;
    for (list, entries) in LISTS {
        run.lists.extend(long_list(&plan, &stage, list, entries, false)?);
    }
    if let [ours] = &plan.candidates[..] {
        let (list, entries) = LISTS[0];
        run.lists.extend(long_list(&plan, &stage, list, entries, true)?);
        for entries in GROWTH {
            run.growth.extend(long_list(&plan, &stage, List::Channels, entries, false)?);
        }
        run.in_memory = growth::in_memory(&GROWTH, plan.round)?;
        print::in_memory(&run.in_memory);
        for (subscribers, rate) in fan_out::SIZES {
            let plan = fan_out::Plan { subscribers, rate, seconds: FAN_OUT_SECONDS };
            let figures = fan_out::measure(plan, &stage, ours)?;
            print::fan_out(&figures);
            run.fan_out.push(figures);
        }
    }
    Ok(run)
}

fn agree(plan: &Plan, stage: &Stage) -> Outcome<()> {
    let bridges = stage.start_all(&plan.candidates)?;
    for (list, entries) in LISTS {
        print::agreement(&agreement::check(&bridges, list, entries)?);
    }
    stage.stop_all(bridges);
    Ok(())
}

fn small_calls(plan: &Plan, stage: &Stage, run: &mut Run) -> Outcome<()> {
    let bridges = stage.start_all(&plan.candidates)?;
    for in_flight in IN_FLIGHT {
        let Plan { round, rounds, .. } = *plan;
        let plan = calls::Plan { in_flight, connections: None, round, rounds };
        let figures = calls::measure(plan, &bridges)?;
        print::calls(&figures);
        run.calls.extend(figures);
    }
    stage.stop_all(bridges);
    Ok(())
}

fn long_list(
    plan: &Plan,
    stage: &Stage,
    list: List,
    entries: usize,
    in_parts: bool,
) -> Outcome<Vec<lists::Figures>> {
    let Plan { round, rounds, .. } = *plan;
    let this = lists::Plan { list, entries, in_parts, round, rounds };
    let figures = lists::measure(this, stage, &plan.candidates)?;
    print::lists(&figures);
    Ok(figures)
}
