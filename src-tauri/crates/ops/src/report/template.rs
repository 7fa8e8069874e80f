//! Templates of the report: one's own Word document with places that are filled in.

use crate::{Error, Result};
use domain::fact::Fact;
use domain::refusal::{Refusal, RefusalCode};
use papers::report::{Misplaced, TemplateRefused};

/// Makes the sample template: it holds every placeholder, and says what each becomes.
pub fn sample_template() -> Result<Vec<u8>> {
    Ok(papers::report::sample_template()?)
}

/// Says why a file is no template.
pub(crate) fn template_refused(refused: TemplateRefused) -> Error {
    let (code, places) = match refused {
        TemplateRefused::NotWord => return Refusal::new(RefusalCode::TemplateNotWord).of("template").into(),
        TemplateRefused::Unknown(places) => (RefusalCode::TemplateUnknown, places),
        TemplateRefused::Missing(places) => (RefusalCode::TemplateMissing, places),
        TemplateRefused::Within(places) => (RefusalCode::TemplateWithin, places),
    };
    let said: Vec<String> = places.iter().map(Misplaced::said).collect();
    Refusal::new(code).of("template").with(Fact::Detail, said.join("; ")).into()
}
