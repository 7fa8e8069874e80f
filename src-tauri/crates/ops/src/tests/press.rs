//! The facts for the press release: attendance in words, topics and figures, and nobody by name.

use super::sampled::Sample;
use domain::disclosure::{PaperForm, PaperKind};

#[tokio::test]
async fn the_press_gets_what_the_public_may_read_whoever_takes_it_out() {
    let sample = Sample::new().await;
    for readers in ["public", "co_chairs", "secretariat"] {
        let text = sample.record_file(PaperKind::PressFacts, PaperForm::Markdown, readers).await;
        let text = String::from_utf8(text).unwrap();
        assert!(text.contains("TLP:CLEAR"), "{readers}: {text}");
        assert!(text.contains("24 Member States and Albania, North Macedonia, Norway"), "{readers}: {text}");
        assert!(
            text.contains("On the agenda") && text.contains("| Member States | 24 |"),
            "{readers}: {text}"
        );
        for inside in ["surrogacy: first cases", "Vandenbroucke", "IJzerman", "Chatham"] {
            assert!(!text.contains(inside), "{inside} left for {readers}: {text}");
        }
    }
}
