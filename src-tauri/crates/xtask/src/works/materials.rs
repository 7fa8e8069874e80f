//! The bill of materials of the programs, as CycloneDX 1.6 in JSON, for tools that look for advisories.
//!
//! It holds no time and no random number: the same tree gives the same bill.

use serde_json::{Value, json};

use super::{Origin, Work, licences};

/// Writes the bill.
pub fn bill(version: &str, works: &[Work]) -> Value {
    let entente = format!("pkg:generic/entente@{version}");
    let mut works: Vec<&Work> = works.iter().collect();
    works.sort_by_key(|work| work.key());
    works.dedup_by_key(|work| work.key());
    let everything: Vec<String> = works.iter().map(|work| work.key()).collect();
    let mut dependencies = vec![json!({ "ref": entente, "dependsOn": everything })];
    dependencies.extend(works.iter().map(|work| {
        let needs: Vec<&String> = work.needs.iter().filter(|need| everything.contains(need)).collect();
        json!({ "ref": work.key(), "dependsOn": needs })
    }));
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": entente,
                "name": "entente",
                "version": version,
                "licenses": [{ "license": { "id": "EUPL-1.2" } }],
            },
        },
        "components": works.iter().map(|work| component(work)).collect::<Vec<_>>(),
        "dependencies": dependencies,
    })
}

fn component(work: &Work) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": work.key(),
        "name": work.name,
        "version": work.version,
        "scope": "required",
    });
    let is_font = work.origin == Origin::Inside && work.name.ends_with("(font)");
    if is_font {
        component["type"] = json!("data");
    } else {
        component["purl"] = json!(work.key());
    }
    if let Some(expression) = licences::expression(work) {
        // The form that SPDX gives it: `MIT/Apache-2.0` is written `MIT OR Apache-2.0`.
        let original = expression.to_string();
        let canonical = spdx::Expression::canonicalize(&original).ok().flatten().unwrap_or(original);
        component["licenses"] = json!([{ "expression": canonical }]);
    }
    if !work.authors.is_empty() {
        let authors: Vec<Value> = work.authors.iter().map(|name| json!({ "name": name })).collect();
        component["authors"] = json!(authors);
    }
    if let Some(digest) = &work.digest {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": digest }]);
    }
    component
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(origin: Origin, name: &str, licence: &str, needs: &[&str]) -> Work {
        Work {
            origin,
            name: name.into(),
            version: "1.0.0".into(),
            licence: Some(licence.into()),
            authors: Vec::new(),
            folder: None,
            digest: Some("00ff".into()),
            needs: needs.iter().map(|need| (*need).to_owned()).collect(),
        }
    }

    #[test]
    fn each_work_stands_once_under_its_package_url() {
        let works = [
            work(Origin::Npm, "@some/thing", "MIT", &[]),
            work(Origin::Crate, "aes", "MIT/Apache-2.0", &["pkg:cargo/cipher@1.0.0", "pkg:cargo/gone@1.0.0"]),
            work(Origin::Crate, "cipher", "MIT", &[]),
            work(Origin::Crate, "cipher", "MIT", &[]),
        ];
        let bill = bill("9.8.7", &works);
        let names: Vec<&str> =
            bill["components"].as_array().unwrap().iter().filter_map(|part| part["purl"].as_str()).collect();
        assert_eq!(names, ["pkg:cargo/aes@1.0.0", "pkg:cargo/cipher@1.0.0", "pkg:npm/%40some/thing@1.0.0"]);
        assert_eq!(bill["components"][0]["licenses"], json!([{ "expression": "MIT OR Apache-2.0" }]));
        assert_eq!(bill["components"][0]["hashes"][0]["content"], "00ff");
        assert_eq!(
            bill["dependencies"][1],
            json!({ "ref": "pkg:cargo/aes@1.0.0", "dependsOn": ["pkg:cargo/cipher@1.0.0"] }),
            "what is not in the bill is not referred to"
        );
        assert_eq!(bill["metadata"]["component"]["version"], "9.8.7");
    }
}
