//! Rates over time, which no test has to wait for.

use super::*;
use crate::runes::call::Params;
use crate::runes::restriction::Alternative;

fn only(text: &str) -> Restriction {
    Restriction::new(vec![Alternative::plain(text).unwrap()]).unwrap()
}

fn at(now: Duration) -> Call<'static> {
    Call { id: None, method: Some("pay".into()), params: Params::None, now, since_use: None }
}

#[test]
fn uses_count_for_all_runes_of_an_id_and_only_when_permitted() {
    const START: Duration = Duration::from_secs(1_700_000_000);
    let runes = Runes::new(&[1; 32].into());
    let free = runes.give(Vec::new()).unwrap();
    let other = runes.give(vec![only("rate=3")]).unwrap();
    let mut thrice = free.clone();
    thrice.restrict(only("rate=3"));
    let mut once = thrice.clone();
    once.restrict(only("per=1min"));
    let mut never = free.clone();
    never.restrict(only("method/pay"));
    let too_soon = Err(Refused::NotPermitted("too soon".into()));
    for (rune, after, expected) in [
        (&thrice, 0, Ok(())),
        (&once, 0, too_soon.clone()),
        (&other, 0, Ok(())),
        (&thrice, 19_999_999_999, too_soon.clone()),
        (&never, 19_999_999_999, Err(Refused::NotPermitted("method is equal to pay".into()))),
        (&thrice, 20_000_000_000, Ok(())),
        (&free, 21_000_000_000, Ok(())),
        (&thrice, 40_000_000_000, too_soon.clone()),
        (&thrice, 41_000_000_000, Ok(())),
        (&once, 100_999_999_999, too_soon.clone()),
        (&once, 101_000_000_000, Ok(())),
        // A clock that went back: no time has passed.
        (&thrice, 90_000_000_000, too_soon),
    ] {
        let now = START + Duration::from_nanos(after);
        assert_eq!(runes.permit(rune, at(now)), expected, "{after}");
    }
    assert_eq!(runes.given(0).unwrap().last_used, Some(START + Duration::from_secs(101)));
    assert_eq!(runes.given(1).unwrap().last_used, Some(START));
}

#[test]
fn ids_that_the_node_does_not_keep_have_no_rate() {
    let runes = Runes::new(&[1; 32].into());
    let mut unknown = Rune::master(&[1; 32]).with_id(5);
    unknown.restrict(only("rate=1"));
    assert_eq!(runes.permit(&unknown, at(Duration::ZERO)), Ok(()));
    assert_eq!(runes.permit(&unknown, at(Duration::ZERO)), Ok(()));
    assert!(runes.given(5).is_none());
}

#[test]
fn the_blacklist_comes_before_the_question_whose_rune_it_is() {
    let runes = Runes::new(&[1; 32].into());
    let ours = runes.give(Vec::new()).unwrap();
    let theirs = Rune::master(&[2; 32]).with_id(0);
    let judge = |rune| runes.permit(rune, at(Duration::ZERO));
    assert_eq!(judge(&ours), Ok(()));
    assert_eq!(judge(&theirs), Err(Refused::NotOurs("Not derived from master")));
    runes.blacklist(Some(Range { start: 0, end: 3 }), false);
    assert_eq!(
        (judge(&ours), judge(&theirs)),
        (Err(Refused::Blacklisted), Err(Refused::Blacklisted))
    );
    runes.blacklist(Some(Range { start: 0, end: 0 }), true);
    assert_eq!(judge(&ours), Ok(()));
    assert_eq!(runes.blacklist(None, false), [Range { start: 1, end: 3 }]);
}

#[test]
fn ids_go_up_and_there_is_an_end() {
    let runes = Runes::new(&[1; 32].into());
    for id in 0..MOST as u64 {
        assert_eq!(runes.give(Vec::new()).unwrap().unique_id(), Some(id));
    }
    assert_eq!(runes.give(Vec::new()), None);
    assert_eq!(runes.all().len(), MOST);
}
