//! The table: medians beside what was aimed for, what a leading event server needs, and the floor.

/// A row of the table; everything in seconds.
pub struct Row {
    pub name: &'static str,
    pub median: f64,
    /// The least that the same work costs here.
    pub floor: Option<f64>,
    /// How many floors are aimed for.
    most: Option<f64>,
    aim: Option<f64>,
    server: Option<f64>,
}

impl Row {
    pub const fn new(name: &'static str, median: f64) -> Self {
        Self { name, median, floor: None, most: None, aim: None, server: None }
    }

    /// Says what was aimed for.
    pub const fn aim(self, aim: f64) -> Self {
        Self { aim: Some(aim), ..self }
    }

    /// Says what the leading event server needs for the same.
    pub const fn server(self, server: f64) -> Self {
        Self { server: Some(server), ..self }
    }

    /// Says the least that the same work costs here.
    pub const fn floor(self, floor: f64) -> Self {
        Self { floor: Some(floor), ..self }
    }

    /// Says the least that the same work costs here, and how many times that is aimed for.
    pub const fn floors(self, floor: f64, most: f64) -> Self {
        Self { most: Some(most), ..self.floor(floor) }
    }

    /// Says which aim it misses.
    fn missed(&self) -> Option<String> {
        let far = self.most.filter(|most| self.floor.is_some_and(|floor| self.median > floor * most));
        let far = far.map(|most| format!("misses its aim of {most} floors"));
        far.or_else(|| self.aim.filter(|aim| self.median > *aim).map(|_| "misses its aim".to_owned()))
    }
}

/// Prints the table.
pub fn print(rows: &[Row]) {
    let cell = |value: Option<String>| value.unwrap_or_default();
    println!(
        "{:<36} {:>9} {:>8} {:>9} {:>8} {:>9} {:>8}",
        "median of several runs", "here", "aim", "server", "ratio", "floor", "floors"
    );
    for row in rows {
        let line = format!(
            "{:<36} {:>9} {:>8} {:>9} {:>8} {:>9} {:>8}  {}",
            row.name,
            format!("{:.4} s", row.median),
            cell(row.aim.map(|aim| format!("{aim} s"))),
            cell(row.server.map(|server| format!("{server:.2} s"))),
            cell(row.server.map(|server| format!("{:.0} x", server / row.median))),
            cell(row.floor.map(|floor| format!("{floor:.4} s"))),
            cell(row.floor.map(|floor| format!("{:.1}", row.median / floor))),
            cell(row.missed()),
        );
        println!("{}", line.trim_end());
    }
}
