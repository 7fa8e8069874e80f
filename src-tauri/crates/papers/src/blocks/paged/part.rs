//! Where a long document is parted.

use crate::blocks::document::{Block, Row, RowKind, Table};

/// Blocks in one part.
const MOST: usize = 300;

/// How many blocks a row of a table counts for, which has several cells.
const ROW: usize = 2;

/// Parts the blocks of a document, between the sections and the groups of tables where that can be.
pub fn parts(blocks: Vec<Block>) -> Vec<Vec<Block>> {
    let mut sections = sections(&blocks).into_iter();
    let mut out = Vec::new();
    let mut part = Vec::new();
    let mut room = MOST;
    for mut block in blocks {
        if is_section(&block) {
            let section = sections.next().unwrap_or_default();
            if section > room && (section <= MOST || room < MOST / 2) {
                out.push(std::mem::take(&mut part));
                room = MOST;
            }
        }
        while let Block::Table(table) = &mut block
            && let most = (room / ROW).max(1)
            && table.rows.len() > most
        {
            let rest = split_off(table, most);
            part.push(Block::Table(std::mem::replace(table, rest)));
            out.push(std::mem::take(&mut part));
            room = MOST;
        }
        room = room.saturating_sub(weight(&block));
        part.push(block);
    }
    out.push(part);
    out
}

const fn is_section(block: &Block) -> bool {
    matches!(block, Block::Heading { level: 2, .. })
}

/// Weighs each section.
fn sections(blocks: &[Block]) -> Vec<usize> {
    let mut out = Vec::new();
    for block in blocks {
        if is_section(block) {
            out.push(0);
        }
        if let Some(section) = out.last_mut() {
            *section += weight(block);
        }
    }
    out
}

/// Weighs a block.
fn weight(block: &Block) -> usize {
    if let Block::Table(table) = block { table.rows.len() * ROW } else { 1 }
}

/// Leaves at most so many rows in a table and returns the others, under the heading of their group, which comes again.
fn split_off(table: &mut Table, most: usize) -> Table {
    let is_group = |row: &&Row| row.kind == RowKind::Group;
    let mut rows = table.rows.split_off(cut(&table.rows, most));
    if rows.first().is_some_and(|row| row.kind != RowKind::Group)
        && let Some(group) = table.rows.iter().rev().find(is_group)
    {
        rows.insert(0, group.clone());
    }
    Table { rows, columns: table.columns.clone(), narrow: table.narrow }
}

/// Returns how many rows stay together: up to the last group that begins in the second half, at most so many.
fn cut(rows: &[Row], most: usize) -> usize {
    let begins = |at: &usize| rows[*at].kind == RowKind::Group;
    let parts_nothing = |at: &usize| !matches!(rows[at - 1].kind, RowKind::Group | RowKind::Over);
    (most / 2 + 1..=most).rev().find(begins).or_else(|| (1..=most).rev().find(parts_nothing)).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::{Cell, Column, Words};

    fn people(groups: &[usize]) -> Block {
        let row = |_| Row::new(RowKind::Plain, vec![Cell::plain("somebody")]);
        let group = |size: &usize| std::iter::once(Row::group("Belgium", "BE")).chain((0..*size).map(row));
        let rows = groups.iter().flat_map(group).collect();
        Block::Table(Table { columns: vec![Column::new("Name".into(), 1)], rows, narrow: false })
    }

    fn heading() -> Block {
        Block::Heading { level: 2, words: Words::plain("Member States"), aside: String::new() }
    }

    fn count(block: &Block) -> usize {
        if let Block::Table(table) = block { table.rows.len() } else { 1 }
    }

    /// Counts blocks and rows of each part.
    fn counts<const N: usize>(blocks: [Block; N]) -> Vec<Vec<usize>> {
        parts(blocks.into()).iter().map(|part| part.iter().map(count).collect()).collect()
    }

    #[test]
    fn what_one_part_can_hold_is_not_parted() {
        assert_eq!(counts([]), [[0; 0]]);
        assert_eq!(counts([heading(), people(&[50]), heading(), people(&[95])]), [[1, 51, 1, 96]]);
        let three_hundred = std::array::from_fn::<_, 301, _>(|_| heading());
        assert_eq!(parts(three_hundred.into()).len(), 2);
    }

    #[test]
    fn a_long_table_is_parted_between_groups_or_its_group_comes_again() {
        assert_eq!(counts([heading(), people(&[60, 60, 60])]), [vec![1, 122], vec![61]]);
        let parted = parts(vec![people(&[350])]);
        let Block::Table(second) = &parted[1][0] else { panic!("{parted:?}") };
        assert_eq!(second.rows[0].kind, RowKind::Group, "the heading comes again");
        assert_eq!(counts([people(&[350])]), [[150], [150], [53]]);
    }

    #[test]
    fn a_section_that_would_be_parted_begins_a_part() {
        let sections = [heading(), people(&[100]), heading(), people(&[100])];
        assert_eq!(counts(sections), [[1, 101], [1, 101]]);
        let small = std::array::from_fn::<_, 16, _>(|at| if at % 2 == 0 { heading() } else { people(&[30]) });
        assert_eq!(
            counts(small),
            [[1, 31, 1, 31, 1, 31, 1, 31], [1, 31, 1, 31, 1, 31, 1, 31]],
            "a part is filled"
        );
    }
}
