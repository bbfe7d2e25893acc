//! `draw seal`: the sealed list of a draw, made once, told by seals only.

use clap::ArgMatches;

use super::{Context, holders, unknown};
use crate::book::Refusal;
use crate::desk::instant;
use crate::failure::{Exit, Failure};

pub(super) fn run(matches: &ArgMatches, context: &Context) -> Result<Exit, Failure> {
    let mut workbook = context.open()?;
    context.expect_writable(&workbook)?;
    let id = context.text(matches, "id");
    let Some(draw) = workbook.book().draw(&id) else {
        return Err(unknown(&id, workbook.book(), context));
    };
    let wish = holders::list_wish(matches, context)?;
    if !draw.has_holders() {
        return Err(context.at.refused(Refusal::NotSealed(id)));
    }
    let keys = holders::open(matches, draw, context)?;
    let folder = holders::folder(matches, context).join(&id);
    let place = (folder.as_path(), keys.as_slice());
    let slots = context
        .at
        .seal_list(&mut workbook, &id, &wish, place, instant())?;
    context.remark(&(context.words.cli_draw.list_written)(
        slots,
        &folder.display().to_string(),
    ));
    Ok(Exit::Done)
}
