//! The time of whoever has the floor.

use super::called::Around;
use crate::Result;
use domain::fact::Fact;
use domain::ids::TurnId;
use domain::refusal::{Refusal, RefusalCode};
use domain::turn::{LIMITS, MORE_SECONDS, Turn};
use domain::verb::Verb;
use store::Unit;

/// Lets the time of a turn run, or stand still.
pub async fn run(unit: &mut Unit, id: TurnId, runs: bool) -> Result<()> {
    let (around, mut turn) = with_the_floor(unit, id).await?;
    if turn.began.is_some() == runs {
        return Ok(());
    }
    let name = around.named(turn.who);
    if runs {
        turn.resume(unit.at());
        unit.step(Verb::ResumeTurn(name));
    } else {
        turn.pause(unit.at());
        unit.step(Verb::PauseTurn(name));
    }
    Ok(unit.save(&mut turn).await?)
}

/// Gives a turn a limit in seconds, or none. Whoever asks later under this item has the same.
pub async fn limit(unit: &mut Unit, id: TurnId, seconds: Option<u32>) -> Result<()> {
    if seconds.is_some_and(|seconds| !LIMITS.contains(&seconds)) {
        let [least, most] = [*LIMITS.start(), *LIMITS.end() / 60].map(|number| number as usize);
        let refusal = Refusal::new(RefusalCode::TurnLimit).of("limit");
        return Err(refusal.with(Fact::Count, least).with(Fact::Most, most).into());
    }
    let (around, mut turn) = Around::of_turn(unit, id).await?;
    turn.limit = seconds;
    unit.step(Verb::LimitTurn(around.named(turn.who)));
    Ok(unit.save(&mut turn).await?)
}

/// Gives whoever has the floor half a minute more.
pub async fn longer(unit: &mut Unit, id: TurnId) -> Result<()> {
    let (around, mut turn) = with_the_floor(unit, id).await?;
    turn.limit = Some(turn.longer(MORE_SECONDS, unit.at()));
    unit.step(Verb::LimitTurn(around.named(turn.who)));
    Ok(unit.save(&mut turn).await?)
}

async fn with_the_floor(unit: &mut Unit, id: TurnId) -> Result<(Around, Turn)> {
    let (around, turn) = Around::of_turn(unit, id).await?;
    if turn.has_the_floor() {
        return Ok((around, turn));
    }
    Err(around.refuse(RefusalCode::TurnNotOnFloor, turn.who).into())
}
